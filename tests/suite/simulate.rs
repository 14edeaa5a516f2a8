//! Scenarios against amounts worked out by hand.

mod kinds;
mod properties;
mod sample;
mod shown;
mod workbook;

use jixiao::assess::Asked;
use jixiao::simulate::{Computed, Wanted};
use jixiao::{NamedBytes, Simulation, Source, simulate};

/// A policy without a floor: 优 nothing, 良 10 %, 中 20 %, 差 50 %.
const POLICY: &str = r#"
id = "test"
edition = "1"
title = "测试"
status = "trial"
base = "budget"
rounding = "half-up"
rate = [
  { grade = "优", rate = "0" },
  { grade = "良", rate = "10%" },
  { grade = "中", rate = "20%" },
  { grade = "差", rate = "50%" },
]
"#;

/// The heading of a wide table of the self-evaluation: execution 10, output 50, benefit 30,
/// satisfaction 10 points.
const HEADING: &str = "project_id,name,department,category,budget,executed,1,2,3,4\n";

/// Simulates scenarios on a wide table.
fn simulated(rows: &str, scenarios: &str, years: u32) -> Simulation {
    let files = [
        NamedBytes::new("projects.csv", format!("{HEADING}{rows}")),
        NamedBytes::new("policy.toml", POLICY),
    ];
    let source = Source::bytes("test", files);
    let asked = Asked {
        rulebook: Some("self-evaluation-2020".to_owned()),
        policy: Some("policy.toml".to_owned()),
        ..Asked::of(source.clone())
    };
    let wanted = Wanted {
        scenarios: Some(NamedBytes::new("scenarios.toml", scenarios)),
        names: source.clone(),
        years,
        growth: jixiao::quantity::Rate::parse("10%").unwrap(),
        on: None,
        target: None,
        reallocate: None,
    };
    simulate(&source, &asked, &wanted).unwrap()
}

/// Gives what the first scenario comes to.
fn first(simulation: &Simulation) -> &Computed {
    let scenario = &simulation.scenarios[0];
    scenario.computed.as_ref().unwrap_or_else(|| panic!("{:?}", scenario.problems))
}

/// Lists the cuts of a scenario, in yuan.
fn cuts(computed: &Computed) -> Vec<String> {
    computed.outcome.standings.iter().map(|one| one.cut.cut.to_string()).collect()
}

/// Lists the next budgets of a scenario, in yuan.
fn next(computed: &Computed) -> Vec<String> {
    let budgets = computed.outcome.standings.iter().map(|one| one.cut.next_budget);
    budgets.map(|next| next.map_or_else(String::new, |next| next.to_string())).collect()
}
