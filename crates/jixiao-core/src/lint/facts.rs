//! What is odd about the facts of one indicator of one project.

use super::{percent, reason};
use crate::fact::{Fact, FactValue};
use crate::problem::{Code, Place, Problem, Word};
use crate::project::{IndicatorFacts, Project};
use crate::rule::Step;
use crate::rulebook::Indicator;
use crate::score::IndicatorScore;
use std::borrow::Cow;
use std::cmp::Ordering;

/// Which facts of a project stand in rows with room for a reason and for evidence.
pub(super) struct Rows<'p> {
    /// The row of the project itself.
    own: &'p Place,
    /// The rows in which several facts stand, in order.
    shared: Vec<&'p Place>,
    /// The whole portfolio names no reason and no evidence.
    bare: bool,
}

impl<'p> Rows<'p> {
    pub(super) fn of(project: &'p Project, bare: bool) -> Self {
        let facts = project.facts.iter().flat_map(IndicatorFacts::all);
        let mut places: Vec<&Place> = facts.map(|(_, fact)| &fact.place).collect();
        places.sort_unstable_by(|one, other| by_line(one, other));
        let shared = places.windows(2).filter(|two| two[0] == two[1]).map(|two| two[0]);
        Self { own: &project.record.place, shared: shared.collect(), bare }
    }

    /// A row of a long table holds one fact; the project's row and those of wide tables have no
    /// column for a reason.
    fn have_room(&self, fact: &Fact) -> bool {
        fact.place != *self.own
            && self.shared.binary_search_by(|place| by_line(place, &fact.place)).is_err()
    }

    /// Awarded points in a portfolio without any reason or evidence come from a wide table.
    fn are_wide(&self, facts: &IndicatorFacts) -> bool {
        self.bare && facts.awarded().is_some()
    }
}

/// Compares places, first by what most often differs.
fn by_line(one: &Place, other: &Place) -> Ordering {
    let at = |place: &Place| (place.line, place.column);
    at(one).cmp(&at(other)).then_with(|| one.cmp(other))
}

/// An applicable indicator of one project.
#[derive(Clone, Copy)]
pub(super) struct About<'p> {
    pub(super) project: &'p Project,
    pub(super) indicator: &'p Indicator,
    pub(super) facts: &'p IndicatorFacts,
}

