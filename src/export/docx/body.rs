//! Blocks → the main part: paragraphs, tables, pictures.

use super::page;
use super::style;
use super::xml::{escaped, put};
use crate::chart::{Figure, Painter, Typeface, draw};
use crate::report::{
    Align, Block, Column, Document, Look, Paragraph, Row, Section, Set, Span, Table,
};

/// Writes the main part and keeps the pictures it shows.
pub(super) struct Body<'a> {
    look: Look,
    typeface: &'a Typeface,
    painter: &'a Painter,
    /// The width and height of the page in hand.
    room: (u32, u32),
    out: String,
    /// The pictures, in the order they are shown.
    pub(super) pictures: Vec<Vec<u8>>,
    fields: u32,
}

/// A twentieth of a point in the units of pictures.
const EMU: u32 = 635;

impl<'a> Body<'a> {
    pub(super) fn new(look: Look, typeface: &'a Typeface, painter: &'a Painter) -> Self {
        let room = page::room(look, false);
        Self { look, typeface, painter, room, out: String::new(), pictures: Vec::new(), fields: 0 }
    }

    /// Writes every section and gives the XML.
    pub(super) fn write(&mut self, document: &Document) -> String {
        let first_numbered = document.sections.iter().position(|section| section.numbered);
        let last = document.sections.len().saturating_sub(1);
        for (at, section) in document.sections.iter().enumerate() {
            self.room = page::room(self.look, section.landscape);
            for block in &section.blocks {
                self.block(block);
            }
            let properties = page::section(document, section, first_numbered == Some(at));
            if at < last {
                self.turn(section, &properties);
            } else {
                self.out.push_str(&properties);
            }
        }
        std::mem::take(&mut self.out)
    }

    /// Ends a section; its properties stand in its last paragraph.
    fn turn(&mut self, _section: &Section, properties: &str) {
        put(
            &mut self.out,
            format_args!("<w:p><w:pPr><w:pStyle w:val=\"Turn\"/>{properties}</w:pPr></w:p>"),
        );
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(text) => self.line("Title", text),
            Block::Heading(level, text) => self.line(heading(*level), text),
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::Signatures(lines) => lines.iter().for_each(|line| self.signatures(line)),
            Block::Space(lines) => {
                (0..*lines).for_each(|_| self.out.push_str("<w:p/>"));
            }
            Block::PageBreak => {
                self.out.push_str("<w:p><w:pPr><w:pStyle w:val=\"Turn\"/></w:pPr><w:r><w:br w:type=\"page\"/></w:r></w:p>");
            }
        }
    }

    fn line(&mut self, style: &str, text: &str) {
        put(
            &mut self.out,
            format_args!(
                "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{}</w:p>",
                run("", text)
            ),
        );
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        let style = style::of(paragraph.set);
        put(&mut self.out, format_args!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>"));
        for span in &paragraph.spans {
            let text = self.span(span);
            self.out.push_str(&text);
        }
        self.out.push_str("</w:p>");
    }

    fn span(&mut self, span: &Span) -> String {
        match span {
            Span::Text(text) => run("", text),
            Span::Lead(text) => run("<w:rPr><w:rStyle w:val=\"Lead\"/></w:rPr>", text),
            Span::FillIn(text) => self.field(text),
        }
    }

    /// A field that is gone once somebody writes into it.
    fn field(&mut self, text: &str) -> String {
        self.fields += 1;
        format!(
            "<w:sdt><w:sdtPr><w:alias w:val=\"{}\"/><w:id w:val=\"{}\"/><w:temporary/><w:showingPlcHdr/><w:text/>\
             </w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
            escaped(&text.chars().take(60).collect::<String>()),
            1000 + self.fields,
            run("<w:rPr><w:rStyle w:val=\"FillIn\"/></w:rPr>", text)
        )
    }

    fn signatures(&mut self, labels: &[String]) {
        let count = u32::try_from(labels.len()).unwrap_or(1).max(1);
        let width = self.room.0.min(9_000);
        let mut tabs = String::new();
        let mut runs = String::new();
        for (at, label) in (0..).zip(labels) {
            let (begin, end) = (width * at / count, width * (at + 1) / count - 300);
            if at > 0 {
                put(&mut tabs, format_args!("<w:tab w:val=\"left\" w:pos=\"{begin}\"/>"));
                runs.push_str("<w:r><w:tab/></w:r>");
            }
            put(
                &mut tabs,
                format_args!("<w:tab w:val=\"left\" w:leader=\"underscore\" w:pos=\"{end}\"/>"),
            );
            put(&mut runs, format_args!("{}<w:r><w:tab/></w:r>", run("", label)));
        }
        put(
            &mut self.out,
            format_args!(
                "<w:p><w:pPr><w:pStyle w:val=\"Signature\"/><w:tabs>{tabs}</w:tabs></w:pPr>{runs}</w:p>"
            ),
        );
    }

    fn figure(&mut self, figure: &Figure) {
        let drawing = draw(figure, self.typeface);
        let Some(png) = self.painter.png(&drawing.svg) else {
            // A picture too large for the memory is told instead.
            let spans = vec![Span::Text(figure.alternative.clone())];
            return self.paragraph(&Paragraph { set: Set::Note, spans });
        };
        let word = |at: usize| {
            let bytes = png.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
            u32::from_be_bytes(bytes.unwrap_or([0, 0, 0, 1])).max(1)
        };
        let (width, height) = fitted((word(16), word(20)), self.room);
        let at = self.pictures.len() + 1;
        self.pictures.push(png);
        let (title, told) = (escaped(&figure.title), escaped(&figure.alternative));
        let frame = format!("<a:ext cx=\"{width}\" cy=\"{height}\"/>");
        put(
            &mut self.out,
            format_args!(
                "<w:p><w:pPr><w:pStyle w:val=\"Picture\"/></w:pPr><w:r><w:drawing>\
             <wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/>\
             <wp:docPr id=\"{at}\" name=\"Figure {at}\" title=\"{title}\" descr=\"{told}\"/>\
             <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
             <pic:pic><pic:nvPicPr><pic:cNvPr id=\"{at}\" name=\"figure{at}.png\" descr=\"{told}\"/><pic:cNvPicPr/></pic:nvPicPr>\
             <pic:blipFill><a:blip r:embed=\"picture{at}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
             <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>{frame}</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>\
             </pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
            ),
        );
    }

    fn table(&mut self, table: &Table) {
        if !table.caption.is_empty() {
            self.line("Caption", &table.caption);
        }
        let widths = widths(&table.columns, self.room.0);
        // Half points: the more columns, the smaller.
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
        for (column, width) in table.columns.iter().zip(&widths) {
            self.cell("HeadCell", *width, Align::Middle, size, false, &column.heading, true);
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
        let (cells, sums) = match row {
            Row::Group(text) => {
                let count = widths.len();
                let total: u32 = widths.iter().sum();
                put(
                    &mut self.out,
                    format_args!(
                        "<w:tc><w:tcPr><w:tcW w:w=\"{total}\" w:type=\"dxa\"/><w:gridSpan w:val=\"{count}\"/>\
                     <w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDEDED\"/><w:vAlign w:val=\"center\"/></w:tcPr>{}</w:tc></w:tr>",
                        cell_text("Cell", Align::Start, size, true, text, true)
                    ),
                );
                return;
            }
            Row::Cells(cells) => (cells, false),
            Row::Sums(cells) => (cells, true),
        };
        for ((column, width), text) in table.columns.iter().zip(widths).zip(cells) {
            self.cell("Cell", *width, column.align, size, sums, text, sums);
        }
        self.out.push_str("</w:tr>");
    }

    #[allow(clippy::too_many_arguments, reason = "what a cell has is what a cell has")]
    fn cell(
        &mut self,
        style: &str,
        width: u32,
        align: Align,
        size: u32,
        bold: bool,
        text: &str,
        shaded: bool,
    ) {
        let shade =
            if shaded { "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDEDED\"/>" } else { "" };
        put(
            &mut self.out,
            format_args!(
                "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{shade}<w:vAlign w:val=\"center\"/></w:tcPr>{}</w:tc>",
                cell_text(style, align, size, bold, text, false)
            ),
        );
    }
}

const fn heading(level: u8) -> &'static str {
    match level {
        0 | 1 => "Heading1",
        2 => "Heading2",
        _ => "Heading3",
    }
}

