//! One row of a wide table → one row of results.

use super::chunks::Chunk;
use crate::assess::Request;
use crate::portfolio::{Role, WideColumns, read_wide_facts, read_wide_projects};
use crate::result::{ResultRow, append_result};
use crate::rules::Rules;
use crate::table::{Table, closing_mark, count_lines, has_unseen, record_end};
use jixiao_core::analysis::{Summary, SummaryRow};
use jixiao_core::cut::{self, Cut, Subject};
use jixiao_core::evaluate::{Mode, evaluate};
use jixiao_core::lint::decided_by_absence;
use jixiao_core::problem::{self, Checked, Code, Place, Problem};
use jixiao_core::project::raw::{Field, RawPortfolio};
use jixiao_core::project::{self, Amounts, LastGrade};
use jixiao_core::quantity::{Money, MoneyUnit, Points};
use jixiao_core::rule::Silent;
use jixiao_core::rulebook::GradeIndex;
use jixiao_core::score::{Known, Total, Totals, score_indicator};
use std::collections::HashMap;

/// Problems kept with their words; any more are only counted.
pub(super) const PROBLEMS_KEPT: usize = 100;

/// What scoring some rows gave.
#[derive(Debug, Default)]
pub(super) struct Scored {
    pub(super) bytes: Vec<u8>,
    pub(crate) rows: u64,
    pub(super) summary: Summary,
    pub(crate) problems: Vec<Problem>,
    pub(super) counts: [u64; 2],
}

/// Scores rows, keeping its buffers from row to row.
pub(super) struct RowScorer<'a> {
    rules: &'a Rules,
    columns: &'a WideColumns,
    mode: Mode,
    place: &'a Place,
    /// Every indicator is awarded and every field is one the tally reads.
    plain: bool,
    totals: Totals,
    /// The sums of the chunk, by department in order of appearance and by grade.
    departments: HashMap<String, Vec<SummaryRow>>,
    scored: Scored,
}

/// The fields of a row that the tally reads.
#[derive(Default)]
struct Fields<'r> {
    id: &'r str,
    name: &'r str,
    department: &'r str,
    category: &'r str,
    service_class: &'r str,
    amounts: Amounts,
}

impl<'a> RowScorer<'a> {
    pub(super) fn new(
        rules: &'a Rules,
        columns: &'a WideColumns,
        request: &Request,
        place: &'a Place,
    ) -> Self {
        let plain = |role: &Role| match role {
            Role::Fact(..) | Role::Field(Field::Continues | Field::GradeLastYear) => false,
            Role::Field(_) | Role::Award(_) | Role::Unknown => true,
        };
        let limits_totals = rules.policy().is_some_and(|policy| !policy.totals.is_empty());
        Self {
            rules,
            columns,
            mode: request.mode,
            place,
            plain: columns.roles.iter().all(plain) && !limits_totals,
            totals: Totals::new(&rules.rulebook),
            departments: HashMap::new(),
            scored: Scored::default(),
        }
    }

    /// Scores every row of a chunk.
    pub(super) fn score_chunk(&mut self, chunk: &Chunk) {
        let bytes = chunk.bytes.as_slice();
        let mut start = 0;
        // Lines are counted only up to the rows whose line is asked for.
        let (mut counted, mut line) = (0, chunk.line);
        while let Some(end) = record_end(&bytes[start..], true) {
            let record = &bytes[start..start + end.at];
            let text = record.strip_suffix(b"\n").unwrap_or(record);
            let text = text.strip_suffix(b"\r").unwrap_or(text);
            let blank = text.is_empty();
            if !blank && self.plain && self.tally(text) {
                self.scored.rows += 1;
            } else if !blank {
                line += count_lines(&bytes[counted..start]);
                counted = start;
                self.pipeline(text, line);
            }
            start += end.at;
        }
    }

    /// Gives what was scored and starts anew.
    pub(super) fn take(&mut self) -> Scored {
        let mut scored = std::mem::take(&mut self.scored);
        for (department, rows) in &mut self.departments {
            for (grade, row) in rows.iter_mut().enumerate().filter(|(_, row)| row.projects > 0) {
                let key = (department.clone(), GradeIndex(grade));
                scored.summary.rows.entry(key).or_default().merge(row);
                *row = SummaryRow::default();
            }
        }
        scored
    }

    /// Takes a buffer back to be filled again.
    pub(super) fn reuse(&mut self, mut bytes: Vec<u8>) {
        bytes.clear();
        self.scored.bytes = bytes;
    }

