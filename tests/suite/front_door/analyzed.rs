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
