//! Streams: a wide table of any form gives the same bytes streamed and as a portfolio.

use super::cases;
use super::sample::hundredths;
use jixiao::assess::{Assessed, Request};
use jixiao::disk::Staging;
use jixiao::error::Error;
use jixiao::problem::{Code, Problem, Severity};
use jixiao::result::{results_csv, summary_csv};
use jixiao::rulebook::{Indicator, Rulebook};
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

/// The same rulebook, which lets advice block.
pub(super) static BLOCKING: LazyLock<String> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("blocking-rulebook");
    std::fs::create_dir_all(&folder).expect("a temporary folder");
    for file in builtin_rulebook("purchased-services-25").expect("a built-in id") {
        let blocking = "[advice]\nblock = [\"D21\", \"D27\", \"F31\", \"F32\", \"F35\", \"F38\"]\n";
        let text = String::from_utf8(file.bytes).expect("a text");
        let text = text.replace("[advice]\n", blocking);
        std::fs::write(folder.join(file.name), text).expect("a temporary file");
    }
    folder.to_str().expect("a plain path").to_owned()
});

/// A folder of its own, removed at the end.
pub(super) struct Folder(pub(super) PathBuf);

impl Folder {
    pub(super) fn new() -> Self {
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
pub(crate) struct Outcome {
    /// `results.csv` and `summary.csv`, where nothing blocks.
    pub(crate) written: Option<[String; 2]>,
    /// Line and code of every problem but notes on how values were read.
    pub(crate) problems: Vec<(u64, &'static str)>,
}

impl Outcome {
    fn of(written: Option<[String; 2]>, problems: &[Problem]) -> Self {
        let said = problems.iter().filter(|problem| !problem.is_note());
        let place = |problem: &Problem| problem.place.line.unwrap_or_default();
        let mut problems: Vec<_> = said.map(|one| (place(one), one.code.id())).collect();
        problems.sort_unstable();
        Self { written, problems }
    }

    /// Gives the lines and codes of the problems that block.
    pub(crate) fn blocking(&self) -> Vec<(u64, &'static str)> {
        let blocks =
            |id: &str| Code::from_id(id).is_some_and(|code| code.severity() == Severity::Block);
        self.problems.iter().filter(|(_, id)| blocks(id)).copied().collect()
    }

    /// Leaves out what else is said of rows whose id stands before them: read whole, they are left out
    /// at once; in a stream that is known only at the end.
    pub(crate) fn comparable(self) -> Self {
        let of_it = |line: u64| self.problems.contains(&(line, "D02"));
        // A stream says by its heading alone that it has no column for the facts of a limit.
        // Where a heading is missing or leaves doubt, a stream ends there and says nothing of the rows.
        let of_heading = ["D11", "T03", "T04", "T24"];
        let ends = self.problems.iter().any(|(_, id)| of_heading.contains(id));
        let same = |line: u64, id: &str| {
            let is_said = !ends || of_heading.contains(&id) || id == "T05";
            (id == "D02" || !of_it(line)) && id != "F39" && is_said
        };
        let kept = self.problems.iter().filter(|(line, id)| same(*line, id));
        Self { problems: kept.copied().collect(), written: self.written.clone() }
    }
}

fn refused(stop: Error) -> Outcome {
    match stop {
        Error::Problems(problems) => Outcome::of(None, &problems),
        Error::Failure(failure) => panic!("{failure}"),
    }
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("results are UTF-8")
}

/// As a portfolio: the whole table is read, checked and evaluated.
pub(super) fn as_portfolio(request: &Request) -> Outcome {
    let assessment = match request.assess() {
        Ok(Assessed::Portfolio(assessment)) => assessment,
        Ok(Assessed::Sheet(_)) => panic!("a wide table is no sheet"),
        Err(stop) => return refused(stop),
    };
    let (rulebook, portfolio) = (&assessment.rules.rulebook, &assessment.portfolio);
    let with_cut = assessment.rules.policy().is_some();
    let results = results_csv(rulebook, with_cut, portfolio, &assessment.evaluation);
    let summary = jixiao::analysis::Summary::of(portfolio, &assessment.evaluation);
    let files = [results.expect("small numbers"), summary_csv(rulebook, with_cut, &summary)];
    let sound = !assessment.problems.iter().any(Problem::blocks);
    Outcome::of(sound.then(|| files.map(text)), &assessment.problems)
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
    Outcome::of(streamed.out.as_ref().map(read), &streamed.problems)
}

/// Sends the files of a folder both ways.
pub(super) fn folder_both_ways(files: &[(&str, &str)]) -> [Outcome; 2] {
    let folder = Folder::new();
    let input = folder.0.join("in");
    std::fs::create_dir_all(&input).expect("a folder");
    for (name, text) in files {
        std::fs::write(input.join(name), text).expect("a temporary file");
    }
    let request = Request { input, ..Request::default() };
    [as_portfolio(&request), as_stream(&request, &folder.0.join("out"))]
}

/// Sends a table both ways.
pub(crate) fn both_ways(table: &[u8], policy: Option<&str>) -> [Outcome; 2] {
    both_ways_by(table, policy, None)
}

/// The same by a rulebook.
fn both_ways_by(table: &[u8], policy: Option<&str>, rulebook: Option<String>) -> [Outcome; 2] {
    let folder = Folder::new();
    let input = folder.0.join("wide.csv");
    std::fs::write(&input, table).expect("a temporary file");
    let policy = policy.map(str::to_owned);
    let request = Request { input, policy, rulebook, ..Request::default() };
    [as_portfolio(&request), as_stream(&request, &folder.0.join("out"))]
}

/// A random table, drawn cell by cell.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    rows: Vec<RowDraft>,
    /// Lines that are no rows, each with the row before which it stands.
    others: Vec<(usize, Other)>,
    pub(super) form: Form,
}

/// A line that is no row.
#[derive(Clone, Debug)]
enum Other {
    Blank,
    Commas,
    Heading,
    /// One text in a column of the name or id.
    Text(usize, &'static str),
    /// Sums of the amounts and points, with the word for them in a column; also quoted.
    Total(usize, &'static str, bool),
    /// The row before it again, with so many spaces in its id.
    Again(usize),
}

fn other() -> impl Strategy<Value = Other> {
    let notes = vec![
        "注：本表得分为三位专家平均分",
        "填表人：",
        "备注",
        "说明：金额含税，\"见附件\"",
        "单位：元",
        "注：单位：万元",
        "Note: made up",
        "注册会计师服务",
    ];
    let totals = vec![
        "合计",
        "合 计",
        "总计：",
        "城管局小计",
        "Total",
        "累计",
        "合计（元）",
        "本页合计",
        "合计费用测算服务",
    ];
    prop_oneof![
        1 => Just(Other::Blank),
        1 => Just(Other::Commas),
        1 => Just(Other::Heading),
        2 => (0_usize..3, prop::sample::select(notes)).prop_map(|(at, note)| Other::Text(at, note)),
        3 => (0_usize..5, prop::sample::select(totals), any::<bool>())
            .prop_map(|(at, total, quoted)| Other::Total(at, total, quoted)),
        1 => (0_usize..3).prop_map(Other::Again),
    ]
}

#[derive(Clone, Debug)]
struct RowDraft {
    texts: [String; 4],
    amounts: [u32; 2],
    /// Which contract stands beside the budget.
    contract: u8,
    awards: Vec<(u32, u8)>,
    quoted: bool,
}

/// Indicators of which a table may have facts: with the columns, and whether those stand in place of the points.
const MEASURED: &[(&str, &[&str], bool)] = &[
    ("budget-execution", &["executed", "received", "approved_savings"], true),
    ("fund-compliance", &["diversion"], false),
    ("supervision", &["passed_on"], false),
    ("staffing", &["applicable", "present", "contracted"], true),
    ("service-quality", &["qualified", "checked"], true),
    ("timeliness", &["on_time", "due"], true),
    ("cost-control", &["unit_cost", "standard_cost"], true),
    ("user-satisfaction", &["rate", "sample"], true),
];

/// How the table is written.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is drawn on its own")]
pub(super) struct Form {
    line_end: &'static str,
    final_line_end: bool,
    byte_order_mark: bool,
    headings: u8,
    /// There is a column of contracts.
    contract: bool,
    /// A column that keeps every row from the tally.
    continues: bool,
    /// Cells are missing or too great now and then.
    pub(super) faulty: bool,
    /// A last column without a heading, and what stands in it now and then.
    unnamed: bool,
    /// Some indicators have facts.
    measured: bool,
    /// The unit of the budget in its heading.
    unit: &'static str,
    pub(super) policy: Option<&'static str>,
    /// Advice blocks.
    pub(super) blocks: bool,
}

impl Form {
    /// Gives the rulebook asked for; none for the usual one.
    pub(super) fn rulebook(&self) -> Option<String> {
        self.blocks.then(|| BLOCKING.clone())
    }
}

/// Words of which few are drawn, so that rows have the same ones.
fn few_words() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(vec!["城管局", "教育局", "养老"]).prop_map(str::to_owned),
        1 => words(),
    ]
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[甲乙丙丁a-z0-9]{1,6}",
        1 => "[ 甲a,'\"“”；\n.-]{1,6}",
        1 => Just("城区道路清扫, \"一体化\"服务".to_owned()),
    ]
}

fn row() -> impl Strategy<Value = RowDraft> {
    let texts = (words(), words(), few_words(), few_words());
    let texts = texts.prop_map(|(id, name, department, category)| [id, name, department, category]);
    let awards = prop::collection::vec((0_u32..=900, 0_u8..=255), 25);
    let amounts = prop_oneof![
        4 => (100_u32..=1_000_000).prop_flat_map(|budget| (Just(budget), budget / 2..=budget)),
        1 => (any::<u32>(), 0_u32..=1_000),
    ];
    (texts, amounts, 0_u8..=12, awards, prop::bool::weighted(0.2)).prop_map(
        |(texts, (budget, executed), contract, awards, quoted)| RowDraft {
            texts,
            amounts: [budget, executed],
            contract,
            awards,
            quoted,
        },
    )
}

fn form() -> impl Strategy<Value = Form> {
    let line_end = prop::sample::select(vec!["\n", "\r\n"]);
    let policy = prop::sample::select(vec![None, Some("example-stepped"), Some("shenyang-2025")]);
    let faulty = prop::bool::weighted(0.3);
    let unit = prop::sample::select(vec!["", "", "（元）", "（千元）", "（万元）"]);
    let continues = prop::bool::weighted(0.1);
    let drawn = (any::<[bool; 5]>(), continues, prop::bool::weighted(0.3));
    (line_end, drawn, 0_u8..=2, faulty, unit, policy).prop_map(
        |(
            line_end,
            ([final_line_end, byte_order_mark, unnamed, measured, contract], continues, blocks),
            headings,
            faulty,
            unit,
            policy,
        )| {
            Form {
                line_end,
                final_line_end,
                byte_order_mark,
                headings,
                contract,
                continues,
                faulty,
                unnamed,
                measured,
                unit,
                policy,
                blocks,
            }
        },
    )
}

pub(super) fn draft() -> impl Strategy<Value = Draft> {
    let others = prop::collection::vec((0_usize..=12, other()), 0..=3);
    // Of more rows there could be more than a hundred problems of a code, of which a stream keeps the first.
    (prop::collection::vec(row(), 1..=20), others, form()).prop_map(|(rows, others, form)| Draft {
        rows,
        others,
        form,
    })
}

/// Puts a comma before every third digit of the yuan.
fn grouped(amount: &str) -> String {
    let (yuan, fen) = amount.split_once('.').expect("two decimals");
    let mut groups = String::new();
    for (at, digit) in yuan.chars().enumerate() {
        if at > 0 && (yuan.len() - at).is_multiple_of(3) {
            groups.push(',');
        }
        groups.push(digit);
    }
    format!("{groups}.{fen}")
}

impl Draft {
    fn heading(&self) -> String {
        let unit = self.form.unit;
        let mut heading = format!("project_id,name,department,category,预算{unit},执行数{unit}");
        if self.form.contract {
            write!(heading, ",合同金额{unit}").expect("a string");
        }
        if self.form.continues {
            heading.push_str(",continues");
        }
        for indicator in &RULEBOOK.indicators {
            let name = match self.form.headings {
                0 => indicator.id.clone(),
                1 => format!("s{:02}", indicator.number),
                _ => indicator.title.zh.clone(),
            };
            let (facts, instead) = self.facts_of(indicator);
            if !instead {
                write!(heading, ",{name}").expect("a string");
            }
            for fact in facts {
                write!(heading, ",{}.{fact}", indicator.id).expect("a string");
            }
        }
        if self.form.unnamed {
            heading.push(',');
        }
        heading
    }

