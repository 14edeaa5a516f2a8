//! Numbers of documents: a column of the form, and a mark behind the document's name everywhere else.
//!
//! A report has annexes of its own, so the mark says whose number it is: 验收单（填报附件3）.

use jixiao_core::fact::documents_in;

/// The mark in each language, up to the number and behind it, and the brackets around it.
const MARKS: [[&str; 4]; 2] = [["填报附件", "", "（", "）"], ["annex ", " of the form", " (", ")"]];

/// What people write before a number, which the mark says anyway.
const WORDS: [&str; 4] = ["附件", "annex", "attachment", "no."];

/// Puts the numbers behind the names of the documents, in a form of a language: one each where there
/// are as many, and otherwise all of them behind every name. Numbers alone stand for documents.
pub(in crate::form) fn numbered(language: &str, evidence: &str, numbers: &str) -> String {
    let numbers: Vec<&str> =
        documents_in(numbers).into_iter().map(bare).filter(|number| !number.is_empty()).collect();
    if numbers.is_empty() {
        return evidence.trim().to_owned();
    }
    let [before, behind, open, close] = MARKS[usize::from(language == "en")];
    let mark = |number: &str| format!("{before}{number}{behind}");
    let comma = if language == "en" { ", " } else { "、" };
    let documents = documents_in(evidence);
    if documents.is_empty() {
        return numbers.into_iter().map(mark).collect::<Vec<_>>().join(comma);
    }
    let all = numbers.join(comma);
    let one_each = documents.len() == numbers.len();
    let marked = documents.iter().enumerate().map(|(at, name)| {
        let number = mark(if one_each { numbers[at] } else { &all });
        format!("{name}{open}{number}{close}")
    });
    marked.collect::<Vec<_>>().join(comma)
}

/// Gives the names of the documents and their numbers as a form shows them, each in its column;
/// the whole text and no number where putting them together would not give the same text again.
pub(in crate::form) fn in_columns(language: &str, evidence: &str) -> [String; 2] {
    let comma = if language == "en" { ", " } else { "、" };
    let parts: Vec<_> = documents_in(evidence).into_iter().map(parted).collect();
    let mut numbers: Vec<&str> = parts.iter().map(|(_, number)| *number).collect();
    if numbers.windows(2).all(|pair| pair[0] == pair[1]) {
        numbers.truncate(1);
    }
    let names: Vec<&str> =
        parts.iter().map(|(name, _)| *name).filter(|name| !name.is_empty()).collect();
    let columns = [names.join(comma), numbers.join(comma)];
    if numbered(language, &columns[0], &columns[1]) == evidence {
        columns
    } else {
        [evidence.to_owned(), String::new()]
    }
}

/// Parts a document's name from the number marked behind it; either may be blank.
pub(in crate::form) fn parted(document: &str) -> (&str, &str) {
    for [before, behind, open, close] in MARKS {
        let bracketed = document.strip_suffix(close).and_then(|text| text.rsplit_once(open));
        for (name, mark) in bracketed.into_iter().chain([("", document)]) {
            let number = mark.strip_prefix(before).and_then(|rest| rest.strip_suffix(behind));
            if let Some(number) = number {
                return (name, number);
            }
        }
    }
    (document, "")
}

/// Drops the word before a number.
fn bare(number: &str) -> &str {
    let number = number.trim();
    let word = WORDS.iter().find(|word| {
        number.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
    });
    word.map_or(number, |word| number[word.len()..].trim_start_matches([' ', ':', '：', '.']))
}

/// Parts the number that the name of a file begins with, as in `附件3 验收单`, from the rest, which
/// may be blank; no number where none is told apart from the name.
pub(in crate::form) fn led(name: &str) -> (&str, &str) {
    let rest = bare(name);
    let is_number = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    let end = rest.find(|c: char| !(is_number(c) || matches!(c, '-' | '.'))).unwrap_or(rest.len());
    let number = rest[..end].trim_end_matches(['-', '.']);
    let after = &rest[number.len()..];
    let name_left =
        after.trim_start_matches([' ', '-', '.', '_', '、', '：', ':', '．', '\u{3000}']);
    let apart = rest.len() < name.trim().len() || name_left.len() < after.len() || after.is_empty();
    if number.is_empty() || !apart { ("", name) } else { (number, name_left) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_behind_the_names_and_come_apart_again() {
        for (language, names, numbers, whole) in [
            ("zh", "验收单", "3", "验收单（填报附件3）"),
            ("zh", "合同、验收单", "1、2", "合同（填报附件1）、验收单（填报附件2）"),
            ("zh", "合同、验收单", "3-1", "合同（填报附件3-1）、验收单（填报附件3-1）"),
            (
                "zh",
                "合同、发票、验收单",
                "1、2",
                "合同（填报附件1、2）、发票（填报附件1、2）、验收单（填报附件1、2）",
            ),
            ("zh", "", "3、4", "填报附件3、填报附件4"),
            ("zh", "合同、验收单", "", "合同、验收单"),
            ("zh", "《甲、乙协议》", "三", "《甲、乙协议》（填报附件三）"),
            ("en", "contract", "3", "contract (annex 3 of the form)"),
            (
                "en",
                "contract, note",
                "1, 2",
                "contract (annex 1 of the form), note (annex 2 of the form)",
            ),
        ] {
            assert_eq!(numbered(language, names, numbers), whole);
            assert_eq!(in_columns(language, whole), [names.to_owned(), numbers.to_owned()]);
        }
        assert_eq!(
            numbered("zh", "合同，验收单", "附件1，附件 2"),
            "合同（填报附件1）、验收单（填报附件2）"
        );
        assert_eq!(numbered("en", "note", "Annex 5"), "note (annex 5 of the form)");
        // What was written otherwise stays as it was.
        let other = "合同；验收单（填报附件3）";
        assert_eq!(in_columns("zh", other), [other.to_owned(), String::new()]);
    }

    #[test]
    fn a_file_begins_with_a_number_only_where_it_is_told_apart() {
        for (name, number, rest) in [
            ("附件3 验收单", "3", "验收单"),
            ("附件3验收单", "3", "验收单"),
            ("3.验收单", "3", "验收单"),
            ("3-1 验收单", "3-1", "验收单"),
            ("附件3", "3", ""),
            ("3", "3", ""),
            ("Annex 12 contract", "12", "contract"),
            ("2025年合同", "", "2025年合同"),
            ("附件清单", "", "附件清单"),
        ] {
            assert_eq!(led(name), (number, rest), "{name}");
        }
    }
}