    /// Scores a row of plain awards; `false`, with nothing written, where it is anything else.
    fn tally(&mut self, text: &[u8]) -> bool {
        let rulebook = &self.rules.rulebook;
        let mut fields = Fields::default();
        self.totals.clear();
        let mut cells = Cells(Some(text));
        for role in &self.columns.roles {
            if let Role::Award(at) = role {
                let Some(points) = cells.next_points() else { return false };
                let indicator = &rulebook.indicators[*at];
                let known = Known::Awarded(points);
                let outcome = score_indicator(indicator, rulebook.rounding, known, &mut Silent);
                let Ok(outcome) = outcome else { return false };
                self.totals.add(indicator, outcome);
            } else {
                let Some(cell) = cells.next() else { return false };
                let fine = match role {
                    Role::Field(field) => fields.take(*field, cell, self.columns),
                    _ => std::str::from_utf8(cell).is_ok(),
                };
                if !fine {
                    return false;
                }
            }
        }
        if cells.next().is_some() || fields.id.is_empty() || fields.name.is_empty() {
            return false;
        }
        let Ok(Some(Total::Exact(total))) = self.totals.total(rulebook) else { return false };
        let grade = rulebook.grades.of_total(total);
        let cut = match self.rules.policy() {
            None => None,
            Some(policy) => match cut::cut(policy, grade, &fields.subject(), &mut cut::Silent) {
                Ok(cut) => Some(cut),
                Err(_) => return false,
            },
        };
        let row = ResultRow {
            id: fields.id,
            totals: &self.totals,
            total: Some(total),
            grade: Some(&rulebook.grades.get(grade).title.zh),
            cut: self.rules.policy.is_some().then_some(cut.as_ref()),
        };
        let before = self.scored.bytes.len();
        if append_result(rulebook, &row, &mut self.scored.bytes).is_err() {
            self.scored.bytes.truncate(before);
            return false;
        }
        self.add(fields.department, grade, fields.amounts.budget, cut.as_ref());
        true
    }

    fn add(
        &mut self,
        department: &str,
        grade: GradeIndex,
        budget: Option<Money>,
        cut: Option<&Cut>,
    ) {
        if let Some(rows) = self.departments.get_mut(department) {
            rows[grade.0].add(budget, cut);
            return;
        }
        let mut rows = vec![SummaryRow::default(); self.rules.rulebook.grades.grades.len()];
        rows[grade.0].add(budget, cut);
        self.departments.insert(department.to_owned(), rows);
    }

    /// Scores a row the ordinary way: read, check, evaluate, as a portfolio of one project.
    fn pipeline(&mut self, text: &[u8], line: u64) {
        let Checked { value: table, mut problems } = self.table_of(text, line);
        if let Some(table) = table {
            self.scored.rows += 1;
            problems.extend(self.evaluate_row(&table));
        }
        problems.retain(|problem| !problem.is_note());
        for (sum, count) in self.scored.counts.iter_mut().zip(problem::counts(&problems)) {
            *sum += count;
        }
        let room = PROBLEMS_KEPT.saturating_sub(self.scored.problems.len());
        self.scored.problems.extend(problems.into_iter().take(room));
    }

    fn table_of(&self, text: &[u8], line: u64) -> Checked<Option<Table>> {
        let place = self.place.at_line(line);
        if let Err(error) = std::str::from_utf8(text) {
            let problem = Problem::new(Code::EncodingUnknown, &place);
            return Checked::refused(problem.with("byte", error.valid_up_to()));
        }
        let width = self.columns.roles.len();
        Table::of_one_record(&place, text, width)
    }

    /// Writes the row of a project; gives what is wrong with it.
    fn evaluate_row(&mut self, table: &Table) -> Vec<Problem> {
        let mut problems = Vec::new();
        let Rules { rulebook, .. } = self.rules;
        let raw = RawPortfolio {
            projects: read_wide_projects(table, self.columns),
            facts: read_wide_facts(table, self.columns, rulebook),
            ..RawPortfolio::default()
        };
        let portfolio = project::check(&raw, rulebook).report_to(&mut problems);
        let evaluation = evaluate(&portfolio, rulebook, self.rules.policy(), self.mode);
        let evaluation = evaluation.report_to(&mut problems);
        let decided = decided_by_absence(&portfolio, rulebook, self.rules.policy(), &evaluation);
        problems.extend(decided);
        for (project, result) in portfolio.projects.iter().zip(&evaluation.results) {
            let with_cut = self.rules.policy.is_some();
            let row = ResultRow::of(rulebook, with_cut, project, result);
            if append_result(rulebook, &row, &mut self.scored.bytes).is_err() {
                let problem = Problem::new(Code::ArithmeticTooLarge, &project.record.place);
                problems.push(problem.with("project", &project.record.id));
            }
            self.scored.summary.add(&project.record, result);
        }
        problems
    }
}

