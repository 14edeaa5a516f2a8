//! Projects that are put aside: the others come to what they come to alone, and all that were read add up.

use super::cases;
use super::folders::{SETTINGS, Tables, change};
use super::streams::{BLOCKING, Folder, Form, Outcome, as_portfolio, draft};
use csv::ReaderBuilder;
use jixiao::alike::compared;
use jixiao::assess::Request;
use jixiao::disk::Staging;
use jixiao::error::Error;
use jixiao::stream::{Streamed, stream};
use proptest::prelude::*;
use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

/// What keeping going came to.
struct Kept {
    streamed: Streamed,
    /// `results.csv` and `summary.csv`.
    written: [String; 2],
    /// File, line, project and code of each row of `rejects.csv`.
    rejects: Vec<(String, u64, String, String)>,
}

impl Kept {
    /// The lines of a file that rejects name.
    fn lines(&self, file: &str) -> BTreeSet<u64> {
        self.rejects.iter().filter(|one| one.0 == file).map(|one| one.1).collect()
    }

    /// The projects of all rows that were read, as `summary.csv` counts them.
    fn counted(&self) -> u64 {
        let [_, summary] = &self.written;
        let mut rows = csv::Reader::from_reader(summary.as_bytes());
        rows.records().map(|row| row.expect("a row")[2].parse::<u64>().expect("a count")).sum()
    }

    /// `summary.csv` without the row of what was put aside.
    fn scored(&self) -> [String; 2] {
        let [results, summary] = self.written.clone();
        let rows = summary.split_inclusive('\n').filter(|row| !row.starts_with(",rejected,"));
        [results, rows.collect()]
    }
}

/// Streams an input, keeping going; `None` where that is refused.
fn keep_going(request: &Request, out: &Path) -> Option<Kept> {
    let request = Request { keep_going: true, ..request.clone() };
    let staging = Staging::begin(out, &request.input, false).expect("a folder to write into");
    let streamed = match stream(&request, staging, &|_| {}) {
        Ok(streamed) => streamed,
        Err(Error::Problems(_)) => return None,
        Err(Error::Failure(failure)) => panic!("{failure}"),
    };
    let folder = streamed.out.clone()?;
    let read = |name| std::fs::read_to_string(folder.join(name)).expect("a result");
    let listed = read("rejects.csv");
    let mut rows = csv::Reader::from_reader(listed.as_bytes());
    let rejects = rows.records().map(|row| {
        let row = row.expect("a row");
        (row[0].to_owned(), row[1].parse().expect("a line"), row[2].to_owned(), row[3].to_owned())
    });
    let rejects = rejects.collect();
    Some(Kept { streamed, written: ["results.csv", "summary.csv"].map(read), rejects })
}

/// The records of a table, each with its line.
fn records(table: &str) -> Vec<(u64, String)> {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).from_reader(table.as_bytes());
    let starts: Vec<(u64, usize)> = reader
        .byte_records()
        .map(|record| {
            let record = record.expect("a record");
            let at = record.position().expect("a place").byte();
            let at = usize::try_from(at).expect("small");
            // Blank lines before a record are no part of it.
            let at = table.len() - table[at..].trim_start_matches(['\r', '\n']).len();
            (1 + table[..at].matches('\n').count() as u64, at)
        })
        .collect();
    let ends = starts.iter().skip(1).map(|(_, at)| *at).chain([table.len()]);
    starts.iter().zip(ends).map(|((line, at), end)| (*line, table[*at..end].to_owned())).collect()
}

/// Asks for what a drawn form asks for.
fn asked(input: PathBuf, form: &Form) -> Request {
    let policy = form.policy.map(str::to_owned);
    Request { input, policy, rulebook: form.rulebook(), ..Request::default() }
}