impl About<'_> {
    /// Lists everything odd, in the order of the codes.
    pub(super) fn check(
        self,
        rows: &Rows<'_>,
        score: &IndicatorScore,
    ) -> impl Iterator<Item = Problem> {
        self.reason_missing(rows)
            .into_iter()
            .chain(self.overshoots(&score.steps))
            .chain(self.small_records())
            .chain(self.evidence_missing(rows))
            .chain(self.odd_figures())
    }

    /// Says whether anything is odd where the facts stand in rows without room for a reason or evidence.
    pub(super) fn is_odd_without_room(self, steps: &[Step]) -> bool {
        self.overshoots(steps).next().is_some()
            || self.small_records().next().is_some()
            || self.odd_figures().next().is_some()
    }

    pub(super) fn problem(self, code: Code, place: &Place) -> Problem {
        Problem::new(code, place)
            .with("project", &self.project.record.id)
            .with("indicator", &self.indicator.id)
            .with_title("title", &self.indicator.title)
    }

    /// F31, once for an indicator.
    fn reason_missing(self, rows: &Rows<'_>) -> Option<Problem> {
        if rows.are_wide(self.facts) {
            return None;
        }
        let has_room = |fact: &Fact| rows.have_room(fact);
        let fact = reason::first_without(self.indicator, self.facts, has_room)?;
        Some(self.problem(Code::ReasonMissing, &fact.place).with_word(
            "fact",
            Word::Column,
            &fact.name,
        ))
    }

    fn overshoots(self, steps: &[Step]) -> impl Iterator<Item = Problem> {
        steps.iter().filter_map(move |step| self.overshoot(step))
    }

    /// F32.
    fn overshoot(self, step: &Step) -> Option<Problem> {
        let Step::Overshoot { item, value, limit } = step else { return None };
        let measured = self.indicator.rule.measure().map(|measure| measure.names());
        let actual = measured.and_then(|names| names.first().copied()).unwrap_or_default();
        let of_it = |of: &Option<Cow<'_, str>>| {
            let of = of.as_deref().unwrap_or_default();
            of.strip_prefix(item.as_str())
                .is_some_and(|part| part.is_empty() || part.starts_with('/'))
        };
        let mut facts = self.facts.all();
        let fact = facts.find(|(of, fact)| fact.name == actual && of_it(of));
        let place = fact.map_or(&self.project.record.place, |(_, fact)| &fact.place);
        Some(
            self.problem(Code::Overshoot, place)
                .with("item", item)
                .with("value", percent(*value))
                .with("limit", percent(*limit)),
        )
    }

    /// F33.
    fn small_records(self) -> impl Iterator<Item = Problem> {
        let small = move |fact: &Fact| {
            let record = self.indicator.records.iter().find(|record| record.id == fact.name)?;
            let limit = record.advise_below?;
            let Some(FactValue::Number(value)) = fact.value else { return None };
            (value < limit).then(|| {
                let problem = self.problem(Code::RecordSmall, &fact.place);
                self.indicator
                    .name_fact(problem, &fact.name)
                    .with("value", value)
                    .with("limit", limit)
            })
        };
        let with_records = Some(self.facts).filter(|_| !self.indicator.records.is_empty());
        let all = with_records.into_iter().flat_map(IndicatorFacts::all);
        all.filter_map(move |(_, fact)| small(fact))
    }

    /// F34, once for an indicator.
    pub(super) fn evidence_missing(self, rows: &Rows<'_>) -> Option<Problem> {
        let given = || self.facts.all().map(|(_, fact)| fact).filter(|fact| fact.value.is_some());
        let first = given().find(|fact| rows.have_room(fact))?;
        let named = given().any(|fact| !fact.evidence.trim().is_empty());
        (!named && !rows.are_wide(self.facts))
            .then(|| self.problem(Code::EvidenceMissing, &first.place))
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::example::{ORDINARY, advice, advice_on_wide, with_fact};

    #[test]
    fn what_is_judged_down_needs_a_reason_once_an_indicator() {
        let mut facts = with_fact(0, "basis,,law,partly,,law.pdf");
        assert_eq!(advice(&[], &facts), ["F31:2 indicator=basis fact=law"]);
        facts[1] = "basis,,plan,not-met,,";
        assert_eq!(advice(&[], &facts), ["F31:2 indicator=basis fact=law"]);
        facts[0] = "basis,,law,partly,条款过时,law.pdf";
        assert_eq!(advice(&[], &facts), ["F31:3 indicator=basis fact=plan"]);
        facts[1] = "basis,,plan,not-applicable,没有规划,";
        assert_eq!(advice(&[], &facts), [""; 0]);
        let award = with_fact(7, "users,,points,9.99,,survey.xlsx");
        assert_eq!(advice(&[], &award), ["F31:9 indicator=users fact=points"]);
        // Points given against the checklist need a reason too.
        let mut awarded = vec!["basis,,points,19.99,,law.pdf"];
        awarded.extend(&ORDINARY[2..]);
        assert_eq!(advice(&[], &awarded), ["F31:2 indicator=basis fact=points"]);
    }

    #[test]
    fn a_reason_may_stand_with_the_level_or_its_share() {
        let lowered = with_fact(6, "social,,level_share,0.99,,");
        assert_eq!(advice(&[], &lowered), ["F31:8 indicator=social fact=level_share"]);
        assert_eq!(advice(&[], &with_fact(6, "social,,level_share,0.99,降幅不足,")), [""; 0]);
        let mut facts = lowered;
        facts[5] = "social,,level,achieved,降幅不足,report.docx";
        assert_eq!(advice(&[], &facts), [""; 0]);
        let items = [
            "social,甲,share,0.5,,",
            "social,甲,level,achieved,,report.docx",
            "social,甲,level_share,1,,",
            "social,乙,share,0.5,,",
            "social,乙,level,not-achieved,,",
            "social,乙,level_share,0.4,,",
        ];
        let facts = [&ORDINARY[..5], &items, &ORDINARY[7..]].concat();
        assert_eq!(advice(&[], &facts), ["F31:12 indicator=social fact=level_share"]);
    }

    #[test]
    fn overshoot_and_small_records_just_past_their_limits() {
        assert_eq!(advice(&[], &with_fact(4, "quantity,甲,actual,130,,log.xlsx")), [""; 0]);
        let over = ["F32:6 indicator=quantity item=甲 value=131% limit=130%"];
        assert_eq!(advice(&[], &with_fact(4, "quantity,甲,actual,131,,log.xlsx")), over);
        let small = ["F33:10 indicator=users fact=sample value=29 limit=30"];
        assert_eq!(advice(&[], &with_fact(8, "users,,sample,29,,")), small);
    }

    #[test]
    fn evidence_is_wanted_once_an_indicator() {
        let bare = with_fact(0, "basis,,law,met,,");
        assert_eq!(advice(&[], &bare), ["F34:2 indicator=basis"]);
        assert_eq!(advice(&[], &with_fact(1, "basis,,plan,met,,plan.pdf")), [""; 0]);
    }

    #[test]
    fn rows_of_wide_tables_have_no_room_for_reasons_or_evidence() {
        let points = ["basis", "quantity", "social", "users"].map(|id| format!("{id},,points,9,,"));
        let points: Vec<&str> = points.iter().map(String::as_str).collect();
        assert_eq!(advice_on_wide(&points), [""; 0]);
        // The same on lines of their own, in a portfolio that documents nothing anywhere.
        assert_eq!(advice(&[], &points), [""; 0]);
        let marks = ["basis,,law,not-met,,", "basis,,plan,met,,"];
        let facts = [&marks, &points[1..]].concat();
        assert_eq!(advice_on_wide(&facts), [""; 0]);
        let told = ["F31:2 indicator=basis fact=law", "F34:2 indicator=basis"];
        assert_eq!(advice(&[], &facts), told);
    }
}
