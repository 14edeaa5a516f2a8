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
