//! Charts as whole drawings: reviewed snapshots, the same bytes on every run, and what they say.
//!
//! The snapshots in `tests/data/charts` are SVG: look at them in a browser. After a wanted change,
//! `JIXIAO_REDRAW=1 cargo test charts` writes them anew; look at every one that changed.

use jixiao::assess::{Assessed, Assessment, Request};
use jixiao::chart::{ChartRequest, Charts, DOTS_PER_INCH, Format, charts};
use jixiao::chart::{Figure, Kind, Nothing};
use jixiao::wording::Language;
use std::fs;
use std::path::{Path, PathBuf};

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn assess(input: &str, policy: Option<&str>, language: Language) -> Assessment {
    let policy = policy.map(str::to_owned);
    let request = Request { input: repository(input), policy, language, ..Request::default() };
    match request.assess().unwrap() {
        Assessed::Portfolio(assessment) => *assessment,
        Assessed::Sheet(_) => panic!("{input} is a sheet"),
    }
}

fn made(input: &str, project: &str, language: Language) -> Charts {
    let wanted = ChartRequest {
        project: Some(project.to_owned()),
        font: None,
        dots_per_inch: DOTS_PER_INCH,
    };
    let kinds: Vec<Kind> = Kind::ALL.iter().map(|(kind, _)| *kind).collect();
    let assessment = assess(input, None, language);
    charts(&assessment, language, Path::new(input), &kinds, &wanted).unwrap()
}

fn svg(charts: &mut Charts, at: usize) -> String {
    let (bytes, missing) = charts.bytes(at, Format::Svg).unwrap();
    assert!(missing.is_empty(), "the font lacks {missing:?}");
    String::from_utf8(bytes).unwrap()
}

fn compare_with_snapshots(charts: &mut Charts, skipped: &[(Kind, Nothing)], folder: &str) {
    assert_eq!(charts.skipped, skipped);
    compare(charts, folder);
}

fn compare(charts: &mut Charts, folder: &str) {
    let redraw = std::env::var_os("JIXIAO_REDRAW").is_some();
    let folder = repository("tests/data/charts").join(folder);
    for at in 0..charts.figures.len() {
        let file = folder.join(format!("{}.svg", charts.figures[at].name));
        let drawn = svg(charts, at);
        if redraw {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&file, &drawn).unwrap();
        }
        let known = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
        assert!(drawn == known, "{} differs; see the head of this test", file.display());
    }
}

#[test]
fn charts_of_the_sample_are_as_reviewed() {
    let mut charts = made("samples/shenyang-2025", "SY25-028", Language::Chinese);
    compare_with_snapshots(&mut charts, &[], "sample-zh");
}

#[test]
fn the_pictures_of_the_english_readme_are_as_reviewed() {
    let mut charts = made("samples/shenyang-2025", "SY25-028", Language::English);
    let kinds = [Kind::Grades, Kind::Heatmap, Kind::Waterfall].map(Kind::name);
    charts.figures.retain(|figure| kinds.contains(&&*figure.name));
    compare(&mut charts, "sample-en");
}

#[test]
fn charts_of_every_rule_of_cuts_are_as_reviewed() {
    let mut charts = made("samples/edge/rules", "RU01", Language::English);
    // RU01 attains 85 % of everything, so that no weights move its total.
    compare_with_snapshots(&mut charts, &[(Kind::Tornado, Nothing::Spread)], "rules-en");
}

fn figure(charts: &Charts, kind: Kind) -> &Figure {
    charts.figures.iter().find(|figure| figure.name == kind.name()).unwrap()
}

#[test]
fn alternatives_and_tables_say_what_was_published() {
    let charts = made("samples/shenyang-2025", "SY25-028", Language::English);
    let grades = figure(&charts, Kind::Grades);
    // 16 / 7 / 5 projects with 0.32 / 0.67 / 0.12 亿元, as printed in the notice.
    assert_eq!(
        grades.alternative,
        "Bar chart of 28 projects: excellent 16 with 32,000,000 yuan; good 7 with 67,000,000 yuan; \
         medium 5 with 12,000,000 yuan; poor 0 with 0 yuan."
    );
    assert_eq!(grades.table.rows[1], ["good", "7", "25.00", "67000000.00", "60.36"]);
    // 670 + 120 = 790 万元 of 11,100 are 7.12 %; 11,100 − 790 − 115.115 − 78.46 = 10,116.425.
    let waterfall = figure(&charts, Kind::Waterfall);
    assert!(waterfall.alternative.ends_with("The cuts are 7.12% of the base."));
    let amounts: Vec<&str> = waterfall.table.rows.iter().map(|row| row[1].as_str()).collect();
    assert_eq!(
        amounts[..6],
        ["111000000.00", "-6700000.00", "-1200000.00", "-1151150.00", "-784600.00", "101164250.00"]
    );
    assert!(grades.source.contains("[reconstruction]") && grades.source.contains("computed"));
}

#[test]
fn every_drawing_can_be_listened_to_and_comes_out_the_same_again() {
    let draw = || {
        let mut charts = made("samples/shenyang-2025", "SY25-001", Language::English);
        (0..charts.figures.len()).map(|at| svg(&mut charts, at)).collect::<Vec<_>>()
    };
    let first = draw();
    assert_eq!(first, draw());
    for drawing in first {
        let head: String = drawing.lines().take(3).collect();
        assert!(head.contains(r#"role="img" aria-labelledby="title desc""#));
        assert!(head.contains(r#"<title id="title">"#) && head.contains(r#"<desc id="desc">"#));
        assert!(drawing.trim_end().ends_with("</svg>"));
        // Sizes of text are whole, whatever plotters divides by.
        assert!(!drawing.contains("9999") && !drawing.contains("00001"));
    }
}

#[test]
fn a_chart_that_needs_a_policy_or_a_project_says_so() {
    let assessment = assess("samples/edge/truncated", None, Language::Chinese);
    let wanted = ChartRequest { project: None, font: None, dots_per_inch: DOTS_PER_INCH };
    let kinds: Vec<Kind> = Kind::ALL.iter().map(|(kind, _)| *kind).collect();
    let charts = charts(&assessment, Language::Chinese, Path::new(""), &kinds, &wanted).unwrap();
    let skipped = [
        (Kind::Radar, Nothing::Project),
        (Kind::Waterfall, Nothing::Policy),
        (Kind::Cuts, Nothing::Policy),
        (Kind::Tornado, Nothing::Project),
    ];
    assert_eq!(charts.skipped, skipped);
}
