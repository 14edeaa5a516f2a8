//! The result folder: nothing of the user's is lost, and nothing depends on when, where or by what
//! program the input was written.

use super::sandbox::{RESULT, SAMPLE, Sandbox};
use std::fs;

const FILES: [&str; 5] =
    ["evaluation.json", "manifest.json", "results.csv", "scorecards.csv", "summary.csv"];

/// Gives a new folder in which the sample has been run.
fn with_result() -> Sandbox {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.run(&format!("run {SAMPLE}")).code, 0);
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
    assert!(sandbox.files(RESULT) == first, "a second run differs");
    assert!(with_result().files(RESULT) == first, "another place differs");
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
    let sandbox = with_result();
    let written = sandbox.files(RESULT);
    for name in ["projects.csv", "facts.csv"] {
        let file = format!("{SAMPLE}/{name}");
        let text = fs::read_to_string(sandbox.path(&file)).unwrap();
        assert!(!text.starts_with('\u{feff}'));
        sandbox.write(&file, text.replace("\r\n", "\n").replace('\n', "\r\n"));
    }
    let run = |out: &str| {
        assert_eq!(sandbox.run(&format!("run {SAMPLE} -o {out}")).code, 0);
        for name in ["results.csv", "summary.csv"] {
            assert!(sandbox.files(out)[name] == written[name], "{out}: {name}");
        }
    };
    run("with-crlf");
    for name in ["projects.csv", "facts.csv"] {
        let file = format!("{SAMPLE}/{name}");
        let with_mark = [b"\xEF\xBB\xBF".as_slice(), &sandbox.read(&file)].concat();
        sandbox.write(&file, with_mark);
    }
    run("with-crlf-and-mark");
}
