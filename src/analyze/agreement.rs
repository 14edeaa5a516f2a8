//! Scores of several evaluators → how far they agree.

use super::grid::{Names, number, read};
use crate::error::Error;
use crate::source::Source;
use jixiao_core::alike::is_same;
use jixiao_core::problem::{Code, Problem};
use jixiao_statistics::agreement::{Agreement, Firm, agreement as agreement_of, firms};
use jixiao_statistics::{Ratings, Reason, Row};
use std::collections::BTreeMap;

/// How far the evaluators of a table agree.
#[derive(Debug)]
pub struct AgreementReport {
    /// The scores as read.
    pub ratings: Ratings,
    /// What they come to.
    pub agreement: Agreement,
    /// The severity of firms, where evaluators belong to such.
    pub firms: Option<Result<Vec<Firm>, Reason>>,
    /// Advice on what was left out.
    pub problems: Vec<Problem>,
}

/// What the three columns of a long table may be called, in the order of a subject, an evaluator, a score.
const LONG: [&[&str]; 3] = [
    &["subject", "project_id", "对象", "项目", "项目编号", "评价对象"],
    &["evaluator", "rater", "评价人员", "评价人", "评价机构", "专家", "评委"],
    &["score", "points", "得分", "评分", "分数"],
];

/// Reads a table of scores, a row a subject and a column an evaluator, or a row a score, and says how far the
/// evaluators agree.
///
/// # Errors
/// When it cannot be read, a score is no number, a name stands twice, or there is too little to compare.
pub fn agreement(source: &Source, firm: Option<&str>) -> Result<AgreementReport, Error> {
    let mut names = read(source)?;
    let of_firms = firm.map(|firm| firms_of(&mut names, firm)).transpose()?;
    let ratings = match long_columns(&names) {
        Some(columns) => from_long(&names, columns)?,
        None => from_wide(&names)?,
    };
    let subjects = ratings.rows.iter().filter(|row| row.scores.iter().any(Option::is_some)).count();
    let scored = |at: &usize| ratings.rows.iter().any(|row| row.scores[*at].is_some());
    let evaluators = (0..ratings.evaluators.len()).filter(scored).count();
    if subjects < 2 || evaluators < 2 {
        let problem = Problem::new(Code::AnalysisTooLittle, &names.table.place);
        return Err(problem.with("subjects", subjects).with("evaluators", evaluators).into());
    }
    let agreement = agreement_of(&ratings);
    let firms = of_firms.map(|of| {
        let named = |name: &String| of.get(name).cloned().unwrap_or_default();
        let named: Vec<String> = ratings.evaluators.iter().map(named).collect();
        agreement.severity.as_ref().map_err(|reason| *reason).and_then(|one| firms(one, &named))
    });
    Ok(AgreementReport { ratings, agreement, firms, problems: names.problems })
}

/// Takes out of a table which firm each evaluator belongs to: a column of a long one, a row of a wide one.
fn firms_of(names: &mut Names, firm: &str) -> Result<BTreeMap<String, String>, Error> {
    let mut found = BTreeMap::new();
    let unknown = |names: &Names| {
        let place = &names.table.heading;
        Error::from(super::weights::unfit(place, firm, "unknown-criterion"))
    };
    if let Some([_, evaluator, _]) = long_columns(names) {
        let headings = &names.table.headings;
        let at = headings.iter().position(|one| is_same(&one.written, firm));
        let at = at.ok_or_else(|| unknown(names))?;
        for row in &names.rows {
            found.insert(row.cell(evaluator).to_owned(), row.cell(at).trim().to_owned());
        }
        return Ok(found);
    }
    let at = names.rows.iter().position(|row| is_same(row.cell(0), firm));
    let row = names.rows.remove(at.ok_or_else(|| unknown(names))?);
    for (at, name) in (1..).zip(&names.columns) {
        found.insert(name.clone(), row.cell(at).trim().to_owned());
    }
    Ok(found)
}

/// Finds the columns of a long table: subject, evaluator and score, by their headings.
fn long_columns(names: &Names) -> Option<[usize; 3]> {
    let headings: Vec<String> =
        names.table.headings.iter().map(|one| one.written.trim().to_lowercase()).collect();
    let find = |words: &[&str]| headings.iter().position(|one| words.contains(&one.as_str()));
    let [subject, evaluator, score] = LONG.map(find);
    Some([subject?, evaluator?, score?])
}

fn from_wide(names: &Names) -> Result<Ratings, Error> {
    let mut problems = names.repeated();
    let columns: Vec<(usize, &String)> =
        (1..).zip(&names.columns).filter(|(_, name)| !name.is_empty()).collect();
    let mut rows = Vec::with_capacity(names.rows.len());
    for row in &names.rows {
        let mut scores = Vec::with_capacity(columns.len());
        for (at, name) in &columns {
            match number(row, *at, name) {
                Ok(score) => scores.push(score),
                Err(problem) => problems.push(*problem),
            }
        }
        rows.push(Row { subject: row.cell(0).to_owned(), scores });
    }
    if !problems.is_empty() {
        return Err(Error::Problems(problems));
    }
    Ok(Ratings { evaluators: columns.into_iter().map(|(_, name)| name.clone()).collect(), rows })
}

fn from_long(names: &Names, [subject, evaluator, score]: [usize; 3]) -> Result<Ratings, Error> {
    let mut problems = Vec::new();
    let heading = &names.table.headings[score].written;
    let (mut evaluators, mut subjects) = (Vec::<String>::new(), Vec::<String>::new());
    let mut given: BTreeMap<(usize, usize), Option<f64>> = BTreeMap::new();
    let place_in = |list: &mut Vec<String>, name: &str| {
        list.iter().position(|one| one == name).unwrap_or_else(|| {
            list.push(name.to_owned());
            list.len() - 1
        })
    };
    for row in &names.rows {
        let one = place_in(&mut subjects, row.cell(subject));
        let other = place_in(&mut evaluators, row.cell(evaluator));
        match number(row, score, heading) {
            Ok(value) => {
                if given.insert((one, other), value).is_some() {
                    let what = format!("{} {}", row.cell(subject), row.cell(evaluator));
                    let problem = Problem::new(Code::AnalysisRepeated, &row.place_of(score));
                    problems.push(problem.with("what", what));
                }
            }
            Err(problem) => problems.push(*problem),
        }
    }
    if !problems.is_empty() {
        return Err(Error::Problems(problems));
    }
    let count = evaluators.len();
    let rows = subjects.into_iter().enumerate().map(|(one, subject)| {
        let score = |other| given.get(&(one, other)).copied().flatten();
        Row { subject, scores: (0..count).map(score).collect() }
    });
    Ok(Ratings { rows: rows.collect(), evaluators })
}
