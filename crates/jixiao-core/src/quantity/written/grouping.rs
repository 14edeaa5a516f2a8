//! Digits with marks that group them by three.

/// Takes the digits a text starts with, without the marks between groups of three; gives the rest.
///
/// `None` where there are no digits, or where marks do not group them all by three: `12,34`,
/// `1.234,56` and `0,950` may mean several numbers.
pub(super) fn digits_of(text: &str) -> Option<(String, &str)> {
    let mut digits = String::with_capacity(text.len());
    let (first, mut rest) = run_of_digits(text);
    digits.push_str(first);
    let mark = rest.chars().next().filter(|c| groups(*c));
    if let Some(mark) = mark
        && let Some((group, _)) = group_after(rest, mark)
    {
        let whole_groups = (1..=3).contains(&first.len()) && !first.starts_with('0');
        if !whole_groups || group.len() != 3 {
            return None;
        }
        while let Some((group, behind)) = group_after(rest, mark) {
            if group.len() != 3 {
                return None;
            }
            digits.push_str(group);
            rest = behind;
        }
    }
    if first.is_empty() {
        return None;
    }
    if let Some(behind) = rest.strip_prefix('.') {
        let (decimals, behind) = run_of_digits(behind);
        if decimals.is_empty() {
            return None;
        }
        digits.push('.');
        digits.push_str(decimals);
        rest = behind;
    }
    Some((digits, rest))
}

fn run_of_digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()))
}

/// Takes a mark and the digits behind it.
fn group_after(text: &str, mark: char) -> Option<(&str, &str)> {
    let (group, rest) = run_of_digits(text.strip_prefix(mark)?);
    (!group.is_empty()).then_some((group, rest))
}

/// Commas, and the spaces that keep a number together. An ordinary space may stand between two
/// numbers.
const fn groups(c: char) -> bool {
    matches!(c, ',' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}
