//! Numbers as they are written in the tables of an office.

use super::draw::Office;
use super::sheet::Cell;

/// Writes a whole number of the last decimal as a decimal number.
pub(super) fn decimal(number: i64, decimals: u32) -> String {
    let one = 10_i64.pow(decimals);
    format!("{}.{:0width$}", number / one, number % one, width = decimals as usize)
}

/// Gives an amount in the unit of the list.
pub(super) fn amount(office: &Office, fen: i64) -> String {
    let (_, of_unit, decimals) = office.unit;
    decimal(fen / (of_unit / 10_i64.pow(decimals)), decimals)
}

/// Writes an amount as a number, or as one of the texts that people write.
pub(super) fn money(office: &Office, fen: i64, at: usize) -> Cell {
    let text = amount(office, fen);
    if !office.dress.texts {
        return Cell::Number(text.parse().unwrap());
    }
    Cell::Text(match at % 3 {
        0 => text,
        1 => grouped(&text),
        _ => text.chars().map(full_width).collect(),
    })
}

fn full_width(letter: char) -> char {
    letter.to_digit(10).map_or(letter, |digit| char::from_u32(0xFF10 + digit).unwrap())
}

fn grouped(text: &str) -> String {
    let (whole, rest) = text.split_once('.').unwrap();
    let mut out = String::new();
    for (at, letter) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(letter);
    }
    format!("{out}.{rest}")
}
