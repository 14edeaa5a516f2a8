//! What the records of an xls say before it is read: how far its worksheets span, how much text their
//! cells repeat, and what of them is hidden.
//!
//! A worksheet of two cells may span four billion, and four bytes of a cell may stand for a text of
//! 64 KiB.

use super::refusal::Refusal;
use crate::table::limits;
use std::collections::BTreeSet;

const CONTINUE: u16 = 0x003C;
const TEXTS: u16 = 0x00FC;
const SHEET: u16 = 0x0085;
const NAME: u16 = 0x0018;
const START: u16 = 0x0809;
const END: u16 = 0x000A;
const DIMENSIONS: u16 = 0x0200;
const ROW: u16 = 0x0208;
const COLUMNS: u16 = 0x007D;
const FORMULA: u16 = 0x0006;
const FORMULA_TEXT: u16 = 0x0207;
const MANY_NUMBERS: u16 = 0x00BD;
const SHARED_TEXT: u16 = 0x00FD;
/// Cells of one column: numbers, texts, truths and errors.
const CELLS: [u16; 6] = [0x0203, 0x0204, 0x00D6, 0x0205, 0x027E, SHARED_TEXT];

/// So many records may go on with one that is too long for itself.
const PIECES: usize = 20_000;

/// The letters that may be moved about to put formulas together.
const MOVED: u64 = 200_000_000_000;

/// The widest and longest sheet of the format.
const WIDEST: u64 = 65_536 * 257;

/// A record, with those that go on with it.
struct Record<'s> {
    kind: u16,
    data: &'s [u8],
    more: Vec<&'s [u8]>,
}

/// What of a worksheet is hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Hidden {
    /// How many rows with cells.
    pub(super) rows: u64,
    /// Which columns: from which to which, counted from 0.
    pub(super) columns: Vec<(u32, u32)>,
}

/// What a workbook sets aside.
#[derive(Default)]
struct Sums {
    spanned: u64,
    text: usize,
    formulas: u64,
    moved: u64,
    walked: usize,
}

/// Looks through the stream of a workbook; gives what is hidden, a worksheet each.
///
/// # Errors
/// When it asks for more than is read.
pub(super) fn look_through(stream: &[u8]) -> Result<Vec<Hidden>, Refusal> {
    let (mut texts, mut sheets, mut longest_name) = (Vec::new(), Vec::new(), 0_usize);
    let mut rest = stream;
    while let Some(record) = take(&mut rest)? {
        match record.kind {
            TEXTS => texts = lengths(&record)?,
            SHEET => {
                let at = word(record.data, 0) | word(record.data, 2) << 16;
                sheets.push(at as usize);
                longest_name = longest_name.max(record.data.len());
            }
            NAME => longest_name = longest_name.max(record.data.len()),
            END => break,
            _ => {}
        }
    }
    let mut sums = Sums::default();
    let mut found = Vec::with_capacity(sheets.len());
    for at in sheets {
        let sheet = stream.get(at..).ok_or(Refusal::Damaged)?;
        found.push(sums.walk(sheet, &texts)?);
        // Sheets that share their records are read as often as they are named.
        if sums.walked > stream.len().saturating_mul(2) {
            return Err(Refusal::Damaged);
        }
    }
    // A formula of five bytes may name a sheet or a name in full.
    let name = longest_name as u64;
    let written = (sums.formulas / 5).saturating_mul(name).saturating_mul(3);
    if written > 4 * limits::TEXT as u64 || sums.moved.saturating_mul(name) > MOVED {
        return Err(Refusal::TooLarge("text", limits::TEXT as u64));
    }
    Ok(found)
}