impl<'r> Fields<'r> {
    /// Takes a cell; `false` where it needs the ordinary pipeline.
    fn take(&mut self, field: Field, cell: &'r [u8], columns: &WideColumns) -> bool {
        let amounts = &mut self.amounts;
        let amount = match field {
            // The name is only looked at for being there, so doubled quotation marks may stay.
            Field::Name => return fill(&mut self.name, cell),
            Field::Id => return fill(&mut self.id, cell) && !self.id.contains('"'),
            Field::Department => {
                return fill(&mut self.department, cell) && !self.department.contains('"');
            }
            Field::Category => {
                return fill(&mut self.category, cell) && !self.category.contains('"');
            }
            Field::Year => return cell.is_empty() || is_year(cell),
            Field::Budget => &mut amounts.budget,
            Field::BudgetInitial => &mut amounts.budget_initial,
            Field::Received => &mut amounts.received,
            Field::Executed => &mut amounts.executed,
            Field::Request => &mut amounts.request,
            Field::Reviewed => &mut amounts.reviewed,
            Field::Committed => &mut amounts.committed,
            Field::ServiceClass => {
                return fill(&mut self.service_class, cell) && !self.service_class.contains('"');
            }
            Field::Purchaser | Field::Contractor | Field::Firm => {
                return std::str::from_utf8(cell).is_ok();
            }
            Field::Confidential => return cell.is_empty(),
            Field::Continues | Field::GradeLastYear => return false,
        };
        if cell.is_empty() {
            return field != Field::Budget;
        }
        let read = match columns.units.get(&field) {
            None | Some(MoneyUnit::Yuan) => Money::parse(cell).ok(),
            Some(unit) => {
                std::str::from_utf8(cell).ok().and_then(|cell| Money::parse_in(cell, *unit).ok())
            }
        };
        *amount = read.filter(|amount| *amount >= Money::ZERO);
        amount.is_some()
    }

    fn subject(&self) -> Subject<'r> {
        Subject {
            id: self.id,
            department: self.department,
            category: self.category,
            service_class: self.service_class,
            continues: true,
            amounts: self.amounts,
            grade_last_year: LastGrade::Missing,
            exemption: None,
        }
    }
}

/// Takes a text that is read as it stands: without blanks around it and characters that are not seen.
fn fill<'r>(slot: &mut &'r str, cell: &'r [u8]) -> bool {
    let Ok(cell) = std::str::from_utf8(cell) else { return false };
    *slot = cell;
    cell.trim().len() == cell.len() && !has_unseen(cell.as_bytes())
}

fn is_year(cell: &[u8]) -> bool {
    matches!(cell, [b'2', rest @ ..] if rest.len() == 3 && rest.iter().all(u8::is_ascii_digit))
}

/// The cells of a record. A quoted cell comes without its marks, doubled ones still doubled.
struct Cells<'r>(Option<&'r [u8]>);

impl Cells<'_> {
    /// Takes the next cell as points; `None` where it is anything out of the ordinary.
    #[inline]
    fn next_points(&mut self) -> Option<Points> {
        let rest = self.0?;
        let (points, length) = Points::parse_cell(rest)?;
        self.0 = rest.get(length + 1..);
        Some(points)
    }
}

impl<'r> Iterator for Cells<'r> {
    type Item = &'r [u8];

    #[inline]
    fn next(&mut self) -> Option<&'r [u8]> {
        let rest = self.0?;
        if let Some(quoted) = rest.strip_prefix(b"\"") {
            let end = closing_mark(quoted)?;
            self.0 = match quoted.get(end + 1) {
                None => None,
                Some(b',') => quoted.get(end + 2..),
                // Text behind the closing mark is left to the ordinary pipeline.
                Some(_) => return None,
            };
            return Some(&quoted[..end]);
        }
        let length = memchr::memchr(b',', rest);
        self.0 = length.map(|length| &rest[length + 1..]);
        Some(&rest[..length.unwrap_or(rest.len())])
    }
}
