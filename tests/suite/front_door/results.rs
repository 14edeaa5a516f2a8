//! The result folder: nothing of the user's is lost, and nothing depends on when, where or by what
//! program the input was written.

use super::sandbox::{RESULT, SAMPLE, Sandbox, tables};
use jixiao::rulebook::Indicator;
use jixiao::{Mode, NamedBytes, Rules, Source, assess};
use std::fs;

const FILES: [&str; 27] = [
    "charts/boxplot.png",
    "charts/boxplot.svg",
    "charts/cuts.png",
    "charts/cuts.svg",
    "charts/grades.png",
    "charts/grades.svg",
    "charts/heatmap.png",
    "charts/heatmap.svg",
    "charts/losses.png",
    "charts/losses.svg",
    "charts/ranking.png",
    "charts/ranking.svg",
    "charts/scatter.png",
    "charts/scatter.svg",
    "charts/waterfall.png",
    "charts/waterfall.svg",
    "evaluation.json",
    "manifest.json",
    "report-cuts.docx",
    "report-disclosure.docx",
    "report-notice.docx",
    "report-portfolio.docx",
    "report.html",
    "results.csv",
    "scorecards.csv",
    "summary.csv",
    "workbook.xlsx",
];

/// The rules of the wide table among the samples.
const WIDE_RULES: &str = "--rulebook samples/wide/rulebook --policy example-stepped";

/// Gives a new folder in which the sample has been run.
fn with_result() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.place(&format!("run {SAMPLE}"), RESULT);
    assert!(sandbox.files(RESULT).keys().eq(FILES));
    sandbox
}

#[test]
fn a_folder_with_a_foreign_file_is_refused_and_left_alone() {
    let sandbox = Sandbox::new();
    sandbox.write("mine/notes.txt", "mine");
    let refused = sandbox.run(&format!("run {SAMPLE} -o mine"));
    assert_eq!((refused.code, refused.stdout.as_str()), (2, ""));
    assert!(refused.stderr.contains("notes.txt"), "{}", refused.stderr);
    assert!(sandbox.files("mine").keys().eq(["notes.txt"]));

    assert_eq!(sandbox.run(&format!("run {SAMPLE} -o mine --force")).code, 0);
    assert_eq!(sandbox.read("mine/notes.txt"), b"mine");
    for name in FILES {
        assert!(sandbox.path("mine").join(name).is_file(), "{name}");
    }
    let again = sandbox.run(&format!("run {SAMPLE} -o mine"));
    assert_eq!(again.code, 2, "the foreign file is still foreign");
}

#[test]
fn a_result_file_edited_by_hand_is_not_written_over() {
    let sandbox = with_result();
    let written = sandbox.read("shenyang-2025-result/results.csv");
    sandbox.write("shenyang-2025-result/results.csv", "edited by hand");
    let refused = sandbox.run(&format!("run {SAMPLE}"));
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("results.csv"), "{}", refused.stderr);
    assert_eq!(sandbox.read("shenyang-2025-result/results.csv"), b"edited by hand");
    assert_eq!(sandbox.run(&format!("run {SAMPLE} --force")).code, 0);
    assert_eq!(sandbox.read("shenyang-2025-result/results.csv"), written);
}

#[test]
fn what_is_foreign_among_the_charts_is_neither_written_over_nor_lost() {
    let sandbox = with_result();
    let note = format!("{RESULT}/charts/kept/note.txt");
    sandbox.write(&note, "mine");
    let refused = sandbox.run(&format!("run {SAMPLE}"));
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("charts/kept/note.txt"), "{}", refused.stderr);
    assert_eq!(sandbox.run(&format!("run {SAMPLE} --force")).code, 0);
    assert_eq!(sandbox.read(&note), b"mine");
    let names = sandbox.files(RESULT);
    assert_eq!(names.len(), FILES.len() + 1, "{:?}", names.keys());

    let edited = with_result();
    edited.write(&format!("{RESULT}/charts/cuts.svg"), "<svg/>");
    let refused = edited.run(&format!("run {SAMPLE}"));
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("charts/cuts.svg"), "{}", refused.stderr);
}

