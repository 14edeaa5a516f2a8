//! Streams: a wide table of any form gives the same bytes streamed and as a portfolio.

use super::cases;
use super::sample::hundredths;
use jixiao::assess::{Assessed, Request};
use jixiao::disk::Staging;
use jixiao::error::Error;
use jixiao::problem::Problem;
use jixiao::result::{results_csv, summary_csv};
use jixiao::rulebook::Rulebook;
use jixiao::rules::{builtin_rulebook, read_rulebook};
use jixiao::stream::stream;
use proptest::prelude::*;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};

pub(super) static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(|| {
    let files = builtin_rulebook("purchased-services-25").expect("a built-in id");
    read_rulebook("", &files).expect("a sound rulebook")
});

/// A folder of its own, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("jixiao-stream-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).expect("a temporary folder");
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// What a path through the program makes of a table.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Outcome {
    /// `results.csv` and `summary.csv`, where nothing blocks.
    pub(super) written: Option<[String; 2]>,
    /// Line and code of the problems that block.
    pub(super) blocking: Vec<(u64, &'static str)>,
}

fn blocking(problems: &[Problem]) -> Vec<(u64, &'static str)> {
    let blocking = problems.iter().filter(|problem| problem.blocks());
    let mut blocking: Vec<_> = blocking
        .map(|problem| (problem.place.line.unwrap_or_default(), problem.code.id()))
        .collect();
    blocking.sort_unstable();
    blocking
}

fn refused(stop: Error) -> Outcome {
    match stop {
        Error::Problems(problems) => Outcome { written: None, blocking: blocking(&problems) },
        Error::Failure(failure) => panic!("{failure}"),
    }
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("results are UTF-8")
}

/// As a portfolio: the whole table is read, checked and evaluated.
fn as_portfolio(request: &Request) -> Outcome {
    let assessment = match request.assess() {
        Ok(Assessed::Portfolio(assessment)) => assessment,
        Ok(Assessed::Sheet(_)) => panic!("a wide table is no sheet"),
        Err(stop) => return refused(stop),
    };
    let blocking = blocking(&assessment.problems);
    let (rulebook, portfolio) = (&assessment.rules.rulebook, &assessment.portfolio);
    let with_cut = assessment.rules.policy().is_some();
    let results = results_csv(rulebook, with_cut, portfolio, &assessment.evaluation);
    let summary = jixiao::analysis::Summary::of(portfolio, &assessment.evaluation);
    let files = [results.expect("small numbers"), summary_csv(rulebook, with_cut, &summary)];
    let written = blocking.is_empty().then(|| files.map(text));
    Outcome { written, blocking }
}

/// As a stream: chunks of rows, most of them by the tally.
fn as_stream(request: &Request, out: &Path) -> Outcome {
    let staging = Staging::begin(out, &request.input, false).expect("a folder to write into");
    let streamed = match stream(request, staging, &|_| {}) {
        Ok(streamed) => streamed,
        Err(stop) => return refused(stop),
    };
    let read = |out: &PathBuf| {
        ["results.csv", "summary.csv"]
            .map(|name| text(std::fs::read(out.join(name)).expect("a result")))
    };
    Outcome { written: streamed.out.as_ref().map(read), blocking: blocking(&streamed.problems) }
}

/// Sends a table both ways.
pub(super) fn both_ways(table: &[u8], policy: Option<&str>) -> [Outcome; 2] {
    let folder = Folder::new();
    let input = folder.0.join("wide.csv");
    std::fs::write(&input, table).expect("a temporary file");
    let request = Request { input, policy: policy.map(str::to_owned), ..Request::default() };
    [as_portfolio(&request), as_stream(&request, &folder.0.join("out"))]
}

/// A random table, drawn cell by cell.
#[derive(Clone, Debug)]
struct Draft {
    rows: Vec<RowDraft>,
    form: Form,
}

#[derive(Clone, Debug)]
struct RowDraft {
    texts: [String; 4],
    amounts: [u32; 2],
    awards: Vec<(u32, u8)>,
    quoted: bool,
}

/// How the table is written.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is drawn on its own")]
struct Form {
    line_end: &'static str,
    final_line_end: bool,
    byte_order_mark: bool,
    headings: u8,
    /// A column that keeps every row from the tally.
    continues: bool,
    /// Cells are missing or too great now and then.
    faulty: bool,
    policy: Option<&'static str>,
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[甲乙丙丁a-z0-9]{1,6}",
        1 => "[ 甲a,'\"“”；\n.-]{1,6}",
        1 => Just("城区道路清扫, \"一体化\"服务".to_owned()),
    ]
}