    /// Gives the columns of facts of an indicator, and whether they stand in place of its points.
    fn facts_of(&self, indicator: &Indicator) -> (&'static [&'static str], bool) {
        let mut all = MEASURED.iter().filter(|_| self.form.measured);
        let found = all.find(|(id, ..)| *id == indicator.id);
        found.map_or((&[], false), |(_, facts, instead)| (facts, *instead))
    }

    pub(super) fn write(&self) -> String {
        let form = &self.form;
        let mut table = if form.byte_order_mark { "\u{feff}" } else { "" }.to_owned();
        table.push_str(&self.heading());
        for (number, row) in self.rows.iter().enumerate() {
            for (_, other) in self.others.iter().filter(|(at, _)| *at == number) {
                table.push_str(form.line_end);
                table.push_str(&self.other(number, other));
            }
            table.push_str(form.line_end);
            table.push_str(&self.row(number, row));
        }
        for (_, other) in self.others.iter().filter(|(at, _)| *at >= self.rows.len()) {
            table.push_str(form.line_end);
            table.push_str(&self.other(self.rows.len(), other));
        }
        if form.final_line_end {
            table.push_str(form.line_end);
        }
        table
    }

    /// Writes a line that is no row.
    fn other(&self, number: usize, other: &Other) -> String {
        let width = self.heading().split(',').count();
        let mut cells = vec![String::new(); width];
        match other {
            Other::Blank => return String::new(),
            Other::Commas => {}
            Other::Heading => return self.heading(),
            Other::Text(at, text) => cells[*at] = format!("\"{}\"", text.replace('"', "\"\"")),
            Other::Total(at, word, quoted) => {
                let amounts = 6 + usize::from(self.form.contract);
                cells[4..amounts].fill("300.00".to_owned());
                let last = width - usize::from(self.form.unnamed);
                cells[amounts + usize::from(self.form.continues)..last].fill("1.00".to_owned());
                cells[*at % 5] = if *quoted { format!("\"{word}\"") } else { (*word).to_owned() };
            }
            Other::Again(spaces) => {
                let Some(before) = number.checked_sub(1) else { return String::new() };
                let mut row = self.rows[before].clone();
                row.texts[0].insert_str(0, &" ".repeat(*spaces));
                return self.row(before, &row);
            }
        }
        cells.join(",")
    }

