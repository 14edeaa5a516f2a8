//! A command that is mistyped is answered in the language the program runs in, with what to write instead.

use super::sandbox::{Ran, SAMPLE, Sandbox};
use std::collections::BTreeSet;

/// Command lines that cannot be understood, and what is said of each in both languages.
const WRONG: &[(&str, &str, &str)] = &[
    ("rnu x", "没有“rnu”这个命令", "no command \"rnu\""),
    ("rnu x", "是不是 run？", "did you mean run?"),
    ("rulebook shw", "是不是 show？", "did you mean show?"),
    ("help rnu", "是不是 run？", "did you mean run?"),
    ("run x --forec", "是不是 --force？", "did you mean --force?"),
    ("run x --zzzz", "没有“--zzzz”这个选项", "no option \"--zzzz\""),
    ("run x ——force", "写成 --force", "write --force"),
    ("run", "<文件夹>　项目文件夹", "<DIR>  a portfolio folder"),
    ("run 2025 评价项目", "英文双引号", "double quotation marks"),
    ("run x -o", "“--out <写到>”后面要写一个值", "\"--out <OUT>\" needs a value"),
    ("run x --force=1", "后面不带值，却写了“1”", "takes no value, and \"1\" was given"),
    ("run x --policy a --policy b", "只能写一次", "once only"),
    ("report notcie x", "是不是 notice？", "did you mean notice?"),
    ("report 通抱 x", "notice（通报）", "it may be: project, reply"),
    ("template x --split", "contractor（承接主体）", "it may be: all, department"),
    ("chart grades x --dpi 7", "应为：72–1200", "it has to be: 72–1200"),
    ("simulate x --growth 3", "应为：0%–100%", "it has to be: 0%–100%"),
    ("collect x --due soon", "应为：YYYY-MM-DD", "it has to be: YYYY-MM-DD"),
    ("simulate x --on y", "缺少下列内容", "something is missing"),
    ("policy new a --like b --floor 1%", "不能同时用", "exclude each other"),
    ("completions cmd", "bash、elvish", "bash, elvish"),
];

fn run(sandbox: &Sandbox, language: &str, line: &str) -> Ran {
    sandbox.run(&format!("{line} --lang={language}"))
}

#[test]
fn a_wrong_command_line_is_answered_in_the_language_asked_for() {
    let sandbox = Sandbox::new();
    for (line, zh, en) in WRONG {
        for (language, said) in [("zh", zh), ("en", en)] {
            let done = run(&sandbox, language, line);
            assert_eq!((done.code, done.stdout.as_str()), (2, ""), "{line}");
            assert!(done.stderr.contains(said), "{line} {language}: {}", done.stderr);
            let chinese = done.stderr.chars().any(|letter| ('一'..='龥').contains(&letter));
            let typed = line.chars().any(|letter| ('一'..='龥').contains(&letter));
            assert_eq!(chinese, language == "zh" || typed, "{line}: {}", done.stderr);
            let parsers = ["error", "tip:", "Usage:", "For more", "OPTIONS"];
            let parsers =
                parsers.iter().filter(|word| language == "zh" && done.stderr.contains(**word));
            assert_eq!(parsers.count(), 0, "{line}: {}", done.stderr);
        }
    }
}

#[test]
fn usage_and_where_to_read_more_name_the_command_that_was_meant() {
    let sandbox = Sandbox::new();
    let done = sandbox.run("policy new a --floo 1%");
    let said = "  用法：jixiao policy new [选项] <文件>\n  详细说明：jixiao help policy new\n";
    assert!(done.stderr.ends_with(said), "{}", done.stderr);
    let done = sandbox.run("--lang en policy new a --floo 1%");
    let said = "  usage: jixiao policy new [OPTIONS] <FILE>\n  more: jixiao help policy new\n";
    assert!(done.stderr.ends_with(said), "{}", done.stderr);
}

#[test]
fn help_is_a_command_and_says_what_the_option_says() {
    let sandbox = Sandbox::new();
    for language in ["zh", "en"] {
        for command in ["", "run", "rulebook", "rulebook show", "simulate html", "help"] {
            let option = run(&sandbox, language, &format!("{command} --help"));
            let word = run(&sandbox, language, &format!("help {command}"));
            assert_eq!((word.code, option.code), (0, 0), "{command}");
            assert_eq!(word.stdout, option.stdout, "{command}");
            assert_eq!(word.stdout.contains("用法："), language == "zh", "{command}");
            let english = ["OPTIONS", "COMMAND", "Usage", "possible values"];
            let english = english.iter().filter(|word| option.stdout.contains(**word));
            assert!(language == "en" || english.count() == 0, "{}", option.stdout);
        }
    }
    let alone = sandbox.run("");
    assert_eq!((alone.code, alone.stdout.as_str()), (2, ""));
    assert_eq!(alone.stderr.trim(), sandbox.run("help").stdout.trim());
}

