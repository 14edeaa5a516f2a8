//! Blocks → the main part: paragraphs and pictures. Tables stand in their own file.

use super::super::{Block, Document, Look, Paragraph, Set, Span};
use super::page;
use super::style;
use super::xml::{escaped, put};
use crate::chart::{Figure, Painter, Typeface, draw};
use crate::wording::Language;

/// Writes the main part and keeps the pictures it shows.
pub(super) struct Body<'a> {
    look: Look,
    pub(super) language: Language,
    typeface: &'a Typeface,
    painter: &'a Painter,
    /// The width and height of the page in hand.
    pub(super) room: (u32, u32),
    pub(super) out: String,
    /// The pictures, in the order they are shown.
    pub(super) pictures: Vec<Vec<u8>>,
    fields: u32,
}

/// A twentieth of a point in the units of pictures.
const EMU: u32 = 635;

impl<'a> Body<'a> {
    pub(super) fn new(document: &Document, typeface: &'a Typeface, painter: &'a Painter) -> Self {
        let (look, language) = (document.look, document.language);
        let room = page::room(look, false);
        Self {
            look,
            language,
            typeface,
            painter,
            room,
            out: String::new(),
            pictures: Vec::new(),
            fields: 0,
        }
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
                self.turn(&properties);
            } else {
                self.out.push_str(&properties);
            }
        }
        std::mem::take(&mut self.out)
    }

    /// Ends a section; its properties stand in its last paragraph.
    fn turn(&mut self, properties: &str) {
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

    pub(super) fn line(&mut self, style: &str, text: &str) {
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
            Span::FillIn(text) => self.field(text, ""),
        }
    }

    /// A field that is gone once somebody writes into it.
    pub(super) fn field(&mut self, text: &str, look: &str) -> String {
        self.fields += 1;
        // Marked here and not only by its style, which some programs do not show in a placeholder.
        let mark = super::style::mark(self.look);
        format!(
            "<w:sdt><w:sdtPr><w:alias w:val=\"{}\"/><w:id w:val=\"{}\"/><w:temporary/><w:showingPlcHdr/>\
             </w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
            escaped(&text.chars().take(60).collect::<String>()),
            1000 + self.fields,
            run(&format!("<w:rPr><w:rStyle w:val=\"FillIn\"/>{look}{mark}</w:rPr>"), text)
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
}

const fn heading(level: u8) -> &'static str {
    match level {
        0 | 1 => "Heading1",
        2 => "Heading2",
        _ => "Heading3",
    }
}

/// Writes a run; a line feed becomes a line break.
pub(super) fn run(look: &str, text: &str) -> String {
    let lines = text.split('\n').map(|line| {
        format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(line.trim_end_matches('\r')))
    });
    format!("<w:r>{look}{}</w:r>", lines.collect::<Vec<_>>().join("<w:br/>"))
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
    fn a_picture_fits_the_page_and_keeps_its_shape() {
        // Twice as wide as tall: the width counts. Ten times as tall as wide: the height does.
        assert_eq!(fitted((200, 100), (8_000, 10_600)), (8_000 * EMU, 4_000 * EMU));
        assert_eq!(fitted((100, 1_000), (8_000, 10_600)), (1_000 * EMU, 10_000 * EMU));
    }
}