    /// Draws the value of a fact.
    fn fact(&self, fact: &str, points: u32, chance: u8, executed: &str) -> String {
        match (fact, chance) {
            (_, 0)
            | ("approved_savings", 41..)
            | ("applicable", 20..)
            | ("present" | "contracted", 7..=12) => String::new(),
            (_, 1) if self.form.faulty => "约3".to_owned(),
            (_, 2) if self.form.faulty => "-1".to_owned(),
            ("executed" | "approved_savings", 3..=5) => hundredths(points),
            ("executed", _) => executed.to_owned(),
            ("received", 3..=9) => "100万元".to_owned(),
            ("received", _) => grouped(&hundredths(1_000_000)),
            ("diversion" | "passed_on", 3..=9) => "1".to_owned(),
            ("diversion" | "passed_on", 10..=12) => "２个".to_owned(),
            ("diversion" | "passed_on" | "approved_savings", _) => "0".to_owned(),
            ("applicable", 7..=9 | 13) => "no".to_owned(),
            ("applicable", _) => "yes".to_owned(),
            ("qualified" | "on_time" | "present", 3..=12) => (points / 3).to_string(),
            ("qualified" | "on_time" | "present", _) => (points % 50).to_string(),
            ("checked" | "due" | "contracted", 3..=5) => (points / 4).to_string(),
            ("checked" | "due" | "contracted", 6) => "50人".to_owned(),
            ("checked" | "due" | "contracted", _) => "50".to_owned(),
            ("unit_cost", _) => format!("{}.{:02}", 90 + points % 25, points % 100),
            ("standard_cost", 3..=5) => "100".to_owned(),
            ("standard_cost", 6) => "≤100元".to_owned(),
            ("standard_cost", _) => "100.50".to_owned(),
            ("rate", 3..=9) => format!("{}%", 50 + points % 51),
            ("rate", 10) => (points % 120).to_string(),
            ("rate", _) => format!("0.{:03}", 400 + points % 600),
            ("sample", _) => (20 + points % 100).to_string(),
            _ => String::new(),
        }
    }

