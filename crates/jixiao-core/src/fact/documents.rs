//! The documents that a text names as evidence: split here for every list, count and search.

/// Splits a text into the documents it names: at 、 ， ； and line ends outside of a title in 《》, of
/// quotation marks and of parentheses. Where one of these is not closed, every sign parts.
pub fn documents_in(text: &str) -> Vec<&str> {
    let mut documents = Vec::new();
    let (mut start, mut depth) = (0, 0_usize);
    for (at, letter) in text.char_indices() {
        match letter {
            '《' | '（' | '(' | '“' => depth += 1,
            '》' | '）' | ')' | '”' => depth = depth.saturating_sub(1),
            letter if depth == 0 && parts(letter) => {
                documents.push(text[start..at].trim());
                start = at + letter.len_utf8();
            }
            _ => {}
        }
    }
    documents.push(text[start..].trim());
    if depth > 0 {
        documents = text.split(parts).map(str::trim).collect();
    }
    documents.retain(|document| !document.is_empty());
    documents
}

const fn parts(letter: char) -> bool {
    matches!(letter, '、' | '，' | ',' | '；' | ';' | '\n')
}

#[cfg(test)]
mod tests {
    use super::documents_in;

    #[test]
    fn documents_are_split_between_them_and_not_within_a_title() {
        assert_eq!(
            documents_in("合同、考勤表；《甲、乙协议》"),
            ["合同", "考勤表", "《甲、乙协议》"]
        );
        assert_eq!(documents_in("台账（一、二季度）、"), ["台账（一、二季度）"]);
        assert_eq!(documents_in("合同, 发票\n验收单"), ["合同", "发票", "验收单"]);
        assert_eq!(documents_in("台账（一季度、合同"), ["台账（一季度", "合同"]);
        assert_eq!(documents_in("一）、二"), ["一）", "二"]);
        assert!(documents_in(" ").is_empty());
    }
}
