//! An input evaluated part by part: what is known of a wide table's facts never stands in memory at once.

use super::assessment::{Assessed, Assessment, assess_opened};
use super::input::{Asked, open};
use crate::error::{Cause, Error, Failure};
use crate::portfolio::{WideColumns, read_wide_facts, read_wide_projects};
use crate::rules::Rules;
use crate::source::Source;
use crate::table::{Row, Table};
use jixiao_core::alike::compared;
use jixiao_core::evaluate::{Evaluation, Mode, evaluate};
use jixiao_core::lint;
use jixiao_core::problem::follow_on::without_follow_ons;
use jixiao_core::problem::{Code, Problem};
use jixiao_core::project::raw::{Field, RawPortfolio};
use jixiao_core::project::{self, Portfolio};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

/// So many rows of a wide table are evaluated at a time.
const ROWS: usize = 4_096;

/// Projects that were evaluated together, each with its result, whatever blocks another.
pub(crate) struct Part<'p> {
    pub(crate) portfolio: &'p Portfolio,
    pub(crate) evaluation: &'p Evaluation,
    pub(crate) problems: &'p [Problem],
}

/// The ids of the projects of an input.
#[derive(Default)]
pub(crate) struct Ids {
    /// Each once, in the order of the input.
    pub(crate) all: Vec<String>,
    /// Those that the input has more than once, which blocks them.
    pub(crate) repeated: HashSet<String>,
}

/// An input that is to be evaluated part by part.
pub(crate) struct Parts {
    pub(crate) rules: Rules,
    content: Content,
}

enum Content {
    /// A wide table whose rows say nothing of each other.
    Wide(Box<Wide>),
    /// Anything else, or a policy that looks at all projects together: one part.
    Whole(Box<Assessment>),
}

struct Wide {
    table: Table,
    columns: WideColumns,
    problems: Vec<Problem>,
}

impl Parts {
    /// Opens an input by the rules asked for, or else by those it names itself.
    ///
    /// # Errors
    /// When the input or its rules cannot be read at all, or it is no input of projects.
    pub(crate) fn open(source: &Source, asked: &Asked) -> Result<Self, Error> {
        let opened = open(source)?;
        let rules = opened.rules(asked)?;
        let together = rules.policy().is_some_and(|policy| policy.spread.is_some());
        let opened = match if together { Err(opened) } else { opened.into_wide() } {
            Ok((table, problems)) => {
                let wide = Wide::of(table, problems, &rules)?;
                return Ok(Self { rules, content: Content::Wide(Box::new(wide)) });
            }
            Err(opened) => opened,
        };
        match assess_opened(opened, rules.clone(), Mode::Final)? {
            Assessed::Portfolio(assessment) => {
                Ok(Self { rules, content: Content::Whole(assessment) })
            }
            Assessed::Sheet(_) => Err(Failure::new(Path::new(source.title()), Cause::Kind).into()),
        }
    }

    /// Gives the ids of the projects.
    pub(crate) fn ids(&self) -> Ids {
        match &self.content {
            Content::Wide(wide) => wide.ids(),
            Content::Whole(assessment) => {
                let projects = assessment.portfolio.projects.iter();
                let problems = assessment.problems.iter();
                let repeated = problems.filter(|problem| problem.code == Code::ProjectRepeated);
                Ids {
                    all: projects.map(|project| project.record.id.clone()).collect(),
                    repeated: repeated.flat_map(Problem::projects).map(str::to_owned).collect(),
                }
            }
        }
    }

