//! Folders with facts in long form: the two tables read side by side give the same bytes as read whole.

use super::cases;
use super::streams::{Outcome, folder_both_ways};
use proptest::prelude::*;
use proptest::sample::Index;
use std::path::Path;
use std::sync::LazyLock;

/// So many problems a stream keeps with their words.
const KEPT: usize = 100;

pub(super) const SETTINGS: &str = "title = \"made up\"\nyear = 2025\nrulebook = \"purchased-services-25\"\n\
    policy = \"shenyang-2025\"\n[files]\nprojects = \"projects.csv\"\nfacts = \"facts.csv\"\n";

/// The lines of a table of the sample, the heading first.
fn lines(name: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/shenyang-2025");
    let text = std::fs::read_to_string(folder.join(name)).expect("a sample");
    text.lines().map(str::to_owned).collect()
}

static PROJECTS: LazyLock<Vec<String>> = LazyLock::new(|| lines("projects.csv"));
static FACTS: LazyLock<Vec<String>> = LazyLock::new(|| lines("facts.csv"));

/// Lines that stand between rows of facts.
static FACT_LINES: [&str; 6] =
    ["", ",,,,,,,", "注：表中金额含税", "SY-X,project-basis,,points,3,,,", "SY-X,a", "单位：万元"];

/// Lines that stand between rows of projects.
static PROJECT_LINES: [&str; 4] =
    ["", "合计,,,,,,,,,,300,,,,,,,", "注：以上为虚构", "SY-Y,甲,,,,,,,,,100,,,,,,,"];

