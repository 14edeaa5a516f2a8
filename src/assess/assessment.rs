//! Input → evaluation with every problem found on the way.

use super::input::{Asked, Opened, open};
use super::loaded::{Content, Loaded};
use crate::error::Error;
use crate::manifest::FileHash;
use crate::portfolio::TableHead;
use crate::rules::Rules;
use crate::source::Source;
use jixiao_core::analysis::Summary;
use jixiao_core::evaluate::{Evaluation, Mode, evaluate};
use jixiao_core::lint;
use jixiao_core::problem::follow_on::without_follow_ons;
use jixiao_core::problem::{Problem, Problems};
use jixiao_core::project::{self, Portfolio};
use jixiao_core::sheet::{self, ScoreSheet, SheetResult};

/// What an input comes to.
#[derive(Debug)]
pub enum Assessed {
    /// Projects scored by a rulebook.
    Portfolio(Box<Assessment>),
    /// A published sheet with weights of its own.
    Sheet(Box<SheetAssessment>),
}

impl Assessed {
    /// Gives the portfolio; `None` where the input is a published sheet.
    pub fn portfolio(self) -> Option<Assessment> {
        match self {
            Self::Portfolio(assessment) => Some(*assessment),
            Self::Sheet(_) => None,
        }
    }
}

/// A portfolio with its evaluation.
#[derive(Debug)]
pub struct Assessment {
    /// The rules used.
    pub rules: Rules,
    /// The projects.
    pub portfolio: Portfolio,
    /// What they come to.
    pub evaluation: Evaluation,
    /// The sums.
    pub summary: Summary,
    /// Every problem, the blocking ones first, then by place.
    pub problems: Vec<Problem>,
    /// Notes on how values were read.
    pub notes: Vec<Problem>,
    /// The files read.
    pub inputs: Vec<FileHash>,
    /// The headings of the tables read, with what each was taken for.
    pub heads: Vec<TableHead>,
}

/// A score sheet with its sums.
#[derive(Debug)]
pub struct SheetAssessment {
    /// The rules whose grades were used.
    pub rules: Rules,
    /// The sheet.
    pub sheet: ScoreSheet,
    /// What it comes to.
    pub result: SheetResult,
    /// Every problem.
    pub problems: Vec<Problem>,
    /// Notes on how values were read.
    pub notes: Vec<Problem>,
    /// The files read.
    pub inputs: Vec<FileHash>,
}

/// Reads, checks, scores, grades and cuts an input by the given rules.
///
/// Problems of the data come with the result, as far as there is one.
///
/// # Errors
/// When the input cannot be read at all.
pub fn assess(source: &Source, rules: &Rules, mode: Mode) -> Result<Assessed, Error> {
    let opened = open(source).map_err(Error::without_notes)?;
    assess_opened(opened, rules.clone(), mode).map_err(Error::without_notes)
}

/// Finds the rules that an input names itself: those of a portfolio's settings, or those a form was
/// made for, or else the built-in ones.
///
/// # Errors
/// When the input or its rules cannot be read at all.
pub fn rules_of(source: &Source) -> Result<Rules, Error> {
    rules_asked(source, &Asked::of(source.clone()))
}

/// Loads the rules asked for, or else those that an input names itself.
///
/// # Errors
/// When the input or its rules cannot be read at all.
pub fn rules_asked(source: &Source, asked: &Asked) -> Result<Rules, Error> {
    open(source)?.rules(asked).map_err(Error::without_notes)
}

/// Assesses an input by the rules asked for, or else by those it names itself.
///
/// # Errors
/// When the input or its rules cannot be read at all.
pub fn assess_as_asked(source: &Source, asked: &Asked, mode: Mode) -> Result<Assessed, Error> {
    let opened = open(source)?.taking_scores(asked.score_column.as_deref());
    let rules = opened.rules(asked)?;
    assess_opened(opened, rules, mode)
}

/// Assesses an input by the given rules, taking the scores under a heading where there are several.
pub(super) fn assess_taking(
    source: &Source,
    rules: &Rules,
    scores: Option<&str>,
) -> Result<Assessed, Error> {
    assess_opened(open(source)?.taking_scores(scores), rules.clone(), Mode::Final)
}

pub(super) fn assess_opened(
    opened: Opened<'_>,
    rules: Rules,
    mode: Mode,
) -> Result<Assessed, Error> {
    let Loaded { content, mut problems, inputs, heads } = opened.read(&rules)?;
    match content {
        Content::Sheet(sheet) => {
            let grades = &rules.rulebook.grades;
            let result = sheet::add_up(&sheet);
            problems.extend(lint::sheet(&sheet, &result, grades));
            let result = sheet::settle(&sheet, result, &problems, grades);
            let (problems, notes) = sorted(problems);
            let sheet = *sheet;
            let assessment = SheetAssessment { rules, sheet, result, problems, notes, inputs };
            Ok(Assessed::Sheet(Box::new(assessment)))
        }
        Content::Portfolio(raw) => {
            let portfolio = project::check(&raw, &rules.rulebook).report_to(&mut problems);
            // What was read as written is as large as what is made of it.
            drop(raw);
            let policy = rules.policy();
            let evaluation = evaluate(&portfolio, &rules.rulebook, policy, mode);
            let evaluation = evaluation.report_to(&mut problems);
            problems = without_follow_ons(problems);
            problems.extend(lint::portfolio(&portfolio, &rules.rulebook, policy, &evaluation));
            let (problems, notes) = sorted(problems);
            let summary = Summary::of(&portfolio, &evaluation);
            let assessment = Assessment {
                rules,
                portfolio,
                evaluation,
                summary,
                problems,
                notes,
                inputs,
                heads,
            };
            Ok(Assessed::Portfolio(Box::new(assessment)))
        }
    }
}

/// Bounds and sorts problems, and puts notes on how values were read apart.
fn sorted(problems: Vec<Problem>) -> (Vec<Problem>, Vec<Problem>) {
    let (told, notes): (Vec<_>, Vec<_>) =
        problems.into_iter().partition(|problem| !problem.is_note());
    (settled(told), settled(notes))
}

/// Bounds problems that were found in several steps, and puts them in order.
pub(crate) fn settled(problems: Vec<Problem>) -> Vec<Problem> {
    let mut problems = problems.into_iter().collect::<Problems>().into_vec();
    sort(&mut problems);
    problems
}

/// Puts blocking problems first, each kind in the order of the input; what was only counted stands last.
pub(crate) fn sort(problems: &mut [Problem]) {
    problems.sort_by(|one, other| {
        let key = |one: &Problem| (one.severity, one.rest.is_some());
        let place = || (&one.place, one.code).cmp(&(&other.place, other.code));
        key(one).cmp(&key(other)).then_with(place)
    });
}
