//! Any bytes as a table: csv in every encoding, xlsx, xls, ods; and what is then made of it.
#![no_main]

use jixiao::import::{self, HeadingMap, RulesFile, WideColumns};
use jixiao::problem::Place;
use jixiao::project;
use jixiao::rulebook::Rulebook;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(|| {
    let files: Vec<RulesFile> =
        import::builtin_rulebook("self-evaluation-2020").expect("is built in");
    import::read_rulebook("", &files).expect("is sound")
});

fuzz_target!(|bytes: &[u8]| {
    let place = Place::file("t");
    let Ok(tables) = import::read_tables(&place, bytes, &HeadingMap::default()) else { return };
    for read in tables {
        let mut problems = read.problems;
        let table = &read.table;
        let _ = import::kind_of_table(&table.headings);
        let _ = import::read_facts(table, &mut problems);
        let _ = import::read_exemptions(table, &mut problems);
        let _ = import::read_projects(table, &mut problems);
        let _ = import::read_sheet(table, "t", &mut problems);
        let _ = import::draft_rulebook(table, "t", "", &mut problems);
        if WideColumns::has_indicators(&table.headings, &RULEBOOK)
            && let Some(raw) = import::read_wide_portfolio(table, "t", &RULEBOOK, &mut problems)
        {
            let _ = project::check(&raw, &RULEBOOK);
        }
    }
});