fn row() -> impl Strategy<Value = RowDraft> {
    let texts = [words(), words(), words(), words()];
    let awards = prop::collection::vec((0_u32..=900, 0_u8..=255), 25);
    (texts, (any::<u32>(), 0_u32..=1_000), awards, prop::bool::weighted(0.2)).prop_map(
        |(texts, (budget, executed), awards, quoted)| RowDraft {
            texts,
            amounts: [budget, executed],
            awards,
            quoted,
        },
    )
}

fn form() -> impl Strategy<Value = Form> {
    let line_end = prop::sample::select(vec!["\n", "\r\n"]);
    let policy = prop::sample::select(vec![None, Some("example-stepped"), Some("shenyang-2025")]);
    let faulty = prop::bool::weighted(0.3);
    (line_end, any::<[bool; 3]>(), 0_u8..=2, faulty, policy).prop_map(
        |(line_end, [final_line_end, byte_order_mark, continues], headings, faulty, policy)| Form {
            line_end,
            final_line_end,
            byte_order_mark,
            headings,
            continues,
            faulty,
            policy,
        },
    )
}

fn draft() -> impl Strategy<Value = Draft> {
    (prop::collection::vec(row(), 1..=12), form()).prop_map(|(rows, form)| Draft { rows, form })
}

impl Draft {
    fn heading(&self) -> String {
        let mut heading = "project_id,name,department,category,budget,executed".to_owned();
        if self.form.continues {
            heading.push_str(",continues");
        }
        for indicator in &RULEBOOK.indicators {
            let name = match self.form.headings {
                0 => indicator.id.clone(),
                1 => format!("s{:02}", indicator.number),
                _ => indicator.title.zh.clone(),
            };
            write!(heading, ",{name}").expect("a string");
        }
        heading
    }

    fn write(&self) -> String {
        let form = &self.form;
        let mut table = if form.byte_order_mark { "\u{feff}" } else { "" }.to_owned();
        table.push_str(&self.heading());
        for (number, row) in self.rows.iter().enumerate() {
            table.push_str(form.line_end);
            table.push_str(&self.row(number, row));
        }
        if form.final_line_end {
            table.push_str(form.line_end);
        }
        table
    }

    fn row(&self, number: usize, row: &RowDraft) -> String {
        let [id, name, department, category] = &row.texts;
        let [mut budget, executed] = row.amounts.map(hundredths);
        // Some amounts are not in their plain form.
        match row.awards[0].1 {
            240..=245 => budget = format!("￥{budget}"),
            246..=250 => budget = format!("{budget}元"),
            251..=253 => budget = budget.replace('.', "．"),
            254..=255 if self.form.faulty => budget = format!("{budget}%"),
            _ => {}
        }
        let id = format!("{id}{number}");
        let mut cells: Vec<String> =
            [&id, name, department, category, &budget, &executed].map(Clone::clone).to_vec();
        if self.form.continues {
            cells.push(["", "yes", "否"][number % 3].to_owned());
        }
        for (indicator, (points, chance)) in RULEBOOK.indicators.iter().zip(&row.awards) {
            let most = u32::try_from(indicator.max.hundredths()).expect("small");
            cells.push(match chance {
                0..=7 => "不适用".to_owned(),
                8..=9 => "N/A".to_owned(),
                10..=11 if self.form.faulty => String::new(),
                12 if self.form.faulty => hundredths(most + 1),
                13 if self.form.faulty => "好".to_owned(),
                14 => format!(" {} ", hundredths(*points % (most + 1))),
                15 => format!("{}分", hundredths(most)),
                16 => hundredths(most).replace('.', "．"),
                17 if self.form.faulty => format!("约{}", hundredths(most)),
                18..=60 => hundredths(most),
                _ => hundredths(*points % (most + 1)),
            });
        }
        let quote = |cell: &String| {
            let must = cell.contains(['"', ',', '\n', '\r']);
            if must || row.quoted {
                return format!("\"{}\"", cell.replace('"', "\"\""));
            }
            cell.clone()
        };
        cells.iter().map(quote).collect::<Vec<_>>().join(",")
    }
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn a_wide_table_gives_the_same_bytes_both_ways(draft in draft()) {
        let table = draft.write();
        let [portfolio, stream] = both_ways(table.as_bytes(), draft.form.policy);
        prop_assert_eq!(portfolio, stream, "as a portfolio and as a stream\n{}", table);
    }
}
