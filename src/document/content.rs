//! A document as data: what stands in it and in which order, and nothing of how a format writes it.

use crate::chart::Figure;
use crate::wording::{Language, ReportText};

/// A whole document.
#[derive(Debug)]
pub struct Document {
    /// The language.
    pub language: Language,
    /// The title, for the document's properties.
    pub title: String,
    /// How it is laid out.
    pub look: Look,
    /// What stands at the head of every page, such as that it is a draft; empty for nothing.
    pub header: String,
    /// Its sections, each beginning a page.
    pub sections: Vec<Section>,
}

/// How a document is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A report: small margins, headings, page numbers in the middle.
    Report,
    /// An official document after GB/T 9704.
    Official,
}

/// Pages of one orientation.
#[derive(Debug, Default)]
pub struct Section {
    /// Whether the pages lie.
    pub landscape: bool,
    /// Whether the pages are numbered, as all but a cover's are.
    pub numbered: bool,
    /// What stands on them.
    pub blocks: Vec<Block>,
}

/// What stands between two other things.
#[derive(Debug)]
pub enum Block {
    /// The title of the document.
    Title(String),
    /// A heading.
    Heading(Head, String),
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
    /// A chart, and what stands under it.
    Figure(Box<Figure>, String),
    /// The headings of the document, in their order.
    Contents,
    /// Lines to be filled in by hand: each with its labels, a rule after each.
    Signatures(Vec<Vec<String>>),
    /// Empty lines.
    Space(u8),
    /// The end of a page.
    PageBreak,
}

/// What a heading heads. Contents show all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// Pages that are no chapter, such as a summary or an annex.
    Pages,
    /// A chapter, which has a number.
    Chapter,
    /// A part of a chapter, which has a number in it.
    Part,
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// How it is set.
    pub set: Set,
    /// Its text in pieces.
    pub spans: Vec<Span>,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// Running text, its first line indented.
    Body,
    /// Flush left, as whom a notice is addressed to.
    Flush,
    /// A line on a cover, in the middle.
    Cover,
    /// In the middle, under the title.
    Centred,
    /// To the right, as date and sender.
    Signed,
    /// In small print.
    Note,
    /// In the middle, as what heads a page without being a chapter.
    Head,
    /// At the end of an official document: whom it is sent to, who printed it.
    Imprint,
}

/// A piece of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Plain text.
    Text(String),
    /// A heading that runs into the text.
    Lead(String),
    /// What only a person can write.
    FillIn(String),
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What stands over it; empty for none.
    pub caption: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The heading.
    pub heading: String,
    /// The share of the width it takes, against the other columns.
    pub width: u16,
    /// Where its texts stand.
    pub align: Align,
}

/// Where the texts of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Left, for texts.
    Start,
    /// In the middle, for short marks.
    Middle,
    /// Right, for numbers.
    End,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// One cell a column.
    Cells(Vec<String>),
    /// Sums, one cell a column.
    Sums(Vec<String>),
    /// One text over all columns, which heads the rows below it.
    Group(String),
}

impl Span {
    /// Splits a text into plain pieces and fields to fill in, which a mark of the language opens. Cells
    /// of tables hold such texts.
    pub fn split(language: Language, text: &str) -> Vec<Self> {
        let [start, stop] =
            [ReportText::FillInStart, ReportText::FillInEnd].map(|mark| language.report(mark));
        let mut spans = Vec::new();
        let mut rest = text;
        while let Some(open) = rest.find(start) {
            let Some(close) = rest[open..].find(stop) else { break };
            let end = open + close + stop.len();
            if open > 0 {
                spans.push(Self::Text(rest[..open].to_owned()));
            }
            spans.push(Self::FillIn(rest[open..end].to_owned()));
            rest = &rest[end..];
        }
        if !rest.is_empty() || spans.is_empty() {
            spans.push(Self::Text(rest.to_owned()));
        }
        spans
    }
}

impl Paragraph {
    /// Makes a paragraph; what is to be filled in becomes a field.
    pub fn new(language: Language, set: Set, text: &str) -> Self {
        Self { set, spans: Span::split(language, &language.sentence(text.to_owned())) }
    }
}

impl Block {
    /// Shows a chart with its title under it. What it is about and made from is said by the document.
    pub fn figure(mut figure: Figure) -> Self {
        let caption = std::mem::take(&mut figure.title);
        figure.subtitle.clear();
        figure.source.clear();
        Self::Figure(Box::new(figure), caption)
    }
}

impl Head {
    /// Gives the level, from 1, the highest.
    pub const fn level(self) -> u8 {
        match self {
            Self::Pages | Self::Chapter => 1,
            Self::Part => 2,
        }
    }
}

impl Document {
    /// Lists the headings with what they head.
    pub fn headings(&self) -> impl Iterator<Item = (Head, &str)> {
        let blocks = self.sections.iter().flat_map(|section| &section.blocks);
        blocks.filter_map(|block| match block {
            Block::Heading(head, text) => Some((*head, text.as_str())),
            _ => None,
        })
    }
}

impl Section {
    /// Starts numbered upright pages.
    pub fn upright() -> Self {
        Self { landscape: false, numbered: true, blocks: Vec::new() }
    }

    /// Starts numbered lying pages.
    pub fn lying() -> Self {
        Self { landscape: true, ..Self::upright() }
    }

    /// Adds the heading of pages that are no chapter.
    pub fn head(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(Head::Pages, text.into()));
    }

    /// Adds the heading of a chapter. It gets its number when the document is whole.
    pub fn chapter(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(Head::Chapter, text.into()));
    }

    /// Adds the heading of a part of a chapter. It gets its number when the document is whole.
    pub fn part(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(Head::Part, text.into()));
    }

    /// Adds a table, unless it has no rows.
    pub fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.blocks.push(Block::Table(table));
        }
    }
}

impl Column {
    /// A column of texts.
    pub fn text(heading: impl Into<String>, width: u16) -> Self {
        Self { heading: heading.into(), width, align: Align::Start }
    }

    /// A column of short marks.
    pub fn mark(heading: impl Into<String>, width: u16) -> Self {
        Self { heading: heading.into(), width, align: Align::Middle }
    }

    /// A column of numbers.
    pub fn number(heading: impl Into<String>, width: u16) -> Self {
        Self { heading: heading.into(), width, align: Align::End }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_to_fill_in_become_fields() {
        let spans = Span::split(Language::Chinese, "于【请填写：期限】前报【另】");
        let [before, field, after] = [&spans[0], &spans[1], &spans[2]];
        assert_eq!(before, &Span::Text("于".to_owned()));
        assert_eq!(field, &Span::FillIn("【请填写：期限】".to_owned()));
        assert_eq!(after, &Span::Text("前报【另】".to_owned()));
        assert_eq!(Span::split(Language::English, ""), [Span::Text(String::new())]);
    }
}
