//! Answers worked out by hand, and what holds for any.

#![allow(clippy::inconsistent_digit_grouping, reason = "分 stand apart from 元")]

mod by_hand;
mod certificate;
mod properties;

use super::{Item, Method, Question, Scope};
use crate::quantity::{Fraction, Money, Rate};
use crate::rulebook::GradeIndex;

fn fen(fen: i64) -> Money {
    Money::from_fen(fen).unwrap()
}

/// An item of the first department with weight 1, that may lose nothing or everything.
fn item(id: &str, grade: usize, base: i64) -> Item<'_> {
    Item {
        id,
        department: 0,
        grade: GradeIndex(grade),
        base: fen(base),
        least: Money::ZERO,
        most: fen(base),
        rate: Rate::ZERO,
        shortfall: Fraction::ZERO,
        weight: 1,
    }
}

fn question<'a>(items: &'a [Item<'a>], target: i64, method: Method) -> Question<'a> {
    Question { items, target: fen(target), scope: Scope::Department, method }
}
