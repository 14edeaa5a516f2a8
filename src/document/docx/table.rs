//! Tables: columns that share the width, headings that are repeated on every page, rows that are not
//! torn apart.

use super::super::{Align, Column, Row, Span, Table};
use super::body::{Body, Follows};
use super::letters::{Letters, run};
use super::names::{paragraph, val};
use crate::xml::{Attributes, Xml};

/// How the text of a cell is set.
#[derive(Clone, Copy)]
struct Look {
    style: &'static str,
    align: Align,
    /// Half points.
    size: u32,
    bold: bool,
    /// Kept on the page of the row below.
    with_next: bool,
}

impl Body<'_> {
    /// Writes a table with what stands over it.
    pub(super) fn table(&mut self, table: &Table, follows: Follows) {
        if !table.caption.is_empty() {
            self.line("Caption", &table.caption);
        }
        // The more columns, the smaller.
        let wide = if self.room.0 > self.room.1 { 2 } else { 0 };
        let size = match table.columns.len().saturating_sub(wide) {
            0..=4 => 21,
            5..=7 => 19,
            8..=10 => 17,
            _ => 15,
        };
        let widths = widths(table, size, self.room.0);
        self.out.open("w:tbl", &[]);
        self.columns(&widths);
        let head =
            Look { style: "HeadCell", align: Align::Middle, size, bold: false, with_next: true };
        self.begin_row(true);
        for (column, width) in table.columns.iter().zip(&widths) {
            self.cell(*width, 1, head, true, &column.heading);
        }
        self.out.close("w:tr");
        for (at, row) in table.rows.iter().enumerate() {
            // No row alone under the head, and no last row alone on a page.
            let several = table.rows.len() > 1 && (at == 0 || at + 2 == table.rows.len());
            let signed = follows == Follows::Signatures;
            let kept = several || (signed && at + 1 == table.rows.len());
            self.row(table, row, &widths, (size, kept));
        }
        self.out.close("w:tbl");
        let signed = |xml: &mut Xml| xml.empty("w:keepNext", &[]);
        match follows {
            Follows::Signatures => paragraph(&mut self.out, "AfterTable", signed, |_| {}),
            Follows::Table | Follows::Sender | Follows::Text => {
                paragraph(&mut self.out, "AfterTable", |_| {}, |_| {});
            }
            Follows::EndOfSection => {}
        }
    }

    /// Writes how wide the table and its columns are.
    fn columns(&mut self, widths: &[u32]) {
        let sum: u32 = widths.iter().sum();
        self.out.around("w:tblPr", &[], |xml| {
            val(xml, "w:tblStyle", &"Grid");
            xml.empty("w:tblW", &[("w:w", &sum), ("w:type", &"dxa")]);
            val(xml, "w:jc", &"center");
            xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
        });
        self.out.around("w:tblGrid", &[], |xml| {
            for width in widths {
                xml.empty("w:gridCol", &[("w:w", width)]);
            }
        });
    }

    /// Begins a row that is not torn apart; a head is repeated on every page.
    fn begin_row(&mut self, head: bool) {
        self.out.open("w:tr", &[]);
        self.out.around("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            if head {
                xml.empty("w:tblHeader", &[]);
            }
        });
    }

    fn row(&mut self, table: &Table, row: &Row, widths: &[u32], (size, kept): (u32, bool)) {
        self.begin_row(false);
        let plain = Look { style: "Cell", align: Align::Start, size, bold: false, with_next: kept };
        let (cells, sums): (&[String], bool) = match row {
            Row::Group(text) => {
                let look = Look { bold: true, with_next: true, ..plain };
                self.cell(widths.iter().sum(), widths.len(), look, true, text);
                (&[], false)
            }
            Row::Cells(cells) => (cells, false),
            Row::Sums(cells) => (cells, true),
        };
        for ((column, width), text) in table.columns.iter().zip(widths).zip(cells) {
            let look = Look { align: column.align, bold: sums, ..plain };
            self.cell(*width, 1, look, sums, text);
        }
        self.out.close("w:tr");
    }

    fn cell(&mut self, width: u32, columns: usize, look: Look, shaded: bool, text: &str) {
        self.out.open("w:tc", &[]);
        self.out.around("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", &width), ("w:type", &"dxa")]);
            if columns > 1 {
                val(xml, "w:gridSpan", &columns);
            }
            if shaded {
                let shade: Attributes<'_> =
                    &[("w:val", &"clear"), ("w:color", &"auto"), ("w:fill", &"EDEDED")];
                xml.empty("w:shd", shade);
            }
            val(xml, "w:vAlign", &"center");
        });
        self.out.open("w:p", &[]);
        self.out.around("w:pPr", &[], |xml| {
            val(xml, "w:pStyle", &look.style);
            if look.with_next {
                xml.empty("w:keepNext", &[]);
            }
            let align = match look.align {
                Align::Start => "left",
                Align::Middle => "center",
                Align::End => "right",
            };
            val(xml, "w:jc", &align);
        });
        let letters = Letters { bold: look.bold, size: Some(look.size), ..Letters::default() };
        for span in Span::split(self.language, text) {
            match span {
                Span::FillIn(text) => self.field(&text, letters),
                Span::Text(text) | Span::Lead(text) => run(&mut self.out, letters, &text),
            }
        }
        self.out.close("w:p");
        self.out.close("w:tc");
    }
}

