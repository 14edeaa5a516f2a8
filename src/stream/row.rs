//! One row of a wide table → one row of results.

use super::chunks::Chunk;
use super::heading::Understood;
use super::names::Names;
use super::reader::RowReader;
use super::repeated::{Twice, fingerprint};
use super::scored::{Depends, Evaluated, Scored};
use super::streamed::Writing;
use super::supply::Scorer;
use super::tally::Fields;
use crate::result::{ResultRow, append_result};
use crate::rules::Rules;
use crate::table::{RowsBelow, count_lines, records};
use jixiao_core::alike::has_unseen;
use jixiao_core::analysis::{Summary, SummaryRow};
use jixiao_core::cut;
use jixiao_core::evaluate::{Mode, evaluate_part};
use jixiao_core::lint;
use jixiao_core::problem::follow_on::without_follow_ons;
use jixiao_core::problem::{Code, Place, Problem};
use jixiao_core::project::{Gathering, Portfolio, Record};
use jixiao_core::quantity::MoneyUnit;
use jixiao_core::rulebook::GradeIndex;
use std::collections::HashMap;
use std::ops::Range;

/// So many rows go the ordinary way together.
const AT_ONCE: usize = 32;

/// Scores rows, keeping its buffers from row to row.
pub(super) struct RowScorer<'a> {
    rules: &'a Rules,
    heading: &'a Understood,
    mode: Mode,
    /// The table, each worker's own.
    place: Place,
    reader: RowReader<'a>,
    /// The sums, by department and by grade; those of the ordinary way apart.
    departments: HashMap<String, Vec<SummaryRow>, foldhash::fast::RandomState>,
    gathering: Gathering<'a>,
    sums: Summary,
    names: Names,
    /// The columns without a heading that were named.
    unnamed: Vec<usize>,
    twice: &'a Twice,
    scored: Scored,
}

impl<'a> RowScorer<'a> {
    pub(super) fn new(heading: &'a Understood, (writing, twice): (Writing<'a>, &'a Twice)) -> Self {
        let Writing { request, rules, place, .. } = writing;
        let place = Place::file(&*place.file);
        let reader = RowReader::new(heading, rules, &place);
        Self {
            rules,
            heading,
            mode: request.mode,
            place,
            reader,
            departments: HashMap::default(),
            gathering: Gathering::new(&rules.rulebook, MoneyUnit::default()).of_part(),
            sums: Summary::default(),
            names: Names::default(),
            unnamed: Vec::new(),
            twice,
            scored: Scored::new(writing.rejecting()),
        }
    }

    /// Scores the row that was read last; `false`, with nothing written, where there is
    /// anything to say of it.
    fn tally(&mut self, fields: &Fields<'_>) -> bool {
        let rulebook = &self.rules.rulebook;
        // Names that are new are noted with their line.
        if !self.names.knows_category(fields.category) || self.twice.has(fields.id) {
            return false;
        }
        let Some((total, grade)) = self.reader.total() else { return false };
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
            totals: &self.reader.totals,
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
        self.scored.rows += 1;
        self.scored.prints.push(fingerprint(fields.id));
        sums[grade.0].add(fields.amounts.budget, cut.as_ref());
        true
    }

    /// Scores rows the ordinary way. Where some may be put aside, what blocks is laid at a row by scoring
    /// each alone.
    fn pipeline(&mut self, bytes: &[u8], line: u64, count: usize) {
        let evaluated = self.evaluate(bytes, line);
        if self.scored.rejected.is_none() || !evaluated.is_blocked() {
            return self.commit(evaluated);
        }
        if count == 1 {
            return self.put_aside(evaluated, bytes, line);
        }
        let mut line = line;
        for record in records(bytes) {
            let record = &bytes[record];
            let evaluated = self.evaluate(record, line);
            if evaluated.is_blocked() {
                self.put_aside(evaluated, record, line);
            } else {
                self.commit(evaluated);
            }
            line += count_lines(record);
        }
    }

    /// Puts a row aside. What blocks and is no row of a project blocks all.
    fn put_aside(&mut self, evaluated: Evaluated, record: &[u8], line: u64) {
        let is_row = evaluated.read > 0 || self.is_refused(record, line, &evaluated.problems);
        if let Some(rejected) = self.scored.rejected.as_mut().filter(|_| is_row) {
            let project = evaluated.portfolio.projects.first();
            let id = project.map_or("", |project| &project.record.id);
            rejected.take(id, &evaluated.problems);
        }
        self.scored.prints.extend(evaluated.prints);
        self.scored.note(evaluated.problems);
    }

    /// Says whether a record of which no row was read is one all the same: it has too many or too few cells,
    /// or some of it is no text.
    fn is_refused(&self, record: &[u8], line: u64, problems: &[Problem]) -> bool {
        let is_ragged =
            |problems: &[Problem]| problems.iter().any(|one| one.code == Code::RaggedRow);
        if is_ragged(problems) {
            return true;
        }
        let text = String::from_utf8_lossy(record);
        let mut rows =
            RowsBelow::of(&self.place, text.as_bytes(), (line, &[]), &self.heading.judge);
        let is_text = problems.iter().all(|one| one.code != Code::EncodingUnknown);
        !is_text && (rows.next().is_some() || is_ragged(&rows.problems))
    }

