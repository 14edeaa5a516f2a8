//! What differs between two results, in words.

use super::{CompareText, Digits, Language};
use jixiao_core::compare::{Comparison, Move, Named, Reason, Side};
use jixiao_core::quantity::{Points, Rate};

/// So much of a hash is said; the manifest has all of it.
const HASH: usize = 8;

impl Language {
    /// Says every reason for which a project differs.
    pub(crate) fn why_differs(self, comparison: &Comparison, one: &Move) -> String {
        match comparison.stands(one) {
            [None, _] => self.compare(CompareText::Added).to_owned(),
            [_, None] => self.compare(CompareText::Gone).to_owned(),
            _ => {
                let said: Vec<String> = one.why.iter().map(|why| self.reason(why)).collect();
                said.join(self.phrase(super::Phrase::Separator))
            }
        }
    }

    fn reason(self, reason: &Reason) -> String {
        let points = |points: &Option<Points>| match points {
            Some(points) => points.to_string(),
            None => self.compare(CompareText::Open).to_owned(),
        };
        let rate = |rate: &Option<Rate>| match rate {
            Some(rate) => rate.percent(),
            None => self.compare(CompareText::None).to_owned(),
        };
        let from_to =
            |text, from: String, to: String| self.compare_with(text, &[("from", from), ("to", to)]);
        let money = |amount| Digits::Grouped.of(amount);
        match reason {
            Reason::Indicator { title, from, to, .. } => {
                let values = [("title", title.clone()), ("from", points(from)), ("to", points(to))];
                self.compare_with(CompareText::WhyIndicator, &values)
            }
            Reason::Total { from, to } => from_to(CompareText::WhyTotal, points(from), points(to)),
            Reason::Limits { to, .. } if to.is_empty() => {
                self.compare(CompareText::WhyUnlimited).to_owned()
            }
            Reason::Limits { to, .. } => {
                let why = to.join(self.phrase(super::Phrase::Separator));
                self.compare_with(CompareText::WhyLimited, &[("why", why)])
            }
            Reason::Line => self.compare(CompareText::WhyLine).to_owned(),
            Reason::Base { from, to } => from_to(CompareText::WhyBase, money(*from), money(*to)),
            Reason::Rate { from, to } => from_to(CompareText::WhyRate, rate(from), rate(to)),
            Reason::Exempt { from, to } => {
                from_to(CompareText::WhyExempt, money(*from), money(*to))
            }
            Reason::Rules { .. } => self.compare(CompareText::WhyRules).to_owned(),
            Reason::Cut => self.compare(CompareText::WhyCut).to_owned(),
        }
    }

    /// Says how the points of every indicator that differs come about on the new side, and the amounts where
    /// neither base nor rate says it.
    pub(crate) fn arithmetic_after(self, comparison: &Comparison) -> Vec<String> {
        let of = |one: &Move| {
            let id = comparison.stands(one)[1].map_or_else(String::new, |stand| stand.id.clone());
            let lines = one.why.iter().filter_map(|reason| match reason {
                Reason::Indicator { title, why, .. } => {
                    let values =
                        [("project", id.clone()), ("title", title.clone()), ("why", why.clone())];
                    Some(self.compare_with(CompareText::Arithmetic, &values))
                }
                Reason::Rules { why } => {
                    let values = [("project", id.clone()), ("why", why.clone())];
                    Some(self.compare_with(CompareText::CutArithmetic, &values))
                }
                _ => None,
            });
            lines.collect::<Vec<_>>()
        };
        comparison.moves.iter().flat_map(of).collect()
    }

    /// Says what base, cuts and next budgets come to on both sides.
    pub(crate) fn comparison_sums(self, comparison: &Comparison) -> String {
        let [old, new] = comparison.sums();
        let change = |from: i128, to: i128| self.change_of(to - from);
        let values = [
            ("base_old", self.money(old.base.fen())),
            ("base_new", self.money(new.base.fen())),
            ("cut_old", self.money(old.cut.fen())),
            ("cut_new", self.money(new.cut.fen())),
            ("cut", change(old.cut.fen(), new.cut.fen())),
            ("next_old", self.money(old.next.fen())),
            ("next_new", self.money(new.next.fen())),
            ("next", change(old.next.fen(), new.next.fen())),
        ];
        self.compare_with(CompareText::SumsLine, &values)
    }

    /// Writes a difference of amounts in yuan with its sign.
    pub(crate) fn change_of(self, fen: i128) -> String {
        let sign = match fen {
            0 => "",
            1.. => "+",
            _ => "−",
        };
        format!("{sign}{}", self.money(fen.abs()))
    }

    /// Names the grade of a side by its title.
    pub(crate) fn grade_titled(self, side: &Side, grade: Option<&str>) -> String {
        let titled = |id: &str| {
            let found = side.grades.iter().find(|known| known.id == id);
            found.map_or_else(|| id.to_owned(), |known| known.title.clone())
        };
        grade.map_or_else(|| self.compare(CompareText::Open).to_owned(), titled)
    }

    /// Says which rules differ between two sides.
    pub(crate) fn rules_differ(self, comparison: &Comparison) -> Vec<String> {
        let Comparison { old, new, .. } = comparison;
        let rulebook = self.differ(Some(&old.rulebook), Some(&new.rulebook));
        let policy = self.differ(old.policy.as_ref(), new.policy.as_ref());
        rulebook.into_iter().chain(policy).collect()
    }

    fn differ(self, old: Option<&Named>, new: Option<&Named>) -> Option<String> {
        if let (Some(old), Some(new)) = (old, new)
            && (&old.id, &old.edition) == (&new.id, &new.edition)
        {
            let hash = |rules: &Named| rules.sha256.chars().take(HASH).collect::<String>();
            let values = [
                ("title", new.title.clone()),
                ("edition", new.edition.clone()),
                ("old", hash(old)),
                ("new", hash(new)),
            ];
            let edited = old.sha256 != new.sha256;
            return edited.then(|| self.compare_with(CompareText::RulesEdited, &values));
        }
        let named = |rules: Option<&Named>| {
            let Some(rules) = rules else { return self.compare(CompareText::None).to_owned() };
            let values = [("title", rules.title.clone()), ("edition", rules.edition.clone())];
            self.compare_with(CompareText::Rules, &values)
        };
        let values = [("old", named(old)), ("new", named(new))];
        (old.is_some() || new.is_some())
            .then(|| self.compare_with(CompareText::RulesDiffer, &values))
    }
}
