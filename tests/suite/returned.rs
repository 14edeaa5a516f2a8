//! The program's own forms, changed at random the way people and spreadsheets change them, and collected:
//! what comes out is what was meant, or it is told. `scripts/returned.sh` draws many.

mod asked;
mod book;
mod change;
mod judge;
mod sent;

use self::judge::{Judged, judge};
use self::sent::Sent;
use std::collections::BTreeMap;
use std::env;
use std::fmt::Write;

/// What came of many forms, by change.
fn report(seeds: impl Iterator<Item = u64>) -> (usize, String) {
    let sent = Sent::new();
    let mut counts: BTreeMap<&'static str, [usize; 3]> = BTreeMap::new();
    let mut text = String::new();
    let mut silent = 0;
    for seed in seeds {
        for (change, judged) in judge(&sent, seed) {
            let at = match &judged {
                Judged::Understood => 0,
                Judged::Told => 1,
                Judged::Silent(what) => {
                    silent += 1;
                    if silent <= 20 {
                        writeln!(text, "seed {seed}, {change}: {what}").unwrap();
                    }
                    2
                }
            };
            counts.entry(change).or_default()[at] += 1;
        }
    }
    for (change, [understood, told, silent]) in counts {
        writeln!(text, "{change}: {understood} understood, {told} told, {silent} silently taken")
            .unwrap();
    }
    (silent, text)
}

#[test]
fn a_hundred_changed_forms_are_understood_or_told() {
    let (silent, text) = report(1..=100);
    assert_eq!(silent, 0, "{text}");
}

/// Run by `scripts/returned.sh`: as many forms as `JIXIAO_FORMS` says.
#[test]
#[ignore = "takes minutes: scripts/returned.sh runs it"]
fn changed_forms_in_great_number() {
    let number = env::var("JIXIAO_FORMS").map_or(10_000, |number| number.parse().unwrap());
    let (silent, text) = report(101..=100 + number);
    std::io::Write::write_all(&mut std::io::stdout(), text.as_bytes()).unwrap();
    assert_eq!(silent, 0, "{text}");
}
