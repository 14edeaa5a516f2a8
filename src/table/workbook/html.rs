//! The tables of a web page, as many systems write them under the name of an xls, and Excel itself as mht.
//!
//! A page is read by its tokens, with what HTML lets people leave out: a cell ends where the next one starts.
//! No tree is built, so nesting costs nothing, and every text of a page is seen once.

use super::raw::{RawCell, RawRow, RawTable, Taken};
use super::refusal::Refusal;
use super::running::{Above, Running};
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

/// Elements whose text is not shown.
const PASSED: [&[u8]; 6] = [b"script", b"style", b"title", b"textarea", b"xml", b"template"];

/// Elements that stand on lines of their own.
const BLOCKS: [&[u8]; 14] = [
    b"address",
    b"blockquote",
    b"center",
    b"dd",
    b"div",
    b"dt",
    b"h1",
    b"h2",
    b"h3",
    b"h4",
    b"hr",
    b"li",
    b"p",
    b"pre",
];

/// As many tables are read within one another.
const DEPTH: usize = 100;

/// The most that a cell may take, as browsers read it; no rows at all mean all that follow.
const COLUMNS: u32 = 1_000;
const ROWS: u32 = 65_534;

/// Reads the tables of a page behind those of the pages before it.
pub(super) fn read(
    page: &str,
    taken: &mut Taken,
    tables: &mut Vec<RawTable>,
) -> Result<(), Refusal> {
    let mut page_read = Page {
        taken,
        done: Vec::new(),
        open: Vec::new(),
        above: Above::default(),
        tag: Tag::default(),
        passed: None,
    };
    let see = |event: CallbackEvent<'_>, _: Span<()>| page_read.see(&event).err();
    let mut emitter = CallbackEmitter::new(see);
    emitter.naively_switch_states(true);
    if let Some(Ok(refusal)) = Tokenizer::new_with_emitter(page, emitter).next() {
        return Err(refusal);
    }
    while !page_read.open.is_empty() {
        page_read.end_table();
    }
    page_read.done.sort_by_key(|(number, _)| *number);
    if let Some((_, first)) = page_read.done.first_mut() {
        first.prose = page_read.above.prose();
    }
    tables.extend(page_read.done.into_iter().map(|(_, table)| table));
    Ok(())
}

/// A start tag that is being read, with what is asked of it.
#[derive(Debug, Default)]
struct Tag {
    name: Vec<u8>,
    attribute: Vec<u8>,
    columns: Option<u32>,
    rows: Option<u32>,
    hidden: bool,
}

/// A table that has not ended.
#[derive(Debug)]
struct Open {
    number: usize,
    table: RawTable,
    /// How many columns were told of before the rows.
    columns: u32,
    row: Option<RawRow>,
    cell: Option<OpenCell>,
}

#[derive(Debug)]
struct OpenCell {
    columns: u32,
    rows: u32,
    text: Running,
}

/// How far a page was read.
struct Page<'t> {
    taken: &'t mut Taken,
    done: Vec<(usize, RawTable)>,
    open: Vec<Open>,
    above: Above,
    tag: Tag,
    /// The element that is passed over.
    passed: Option<Vec<u8>>,
}

