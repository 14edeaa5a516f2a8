//! The key of a line: what a workbook's hidden column holds, made of ids alone.

use std::fmt;

/// Which fact of which project a line is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The project's id.
    pub project: String,
    /// The indicator's id.
    pub indicator: String,
    /// The item's place from 1; 0 for a fact without item.
    pub slot: u32,
    /// The name of the fact.
    pub fact: String,
}

impl Key {
    /// Reads a key as it is written; `None` where it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('|');
        let [project, indicator, slot, fact] = [(); 4].map(|()| parts.next());
        let plain = |part: Option<&str>| unescaped(part?).filter(|text| !text.is_empty());
        let digits = slot?;
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let key = Self {
            project: plain(project)?,
            indicator: plain(indicator)?,
            slot: digits.parse().ok().filter(|_| is_number)?,
            fact: plain(fact)?,
        };
        parts.next().is_none().then_some(key)
    }
}

impl fmt::Display for Key {
    /// Writes the key as `SY25-001|service-quantity|1|target`; `|` and `%` in a part as `%7C` and
    /// `%25`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [project, indicator, fact] = [&self.project, &self.indicator, &self.fact]
            .map(|part| part.replace('%', "%25").replace('|', "%7C"));
        write!(f, "{project}|{indicator}|{}|{fact}", self.slot)
    }
}

fn unescaped(part: &str) -> Option<String> {
    let mut text = String::with_capacity(part.len());
    let mut pieces = part.split('%');
    text.push_str(pieces.next()?);
    for piece in pieces {
        let (code, rest) = piece.split_at_checked(2)?;
        text.push(match code {
            "25" => '%',
            "7C" => '|',
            _ => return None,
        });
        text.push_str(rest);
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_back_as_they_were() {
        for project in ["SY25-001", "甲|乙", "100%", "%7C", "a%|b"] {
            let key = Key {
                project: project.to_owned(),
                indicator: "service-quantity".to_owned(),
                slot: 12,
                fact: "target".to_owned(),
            };
            assert_eq!(Key::parse(&key.to_string()), Some(key));
        }
    }

    #[test]
    fn only_whole_keys_are_read() {
        let key = Key::parse("SY25-001|service-quantity|1|target").unwrap();
        assert_eq!(key.to_string(), "SY25-001|service-quantity|1|target");
        for text in
            ["", "a|b|1", "a|b|1|c|d", "a|b||c", "a|b|-1|c", "|b|1|c", "a%|b|1|c", "a%41|b|1|c"]
        {
            assert_eq!(Key::parse(text), None, "{text}");
        }
    }
}
