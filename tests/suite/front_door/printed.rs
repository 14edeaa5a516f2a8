//! What is printed: the published figures, exit codes, streams, languages, colours, pipes.

use super::sandbox::{RESULT, SAMPLE, Sandbox, ran};
use serde_json::Value;
use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;

/// Gives the words of the first line that begins with a word.
fn row<'a>(text: &'a str, first: &str) -> Vec<&'a str> {
    let mut rows = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    rows.find(|words| words.first() == Some(&first)).unwrap_or_else(|| panic!("{first}: {text}"))
}

/// Published on 29 September 2025: 28 projects; 优 16, 0.32 亿元; 良 7, 0.67; 中 5, 0.12. That 12 of
/// 28 is 42.86 %, and 10 % of 0.79 亿元 is 790 万元, is computed.
#[test]
fn the_sample_gives_the_published_figures() {
    let sandbox = Sandbox::new();
    let done = sandbox.run_of_sample(&format!("run {SAMPLE}"));
    assert_eq!((done.code, done.stderr.as_str()), (0, ""));
    assert_eq!(row(&done.stdout, "优")[1..4], ["16", "3,200", "万元"]);
    assert_eq!(row(&done.stdout, "良")[1..6], ["7", "6,700", "万元", "670", "万元"]);
    assert_eq!(row(&done.stdout, "中")[1..6], ["5", "1,200", "万元", "120", "万元"]);
    assert_eq!(row(&done.stdout, "合计")[1..6], ["28", "11,100", "万元", "790", "万元"]);
    for line in ["共 28 个项目", "“优”以下 12 个，占 42.86%", "压减 790 万元"] {
        assert!(done.stdout.lines().any(|printed| printed == line), "{line}: {}", done.stdout);
    }
    let mut table = csv::Reader::from_path(sandbox.path(RESULT).join("results.csv")).unwrap();
    let cut = table.headers().unwrap().iter().position(|name| name == "cut").unwrap();
    let fen = |text: &str| text.replace('.', "").parse::<i64>().unwrap();
    let sum: i64 = table.records().map(|record| fen(&record.unwrap()[cut])).sum();
    assert_eq!(sum, fen("7900000.00"));
}

#[test]
fn the_exit_code_tells_fine_from_problems_from_failure() {
    let sandbox = Sandbox::new();
    let fine = sandbox.run(&format!("check {SAMPLE}"));
    assert_eq!((fine.code, fine.stderr.as_str()), (0, ""));
    let problems = sandbox.run("check samples/edge/missing");
    assert_eq!((problems.code, problems.stderr.as_str()), (1, ""));
    assert!(problems.stdout.contains("F06 facts.csv:30"), "{}", problems.stdout);
    for line in ["run nowhere", "verify samples", "explain samples/shenyang-2025 NOBODY", "fly"] {
        let failure = sandbox.run(line);
        assert_eq!((failure.code, failure.stdout.as_str()), (2, ""), "{line}");
        assert!(!failure.stderr.trim().is_empty(), "{line}");
    }
}

/// Asserts that an object has these keys.
fn has(value: &Value, keys: &str) {
    let object = value.as_object().unwrap_or_else(|| panic!("{value} has no keys"));
    for key in keys.split_whitespace() {
        assert!(object.contains_key(key), "{key} is missing in {object:?}");
    }
}

/// Asserts that numbers stand for counts and lines alone.
fn only_counts_are_numbers(key: &str, value: &Value) {
    match value {
        Value::Number(_) => assert!(matches!(key, "projects" | "line"), "{key}: {value}"),
        Value::Array(list) => list.iter().for_each(|value| only_counts_are_numbers(key, value)),
        Value::Object(object) => {
            object.iter().for_each(|(key, value)| only_counts_are_numbers(key, value));
        }
        _ => {}
    }
}

