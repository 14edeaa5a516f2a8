//! Names of files and sheets made from titles and groups, which may hold anything.

use std::collections::HashSet;

/// Names that Windows keeps for devices.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];
/// The longest name made from a group, in characters; Chinese takes three bytes each.
const LONGEST_FILE: usize = 60;
/// The longest name of a sheet, in UTF-16 units.
const LONGEST_SHEET: usize = 31;

/// Makes names of files from texts: legal on every system, no two the same to Windows, and never a
/// path. The ending is not part of them.
pub(crate) fn file_names(wanted: &[String]) -> Vec<String> {
    let mut taken = HashSet::new();
    wanted.iter().map(|text| free(&mut taken, &file_name(text), LONGEST_FILE, chars)).collect()
}

/// Makes names of sheets from titles: legal in Excel, no two the same, none of them `reserved`.
pub(crate) fn sheet_names(wanted: &[&str], reserved: &[&str]) -> Vec<String> {
    let mut taken: HashSet<String> = reserved.iter().map(|name| name.to_lowercase()).collect();
    // Excel keeps this name for its own record of changes.
    taken.insert("history".to_owned());
    wanted.iter().map(|text| free(&mut taken, &sheet_name(text), LONGEST_SHEET, utf16)).collect()
}

fn chars(text: &str) -> usize {
    text.chars().count()
}

fn utf16(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Adds `-2`, `-3` and so on to a name that is taken.
fn free(taken: &mut HashSet<String>, name: &str, most: usize, length: fn(&str) -> usize) -> String {
    let numbered = (2..).map(|number: u32| format!("-{number}"));
    let mut tails = std::iter::once(String::new()).chain(numbered);
    loop {
        let tail = tails.next().unwrap_or_default();
        let mut shortened = name.to_owned();
        while length(&shortened) + length(&tail) > most {
            shortened.pop();
        }
        // What is left may end in what a name must not, or be nothing else.
        let kept = shortened.trim_end_matches(['.', ' ', '\'']);
        let candidate = format!("{}{tail}", if kept.is_empty() { "_" } else { kept });
        if taken.insert(candidate.to_lowercase()) {
            return candidate;
        }
    }
}

fn file_name(text: &str) -> String {
    let legal = text.chars().filter(|c| !is_invisible(*c)).map(|c| match c {
        '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => '_',
        other => other,
    });
    let legal: String = legal.collect();
    let name = legal.trim_matches(['.', ' ']);
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    let is_port = |port: &str| {
        stem.strip_prefix(port).is_some_and(|digit| {
            chars(digit) == 1 && digit.contains(|c: char| c.is_numeric() && c != '0')
        })
    };
    let is_device = DEVICES.contains(&stem.as_str()) || is_port("COM") || is_port("LPT");
    match name {
        "" => "_".to_owned(),
        _ if is_device => format!("_{name}"),
        _ => name.to_owned(),
    }
}

fn sheet_name(text: &str) -> String {
    let legal = text.chars().filter(|c| !is_invisible(*c)).map(|c| match c {
        '[' | ']' | ':' | '*' | '?' | '/' | '\\' => '_',
        other => other,
    });
    let legal: String = legal.collect();
    let name = legal.trim_matches(['\'', ' ']);
    if name.is_empty() { "_".to_owned() } else { name.to_owned() }
}

/// Says whether a character has no shape of its own or turns the direction of reading.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> String {
        file_names(&[text.to_owned()]).remove(0)
    }

    #[test]
    fn a_name_is_never_a_path_and_legal_everywhere() {
        assert_eq!(file("市城管部门"), "市城管部门");
        assert_eq!(file("../../etc/passwd"), "_.._etc_passwd");
        assert_eq!(file(r"C:\Windows\x?"), "C__Windows_x_");
        assert_eq!(file(".."), "_");
        assert_eq!(file("甲\u{202e}乙\n丙. . "), "甲乙丙");
        for device in ["CON", "con.txt", "Nul", "COM1", "lpt9", "COM¹"] {
            assert!(file(device).starts_with('_'), "{device}");
        }
        assert_eq!(file("COM10"), "COM10");
        assert_eq!(file(&"长".repeat(200)).chars().count(), LONGEST_FILE);
    }

    #[test]
    fn no_two_names_are_the_same_to_windows() {
        let wanted = ["A/B", "a_b", "A:B", "c"].map(str::to_owned);
        assert_eq!(file_names(&wanted), ["A_B", "a_b-2", "A_B-3", "c"]);
        let long = ["长".repeat(80), "长".repeat(90)];
        let names = file_names(&long);
        assert_eq!(names[1].chars().count(), LONGEST_FILE);
        assert!(names[1].ends_with("-2"));
    }

    #[test]
    fn sheets_have_names_that_excel_takes() {
        let long = "x".repeat(40);
        let names = sheet_names(
            &["决策", "决策", "a/b [c]", "'", "项目信息", "History", &long],
            &["项目信息"],
        );
        assert_eq!(names[..6], ["决策", "决策-2", "a_b _c_", "_", "项目信息-2", "History-2"]);
        assert_eq!(names[6].len(), 31);
        let cut = format!("{}'y", "x".repeat(30));
        let names = sheet_names(&["..", &cut, &".".repeat(40), "..x"], &[]);
        assert_eq!(names, ["_", &"x".repeat(30), "_-2", "..x"]);
    }
}
