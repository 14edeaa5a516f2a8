//! Some projects of a folder with their facts → their rows of results, the ordinary way.

use super::below::Below;
use super::names::Names;
use super::pairs::{Lines, Pair};
use super::repeated::Twice;
use super::scored::{Depends, Evaluated, Scored};
use super::split::split;
use super::streamed::Writing;
use super::supply::Scorer;
use crate::portfolio::{FactColumns, ProjectColumns};
use crate::table::{Row, RowsBelow};
use jixiao_core::analysis::Summary;
use jixiao_core::evaluate::evaluate_part;
use jixiao_core::lint;
use jixiao_core::problem::follow_on::without_follow_ons;
use jixiao_core::problem::{Code, Place, Problem};
use jixiao_core::project::{Gathering, Portfolio};
use jixiao_core::quantity::MoneyUnit;

/// What the tables of a folder hold, and how they are scored.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    pub(super) writing: Writing<'a>,
    pub(super) projects: &'a Below<ProjectColumns>,
    pub(super) facts: &'a Below<FactColumns>,
    /// The unit of amounts that name none.
    pub(super) unit: MoneyUnit,
    pub(super) twice: &'a Twice,
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
        let (names, sums) = (Names::default(), Summary::default());
        let scored = Scored::new(reading.writing.rejecting());
        let rulebook = &reading.writing.rules.rulebook;
        let gathering = Gathering::new(rulebook, reading.unit).of_part();
        Self { reading, places, gathering, names, sums, scored }
    }

    /// Reads, checks and evaluates projects with their facts, and gives advice, which may block.
    fn evaluate(&mut self, pair: &Pair) -> Evaluated {
        let Reading { writing, projects, facts, unit, twice } = self.reading;
        let (gathering, rules) = (&mut self.gathering, writing.rules);
        let (mut problems, mut read) = (Vec::new(), 0);
        let take = |row: &Row| match projects.columns.project_of(row) {
            Ok(project) => {
                read += 1;
                gathering.take_project(&project);
            }
            Err(total) => problems.push(total),
        };
        let found = each_row(&pair.projects, &self.places[0], projects, unit, take);
        problems.extend(found);
        let take = |row: &Row| gathering.take_fact(&facts.columns.fact_of(row));
        problems.extend(each_row(&pair.facts, &self.places[1], facts, unit, take));
        let projects = gathering.finish().report_to(&mut problems);
        let portfolio = Portfolio { projects, ..Portfolio::default() };
        let mode = writing.request.mode;
        let evaluation = evaluate_part(&portfolio, &rules.rulebook, rules.policy(), mode);
        let evaluation = evaluation.report_to(&mut problems);
        let mut problems = without_follow_ons(problems);
        // Ids that stand twice are found by the order, wherever they stand.
        problems.retain(|problem| problem.code != Code::ProjectRepeated);
        problems.extend(twice.among(&portfolio));
        let (prints, depends) = (Vec::new(), Depends::default());
        let mut evaluated = Evaluated { portfolio, evaluation, problems, prints, read, depends };
        if self.scored.rejected.is_none() || !evaluated.is_blocked() {
            self.advise(&mut evaluated);
        }
        evaluated
    }

    /// Writes the rows of projects, and says what there is to say of them.
    fn commit(&mut self, evaluated: Evaluated) {
        let Evaluated { portfolio, evaluation, mut problems, depends, .. } = evaluated;
        self.scored.documented |= depends.documented;
        self.scored.if_documented.extend(depends.if_documented);
        let rules = self.reading.writing.rules;
        for (project, result) in portfolio.projects.iter().zip(&evaluation.results) {
            let record = &project.record;
            self.scored.write(rules, (project, result), &mut self.sums, &mut problems);
            self.names.see(&record.department, &record.category, &record.place);
        }
        self.gathering.reuse(portfolio.projects);
        self.note(problems);
    }

    fn note(&mut self, mut problems: Vec<Problem>) {
        let strangers = problems.extract_if(.., |one| one.code == Code::FactProjectUnknown);
        let named = strangers.map(|one| (one.project().unwrap_or_default().to_owned(), one));
        self.scored.strangers.extend(named);
        self.scored.note(problems);
    }

    /// Scores a project with its facts, or puts it aside. What blocks and is no project's blocks all.
    fn alone(&mut self, pair: &Pair) {
        let Evaluated { portfolio, mut problems, read, .. } = match self.evaluate(pair) {
            evaluated if evaluated.is_blocked() => evaluated,
            evaluated => return self.commit(evaluated),
        };
        let id = portfolio.projects.first().map_or("", |project| &project.record.id);
        if self.reading.twice.has(id) {
            // Whose the facts are is not known, and so not what is missing among them.
            problems.retain(|problem| problem.code == Code::ProjectRepeated);
        }
        if let Some(rejected) = self.scored.rejected.as_mut().filter(|_| read > 0) {
            rejected.take(id, &problems);
        }
        self.note(problems);
    }

    /// Gives advice; what hangs on the other projects is kept apart.
    fn advise(&self, evaluated: &mut Evaluated) {
        let Evaluated { portfolio, evaluation, problems, depends, .. } = evaluated;
        let rules = self.reading.writing.rules;
        let part = |is_documented| {
            lint::part(portfolio, &rules.rulebook, rules.policy(), evaluation, is_documented)
        };
        depends.documented = lint::is_documented(portfolio);
        let certain = part(depends.documented);
        if !depends.documented && lint::depends_on_the_rest(portfolio) {
            depends.if_documented = part(true);
            depends.if_documented.retain(|problem| !certain.contains(problem));
        }
        problems.extend(certain);
    }
}

impl Scorer<Pair> for PartScorer<'_> {
    fn score(&mut self, pair: &Pair) {
        let evaluated = self.evaluate(pair);
        if self.scored.rejected.is_none() || !evaluated.is_blocked() {
            return self.commit(evaluated);
        }
        for one in split(pair, self.reading.projects, self.reading.facts) {
            self.alone(&one);
        }
    }

    fn take(&mut self) -> Scored {
        let mut scored = self.scored.take();
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
