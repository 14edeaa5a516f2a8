//! A correction after an objection: seen before it is accepted, kept by collecting, told wherever its value is.
//!
//! SY25-028 moved money out of a contract, which caps it at 中 (87.10) and takes the 4 points of the use of
//! funds. With that finding gone one minor one is left, 1.00 of 4.00: 87.10 + 3.00 = 90.10 is 优, and the cut of
//! 293,050.00 yuan is nothing.

use super::sandbox::{SAMPLE, Sandbox};
use jixiao::compare::recorded;
use jixiao::{Source, correct};

const BY: [&str; 8] = [
    "--who",
    "王敏",
    "--why",
    "审计复核后调账",
    "--document",
    "复核单第3号",
    "--day",
    "2026-03-12",
];

/// What is asked of `correct` beside who says so.
const MOVED: [&str; 6] =
    ["--indicator", "资金使用合规性", "--fact", "截留、挤占、挪用、虚列支出", "--to", "0"];

fn correct_in(
    sandbox: &Sandbox,
    folder: &str,
    what: &[&str],
    more: &[&str],
) -> super::sandbox::Ran {
    let mut arguments = vec!["correct", folder, "中小学校园保洁服务"];
    arguments.extend(what.iter().chain(&BY).chain(more));
    sandbox.run(&arguments.join(" "))
}

#[test]
fn its_effect_is_shown_before_it_is_accepted_and_nothing_is_written() {
    let sandbox = Sandbox::new();
    let before = sandbox.read(&format!("{SAMPLE}/jixiao.toml"));
    let seen = correct_in(&sandbox, SAMPLE, &MOVED, &[]);
    assert_eq!(seen.code, 0, "{}{}", seen.stdout, seen.stderr);
    for part in ["1个 → 0", "87.10 → 90.10", "中 → 优", "−293,050.00", "--accept"] {
        assert!(seen.stdout.contains(part), "{part}: {}", seen.stdout);
    }
    assert_eq!(sandbox.read(&format!("{SAMPLE}/jixiao.toml")), before);
    assert!(!sandbox.path(&format!("{SAMPLE}/corrections.csv")).exists());
}

#[test]
fn an_accepted_correction_is_scored_and_told_with_both_places() {
    let sandbox = Sandbox::new();
    sandbox.run(&format!("run {SAMPLE} -o old"));
    assert_eq!(correct_in(&sandbox, SAMPLE, &MOVED, &["--accept"]).code, 0);
    let again = sandbox.run(&format!("run {SAMPLE} -o new"));
    assert_eq!(again.code, 0, "{}", again.stdout);
    let results = String::from_utf8(sandbox.read("new/results.csv")).unwrap();
    let row = results.lines().find(|line| line.starts_with("SY25-028,")).unwrap();
    assert!(row.contains(",90.10,优,0.00,0.00,"), "{row}");

    let told = sandbox.run(&["explain", SAMPLE, "中小学校园保洁服务"].join(" ")).stdout;
    for part in ["1个 → 0", "王敏 2026-03-12", "复核单第3号", "facts.csv:2713", "corrections.csv:2"]
    {
        assert!(told.contains(part), "{part}: {told}");
    }
    let json = sandbox.run(&format!("explain {SAMPLE} SY25-028 --json")).json();
    assert_eq!(json["projects"][0]["corrections"][0]["document"], "复核单第3号");
    let lost = sandbox.run(&format!("explain {SAMPLE} SY25-028 --lost")).stdout;
    assert!(lost.contains("失分 19 项，共 9.90 分"), "100 - 90.10: {lost}");

    let compared = sandbox.run("compare old new --json").json();
    assert_eq!(
        (&compared["same"], &compared["changed"][0]["id"]),
        (&27.into(), &"SY25-028".into())
    );
    let reply = sandbox.run(&format!("report reply {SAMPLE} SY25-028 -o reply.md"));
    assert_eq!(reply.code, 0, "{}", reply.stderr);
    let reply = String::from_utf8(sandbox.read("reply.md")).unwrap();
    assert!(reply.contains("审计复核后调账") && reply.contains("扣9.90分"), "{reply}");
    assert_eq!(sandbox.run("verify new").code, 0);
}

