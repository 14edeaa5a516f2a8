//! Every kind of rule that a public text has, on projects small enough to be worked out by hand.

use super::{cuts, first, next, simulated};
use jixiao::problem::Code;

/// 92 优, 85 良, 70 中, 40 差: budgets 100, 200, 300 and 400 yuan.
const FOUR: &str = "\
P1,一,甲局,保洁,100.00,100.00,10,47,27,8
P2,二,甲局,保洁,200.00,200.00,10,40,27,8
P3,三,甲局,养老,300.00,300.00,10,30,22,8
P4,四,乙局,养老,400.00,400.00,10,10,12,8
";

fn codes(simulation: &jixiao::Simulation) -> Vec<Code> {
    simulation.scenarios[0].problems.iter().map(|problem| problem.code).collect()
}

#[test]
fn the_run_is_what_the_policy_says_and_an_empty_scenario_is_the_run() {
    let simulation = simulated(FOUR, "[[scenario]]\nid = \"same\"\n", 1);
    assert_eq!(cuts(&simulation.run), ["0.00", "20.00", "60.00", "200.00"]);
    assert_eq!(cuts(first(&simulation)), cuts(&simulation.run));
    assert_eq!(first(&simulation).outcome.summary, simulation.run.outcome.summary);
    assert!(simulation.scenarios[0].moves.is_empty());
}

