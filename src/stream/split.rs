//! Some projects with their facts → each by itself, so that what blocks is laid at one of them.

use super::below::Below;
use super::pairs::{Lines, Pair};
use crate::portfolio::{FactColumns, ProjectColumns};
use crate::table::{count_lines, records};
use jixiao_core::alike::compared;
use std::collections::HashMap;

/// Gives every project with its facts, and at last what is no project's.
pub(super) fn split(
    pair: &Pair,
    projects: &Below<ProjectColumns>,
    facts: &Below<FactColumns>,
) -> Vec<Pair> {
    let mut each: Vec<Pair> = Vec::new();
    let mut by_id: HashMap<String, usize> = HashMap::new();
    let mut nobodys = Pair::default();
    for (line, record) in numbered(&pair.projects) {
        let place = projects.place.at_line(line);
        let row = projects.row_of(record, &place);
        let Some(row) = row.filter(|row| projects.columns.project_of(row).is_ok()) else {
            nobodys.projects.push(line, record);
            continue;
        };
        let id = projects.columns.id().map_or("", |at| row.cell(at));
        by_id.entry(compared(id).into_owned()).or_insert(each.len());
        let mut one = Pair::default();
        one.projects.push(line, record);
        each.push(one);
    }
    for (line, record) in numbered(&pair.facts) {
        let row = facts.row_of(record, &facts.place.at_line(line));
        let id = row.zip(facts.columns.id()).map(|(row, at)| compared(row.cell(at)).into_owned());
        let whose = id.filter(|id| !id.is_empty()).and_then(|id| by_id.get(&id));
        let one = whose.map_or(&mut nobodys, |at| &mut each[*at]);
        one.facts.push(line, record);
    }
    each.push(nobodys);
    each
}

/// Gives the records with the line of each, but for blank ones.
fn numbered(lines: &Lines) -> impl Iterator<Item = (u64, &[u8])> {
    let mut each = lines.each.iter();
    let mut line = lines.first;
    records(&lines.bytes).filter_map(move |record| {
        let record = &lines.bytes[record];
        let at = line;
        line += count_lines(record);
        if record.trim_ascii().is_empty() {
            return None;
        }
        Some((each.next().copied().unwrap_or(at), record))
    })
}

impl Lines {
    /// Takes a record up, and the line on which it starts.
    fn push(&mut self, line: u64, record: &[u8]) {
        self.each.push(line);
        self.bytes.extend_from_slice(record);
        if !record.ends_with(b"\n") {
            self.bytes.push(b'\n');
        }
    }
}
