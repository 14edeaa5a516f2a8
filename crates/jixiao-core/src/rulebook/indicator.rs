//! An indicator (三级指标), and which facts it takes.

use crate::bilingual::Bilingual;
use crate::citation::Citation;
use crate::fact::{APPLICABLE, FUND, FactKind, LEVEL_SHARE, POINTS, SHARE, common_fact};
use crate::problem::{Place, Problem, meant};
use crate::quantity::{Number, Points};
use crate::rule::{Right, ScoringRule, Subject};
use crate::rulebook::figure::FigureAdvice;
use crate::rulebook::giver::{Giver, Givers};

/// An indicator (三级指标).
#[derive(Clone, Debug)]
pub struct Indicator {
    /// The stable id.
    pub id: String,
    /// The number over the whole rulebook, from 1.
    pub number: u32,
    /// The title.
    pub title: Bilingual,
    /// Its dimension's place in [`Rulebook::dimensions`](super::Rulebook::dimensions).
    pub dimension: usize,
    /// Its group's place in [`Rulebook::groups`](super::Rulebook::groups).
    pub group: usize,
    /// The most it can give (分值).
    pub max: Points,
    /// Whether it is judged rather than measured.
    pub qualitative: bool,
    /// Set where it may be not applicable.
    pub not_applicable: Option<Right>,
    /// The scoring rule (评分标准).
    pub rule: ScoringRule,
    /// What the rule's facts are called, by name.
    pub terms: Vec<Term>,
    /// Facts recorded beside the scored ones.
    pub records: Vec<Record>,
    /// When a figure gets advice.
    pub odd_figures: Vec<FigureAdvice>,
    /// Which facts others than the unit give.
    pub givers: Givers,
    /// The evidence wanted (佐证材料), Chinese and English.
    pub evidence: Vec<Bilingual>,
    /// Where the indicator and its limits come from.
    pub citations: Vec<Citation>,
    /// Worked examples, which must hold.
    pub examples: Vec<Example>,
    /// Where it is written.
    pub place: Place,
}

/// What one of the rule's facts is called here, and what it means.
#[derive(Clone, Debug)]
pub struct Term {
    /// The fact's name.
    pub id: String,
    /// The title; the usual one where there is none.
    pub title: Option<Bilingual>,
    /// What it means, with an example where that helps.
    pub means: Option<Bilingual>,
}

/// A fact that is recorded but not scored.
#[derive(Clone, Debug)]
pub struct Record {
    /// The fact's name.
    pub id: String,
    /// The title.
    pub title: Bilingual,
    /// What it means, with an example where that helps.
    pub means: Option<Bilingual>,
    /// Below this a value gets advice.
    pub advise_below: Option<Number>,
}

/// A worked example: facts as a user writes them, and what they give.
#[derive(Clone, Debug)]
pub struct Example {
    /// What it shows.
    pub says: Option<Bilingual>,
    /// Facts without item: name and value.
    pub facts: Vec<(String, String)>,
    /// Facts by item.
    pub items: Vec<(String, Vec<(String, String)>)>,
    /// The expected points; `None` where the indicator does not apply.
    pub points: Option<Points>,
}