    /// Evaluates the projects that are wanted, or all of them, and perhaps others; gives what is wrong with
    /// the input as a whole. Rows of one id are evaluated together, at the end.
    pub(crate) fn each(
        self,
        wanted: Option<&HashSet<String>>,
        take: &mut dyn FnMut(&Part<'_>),
    ) -> Vec<Problem> {
        match self.content {
            Content::Wide(wide) => wide.each(&self.rules, wanted, take),
            Content::Whole(assessment) => {
                let Assessment { portfolio, evaluation, problems, .. } = &*assessment;
                take(&Part { portfolio, evaluation, problems });
                Vec::new()
            }
        }
    }
}

impl Wide {
    fn of(table: Table, mut problems: Vec<Problem>, rules: &Rules) -> Result<Self, Error> {
        let needed = [Field::Id, Field::Name, Field::Budget];
        let columns = WideColumns::understand(&table, &rules.rulebook, &needed);
        match columns.report_to(&mut problems) {
            Some(columns) => Ok(Self { table, columns, problems }),
            None => Err(Error::Problems(problems).without_notes()),
        }
    }

    fn id_of<'r>(&self, row: &'r Row) -> &'r str {
        self.columns.names()[0].map_or("", |column| row.cell(column))
    }

    fn ids(&self) -> Ids {
        let mut seen = HashSet::new();
        let mut ids = Ids::default();
        let rows = self.columns.rows_of(&self.table).map(|row| self.id_of(row));
        for id in rows.filter(|id| !id.is_empty()) {
            if seen.insert(compared(id).into_owned()) {
                ids.all.push(id.to_owned());
            } else {
                ids.repeated.insert(id.to_owned());
            }
        }
        ids
    }

    fn each(
        mut self,
        rules: &Rules,
        wanted: Option<&HashSet<String>>,
        take: &mut dyn FnMut(&Part<'_>),
    ) -> Vec<Problem> {
        for rows in self.take_rows(wanted) {
            let mut rows = rows.into_iter();
            loop {
                self.table.rows = rows.by_ref().take(ROWS).collect();
                if self.table.rows.is_empty() {
                    break;
                }
                self.evaluate(rules, take);
            }
        }
        self.problems
    }

    /// Takes the rows out of the table: those of an id that stands once, and pairs of those that do not. A
    /// third row of an id would say nothing more, and an even number of rows never parts a pair.
    fn take_rows(&mut self, wanted: Option<&HashSet<String>>) -> [Vec<Row>; 2] {
        let rows = std::mem::take(&mut self.table.rows);
        let wanted: Option<HashSet<_>> =
            wanted.map(|ids| ids.iter().map(|id| compared(id)).collect());
        let mut counts: HashMap<String, u32> = HashMap::with_capacity(rows.len());
        for row in &rows {
            *counts.entry(compared(self.id_of(row)).into_owned()).or_default() += 1;
        }
        let (mut alone, mut repeated) = (Vec::new(), BTreeMap::<String, Vec<Row>>::new());
        for row in rows {
            let id = compared(self.id_of(&row)).into_owned();
            if wanted.as_ref().is_some_and(|wanted| !wanted.contains(id.as_str())) {
                continue;
            }
            if id.is_empty() || counts.get(&id) == Some(&1) {
                alone.push(row);
                continue;
            }
            let of_id = repeated.entry(id).or_default();
            if of_id.len() < 2 {
                of_id.push(row);
            }
        }
        [alone, repeated.into_values().flatten().collect()]
    }

    /// Evaluates the rows at hand as a portfolio of their own.
    fn evaluate(&self, rules: &Rules, take: &mut dyn FnMut(&Part<'_>)) {
        let Rules { rulebook, .. } = rules;
        let raw = RawPortfolio {
            projects: read_wide_projects(&self.table, &self.columns),
            facts: read_wide_facts(&self.table, &self.columns, rulebook),
            ..RawPortfolio::default()
        };
        let mut problems = Vec::new();
        let portfolio = project::check(&raw, rulebook).report_to(&mut problems);
        let evaluation = evaluate(&portfolio, rulebook, rules.policy(), Mode::Final);
        let evaluation = evaluation.report_to(&mut problems);
        let mut problems = without_follow_ons(problems);
        // Advice is asked for where it may block.
        if !rulebook.blocking.is_empty() {
            problems.extend(lint::projects(&portfolio, rulebook, rules.policy(), &evaluation));
        }
        take(&Part { portfolio: &portfolio, evaluation: &evaluation, problems: &problems });
    }
}