fn cell_text(
    style: &str,
    align: Align,
    size: u32,
    bold: bool,
    text: &str,
    with_next: bool,
) -> String {
    let align = match align {
        Align::Start => "left",
        Align::Middle => "center",
        Align::End => "right",
    };
    let bold = if bold { "<w:b/>" } else { "" };
    let next = if with_next { "<w:keepNext/>" } else { "" };
    let look = format!("<w:rPr>{bold}<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr>");
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{next}<w:jc w:val=\"{align}\"/></w:pPr>{}</w:p>",
        run(&look, text)
    )
}

/// Writes a run; a line feed becomes a line break.
fn run(look: &str, text: &str) -> String {
    let lines = text.split('\n').map(|line| {
        format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(line.trim_end_matches('\r')))
    });
    format!("<w:r>{look}{}</w:r>", lines.collect::<Vec<_>>().join("<w:br/>"))
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

/// Fits a picture into a page; gives its size in the units of pictures.
fn fitted((width, height): (u32, u32), (room, most): (u32, u32)) -> (u32, u32) {
    let (width, height) = (u64::from(width), u64::from(height));
    // A line is left for what stands around it.
    let (room, most) = (u64::from(room), u64::from(most.saturating_sub(600)));
    let tall = room * height / width;
    let (wide, tall) = if tall <= most { (room, tall) } else { (most * width / height, most) };
    let size = |length: u64| u32::try_from(length * u64::from(EMU)).unwrap_or(u32::MAX);
    (size(wide), size(tall))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_share_the_whole_width() {
        let columns = [Column::text("a", 1), Column::text("b", 1), Column::text("c", 1)];
        assert_eq!(widths(&columns, 100), [33, 33, 34]);
    }

    #[test]
    fn a_picture_fits_the_page_and_keeps_its_shape() {
        // Twice as wide as tall: the width counts. Ten times as tall as wide: the height does.
        assert_eq!(fitted((200, 100), (8_000, 10_600)), (8_000 * EMU, 4_000 * EMU));
        assert_eq!(fitted((100, 1_000), (8_000, 10_600)), (1_000 * EMU, 10_000 * EMU));
    }
}