    /// Reads, checks and evaluates rows as some projects of a portfolio, and gives advice, which may block.
    fn evaluate(&mut self, bytes: &[u8], line: u64) -> Evaluated {
        let Rules { rulebook, .. } = self.rules;
        let (columns, judge) = (&self.heading.columns, &self.heading.judge);
        let mut rows = RowsBelow::of(&self.place, bytes, (line, &[]), judge);
        let (mut problems, mut prints, mut read) = (Vec::new(), Vec::new(), 0);
        while let Some(row) = rows.next() {
            for column in self.heading.filled_unnamed(row) {
                if !self.unnamed.contains(&column) {
                    self.unnamed.push(column);
                    self.scored.unnamed.push((column, row.unnamed(column)));
                }
            }
            let project = match columns.project_in(row) {
                Ok(project) => project,
                Err(total) => {
                    problems.push(total);
                    continue;
                }
            };
            read += 1;
            let id = columns.id_in(row);
            if !id.is_empty() {
                prints.push(fingerprint(id));
            }
            self.gathering.take_project(&project);
            for (_, fact) in columns.facts_in(row, id, rulebook) {
                self.gathering.take_fact(&fact);
            }
        }
        problems.extend(rows.problems);
        problems.extend(self.heading.unit_below(&rows.units));
        let projects = self.gathering.finish().report_to(&mut problems);
        let portfolio = Portfolio { projects, ..Portfolio::default() };
        let evaluation = evaluate_part(&portfolio, rulebook, self.rules.policy(), self.mode);
        let evaluation = evaluation.report_to(&mut problems);
        let mut problems = without_follow_ons(problems);
        // Ids that stand twice are found by their fingerprints, wherever they stand.
        problems.retain(|problem| problem.code != Code::ProjectRepeated);
        problems.extend(self.twice.among(&portfolio));
        let depends = Depends::default();
        let mut evaluated = Evaluated { portfolio, evaluation, problems, prints, read, depends };
        if self.scored.rejected.is_none() || !evaluated.is_blocked() {
            let Evaluated { portfolio, evaluation, .. } = &evaluated;
            let advice = lint::projects(portfolio, rulebook, self.rules.policy(), evaluation);
            evaluated.problems.extend(advice);
        }
        evaluated
    }

    /// Writes the rows of projects, and says what there is to say of them.
    fn commit(&mut self, evaluated: Evaluated) {
        let Evaluated { portfolio, evaluation, mut problems, prints, .. } = evaluated;
        self.scored.prints.extend(prints);
        for (project, result) in portfolio.projects.iter().zip(&evaluation.results) {
            self.scored.write(self.rules, (project, result), &mut self.sums, &mut problems);
            self.see(&project.record);
        }
        self.gathering.reuse(portfolio.projects);
        self.scored.note(problems);
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

/// Rows of a chunk that are left to the ordinary way, one behind the other.
#[derive(Default)]
struct Left {
    rows: Range<usize>,
    count: usize,
    /// Lines are counted only up to the rows whose line is asked for.
    counted: usize,
    line: u64,
}

impl Left {
    fn take(&mut self, row: Range<usize>, scorer: &mut RowScorer<'_>, bytes: &[u8]) {
        if self.count == 0 {
            self.rows.start = row.start;
        }
        self.rows.end = row.end;
        self.count += 1;
        if self.count == AT_ONCE {
            self.send(scorer, bytes);
        }
    }

    fn send(&mut self, scorer: &mut RowScorer<'_>, bytes: &[u8]) {
        if self.count > 0 {
            self.line += count_lines(&bytes[self.counted..self.rows.start]);
            self.counted = self.rows.start;
            scorer.pipeline(&bytes[self.rows.clone()], self.line, self.count);
            self.count = 0;
        }
    }
}

impl Scorer<Chunk> for RowScorer<'_> {
    fn score(&mut self, chunk: &Chunk) {
        let bytes = chunk.bytes.as_slice();
        let whole = simdutf8::basic::from_utf8(bytes).ok();
        let unseen = has_unseen(bytes);
        let mut left = Left { line: chunk.line, ..Left::default() };
        for record in records(bytes) {
            let text = &bytes[record.clone()];
            let text = text.strip_suffix(b"\n").unwrap_or(text);
            let text = text.strip_suffix(b"\r").unwrap_or(text);
            if text.is_empty() {
                continue;
            }
            let plain = match whole {
                Some(whole) => whole.get(record.start..record.start + text.len()),
                None => std::str::from_utf8(text).ok(),
            };
            let plain = plain.filter(|text| !(unseen && has_unseen(text.as_bytes())));
            let fields = plain.and_then(|text| self.reader.read(text));
            if let Some(fields) = fields {
                left.send(self, bytes);
                if self.tally(&fields) {
                    continue;
                }
            }
            left.take(record, self, bytes);
        }
        left.send(self, bytes);
    }

    fn take(&mut self) -> Scored {
        let mut scored = self.scored.take();
        scored.names = self.names.take_found();
        scored
    }

    fn sums(mut self) -> Summary {
        for (department, rows) in self.departments {
            for (grade, row) in rows.iter().enumerate().filter(|(_, row)| row.projects > 0) {
                let key = (department.clone(), GradeIndex(grade));
                self.sums.rows.entry(key).or_default().merge(row);
            }
        }
        self.sums
    }

    fn reuse(&mut self, mut bytes: Vec<u8>, mut prints: Vec<u64>) {
        bytes.clear();
        prints.clear();
        (self.scored.bytes, self.scored.prints) = (bytes, prints);
    }
}