impl Page<'_> {
    fn see(&mut self, event: &CallbackEvent<'_>) -> Result<(), Refusal> {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = Tag { name: name.to_vec(), ..Tag::default() };
            }
            CallbackEvent::AttributeName { name } => self.tag.attribute = name.to_vec(),
            CallbackEvent::AttributeValue { value } => self.tag.take(value),
            CallbackEvent::CloseStartTag { self_closing } => {
                let tag = std::mem::take(&mut self.tag);
                if self.passed.is_none() {
                    self.start(&tag, *self_closing)?;
                }
            }
            CallbackEvent::EndTag { name } if self.passes(name) => {}
            CallbackEvent::EndTag { name } => {
                self.passed = None;
                self.end(name);
            }
            CallbackEvent::String { value } if self.passed.is_none() => {
                if let Some(text) = self.text() {
                    text.push(&String::from_utf8_lossy(value));
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Says whether the end of an element is passed over.
    fn passes(&self, name: &[u8]) -> bool {
        self.passed.as_deref().is_some_and(|passed| passed != name)
    }

    fn start(&mut self, tag: &Tag, self_closing: bool) -> Result<(), Refusal> {
        match tag.name.as_slice() {
            b"table" => self.start_table()?,
            b"tr" => {
                self.end_row();
                self.start_row(tag.hidden)?;
            }
            b"col" => self.start_column(tag)?,
            b"td" | b"th" => self.start_cell(tag)?,
            b"thead" | b"tbody" | b"tfoot" => self.end_row(),
            name if PASSED.contains(&name) && !self_closing => self.passed = Some(name.to_vec()),
            name if name == b"br" || BLOCKS.contains(&name) => self.end_line(),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &[u8]) {
        match name {
            b"table" => self.end_table(),
            b"tr" | b"thead" | b"tbody" | b"tfoot" => self.end_row(),
            b"td" | b"th" => self.end_cell(),
            name if BLOCKS.contains(&name) => self.end_line(),
            _ => {}
        }
    }

    /// Gives the text at hand: that of the cell, or that outside of all tables. Within a table, but in no
    /// cell, there is none.
    fn text(&mut self) -> Option<&mut Running> {
        match self.open.last_mut() {
            Some(open) => open.cell.as_mut().map(|cell| &mut cell.text),
            None => Some(self.above.running()),
        }
    }

    fn end_line(&mut self) {
        if let Some(text) = self.text() {
            text.end_line();
        }
    }

    fn start_table(&mut self) -> Result<(), Refusal> {
        // A table stands within another only in a cell.
        if self.open.last().is_some_and(|open| open.cell.is_none()) {
            self.end_table();
        }
        if self.open.len() >= DEPTH {
            return Err(Refusal::Damaged);
        }
        let number = self.taken.table()?;
        let above = if self.open.is_empty() { self.above.take() } else { Vec::new() };
        let table = RawTable::numbered(number, above);
        self.open.push(Open { number, table, columns: 0, row: None, cell: None });
        Ok(())
    }

    /// Notes columns that are hidden, as Excel writes them before the rows.
    fn start_column(&mut self, tag: &Tag) -> Result<(), Refusal> {
        if let Some(open) = self.open.last_mut() {
            self.taken.cell()?;
            let columns = tag.columns.unwrap_or(1).clamp(1, COLUMNS);
            let first = open.columns;
            open.columns = first.saturating_add(columns);
            if tag.hidden {
                open.table.hidden_columns.push((first, open.columns - 1));
            }
        }
        Ok(())
    }

    fn start_row(&mut self, hidden: bool) -> Result<(), Refusal> {
        if let Some(open) = self.open.last_mut() {
            self.taken.cell()?;
            open.row = Some(RawRow { hidden, ..RawRow::default() });
        }
        Ok(())
    }

    fn start_cell(&mut self, tag: &Tag) -> Result<(), Refusal> {
        self.end_cell();
        if self.open.last().is_some_and(|open| open.row.is_none()) {
            self.start_row(false)?;
        }
        if let Some(open) = self.open.last_mut() {
            self.taken.cell()?;
            let columns = tag.columns.unwrap_or(1).clamp(1, COLUMNS);
            let rows = match tag.rows {
                Some(0) => ROWS,
                rows => rows.unwrap_or(1).min(ROWS),
            };
            open.cell = Some(OpenCell { columns, rows, text: Running::default() });
        }
        Ok(())
    }

    fn end_cell(&mut self) {
        let Some(open) = self.open.last_mut() else { return };
        if let (Some(cell), Some(row)) = (open.cell.take(), &mut open.row) {
            row.cells.push(RawCell::of_text(&cell.text.finish(), cell.columns, cell.rows));
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        if let Some(open) = self.open.last_mut() {
            open.table.rows.extend(open.row.take());
        }
    }

    fn end_table(&mut self) {
        self.end_row();
        self.done.extend(self.open.pop().map(|open| (open.number, open.table)));
    }
}

impl Tag {
    /// Takes the value of the attribute at hand; the first of a name counts.
    fn take(&mut self, value: &[u8]) {
        match self.attribute.as_slice() {
            b"colspan" | b"span" => self.columns = self.columns.or_else(|| whole(value)),
            b"rowspan" => self.rows = self.rows.or_else(|| whole(value)),
            b"style" => {
                let letters = value.iter().filter(|byte| !byte.is_ascii_whitespace());
                let style: Vec<u8> = letters.map(u8::to_ascii_lowercase).collect();
                self.hidden |= memchr::memmem::find(&style, b"display:none").is_some();
            }
            _ => {}
        }
    }
}

/// Gives the whole number that a value starts with.
fn whole(value: &[u8]) -> Option<u32> {
    let value = value.trim_ascii_start();
    let digits = value.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let digits = std::str::from_utf8(&value[..digits.min(9)]).ok()?;
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::workbook::cell::Content;

    fn tables(page: &str) -> Vec<String> {
        let mut tables = Vec::new();
        read(page, &mut Taken::default(), &mut tables).unwrap();
        let shown = |cell: &RawCell| {
            let text = match &cell.content {
                Content::Text(text) => text.to_string(),
                _ => String::new(),
            };
            match (cell.columns, cell.rows) {
                (1, 1) => text,
                (columns, rows) => format!("{text}/{columns}/{rows}"),
            }
        };
        let row = |row: &RawRow| row.cells.iter().map(shown).collect::<Vec<_>>().join("|");
        let table = |table: &RawTable| {
            let rows = table.rows.iter().map(row).collect::<Vec<_>>().join(" # ");
            format!("{} {:?} {rows}", table.name, table.above)
        };
        tables.iter().map(table).collect()
    }

    #[test]
    fn what_html_lets_people_leave_out_is_put_in() {
        let page = "<p>单位：<b>万元</b></p><table><tr><td>a<td>b &amp; c&#8203;<tr><th colspan=2>d</table>";
        assert_eq!(tables(page), ["表1 [\"单位：万元\"] a|b & c\u{200B} # d/2/1"]);
        assert_eq!(tables("<TABLE><TD>a<TD ROWSPAN='3px'>b"), ["表1 [] a|b/1/3"]);
    }

    #[test]
    fn lines_of_a_cell_stay_and_blanks_of_the_source_run_together() {
        let page = "<table><tr><td>  a\n\t b<br>c<div>d</div><p>e</p>\n<script>no</script></td></tr></table>";
        assert_eq!(tables(page), ["表1 [] a b\nc\nd\ne"]);
    }

    #[test]
    fn a_table_in_a_cell_is_one_of_its_own() {
        let page = "<table><tr><td>a<table><tr><td>x</td></tr></table>b</td><td>c</td></tr></table><table><td>y";
        assert_eq!(tables(page), ["表1 [] ab|c", "表2 [] x", "表3 [] y"]);
    }
}
