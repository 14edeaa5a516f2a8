//! `analyze`: statistics by published examples, as they come out of the door.

use super::sandbox::Sandbox;
use serde_json::Value;

/// Shrout & Fleiss 1979, Table 2.
const SHROUT_FLEISS: &str =
    "id,A,B,C,D\n1,9,2,5,8\n2,6,1,3,2\n3,8,4,6,8\n4,7,1,2,6\n5,10,5,6,9\n6,6,2,4,7\n";

/// Krippendorff 2011, section C.
const KRIPPENDORFF: &str = "unit,A,B,C,D\n1,1,1,,1\n2,2,2,3,2\n3,3,3,3,3\n4,3,3,3,3\n5,2,2,2,2\n\
    6,1,2,3,4\n7,4,4,4,4\n8,1,1,2,1\n9,2,2,2,2\n10,,5,5,5\n11,,,1,1\n12,,3,,\n";

fn json(files: &[(&str, &str)], line: &str) -> Value {
    let sandbox = Sandbox::new();
    for (name, text) in files {
        sandbox.write(name, text);
    }
    sandbox.run(&format!("{line} --json")).json()
}

fn text(sandbox: &Sandbox, file: &str) -> String {
    String::from_utf8(sandbox.read(file)).unwrap()
}

fn near(value: &Value, expected: f64, tolerance: f64) {
    let value = value.as_f64().unwrap_or_else(|| panic!("{value} is a number"));
    assert!((value - expected).abs() <= tolerance, "{value} is not {expected}");
}

#[test]
fn agreement_is_that_of_shrout_and_fleiss_1979() {
    let found = json(&[("s.csv", SHROUT_FLEISS)], "analyze agreement s.csv");
    for (key, value) in [
        ("icc1", 0.17),
        ("icc_a1", 0.29),
        ("icc_c1", 0.71),
        ("icc1k", 0.44),
        ("icc_ak", 0.62),
        ("icc_ck", 0.91),
    ] {
        near(&found[key], value, 0.005);
        assert!(found["meanings"][key].as_str().unwrap().contains("Koo"));
    }
    assert_eq!(found["pairs"].as_array().unwrap().len(), 6);
}

#[test]
fn gaps_are_those_of_krippendorff_2011_wide_or_long() {
    let wide = json(&[("k.csv", KRIPPENDORFF)], "analyze agreement k.csv");
    let mut long = String::from("对象,评价人员,得分\n");
    for line in KRIPPENDORFF.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        for (name, score) in ["A", "B", "C", "D"].iter().zip(&cells[1..]) {
            long.extend([cells[0], ",", name, ",", score, "\n"]);
        }
    }
    let long = json(&[("k.csv", &long)], "analyze agreement k.csv");
    for found in [wide, long] {
        near(&found["krippendorff_alpha"]["nominal"], 0.743, 0.0005);
        near(&found["krippendorff_alpha"]["ordinal"], 0.815, 0.0005);
        near(&found["krippendorff_alpha"]["interval"], 0.849, 0.0005);
        assert_eq!(found["complete_subjects"], 8);
    }
}

#[test]
fn what_cannot_be_said_is_null_with_a_reason() {
    let table = "id,A,B\n1,80,80\n2,80,80\n3,80,80\n";
    let found = json(&[("s.csv", table)], "analyze agreement s.csv");
    for key in ["icc_a1", "kendall_w", "fleiss_kappa", "cronbach_alpha"] {
        assert!(found[key].is_null(), "{key}");
        assert!(!found["reasons"][key].as_str().unwrap().is_empty());
    }
    assert!(found["krippendorff_alpha"]["interval"].is_null());
    assert!(found["pairs"][0]["kappa"].is_null() && found["pairs"][0]["reason"].is_string());
}

/// Saaty 1980, the wealth of nations.
const NATIONS: &str = "nation,US,USSR,China,France,UK,Japan,Germany\n\
    US,1,4,9,6,6,5,5\nUSSR,1/4,1,7,5,5,3,4\nChina,1/9,1/7,1,1/5,1/5,1/7,1/5\n\
    France,1/6,1/5,5,1,1,1/3,1/3\nUK,1/6,1/5,5,1,1,1/3,1/3\nJapan,1/5,1/3,7,3,3,1,2\n\
    Germany,1/5,1/4,5,3,3,1/2,1\n";