#[test]
fn json_has_the_promised_keys_and_quantities_are_text() {
    let sandbox = Sandbox::new();
    let score = format!("score {SAMPLE} --json");
    for (line, code) in [(score.as_str(), 0), ("run samples/edge/missing --json", 1)] {
        let done = sandbox.run(line);
        assert_eq!((done.code, done.stderr.as_str()), (code, ""));
        let all = done.json();
        only_counts_are_numbers("", &all);
        has(&all, "rulebook projects summary problems");
        has(&all["rulebook"], "id title status");
        has(&all["summary"], "projects grades");
        for grade in all["summary"]["grades"].as_array().unwrap() {
            has(grade, "grade title projects budget cut");
        }
        for problem in all["problems"].as_array().unwrap() {
            has(problem, "code severity place message why hint");
            has(&problem["place"], "file line sheet cell");
        }
        for project in all["projects"].as_array().unwrap() {
            has(project, "id name department total grade grade_title dimensions indicators cut");
            project["dimensions"].as_array().unwrap().iter().for_each(|d| {
                has(d, "id title points max");
            });
            for indicator in project["indicators"].as_array().unwrap() {
                has(indicator, "id title points max state why");
                let state = indicator["state"].as_str().unwrap();
                assert!(matches!(state, "scored" | "not_applicable" | "missing"), "{state}");
                assert_eq!(indicator["points"].is_string(), state == "scored");
            }
            if code == 0 {
                has(&project["cut"], "base rate cut kept next_budget why");
            }
        }
    }
    let first = &sandbox.run(&score).json()["projects"][0];
    assert_eq!([&first["grade"], &first["grade_title"]], ["good", "良"]);
    assert_eq!([&first["cut"]["rate"], &first["cut"]["cut"]], ["0.10", "2863450.00"]);
}

#[test]
fn english_is_asked_for_by_option_or_variable_and_never_by_locale() {
    let sandbox = Sandbox::new();
    let line = format!("score {SAMPLE}");
    let chinese = sandbox.run(&line).stdout;
    let english = sandbox.run(&format!("--lang en {line}")).stdout;
    assert!(chinese.contains("共 28 个项目") && english.contains("28 projects"));
    assert!(!english.contains("项目数"), "{english}");
    let by_variable = ran(sandbox.command(&line).env("JIXIAO_LANG", "en"));
    assert_eq!(by_variable.stdout, english);
    let option_wins = ran(sandbox.command(&format!("{line} --lang zh")).env("JIXIAO_LANG", "en"));
    assert_eq!(option_wins.stdout, chinese);
    let elsewhere = ran(sandbox.command(&line).env("LANG", "en_US.UTF-8").env("LC_ALL", "C"));
    assert_eq!(elsewhere.stdout, chinese);
}

#[test]
fn no_escape_codes_go_into_a_pipe_and_no_color_has_the_last_word() {
    let sandbox = Sandbox::new();
    let explain = format!("explain {SAMPLE} SY25-028");
    for line in [explain.as_str(), "--help", "check samples/edge/missing", "run nowhere", "fly"] {
        let done = sandbox.run(line);
        assert!(!(done.stdout + &done.stderr).contains('\u{1b}'), "{line}");
    }
    let forced = ran(sandbox.command(&explain).env("CLICOLOR_FORCE", "1"));
    assert!(forced.stdout.contains('\u{1b}'), "there are styles to leave out");
    let plain =
        ran(sandbox.command(&explain).env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1")).stdout;
    assert!(!plain.contains('\u{1b}'));
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let sandbox = Sandbox::new();
    // Far more than a pipe holds, so the program is still writing when the reader goes.
    let mut command = sandbox.command(&format!("score {SAMPLE} --json"));
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = String::new();
    BufReader::with_capacity(64, child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    assert_eq!(first, "{\n");
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(0), ""));
}

