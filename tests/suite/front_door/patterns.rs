//! `analyze bunching`, `peers`, `drift` and `years`: what is planted is found, and honest data are not accused.

use super::sandbox::{SAMPLE, Sandbox};
use serde_json::Value;
use std::fmt::Write;

/// The rules of tables with four columns of points, 10, 50, 30 and 10.
const RULES: &str = "--rulebook self-evaluation-2020";

/// A table of projects, each with the points of its four columns.
fn table(rows: impl IntoIterator<Item = (String, [&'static str; 4])>) -> String {
    let mut text = "project_id,name,department,category,budget,executed,1,2,3,4\n".to_owned();
    for (at, (more, points)) in rows.into_iter().enumerate() {
        let _ = writeln!(text, "Q{at:02},服务{at:02},{more},{}", points.join(","));
    }
    text
}

fn json(sandbox: &Sandbox, line: &str) -> Value {
    let ran = sandbox.run(&format!("{line} --json"));
    assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
    ran.json()
}

fn near(value: &Value, expected: f64) {
    let value = value.as_f64().unwrap_or_else(|| panic!("{value} is a number"));
    assert!((value - expected).abs() < 1e-9, "{value} is not {expected}");
}

/// A total of 80 and so many hundredths, or just as many below it.
const JUST_ABOVE: [&str; 4] = ["8.00", "40.00", "24.00", "8.30"];
const ON_THE_LINE: [&str; 4] = ["8.00", "40.00", "24.00", "8.00"];
const JUST_BELOW: [&str; 4] = ["8.00", "40.00", "24.00", "7.70"];

#[test]
fn scores_pushed_over_a_line_are_found_and_even_ones_are_not_accused() {
    let sandbox = Sandbox::new();
    let of = |above: usize, below: usize| {
        let rows = (0..above + below).map(|at| {
            let points = match at {
                0 => ON_THE_LINE,
                _ if at < above => JUST_ABOVE,
                _ => JUST_BELOW,
            };
            (format!("{}局,,1000.00,900.00", if at % 2 == 0 { "甲" } else { "乙" }), points)
        });
        table(rows)
    };
    sandbox.write("pushed.csv", of(12, 1));
    let found = json(&sandbox, &format!("analyze bunching pushed.csv {RULES}"));
    let line = &found["lines"][1];
    assert_eq!((line["line"].as_str(), line["scope"].as_str()), (Some("80.00"), Some("all")));
    assert_eq!((line["above"].as_u64(), line["below"].as_u64()), (Some(12), Some(1)));
    // 12 or 13 of 13: (13 + 1) ÷ 2¹³; no other line has any, so it stays as it is.
    near(&line["p"], 14.0 / 8192.0);
    near(&line["p_adjusted"], 14.0 / 8192.0);
    assert_eq!(line["gathers"], true);
    // 甲局 has 7 of them, 6 above: (7 + 1) ÷ 2⁷, and 乙局 6 of 6, 1 ÷ 2⁶; the lesser p counts twice (Holm).
    let groups: Vec<&Value> = found["lines"].as_array().unwrap()[3..].iter().collect();
    assert_eq!(groups.len(), 2);
    let named = |name: &str| *groups.iter().find(|one| one["name"] == name).unwrap();
    near(&named("甲局")["p"], 8.0 / 128.0);
    near(&named("乙局")["p_adjusted"], 2.0 / 64.0);

    sandbox.write("even.csv", of(6, 6));
    let found = json(&sandbox, &format!("analyze bunching even.csv {RULES}"));
    // 6 or more of 12: (924 + 792 + 495 + 220 + 66 + 12 + 1) ÷ 4096.
    near(&found["lines"][1]["p"], 2510.0 / 4096.0);
    for line in found["lines"].as_array().unwrap() {
        assert_ne!(line["gathers"], true, "{line}");
    }
}

#[test]
fn a_result_says_the_same_as_what_it_was_made_from_and_other_folders_are_refused() {
    let sandbox = Sandbox::new();
    let rows = (0..13).map(|at| {
        let points = if at < 12 { JUST_ABOVE } else { JUST_BELOW };
        (format!("{}局,,1000.00,900.00", if at % 2 == 0 { "甲" } else { "乙" }), points)
    });
    let wide = table(rows);
    // The same projects as a folder: one table of projects, one of scores.
    let (mut projects, mut scores) =
        ("project_id,name,department,budget\n".to_owned(), "project_id,1,2,3,4\n".to_owned());
    for line in wide.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let _ = writeln!(projects, "{},{},{},{}", cells[0], cells[1], cells[2], cells[4]);
        let _ = writeln!(scores, "{},{}", cells[0], cells[6..].join(","));
    }
    sandbox.write("p/projects.csv", projects);
    sandbox.write("p/scores.csv", scores);
    let settings = "title = \"扎堆\"\nyear = 2025\nrulebook = \"self-evaluation-2020\"\n\n\
        [files]\nprojects = \"projects.csv\"\nscores = \"scores.csv\"\n";
    sandbox.write("p/jixiao.toml", settings);
    let ran = sandbox.run("run p -o r");
    assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
    let of_input = json(&sandbox, "analyze bunching p");
    let of_result = json(&sandbox, "analyze bunching r");
    assert_eq!(of_input, of_result);
    assert_eq!(of_result["lines"][1]["gathers"], true);
    assert_eq!((of_result["projects"].as_u64(), of_result["open"].as_u64()), (Some(13), Some(0)));

    // What was scored while it was read lists no projects, and neither does a folder of charts.
    sandbox.write("w.csv", wide);
    let ran = sandbox.run(&format!("score w.csv {RULES} -o w"));
    assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
    let ran = sandbox.run("--lang en analyze bunching w");
    assert_ne!(ran.code, 0);
    assert!(ran.stderr.contains("does not say where every project stands"), "{}", ran.stderr);

    // A result that was changed since is none.
    let edited = String::from_utf8(sandbox.read("r/evaluation.json")).unwrap();
    sandbox.write("r/evaluation.json", edited.replace("80.30", "79.30"));
    let ran = sandbox.run("--lang en analyze bunching r");
    assert_ne!(ran.code, 0);
    assert!(ran.stderr.contains("changed since it was written"), "{}", ran.stderr);
}

#[test]
fn a_line_with_too_few_totals_is_refused() {
    let sandbox = Sandbox::new();
    let ran = sandbox.run(&format!("--lang en analyze bunching {SAMPLE}"));
    assert_eq!(ran.code, 1);
    assert!((ran.stdout + &ran.stderr).contains("A07"));
}

/// Six projects of a category whose totals are 80 to 84 and one far below; unit costs are not in such tables.
fn peers_table() -> String {
    let executed = ["900.00", "910.00", "920.00", "930.00", "940.00", "200.00"];
    let last = ["8.00", "9.00", "9.50", "8.50", "8.00", "8.00"];
    let rows = executed.iter().zip(last).map(|(executed, last)| {
        (format!("甲局,养老服务,1000.00,{executed}"), ["8.00", "40.00", "24.00", last])
    });
    table(rows)
}

#[test]
fn who_is_unlike_the_peers_is_named_with_what_is_usual() {
    let sandbox = Sandbox::new();
    sandbox.write("p.csv", peers_table());
    let found = json(&sandbox, &format!("analyze peers p.csv {RULES} --policy shenyang-2025"));
    let category = &found["categories"][0];
    assert_eq!(category["name"], "养老服务");
    // 20, 90, 91, 92, 93, 94 %: the median is 91.5; 71.5, 1.5, 0.5, 0.5, 1.5, 2.5 off, whose median is 1.5.
    assert_eq!(category["usual"][1]["median"], "91.50%");
    let projects = category["projects"].as_array().unwrap();
    let far = &projects[5]["far_off"][0];
    assert_eq!(far["by"], "execution");
    near(&far["score"], 0.6745 * -71.5 / 1.5);
    for honest in &projects[..5] {
        assert_eq!(honest["far_off"].as_array().unwrap().len(), 0, "{honest}");
    }
    // What was spent is the least: 900.00, beside 900.00 that a cut of 10 % leaves; and 200.00.
    assert_eq!(projects[0]["suggestion"]["amount"], "900.00");
    assert_eq!(projects[0]["suggestion"]["among"][1]["amount"], "900.00");
    assert_eq!(projects[4]["suggestion"]["of"], "kept");
    assert_eq!(projects[5]["suggestion"]["amount"], "200.00");
}

#[test]
fn categories_that_are_too_small_are_named_and_not_compared() {
    let sandbox = Sandbox::new();
    let found = json(&sandbox, &format!("analyze peers {SAMPLE}"));
    // The sample has five projects for the elderly and five of IT, and fewer of all else.
    let names: Vec<&str> = found["categories"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["养老服务", "信息系统运维"]);
    let few: u64 = found["too_few"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["projects"].as_u64().unwrap())
        .sum();
    assert_eq!(few, 18);
    for file in ["p.csv", "p.xlsx"] {
        let ran = sandbox.run(&format!("analyze peers {SAMPLE} -o {file}"));
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        assert!(!sandbox.read(file).is_empty());
    }
    let csv = String::from_utf8(sandbox.read("p.csv")).unwrap();
    assert_eq!(csv.lines().count(), 11);
}

/// Two years of four projects each: the first two stand in both, one of them scored lower, one under another id;
/// the others come and go.
fn two_years(sandbox: &Sandbox) {
    let head = "project_id,name,department,budget,1,2,3,4\n";
    let old = "A1,道路清扫,甲局,1000.00,8,50,25,8\nA2,公园养护,甲局,1000.00,8,40,20,8\n\
        A3,热线,乙局,1000.00,9,45,25,8\nA4,送餐,乙局,1000.00,6,30,15,6\n";
    let new = "A1,公园养护,甲局,2000.00,8,40,20,8\nB2,道路清扫,甲局,1000.00,8,40,20,7\n\
        B3,巡查,乙局,1000.00,10,50,28,10\nB4,评估,乙局,1000.00,10,45,28,9\n";
    sandbox.write("2024.csv", format!("{head}{old}"));
    sandbox.write("2025.csv", format!("{head}{new}"));
}

#[test]
fn what_the_same_projects_change_is_told_from_what_others_do() {
    let sandbox = Sandbox::new();
    two_years(&sandbox);
    let found = json(&sandbox, &format!("analyze drift 2024.csv 2025.csv {RULES}"));
    assert_eq!((found["same"].as_u64(), found["same_by_id_alone"].as_u64()), (Some(2), Some(0)));
    assert_eq!((found["more_points"].as_u64(), found["less_points"].as_u64()), (Some(0), Some(1)));
    // Totals: 道路清扫 91 → 75, 公园养护 76 → 76; 87 and 57 go, 98 and 92 come.
    let of = |grade: &str| {
        let grades = found["grades"].as_array().unwrap();
        let one = grades.iter().find(|one| one["grade"] == grade).unwrap();
        ["old", "new", "strictness", "mix"].map(|key| one[key].as_str().unwrap().to_owned())
    };
    // 优: 1 of 4 → 2 of 4; the same projects lose one of 4: −1/4, so mix is +1/2.
    assert_eq!(of("excellent"), ["0.25", "0.5", "-0.25", "0.5"]);
    assert_eq!(of("medium"), ["0.25", "0.5", "0.25", "0"]);
    assert_eq!(of("good"), ["0.25", "0", "0", "-0.25"]);
    // The mean: 311 ÷ 4 = 77.75 → 341 ÷ 4 = 85.25; the same lose 16 ÷ 4 = 4, so mix is 11.5.
    let mean = &found["mean"];
    let parts = ["old", "new", "strictness", "mix"].map(|key| mean[key].as_str().unwrap());
    assert_eq!(parts, ["77.75", "85.25", "-4", "11.5"]);
}

#[test]
fn the_change_of_the_mean_is_told_by_category_where_both_years_name_some() {
    let sandbox = Sandbox::new();
    let head = "project_id,name,department,category,budget,1,2,3,4\n";
    let old = "A1,道路清扫,甲局,环卫,1000.00,8,50,25,8\nA2,公园养护,甲局,园林,1000.00,8,40,20,8\n\
        A3,热线,乙局,,1000.00,9,45,25,8\nA4,送餐,乙局,养老,1000.00,6,30,15,6\n";
    let new = "A1,公园养护,甲局,园林,2000.00,8,40,20,8\nB2,道路清扫,甲局,环卫\u{200B},1000.00,8,40,20,7\n";
    sandbox.write("2024.csv", format!("{head}{old}"));
    sandbox.write("2025.csv", format!("{head}{new}"));
    let found = json(&sandbox, &format!("analyze drift 2024.csv 2025.csv {RULES}"));
    let of = |name: &str| {
        let categories = found["categories"].as_array().unwrap();
        categories.iter().find(|one| one["name"] == name).unwrap().clone()
    };
    assert_eq!(found["categories"].as_array().unwrap().len(), 4, "one is written in two ways");
    // Of four and of two projects. 环卫: 91 → 75, 1/4 → 1/2: mix 1/4 × 83, within −16 × 3/8.
    near(&of("环卫")["mix"], 20.75);
    near(&of("环卫")["rate"], -6.0);
    assert_eq!(of("环卫")["projects"], serde_json::json!([1, 1]));
    near(&of("园林")["mix"], 19.0);
    // Gone: 57 and 87, each a quarter of the older year.
    near(&of("养老")["mix"], -14.25);
    near(&of("")["mix"], -21.75);
    // All of it is the change of the mean, 311 ÷ 4 = 77.75 → 151 ÷ 2 = 75.5.
    let sum = |key: &str| {
        let all = found["categories"].as_array().unwrap().iter();
        all.map(|one| one[key].as_f64().unwrap()).sum::<f64>()
    };
    assert!((sum("mix") + sum("rate") + 2.25).abs() < 1e-9);
    let shown = sandbox.run(&format!("--lang en analyze drift 2024.csv 2025.csv {RULES}")).stdout;
    assert!(shown.contains("by category") && shown.contains("(no category)"), "{shown}");

    two_years(&sandbox);
    let found = json(&sandbox, &format!("analyze drift 2024.csv 2025.csv {RULES}"));
    assert_eq!(found["categories"], serde_json::json!([]));
}

#[test]
fn a_cut_changes_by_grades_others_amounts_and_rates_that_add_up() {
    let sandbox = Sandbox::new();
    two_years(&sandbox);
    // 差 has no rate of its own, so the project of 57 points gets one here.
    let text = String::from_utf8(sandbox.read("2024.csv")).unwrap();
    sandbox.write("2024.csv", text.replace("6,30,15,6", "8,40,15,7"));
    let found =
        json(&sandbox, &format!("analyze drift 2024.csv 2025.csv {RULES} --policy shenyang-2025"));
    // Old: 76, 87 and 70 lose 10 % of 1000 each; new: 75 loses 100, 76 loses 200 of 2000.
    let cut = &found["cut"];
    let parts =
        ["old", "new", "strictness", "mix", "base", "rate"].map(|key| cut[key].as_str().unwrap());
    assert_eq!(parts, ["300.00", "300.00", "100.00", "-200.00", "100.00", "0.00"]);
}

#[test]
fn a_year_compared_with_itself_drifts_nowhere() {
    let sandbox = Sandbox::new();
    let found = json(&sandbox, &format!("analyze drift {SAMPLE} {SAMPLE}"));
    for one in found["grades"].as_array().unwrap() {
        assert_eq!((one["strictness"].as_str(), one["mix"].as_str()), (Some("0"), Some("0")));
    }
    assert!(found["moved_by_chance"].is_null());
    assert_eq!(found["cut"]["old"], "7900000.00");
    for file in ["d.csv", "d.xlsx"] {
        let ran = sandbox.run(&format!("analyze drift {SAMPLE} {SAMPLE} -o {file}"));
        assert_eq!(ran.code, 0, "{}", ran.stderr);
    }
}

#[test]
fn years_name_who_is_low_twice_and_what_is_never_full() {
    let sandbox = Sandbox::new();
    two_years(&sandbox);
    let found = json(&sandbox, &format!("analyze years 2024.csv 2025.csv {RULES}"));
    assert_eq!(found["years"], serde_json::json!(["2024", "2025"]));
    let project = |name: &str| {
        let projects = found["projects"].as_array().unwrap();
        projects.iter().find(|one| one["name"] == name).unwrap().clone()
    };
    assert_eq!(project("公园养护")["low_twice"], true);
    assert_eq!(project("公园养护")["years"][0]["id"], "A2");
    assert_eq!(project("公园养护")["never_full"].as_array().unwrap().len(), 4);
    assert_eq!(project("道路清扫")["low_twice"], false, "excellent, then medium");
    assert_eq!(project("道路清扫")["never_full"].as_array().unwrap().len(), 3, "50 of 50 once");
    assert_eq!(project("热线")["years"][1], Value::Null);
    // The third column is never above 28 of 30; the others are full once.
    assert_eq!(found["never_full"].as_array().unwrap().len(), 1);
    assert_eq!(found["never_full"][0]["scored"], serde_json::json!([4, 4]));
    // Without a policy nothing is cut, and budgets are told all the same: 1000 → 2000, 1000 → 1000.
    assert_eq!(project("公园养护")["years"][1]["budget"], "2000.00");
    let change = &project("公园养护")["budget_changes"][0];
    assert_eq!((change["change"].as_str(), change["share"].as_str()), (Some("1000.00"), Some("1")));
    assert_eq!(project("道路清扫")["budget_changes"][0]["change"], "0.00");
    assert_eq!(project("热线")["budget_changes"], serde_json::json!([null]), "gone, and not zero");
    let shown = sandbox.run(&format!("analyze years 2024.csv 2025.csv {RULES}")).stdout;
    assert!(shown.contains("+1,000.00") && shown.contains("+100.00%"), "{shown}");
    assert!(!shown.contains("压减基数 2025 "), "left to the file, and said: {shown}");
    let left = "表里有的：主管部门、从没得满分的指标、压减基数 2024、压减基数 2025";
    assert!(shown.contains(left), "{shown}");
    let ran = sandbox.run(&format!("analyze years 2024.csv 2025.csv {RULES} -o y.xlsx"));
    assert_eq!(ran.code, 0, "{}", ran.stderr);
}

#[test]
fn workbooks_are_written_in_both_languages() {
    let sandbox = Sandbox::new();
    let rows = (0..6).map(|_| ("甲局,养老服务,1000.00,900.00".to_owned(), JUST_ABOVE));
    sandbox.write("p.csv", table(rows));
    for language in ["zh", "en"] {
        for what in ["bunching p.csv", "peers p.csv", "drift p.csv p.csv", "years p.csv p.csv"] {
            let ran =
                sandbox.run(&format!("--lang {language} analyze {what} {RULES} -o t.xlsx --force"));
            assert_eq!(ran.code, 0, "{language} {what}: {}", ran.stderr);
        }
    }
}

#[test]
fn money_as_a_quantity_of_service_is_odd_and_the_sample_has_none() {
    let sandbox = Sandbox::new();
    let said = "花了多少钱不是服务量";
    let check = |sandbox: &Sandbox| sandbox.run(&format!("check {SAMPLE} -v")).stdout;
    assert!(!check(&sandbox).contains(said));
    let file = format!("{SAMPLE}/facts.csv");
    let facts = String::from_utf8(sandbox.read(&file)).unwrap();
    let in_money = facts.replace("target,1920,万平方米", "target,1920,元");
    let in_money = in_money.replace("actual,1724.2,万平方米", "actual,1724.2,元");
    sandbox.write(&file, in_money);
    assert_eq!(check(&sandbox).matches(said).count(), 1);
}