#[test]
fn a_comparison_is_a_paper_and_an_annex_of_the_report() {
    let sandbox = Sandbox::new();
    sandbox.run(&format!("run {SAMPLE} -o old"));
    correct_in(&sandbox, SAMPLE, &MOVED, &["--accept"]);
    // All cuts were 7,900,000.00; the project's 293,050.00 are gone, as it is 优 now.
    let row = "| SY25-028 | 中小学校园保洁服务 | 市教育部门 | 87.10 → 90.10 | 中 → 优 | 0.00 | −293,050.00 |";
    let sums = "压减额 7,900,000.00 → 7,606,950.00（−293,050.00）";
    let text = |name: &str| String::from_utf8(sandbox.read(name)).unwrap();
    assert_eq!(sandbox.run(&format!("compare old {SAMPLE} -o paper.md")).code, 0);
    let paper = text("paper.md");
    for part in [row, sums, "# 两次评价结果对比表", "前：old", "本指标体系为重构本", "算法如下"]
    {
        assert!(paper.contains(part), "{part}: {paper}");
    }
    assert_eq!(sandbox.run(&format!("compare old {SAMPLE} -o paper.docx")).code, 0);
    assert!(sandbox.read("paper.docx").starts_with(b"PK"));

    let report = |kind: &str| {
        let command = format!("report {kind} {SAMPLE} --since old -o report.md");
        sandbox.run(&command)
    };
    assert_eq!(report("portfolio").code, 0);
    let annex = text("report.md");
    let annex = annex.rsplit("附件5　与前一次结果的对比").next().unwrap();
    assert!(annex.contains(row) && annex.contains(sums), "{annex}");
    let refused = report("cuts");
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("report portfolio"), "{}", refused.stderr);
}

#[test]
fn a_rerun_says_what_changed_against_the_result_it_replaces() {
    let sandbox = Sandbox::new();
    sandbox.run(&format!("run {SAMPLE} -o out"));
    let same = sandbox.run(&format!("run {SAMPLE} -o out")).stdout;
    assert!(same.contains("与被替换的结果相比：没有变化"), "{same}");
    correct_in(&sandbox, SAMPLE, &MOVED, &["--accept"]);
    let other = sandbox.run(&format!("run {SAMPLE} -o out")).stdout;
    assert!(other.contains("1 个项目有变化，压减额 −293,050.00 元"), "{other}");
}

#[test]
fn collecting_again_keeps_a_correction_and_finds_what_came_back_otherwise() {
    let sandbox = Sandbox::new();
    sandbox.place(&format!("template {SAMPLE} --split department"), "back");
    let collect = || sandbox.run(&format!("collect back -o portfolio --from {SAMPLE}"));
    assert_eq!(collect().code, 0);
    assert_eq!(correct_in(&sandbox, "portfolio", &MOVED, &["--accept"]).code, 0);
    let corrections = sandbox.read("portfolio/corrections.csv");

    let again = collect();
    assert_eq!(again.code, 0, "without --force: {}{}", again.stdout, again.stderr);
    assert_eq!(sandbox.read("portfolio/corrections.csv"), corrections);
    assert_eq!(sandbox.run("verify portfolio").code, 0);
    let told = sandbox.run(&["explain", "portfolio", "SY25-028"].join(" ")).stdout;
    assert!(told.contains("总分 90.10"), "{told}");
    assert!(told.contains("填报于 填报表-市教育部门.xlsx 过程!"), "the cell of the form: {told}");

    // What stands there is no longer what was corrected.
    let text = String::from_utf8(corrections).unwrap().replace(",1个,0,", ",2个,0,");
    std::fs::write(sandbox.path("portfolio/corrections.csv"), text).unwrap();
    let refused = sandbox.run("run portfolio");
    assert_eq!(refused.code, 1);
    assert!(refused.stdout.contains("K04 corrections.csv:2"), "{}", refused.stdout);
    assert_eq!(collect().code, 1, "and collecting says so, too");
    let chased = String::from_utf8(sandbox.read("portfolio/chase.csv")).unwrap();
    let own: Vec<&str> = chased.lines().filter(|line| line.ends_with(",K04")).collect();
    assert!(
        own.len() == 1 && own[0].starts_with("本局自查,SY25-028,"),
        "no department is asked: {own:?}"
    );
    let forms = sandbox.run("template portfolio -o again");
    assert_eq!(forms.code, 1, "no form is sent with a value in doubt: {}", forms.stdout);
    let columns = sandbox.run("check portfolio --explain-columns").stdout;
    assert!(columns.contains("came_from") && !columns.contains("认不出"), "{columns}");
}

