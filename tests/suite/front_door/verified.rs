//! `verify`: a result folder is recomputed, and the first difference is named.

use std::sync::LazyLock;

use super::sandbox::{RESULT, Ran, SAMPLE, Sandbox};

/// Gives a folder in which the sample has been run, and its verification.
fn verified(change: impl FnOnce(&Sandbox)) -> Ran {
    let sandbox = Sandbox::new();
    sandbox.place(&format!("run {SAMPLE}"), RESULT);
    change(&sandbox);
    let before = sandbox.files(RESULT);
    let done = sandbox.run(&format!("verify {RESULT}"));
    assert!(sandbox.files(RESULT) == before, "verifying changes nothing");
    done
}

/// What is said of the sample's untouched result.
static UNTOUCHED: LazyLock<Ran> = LazyLock::new(|| verified(|_| {}));

/// Changes the last digit of a line of `results.csv`.
fn change_a_digit(sandbox: &Sandbox, line: usize) {
    let file = format!("{RESULT}/results.csv");
    let mut bytes = sandbox.read(&file);
    let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at);
    let last = ends.skip(line - 1).map(|end| end - 1).next().unwrap();
    bytes[last] = if bytes[last] == b'0' { b'1' } else { b'0' };
    sandbox.write(&file, bytes);
}

#[test]
fn an_untouched_result_agrees() {
    let done = &*UNTOUCHED;
    assert_eq!((done.code, done.stderr.as_str()), (0, ""));
    assert!(done.stdout.contains("27 个文件"), "{}", done.stdout);
}

#[test]
fn the_first_difference_is_named_with_its_line() {
    let done = verified(|sandbox| {
        change_a_digit(sandbox, 5);
        change_a_digit(sandbox, 20);
    });
    assert_eq!(done.code, 1);
    assert!(
        done.stdout.contains("results.csv") && done.stdout.contains("第 5 行"),
        "{}",
        done.stdout
    );
    assert!(done.stdout.contains("SY25-004"), "{}", done.stdout);
}

#[test]
fn a_changed_workbook_is_named_by_its_hash() {
    let done = verified(|sandbox| {
        let file = format!("{RESULT}/workbook.xlsx");
        let mut bytes = sandbox.read(&file);
        *bytes.last_mut().unwrap() ^= 1;
        sandbox.write(&file, bytes);
    });
    assert_eq!(done.code, 1);
    assert!(done.stdout.contains("workbook.xlsx") && done.stdout.contains("SHA-256"));
}

#[test]
fn a_changed_chart_is_named_with_its_folder() {
    let done = verified(|sandbox| {
        let file = format!("{RESULT}/charts/grades.svg");
        let text = String::from_utf8(sandbox.read(&file)).unwrap();
        sandbox.write(&file, text.replacen("16", "17", 1));
    });
    assert_eq!(done.code, 1);
    assert!(done.stdout.contains("charts/grades.svg"), "{}", done.stdout);
}

#[test]
fn a_changed_input_is_said_to_be_one() {
    let done = verified(|sandbox| {
        let file = format!("{SAMPLE}/facts.csv");
        let text = String::from_utf8(sandbox.read(&file)).unwrap();
        sandbox.write(&file, text.replacen("部分符合", "不符合", 1));
    });
    assert_eq!(done.code, 1);
    assert!(done.stdout.contains("输入") && done.stdout.contains("facts.csv"), "{}", done.stdout);
    assert_ne!(done.stdout, UNTOUCHED.stdout);
}

#[test]
fn a_missing_result_file_is_named() {
    let done = verified(|sandbox| {
        std::fs::remove_file(sandbox.path(RESULT).join("summary.csv")).unwrap();
    });
    assert_eq!(done.code, 1);
    assert!(done.stdout.contains("summary.csv"), "{}", done.stdout);
}
