//! Texts that people take for the same: ids, names, departments, categories and classes of service are
//! compared as they are seen, here and nowhere else.
//!
//! What is printed stays as written. Full-width and narrow forms are the same, characters that nobody
//! sees do not count, and spaces of any kind and number are one.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use unicode_normalization::UnicodeNormalization;

/// Gives a text as it counts when it is compared with another.
pub fn compared(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    let mut seen = String::with_capacity(text.len());
    for letter in text.chars() {
        seen.extend(as_seen(letter, seen.chars().next_back()));
    }
    let mut folded = String::with_capacity(seen.len());
    for word in seen.nfkc().collect::<String>().split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    Cow::Owned(folded)
}

/// Says whether two texts count as the same.
pub fn is_same(one: &str, other: &str) -> bool {
    one == other || compared(one) == compared(other)
}

/// Says whether a text is one of a list, or the list is empty.
pub fn is_among(list: &[String], text: &str) -> bool {
    list.is_empty() || list.iter().any(|one| is_same(one, text))
}

/// Groups texts that count as the same: each as it is first written, with the places at which it stands, in the
/// order in which they came.
pub fn grouped<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<(&'t str, Vec<usize>)> {
    let mut known: HashMap<Cow<'t, str>, usize> = HashMap::new();
    let mut groups: Vec<(&str, Vec<usize>)> = Vec::new();
    for (place, text) in texts.into_iter().enumerate() {
        let group = *known.entry(compared(text)).or_insert(groups.len());
        match groups.get_mut(group) {
            Some((_, places)) => places.push(place),
            None => groups.push((text, vec![place])),
        }
    }
    groups
}

/// Finds texts that look alike and are written in different ways: each with the first that looks so, in
/// the order in which they came, and whether they count as the same.
pub fn alike<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<(&'t str, &'t str, bool)> {
    let mut looks: BTreeMap<String, &str> = BTreeMap::new();
    let (mut found, mut seen) = (Vec::new(), HashSet::new());
    for text in texts {
        if !seen.insert(text) {
            continue;
        }
        let first = *looks.entry(look(text)).or_insert(text);
        if first != text {
            found.push((first, text, is_same(first, text)));
        }
    }
    found
}

/// Gives what a text looks like at a glance: without spaces, and with one kind of brackets.
fn look(text: &str) -> String {
    let shown = |letter: char| match letter {
        '[' | '【' | '〔' | '「' | '『' | '{' | '〖' => '(',
        ']' | '】' | '〕' | '」' | '』' | '}' | '〗' => ')',
        _ => letter,
    };
    compared(text).chars().filter(|letter| !letter.is_whitespace()).map(shown).collect()
}

/// Says whether a text is surely compared as it stands: printed ASCII and Chinese characters, with
/// single spaces within.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.is_ascii() {
        let printed = bytes.iter().all(|byte| (b' '..=b'~').contains(byte));
        let ends = bytes.first() != Some(&b' ') && bytes.last() != Some(&b' ');
        return printed && ends && !bytes.windows(2).any(|pair| pair == b"  ");
    }
    text.chars().all(|letter| matches!(letter, '!'..='~' | '\u{4E00}'..='\u{9FFF}'))
}

/// Gives what is seen of a character that stands behind another.
pub const fn as_seen(letter: char, before: Option<char>) -> Option<char> {
    match letter {
        // What a terminal or a printer would obey is no letter, either.
        '\0'..='\u{8}'
        | '\u{E}'..='\u{1F}'
        | '\u{7F}'..='\u{9F}'
        | '\u{AD}'
        | '\u{34F}'
        | '\u{61C}'
        | '\u{115F}'
        | '\u{1160}'
        | '\u{17B4}'
        | '\u{17B5}'
        | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{3164}'
        | '\u{FEFF}'
        | '\u{FFA0}'
        | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E007F}' => None,
        // A variant of the character before it is seen.
        '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' => match before {
            Some(before) if !before.is_whitespace() => Some(letter),
            _ => None,
        },
        '\u{B}'
        | '\u{C}'
        | '\u{A0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200A}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{202F}'
        | '\u{205F}' => Some(' '),
        _ => Some(letter),
    }
}

/// Says whether bytes may hold a character that is not seen. Texts of letters, digits, Chinese characters and the
/// usual marks do not.
pub fn has_unseen(text: &[u8]) -> bool {
    (0..text.len()).step_by(BLOCK).any(|start| {
        let end = text.len().min(start + BLOCK);
        // Without a branch many bytes are looked at together.
        let pairs = text[start..end].iter().zip(text.get(start + 1..).unwrap_or_default());
        let may = pairs.fold(false, |found, (byte, next)| found | may_start_unseen(*byte, *next));
        let may = may || (end == text.len() && may_start_unseen(text[end - 1], 0));
        may && (start..end).any(|at| is_unseen_at(&text[at..]))
    })
}

