//! Times the least disruption on an instance read from a file: department, grade, base in 分, least
//! and most in 分, weight, one project a line; the target in 分 stands on the first line.
//!
//! `cargo run --release -p jixiao-core --example target -- FILE`

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    reason = "a tool to measure with: it reads a file and the clock, and prints"
)]

use jixiao_core::quantity::{Fraction, Money, Rate};
use jixiao_core::rulebook::GradeIndex;
use jixiao_core::target::{Item, Method, Question, Scope, solve};
use std::time::Instant;

fn main() {
    let path = std::env::args().nth(1).expect("a file");
    let text = std::fs::read_to_string(path).expect("the file can be read");
    let mut rows = text.lines();
    let target = rows.next().expect("a target").parse().expect("in 分");
    let rows: Vec<[i64; 6]> = rows
        .map(|row| {
            let cells = row.split(',').map(|cell| cell.parse().expect("whole numbers"));
            cells.collect::<Vec<_>>().try_into().expect("six cells")
        })
        .collect();
    let ids: Vec<String> = (0..rows.len()).map(|place| format!("P{place:08}")).collect();
    let money = |fen: i64| Money::from_fen(fen).expect("an amount");
    let item = |(row, id)| {
        let [department, grade, base, least, most, weight]: &[i64; 6] = row;
        let id: &String = id;
        Item {
            id,
            department: u32::try_from(*department).expect("a number"),
            grade: GradeIndex(usize::try_from(*grade).expect("a number")),
            base: money(*base),
            least: money(*least),
            most: money(*most),
            rate: Rate::ZERO,
            shortfall: Fraction::new(*grade, std::num::NonZeroU32::MIN),
            weight: u32::try_from(*weight).expect("a number"),
        }
    };
    let items: Vec<Item<'_>> = rows.iter().zip(&ids).map(item).collect();
    for (name, method, scope) in [
        ("least", Method::Least, Scope::Department),
        ("least overall", Method::Least, Scope::Overall),
        ("extra", Method::Extra, Scope::Department),
        ("shortfall", Method::Shortfall, Scope::Department),
    ] {
        let question = Question { items: &items, target: money(target), scope, method };
        let mut best = f64::INFINITY;
        let mut found = solve(&question);
        for _ in 0..5 {
            let start = Instant::now();
            found = solve(&question);
            best = best.min(start.elapsed().as_secs_f64());
        }
        match found {
            Ok(answer) => {
                let cost = items.iter().zip(&answer.cuts).map(|(item, cut)| {
                    let fen = cut.amount.fen() as f64;
                    f64::from(item.weight) * fen * fen / item.base.fen() as f64
                });
                println!(
                    "{name} N={} seconds {best:.4} objective {:.12e} {:?}",
                    items.len(),
                    cost.sum::<f64>(),
                    answer.parameter
                );
                println!("{:?}", answer.certificate);
            }
            Err(refusal) => println!("{name} {refusal:?}"),
        }
    }
}