impl Sums {
    fn walk(&mut self, sheet: &[u8], texts: &[usize]) -> Result<Hidden, Refusal> {
        let (mut rest, mut depth, mut corner) = (sheet, 0_u64, None);
        let mut computed = false;
        let mut shown = Shown::default();
        while let Some(record) = take(&mut rest)? {
            let data = record.data;
            shown.see(&record);
            match record.kind {
                START => depth += 1,
                END if depth <= 1 => break,
                END => depth -= 1,
                DIMENSIONS if claimed(data) > WIDEST => {
                    return Err(Refusal::TooLarge("cells", limits::RECTANGLE));
                }
                FORMULA => {
                    let length = data.len() as u64;
                    self.formulas += length;
                    self.moved += length * length;
                    computed = true;
                    reach(&mut corner, word(data, 0), word(data, 2), word(data, 2));
                }
                // The text of a formula that is not there stands in the first cell.
                FORMULA_TEXT if !computed => reach(&mut corner, 0, 0, 0),
                MANY_NUMBERS => {
                    let last = word(data, data.len().saturating_sub(2));
                    reach(&mut corner, word(data, 0), word(data, 2), last);
                }
                kind if CELLS.contains(&kind) => {
                    reach(&mut corner, word(data, 0), word(data, 2), word(data, 2));
                    if kind == SHARED_TEXT {
                        let at = word(data, 6) | word(data, 8) << 16;
                        self.text += texts.get(at as usize).copied().unwrap_or_default();
                    }
                }
                _ => {}
            }
            if self.text > limits::TEXT {
                return Err(Refusal::TooLarge("text", limits::TEXT as u64));
            }
        }
        self.walked += sheet.len() - rest.len();
        let area = corner.map_or(0, |[top, left, bottom, right]: [u64; 4]| {
            (bottom - top + 1) * (right - left + 1)
        });
        self.spanned += area;
        if self.spanned > limits::RECTANGLE {
            return Err(Refusal::TooLarge("cells", limits::RECTANGLE));
        }
        Ok(shown.hidden)
    }
}

/// What is seen of the rows and columns of a worksheet.
#[derive(Default)]
struct Shown {
    hidden: Hidden,
    /// The hidden rows in which no cell was seen yet; a row comes before its cells.
    empty: BTreeSet<u32>,
}

impl Shown {
    fn see(&mut self, record: &Record<'_>) {
        let data = record.data;
        match record.kind {
            ROW if word(data, 12) & 0x20 != 0 => {
                self.empty.insert(word(data, 0));
            }
            COLUMNS if word(data, 8) & 1 == 1 => {
                self.hidden.columns.push((word(data, 0), word(data, 2)));
            }
            kind if kind == FORMULA || kind == MANY_NUMBERS || CELLS.contains(&kind) => {
                self.hidden.rows += u64::from(self.empty.remove(&word(data, 0)));
            }
            _ => {}
        }
    }
}

/// Widens what the cells reach.
fn reach(corner: &mut Option<[u64; 4]>, row: u32, first: u32, last: u32) {
    let (row, first, last) =
        (u64::from(row), u64::from(first.min(last)), u64::from(first.max(last)));
    let [top, left, bottom, right] = corner.unwrap_or([row, first, row, last]);
    *corner = Some([top.min(row), left.min(first), bottom.max(row), right.max(last)]);
}

/// Gives the cells that a worksheet claims to have, as the library reckons them.
fn claimed(data: &[u8]) -> u64 {
    let double = |at| u64::from(word(data, at) | word(data, at + 2) << 16);
    let single = |at| u64::from(word(data, at));
    let [top, bottom, left, right] = if data.len() == 10 {
        [single(0), single(2), single(4), single(6)]
    } else {
        [double(0), double(4), single(8), single(10)]
    };
    let left = if left > 0xFF || right < left { 0 } else { left };
    if bottom == 0 || right == 0 {
        return 1;
    }
    // A sheet that ends before it starts wraps round.
    if bottom - 1 < top { u64::MAX } else { (bottom - top).saturating_mul(right - left) }
}

/// Takes the next record with those that go on with it; `None` at the end.
fn take<'s>(stream: &mut &'s [u8]) -> Result<Option<Record<'s>>, Refusal> {
    let Some((kind, data)) = single(stream)? else { return Ok(None) };
    let mut more = Vec::new();
    while stream.len() > 4 && word(stream, 0) == u32::from(CONTINUE) {
        let Some((_, data)) = single(stream)? else { break };
        more.push(data);
        if more.len() > PIECES {
            return Err(Refusal::Damaged);
        }
    }
    Ok(Some(Record { kind, data, more }))
}

