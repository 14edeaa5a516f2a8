//! More problems than are kept: all are counted, and what was only counted still blocks.

use super::sandbox::Sandbox;
use serde_json::Value;
use std::collections::BTreeMap;

const ROWS: u64 = 2_100;

/// A wide table with ids and nothing else: name, budget and the points of 25 indicators are missing.
fn ids_alone(sandbox: &Sandbox) {
    let text = String::from_utf8(sandbox.read("samples/wide/projects.csv")).unwrap();
    let heading = text.lines().next().unwrap();
    let blanks = ",".repeat(heading.matches(',').count());
    let rows = (0..ROWS).map(|at| format!("P{at}{blanks}\n"));
    sandbox.write("ids.csv", format!("{heading}\n{}", rows.collect::<String>()));
}

/// The problems of each code, and how many of them have their words.
fn by_code(json: &str) -> BTreeMap<String, [u64; 2]> {
    let value: Value = serde_json::from_str(json).unwrap();
    let mut codes = BTreeMap::<String, [u64; 2]>::new();
    for problem in value["problems"].as_array().unwrap() {
        let more = problem["more"].as_u64();
        let [all, told] = codes.entry(problem["code"].as_str().unwrap().to_owned()).or_default();
        *all += more.unwrap_or(1);
        *told += u64::from(more.is_none());
    }
    codes
}

#[test]
fn a_table_of_ids_alone_has_its_problems_counted_to_the_last() {
    let sandbox = Sandbox::new();
    ids_alone(&sandbox);
    let done = sandbox.run("--json check ids.csv");
    assert_eq!(done.code, 1, "{}", done.stderr);
    assert!(done.stdout.contains("只计数，未逐一列出"));
    let codes = by_code(&done.stdout);
    assert_eq!([codes["D01"][0], codes["F06"][0]], [2 * ROWS, 25 * ROWS], "{codes:?}");
    let told: u64 = codes.values().map(|[_, told]| told).sum();
    assert!((50_000..50_000 + 100 * 10).contains(&told), "{told}");

    let few = sandbox.run("--lang en check ids.csv").stdout;
    assert!(few.contains("block F06: 52500 in 2100 projects"), "{few}");
}

#[test]
fn a_stream_names_the_first_hundred_of_a_code() {
    let sandbox = Sandbox::new();
    ids_alone(&sandbox);
    let done = sandbox.run("--lang en score ids.csv -o out");
    assert_eq!(done.code, 1, "{}", done.stderr);
    assert!(done.stdout.contains("block D01: 4200"), "{}", done.stdout);
    assert!(done.stdout.contains("block F06: 52500"), "{}", done.stdout);
    assert!(!sandbox.path("out").exists());
}
