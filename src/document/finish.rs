//! What is done to a document once it is whole: numbers of chapters and their parts, of tables and figures,
//! the words that refer to these in the text before each, and how heads of columns begin.

use super::content::{Block, Head, Paragraph, Section, Set, Span};
use crate::wording::{Language, ReportText};

/// Finishes the sections of a document.
pub(super) fn finish(language: Language, sections: &mut [Section]) {
    headings(language, sections);
    shown(language, sections);
    columns(language, sections);
}

/// Begins the heads of columns as sentences begin.
fn columns(language: Language, sections: &mut [Section]) {
    for block in sections.iter_mut().flat_map(|section| &mut section.blocks) {
        let Block::Table(table) = block else { continue };
        for column in &mut table.columns {
            let heading = std::mem::take(&mut column.heading);
            column.heading = language.sentence(heading);
        }
    }
}

/// Numbers chapters, and parts within each.
fn headings(language: Language, sections: &mut [Section]) {
    let (mut chapters, mut parts) = (0, 0);
    let ordinal = |number| language.ordinal(number);
    for block in sections.iter_mut().flat_map(|section| &mut section.blocks) {
        let Block::Heading(head, title) = block else { continue };
        let title = std::mem::take(title);
        let text = match head {
            Head::Pages => title,
            Head::Chapter => {
                (chapters, parts) = (chapters + 1, 0);
                let values = [("number", ordinal(chapters)), ("title", title)];
                language.report_with(ReportText::ChapterNumbered, &values)
            }
            Head::Part => {
                parts += 1;
                let number = match language {
                    Language::Chinese => ordinal(parts),
                    Language::English => format!("{chapters}.{parts}"),
                };
                let values = [("number", number), ("title", title)];
                language.report_with(ReportText::PartNumbered, &values)
            }
        };
        *block = Block::Heading(*head, text);
    }
}

/// Numbers every table and figure that has a title, and refers to each in the last paragraph of running
/// text before it, or in one of its own where a heading stands between.
fn shown(language: Language, sections: &mut [Section]) {
    let (mut tables, mut figures) = (0, 0);
    for section in sections {
        let mut blocks = Vec::with_capacity(section.blocks.len());
        // The place of the paragraph that refers, and what it refers to.
        let mut at: Option<usize> = None;
        let mut names: Vec<String> = Vec::new();
        for mut block in std::mem::take(&mut section.blocks) {
            let name = match &mut block {
                Block::Table(table) if !table.caption.is_empty() => {
                    tables += 1;
                    Some(title(language, ReportText::TableName, tables, &mut table.caption))
                }
                Block::Figure(_, caption) => {
                    figures += 1;
                    Some(title(language, ReportText::FigureName, figures, caption))
                }
                Block::Table(_) => None,
                block => {
                    if let Some(at) = at.filter(|_| !names.is_empty()) {
                        refer(language, &mut blocks[at], &names);
                        names.clear();
                    }
                    match block {
                        Block::Paragraph(own) if own.set == Set::Body => at = Some(blocks.len()),
                        Block::Paragraph(_) => {}
                        _ => at = None,
                    }
                    None
                }
            };
            if let Some(name) = name {
                if at.is_none() {
                    at = Some(blocks.len());
                    blocks.push(Block::Paragraph(Paragraph::new(language, Set::Body, "")));
                }
                names.push(name);
            }
            blocks.push(block);
        }
        if let Some(at) = at.filter(|_| !names.is_empty()) {
            refer(language, &mut blocks[at], &names);
        }
        section.blocks = blocks;
    }
}

/// Puts the number before a title; gives what it is referred to by.
fn title(language: Language, name: ReportText, number: usize, caption: &mut String) -> String {
    let name = language.report_with(name, &[("number", number.to_string())]);
    let values = [("name", language.sentence(name.clone())), ("title", caption.clone())];
    *caption = language.report_with(ReportText::Numbered, &values);
    name
}

/// Refers to tables and figures at the end of a paragraph.
fn refer(language: Language, block: &mut Block, names: &[String]) {
    let Block::Paragraph(Paragraph { spans, .. }) = block else { return };
    let names = match names {
        [first, .., last] if names.len() > 3 => {
            let ends = [("first", first.clone()), ("last", last.clone())];
            language.report_with(ReportText::FirstToLast, &ends)
        }
        _ => language.listed(names),
    };
    let names = [("names", names)];
    let stop = language.report(ReportText::Error);
    let Some(Span::Text(text)) = spans.last_mut() else {
        spans.push(Span::Text(language.report_with(ReportText::SeeAfter, &names)));
        return;
    };
    if text.is_empty() {
        *text = language.report_with(ReportText::SeeAlone, &names);
    } else if let Some(before) = text.strip_suffix(stop) {
        *text = format!("{before}{}{stop}", language.report_with(ReportText::SeeAfter, &names));
    } else {
        if language == Language::English {
            text.push(' ');
        }
        text.push_str(&language.report_with(ReportText::SeeAlone, &names));
    }
}
