//! What holds for every input, looked for in random ones.
//!
//! A failure prints the smallest input that shows it; nothing is written down anywhere.

mod cuts;
mod folders;
mod limits;
mod noise;
mod portfolios;
mod quantities;
mod rejects;
mod returns;
mod sample;
mod scores;
pub(crate) mod streams;
mod tables;
mod written;

use proptest::test_runner::Config;

/// So many random cases, and no files of past failures.
pub(super) fn cases(count: u32) -> Config {
    Config { cases: count, failure_persistence: None, ..Config::default() }
}