#[test]
fn a_file_where_a_folder_is_to_be_stays_even_under_force() {
    let sandbox = Sandbox::new();
    sandbox.write("mine/charts", "a file of that name");
    sandbox.write("other/results.csv/mine.txt", "mine");
    // A wide table has no charts, and its results are put in place like those of a portfolio.
    let wide = format!("score samples/wide/projects.csv {WIDE_RULES}");
    for (job, out, name) in
        [(format!("run {SAMPLE}"), "mine", "charts"), (wide, "other", "results.csv")]
    {
        let before = sandbox.files(out);
        let refused = sandbox.run(&format!("{job} -o {out} --force"));
        assert_eq!(refused.code, 2, "{}", refused.stdout);
        assert!(refused.stderr.contains(name), "{}", refused.stderr);
        assert!(sandbox.files(out) == before, "{out}");
    }
}

#[test]
fn charts_are_those_of_the_command_that_draws_them() {
    let sandbox = with_result();
    assert_eq!(sandbox.run(&format!("chart all {SAMPLE} -o charts")).code, 0);
    let drawn = sandbox.files("charts");
    for (name, bytes) in sandbox.files(RESULT) {
        let Some(name) = name.strip_prefix("charts/") else { continue };
        assert!(drawn[name] == bytes, "{name}");
    }
}

#[test]
fn an_input_is_never_written_over() {
    let sandbox = Sandbox::new();
    let before = sandbox.files(SAMPLE);
    for out in [SAMPLE, "samples"] {
        let refused = sandbox.run(&format!("run {SAMPLE} -o {out} --force"));
        assert_eq!(refused.code, 2, "{out}");
        assert!(sandbox.files(SAMPLE) == before, "{out}");
    }
}

#[test]
fn the_same_input_gives_the_same_bytes_at_any_time_and_place() {
    let sandbox = with_result();
    let first = sandbox.files(RESULT);
    assert_eq!(sandbox.run(&format!("run {SAMPLE}")).code, 0);
    assert!(
        sandbox.files(RESULT) == first,
        "a later run in another place, over the first, differs"
    );
}

#[test]
fn nothing_is_written_while_a_problem_blocks() {
    let sandbox = Sandbox::new();
    let before = sandbox.files("");
    assert_eq!(sandbox.run("run samples/edge/missing -o out").code, 1);
    let wide = "score samples/wide/projects.csv --rulebook samples/wide/rulebook -o out";
    assert_eq!(sandbox.run(&format!("{wide} --policy shenyang-2025")).code, 1, "no rate for 差");
    assert!(sandbox.files("") == before);

    let sandbox = with_result();
    let first = sandbox.files(RESULT);
    sandbox.write(&format!("{SAMPLE}/facts.csv"), "project_id,indicator,fact,value\n");
    assert_eq!(sandbox.run(&format!("run {SAMPLE} --force")).code, 1);
    assert!(sandbox.files(RESULT) == first, "the old result stands");
}

#[test]
fn line_ends_and_byte_order_marks_change_nothing() {
    let sandbox = Sandbox::new();
    let written = tables(&sandbox.assess(SAMPLE));
    for name in ["projects.csv", "facts.csv"] {
        let file = format!("{SAMPLE}/{name}");
        let text = fs::read_to_string(sandbox.path(&file)).unwrap();
        assert!(!text.starts_with('\u{feff}'));
        sandbox.write(&file, text.replace("\r\n", "\n").replace('\n', "\r\n"));
    }
    assert!(tables(&sandbox.assess(SAMPLE)) == written, "with CRLF");
    for name in ["projects.csv", "facts.csv"] {
        let file = format!("{SAMPLE}/{name}");
        let with_mark = [b"\xEF\xBB\xBF".as_slice(), &sandbox.read(&file)].concat();
        sandbox.write(&file, with_mark);
    }
    assert!(tables(&sandbox.assess(SAMPLE)) == written, "with CRLF and a mark");
}

