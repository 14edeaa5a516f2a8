//! What holds for every scenario: conservation, floors, and that the order of input does not matter.

use super::{first, simulated};
use jixiao::Simulation;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// A project: its department, its budget in 分, and the points it loses of 50.
type Drawn = (usize, i64, u32);

fn rows(drawn: &[Drawn], order: &[usize]) -> String {
    let row = |at: &usize| {
        let (department, fen, lost) = drawn[*at];
        let budget = format!("{}.{:02}", fen / 100, fen % 100);
        let department = ["甲局", "乙局", "丙局"][department];
        format!("P{at:02},项目,{department},保洁,{budget},{budget},10,{},30,10\n", 50 - lost)
    };
    order.iter().map(row).collect()
}

/// What a project comes to: base, cut, kept, next budget and what is held back, in 分.
type Amounts = [i64; 5];

fn by_id(simulation: &Simulation) -> BTreeMap<String, Amounts> {
    let projects = simulation.assessment.portfolio.projects.iter();
    let pairs = projects.zip(&first(simulation).outcome.standings);
    let amounts = pairs.map(|(project, standing)| {
        let cut = &standing.cut;
        let next = cut.next_budget.map_or(0, jixiao::quantity::Money::fen);
        let amounts = [cut.base.fen(), cut.cut.fen(), cut.kept.fen(), next, cut.held.fen()];
        (project.record.id.clone(), amounts)
    });
    amounts.collect()
}

fn drawn() -> impl Strategy<Value = (Vec<Drawn>, Vec<usize>)> {
    let project = (0..3_usize, 0..100_000_i64, 0..50_u32);
    prop::collection::vec(project, 1..12).prop_flat_map(|drawn| {
        let order: Vec<usize> = (0..drawn.len()).collect();
        (Just(drawn), Just(order).prop_shuffle())
    })
}

/// A scenario of rates that rise, a floor below them, and what may stand beside them.
fn scenario() -> impl Strategy<Value = (u32, String)> {
    let rates = (0..2_500_u32, 0..2_500_u32, 0..2_500_u32, 0..2_500_u32);
    (rates, any::<bool>(), any::<bool>()).prop_map(|((floor, good, medium, poor), spread, hold)| {
        let percent = |rate: u32| format!("{}.{:02}%", rate / 100, rate % 100);
        let (good, medium) = (floor + good, floor + good + medium);
        let mut text = format!(
            "[[scenario]]\nid = \"one\"\nfloor = \"{}\"\n\
             rates = {{ \"良\" = \"{}\", \"中\" = \"{}\", \"差\" = \"{}\" }}\n",
            percent(floor),
            percent(good),
            percent(medium),
            percent(medium + poor),
        );
        if hold {
            text += "[[scenario.rule]]\nid = \"hold\"\ntitle = \"暂缓\"\nhold = \"33.33%\"\n";
        }
        if spread {
            text +=
                "[scenario.spread]\nid = \"off\"\ntitle = \"按部门\"\ngrades = [\"中\", \"差\"]\n";
        }
        (floor, text)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn kept_and_cut_are_the_base_no_floor_is_undercut_and_order_does_not_matter(
        (drawn, order) in drawn(),
        (floor, text) in scenario(),
    ) {
        let in_order: Vec<usize> = (0..drawn.len()).collect();
        let simulation = simulated(&rows(&drawn, &in_order), &text, 1);
        let found = by_id(&simulation);
        for (at, (_, budget, lost)) in drawn.iter().enumerate() {
            let [base, cut, kept, next, held] = found[&format!("P{at:02}")];
            prop_assert_eq!((base, kept + cut), (*budget, base));
            prop_assert!(0 <= cut && next == kept && (0..=next).contains(&held));
            // Below 90 points a project is under the floor: cut × 10,000 ≥ base × floor.
            let covered = *lost > 10;
            prop_assert!(!covered || cut * 10_000 >= base * i64::from(floor));
        }
        prop_assert_eq!(found, by_id(&simulated(&rows(&drawn, &order), &text, 1)));
    }

    #[test]
    fn spreading_over_a_department_takes_no_more_and_no_less_from_it(
        (drawn, order) in drawn(),
        (_, text) in scenario(),
    ) {
        let alone = text.split("[scenario.spread]").next().unwrap_or_default().to_owned();
        let spread = format!(
            "{alone}[scenario.spread]\nid = \"off\"\ntitle = \"按部门\"\ngrades = [\"中\", \"差\"]\n"
        );
        let rows = rows(&drawn, &order);
        let (alone, spread) = (simulated(&rows, &alone, 1), simulated(&rows, &spread, 1));
        for department in ["甲局", "乙局", "丙局"] {
            let cut = |simulation| first(simulation).of_department(department).cut;
            prop_assert_eq!(cut(&alone), cut(&spread));
        }
    }
}
