//! Tables: columns that share the width, headings that are repeated on every page, rows that are not
//! torn apart.

use super::super::{Align, Column, Row, Span, Table};
use super::body::{Body, run};
use super::xml::put;

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

const SHADE: &str = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDEDED\"/>";

impl Body<'_> {
    /// Writes a table with what stands over it.
    pub(super) fn table(&mut self, table: &Table) {
        if !table.caption.is_empty() {
            self.line("Caption", &table.caption);
        }
        let widths = widths(&table.columns, self.room.0);
        // The more columns, the smaller.
        let size = match table.columns.len() {
            0..=4 => 21,
            5..=7 => 19,
            8..=10 => 17,
            _ => 15,
        };
        let grid = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>"));
        put(
            &mut self.out,
            format_args!(
                "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>\
             <w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{}</w:tblGrid>",
                widths.iter().sum::<u32>(),
                grid.collect::<String>()
            ),
        );
        self.out.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        let head =
            Look { style: "HeadCell", align: Align::Middle, size, bold: false, with_next: true };
        for (column, width) in table.columns.iter().zip(&widths) {
            self.cell(*width, 1, head, true, &column.heading);
        }
        self.out.push_str("</w:tr>");
        for row in &table.rows {
            self.row(table, row, &widths, size);
        }
        // A table needs a paragraph after it.
        self.out.push_str("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>");
    }

    fn row(&mut self, table: &Table, row: &Row, widths: &[u32], size: u32) {
        self.out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        let plain =
            Look { style: "Cell", align: Align::Start, size, bold: false, with_next: false };
        let (cells, sums) = match row {
            Row::Group(text) => {
                let look = Look { bold: true, with_next: true, ..plain };
                self.cell(widths.iter().sum(), widths.len(), look, true, text);
                self.out.push_str("</w:tr>");
                return;
            }
            Row::Cells(cells) => (cells, false),
            Row::Sums(cells) => (cells, true),
        };
        for ((column, width), text) in table.columns.iter().zip(widths).zip(cells) {
            let look = Look { align: column.align, bold: sums, ..plain };
            self.cell(*width, 1, look, sums, text);
        }
        self.out.push_str("</w:tr>");
    }

    fn cell(&mut self, width: u32, columns: usize, look: Look, shaded: bool, text: &str) {
        let span =
            if columns > 1 { format!("<w:gridSpan w:val=\"{columns}\"/>") } else { String::new() };
        let shade = if shaded { SHADE } else { "" };
        let align = match look.align {
            Align::Start => "left",
            Align::Middle => "center",
            Align::End => "right",
        };
        let bold = if look.bold { "<w:b/>" } else { "" };
        let next = if look.with_next { "<w:keepNext/>" } else { "" };
        let size = look.size;
        let inner = format!("{bold}<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>");
        let mut runs = String::new();
        for span in Span::split(self.language, text) {
            runs.push_str(&match span {
                Span::FillIn(text) => self.field(&text, &inner),
                Span::Text(text) | Span::Lead(text) => {
                    run(&format!("<w:rPr>{inner}</w:rPr>"), &text)
                }
            });
        }
        put(
            &mut self.out,
            format_args!(
                "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{span}{shade}<w:vAlign w:val=\"center\"/></w:tcPr>\
             <w:p><w:pPr><w:pStyle w:val=\"{}\"/>{next}<w:jc w:val=\"{align}\"/></w:pPr>{runs}</w:p></w:tc>",
                look.style
            ),
        );
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
