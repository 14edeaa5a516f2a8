//! The scenarios that are shipped with the sample.

use jixiao::assess::Asked;
use jixiao::simulate::Wanted;
use jixiao::{NamedBytes, Simulation, Source, simulate};
use std::fs;
use std::path::Path;

pub(super) fn shipped(file: &str) -> Simulation {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/shenyang-2025");
    let source = Source::folder(&folder);
    let wanted = Wanted {
        scenarios: Some(NamedBytes::new(file, fs::read(folder.join(file)).unwrap())),
        names: source.clone(),
        years: 2,
        growth: jixiao::quantity::Rate::ZERO,
        on: None,
        target: None,
        reallocate: None,
    };
    simulate(&source, &Asked::of(source.clone()), &wanted).unwrap()
}

/// Gives the cut of a scenario in yuan, and how many projects move.
fn sum(simulation: &Simulation, id: &str) -> (String, usize) {
    let found = simulation.computed().find(|(scenario, _)| scenario.id == id);
    let (scenario, computed) = found.unwrap_or_else(|| panic!("{id} was not computed"));
    (computed.outcome.summary.total().cut.to_string(), scenario.moves.len())
}

#[test]
fn the_first_set_comes_to_what_the_sums_by_grade_give() {
    let simulation = shipped("scenarios.toml");
    let of = |id: &str, cut: &str, moved: usize| {
        assert_eq!(sum(&simulation, id), (cut.to_owned(), moved), "{id}");
    };
    // 良 67,000,000 and 中 12,000,000 yuan, as the notice has them.
    of("floor-only", "7900000.00", 0);
    of("stepped", "9100000.00", 5); // 6,700,000 + 2,400,000
    // Three projects of 中 were executed under 80 %: 348,620 + 235,610 + 58,370 more.
    of("execution", "8542600.00", 3);
    of("lines-down", "6654220.00", 1); // without the 1,245,780 of SY25-004
    assert!(!simulation.refused());
}

#[test]
fn of_the_second_set_only_the_ratio_left_empty_is_not_computed() {
    let simulation = shipped("scenarios-kinds.toml");
    let refused = simulation.scenarios.iter().filter(|one| one.computed.is_none());
    assert_eq!(refused.map(|one| one.id.as_str()).collect::<Vec<_>>(), ["C"]);
    assert_eq!(sum(&simulation, "A"), ("7900000.00".to_owned(), 0));
    assert_eq!(sum(&simulation, "B"), ("0.00".to_owned(), 12));
    assert_eq!(sum(&simulation, "D").0, "9100000.00"); // spreading takes no more and no less
    // 45 % executed: 59 at most, so SY25-019 is poor, and cut by the same floor.
    assert_eq!(sum(&simulation, "E"), ("7900000.00".to_owned(), 1));
}