#[test]
fn a_column_of_the_table_of_projects_is_corrected_in_any_unit() {
    let sandbox = Sandbox::new();
    let what = ["--fact", "评审核定数", "--to", "200", "--unit", "万元"];
    assert_eq!(correct_in(&sandbox, SAMPLE, &what, &["--accept"]).code, 0);
    let json = sandbox.run(&format!("explain {SAMPLE} SY25-028 --json")).json();
    let correction = &json["projects"][0]["corrections"][0];
    assert_eq!(
        (&correction["old"], &correction["new"]),
        (&"2700000.00元".into(), &"2000000.00元".into())
    );
    assert_eq!(
        json["projects"][0]["cut"]["next_budget"], "2000000.00",
        "the reviewed amount caps it"
    );
}

#[test]
fn a_correction_that_names_nothing_there_is_refused_and_a_second_one_stands_on_the_first() {
    let sandbox = Sandbox::new();
    let unknown =
        correct_in(&sandbox, SAMPLE, &["--indicator", "过程", "--fact", "无", "--to", "0"], &[]);
    assert_eq!(unknown.code, 1, "{}", unknown.stdout);
    assert!(unknown.stdout.contains("K02"), "{}", unknown.stdout);
    let nobody =
        sandbox.run(&["correct", SAMPLE, "没有的项目", "--fact", "name", "--to", "x"].join(" "));
    assert_eq!(nobody.code, 2, "who and why are needed");
    correct_in(&sandbox, SAMPLE, &MOVED, &["--accept"]);
    let back = ["--indicator", "8", "--fact", "diversion", "--to", "1"];
    let second = correct_in(&sandbox, SAMPLE, &back, &["--accept"]);
    assert!(second.stdout.contains("90.10 → 87.10"), "{}", second.stdout);
}

/// A table that Excel saved as plain CSV is GB18030 with CRLF; a row is added and what was there stays.
#[test]
fn a_part_of_a_title_will_do_where_it_is_clear_and_otherwise_the_names_are_listed() {
    let sandbox = Sandbox::new();
    let what = ["--indicator", "资金使用合规", "--fact", "截留、挤占、挪用、虚列支", "--to", "0"];
    let seen = correct_in(&sandbox, SAMPLE, &what, &[]);
    assert!(
        seen.code == 0 && seen.stdout.contains("87.10 → 90.10"),
        "{}{}",
        seen.stdout,
        seen.stderr
    );
    let what = ["--indicator", "资金使用合规性", "--fact", "挪借", "--to", "0"];
    let unknown = correct_in(&sandbox, SAMPLE, &what, &[]);
    assert_eq!(unknown.code, 1, "{}", unknown.stdout);
    for part in ["指标“资金使用合规性”：没有可以更正的“挪借”", "截留、挤占、挪用、虚列支出"]
    {
        assert!(unknown.stdout.contains(part), "{part}: {}", unknown.stdout);
    }
    assert!(
        !unknown.stdout.contains("corrections.csv"),
        "no line that is not there: {}",
        unknown.stdout
    );
    let nobody = ["correct", SAMPLE, "校园保结", "--fact", "name", "--to", "x"];
    let nobody = sandbox.run(&nobody.iter().chain(&BY).copied().collect::<Vec<_>>().join(" "));
    assert_eq!(nobody.code, 2, "{}", nobody.stdout);
}