/// Saaty 1990, buying a house, whose consistency ratio is 0.169.
const HOUSE: &str = "x,size,transport,area,age,yard,modern,state,finance\n\
    size,1,5,3,7,6,6,1/3,1/4\ntransport,1/5,1,1/3,5,3,3,1/5,1/7\narea,1/3,3,1,6,3,4,6,1/5\n\
    age,1/7,1/5,1/6,1,1/3,1/4,1/7,1/8\nyard,1/6,1/3,1/3,3,1,1/2,1/5,1/6\n\
    modern,1/6,1/3,1/4,4,2,1,1/5,1/6\nstate,3,5,1/6,7,5,5,1,1/2\nfinance,4,7,5,8,6,6,2,1\n";

/// Diakoulaki, Mavrotas & Papayannakis 1995.
const FIRMS: &str = "firm,profit,share,output\n1,61,1.08,4.33\n2,20.7,0.26,4.34\n3,16.3,1.98,2.53\n\
    4,9,3.29,1.65\n5,5.4,2.77,2.33\n6,4,4.12,1.21\n7,-6.1,3.52,2.10\n8,-34.6,3.31,0.98\n";

#[test]
fn weights_are_those_of_saaty_1980() {
    let found = json(&[("n.csv", NATIONS)], "analyze weights --method ahp n.csv");
    for (at, weight) in [0.427, 0.230, 0.021, 0.052, 0.052, 0.123, 0.094].into_iter().enumerate() {
        near(&found["weights"][at], weight, 0.006);
    }
    near(&found["consistency_ratio"], 0.077, 0.005);
    let points = found["points"].as_array().unwrap().iter();
    let sum: u32 =
        points.map(|one| one.as_str().unwrap().replace('.', "").parse::<u32>().unwrap()).sum();
    assert_eq!(sum, 10_000);
    // The same judgement twice is the same judgement.
    let two = json(&[("n.csv", NATIONS)], "analyze weights --method ahp n.csv n.csv");
    near(&two["weights"][0], found["weights"][0].as_f64().unwrap(), 1e-12);
}

#[test]
fn judgements_that_contradict_each_other_are_named() {
    let sandbox = Sandbox::new();
    sandbox.write("h.csv", HOUSE);
    let ran = sandbox.run("--lang en analyze weights --method ahp h.csv");
    assert_eq!(ran.code, 1);
    assert!(ran.stdout.contains("A05") || ran.stderr.contains("A05"));
    let all = ran.stdout + &ran.stderr;
    assert!(all.contains("0.169") && all.contains("area/state 6"), "{all}");
}

#[test]
fn values_weigh_as_in_diakoulaki_1995_and_methods_meet_in_the_middle() {
    let found = json(&[("f.csv", FIRMS)], "analyze weights --method critic f.csv");
    for (at, weight) in [0.202_225_54, 0.480_901_73, 0.316_872_73].into_iter().enumerate() {
        near(&found["weights"][at], weight, 5e-9);
    }
    let both =
        json(&[("f.csv", FIRMS)], "analyze weights --method critic f.csv --with equal=f.csv");
    near(&both["weights"][0], f64::midpoint(0.202_225_54, 1.0 / 3.0), 5e-9);
}

#[test]
fn weights_become_a_scenario_that_runs() {
    let sandbox = Sandbox::new();
    let ids: Vec<String> = (1..=25).map(|at| format!("s{at:02}")).collect();
    sandbox.write("w.csv", format!("id,{}\nP1{}\n", ids.join(","), ",1".repeat(25)));
    let ran = sandbox.run("analyze weights --method equal w.csv -o w.toml");
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let ran = sandbox.run(&format!("simulate {} --scenarios w.toml", super::sandbox::SAMPLE));
    assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
}

