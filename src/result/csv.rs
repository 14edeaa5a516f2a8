//! `results.csv` and `summary.csv`: UTF-8, LF, no needless quotes.
//!
//! The stream of a big table and the evaluation of a portfolio write rows through the same code.

use crate::xlsx::is_formula;
use jixiao_core::analysis::Summary;
use jixiao_core::cut::Cut;
use jixiao_core::evaluate::{Evaluation, ProjectResult};
use jixiao_core::project::{Portfolio, Project};
use jixiao_core::quantity::{Fraction, TooPrecise};
use jixiao_core::rulebook::{Conversion, Rulebook};
use jixiao_core::score::{Total, Totals};

/// A row of `results.csv`. What is open stays blank.
#[derive(Clone, Copy, Debug)]
pub struct ResultRow<'a> {
    /// The project's id.
    pub id: &'a str,
    /// The dimension subtotals.
    pub totals: &'a Totals,
    /// The total.
    pub total: Option<Fraction>,
    /// The grade's title.
    pub grade: Option<&'a str>,
    /// The cut; the outer `None` where there is no policy.
    pub cut: Option<Option<&'a Cut>>,
}

impl<'a> ResultRow<'a> {
    /// Gives the row of an evaluated project.
    pub fn of(
        rulebook: &'a Rulebook,
        with_cut: bool,
        project: &'a Project,
        result: &'a ProjectResult,
    ) -> Self {
        let grade = result.grade();
        let cut = result.exact_cut();
        Self {
            id: &project.record.id,
            totals: &result.card.totals,
            total: result.total.and_then(Total::exact),
            grade: grade.map(|grade| rulebook.grades.get(grade).title.zh.as_str()),
            cut: with_cut.then_some(cut),
        }
    }
}

/// Appends the heading of `results.csv`.
pub fn result_heading(rulebook: &Rulebook, with_cut: bool, out: &mut Vec<u8>) {
    out.extend_from_slice(b"project_id");
    for dimension in &rulebook.dimensions {
        out.push(b',');
        append_text(&dimension.id, out);
    }
    out.extend_from_slice(b",total,grade");
    if with_cut {
        out.extend_from_slice(b",cut_rate,cut,next_budget");
    }
    out.push(b'\n');
}

/// Appends a row of `results.csv`.
///
/// # Errors
/// When the exact arithmetic leaves 128 bits.
#[inline]
pub fn append_result(
    rulebook: &Rulebook,
    row: &ResultRow<'_>,
    out: &mut Vec<u8>,
) -> Result<(), TooPrecise> {
    append_text(row.id, out);
    for (at, dimension) in row.totals.dimensions.iter().enumerate() {
        out.push(b',');
        if dimension.low != dimension.high {
            continue;
        }
        match rulebook.conversion {
            Conversion::Total => dimension.low.append_to(out),
            Conversion::Dimension => {
                if let Some((points, _)) = dimension.contribution(rulebook, at)? {
                    points.append_truncated(out);
                }
            }
        }
    }
    out.push(b',');
    if let Some(total) = row.total {
        total.append_truncated(out);
    }
    out.push(b',');
    append_text(row.grade.unwrap_or_default(), out);
    if let Some(cut) = row.cut {
        append_cut(cut, out);
    }
    out.push(b'\n');
    Ok(())
}

fn append_cut(cut: Option<&Cut>, out: &mut Vec<u8>) {
    let Some(cut) = cut else {
        out.extend_from_slice(b",,,");
        return;
    };
    out.push(b',');
    if let Some(rate) = cut.rate {
        rate.append_to(out);
    }
    out.push(b',');
    cut.cut.append_to(out);
    out.push(b',');
    if let Some(next) = cut.next_budget {
        next.append_to(out);
    }
}

/// Writes `results.csv` of an evaluation.
///
/// # Errors
/// When the exact arithmetic leaves 128 bits.
pub fn results_csv(
    rulebook: &Rulebook,
    with_cut: bool,
    portfolio: &Portfolio,
    evaluation: &Evaluation,
) -> Result<Vec<u8>, TooPrecise> {
    let mut out = Vec::new();
    result_heading(rulebook, with_cut, &mut out);
    for (project, result) in portfolio.projects.iter().zip(&evaluation.results) {
        let row = ResultRow::of(rulebook, with_cut, project, result);
        append_result(rulebook, &row, &mut out)?;
    }
    Ok(out)
}

/// Appends the heading of `summary.csv`.
pub fn summary_heading(with_cut: bool, out: &mut Vec<u8>) {
    out.extend_from_slice(b"department,grade,projects,budget");
    out.extend_from_slice(if with_cut { b",cut,next_budget\n" } else { b"\n" });
}

/// Writes `summary.csv`: by department and grade, both in the order of their text.
pub fn summary_csv(rulebook: &Rulebook, with_cut: bool, summary: &Summary) -> Vec<u8> {
    let mut out = Vec::new();
    summary_heading(with_cut, &mut out);
    let title = |grade| rulebook.grades.get(grade).title.zh.as_str();
    let mut rows: Vec<_> = summary.rows.iter().collect();
    rows.sort_by_key(|((department, grade), _)| (department, title(*grade)));
    for ((department, grade), row) in rows {
        append_text(department, &mut out);
        out.push(b',');
        append_text(title(*grade), &mut out);
        out.extend_from_slice(format!(",{},", row.projects).as_bytes());
        row.budget.append_to(&mut out);
        if with_cut {
            out.push(b',');
            row.cut.append_to(&mut out);
            out.push(b',');
            row.next_budget.append_to(&mut out);
        }
        out.push(b'\n');
    }
    out
}

/// Appends a row to `summary.csv` for the projects that were put aside, so that all that were read add up.
pub(crate) fn append_put_aside(with_cut: bool, projects: u64, out: &mut Vec<u8>) {
    let blank = if with_cut { ",,," } else { "," };
    out.extend_from_slice(format!(",rejected,{projects}{blank}\n").as_bytes());
}

/// Appends a text, quoted only where it must be, and marked as a text where Excel would take it for
/// a formula.
pub(super) fn append_text(text: &str, out: &mut Vec<u8>) {
    let mark: &[u8] = if is_formula(text) { b"'" } else { b"" };
    let needs_quotes = text.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r'));
    if !needs_quotes {
        out.extend_from_slice(mark);
        out.extend_from_slice(text.as_bytes());
        return;
    }
    out.push(b'"');
    out.extend_from_slice(mark);
    for byte in text.bytes() {
        if byte == b'"' {
            out.push(b'"');
        }
        out.push(byte);
    }
    out.push(b'"');
}
