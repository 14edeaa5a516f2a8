//! Savings targets, concessions and freed money, as a planner asks for them.

use super::sandbox::{SAMPLE, Sandbox};
use serde_json::Value;

/// Reads an amount of JSON as 分.
fn fen(value: &Value) -> i128 {
    let text = value.as_str().unwrap();
    let (yuan, fen) = text.split_once('.').unwrap();
    assert_eq!(fen.len(), 2, "{text}");
    format!("{yuan}{fen}").parse().unwrap()
}

fn sum(list: &Value, key: &str) -> i128 {
    list.as_array().unwrap().iter().map(|one| fen(&one[key])).sum()
}

fn simulate(sandbox: &Sandbox, arguments: &str) -> Value {
    let ran = sandbox.run(&format!("simulate {SAMPLE} {arguments} --json"));
    assert_eq!(ran.code, 0, "{}", ran.stdout);
    ran.json()
}

/// The grades of the sample, best first.
const GRADES: [&str; 4] = ["excellent", "good", "medium", "poor"];

/// Says that no project of the same group that has a better grade has a higher rate, but for a 分 of
/// rounding in each.
fn in_order(projects: &[Value], overall: bool) {
    let grade = |one: &Value| GRADES.iter().position(|grade| one["grade"] == *grade).unwrap();
    for better in projects {
        for worse in projects {
            let together = overall || better["department"] == worse["department"];
            if together && grade(better) < grade(worse) {
                let base = |one: &Value| fen(&one["base"]) - fen(&one["exempt"]);
                let (cut, other) = (fen(&better["cut_to"]), fen(&worse["cut_to"]));
                assert!((cut - 1) * base(worse) <= (other + 1) * base(better), "{better} {worse}");
            }
        }
    }
}

#[test]
fn nine_million_is_reached_to_the_fen_in_three_ways() {
    let sandbox = Sandbox::new();
    for scope in ["department", "overall"] {
        let arguments = format!("--target 900万元 --method all --scope {scope}");
        let targets = simulate(&sandbox, &arguments)["targets"].clone();
        let targets = targets.as_array().unwrap();
        assert_eq!(targets.len(), 3);
        for target in targets {
            let projects = target["projects"].as_array().unwrap();
            assert_eq!(sum(&target["projects"], "cut_to"), 900_000_000);
            assert_eq!(sum(&target["departments"], "cut_to"), 900_000_000);
            // The floor takes 10 % of 0.79 亿元, and all of it could be taken.
            assert_eq!((fen(&target["least"]), fen(&target["most"])), (790_000_000, 7_900_000_000));
            for one in projects {
                let (base, cut) = (fen(&one["base"]), fen(&one["cut_to"]));
                assert!(cut * 10 >= base && cut <= base, "{one}");
                assert_eq!(fen(&one["kept"]) + cut, base);
                assert!(fen(&one["next_budget"]) <= fen(&one["kept"]));
            }
            in_order(projects, scope == "overall");
        }
        // 900 ÷ 7,900 of 28,634,500.00 is 3,262,158.2278…, which is 1.39240…% more than a tenth.
        let first = |at: usize| targets[at]["projects"][0]["cut_to"].clone();
        assert_eq!([first(0), first(2)], ["3262158.23", "3262158.23"]);
        assert_eq!(targets[0]["parts"][0]["parameter"]["extra_rate"], "11/790");
        assert_eq!(targets[2]["projects"][0]["rate_to"], "0.11392405");
    }
}

#[test]
fn a_share_and_other_ways_to_write_an_amount_are_the_same_target() {
    let sandbox = Sandbox::new();
    let cut = |target: &str| {
        let found = simulate(&sandbox, &format!("--target {target}"));
        found["targets"][0]["target"].clone()
    };
    assert_eq!([cut("0.09亿元"), cut("9000000")], ["9000000.00", "9000000.00"]);
    // 8 % of the whole base of the sample, 1.11 亿元.
    assert_eq!(cut("8%"), "8880000.00");
}

#[test]
fn departments_have_targets_of_their_own() {
    let sandbox = Sandbox::new();
    let found = simulate(
        &sandbox,
        "--target 市城管部门=500万元 --target 市民政部门=150万元 --method extra --by department",
    );
    let target = &found["targets"][0];
    let cut = |name: &str| {
        let list = target["departments"].as_array().unwrap();
        fen(&list.iter().find(|one| one["department"] == name).unwrap()["cut_to"])
    };
    assert_eq!([cut("市城管部门"), cut("市民政部门")], [500_000_000, 150_000_000]);
    // The others stay at a tenth: 3,154,200.00 → 315,420.00.
    assert_eq!(cut("市司法部门"), 31_542_000);
    assert_eq!(target["projects"].as_array().unwrap().len(), 5);
}

#[test]
fn what_one_department_is_spared_the_others_bear() {
    let sandbox = Sandbox::new();
    let found = simulate(
        &sandbox,
        "--target 900万元 --method all --spare 市城管部门=30万元 --spare 市民政部门=all",
    );
    for target in found["targets"].as_array().unwrap() {
        let concessions = target["concessions"].as_array().unwrap();
        assert_eq!(fen(&concessions[0]["spared"]), 30_000_000);
        for concession in concessions {
            assert_eq!(sum(&concession["departments"], "change"), 0);
            assert_eq!(sum(&concession["projects"], "cut_to"), 900_000_000);
            for one in concession["departments"].as_array().unwrap() {
                let spared = one["department"] == concession["department"];
                assert_eq!(fen(&one["change"]) < 0, spared, "{one}");
            }
        }
        // All but its floor: 10 % of 12,510,200.00 stays.
        let own = concessions[1]["departments"].as_array().unwrap();
        let own = own.iter().find(|one| one["department"] == "市民政部门").unwrap();
        assert_eq!(own["cut_to"], "1251020.00");
    }
}