fn single<'s>(stream: &mut &'s [u8]) -> Result<Option<(u16, &'s [u8])>, Refusal> {
    let Some((head, rest)) = stream.split_first_chunk::<4>() else {
        return if stream.is_empty() { Ok(None) } else { Err(Refusal::Damaged) };
    };
    let length = usize::from(u16::from_le_bytes([head[2], head[3]]));
    let (data, rest) = rest.split_at_checked(length).ok_or(Refusal::Damaged)?;
    *stream = rest;
    Ok(Some((u16::from_le_bytes([head[0], head[1]]), data)))
}

/// Gives the bytes each shared text may take, three a letter.
fn lengths(record: &Record<'_>) -> Result<Vec<usize>, Refusal> {
    let mut pieces =
        Pieces { data: record.data.get(8..).ok_or(Refusal::Damaged)?, more: record.more.iter() };
    let mut lengths = Vec::new();
    while !pieces.data.is_empty() || pieces.next() {
        lengths.push(pieces.text()? * 3);
        if lengths.len() > limits::CELLS {
            return Err(Refusal::TooLarge("cells", limits::CELLS as u64));
        }
    }
    Ok(lengths)
}

/// The pieces of a long record.
struct Pieces<'p, 's> {
    data: &'s [u8],
    more: std::slice::Iter<'p, &'s [u8]>,
}

impl Pieces<'_, '_> {
    fn next(&mut self) -> bool {
        self.more.next().map(|data| self.data = data).is_some()
    }

    fn take(&mut self, count: usize) -> Result<u32, Refusal> {
        let (taken, rest) = self.data.split_at_checked(count).ok_or(Refusal::Damaged)?;
        self.data = rest;
        Ok(taken.iter().rev().fold(0, |sum, byte| sum << 8 | u32::from(*byte)))
    }

    /// Passes over a text and gives the number of its letters.
    fn text(&mut self) -> Result<usize, Refusal> {
        if self.data.is_empty() {
            return Ok(0);
        }
        let letters = self.take(2)? as usize;
        let flags = self.take(1)?;
        let runs = if flags & 8 == 0 { 0 } else { self.take(2)? as usize };
        let extra = if flags & 4 == 0 { 0 } else { self.take(4)? as usize };
        let (mut left, mut wide) = (letters, flags & 1 == 1);
        loop {
            let width = if wide { 2 } else { 1 };
            let here = left.min(self.data.len() / width);
            self.data = &self.data[here * width..];
            left -= here;
            if left == 0 {
                break;
            }
            if !self.next() {
                return Err(Refusal::Damaged);
            }
            wide = self.take(1)? & 1 == 1;
        }
        let mut skipped = runs * 4 + extra;
        while skipped > 0 {
            if self.data.is_empty() && !self.next() {
                return Err(Refusal::Damaged);
            }
            let here = skipped.min(self.data.len());
            self.data = &self.data[here..];
            skipped -= here;
        }
        Ok(letters)
    }
}

/// Gives two bytes as a number, 0 where they are not there.
fn word(data: &[u8], at: usize) -> u32 {
    data.get(at..)
        .and_then(|rest| rest.first_chunk())
        .map_or(0, |two| u16::from_le_bytes(*two).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, words: &[u16]) -> Vec<u8> {
        let length = u16::try_from(words.len() * 2).unwrap();
        [kind, length].iter().chain(words).flat_map(|word| word.to_le_bytes()).collect()
    }

    #[test]
    fn hidden_rows_with_cells_and_hidden_columns_are_found() {
        let row = |number, flags| record(ROW, &[number, 0, 3, 255, 0, 0, flags, 15]);
        // A number in row 2: row, column, format, eight bytes.
        let number = record(0x0203, &[2, 1, 15, 0, 0, 0, 0x3FF0]);
        let sheet = [
            record(START, &[0x0600, 0x0010]),
            // Columns B to C are hidden, E is shown.
            record(COLUMNS, &[1, 2, 0, 15, 1, 0]),
            record(COLUMNS, &[4, 4, 2_048, 15, 0, 0]),
            // Rows 2 and 3 are hidden; 3 has no cell.
            row(1, 0x0100),
            row(2, 0x0120),
            row(3, 0x0120),
            number,
            record(END, &[]),
        ];
        let hidden = Sums::default().walk(&sheet.concat(), &[]).unwrap();
        assert_eq!(hidden, Hidden { rows: 1, columns: vec![(1, 2)] });
    }
}
