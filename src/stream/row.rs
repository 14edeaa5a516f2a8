//! One row of a wide table → one row of results.

use super::chunks::Chunk;
use super::heading::Understood;
use super::names::Names;
use super::repeated::fingerprint;
use super::scored::Scored;
use super::supply::Scorer;
use super::tally::{Cells, Fields};
use crate::assess::Request;
use crate::portfolio::{Role, read_wide_facts, read_wide_projects};
use crate::result::{ResultRow, append_result};
use crate::rules::Rules;
use crate::table::{OneRecord, Table, count_lines, record_end};
use jixiao_core::analysis::SummaryRow;
use jixiao_core::cut;
use jixiao_core::evaluate::{Mode, evaluate};
use jixiao_core::lint;
use jixiao_core::problem::follow_on::without_follow_ons;
use jixiao_core::problem::{Checked, Code, Place, Problem};
use jixiao_core::project::raw::RawPortfolio;
use jixiao_core::project::{self, Record};
use jixiao_core::rule::Silent;
use jixiao_core::rulebook::GradeIndex;
use jixiao_core::score::{Known, Total, Totals, score_indicator};
use std::collections::HashMap;

/// Scores rows, keeping its buffers from row to row.
pub(super) struct RowScorer<'a> {
    rules: &'a Rules,
    heading: &'a Understood,
    mode: Mode,
    place: &'a Place,
    /// Every indicator is awarded and every field is one the tally reads.
    plain: bool,
    totals: Totals,
    /// The sums of the chunk, by department and by grade.
    departments: HashMap<String, Vec<SummaryRow>>,
    names: Names,
    /// The columns without a heading that were named.
    unnamed: Vec<usize>,
    scored: Scored,
}

impl<'a> RowScorer<'a> {
    pub(super) fn new(
        rules: &'a Rules,
        heading: &'a Understood,
        request: &Request,
        place: &'a Place,
    ) -> Self {
        let limits_totals = rules.policy().is_some_and(|policy| !policy.totals.is_empty());
        Self {
            rules,
            heading,
            mode: request.mode,
            place,
            plain: heading.is_plain() && !limits_totals,
            totals: Totals::new(&rules.rulebook),
            departments: HashMap::new(),
            names: Names::default(),
            unnamed: Vec::new(),
            scored: Scored::default(),
        }
    }

    /// Scores a row of plain awards; `false`, with nothing written, where it is anything else or there
    /// is anything to say of it.
    fn tally(&mut self, text: &[u8]) -> bool {
        let rulebook = &self.rules.rulebook;
        let Some(fields) = self.read(text) else { return false };
        // Names that are new are noted with their line.
        if !self.names.knows_category(fields.category) {
            return false;
        }
        let Ok(Some(Total::Exact(total))) = self.totals.total(rulebook) else { return false };
        let grade = rulebook.grades.of_total(total);
        let cut = match self.rules.policy() {
            None => None,
            Some(policy) => match cut::cut(policy, grade, &fields.subject(), &mut cut::Silent) {
                Ok(cut) if fields.commit_more_than(&cut) => return false,
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
        let Some(sums) = self.departments.get_mut(fields.department) else { return false };
        let before = self.scored.bytes.len();
        if append_result(rulebook, &row, &mut self.scored.bytes).is_err() {
            self.scored.bytes.truncate(before);
            return false;
        }
        self.scored.prints.push(fingerprint(fields.id));
        sums[grade.0].add(fields.amounts.budget, cut.as_ref());
        true
    }

    /// Reads a row of plain awards and adds its points up; `None` where it is anything else.
    fn read<'r>(&mut self, text: &'r [u8]) -> Option<Fields<'r>> {
        let rulebook = &self.rules.rulebook;
        let mut fields = Fields::default();
        self.totals.clear();
        let mut cells = Cells(Some(text));
        let mut all_full = true;
        for (column, role) in self.heading.columns.roles.iter().enumerate() {
            if let Role::Award(at) = role {
                let points = cells.next_points()?;
                let indicator = &rulebook.indicators[*at];
                all_full &= points == indicator.max;
                let known = Known::Awarded(points);
                let outcome = score_indicator(indicator, rulebook.rounding, known, &mut Silent);
                self.totals.add(indicator, outcome.ok()?);
                continue;
            }
            let cell = cells.next()?;
            let fine = match role {
                Role::Field(field) => fields.take(*field, cell, &self.heading.columns),
                _ if cell.is_empty() => true,
                _ => std::str::from_utf8(cell).is_ok() && !self.heading.unnamed.contains(&column),
            };
            if !fine {
                return None;
            }
        }
        (cells.next().is_none() && !all_full && fields.are_ordinary()).then_some(fields)
    }

