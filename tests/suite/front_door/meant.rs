//! A command that starts from the wrong file or folder says which command was meant, as it can be pasted.

use super::sandbox::{SAMPLE, Sandbox, ran};

/// A sandbox with what people have lying about, some of it in folders with spaces.
fn office() -> Sandbox {
    let sandbox = Sandbox::new();
    let list = sandbox.read(&format!("{SAMPLE}/projects.csv"));
    let facts = sandbox.read(&format!("{SAMPLE}/facts.csv"));
    sandbox.write("项目 清单.csv", &list);
    sandbox.write("2025 年/清单.csv", &list);
    sandbox.write("2025 年/事实 表.csv", &facts);
    sandbox.write("2025 年/~$清单.xlsx", "lock");
    sandbox.write("上级/汇总/jixiao.toml", sandbox.read(&format!("{SAMPLE}/jixiao.toml")));
    sandbox.write("空/说明.txt", "无");
    let books = sandbox.read("samples/sheets/langfang_foodschool_hvac_2019.csv");
    sandbox.write("自评/一.csv", &books);
    sandbox.write("自评/二.csv", &books);
    sandbox
}

#[test]
fn the_command_that_was_meant_is_named() {
    let sandbox = office();
    let inputs = [
        ("项目 清单.csv", "jixiao new \"项目 清单-portfolio\" --from \"项目 清单.csv\""),
        (
            "2025 年",
            "jixiao new \"2025 年-portfolio\" --from \"2025 年/事实 表.csv\" \"2025 年/清单.csv\"",
        ),
        ("samples/shenyang-2025/projects.csv", "jixiao run samples/shenyang-2025"),
        ("samples/shenyang-2025/jixiao.toml", "jixiao run samples/shenyang-2025"),
        ("上级", "jixiao run 上级/汇总"),
        ("自评", "jixiao score 自评"),
        ("空", "jixiao new 空-portfolio"),
    ];
    for (input, meant) in inputs {
        for before in
            ["run", "--lang en run", "cut", "explain", "report notice", "simulate", "check"]
        {
            if before == "check" && (input == "自评" || input.ends_with("toml")) {
                continue; // is checked as what it is
            }
            let mut command = sandbox.command(before);
            command.arg(input);
            if before == "explain" {
                command.arg("X");
            }
            let done = ran(&mut command);
            if before == "simulate" && done.code == 2 {
                continue;
            }
            assert_eq!(done.code, 1, "{before} {input}: {}{}", done.stdout, done.stderr);
            let last = done.stdout.lines().last().unwrap_or_default();
            assert_eq!(last.trim(), meant, "{before} {input}");
        }
    }
}

#[test]
fn what_is_named_can_be_pasted_and_leads_on() {
    let sandbox = office();
    let done =
        ran(sandbox.command("new").args(["2025 年-portfolio", "--from", "2025 年/清单.csv"]));
    assert_eq!(done.code, 0, "{}", done.stderr);
    // Within the folder, files are named as they lie there.
    let mut within = sandbox.command("run .");
    let done = ran(within.current_dir(sandbox.path("2025 年")));
    let said = "  jixiao new \"2025 年-portfolio\" --from \"事实 表.csv\" 清单.csv\n";
    assert!(done.stdout.ends_with(said), "{}", done.stdout);
    let mut within = sandbox.command("cut projects.csv");
    let done = ran(within.current_dir(sandbox.path(SAMPLE)));
    assert!(done.stdout.ends_with("  jixiao run .\n"), "{}", done.stdout);
}

#[test]
fn forms_and_results_are_told_from_tables() {
    let sandbox = office();
    sandbox.place(&format!("run {SAMPLE}"), "结果");
    let forms = sandbox.run(&format!("template {SAMPLE} --split department -o 交回"));
    assert_eq!(forms.code, 0, "{}", forms.stderr);
    for (input, meant) in [("结果", "jixiao verify 结果"), ("交回", "jixiao collect 交回")]
    {
        let done = sandbox.run(&format!("run {input}"));
        assert_eq!(done.stdout.lines().last().unwrap().trim(), meant);
    }
}

#[test]
fn a_table_of_scores_with_one_column_missing_is_not_taken_for_a_list() {
    let sandbox = Sandbox::new();
    sandbox.write("t.csv", "project_id,name,budget,1,2,3\nP1,a,5000,9,46,28\n");
    let done = sandbox.run("run t.csv --rulebook self-evaluation-2020");
    assert!(done.stdout.contains("T03") && !done.stdout.contains("jixiao new"), "{}", done.stdout);
}

#[test]
fn a_name_that_is_not_there_and_a_file_for_a_folder_are_told_kindly() {
    let sandbox = office();
    let done = sandbox.run("run 2025");
    assert!(
        done.stderr.contains("找不到 2025") && done.stderr.contains("英文双引号"),
        "{}",
        done.stderr
    );
    let done = sandbox.run("collect samples/wide/projects.csv");
    assert!(done.stderr.contains("projects.csv 是文件"), "{}", done.stderr);
    let done = sandbox.run(&format!("report 网页 {SAMPLE} --split 部门"));
    assert!(done.stderr.contains("不能按部门分"), "{}", done.stderr);
}

#[test]
fn what_comes_next_is_printed_with_quoted_paths() {
    let sandbox = Sandbox::new();
    let mut new = sandbox.command("policy new");
    let done = ran(new.args(["我的 政策/方案 一.toml", "--rate", "良=10%"]));
    assert_eq!(done.code, 0, "{}", done.stderr);
    let pasted = "jixiao check \"我的 政策/方案 一.toml\"";
    assert!(done.stdout.contains(pasted), "{}", done.stdout);
    let done = ran(sandbox.command("new").arg("评价 项目"));
    for command in ["check", "template", "run"] {
        let pasted = format!("jixiao {command} \"评价 项目\"");
        assert!(done.stdout.contains(&pasted), "{}", done.stdout);
    }
}
