//! Problems → sentences.

use super::{Language, Phrase};
use jixiao_core::problem::{Code, Detail, Problem};
use jixiao_core::rulebook::Mark;

/// What is said about a kind of problem. `{name}` stands for a detail of the problem.
#[derive(Clone, Copy, Debug)]
pub struct ProblemText {
    /// What is wrong.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// What to do.
    pub hint: &'static str,
}

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
    /// Gives the texts of a code, with their placeholders.
    pub fn problem_text(self, code: Code) -> ProblemText {
        match self {
            Self::Chinese => super::zh::problem(code),
            Self::English => super::en::problem(code),
        }
    }

    /// Says a problem in words.
    pub fn problem(self, problem: &Problem) -> ProblemWords {
        let text = self.problem_text(problem.code);
        let word = |(name, value): &(&'static str, Detail)| (*name, self.word(name, value));
        let mut details: Vec<(&str, String)> = problem.details.iter().map(word).collect();
        details.push(("on", self.on(problem)));
        let fill = |template| super::fill(template, &details);
        ProblemWords { what: fill(text.what), why: fill(text.why), hint: fill(text.hint) }
    }

    /// Writes a detail, with the ids of columns, facts, kinds and things in the user's words.
    fn word(self, name: &str, detail: &Detail) -> String {
        let text = self.detail(detail);
        let word = match name {
            "column" | "fact" | "one" | "other" => {
                let named = |name: &str| {
                    let common = self.common_fact_name(name);
                    common.map_or(name.to_owned(), |word| self.named_id(word, name))
                };
                let names: Vec<String> = text.split('\n').map(named).collect();
                return names.join(self.phrase(Phrase::OnSeparator));
            }
            "reason" => return self.reason_in_words(text),
            "kind" => self.kind_of_value(&text),
            "what" | "separator" => self.thing(&text),
            "stated" | "points" => self.outcome(&text),
            "read" => self.answer(&text),
            _ => None,
        };
        word.map_or(text, str::to_owned)
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
            ("missing field ", Phrase::TomlMissingField),
            ("unknown field ", Phrase::TomlUnknownField),
            ("unknown variant ", Phrase::TomlUnknownVariant),
            ("invalid type: ", Phrase::TomlInvalidType),
            ("string values must be quoted", Phrase::TomlUnquoted),
            ("duplicate key", Phrase::TomlDuplicate),
        ];
        for (start, phrase) in starts {
            if let Some(rest) = text.strip_prefix(start) {
                let (what, expected) = rest.split_once(", expected ").unwrap_or((rest, ""));
                let values = [("what", what.trim().to_owned()), ("expected", expected.to_owned())];
                return self.say(phrase, &values);
            }
        }
        self.say(Phrase::TomlOther, &[("what", text)])
    }

    fn named_id(self, word: &str, id: &str) -> String {
        self.say(Phrase::NamedId, &[("word", word.to_owned()), ("id", id.to_owned())])
    }

    /// Gives the texts of a code for someone without the problem at hand.
    pub fn explained(self, code: Code) -> ProblemWords {
        let text = self.problem_text(code);
        let open = |template: &str| {
            let mut parts = template.split('{');
            let mut plain = parts.next().unwrap_or_default().to_owned();
            for part in parts {
                plain.push('…');
                plain.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
            }
            plain
        };
        ProblemWords { what: open(text.what), why: open(text.why), hint: open(text.hint) }
    }

    fn detail(self, detail: &Detail) -> String {
        match detail {
            Detail::Plain(text) => text.clone(),
            Detail::Titled(title) => self.of(title).to_owned(),
        }
    }

    /// Names what a problem is about: the project, the indicator, the item, as far as given.
    fn on(self, problem: &Problem) -> String {
        let find = |name: &str| {
            let found = problem.details.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| self.detail(value)).filter(|text| !text.is_empty())
        };
        let indicator = match (find("title"), find("indicator")) {
            (Some(title), Some(id)) => {
                Some(self.say(Phrase::OnIndicator, &[("title", title), ("id", id)]))
            }
            (None, Some(id)) => Some(self.say(Phrase::OnIndicatorId, &[("id", id)])),
            _ => None,
        };
        let parts = [
            find("project").map(|id| self.say(Phrase::OnProject, &[("id", id)])),
            indicator,
            find("item").map(|item| self.say(Phrase::OnItem, &[("item", item)])),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.join(self.phrase(Phrase::OnSeparator))
    }
}
