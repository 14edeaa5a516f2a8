//! Some projects of a folder with their facts → their rows of results, the ordinary way.

use super::below::Below;
use super::names::Names;
use super::pairs::{Lines, Pair};
use super::scored::Scored;
use super::supply::Scorer;
use crate::portfolio::{FactColumns, ProjectColumns};
use crate::rules::Rules;
use crate::table::{Row, RowsBelow};
use jixiao_core::analysis::Summary;
use jixiao_core::evaluate::{Evaluation, Mode, evaluate_part};
use jixiao_core::lint;
use jixiao_core::problem::follow_on::without_follow_ons;
use jixiao_core::problem::{Code, Place, Problem};
use jixiao_core::project::{Gathering, Portfolio};
use jixiao_core::quantity::MoneyUnit;

/// What the tables of a folder hold, and how they are scored.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    pub(super) rules: &'a Rules,
    pub(super) projects: &'a Below<ProjectColumns>,
    pub(super) facts: &'a Below<FactColumns>,
    /// The unit of amounts that name none.
    pub(super) unit: MoneyUnit,
    pub(super) mode: Mode,
}

/// Scores pairs of projects and facts.
pub(super) struct PartScorer<'a> {
    reading: Reading<'a>,
    /// The places of the tables, each worker's own.
    places: [Place; 2],
    gathering: Gathering<'a>,
    names: Names,
    sums: Summary,
    scored: Scored,
}

impl<'a> PartScorer<'a> {
    pub(super) fn new(reading: Reading<'a>) -> Self {
        let own = |place: &Place| Place::file(&*place.file);
        let places = [own(&reading.projects.place), own(&reading.facts.place)];
        let (names, sums, scored) = (Names::default(), Summary::default(), Scored::default());
        let gathering = Gathering::new(&reading.rules.rulebook, reading.unit).of_part();
        Self { reading, places, gathering, names, sums, scored }
    }

    /// Puts projects and facts together.
    fn gather(&mut self, pair: &Pair) -> (Portfolio, Vec<Problem>) {
        let Reading { projects, facts, unit, .. } = self.reading;
        let gathering = &mut self.gathering;
        let mut problems = Vec::new();
        let take = |row: &Row| match projects.columns.project_of(row) {
            Ok(project) => gathering.take_project(&project),
            Err(total) => problems.push(total),
        };
        let found = each_row(&pair.projects, &self.places[0], projects, unit, take);
        problems.extend(found);
        let take = |row: &Row| gathering.take_fact(&facts.columns.fact_of(row));
        problems.extend(each_row(&pair.facts, &self.places[1], facts, unit, take));
        let projects = gathering.finish().report_to(&mut problems);
        (Portfolio { projects, ..Portfolio::default() }, problems)
    }

    /// Gives advice; what hangs on the other projects is kept apart.
    fn advise(&mut self, portfolio: &Portfolio, evaluation: &Evaluation) -> Vec<Problem> {
        let rules = self.reading.rules;
        let part = |is_documented| {
            lint::part(portfolio, &rules.rulebook, rules.policy(), evaluation, is_documented)
        };
        if lint::is_documented(portfolio) {
            self.scored.documented = true;
            return part(true);
        }
        let certain = part(false);
        if lint::depends_on_the_rest(portfolio) {
            let mut otherwise = part(true);
            otherwise.retain(|problem| !certain.contains(problem));
            self.scored.if_documented.extend(otherwise);
        }
        certain
    }
}

impl Scorer<Pair> for PartScorer<'_> {
    fn score(&mut self, pair: &Pair) {
        let Reading { rules, mode, .. } = self.reading;
        let (portfolio, mut problems) = self.gather(pair);
        let evaluation = evaluate_part(&portfolio, &rules.rulebook, rules.policy(), mode);
        let evaluation = evaluation.report_to(&mut problems);
        let mut problems = without_follow_ons(problems);
        problems.extend(self.advise(&portfolio, &evaluation));
        for (project, result) in portfolio.projects.iter().zip(&evaluation.results) {
            let record = &project.record;
            self.scored.write(rules, (project, result), &mut self.sums, &mut problems);
            self.names.see(&record.department, &record.category, &record.place);
        }
        self.scored.rows += portfolio.projects.len() as u64;
        // Ids that stand twice are found by the order, wherever they stand.
        problems.retain(|problem| problem.code != Code::ProjectRepeated);
        let strangers = problems.extract_if(.., |one| one.code == Code::FactProjectUnknown);
        let named = strangers.map(|one| (one.project().unwrap_or_default().to_owned(), one));
        self.scored.strangers.extend(named);
        self.scored.note(problems);
    }

    fn take(&mut self) -> Scored {
        let mut scored = std::mem::take(&mut self.scored);
        scored.names = self.names.take_found();
        scored
    }

    fn sums(self) -> Summary {
        self.sums
    }

    fn reuse(&mut self, mut bytes: Vec<u8>, mut prints: Vec<u64>) {
        bytes.clear();
        prints.clear();
        (self.scored.bytes, self.scored.prints) = (bytes, prints);
    }
}

/// Reads every row of some records, and says what was found on the way. A unit that a note states is
/// refused where amounts are read in another.
fn each_row<C>(
    lines: &Lines,
    place: &Place,
    below: &Below<C>,
    unit: MoneyUnit,
    mut take: impl FnMut(&Row),
) -> Vec<Problem> {
    let mut rows = RowsBelow::of(place, &lines.bytes, (lines.first, &lines.each), &below.judge);
    while let Some(row) = rows.next() {
        take(row);
    }
    let other = rows.units.iter().find(|said| said.value != unit.name());
    let refused =
        other.map(|said| Problem::new(Code::UnitBelow, &said.place).with("value", &said.value));
    rows.problems.extend(refused);
    rows.problems
}