#[test]
fn a_day_is_a_date_and_an_amount_in_the_wrong_unit_is_seen_before_it_is_accepted() {
    let sandbox = Sandbox::new();
    let what = ["--fact", "申报数", "--to", "293"];
    let mut line = vec!["correct", SAMPLE, "中小学校园保洁服务"];
    line.extend(what.iter().chain(&BY[..6]).chain(&["--day", "昨天"]));
    let refused = sandbox.run(&line.join(" "));
    assert_eq!(refused.code, 2, "{}", refused.stdout);
    assert!(refused.stderr.contains("昨天"), "{}", refused.stderr);
    let seen = correct_in(&sandbox, SAMPLE, &what, &[]);
    assert!(seen.stdout.contains("D25"), "{}", seen.stdout);
    assert!(!seen.stdout.contains("corrections.csv:"), "{}", seen.stdout);
}

#[test]
fn a_project_may_be_asked_for_by_a_part_of_its_name() {
    let sandbox = Sandbox::new();
    let told = sandbox.run(&format!("explain {SAMPLE} 校园保洁"));
    assert!(told.stdout.contains("中小学校园保洁服务"), "{}{}", told.stdout, told.stderr);
    let several = sandbox.run(&format!("explain {SAMPLE} 服务"));
    assert_eq!(several.code, 2);
    assert!(several.stderr.contains("相近的有：SY25-"), "{}", several.stderr);
}

#[test]
fn a_table_saved_by_excel_takes_another_row() {
    let sandbox = Sandbox::new();
    correct_in(&sandbox, SAMPLE, &MOVED, &["--accept"]);
    let file = sandbox.path(&format!("{SAMPLE}/corrections.csv"));
    let text = String::from_utf8(std::fs::read(&file).unwrap()).unwrap();
    let text = text.trim_start_matches('\u{feff}').replace('\n', "\r\n");
    let (bytes, _, unmapped) = encoding_rs::GB18030.encode(&text);
    assert!(!unmapped);
    std::fs::write(&file, bytes).unwrap();
    let what = ["--fact", "评审核定数", "--to", "2600000"];
    assert_eq!(correct_in(&sandbox, SAMPLE, &what, &["--accept"]).code, 0);
    let json = sandbox.run(&format!("explain {SAMPLE} SY25-028 --json")).json();
    let corrections = json["projects"][0]["corrections"].as_array().unwrap();
    assert_eq!(corrections.len(), 2, "{corrections:?}");
}

#[test]
fn a_table_of_another_form_is_left_as_it_is() {
    let sandbox = Sandbox::new();
    let file = sandbox.path(&format!("{SAMPLE}/corrections.csv"));
    std::fs::write(&file, "项目编号,说明\nSY25-028,无\n").unwrap();
    let refused = correct_in(&sandbox, SAMPLE, &MOVED, &["--accept"]);
    assert_eq!(refused.code, 2, "{}", refused.stdout);
    assert!(refused.stderr.contains("corrections.csv"), "{}", refused.stderr);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "项目编号,说明\nSY25-028,无\n");
}

#[test]
fn a_result_that_was_changed_is_not_compared() {
    let sandbox = Sandbox::new();
    sandbox.run(&format!("run {SAMPLE} -o out"));
    let file = sandbox.path("out/evaluation.json");
    let text = std::fs::read_to_string(&file).unwrap().replace("\"87.10\"", "\"97.10\"");
    std::fs::write(&file, text).unwrap();
    let refused = sandbox.run(&format!("compare out {SAMPLE}"));
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("被改动过"), "{}", refused.stderr);
    assert!(recorded(&Source::path(sandbox.path("out"))).is_err());
    let _: fn(_, _, _, _) -> _ = correct; // the library offers it
}
