//! A document → Markdown, for reading and comparing. A chart is told in words, and shown where its
//! picture is written beside the text.

use super::{Block, Document, Paragraph, Row, Set, Span, Table};

/// Writes a document. `picture` gives the name of the file of a figure by its number, from one.
pub fn markdown(document: &Document, picture: impl Fn(usize) -> Option<String>) -> Vec<u8> {
    let mut out = String::new();
    let mut figures = 0;
    for block in document.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Title(text) => line(&mut out, &format!("# {}", one_line(text))),
            Block::Heading(head, text) => {
                let marks = "#".repeat(usize::from(head.level()) + 1);
                line(&mut out, &format!("{marks} {}", one_line(text)));
            }
            Block::Paragraph(paragraph) => line(&mut out, &told(paragraph)),
            Block::Table(table) => self::table(&mut out, table),
            Block::Figure(figure, caption) => {
                figures += 1;
                if let Some(file) = picture(figures) {
                    line(&mut out, &format!("![{}](<{file}>)", plain(caption)));
                }
                line(&mut out, &format!("**{}** {}", plain(caption), plain(&figure.alternative)));
            }
            Block::Contents => contents(&mut out, document),
            Block::Signatures(lines) => {
                for labels in lines {
                    let labels: Vec<String> = labels
                        .iter()
                        .map(|label| format!("{label} \\_\\_\\_\\_\\_\\_\\_\\_"))
                        .collect();
                    line(&mut out, &labels.join("  "));
                }
            }
            Block::Space(_) => {}
            Block::PageBreak => line(&mut out, "---"),
        }
    }
    out.into_bytes()
}

fn contents(out: &mut String, document: &Document) {
    let items = document.headings().map(|(head, text)| {
        let indent = "  ".repeat(usize::from(head.level() - 1));
        format!("{indent}- {}", plain(text))
    });
    line(out, &items.collect::<Vec<_>>().join("\n"));
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push_str("\n\n");
}

fn one_line(text: &str) -> String {
    text.replace(['\r', '\n'], " ")
}

/// Escapes what Markdown would take for marks of its own.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in one_line(text).chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '<' | '|') {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

fn told(paragraph: &Paragraph) -> String {
    let spans = paragraph.spans.iter().map(|span| match span {
        Span::Text(text) => plain(text),
        Span::Lead(text) | Span::FillIn(text) => format!("**{}**", plain(text)),
    });
    let text: String = spans.collect();
    if paragraph.set == Set::Note { format!("> {text}") } else { text }
}

fn table(out: &mut String, table: &Table) {
    if !table.caption.is_empty() {
        line(out, &format!("**{}**", plain(&table.caption)));
    }
    let row = |cells: &mut dyn Iterator<Item = String>| {
        format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
    };
    let cell = |text: &str| plain(text).replace('\n', " ");
    out.push_str(&row(&mut table.columns.iter().map(|column| cell(&column.heading))));
    out.push_str(&row(&mut table.columns.iter().map(|_| "---".to_owned())));
    for one in &table.rows {
        match one {
            Row::Cells(cells) => out.push_str(&row(&mut cells.iter().map(|text| cell(text)))),
            Row::Sums(cells) => {
                let strong = |text: &String| {
                    if text.is_empty() { String::new() } else { format!("**{}**", cell(text)) }
                };
                out.push_str(&row(&mut cells.iter().map(strong)));
            }
            Row::Group(text) => {
                let rest = table.columns.iter().skip(1).map(|_| String::new());
                let first = std::iter::once(format!("**{}**", cell(text)));
                out.push_str(&row(&mut first.chain(rest)));
            }
        }
    }
    out.push('\n');
}