/// What is done to the tables, besides taking projects of the sample again under ids of their own.
#[derive(Clone, Debug)]
pub(super) enum Change {
    /// A row of facts is left out.
    Leave(Index),
    /// A row of facts stands twice.
    Twice(Index),
    /// A cell of a row of facts is another.
    Cell(Index, usize, &'static str),
    /// A line stands between rows of facts.
    Line(Index, &'static str),
    /// Two rows of facts change places.
    Swap(Index, Index),
    /// A project has no facts.
    Silent(Index),
    /// A row of projects stands twice.
    Again(Index, Index),
    /// A line stands between rows of projects.
    Between(Index, &'static str),
    /// The facts of projects stand in another order.
    Turned(Index),
    /// No fact names a reason or evidence.
    Bare,
}

pub(super) fn change() -> impl Strategy<Value = Change> {
    let cells = vec![
        "",
        "好",
        "不适用",
        "points",
        "2",
        "100%",
        "甲,乙",
        "甲\n乙",
        "项目 甲",
        "\u{200b}符合",
    ];
    let index = any::<Index>;
    prop_oneof![
        1 => index().prop_map(Change::Leave),
        1 => index().prop_map(Change::Twice),
        3 => (index(), 0_usize..8, prop::sample::select(cells))
            .prop_map(|(at, column, text)| Change::Cell(at, column, text)),
        2 => (index(), prop::sample::select(&FACT_LINES)).prop_map(|(at, line)| Change::Line(at, line)),
        1 => (index(), index()).prop_map(|(one, other)| Change::Swap(one, other)),
        1 => index().prop_map(Change::Silent),
        1 => (index(), index()).prop_map(|(one, other)| Change::Again(one, other)),
        1 => (index(), prop::sample::select(&PROJECT_LINES)).prop_map(|(at, line)| Change::Between(at, line)),
        1 => index().prop_map(Change::Turned),
        1 => Just(Change::Bare),
    ]
}

/// The tables of a folder, row by row.
pub(super) struct Tables {
    pub(super) projects: Vec<String>,
    pub(super) facts: Vec<Vec<String>>,
}

impl Tables {
    /// Takes projects of the sample one after another, each under an id of its own.
    pub(super) fn of(count: usize) -> Self {
        let (mut projects, mut facts) = (Vec::new(), Vec::new());
        for number in 0..count {
            let row = &PROJECTS[1 + number % (PROJECTS.len() - 1)];
            let (id, rest) = row.split_once(',').expect("several cells");
            projects.push(format!("{id}-{number},{rest}"));
            let of_it = FACTS.iter().filter_map(|fact| fact.strip_prefix(id)?.strip_prefix(','));
            for fact in of_it {
                let mut cells: Vec<String> = fact.split(',').map(str::to_owned).collect();
                cells.insert(0, format!("{id}-{number}"));
                facts.push(cells);
            }
        }
        Self { projects, facts }
    }

    pub(super) fn change(&mut self, change: &Change) {
        let Self { projects, facts } = self;
        match change {
            Change::Leave(at) => drop(facts.remove(at.index(facts.len()))),
            Change::Twice(at) => {
                let at = at.index(facts.len());
                facts.insert(at, facts[at].clone());
            }
            Change::Cell(at, column, text) => {
                let row = at.index(facts.len());
                if let Some(cell) = facts[row].get_mut(*column) {
                    (*text).clone_into(cell);
                }
            }
            Change::Line(at, line) => {
                let cells = line.split(',').map(str::to_owned).collect();
                facts.insert(at.index(facts.len()), cells);
            }
            Change::Swap(one, other) => {
                let [one, other] = [one, other].map(|at| at.index(facts.len()));
                facts.swap(one, other);
            }
            Change::Silent(at) => {
                let row = &projects[at.index(projects.len())];
                let id = row.split(',').next().unwrap_or_default().to_owned();
                facts.retain(|cells| cells[0] != id);
            }
            Change::Again(one, other) => {
                let row = projects[one.index(projects.len())].clone();
                projects.insert(other.index(projects.len()), row);
            }
            Change::Between(at, line) => {
                projects.insert(at.index(projects.len()), (*line).to_owned());
            }
            Change::Turned(at) => {
                let at = at.index(facts.len());
                facts.rotate_left(at);
            }
            Change::Bare => {
                for cells in facts.iter_mut().filter(|cells| cells.len() == 8) {
                    cells[6].clear();
                    cells[7].clear();
                }
            }
        }
    }

    pub(super) fn write(&self, line_end: &str, mark: &str) -> [String; 2] {
        let quoted = |cell: &String| {
            if cell.contains([',', '\n', '"']) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell.clone()
            }
        };
        let facts = self.facts.iter().map(|cells| cells.iter().map(quoted).collect::<Vec<_>>());
        let facts: Vec<String> = facts.map(|cells| cells.join(",")).collect();
        [(&PROJECTS[0], &self.projects), (&FACTS[0], &facts)].map(|(heading, rows)| {
            format!("{mark}{heading}{line_end}{}{line_end}", rows.join(line_end))
        })
    }
}

fn both(tables: &Tables, line_end: &str, mark: &str) -> [Outcome; 2] {
    let [projects, facts] = tables.write(line_end, mark);
    let files = [("jixiao.toml", SETTINGS), ("projects.csv", &projects), ("facts.csv", &facts)];
    folder_both_ways(&files)
}

#[test]
fn many_projects_are_read_side_by_side_in_any_order() {
    let mut tables = Tables::of(100);
    let [whole, streamed] = both(&tables, "\n", "");
    assert_eq!(whole, streamed);
    let in_order = streamed.written.expect("a sound sample");
    tables.facts.reverse();
    let [_, turned] = both(&tables, "\n", "");
    assert_eq!(turned.written, Some(in_order), "the order of facts says nothing");
}

#[test]
fn lines_that_are_no_projects_are_told_both_ways() {
    for (line, code) in PROJECT_LINES.into_iter().zip([None, Some("T31"), Some("T31"), None]) {
        let mut tables = Tables::of(2);
        tables.projects.insert(1, line.to_owned());
        let [whole, streamed] = both(&tables, "\n", "").map(|outcome| outcome.problems);
        assert_eq!(whole, streamed, "{line}");
        assert!(code.is_none_or(|code| streamed.contains(&(3, code))), "{line}: {streamed:?}");
    }
}

proptest! {
    #![proptest_config(cases(30))]

    #[test]
    fn facts_give_the_same_bytes_and_problems_both_ways(
        count in 1_usize..70,
        changes in prop::collection::vec(change(), 0..5),
        line_end in prop::sample::select(vec!["\n", "\r\n"]),
        mark in prop::sample::select(vec!["", "\u{feff}"]),
    ) {
        let mut tables = Tables::of(count);
        for change in &changes {
            if !tables.facts.is_empty() {
                tables.change(change);
            }
        }
        let [whole, streamed] = both(&tables, line_end, mark);
        let states_unit = changes.iter().any(|one| matches!(one, Change::Line(_, "单位：万元")));
        // Where its beginning states a unit, a table of facts is read whole, and only so.
        if states_unit && streamed.problems == [(0, "T07")] {
            prop_assert_eq!(streamed.written, None);
        // Of a unit below the rows a stream hears too late, and refuses it.
        } else if streamed.blocking().iter().any(|(_, id)| *id == "T23") {
            prop_assert_eq!(streamed.written, None);
        // That no project has any fact is known only at the end; a stream tells what each lacks, and
        // nothing else differs.
        } else if whole.blocking().contains(&(0, "F29")) {
            prop_assert!(streamed.blocking().iter().any(|(_, id)| *id == "F06"));
            let [whole, streamed] = [(whole, "F29"), (streamed, "F06")].map(|(mut one, code)| {
                one.problems.retain(|(_, id)| *id != code);
                one.comparable()
            });
            prop_assert_eq!(whole, streamed, "none has facts: {:?}", changes);
        } else if whole.problems.len() > KEPT {
            prop_assert_eq!(whole.written, streamed.written, "with many problems: {:?}", changes);
        } else {
            let [whole, streamed] = [whole, streamed].map(Outcome::comparable);
            prop_assert_eq!(whole, streamed, "read whole and side by side: {:?}", changes);
        }
    }
}
