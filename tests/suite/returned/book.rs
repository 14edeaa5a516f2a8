//! A workbook as text, changed the way people and spreadsheets change it.

use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The parts of a workbook, by name.
#[derive(Clone)]
pub(super) struct Book(Vec<(String, String)>);

impl Book {
    pub(super) fn open(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let names: Vec<String> =
            archive.file_names().map(|name| name.unwrap().into_owned()).collect();
        let mut part = |name: String| {
            let mut text = String::new();
            archive.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
            (name, text)
        };
        Self(names.into_iter().map(&mut part).collect())
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in &self.0 {
            writer.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    pub(super) fn part(&mut self, name: &str) -> &mut String {
        &mut self.0.iter_mut().find(|(known, _)| known == name).unwrap().1
    }

    /// The sheet at a place, from 1.
    pub(super) fn sheet(&mut self, at: usize) -> &mut String {
        self.part(&format!("xl/worksheets/sheet{at}.xml"))
    }

    /// Puts something else into a cell, with the cell's format: `t` is the kind of cell, `inner` what it
    /// holds.
    pub(super) fn put(&mut self, sheet: usize, cell: &str, t: &str, inner: &str) {
        let text = self.sheet(sheet);
        let start = text.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("no {cell}"));
        let open = start + text[start..].find('>').unwrap();
        let end = if text[..open].ends_with('/') {
            open + 1
        } else {
            open + text[open..].find("</c>").unwrap() + 4
        };
        let head = &text[start..open];
        let style = head.find(" s=\"").map_or("", |at| {
            let rest = &head[at + 4..];
            &rest[..rest.find('"').unwrap()]
        });
        let kind = if t.is_empty() { String::new() } else { format!(" t=\"{t}\"") };
        let new = if inner.is_empty() {
            format!("<c r=\"{cell}\" s=\"{style}\"/>")
        } else {
            format!("<c r=\"{cell}\" s=\"{style}\"{kind}>{inner}</c>")
        };
        text.replace_range(start..end, &new);
    }

    pub(super) fn put_text(&mut self, sheet: usize, cell: &str, text: &str) {
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        let space = "<is><t xml:space=\"preserve\">";
        let inner = if text.is_empty() { String::new() } else { format!("{space}{text}</t></is>") };
        self.put(sheet, cell, "inlineStr", &inner);
    }

    pub(super) fn put_number(&mut self, sheet: usize, cell: &str, number: &str) {
        self.put(sheet, cell, "", &format!("<v>{number}</v>"));
    }

    /// Deletes a row; the others stay where they are.
    pub(super) fn delete_row(&mut self, sheet: usize, row: u32) {
        let text = self.sheet(sheet);
        let start = text.find(&format!("<row r=\"{row}\"")).unwrap();
        let end = start + text[start..].find("</row>").unwrap() + 6;
        text.replace_range(start..end, "");
    }

    /// Swaps the numbers of two rows, as sorting does.
    pub(super) fn swap_rows(&mut self, sheet: usize, one: u32, other: u32) {
        let text = self.sheet(sheet);
        let cut = |text: &str, row: u32| {
            let start = text.find(&format!("<row r=\"{row}\"")).unwrap();
            let end = start + text[start..].find("</row>").unwrap() + 6;
            text[start..end].to_owned()
        };
        let [first, second] = [one, other].map(|row| cut(text, row));
        let renumbered = |row: &str, from: u32, to: u32| {
            let mut out = row.replace(&format!("<row r=\"{from}\""), &format!("<row r=\"{to}\""));
            for letter in 'A'..='M' {
                out = out.replace(&format!("r=\"{letter}{from}\""), &format!("r=\"{letter}{to}\""));
            }
            out
        };
        let moved = [renumbered(&first, one, other), renumbered(&second, other, one)];
        *text = text
            .replace(&first, "<!--one-->")
            .replace(&second, &moved[0])
            .replace("<!--one-->", &moved[1]);
    }

    /// Merges two cells of a column, as people do who mean both.
    pub(super) fn merge(&mut self, sheet: usize, first: &str, last: &str) {
        self.put(sheet, last, "", "");
        let text = self.sheet(sheet);
        let more = format!("<mergeCell ref=\"{first}:{last}\"/></mergeCells>");
        *text = text.replace("</mergeCells>", &more);
    }

    /// Puts a blank column in front of another.
    pub(super) fn insert_column(&mut self, sheet: usize, before: char) {
        let text = self.sheet(sheet);
        for letter in (before..='S').rev() {
            let next = char::from(u8::try_from(letter).unwrap() + 1);
            for digit in '1'..='9' {
                *text = text
                    .replace(&format!("<c r=\"{letter}{digit}"), &format!("<c r=\"{next}{digit}"));
            }
        }
    }

    pub(super) fn rename_sheet(&mut self, name: &str, new: &str) {
        let text = self.part("xl/workbook.xml");
        *text = text.replace(&format!("<sheet name=\"{name}\""), &format!("<sheet name=\"{new}\""));
    }

    /// Lists a sheet a second time, as a copy of it would be.
    pub(super) fn copy_sheet(&mut self, name: &str) {
        let text = self.part("xl/workbook.xml");
        let start = text.find(&format!("<sheet name=\"{name}\"")).unwrap();
        let end = start + text[start..].find("/>").unwrap() + 2;
        let id = &text[start..end];
        let id = &id[id.find("r:id=").unwrap()..];
        let copy = format!("<sheet name=\"{name} (2)\" sheetId=\"99\" {id}</sheets>");
        *text = text.replace("</sheets>", &copy);
    }
}
