//! Draws rulebooks, policies and portfolios at random, and writes each with its statements and with what
//! the library makes of it, so that engines can be asked the same.
//!
//! ```text
//! cargo run -p jixiao-sql --example cases -- --seed 1 --cases 60 --rows 1700 OUT
//! ```

mod draw;
mod expected;
mod facts;
mod mishap;
mod policy;
mod portfolio;
mod quantity;
mod roster;
mod rulebook;
mod rules;
mod write;
mod written;

use draw::Draw;
use expected::{Expected, expected, totals};
use jixiao_core::policy::Policy;
use jixiao_core::rulebook::Rulebook;
use jixiao_sql::Form;
use portfolio::Tables;
use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write;
use std::path::PathBuf;

/// What is asked for.
struct Asked {
    seed: u64,
    cases: u64,
    rows: usize,
    out: PathBuf,
}

impl Asked {
    fn read() -> Result<Self, Box<dyn Error>> {
        let mut asked = Self { seed: 1, cases: 60, rows: 1_700, out: PathBuf::new() };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} needs a number"));
            match word.as_str() {
                "--seed" => asked.seed = value()?.parse()?,
                "--cases" => asked.cases = value()?.parse()?,
                "--rows" => asked.rows = value()?.parse()?,
                _ => asked.out = PathBuf::from(word),
            }
        }
        if asked.out.as_os_str().is_empty() {
            return Err("usage: cases [--seed N] [--cases K] [--rows R] OUT".into());
        }
        Ok(asked)
    }
}

/// A case with what it comes to.
struct Case {
    rulebook: Rulebook,
    policy: Option<Policy>,
    tables: Tables,
    expected: Expected,
}

fn drawn(seed: u64, number: u64, rows: usize) -> Result<Case, String> {
    let draw = &mut Draw::new(seed, number);
    let form = [Form::Points, Form::Wide, Form::Facts][usize::try_from(number % 3).unwrap_or(0)];
    let mut rulebook = rulebook::rulebook(draw);
    let spreads = number % 10 > 1 && draw.one_in(4);
    let members = roster::roster(draw, rows, spreads);
    let policy = match number % 10 {
        0 => None,
        1 => Some(policy::plain(&rulebook)),
        _ => Some(policy::policy(draw, &rulebook, &members, spreads)),
    };
    let layout = portfolio::layout(draw, &rulebook, form);
    let tables = portfolio::tables(draw, &rulebook, policy.as_ref(), &members, layout);
    let raw = tables.raw(&rulebook);
    let totals = totals(&raw, &rulebook);
    rulebook::move_bands(draw, &mut rulebook, &totals);
    let expected = expected(&raw, &rulebook, policy.as_ref())?;
    Ok(Case { rulebook, policy, tables, expected })
}

fn main() -> Result<(), Box<dyn Error>> {
    let Asked { seed, cases, rows, out } = Asked::read()?;
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut all, mut clean) = (0, 0);
    for number in 1..=cases {
        let case = drawn(seed, number, rows).map_err(|why| format!("case {number}: {why}"))?;
        let folder = out.join(format!("{number:04}"));
        let Case { rulebook, policy, tables, expected } = &case;
        write::case(&folder, rulebook, policy.as_ref(), tables, expected)?;
        for (code, count) in &expected.codes {
            *codes.entry(code).or_default() += count;
        }
        all += expected.results.len() - 1;
        clean += expected.clean;
    }
    let codes: Vec<String> = codes.iter().map(|(code, count)| format!("{code} {count}")).collect();
    let mut said = std::io::stdout().lock();
    writeln!(
        said,
        "{cases} cases, {all} projects, {clean} without problems; {}",
        codes.join(", ")
    )?;
    Ok(())
}