fn whole(table: &str, form: &Form) -> Outcome {
    let folder = Folder::new();
    let input = folder.0.join("wide.csv");
    std::fs::write(&input, table).expect("a temporary file");
    as_portfolio(&asked(input, form))
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn rows_that_are_left_of_a_table_are_scored_as_if_alone(mut draft in draft(), faulty in 0..4) {
        draft.form.faulty = faulty > 0;
        let table = draft.write();
        let folder = Folder::new();
        let input = folder.0.join("wide.csv");
        std::fs::write(&input, &table).expect("a temporary file");
        let form = &draft.form;
        let request = asked(input, form);
        let Some(kept) = keep_going(&request, &folder.0.join("out")) else {
            // Only what is said of the whole table refuses it: a unit below the rows that were read.
            let whole = whole(&table, form);
            prop_assert!(table.contains("单位：万元") || whole.written.is_none());
            return Ok(());
        };
        let lines = kept.lines("wide.csv");
        let all = records(&table);
        let (bad, good): (Vec<_>, Vec<_>) = all.iter().partition(|(line, _)| lines.contains(line));
        let text = |records: &[&(u64, String)]| -> String {
            records.iter().map(|(_, record)| record.as_str()).collect()
        };
        let rest = whole(&text(&good), form);
        let rejected = kept.streamed.rejected.expect("asked for");
        prop_assert_eq!(rejected.projects, bad.len() as u64);
        prop_assert_eq!(kept.counted(), kept.streamed.rows + rejected.projects);
        if kept.streamed.rows > 0 {
            prop_assert_eq!(rest.written, Some(kept.scored()), "{}", table);
        }
        let mut ids: HashMap<String, u32> = HashMap::new();
        for (_, record) in &all[1..] {
            *ids.entry(id_of(record)).or_default() += 1;
        }
        for one in bad {
            let alone = whole(&text(&[&all[0], one]), form);
            // A row may contradict a unit that a note beside the table states.
            let by_note = table.contains("单位：万元");
            let is_bad = by_note || alone.written.is_none() || ids[&id_of(&one.1)] > 1;
            prop_assert!(is_bad, "put aside for nothing: {:?}\n{}", kept.rejects, table);
        }
    }

    #[test]
    fn projects_that_are_left_of_a_folder_are_scored_as_if_alone(
        count in 1_usize..70,
        changes in prop::collection::vec(change(), 0..6),
        blocks in prop::bool::weighted(0.3),
    ) {
        let written = |tables: &Tables, folder: &Folder, name: &str| {
            let rulebook = blocks.then(|| BLOCKING.clone());
            Request { rulebook, ..written(tables, folder, name) }
        };
        let mut tables = Tables::of(count);
        for change in &changes {
            if !tables.facts.is_empty() {
                tables.change(change);
            }
        }
        let folder = Folder::new();
        let Some(kept) = keep_going(&written(&tables, &folder, "in"), &folder.0.join("out")) else {
            return Ok(());
        };
        let ids: BTreeSet<String> =
            kept.rejects.iter().map(|one| compared(&one.2).into_owned()).collect();
        let rejected = kept.streamed.rejected.expect("asked for");
        prop_assert_eq!(kept.counted(), kept.streamed.rows + rejected.projects);
        let is_bad = |id: &str| ids.contains(&*compared(id));
        let mut rest = Tables { projects: tables.projects.clone(), facts: tables.facts.clone() };
        rest.projects.retain(|row| !is_bad(row.split(',').next().unwrap_or_default()));
        rest.facts.retain(|cells| !is_bad(&cells[0]));
        if kept.streamed.rows > 0 {
            let rest = as_portfolio(&written(&rest, &folder, "rest"));
            prop_assert_eq!(rest.written, Some(kept.scored()), "{:?}", changes);
        }
        for id in &ids {
            let mut alone = Tables { projects: tables.projects.clone(), facts: tables.facts.clone() };
            alone.projects.retain(|row| *compared(row.split(',').next().unwrap_or_default()) == **id);
            alone.facts.retain(|cells| *compared(&cells[0]) == **id);
            let blocked = as_portfolio(&written(&alone, &folder, "alone")).written.is_none();
            prop_assert!(blocked, "{} put aside for nothing: {:?}", id, changes);
        }
    }
}

fn id_of(record: &str) -> String {
    let mut reader = ReaderBuilder::new().has_headers(false).from_reader(record.as_bytes());
    let row = reader.records().next().expect("a row").expect("a row");
    compared(row[0].trim()).into_owned()
}

/// Writes the tables of a folder.
fn written(tables: &Tables, folder: &Folder, name: &str) -> Request {
    let input = folder.0.join(name);
    std::fs::create_dir_all(&input).expect("a folder");
    let [projects, facts] = tables.write("\n", "");
    for (name, text) in
        [("jixiao.toml", SETTINGS), ("projects.csv", &projects), ("facts.csv", &facts)]
    {
        std::fs::write(input.join(name), text).expect("a temporary file");
    }
    Request { input, ..Request::default() }
}