    /// Writes the contract of a row: at a limit of the rulebook, a hundredth beyond it, far off, or not known.
    fn contract(&self, row: &RowDraft) -> String {
        let budget = row.amounts[0];
        let least = u32::try_from((u64::from(budget) * 85).div_ceil(100)).expect("no more than it");
        let fen = match row.contract {
            0 => least.saturating_sub(1),
            1 => budget.saturating_add(1),
            2 => return grouped(&hundredths(budget.saturating_add(1))),
            3 => budget.saturating_mul(20),
            4 => 0,
            5 if self.form.faulty => return "约3".to_owned(),
            6 => return String::new(),
            7 => return grouped(&hundredths(least)),
            8 => budget,
            _ => least,
        };
        hundredths(fen)
    }

    fn row(&self, number: usize, row: &RowDraft) -> String {
        let [id, name, department, category] = &row.texts;
        let [mut budget, executed] = row.amounts.map(hundredths);
        // Some amounts are not in their plain form.
        match row.awards[0].1 {
            235..=239 => budget = grouped(&budget),
            240..=245 => budget = format!("￥{}", grouped(&budget)),
            246..=250 => budget = format!("{budget}元"),
            251..=253 => budget = budget.replace('.', "．"),
            254..=255 if self.form.faulty => budget = format!("{budget}%"),
            _ => {}
        }
        let id = format!("{id}{number}");
        let mut cells: Vec<String> =
            [&id, name, department, category, &budget, &executed].map(Clone::clone).to_vec();
        if self.form.contract {
            cells.push(self.contract(row));
        }
        if self.form.continues {
            cells.push(["", "yes", "否"][number % 3].to_owned());
        }
        for (indicator, (points, chance)) in RULEBOOK.indicators.iter().zip(&row.awards) {
            let most = u32::try_from(indicator.max.hundredths()).expect("small");
            let (facts, instead) = self.facts_of(indicator);
            let values = facts.iter().map(|fact| self.fact(fact, *points, *chance, &executed));
            let values: Vec<String> = values.collect();
            if instead {
                cells.extend(values);
                continue;
            }
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
            cells.extend(values);
        }
        if self.form.unnamed {
            cells.push(if row.awards[1].1 < 20 { "见附件".to_owned() } else { String::new() });
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
    fn a_wide_table_gives_the_same_bytes_and_problems_both_ways(draft in draft()) {
        let table = draft.write();
        let (policy, rulebook) = (draft.form.policy, draft.form.rulebook());
        let [portfolio, stream] = both_ways_by(table.as_bytes(), policy, rulebook);
        // Of a unit below the rows a stream hears too late, and refuses it.
        if stream.blocking().iter().any(|(_, id)| *id == "T23") {
            prop_assert!(table.contains("单位：万元") && draft.form.unit.is_empty());
            prop_assert_eq!(stream.written, None);
        } else {
            let [portfolio, stream] = [portfolio, stream].map(Outcome::comparable);
            prop_assert_eq!(portfolio, stream, "as a portfolio and as a stream\n{}", table);
        }
    }
}
