//! Input → evaluation with every problem found on the way.

use super::Request;
use super::load::{Content, Loaded, load};
use crate::error::Error;
use crate::manifest::FileHash;
use crate::rules::Rules;
use jixiao_core::analysis::Summary;
use jixiao_core::evaluate::{Evaluation, evaluate};
use jixiao_core::lint;
use jixiao_core::problem::Problem;
use jixiao_core::problem::follow_on::without_follow_ons;
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
    /// The files read.
    pub inputs: Vec<FileHash>,
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
}

/// Reads, checks, scores, grades and cuts an input.
///
/// Problems of the data come with the result, as far as there is one; notes only where the request
/// wants them.
///
/// # Errors
/// When the input or its rules cannot be read at all.
pub fn assess(request: &Request) -> Result<Assessed, Error> {
    let mut found = assess_with_notes(request);
    let problems = match &mut found {
        Ok(Assessed::Portfolio(assessment)) => &mut assessment.problems,
        Ok(Assessed::Sheet(assessment)) => &mut assessment.problems,
        Err(Error::Problems(problems)) => problems,
        Err(Error::Failure(_)) => return found,
    };
    if !request.notes {
        problems.retain(|problem| !problem.is_note());
    }
    found
}

fn assess_with_notes(request: &Request) -> Result<Assessed, Error> {
    let Loaded { rules, content, mut problems, inputs } = load(request)?;
    match content {
        Content::Sheet(sheet) => {
            let result = sheet::add_up(&sheet, &rules.rulebook.grades);
            problems.extend(lint::sheet(&sheet, &result));
            sort(&mut problems);
            Ok(Assessed::Sheet(Box::new(SheetAssessment { rules, sheet, result, problems })))
        }
        Content::Portfolio(raw) => {
            let (portfolio, found) = project::check(&raw, &rules.rulebook);
            problems.extend(found);
            // What was read as written is as large as what is made of it.
            drop(raw);
            let policy = rules.policy();
            let mut evaluation = evaluate(&portfolio, &rules.rulebook, policy, request.mode);
            problems.append(&mut evaluation.problems);
            problems = without_follow_ons(problems);
            problems.extend(lint::portfolio(&portfolio, &rules.rulebook, policy, &evaluation));
            sort(&mut problems);
            let summary = Summary::of(&portfolio, &evaluation);
            let assessment = Assessment { rules, portfolio, evaluation, summary, problems, inputs };
            Ok(Assessed::Portfolio(Box::new(assessment)))
        }
    }
}

/// Puts blocking problems first, each kind in the order of the input.
pub(crate) fn sort(problems: &mut [Problem]) {
    problems.sort_by(|one, other| {
        (one.severity, &one.place, one.code).cmp(&(other.severity, &other.place, other.code))
    });
}
