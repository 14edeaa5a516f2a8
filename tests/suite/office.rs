//! Lists of projects and tables of scores as offices keep them, drawn at random with what is right
//! about them: taken in by `new --from`, then read, checked and scored.
//!
//! What is right comes from the list as drawn, never from the program. `scripts/offices.sh` draws many.

mod amount;
mod beside;
mod books;
mod count;
mod draw;
mod fault;
mod heads;
mod keyed;
mod list;
mod outcome;
mod scores;
mod sheet;
mod titles;
mod wide;

use std::env;
use std::io::{self, Write};

use self::count::Count;

#[test]
fn a_hundred_lists_of_offices_come_out_right_or_are_refused() {
    let count = Count::of(1..=100);
    assert!(count.is_good(), "{}", count.report());
}

/// Run by `scripts/offices.sh`: as many lists as `JIXIAO_OFFICES` says.
#[test]
#[ignore = "takes minutes: scripts/offices.sh runs it"]
fn lists_of_offices_in_great_number() {
    let number = env::var("JIXIAO_OFFICES").map_or(10_000, |number| number.parse().unwrap());
    let count = Count::of(101..=100 + number);
    io::stdout().write_all(count.report().as_bytes()).unwrap();
    assert!(count.is_good());
}