/// So many letters a word may have: `111,000,000,000.00` has eighteen.
const LONGEST: usize = 20;
/// Left and right of the text in a cell.
const MARGINS: u32 = 2 * 57;

/// Spreads the width of a page over columns by their shares. A column whose share would tear a word or
/// number apart is as wide as it, and the others share the rest. `size` is in half points.
fn widths(table: &Table, size: u32, room: u32) -> Vec<u32> {
    let columns = &table.columns;
    let least: Vec<u32> = (0..columns.len()).map(|at| least(table, at, size)).collect();
    if least.iter().sum::<u32>() > room {
        return spread(columns, &vec![None; columns.len()], room);
    }
    let mut fixed = vec![None; columns.len()];
    loop {
        let widths = spread(columns, &fixed, room);
        let narrow = |at: &usize| widths[*at] < least[*at];
        let Some(at) = (0..columns.len()).find(narrow) else { return widths };
        fixed[at] = Some(least[at]);
    }
}

/// Gives the width of the longest word or number of a column that no line may tear apart.
fn least(table: &Table, column: usize, size: u32) -> u32 {
    let cells = table.rows.iter().filter_map(|row| match row {
        Row::Cells(cells) | Row::Sums(cells) => cells.get(column).map(String::as_str),
        Row::Group(_) => None,
    });
    let texts = cells.chain([table.columns[column].heading.as_str()]);
    texts.map(longest).max().unwrap_or(0) * size / 10 + MARGINS
}

/// Gives the width of the longest word of a text, in hundredths of the size of its letters. Bold letters
/// count, as heads and sums have them. What is too long for a word, such as an address, may be torn.
fn longest(text: &str) -> u32 {
    let part = |letter: char| letter.is_ascii_alphanumeric() || ",.%".contains(letter);
    let width = |letter: char| match letter {
        '%' => 100,
        'A'..='Z' | 'm' | 'w' => 85,
        ',' | '.' => 26,
        '0'..='9' => 50,
        _ => 55,
    };
    let words = text.split(|letter| !part(letter)).filter(|word| word.len() <= LONGEST);
    words.map(|word| word.chars().map(width).sum()).max().unwrap_or(0)
}

/// Spreads a width over the columns that are not fixed, to the last twentieth.
fn spread(columns: &[Column], fixed: &[Option<u32>], room: u32) -> Vec<u32> {
    let share = |at: usize| if fixed[at].is_some() { 0 } else { u32::from(columns[at].width) };
    let all = (0..columns.len()).map(share).sum::<u32>().max(1);
    let room = room.saturating_sub(fixed.iter().flatten().sum());
    let edge = |before: u32| {
        u32::try_from(u64::from(room) * u64::from(before) / u64::from(all)).unwrap_or(room)
    };
    let mut before = 0;
    (0..columns.len())
        .map(|at| {
            let left = edge(before);
            before += share(at);
            fixed[at].unwrap_or(edge(before) - left)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_share_the_whole_width() {
        let columns = [Column::text("a", 1), Column::text("b", 1), Column::text("c", 1)];
        assert_eq!(spread(&columns, &[None; 3], 100), [33, 33, 34]);
        assert_eq!(spread(&columns, &[None, Some(40), None], 100), [30, 40, 30]);
    }

    #[test]
    fn no_word_of_a_heading_is_torn_apart() {
        let table = |heading: &str, cell: &str| Table {
            columns: vec![Column::text(heading, 1), Column::text("b", 9)],
            rows: vec![Row::Sums(vec![cell.to_owned(), String::new()])],
            ..Table::default()
        };
        // A capital of 9.5 points (190 twentieths) at 0.85 of it and seven letters at 0.55: 4.7 of 190 are
        // 893, and the margins.
        assert_eq!(widths(&table("Projects", "28"), 19, 5_000), [1_007, 3_993]);
        // Eleven digits at 0.5, two commas and a point at 0.26: 6.28 of 190 are 1,193, and the margins.
        assert_eq!(widths(&table("cut", "111,000,000.00"), 19, 5_000), [1_307, 3_693]);
        // Chinese breaks anywhere, and so does what is too long for a word.
        assert_eq!(widths(&table("主管部门项目数", ""), 19, 5_000), [500, 4_500]);
        assert_eq!(widths(&table("b", &"f".repeat(64)), 19, 5_000), [500, 4_500]);
    }
}