impl Indicator {
    /// Gives what the scoring rule is applied to, as a single measure.
    pub(crate) fn subject(&self) -> Subject<'_> {
        Subject { id: &self.id, title: &self.title, max: self.max, item: "" }
    }

    /// Gives the kind of a fact, or `None` where the indicator has no such fact.
    pub fn fact_kind(&self, name: &str, of_item: bool) -> Option<FactKind> {
        if self.records.iter().any(|record| record.id == name) {
            return Some(FactKind::Number);
        }
        match name {
            POINTS | APPLICABLE if of_item => return None,
            POINTS => return Some(FactKind::Points),
            APPLICABLE => return Some(FactKind::YesNo),
            SHARE if of_item => return Some(FactKind::Share),
            _ => {}
        }
        if name == FUND && of_item && self.rule.measure().is_some() {
            return Some(FactKind::Number);
        }
        self.rule.fact_kind(name)
    }

    /// Gives the right by which the indicator, or one of its checkpoints, may be not applicable.
    pub fn right(&self, fact: &str) -> Option<&Right> {
        if fact == APPLICABLE {
            return self.not_applicable.as_ref();
        }
        let mut checkpoints = self.rule.checkpoints().iter();
        checkpoints.find(|checkpoint| checkpoint.id == fact)?.not_applicable.as_ref()
    }

    /// Says whether a fact is an amount of money whatever its unit says: the fund of a part, and what
    /// is measured together with an amount of the project, such as savings taken off what was received.
    pub fn is_amount(&self, name: &str, of_item: bool) -> bool {
        if name == FUND {
            return of_item;
        }
        self.rule.measure().is_some_and(|measure| measure.has(name) && measure.has_amounts())
    }

    /// Gives the title a fact has under this indicator, where it has one.
    pub fn fact_title(&self, name: &str) -> Option<&Bilingual> {
        let term = self.term(name).and_then(|term| term.title.as_ref());
        let of_rule = || self.rule.fact_title(name);
        let of_record =
            || self.records.iter().find(|record| record.id == name).map(|record| &record.title);
        term.or_else(of_rule).or_else(of_record)
    }

    fn term(&self, name: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.id == name)
    }

    /// Says what a fact means under this indicator, where it says so.
    pub fn fact_means(&self, name: &str) -> Option<&Bilingual> {
        let term = self.term(name).and_then(|term| term.means.as_ref());
        let of_rule = || self.rule.fact_means(name);
        let of_record = || self.records.iter().find(|record| record.id == name)?.means.as_ref();
        term.or_else(of_rule).or_else(of_record)
    }

    /// Gives who gives a fact; a single measure may call the share awarded within a level by its short
    /// name.
    pub fn giver_of(&self, name: &str) -> Giver {
        self.givers.of(if name == SHARE { LEVEL_SHARE } else { name })
    }

    /// Finds the name of a fact that was given by its title, or by what such facts are called under
    /// every indicator; the name itself otherwise.
    pub fn fact_named<'n>(&'n self, name: &'n str) -> &'n str {
        let titled = |known: &&str| {
            self.fact_title(known).is_some_and(|title| title.zh == name || title.en == name)
        };
        let of_indicator = self.fact_names().into_iter().find(titled);
        of_indicator.or_else(|| common_fact(name)).unwrap_or(name)
    }

    /// Lists the facts that a text which names none may be meant for, by title or name.
    pub fn facts_meant(&self, text: &str) -> Vec<&str> {
        let mut known = Vec::new();
        for name in self.fact_names() {
            let title = self.fact_title(name);
            known.extend(title.map(|title| (title.zh.as_str(), name)));
            known.extend(title.map(|title| (title.en.as_str(), name)));
            known.push((name, name));
        }
        meant(text, &known)
    }

    /// Lets a problem name a fact, or several with spaces between, each by its title where it has one
    /// and on a line of its own.
    pub fn name_fact(&self, problem: Problem, names: &str) -> Problem {
        problem.with_facts("fact", self.titles_of(names))
    }

    /// Gives the titles of facts, on a line each; a fact without title stands by its name.
    pub(crate) fn titles_of(&self, names: &str) -> Bilingual {
        let mut titles = Bilingual { zh: String::new(), en: String::new() };
        for name in names.split(' ') {
            let title = self.fact_title(name);
            let texts = [
                (&mut titles.zh, title.map(|one| &one.zh)),
                (&mut titles.en, title.map(|one| &one.en)),
            ];
            for (text, title) in texts {
                if !text.is_empty() {
                    text.push('\n');
                }
                text.push_str(title.map_or(name, String::as_str));
            }
        }
        titles
    }

    /// Lists the facts the rule asks for, each once.
    pub fn fact_names(&self) -> Vec<&str> {
        let mut names = self.rule.fact_names();
        names.extend(self.records.iter().map(|record| record.id.as_str()));
        names
    }
}