#[test]
fn rates_lines_floor_and_exemptions_change_what_they_name() {
    let of = |changes: &str| {
        let text = format!("[[scenario]]\nid = \"one\"\n{changes}\n");
        cuts(first(&simulated(FOUR, &text, 1)))
    };
    assert_eq!(of(r#"rates = { "中" = "25%" }"#), ["0.00", "20.00", "75.00", "200.00"]);
    // 85 is 优 at a line of 85, and 良 at one of 85.01.
    assert_eq!(of(r#"lines = { "优" = "85" }"#), ["0.00", "0.00", "60.00", "200.00"]);
    assert_eq!(of(r#"lines = { "优" = "85.01" }"#), ["0.00", "20.00", "60.00", "200.00"]);
    assert_eq!(of(r#"flat = { "养老" = "50%" }"#), ["0.00", "20.00", "150.00", "200.00"]);
    let spared = r#"exempt = [{ category = "养老", share = "33.33%" }]"#;
    // 300 − 99.99 = 200.01, a fifth of it 40.002; 400 − 133.32 = 266.68, half of it 133.34.
    assert_eq!(of(spared), ["0.00", "20.00", "40.00", "133.34"]);
    // A floor is rounded up: 10 % of 200.01 is 20.001.
    let floor = format!("{spared}\nfloor = \"10%\"\nrates = {{ \"中\" = \"10%\" }}");
    assert_eq!(of(&floor), ["0.00", "20.00", "20.01", "133.34"]);
    assert_eq!(of(r#"base = "executed""#), ["0.00", "20.00", "60.00", "200.00"]);
}

#[test]
fn points_of_indicators_change_and_everything_is_scored_again() {
    // Output 45, benefit 35: P1's 47 points are more than output can give now.
    let text = "[[scenario]]\nid = \"one\"\npoints = { 2 = \"45\", 3 = \"35\" }\n";
    assert_eq!(codes(&simulated(FOUR, text, 1)), [Code::PointsOverMaximum]);
    let text = "[[scenario]]\nid = \"one\"\npoints = { 2 = \"45\" }\n";
    assert_eq!(codes(&simulated(FOUR, text, 1)), [Code::PointsDoNotAdd]);
}

#[test]
fn what_a_person_decides_is_asked_for_and_then_followed() {
    let rule = "[[scenario]]\nid = \"one\"\n[[scenario.rule]]\nid = \"hand\"\ntitle = \"人定\"\n\
                when = { grade = [\"差\"] }\ndecide = true\n";
    assert_eq!(codes(&simulated(FOUR, rule, 1)), [Code::DecisionMissing]);
    let decided = |decision: &str| {
        let text = format!(
            "{rule}[[scenario.decision]]\nrule = \"hand\"\nproject = \"P4\"\ndecision = \"{decision}\"\n"
        );
        let simulation = simulated(FOUR, &text, 1);
        cuts(first(&simulation))[3].clone()
    };
    assert_eq!(decided("取消"), "400.00");
    assert_eq!(decided("suspend"), "400.00");
    assert_eq!(decided("30%"), "120.00");
    assert_eq!(decided("保留"), "200.00"); // as its grade is
    let text = format!(
        "{rule}[[scenario.decision]]\nrule = \"hand\"\nproject = \"P4\"\ndecision = \"销号\"\n"
    );
    assert_eq!(codes(&simulated(FOUR, &text, 1)), [Code::BadQuantity]);
    let text = format!(
        "{rule}[[scenario.decision]]\nrule = \"other\"\nproject = \"P4\"\ndecision = \"取消\"\n"
    );
    let found = codes(&simulated(FOUR, &text, 1));
    assert_eq!(found, [Code::UnknownReference]);
}

#[test]
fn money_is_held_back_apart_from_the_cut_until_it_is_released() {
    let rule = "[[scenario]]\nid = \"one\"\n[[scenario.rule]]\nid = \"hold\"\ntitle = \"整改前暂缓\"\n\
                when = { grade = [\"中\", \"差\"] }\nhold = \"30%\"\n";
    let simulation = simulated(FOUR, rule, 1);
    let held = |simulation: &jixiao::Simulation| {
        let standings = &first(simulation).outcome.standings;
        standings.iter().map(|one| one.cut.held.to_string()).collect::<Vec<_>>()
    };
    // 30 % of 240 and of 200; cuts and next budgets stay.
    assert_eq!(held(&simulation), ["0.00", "0.00", "72.00", "60.00"]);
    assert_eq!(cuts(first(&simulation)), cuts(&simulation.run));
    assert_eq!(next(first(&simulation)), ["100.00", "180.00", "240.00", "200.00"]);
    let text = format!(
        "{rule}[[scenario.decision]]\nrule = \"hold\"\nproject = \"P3\"\ndecision = \"销号\"\n"
    );
    assert_eq!(held(&simulated(FOUR, &text, 1)), ["0.00", "0.00", "0.00", "60.00"]);
}

#[test]
fn bars_and_priorities_change_no_amount() {
    let text = "[[scenario]]\nid = \"one\"\n[[scenario.rule]]\nid = \"bar\"\ntitle = \"不新增\"\nbar_new = true\n\
                [[scenario.rule]]\nid = \"first\"\ntitle = \"优先\"\nwhen = { grade = [\"优\"] }\npriority = 1\n";
    let simulation = simulated(FOUR, text, 1);
    assert_eq!(first(&simulation).outcome.summary, simulation.run.outcome.summary);
    assert!(simulation.scenarios[0].moves.is_empty());
}

#[test]
fn totals_are_capped_by_execution_with_the_edges_where_the_data_put_them() {
    // 92 points each; executed 80 %, just below it, 70 %, just below it.
    let rows = "\
P1,一,甲局,保洁,100.00,80.00,10,47,27,8
P2,二,甲局,保洁,100.00,79.99,10,47,27,8
P3,三,甲局,保洁,100.00,70.00,10,47,27,8
P4,四,甲局,保洁,100.00,69.99,10,47,27,8
";
    let text = "[[scenario]]\nid = \"one\"\n[[scenario.total]]\nid = \"cap\"\ntitle = \"最高89分\"\n\
                when = { execution_from = \"70%\", execution_below = \"80%\" }\nat_most = \"89\"\n";
    let simulation = simulated(rows, text, 1);
    let totals = |simulation: &jixiao::Simulation| {
        let standings = &first(simulation).outcome.standings;
        standings.iter().map(|one| one.total.unwrap().truncated(2)).collect::<Vec<_>>()
    };
    assert_eq!(totals(&simulation), ["92.00", "89.00", "89.00", "92.00"]);
    assert_eq!(cuts(first(&simulation)), ["0.00", "10.00", "10.00", "0.00"]);
    let text = "[[scenario]]\nid = \"one\"\n[[scenario.total]]\nid = \"off\"\ntitle = \"扣2.5分\"\n\
                when = { execution_below = \"80%\" }\noff = \"2.5\"\n";
    assert_eq!(totals(&simulated(rows, text, 1)), ["92.00", "89.50", "89.50", "89.50"]);
    let text = "[[scenario]]\nid = \"one\"\n[[scenario.total]]\nid = \"none\"\ntitle = \"没有写做法\"\n\
                when = { execution_below = \"80%\" }\n";
    assert_eq!(codes(&simulated(rows, text, 1)), [Code::RuleEffect]);
}

#[test]
fn cuts_off_a_department_are_borne_by_its_projects_to_the_fen() {
    let spread = "[[scenario]]\nid = \"one\"\n[scenario.spread]\nid = \"off\"\ntitle = \"按部门\"\ngrades = [\"中\"]\n";
    let simulation = simulated(FOUR, spread, 1);
    // 甲局: the 60.00 of P3 are borne by what is left of 100, 180 and 300: 10.3448…, 18.6206… and
    // 31.0344…; cut off to whole 分 one is missing, which the largest remainder gets, P1's 0.48.
    assert_eq!(cuts(first(&simulation)), ["10.35", "38.62", "31.03", "200.00"]);
    let sums = |computed: &jixiao::simulate::Computed| {
        ["甲局", "乙局"].map(|name| computed.of_department(name).cut)
    };
    assert_eq!(sums(first(&simulation)), sums(&simulation.run));
    let floor = spread.replace("id = \"one\"\n", "id = \"one\"\nfloor = \"10%\"\n");
    // With a floor P3 bears its 30.00 itself; the other 30.00 are borne by 100, 180 and 270.
    assert_eq!(cuts(first(&simulated(FOUR, &floor, 1))), ["5.45", "29.82", "44.73", "200.00"]);
}

#[test]
fn later_years_start_from_what_was_budgeted_and_repeat_the_grade() {
    let text = "[[scenario]]\nid = \"one\"\n[[scenario.rule]]\nid = \"again\"\ntitle = \"连续两年\"\n\
                when = { grade = [\"中\"], grade_last_year = [\"中\"] }\nadd = \"10%\"\n";
    // Last year's grade is not in the table, so the rule cannot be judged this year.
    assert!(codes(&simulated(FOUR, text, 2)).contains(&Code::RuleInputMissing));
    let simulation = simulated(FOUR, "[[scenario]]\nid = \"one\"\n", 3);
    let cut = |year: usize| simulation.run.ahead[year].cut.to_string();
    assert_eq!(cut(0), "280.00");
    // 180, 240 and 200 grown by a tenth: 198, 264, 220; cut 19.80 + 52.80 + 110.00.
    assert_eq!(cut(1), "182.60");
    // 178.20 × 1.1 = 196.02, 211.20 × 1.1 = 232.32, 110 × 1.1 = 121: 19.60 + 46.46 + 60.50.
    assert_eq!(cut(2), "126.56");
}
