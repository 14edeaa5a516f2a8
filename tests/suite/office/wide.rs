//! The list of an office with the points of every indicator beside it, as one wide table: read whole and
//! streamed it comes to the same, whatever its headings, units, totals and faults are.

use super::draw::{Office, office};
use super::list::list;
use super::sheet::{Cell, NOT_STORED};
use super::titles::TITLES;
use crate::properties::streams::{Outcome, both_ways};

/// Writes the table: the titles of the indicators stand in the last line of headings.
fn table(office: &Office) -> String {
    let mut rows = list(office).rows;
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let mut left = office.projects.iter().peekable();
    let first = rows.iter().position(|row| names(row, &office.projects[0].name)).unwrap();
    for (at, row) in rows.iter_mut().enumerate() {
        let project = left.next_if(|project| names(row, &project.name));
        row.resize_with(width, || Cell::Blank);
        if at + 1 == first {
            row.extend(TITLES.iter().map(|(title, ..)| Cell::text(*title)));
        } else if let Some(project) = project {
            let points =
                project.scores.iter().map(|points| format!("{}.{:02}", points / 100, points % 100));
            row.extend(points.map(Cell::Text));
        }
    }
    let mut out = csv::Writer::from_writer(Vec::new());
    for row in &rows {
        let mut texts: Vec<String> = row.iter().map(text).collect();
        texts.resize(width + TITLES.len(), String::new());
        out.write_record(texts).unwrap();
    }
    String::from_utf8(out.into_inner().unwrap()).unwrap()
}

fn names(row: &[Cell], name: &str) -> bool {
    row.iter().any(|cell| matches!(cell, Cell::Text(text) if text == name))
}

/// What stands in a csv that a spreadsheet program saves.
fn text(cell: &Cell) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Formula(_, value) if value == NOT_STORED => String::new(),
        Cell::Formula(_, value) => value.clone(),
    }
}

#[test]
fn a_list_with_its_points_beside_it_gives_the_same_whole_and_streamed() {
    let mut read = 0;
    // Without ids it is a list and no wide table.
    for (seed, office) in (1..=150).map(|seed| (seed, office(seed))).filter(|(_, one)| one.has_ids)
    {
        let table = table(&office);
        let policy = if seed % 2 == 0 { "example-stepped" } else { "shenyang-2025" };
        let [whole, streamed] = both_ways(table.as_bytes(), Some(policy));
        // Of a unit that stands below the rows a stream hears too late, and refuses it.
        if streamed.blocking().iter().any(|(_, id)| *id == "T23") {
            assert_eq!(streamed.written, None, "seed {seed}");
            continue;
        }
        let [whole, streamed] = [whole, streamed].map(Outcome::comparable);
        read += usize::from(whole.written.is_some());
        assert_eq!(whole, streamed, "seed {seed}: whole and streamed\n{table}");
    }
    assert!(read >= 20, "{read} of 150 were sound");
}