/// So many bytes are looked at together.
const BLOCK: usize = 64;

/// Says whether a character that is not seen may start with two bytes. Most marks of Chinese texts, which start
/// as some of them do, do not.
#[expect(clippy::needless_bitwise_bool, reason = "without a branch")]
#[inline]
const fn may_start_unseen(byte: u8, next: u8) -> bool {
    let control = (byte < 0x20) & (byte != b'\t') & (byte != b'\n') & (byte != b'\r');
    let two = (byte == 0xC2) | (byte == 0xCD) | (byte == 0xD8);
    let three = (byte == 0xE1) | (byte == 0xE2) | ((byte == 0xE3) & (next == 0x85));
    let wide = (byte == 0xEF) & (next != 0xBC) & (next != 0xBD);
    control | (byte == 0x7F) | two | three | wide | (byte == 0xF3)
}

/// Says whether a text starts like a character that is not seen.
const fn is_unseen_at(text: &[u8]) -> bool {
    matches!(
        text,
        [0..=8 | 0xB | 0xC | 0xE..=0x1F | 0x7F, ..]
            | [0xC2, 0x80..=0xA0 | 0xAD, ..]
            | [0xCD, 0x8F, ..]
            | [0xD8, 0x9C, ..]
            | [0xE1, 0x85, 0x9F | 0xA0, ..]
            | [0xE1, 0x9A, 0x80, ..]
            | [0xE1, 0x9E, 0xB4 | 0xB5, ..]
            | [0xE1, 0xA0, 0x8B..=0x8F, ..]
            | [0xE2, 0x80, 0x80..=0x8F | 0xA8..=0xAF, ..]
            | [0xE2, 0x81, 0x9F..=0xAF, ..]
            | [0xE3, 0x85, 0xA4, ..]
            | [0xEF, 0xB8, 0x80..=0x8F, ..]
            | [0xEF, 0xBB, 0xBF, ..]
            | [0xEF, 0xBE, 0xA0, ..]
            | [0xEF, 0xBF, 0xB9..=0xBB, ..]
            | [0xF3, 0xA0, ..]
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_the_same_is_the_same() {
        for (one, other) in [
            ("市教育局", "市教育局\u{200B}"),
            ("市教育局（本级）", "市教育局(本级)"),
            ("SY-01", "ＳＹ－０１"),
            ("SY-01", " \u{FEFF}SY\u{2060}-01\u{A0}"),
            ("乡 镇", "乡\u{3000}\u{2003}镇"),
            ("ﬁrm", "firm"),
            ("甲\u{202E}局", "甲局"),
            ("ｱ", "ア"),
        ] {
            assert!(is_same(one, other) && is_same(other, one), "{one:?} {other:?}");
        }
        for (one, other) in
            [("市教育局", "市教育 局"), ("甲〔本级〕", "甲(本级)"), ("SY-1", "SY-01"), ("a", "A")]
        {
            assert!(!is_same(one, other), "{one:?} {other:?}");
        }
    }

    #[test]
    fn plain_texts_are_taken_as_they_stand() {
        for letter in (0..=0x10_FFFF).filter_map(char::from_u32) {
            let text = format!("a{letter}");
            if is_plain(&text) {
                let nfkc: String = text.nfkc().collect();
                assert_eq!(nfkc, text, "{letter:?}");
                assert_eq!(as_seen(letter, None), Some(letter));
            }
        }
        assert!(is_plain("市教育局") && is_plain("P-1 a") && !is_plain(" a") && !is_plain("a  b"));
    }

    #[test]
    fn groups_are_named_as_first_written_and_hold_every_place() {
        let texts = ["养老", "环卫", "养老\u{200B}", "", "环卫"];
        let expected = [("养老", vec![0, 2]), ("环卫", vec![1, 4]), ("", vec![3])];
        assert_eq!(grouped(texts), expected);
    }

    #[test]
    fn alike_texts_are_named_with_the_first_of_them() {
        let texts = [
            "市教育局",
            "甲局（本级）",
            "市教育 局",
            "甲局(本级)",
            "市教育局",
            "乙局",
            "甲局〔本级〕",
        ];
        let found = [
            ("市教育局", "市教育 局", false),
            ("甲局（本级）", "甲局(本级)", true),
            ("甲局（本级）", "甲局〔本级〕", false),
        ];
        assert_eq!(alike(texts), found);
    }

    #[test]
    fn every_character_that_is_changed_is_looked_for() {
        for letter in (0..=0x10_FFFF).filter_map(char::from_u32) {
            let changed = as_seen(letter, None) != Some(letter);
            assert!(!changed || has_unseen(letter.to_string().as_bytes()), "{letter:?}");
        }
        assert!(!has_unseen("￥1,205.00，“一体化”——见附件…（２）①℃".as_bytes()));
    }
}
