//! Problems → sentences.

use super::texts::TomlText;
use super::texts::problem::{Declared, declared};
use super::{Language, Phrase, fill, grouped};
use jixiao_core::alike::{as_seen, has_unseen};
use jixiao_core::fact::Mark;
use jixiao_core::problem::{Code, Detail, Problem, Word};
use jixiao_core::project::raw;
use std::borrow::Cow;

/// So many characters of a text are told.
const LONGEST_TOLD: usize = 2_000;

/// A problem in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProblemWords {
    /// What is wrong.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub hint: String,
}

impl Language {
    /// Says a problem in words.
    pub fn problem(self, problem: &Problem) -> ProblemWords {
        if let Some(rest) = &problem.rest {
            let count = [("count", rest.count.to_string())];
            let what = self.say(Phrase::ProblemsCountedOnly, &count);
            return ProblemWords { what, ..self.explained(problem.code) };
        }
        let text = declared(problem.code);
        let word = |(name, value): &(&'static str, Detail)| (*name, self.detail(value));
        let mut details: Vec<(&str, String)> = problem.details.iter().map(word).collect();
        for needed in text.details {
            debug_assert!(
                needed.is_empty() || details.iter().any(|(name, _)| name == needed),
                "a problem {} lacks its `{needed}`",
                problem.code.id()
            );
        }
        let amounts = of_amounts(problem);
        let is_amount = |name: &str, value: &str| {
            is_money(text, name) || (amounts && (name == "first" || is_plain(name, value)))
        };
        for (_, value) in details.iter_mut().filter(|(name, value)| is_amount(name, value)) {
            *value = grouped(value);
        }
        details.push(("on", self.on(problem)));
        self.words(text, |template| fill(template, &details))
    }

    /// Puts the texts of a code through what fills their placeholders.
    fn words(self, text: &Declared, fill: impl Fn(&str) -> String) -> ProblemWords {
        let [what, why, hint] = [text.what, text.why, text.hint];
        let of = |[zh, en]: [&'static str; 2]| fill(self.pick(zh, en));
        ProblemWords { what: of(what), why: of(why), hint: of(hint) }
    }

    /// Writes a detail; what has a word in every language is looked up, a user's own text never.
    fn detail(self, detail: &Detail) -> String {
        let (word, id) = match detail {
            Detail::Plain(text) => return self.with_unseen_named(&shortened(text)),
            Detail::Titled(title) => return self.of(title).to_owned(),
            Detail::Facts(facts) => return self.columns(self.of(facts)),
            Detail::Bars(bars) => return self.bars(bars),
            Detail::Stands(stands) => return self.stands(stands),
            Detail::Word(word, id) => (word, id.as_str()),
        };
        let found = match word {
            Word::Column => return self.columns(id),
            Word::Toml => return self.reason_in_words(id.to_owned()),
            Word::Kind => self.kind_of_value(id),
            Word::Thing => self.thing(id),
            Word::Outcome => self.outcome(id),
            Word::Answer => self.answer(id),
        };
        found.unwrap_or(id).to_owned()
    }

    /// Names the characters in a text that nobody sees, so that it does not look right and be called
    /// wrong: 市教育局〔U+200B 零宽空格〕.
    fn with_unseen_named(self, text: &str) -> String {
        if !has_unseen(text.as_bytes()) {
            return text.to_owned();
        }
        let mut shown = String::with_capacity(text.len());
        for letter in text.chars() {
            if as_seen(letter, shown.chars().next_back()) == Some(letter) {
                shown.push(letter);
                continue;
            }
            let id = format!("U+{:04X}", u32::from(letter));
            let name = self.thing(&id).or_else(|| self.thing("unseen")).unwrap_or_default();
            shown.push_str(&self.say(Phrase::Unseen, &[("id", id), ("name", name.to_owned())]));
        }
        shown
    }

    /// Names columns or facts, one a line. A table has Chinese headings or English ids, so that only
    /// in English the id stands beside the word.
    fn columns(self, ids: &str) -> String {
        let quoted = |name: &str| self.say(Phrase::Quoted, &[("name", name.to_owned())]);
        let named = |id: &str| match (self.common_fact_name(id), self) {
            (Some(word), Self::Chinese) => quoted(word),
            (Some(word), Self::English) => {
                self.say(Phrase::NamedId, &[("word", word.to_owned()), ("id", id.to_owned())])
            }
            (None, _) => quoted(id),
        };
        let names: Vec<String> = ids.split('\n').map(named).collect();
        names.join(self.phrase(Phrase::NameSeparator))
    }

    /// Names an answer by its id.
    fn answer(self, id: &str) -> Option<&'static str> {
        match id {
            "yes" => Some(self.phrase(Phrase::Yes)),
            "no" => Some(self.phrase(Phrase::No)),
            _ => Mark::from_name(id).map(|mark| self.mark(mark)),
        }
    }

    /// Puts what the TOML reader says into the user's language, as far as it is known.
    fn reason_in_words(self, text: String) -> String {
        if self == Self::English {
            return text;
        }
        let starts = [
            ("missing field ", TomlText::MissingField),
            ("unknown field ", TomlText::UnknownField),
            ("unknown variant ", TomlText::UnknownVariant),
            ("invalid type: ", TomlText::InvalidType),
            ("string values must be quoted", TomlText::Unquoted),
            ("duplicate key", TomlText::Duplicate),
            ("not a year", TomlText::Year),
            ("longer than ", TomlText::TooLong),
        ];
        let found = starts.iter().find_map(|(start, said)| Some((text.strip_prefix(start)?, said)));
        let Some((rest, said)) = found else {
            return TomlText::Other.with(&[("what", text)]);
        };
        let (what, expected) = rest.split_once(", expected ").unwrap_or((rest, ""));
        let what = ("what", in_quotes(what.trim()));
        match said {
            TomlText::MissingField => said.with(&[what]),
            TomlText::UnknownField | TomlText::UnknownVariant => said.with(&[
                what,
                ("expected", in_quotes(&expected.replace("one of ", "").replace(", ", "、"))),
            ]),
            TomlText::TooLong => {
                let most = rest.split(' ').next().unwrap_or_default();
                said.with(&[("most", most.to_owned())])
            }
            _ => said.text().to_owned(),
        }
    }

    /// Gives the texts of a code for someone without the problem at hand.
    pub fn explained(self, code: Code) -> ProblemWords {
        let open = |template: &str| {
            let mut parts = template.split('{');
            let mut plain = parts.next().unwrap_or_default().to_owned();
            for part in parts {
                plain.push('…');
                plain.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
            }
            plain
        };
        self.words(declared(code), open)
    }

    /// Names what a problem is about: the project, the indicator, the item, as far as given.
    fn on(self, problem: &Problem) -> String {
        let find = |name: &str| {
            let found = problem.details.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| self.detail(value)).filter(|text| !text.is_empty())
        };
        let indicator = find("title").or_else(|| find("indicator"));
        let parts = [
            find("project").map(|id| self.say(Phrase::OnProject, &[("id", id)])),
            indicator.map(|title| self.say(Phrase::OnIndicator, &[("title", title)])),
            find("item").map(|item| self.say(Phrase::OnItem, &[("item", item)])),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.join(self.phrase(Phrase::OnSeparator))
    }
}

/// Leaves out the end of a text that is too long to be told.
fn shortened(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(LONGEST_TOLD) {
        Some((at, _)) => Cow::Owned(format!("{}…", &text[..at])),
        None => Cow::Borrowed(text),
    }
}

/// Says whether a detail is an amount: the Chinese texts of its code say that it is so many 元.
fn is_money(text: &Declared, name: &str) -> bool {
    let amount = format!("{{{name}}} 元");
    [text.what, text.why, text.hint].iter().any(|[zh, _]| zh.contains(&amount))
}

/// Says whether a problem sets an amount that came back beside the one that was sent.
fn of_amounts(problem: &Problem) -> bool {
    let of_fact = |(name, detail): &(&str, Detail)| {
        *name == "fact" && matches!(detail, Detail::Word(Word::Column, id) if raw::is_money(id))
    };
    problem.code == Code::FormPlanChanged && problem.details.iter().any(of_fact)
}

/// Says whether a value is bare digits; with anything else it stays as somebody wrote it.
fn is_plain(name: &str, value: &str) -> bool {
    name == "value" && value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// Puts the names that the TOML reader marks with ` into Chinese quotes.
fn in_quotes(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len());
    let mut open = false;
    for character in text.chars() {
        quoted.push(match character {
            '`' if open => '”',
            '`' => '“',
            other => other,
        });
        open ^= character == '`';
    }
    quoted
}