#[test]
fn stability_is_the_same_for_the_same_seed_and_tells_what_flips_a_grade() {
    let line = "analyze stability samples/wide/projects.csv --rulebook samples/wide/rulebook";
    let found = json(&[], &format!("{line} --draws 400 --seed 7"));
    assert_eq!(found, json(&[], &format!("{line} --draws 400 --seed 7")));
    assert_ne!(found, json(&[], &format!("{line} --draws 400 --seed 8")));
    let project = |id: &str| {
        let projects = found["projects"].as_array().unwrap();
        projects.iter().find(|one| one["id"] == id).unwrap().clone()
    };
    // A total of 95.00 loses its grade with 5.01 points; one of 90.00 with 0.01, or any shift of weight
    // towards what it did worse; one of 59.99 gains another with 0.01.
    assert_eq!(project("P01")["flip"]["points"]["loss"]["points"], "5.01");
    assert_eq!(project("P02")["flip"]["points"]["loss"]["points"], "0.01");
    assert_eq!(project("P02")["flip"]["weight"]["smallest"]["exact"], "0");
    assert_eq!(project("P02")["flip"]["weight"]["smallest"]["beyond"], true);
    assert_eq!(project("P10")["flip"]["points"]["gain"]["points"], "0.01");
    // Who has everything keeps it, whatever the weights.
    let full = project("P12");
    assert_eq!(full["certificate"]["grade_holds"], 1.0);
    assert!(full["flip"]["weight"]["smallest"].is_null() && full["variance"].is_null());
    for one in found["projects"].as_array().unwrap() {
        let shares = one["grades"].as_object().unwrap().values();
        let sum: f64 = shares.map(|share| share.as_f64().unwrap()).sum();
        assert!((sum - 1.0).abs() < 1e-12);
    }
}

#[test]
fn where_a_cap_decides_no_weights_lead_upwards() {
    let line = format!("analyze stability {} --draws 100", super::sandbox::SAMPLE);
    let found = json(&[], &line);
    let capped = &found["projects"][27];
    assert_eq!(
        (capped["id"].as_str(), capped["grade"].as_str()),
        (Some("SY25-028"), Some("medium"))
    );
    assert!(capped["flip"]["weight"]["up"].is_null() && capped["flip"]["points"]["gain"].is_null());
    assert!(found["rulebook"]["notice"].is_string() && found["cuts"]["expected"].is_string());
}

#[test]
fn a_certificate_says_what_another_grade_would_cost() {
    // SY25-015 has a total of 80.00, good, and a base of 3,154,200 yuan: 10 % are cut of 良 and 中 alike, and
    // nothing of 优.
    let line = format!("analyze stability {} --draws 100", super::sandbox::SAMPLE);
    let found = json(&[], &line);
    let flip = &found["projects"][14]["flip"];
    assert_eq!(found["projects"][14]["id"], "SY25-015");
    assert_eq!(
        (flip["cut"]["up"].as_str(), flip["cut"]["down"].as_str()),
        (Some("-315420.00"), Some("0.00"))
    );
    // 80.00 is on the line: a hundredth less is 中, and ten more are 优.
    assert_eq!(flip["points"]["loss"]["points"], "0.01");
    assert_eq!(flip["points"]["gain"]["points"], "10.00");
}

#[test]
fn certificates_are_written_as_tables() {
    let sandbox = Sandbox::new();
    let line = format!("--lang en analyze stability {} --draws 200", super::sandbox::SAMPLE);
    let ran = sandbox.run(&format!("{line} -o s.csv"));
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let table = text(&sandbox, "s.csv");
    let heads = table.lines().next().unwrap();
    assert!(heads.contains("grade holds") && heads.contains("change of the cut, yuan"), "{heads}");
    assert_eq!(table.lines().count(), 1 + 28);
    let on_the_line = table.lines().find(|line| line.starts_with("SY25-015")).unwrap();
    assert!(
        on_the_line.contains(",80.00,good,no,")
            && on_the_line.contains(",0.00,medium,0.01,medium,")
    );
    assert_eq!(sandbox.run(&format!("{line} -o s.xlsx")).code, 0);
    let ran = sandbox.run(&format!("{line} -o s.txt"));
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains(".xlsx or .csv"), "{}", ran.stderr);
}