#[test]
fn completions_are_written_for_every_shell() {
    let sandbox = Sandbox::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let done = sandbox.run(&format!("completions {shell}"));
        assert_eq!((done.code, done.stderr.as_str()), (0, ""), "{shell}");
        for word in ["jixiao", "explain", "--provisional"] {
            let found = done.stdout.contains(word.trim_start_matches('-'));
            assert!(found, "{shell}: {word}");
        }
    }
}

/// Sheet, sum of the scores given, grade, sum of the weights, rows without a score; from the sheets'
/// own pages.
#[test]
fn the_published_sheets_come_to_what_they_print() {
    let sheets = [
        ("langfang_foodschool_hvac_2019", Some("98.00"), Some("excellent"), 10_000, 0),
        ("lijiang_gucheng_satellite_2020", Some("84.00"), None, 10_000, 1),
        ("chizhou_tangxi_township_2022", Some("80.00"), None, 9_000, 0),
        ("daying_justice_cost90_2023", Some("90.00"), None, 9_000, 0),
        ("qingshen_drc_wages_2023", None, None, 10_000, 3),
    ];
    let sandbox = Sandbox::new();
    for (sheet, total, grade, weights, missing) in sheets {
        let done = sandbox.run(&format!("score --json samples/sheets/{sheet}.csv"));
        assert_eq!(done.code, 0, "{sheet}");
        let all = done.json();
        only_counts_are_numbers("", &all);
        let project = &all["projects"][0];
        assert_eq!(project["id"], sheet);
        assert_eq!((project["total"].as_str(), project["grade"].as_str()), (total, grade));
        let rows = project["indicators"].as_array().unwrap();
        let max = |row: &Value| row["max"].as_str().unwrap().replace('.', "").parse::<u32>();
        assert_eq!(rows.iter().map(|row| max(row).unwrap()).sum::<u32>(), weights, "{sheet}");
        let open = rows.iter().filter(|row| row["state"] == "missing").count();
        assert_eq!(open, missing, "{sheet}");
    }
}

/// Seven projects of which one has the points of one indicator: the others, 25 less 1 and 6 times 25, are not
/// scored, and one project has a department written in two ways.
#[test]
fn what_blocks_and_what_is_rare_stands_first_and_many_of_a_kind_are_counted() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.run("new own").code, 0);
    let rows: Vec<String> = (1..=6).map(|at| format!("P{at},项目{at},市城管局,100000\n")).collect();
    let rows = rows.concat();
    let head = "项目编号,项目名称,主管部门,全年预算数（元）\n";
    sandbox.write("own/projects.csv", format!("{head}{rows}P7,项目7,市 城管局,\n"));
    sandbox
        .write("own/facts.csv", "project_id,indicator,item,fact,value\nP1,acceptance,,points,2\n");
    let told = sandbox.run("check own").stdout;
    let lines: Vec<&str> = told.lines().collect();
    let at = |text: &str| lines.iter().position(|line| line.contains(text)).unwrap_or(usize::MAX);
    assert!(at("拦截 D01") < at("拦截 F06"), "the rare before the many: {told}");
    assert!(at("拦截 F06") < at("提示"), "what blocks before advice: {told}");
    assert!(
        told.contains("拦截 F06 共 174 个，涉及 7 个项目"),
        "7 x 25 indicators less one: {told}"
    );
    assert!(lines.len() <= 25, "a screen: {told}");
    let all = sandbox.run("check own -v").stdout;
    assert_eq!(all.lines().filter(|line| line.starts_with("拦截 F06")).count(), 174);
}

#[test]
fn a_run_ends_with_its_sums() {
    let sandbox = Sandbox::new();
    let told = sandbox.run_of_sample(&format!("run {SAMPLE}")).stdout;
    let at = |text: &str| told.find(text).unwrap();
    assert!(
        at("发现问题") < at("最接近等级线") && at("最接近等级线") < at("压减 790 万元"),
        "{told}"
    );
    assert!(told.trim_end().ends_with("结果文件：shenyang-2025-result/"), "{told}");
}