/// What is said of the form, and how a text takes it.
type Form = (&'static str, fn(&str) -> Vec<u8>);

#[test]
fn the_encoding_and_the_separator_change_nothing_and_are_said() {
    let sandbox = Sandbox::new();
    let written = tables(&sandbox.assess(SAMPLE));
    let original: Vec<String> = ["projects.csv", "facts.csv"]
        .map(|name| String::from_utf8(sandbox.read(&format!("{SAMPLE}/{name}"))).unwrap())
        .into();
    // No cell of the two tables holds a comma, tab or semicolon of its own.
    assert!(original.iter().all(|text| !text.contains(['"', '\t', ';'])));
    let forms: [Form; 3] = [
        ("GB18030", |text| encoding_rs::GB18030.encode(text).0.into_owned()),
        ("UTF-16", |text| {
            let units = text.replace(',', "\t");
            [0xFF, 0xFE]
                .into_iter()
                .chain(units.encode_utf16().flat_map(u16::to_le_bytes))
                .collect()
        }),
        ("分号", |text| text.replace(',', ";").into_bytes()),
    ];
    for (said, encode) in forms {
        for (name, text) in ["projects.csv", "facts.csv"].iter().zip(&original) {
            sandbox.write(&format!("{SAMPLE}/{name}"), encode(text));
        }
        let done = sandbox.run(&format!("check {SAMPLE}"));
        assert_eq!(done.code, 0, "{}", done.stdout);
        assert!(done.stdout.contains("T12") && done.stdout.contains(said), "{}", done.stdout);
        assert!(tables(&sandbox.assess(SAMPLE)) == written, "{said}");
    }
}

#[test]
fn a_wide_table_in_a_chinese_encoding_is_scored_as_a_whole() {
    let sandbox = Sandbox::new();
    let wide = String::from_utf8(sandbox.read("samples/wide/projects.csv")).unwrap();
    sandbox.write("gb.csv", encoding_rs::GB18030.encode(&wide).0);
    let plain = format!("score samples/wide/projects.csv {WIDE_RULES} -o plain");
    assert_eq!(sandbox.run(&plain).code, 0);
    assert_eq!(sandbox.run(&format!("score gb.csv {WIDE_RULES} -o decoded")).code, 0);
    for name in ["results.csv", "summary.csv"] {
        assert!(sandbox.files("decoded")[name] == sandbox.files("plain")[name], "{name}");
    }
}

#[test]
fn titles_with_their_points_head_a_wide_table() {
    let rules = Rules::builtin("purchased-services-25").unwrap();
    let indicators = &rules.rulebook.indicators;
    let table = |first: &str| {
        let mut heading = vec!["项目编号,项目名称,全年预算数（元）".to_owned(), first.to_owned()];
        let titled = |one: &Indicator| format!("{}（{}分）", one.title.zh, one.max);
        heading.extend(indicators.iter().skip(1).map(titled));
        let points: Vec<String> = indicators.iter().map(|one| one.max.to_string()).collect();
        format!("{}\nP1,甲服务,100,{}\n", heading.join(","), points.join(","))
    };
    let read = |text: String| {
        let source = Source::bytes("wide", [NamedBytes::new("p.csv", text)]);
        assess(&source, &rules, Mode::Final).map(|read| read.portfolio().unwrap())
    };
    let first = &indicators[0];
    let whole = read(table(&format!("{}（{}分）", first.title.zh, first.max))).unwrap();
    assert_eq!(whole.evaluation.results[0].total.unwrap().low().truncated(2), "100.00");
    // With other points it is another indicator, and the one of the rulebook is missing.
    assert!(read(table(&format!("{}（99分）", first.title.zh))).is_err());
}