#[test]
fn what_is_freed_is_given_or_returned() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "new.csv",
        "编号,项目名称,主管部门,申报数（万元）,评审核定数（万元）,优先顺序\n\
         N1,智慧停车管理,市城管部门,120,100,2\nN2,心理热线,市卫生健康部门,2000,,1\n",
    );
    for give in ["in-order", "in-proportion", "same-share"] {
        let arguments =
            format!("--reallocate existing,priority --give {give} --keep 20% --new new.csv");
        let found = simulate(&sandbox, &arguments);
        let pool = &found["reallocations"][0];
        assert_eq!(fen(&pool["freed"]), 790_000_000);
        assert_eq!(fen(&pool["freed"]), fen(&pool["given"]) + fen(&pool["returned"]));
        assert_eq!(sum(&pool["claims"], "given"), fen(&pool["given"]));
        assert_eq!(sum(&pool["departments"], "freed"), 790_000_000);
        let claims = pool["claims"].as_array().unwrap();
        assert!(claims.iter().all(|one| fen(&one["given"]) <= fen(&one["claim"])));
        // The review allows 100 万元 of the 120 requested.
        let claim = |id: &str| claims.iter().find(|one| one["id"] == id).unwrap();
        assert_eq!(fen(&claim("N1")["claim"]), 100_000_000);
        // More is claimed than is there, so nothing is returned.
        assert_eq!(fen(&pool["returned"]), 0);
        assert_eq!(claim("N2")["held_by"], "pool");
    }
    let from_target = simulate(&sandbox, "--target 900万元 --reallocate grade,total");
    assert_eq!(from_target["reallocations"][0]["freed"], "9000000.00");
}

#[test]
fn targets_out_of_reach_say_what_holds_whom() {
    let sandbox = Sandbox::new();
    let refused = |arguments: &str| {
        let ran = sandbox.run(&format!("simulate {SAMPLE} {arguments}"));
        assert_eq!(ran.code, 1, "{}", ran.stdout);
        ran.stdout
    };
    let below = refused("--target 7899999.99");
    assert!(below.contains("M08 --target 7899999.99") && below.contains("最少 7,900,000.00"));
    assert!(below.contains("SY25-001：下限") && below.contains("另有 2 个"), "{below}");
    // 20 % of 0.79 亿元
    let above = refused("--target 15800000.01 --ceiling 20%");
    assert!(above.contains("最多 15,800,000.00") && above.contains("压减上限"), "{above}");
    assert!(refused("--target 900万元 --ceiling 9.99%").contains("M12"));
    assert!(refused("--target 市城建部门=5万元").contains("M01"));
    assert!(refused("--target 900万元 --on floor-onyl").contains("floor-only"));
    assert!(refused("--reallocate grade,totl").contains("M01"));
    let spared = refused("--target 900万元 --spare 市城管部门=100万元");
    assert!(spared.contains("M08 --spare 市城管部门=100万元"), "{spared}");
    assert_eq!(sandbox.run(&format!("simulate {SAMPLE} --target 790万元")).code, 0);
    assert_eq!(sandbox.run(&format!("simulate {SAMPLE} --spare a=1")).code, 2);
}

#[test]
fn a_folder_of_targets_is_recomputed() {
    let sandbox = Sandbox::new();
    sandbox.write("new.csv", "编号,项目名称,主管部门,申报数\nN1,智慧停车管理,市城管部门,1200000\n");
    let ran = sandbox.run(&format!(
        "simulate {SAMPLE} -o out --target 900万元 --method all --on execution --by department \
         --spare 市城管部门=10万元 --reallocate grade,total --give same-share --new new.csv"
    ));
    assert_eq!(ran.code, 0, "{}", ran.stdout);
    let text = |file: &str| String::from_utf8(sandbox.read(&format!("out/{file}"))).unwrap();
    assert!(text("target.csv").lines().count() > 3 * 12);
    assert!(text("departments.csv").contains("least,市城管部门,100000.00,"));
    assert!(text("reallocation.csv").contains("least,total,"));
    let memo = text("memo.md");
    let reached = "**9,000,000.00** | **9,000,000.00** | **9,000,000.00** |";
    assert!(memo.contains(reached) && memo.contains("对市城管部门少压减10.00万元（影响最小）"));
    assert!(
        memo.contains("| 智慧停车管理 | 市城管部门 | 新增 | 0.00 | 1,200,000.00 | 1,200,000.00 |")
    );
    assert_eq!(sandbox.run("verify out").code, 0);
    sandbox.write("new.csv", "编号,项目名称,主管部门,申报数\nN1,智慧停车管理,市城管部门,1200001\n");
    assert_eq!(sandbox.run("verify out").code, 1);
}

#[test]
fn the_memo_says_what_a_method_cannot_spare() {
    let sandbox = Sandbox::new();
    // By the shortfall the department gives 485.2 万元 of at least 445.785 万元.
    let spare = "--target 900万元 --method all --spare 市城管部门=50万元";
    assert_eq!(sandbox.run(&format!("simulate {SAMPLE} -o out {spare}")).code, 1);
    let memo = String::from_utf8(sandbox.read("out/memo.md")).unwrap();
    let (_, refused) = memo.split_once("没有算出的方案和目标").unwrap();
    assert!(refused.contains("市城管部门") && refused.contains("50"), "{refused}");
}