#[test]
fn papers_certify_stability_where_that_is_asked_for() {
    let sandbox = Sandbox::new();
    let sample = super::sandbox::SAMPLE;
    let paper = |line: &str, file: &str| {
        let ran = sandbox.run(&format!("{line} -o {file}"));
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        text(&sandbox, file)
    };
    let line = format!("report project {sample} SY25-015");
    assert!(!paper(&line, "plain.md").contains("等级稳定性证书"));
    let certified = paper(&format!("{line} --stability"), "p.md");
    for text in ["附件7　等级稳定性证书", "10000组", "种子1", "−315,420.00", "低于95%"]
    {
        assert!(certified.contains(text), "{text}");
    }
    assert_eq!(certified, paper(&format!("{line} --stability"), "p.md"));
    let notice = paper(&format!("report notice {sample} --stability"), "n.md");
    for name in ["人民调解辅助服务", "城区公共绿地养护服务", "法律援助案件质量评估服务"]
    {
        assert!(notice.contains(&format!("{name}（")), "{name}");
    }
    assert!(notice.contains("下列3个项目的等级"));
    assert!(
        paper(&format!("report portfolio {sample} --stability"), "all.md")
            .contains("附件5　等级稳定性")
    );
}

#[test]
fn a_department_s_papers_rank_its_projects_among_all() {
    let sandbox = Sandbox::new();
    let sample = super::sandbox::SAMPLE;
    let line = format!("report project {sample} --split department --stability -o parts");
    let ran = sandbox.run(&line);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let ran = sandbox.run("verify parts");
    assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
    let manifest = text(&sandbox, "parts/manifest.json");
    assert!(manifest.contains("\"stability\": true"));
}

/// Judgements of the four dimensions, which agree to the point: 0.4, 0.3, 0.2 and 0.1.
const DIMENSIONS: &str = "x,decision,process,output,benefit\n\
    decision,1,4/3,2,4\nprocess,3/4,1,3/2,3\noutput,1/2,2/3,1,2\nbenefit,1/4,1/3,1/2,1\n";

#[test]
fn weights_become_a_rulebook_that_is_sound() {
    let sandbox = Sandbox::new();
    sandbox.write("d.csv", DIMENSIONS);
    let ran = sandbox.run("analyze weights --method ahp d.csv -o book");
    assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
    assert_eq!(sandbox.run("rulebook check book").code, 0);
    let found = sandbox.run("rulebook show book --json").json();
    let found = &found["rulebook"];
    assert_eq!(found["id"], "purchased-services-25-ahp");
    assert_eq!(found["status"], "reconstruction");
    let head = text(&sandbox, "book/rulebook.toml");
    assert!(head.contains("analyze weights: 分值由层次分析法确定 / points by ahp"), "{head}");
    // The first of the decision's 15 points has 3, so 40 × 3 ÷ 15 = 8.00; of the benefit's 28 social benefit
    // has 8, so 10 × 8 ÷ 28 = 2.857…, and the dimensions have 40, 30, 20 and 10.
    let decision = text(&sandbox, "book/1-decision.toml");
    assert!(decision.contains("max = \"40.00\"") && decision.contains("max = \"8.00\""));
    let benefit = text(&sandbox, "book/4-benefit.toml");
    assert!(benefit.contains("max = \"10.00\"") && benefit.contains("max = \"2.86\""));
    // A folder that is there is not written over.
    assert_eq!(sandbox.run("analyze weights --method ahp d.csv -o book").code, 2);
}

