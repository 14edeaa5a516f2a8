//! Blocks → the main part: paragraphs and pictures. Tables stand in their own file.

use super::super::{Block, Document, Head, Look, Paragraph, Set, Span};
use super::contents::{contents, marked};
use super::letters::{Letters, run};
use super::names::{NAMES, paragraph, val};
use super::page;
use super::picture::{Picture, size_of};
use super::style;
use crate::chart::{Figure, Painter, Typeface, draw};
use crate::wording::Language;
use crate::xml::{Attributes, Xml};

/// Writes the main part and keeps the pictures it shows.
pub(super) struct Body<'a> {
    look: Look,
    pub(super) language: Language,
    typeface: &'a Typeface,
    painter: &'a Painter,
    /// The width and height of the page in hand.
    pub(super) room: (u32, u32),
    pub(super) out: Xml,
    /// The pictures, in the order they are shown.
    pictures: Vec<Vec<u8>>,
    fields: u32,
    /// The headings, which contents show.
    headings: Vec<(Head, String)>,
    /// How many of them were written.
    headed: usize,
}

/// What stands below a block: a table needs a paragraph after it, and what leads to a table stays with it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Follows {
    /// A table.
    Table,
    /// Sender and date, which do not stand on a page alone.
    Sender,
    /// Lines to be signed, on the page of the table's last row.
    Signatures,
    /// Anything else.
    Text,
    /// The paragraph that ends the section.
    EndOfSection,
}

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
            out: Xml::file(),
            pictures: Vec::new(),
            fields: 0,
            headings: document.headings().map(|(head, text)| (head, text.to_owned())).collect(),
            headed: 0,
        }
    }

    /// Writes every section; gives the XML and the pictures.
    pub(super) fn write(mut self, document: &Document) -> (Vec<u8>, Vec<Vec<u8>>) {
        let first_numbered = document.sections.iter().position(|section| section.numbered);
        let last = document.sections.len().saturating_sub(1);
        self.out.open("w:document", NAMES);
        self.out.open("w:body", &[]);
        for (at, section) in document.sections.iter().enumerate() {
            self.room = page::room(self.look, section.landscape);
            let ends = at < last;
            for (at, block) in section.blocks.iter().enumerate() {
                let follows = match section.blocks.get(at + 1) {
                    _ if is_signed(&section.blocks[at + 1..]) => Follows::Sender,
                    Some(Block::Signatures(_)) => Follows::Signatures,
                    Some(Block::Table(_)) => Follows::Table,
                    None if ends => Follows::EndOfSection,
                    _ => Follows::Text,
                };
                self.block(block, follows);
            }
            let starts = first_numbered == Some(at);
            let properties = |xml: &mut Xml| page::section(xml, document, section, starts);
            if ends {
                // The properties of a section stand in its last paragraph.
                paragraph(&mut self.out, "Turn", properties, |_| {});
            } else {
                page::section(&mut self.out, document, section, starts);
            }
        }
        self.out.close("w:body");
        self.out.close("w:document");
        (self.out.into_bytes(), self.pictures)
    }

    fn block(&mut self, block: &Block, follows: Follows) {
        match block {
            Block::Title(text) => self.line("Title", text),
            Block::Heading(head, text) => self.heading(*head, text),
            Block::Paragraph(paragraph) => {
                let is_kept = matches!(follows, Follows::Table | Follows::Sender);
                self.paragraph(paragraph, is_kept || leads(paragraph));
            }
            Block::Table(table) => self.table(table, follows),
            Block::Figure(figure, caption) => self.figure(figure, caption),
            Block::Contents => contents(&mut self.out, &self.headings),
            Block::Signatures(lines) => {
                let last = lines.len().saturating_sub(1);
                let line = |(at, line): (usize, &Vec<String>)| self.signatures(line, at < last);
                lines.iter().enumerate().for_each(line);
            }
            Block::Space(lines) => {
                let kept = |xml: &mut Xml| {
                    if follows == Follows::Sender {
                        xml.empty("w:keepNext", &[]);
                    }
                };
                (0..*lines).for_each(|_| paragraph(&mut self.out, "Normal", kept, |_| {}));
            }
            Block::PageBreak => paragraph(
                &mut self.out,
                "Turn",
                |_| {},
                |xml| xml.around("w:r", &[], |xml| xml.empty("w:br", &[("w:type", &"page")])),
            ),
        }
    }

    pub(super) fn line(&mut self, style: &str, text: &str) {
        let inner = |xml: &mut Xml| run(xml, Letters::default(), text);
        paragraph(&mut self.out, style, |_| {}, inner);
    }

    fn paragraph(&mut self, paragraph: &Paragraph, kept: bool) {
        self.out.open("w:p", &[]);
        let style = style::of(paragraph.set);
        let room = self.room.0;
        self.out.around("w:pPr", &[], |xml| {
            val(xml, "w:pStyle", &style);
            if kept {
                xml.empty("w:keepNext", &[]);
            }
            if paragraph.set == Set::Imprint {
                at_the_foot(xml, room);
                // What stands behind a tab ends a character before the edge.
                let edge: Attributes<'_> = &[("w:val", &"right"), ("w:pos", &(room - 320))];
                xml.around("w:tabs", &[], |xml| xml.empty("w:tab", edge));
            }
        });
        for span in &paragraph.spans {
            match span {
                Span::Text(text) => run(&mut self.out, Letters::default(), text),
                Span::Lead(text) => run(&mut self.out, Letters::styled("Lead"), text),
                Span::FillIn(text) => self.field(text, Letters::default()),
            }
        }
        self.out.close("w:p");
    }

    /// Writes a field that is gone once somebody writes into it.
    pub(super) fn field(&mut self, text: &str, letters: Letters) {
        self.fields += 1;
        let id = 1000 + self.fields;
        // Marked here and not only by its style, which some programs do not show in a placeholder.
        let letters = Letters { style: Some("FillIn"), marked: Some(self.look), ..letters };
        self.out.around("w:sdt", &[], |xml| {
            xml.around("w:sdtPr", &[], |xml| {
                val(xml, "w:alias", &text.chars().take(60).collect::<String>());
                val(xml, "w:id", &id);
                xml.empty("w:temporary", &[]);
                xml.empty("w:showingPlcHdr", &[]);
            });
            xml.around("w:sdtContent", &[], |xml| run(xml, letters, text));
        });
    }

    fn signatures(&mut self, labels: &[String], kept: bool) {
        let count = u32::try_from(labels.len()).unwrap_or(1).max(1);
        let width = self.room.0.min(9_000);
        let tabs = |xml: &mut Xml| {
            if kept {
                xml.empty("w:keepNext", &[]);
            }
            xml.around("w:tabs", &[], |xml| {
                for at in 0..count {
                    let (begin, end) = (width * at / count, width * (at + 1) / count - 300);
                    if at > 0 {
                        xml.empty("w:tab", &[("w:val", &"left"), ("w:pos", &begin)]);
                    }
                    xml.empty(
                        "w:tab",
                        &[("w:val", &"left"), ("w:leader", &"underscore"), ("w:pos", &end)],
                    );
                }
            });
        };
        let tab = |xml: &mut Xml| xml.around("w:r", &[], |xml| xml.empty("w:tab", &[]));
        paragraph(&mut self.out, "Signature", tabs, |xml| {
            for (at, label) in labels.iter().enumerate() {
                if at > 0 {
                    tab(xml);
                }
                run(xml, Letters::default(), label);
                tab(xml);
            }
        });
    }

    /// Writes a heading, marked for contents that show it.
    fn heading(&mut self, head: Head, text: &str) {
        let style = if head.level() == 1 { "Heading1" } else { "Heading2" };
        let at = self.headed;
        self.headed += 1;
        paragraph(
            &mut self.out,
            style,
            |_| {},
            |xml| marked(xml, at, |xml| run(xml, Letters::default(), text)),
        );
    }

    fn figure(&mut self, figure: &Figure, caption: &str) {
        let drawing = draw(figure, self.typeface);
        let Some(png) = self.painter.png(&drawing.svg) else {
            // A picture too large for the memory is told instead.
            let spans = vec![Span::Text(figure.alternative.clone())];
            return self.paragraph(&Paragraph { set: Set::Note, spans }, false);
        };
        let picture = Picture {
            number: self.pictures.len() + 1,
            size: size_of(&png, self.room),
            title: caption,
            alternative: &figure.alternative,
        };
        picture.write(&mut self.out);
        self.pictures.push(png);
        self.line("FigureCaption", caption);
    }
}

/// Says whether sender and date follow before anything else but short paragraphs.
fn is_signed(blocks: &[Block]) -> bool {
    /// The blocks from the last paragraph of the text to the date.
    const NEAR: usize = 4;
    let near = blocks.iter().take(NEAR);
    let mut near = near.take_while(|one| matches!(one, Block::Paragraph(_) | Block::Space(_)));
    near.any(|one| matches!(one, Block::Paragraph(own) if own.set == Set::Signed))
}

/// Says whether a paragraph leads to what is listed below it.
fn leads(paragraph: &Paragraph) -> bool {
    matches!(paragraph.spans.last(), Some(Span::Text(text)) if text.ends_with(['：', ':']))
}

/// Sets a paragraph at the foot of its page, as wide as the text.
fn at_the_foot(xml: &mut Xml, width: u32) {
    xml.empty(
        "w:framePr",
        &[
            ("w:w", &width),
            ("w:wrap", &"around"),
            ("w:vAnchor", &"margin"),
            ("w:hAnchor", &"margin"),
            ("w:xAlign", &"center"),
            ("w:yAlign", &"bottom"),
        ],
    );
}
