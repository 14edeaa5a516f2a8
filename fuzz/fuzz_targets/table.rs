//! Any bytes as a table: csv in every encoding, xlsx, xls, ods; and what is then made of it.
#![no_main]

use jixiao::portfolio;
use jixiao::portfolio::WideColumns;
use jixiao::problem::Place;
use jixiao::project;
use jixiao::rulebook::Rulebook;
use jixiao::rules;
use jixiao::source::NamedBytes;
use jixiao::table;
use jixiao::table::HeadingMap;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(|| {
    let files: Vec<NamedBytes> =
        rules::builtin_rulebook("self-evaluation-2020").expect("is built in");
    rules::read_rulebook("", &files).expect("is sound")
});

fuzz_target!(|bytes: &[u8]| {
    let place = Place::file("t");
    let Ok(tables) = table::read_tables(&place, bytes, &HeadingMap::default()) else { return };
    for read in tables {
        let table = &read.value;
        let _ = portfolio::is_wide(&table.headings);
        let _ = portfolio::read_facts(table, &RULEBOOK, &[]);
        let _ = portfolio::read_exemptions(table, &[]);
        let _ = portfolio::read_projects(table, false);
        let _ = rules::draft_rulebook(table, "t", "");
        if WideColumns::has_indicators(&table.headings, &RULEBOOK)
            && let Some(raw) = portfolio::read_wide_portfolio(table, "t", &RULEBOOK).value
        {
            let _ = project::check(&raw, &RULEBOOK);
        }
    }
});