#[test]
fn weights_that_do_not_fit_a_rulebook_are_told() {
    let sandbox = Sandbox::new();
    sandbox.write("d.csv", "x,decision,process,project-basis\na,1,1,1\n");
    let ran = sandbox.run("--lang en analyze weights --method equal d.csv -o book");
    assert_eq!(ran.code, 1);
    assert!(
        (ran.stdout + &ran.stderr).contains("another column weighs an indicator of it already")
    );
    sandbox.write("d.csv", "x,decision,process,unheard of\na,1,1,1\n");
    let ran = sandbox.run("--lang en analyze weights --method equal d.csv -o book");
    assert!((ran.stdout + &ran.stderr).contains("no indicator, group or dimension of this name"));
}

#[test]
fn weights_say_what_they_would_change_by_the_path_of_scenarios() {
    let sandbox = Sandbox::new();
    sandbox.write("d.csv", DIMENSIONS);
    let sample = super::sandbox::SAMPLE;
    let line = "analyze weights --method ahp d.csv";
    let tried = sandbox.run(&format!("{line} --on {sample} --json")).json();
    let ran = sandbox.run(&format!("{line} --rulebook purchased-services-25 -o w.toml"));
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let apart = sandbox.run(&format!("simulate {sample} --scenarios w.toml --json")).json();
    assert_eq!(tried["on"]["scenarios"], apart["scenarios"]);
    assert!(sandbox.run(&format!("{line} --on {sample}")).stdout.contains("等级和压减额的变化"));
}

/// Student 1908: additional hours of sleep by two drugs, ten more so that none is below zero.
const SLEEP: [[&str; 10]; 2] = [
    ["10.7", "8.4", "9.8", "8.8", "9.9", "13.4", "13.7", "10.8", "10", "12"],
    ["11.9", "10.8", "11.1", "10.1", "9.9", "14.4", "15.5", "11.6", "14.6", "13.4"],
];

#[test]
fn self_scores_against_key_scores_as_the_sleep_of_student_1908() {
    let sandbox = Sandbox::new();
    for (file, scores) in [("self.csv", SLEEP[0]), ("key.csv", SLEEP[1])] {
        let rows = scores
            .iter()
            .enumerate()
            .map(|(at, score)| format!("P{at},project {at},100000,0,{score},0,0\n"));
        sandbox
            .write(file, format!("project_id,name,budget,1,2,3,4\n{}", rows.collect::<String>()));
    }
    let line = "analyze self self.csv key.csv --rulebook self-evaluation-2020";
    let found = sandbox.run(&format!("{line} --json")).json();
    let totals = &found["totals"];
    near(&totals["difference"], -1.58, 1e-9);
    near(&totals["student"]["t"], -4.0621, 0.00005);
    near(&totals["student"]["p"], 0.002_833, 5e-7);
    // Nine differences are not zero, and all lie below it: 2 of 512 choices of signs.
    near(&totals["wilcoxon"]["p"], 2.0 / 512.0, 1e-12);
    assert_eq!(
        (totals["wilcoxon"]["pairs"].as_u64(), totals["wilcoxon"]["above"].as_f64()),
        (Some(9), Some(0.0))
    );
    // The second indicator has the whole difference, the others none and so no test.
    near(&found["indicators"][1]["paired"]["difference"], -1.58, 1e-9);
    assert!(found["indicators"][0]["paired"]["student"].is_null());
    assert!(found["indicators"][0]["paired"]["reasons"]["wilcoxon"].is_string());
    assert!(found["money"].is_null());
    let chart = sandbox.run(&format!("{line} -o apart.svg"));
    assert_eq!(chart.code, 0, "{}", chart.stderr);
    assert!(text(&sandbox, "apart.svg").contains("−1.58"));
    assert_eq!(sandbox.run(&format!("{line} -o apart.xlsx")).code, 0);
    assert_eq!(sandbox.run(&format!("{line} -o apart.txt")).code, 2);
}

