//! The tables of an office as workbooks.

use std::io::{Cursor, Read};

use rust_xlsxwriter::Workbook;
use zip::ZipArchive;

use super::beside::{exemptions, facts, last_year};
use super::draw::Office;
use super::list::list;
use super::scores::scores;
use super::sheet::{NOT_STORED, Sheet};

/// Writes the workbooks, each with its name.
pub(super) fn books(office: &Office) -> Vec<(&'static str, Vec<u8>)> {
    let mut book = Workbook::new();
    list(office).write(&mut book, "项目情况");
    let mut beside: Vec<(&str, &str, bool, Sheet)> = Vec::new();
    beside.push(match office.facts {
        Some(key) => ("facts.xlsx", "评价事实", !office.one_book, facts(office, key)),
        None => ("scores.xlsx", "得分", !office.one_book, scores(office)),
    });
    if let Some(last) = &office.last_year {
        beside.push(("last.xlsx", "上年结果", last.own_book, last_year(office, last)));
    }
    if let Some(exempt) = &office.exemptions {
        beside.push(("exempt.xlsx", "豁免", exempt.own_book, exemptions(office, exempt)));
    }
    let mut books = Vec::new();
    for (file, name, own_book, sheet) in beside {
        if own_book {
            let mut other = Workbook::new();
            sheet.write(&mut other, "Sheet1");
            books.push((file, saved(other)));
        } else {
            sheet.write(&mut book, name);
        }
    }
    books.insert(0, ("list.xlsx", saved(book)));
    books
}

/// Gives the bytes of a workbook, without the values that are not to be stored.
fn saved(mut book: Workbook) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(book.save_to_buffer().unwrap())).unwrap();
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        parts.push((
            part.name().unwrap().into_owned(),
            text.replace(&format!("<v>{NOT_STORED}</v>"), ""),
        ));
    }
    let parts: Vec<(&str, &str)> =
        parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    crate::workbooks::archive(&parts)
}
