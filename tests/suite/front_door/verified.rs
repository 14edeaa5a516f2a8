//! `verify`: a result folder is recomputed, wherever it and its input lie now, and every file that differs
//! is named.

use std::sync::LazyLock;

use super::sandbox::{RESULT, Ran, SAMPLE, Sandbox, ran};

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
fn every_file_that_differs_is_named_with_its_first_line() {
    let done = verified(|sandbox| {
        change_a_digit(sandbox, 5);
        change_a_digit(sandbox, 20);
        std::fs::remove_file(sandbox.path(RESULT).join("charts/grades.png")).unwrap();
        sandbox.write(&format!("{RESULT}/说明.txt"), "由审计人员添加");
        sandbox.write(&format!("{RESULT}/~$workbook.xlsx"), "");
    });
    assert_eq!(done.code, 1);
    assert!(
        done.stdout.contains("results.csv") && done.stdout.contains("第 5 行"),
        "{}",
        done.stdout
    );
    assert!(done.stdout.contains("SY25-004"), "{}", done.stdout);
    assert!(done.stdout.contains("缺少 charts/grades.png"), "{}", done.stdout);
    assert!(done.stdout.contains("其余 25 个文件"), "{}", done.stdout);
    assert!(done.stdout.contains("不属于本结果的文件：说明.txt"), "{}", done.stdout);
    assert!(!done.stdout.contains("~$"), "{}", done.stdout);
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

/// Verifies, with arguments that may hold spaces.
fn verify_of(sandbox: &Sandbox, arguments: &[&str]) -> Ran {
    ran(sandbox.command("verify").args(arguments))
}

/// Moves a folder of the sandbox.
fn put(sandbox: &Sandbox, from: &str, to: &str) {
    let to = sandbox.path(to);
    std::fs::create_dir_all(to.parent().unwrap()).unwrap();
    std::fs::rename(sandbox.path(from), to).unwrap();
}

#[test]
fn a_result_and_its_input_may_lie_elsewhere() {
    let sandbox = Sandbox::new();
    sandbox.place(&format!("run {SAMPLE}"), RESULT);
    put(&sandbox, RESULT, "移交/结果 一");
    put(&sandbox, SAMPLE, "存档/2025 年");
    let done = verify_of(&sandbox, &["移交/结果 一", "--input", "存档/2025 年"]);
    assert_eq!((done.code, done.stderr.as_str()), (0, ""), "{}", done.stdout);
    assert!(done.stdout.contains("27 个文件"), "{}", done.stdout);
    let facts = sandbox.read("存档/2025 年/facts.csv");
    sandbox.write("存档/2025 年/facts.csv", [facts, b"\n".to_vec()].concat());
    let done = verify_of(&sandbox, &["移交/结果 一", "--input", "存档/2025 年"]);
    assert_eq!(done.code, 1);
    assert!(done.stdout.contains("facts.csv") && done.stdout.contains("26 个文件与清单一致"));
}

#[test]
fn what_was_packed_is_recomputed_as_it_is_handed_over() {
    let sandbox = Sandbox::new();
    let input = sandbox.path("各处").join("输入");
    std::fs::create_dir_all(sandbox.path("各处")).unwrap();
    put(&sandbox, SAMPLE, "各处/输入");
    // The rules lie outside the folder, as an office keeps one set for all its portfolios.
    put(&sandbox, "indicators/purchased-services-25", "各处/体系");
    let settings = String::from_utf8(sandbox.read("各处/输入/jixiao.toml")).unwrap();
    let settings = settings.replace("\"purchased-services-25\"", "\"../体系\"");
    sandbox.write("各处/输入/jixiao.toml", settings);
    let done = sandbox.run("run 各处/输入 --pack -o 结果");
    assert_eq!(done.code, 0, "{}{}", done.stdout, done.stderr);
    std::fs::remove_dir_all(input.parent().unwrap()).unwrap();
    put(&sandbox, "结果", "审计/收到");
    let done = sandbox.run("verify 审计/收到");
    assert_eq!((done.code, done.stderr.as_str()), (0, ""), "{}", done.stdout);
    assert!(sandbox.path("审计/收到/inputs/facts.csv").is_file());
    assert!(sandbox.path("审计/收到/rules/rulebook/rulebook.toml").is_file());
}

#[test]
fn inputs_that_are_not_there_are_said_to_be_missing_and_where_they_were_looked_for() {
    let done = verified(|sandbox| {
        std::fs::rename(sandbox.path(SAMPLE), sandbox.path("搬走")).unwrap();
    });
    assert_eq!(done.code, 1);
    let places = ["找不到输入：", "projects.csv", &format!("找的是 {SAMPLE}"), "--input"];
    for part in places {
        assert!(done.stdout.contains(part), "{part}: {}", done.stdout);
    }
    for part in ["输入已变化：", "哈希"] {
        assert!(!done.stdout.contains(part), "{part}: {}", done.stdout);
    }
    let nowhere = Sandbox::new().run("verify 没有的结果");
    assert_eq!(nowhere.code, 2);
    assert!(nowhere.stderr.contains("找不到 没有的结果"), "{}", nowhere.stderr);
}