#[test]
fn what_inflation_would_have_kept_is_told_to_the_fen() {
    let sandbox = Sandbox::new();
    let head = "project_id,name,department,budget,1,2,3,4\n";
    let rest = "B,two,parks,1000000.00,10,40,25,10\nC,three,roads,1000000.00,10,30,20,10\n";
    sandbox.write(
        "self.csv",
        format!("{head}A,one,roads,1.00,10,44,28,10\n{rest}D,four,roads,1,1,1,1,1\n"),
    );
    sandbox.write("key.csv", format!("{head}A,one,roads,1000000.05,10,40,28,10\n{rest}"));
    let line =
        "analyze self self.csv key.csv --rulebook self-evaluation-2020 --policy shenyang-2025";
    let found = sandbox.run(&format!("{line} --json")).json();
    // The first has 92, 优, by itself and 88, 良, by the bureau: 10 % of 1,000,000.05, up to the 分, are
    // 100,000.01. The record is that of the key evaluation, whatever budget the unit wrote.
    assert_eq!(found["money"]["key_cut"], "300000.01");
    assert_eq!(found["money"]["self_cut"], "200000.00");
    assert_eq!(found["money"]["kept"], "100000.01");
    assert_eq!(found["grades"]["better"], 1);
    assert_eq!(found["only_self"][0], "D four");
    assert_eq!(found["problems"], serde_json::json!([]), "what only the unit has is no gap");
    assert_eq!(found["departments"][0]["department"], "roads");
    near(&found["departments"][0]["paired"]["difference"], 2.0, 1e-9);
    // A project without a self-evaluation is named where it stands in the key evaluation.
    sandbox.write(
        "gap.csv",
        format!(
            "{head}A,one,roads,1000000.05,10,40,28,10\n{rest}E,five,roads,1000.00,10,40,28,10\n"
        ),
    );
    let gap = line.replace("key.csv", "gap.csv");
    let missing = &sandbox.run(&format!("{gap} --json")).json()["problems"];
    assert_eq!((missing.as_array().unwrap().len(), &missing[0]["code"]), (1, &"A10".into()));
    assert_eq!(missing[0]["place"]["line"], 5);
    // One project of a department is too few for a test, and says so.
    assert!(found["departments"][1]["paired"]["reasons"]["difference"].is_string());
    let shown = sandbox.run(&format!("--lang en {line}")).stdout;
    assert!(shown.contains("self-scores would have kept 100,000.01"), "{shown}");
}

#[test]
fn scores_of_several_evaluators_become_the_official_table() {
    let sandbox = Sandbox::new();
    sandbox.write("a.csv", "project_id,1,2,3,4\nP1,9,46,28,9.99\nP2,8,40,20,8\n");
    sandbox.write("b.csv", "project_id,1,2,3,4\nP1,8.5,44,28,9.98\nP2,8,41,,8\n");
    sandbox.write("c.csv", "project_id,1,2,3,4\nP1,8,45,27,10\nP2,8,43,,8.01\n");
    sandbox.write(
        "rule.toml",
        "method = \"mean\"\nplaces = 2\nrounding = \"half-up\"\nat_least = 2\napart = \"1.00\"\n",
    );
    let line = "analyze combine a.csv b.csv c.csv --rule rule.toml";
    let ran = sandbox.run(&format!("--lang en {line} -o scores.csv"));
    assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
    // 83 ÷ 3 = 27.666…; 29.97 ÷ 3 = 9.99; 124 ÷ 3 = 41.333…; 24.01 ÷ 3 = 8.00333…. One score of three is too
    // few, and blank.
    let expected = "project_id,1,2,3,4\nP1,8.50,45.00,27.67,9.99\nP2,8.00,41.33,,8.00\n";
    assert_eq!(text(&sandbox, "scores.csv"), expected);
    // 46 and 44, and 43 and 40, are more than a point apart; 9 and 8 are exactly a point.
    assert!(ran.stdout.contains("scores to be thought over 2, 2 of them shown"), "{}", ran.stdout);
    assert!(ran.stdout.contains("3 of P2 has 1 scores and the rule wants 2"), "{}", ran.stdout);
    let found = sandbox.run(&format!("{line} --json")).json();
    assert_eq!(found["projects"][0]["scores"][1]["reconsider"], true);
    assert_eq!(found["too_few"][0]["indicator"], "3");
    // The table is one that a portfolio takes.
    sandbox.write(
        "p/jixiao.toml",
        "title = \"t\"\nyear = 2025\nrulebook = \"self-evaluation-2020\"\n[files]\nprojects = \"projects.csv\"\nscores = \"scores.csv\"\n",
    );
    sandbox.write("p/projects.csv", "project_id,name,budget\nP1,one,100000\n");
    sandbox.write("p/scores.csv", "project_id,1,2,3,4\nP1,8.50,45.00,27.67,9.99\n");
    let scored = sandbox.run("score p --json").json();
    assert_eq!(scored["projects"][0]["total"], "91.16");
    sandbox.write(
        "rule.toml",
        "method = \"average\"\nplaces = 2\nrounding = \"half-up\"\nat_least = 2\napart = \"1\"\n",
    );
    assert_eq!(sandbox.run(line).code, 1);
}

