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
        let widths = widths(&table.columns, self.room.0);
        // The more columns, the smaller.
        let wide = if self.room.0 > self.room.1 { 2 } else { 0 };
        let size = match table.columns.len().saturating_sub(wide) {
            0..=4 => 21,
            5..=7 => 19,
            8..=10 => 17,
            _ => 15,
        };
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
            Follows::Text => paragraph(&mut self.out, "AfterTable", |_| {}, |_| {}),
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

/// Spreads the width of a page over columns, to the last twentieth.
fn widths(columns: &[Column], room: u32) -> Vec<u32> {
    let all: u32 = columns.iter().map(|column| u32::from(column.width)).sum();
    let all = all.max(1);
    let mut before = 0;
    let edge = |before: u32| {
        u32::try_from(u64::from(room) * u64::from(before) / u64::from(all)).unwrap_or(room)
    };
    columns
        .iter()
        .map(|column| {
            let left = edge(before);
            before += u32::from(column.width);
            edge(before) - left
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_share_the_whole_width() {
        let columns = [Column::text("a", 1), Column::text("b", 1), Column::text("c", 1)];
        assert_eq!(widths(&columns, 100), [33, 33, 34]);
    }
}