    /// Scores a row the ordinary way: read, check, evaluate, as a portfolio of one project.
    fn pipeline(&mut self, text: &[u8], line: u64) {
        let place = self.place.at_line(line);
        let Checked { value: record, mut problems } = self.record_of(text, &place);
        problems.extend(self.heading.unit_below(&record.units));
        if let Some(table) = record.table {
            self.name_unnamed(&table);
            let totals = self.heading.columns.totals_left_out(&table);
            if totals.is_empty() {
                self.scored.rows += 1;
                self.evaluate_row(&table, &mut problems);
            }
            problems.extend(totals);
        }
        self.scored.note(problems);
    }

    fn record_of(&self, text: &[u8], place: &Place) -> Checked<OneRecord> {
        if let Err(error) = std::str::from_utf8(text) {
            let problem = Problem::new(Code::EncodingUnknown, place);
            let problem = problem.with("byte", error.valid_up_to());
            return Checked::new(OneRecord::default(), vec![problem]);
        }
        OneRecord::read(place, text, &self.heading.judge)
    }

    /// Names the columns without a heading in which a row holds something, each once.
    fn name_unnamed(&mut self, table: &Table) {
        for row in &table.rows {
            for column in self.heading.filled_unnamed(row) {
                if !self.unnamed.contains(&column) {
                    self.unnamed.push(column);
                    self.scored.unnamed.push((column, row.unnamed(column)));
                }
            }
        }
    }

    /// Writes the row of a project, and says what is wrong with it.
    fn evaluate_row(&mut self, table: &Table, problems: &mut Vec<Problem>) {
        let Rules { rulebook, .. } = self.rules;
        let raw = RawPortfolio {
            projects: read_wide_projects(table, &self.heading.columns),
            facts: read_wide_facts(table, &self.heading.columns, rulebook),
            ..RawPortfolio::default()
        };
        let portfolio = project::check(&raw, rulebook).report_to(problems);
        let policy = self.rules.policy();
        let evaluation = evaluate(&portfolio, rulebook, policy, self.mode).report_to(problems);
        *problems = without_follow_ons(std::mem::take(problems));
        problems.extend(lint::projects(&portfolio, rulebook, policy, &evaluation));
        for (project, result) in portfolio.projects.iter().zip(&evaluation.results) {
            self.scored.write(self.rules, (project, result), problems);
            self.see(&project.record);
            self.scored.prints.push(fingerprint(&project.record.id));
        }
    }

    /// Notes the department and category of a project, so that the tally knows them.
    fn see(&mut self, record: &Record) {
        self.names.see(&record.department, &record.category, &record.place);
        if !self.departments.contains_key(&record.department) {
            let sums = vec![SummaryRow::default(); self.rules.rulebook.grades.grades.len()];
            self.departments.insert(record.department.clone(), sums);
        }
    }
}

impl Scorer<Chunk> for RowScorer<'_> {
    fn score(&mut self, chunk: &Chunk) {
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

    fn take(&mut self) -> Scored {
        let mut scored = std::mem::take(&mut self.scored);
        scored.names = self.names.take_found();
        for (department, rows) in &mut self.departments {
            for (grade, row) in rows.iter_mut().enumerate().filter(|(_, row)| row.projects > 0) {
                let key = (department.clone(), GradeIndex(grade));
                scored.summary.rows.entry(key).or_default().merge(row);
                *row = SummaryRow::default();
            }
        }
        scored
    }

    fn reuse(&mut self, mut bytes: Vec<u8>, mut prints: Vec<u64>) {
        bytes.clear();
        prints.clear();
        (self.scored.bytes, self.scored.prints) = (bytes, prints);
    }
}