#[test]
fn a_language_is_known_by_any_of_its_names() {
    let sandbox = Sandbox::new();
    for name in ["zh", "zh-CN", "zh_CN", "中文", "ＺＨ", "Chinese"] {
        assert!(sandbox.run(&format!("help --lang {name}")).stdout.contains("用法："), "{name}");
    }
    for name in ["en", "en-US", "en_US", "English", "英文", "ｅｎ"] {
        assert!(sandbox.run(&format!("help --lang {name}")).stdout.contains("Usage:"), "{name}");
    }
}

#[test]
fn values_are_typed_in_chinese_and_in_full_width_as_well() {
    let sandbox = Sandbox::new();
    let same = [
        (format!("report notice {SAMPLE} -o A.md"), format!("report 通报 {SAMPLE} -o A.md")),
        (format!("report portfolio {SAMPLE} -o A.md"), format!("report 总报告 {SAMPLE} -o A.md")),
        (format!("report cuts {SAMPLE} -o A.md"), format!("report 压减清单 {SAMPLE} -o A.md")),
        (
            format!("chart ranking {SAMPLE} -o A.csv"),
            format!("chart 排名 {SAMPLE} -o A.csv --dpi ３００"),
        ),
        (
            format!("cut {SAMPLE} --rate 良=11% --rate 中=12% --floor 10.5%"),
            format!("cut {SAMPLE} --rate 良＝１１％ --rate 中＝１２% --floor １０．５％"),
        ),
        (
            format!("simulate {SAMPLE} --target 900万元 --method least --scope overall"),
            format!("simulate {SAMPLE} --target ９００万元 --method 影响最小 --scope 全部项目"),
        ),
        (
            format!("simulate {SAMPLE} --years 3 --growth 3% --by department --target 900万元"),
            format!("simulate {SAMPLE} --years ３ --growth ３％ --by 部门 --target 900万元"),
        ),
        (
            format!("simulate {SAMPLE} --reallocate grade,total --give in-proportion"),
            format!("simulate {SAMPLE} --reallocate 等级，总分 --give 按基数比例"),
        ),
        (
            "policy new A.toml --base executed".to_owned(),
            "policy new A.toml --base 执行数".to_owned(),
        ),
        (
            format!("template {SAMPLE} --split contractor --giver unit -o A"),
            format!("template {SAMPLE} --split 承接主体 --giver 填报单位 -o A"),
        ),
        (
            "rulebook export mof-2020-framework --format handbook".to_owned(),
            "rulebook export mof-2020-framework --format 手册".to_owned(),
        ),
    ];
    for (name, typed) in same {
        let again = if name.contains(" A") { " --force" } else { "" };
        let [named, typed] = [&name, &typed].map(|line| sandbox.run(&format!("{line}{again}")));
        assert_eq!((named.code, typed.code), (0, 0), "{name}: {}{}", named.stderr, typed.stderr);
        assert_eq!(named.stdout, typed.stdout, "{name}");
    }
}

#[test]
fn codes_are_listed_where_none_is_named() {
    let sandbox = Sandbox::new();
    for (language, hint) in
        [("zh", "jixiao check --explain F06"), ("en", "name it: jixiao check --explain F06")]
    {
        let done = run(&sandbox, language, "check --explain");
        assert_eq!(done.code, 0, "{}", done.stderr);
        let (codes, last) = done.stdout.trim_end().rsplit_once('\n').unwrap();
        assert!(last.contains(hint), "{last}");
        let ids: BTreeSet<&str> =
            codes.lines().map(|line| line.split(' ').next().unwrap()).collect();
        assert_eq!(ids.len(), jixiao::problem::Code::ALL.len());
        assert!(ids.contains("F06") && ids.contains("T01"), "{ids:?}");
    }
    let listed = sandbox.run("--json check --explain").json();
    assert_eq!(listed["codes"].as_array().unwrap().len(), jixiao::problem::Code::ALL.len());
    let one = sandbox.run("check --explain F06").stdout;
    assert_eq!(sandbox.run("check --explain Ｆ０６").stdout, one);
    assert!(sandbox.run("check --explain F999").stderr.contains("jixiao check --explain"));
}