#[test]
fn names_in_tables_of_scores_are_compared_as_they_are_seen() {
    let sandbox = Sandbox::new();
    sandbox.write("a.csv", "project_id,1（分）,2\nP1,9,46\nP2,8,40\n");
    // Full-width letters and brackets, a character that nobody sees, and another order of rows.
    sandbox.write("b.csv", "project_id,1(分),2\nＰ2,7,42\nP\u{200B}1,8,44\n");
    sandbox.write(
        "rule.toml",
        "method = \"mean\"\nplaces = 2\nrounding = \"half-up\"\nat_least = 2\napart = \"9\"\n",
    );
    let line = "analyze combine a.csv b.csv --rule rule.toml";
    let ran = sandbox.run(&format!("{line} -o scores.csv"));
    assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
    let expected = "project_id,1（分）,2\nP1,8.50,45.00\nP2,7.50,41.00\n";
    assert_eq!(text(&sandbox, "scores.csv"), expected);
    // Which of two rows counts cannot be told, however they are written.
    sandbox.write("b.csv", "project_id,1(分),2\nP1,7,42\nＰ1,8,44\n");
    let ran = sandbox.run(&format!("--lang en {line}"));
    assert_eq!(ran.code, 1);
    assert!((ran.stdout + &ran.stderr).contains("A03 b.csv:3"));
}

#[test]
fn a_lenient_firm_is_named_wide_or_long() {
    // Firm A gives five points more than B; people within a firm differ by a point at most.
    let scores = [("a1", "A", 5), ("a2", "A", 6), ("b1", "B", 0), ("b2", "B", 1)];
    let subjects = [("P1", 80), ("P2", 70), ("P3", 75), ("P4", 88)];
    let mut wide = format!("id,{}\nfirm,A,A,B,B\n", scores.map(|one| one.0).join(","));
    let mut long = String::from("subject,evaluator,firm,score\n");
    for (at, (subject, level)) in subjects.iter().enumerate() {
        wide += subject;
        for (one, (evaluator, firm, more)) in scores.iter().enumerate() {
            // Each evaluator gives one subject half a point more, which moves all of them alike.
            let half = if at == one { ".5" } else { "" };
            let score = format!("{}{half}", level + more);
            wide.extend([",", &score]);
            long.extend([*subject, ",", evaluator, ",", firm, ",", &score, "\n"]);
        }
        wide += "\n";
    }
    for table in [wide, long] {
        let found = json(&[("s.csv", &table)], "analyze agreement s.csv --firm firm");
        assert_eq!(found["firms"][0]["firm"], "A");
        near(&found["firms"][0]["deviation"], 2.5, 1e-9);
        // Within firms ±0.5 four times: s² = 1 over 2 = 0.5; the error of half a difference of means of two is
        // √(0.5 × (1/2 + 1/2) ÷ 4) = 0.35355, so t(2) = 7.0711, p = 0.01942, and twice that for two firms.
        near(&found["firms"][0]["test"]["statistic"], 7.0711, 0.0005);
        near(&found["firms"][0]["p_adjusted"], 0.0388, 0.0002);
        assert_eq!(found["firms"][0]["meaning"], "偏宽，超出偶然");
    }
    let found = json(&[("s.csv", SHROUT_FLEISS)], "analyze agreement s.csv");
    assert!(found.get("firms").is_none());
}
