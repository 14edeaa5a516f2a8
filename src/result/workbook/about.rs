//! The sheet that explains: policy, notices, how to read the others, and what everything was made from.

use super::rulebook::heading;
use crate::result::grid;
use crate::result::grid::{Book, DETAILS_AT_MOST};
use crate::wording::BookText;
use crate::xlsx::text;
use crate::xlsx::write_text;
use rust_xlsxwriter::{Worksheet, XlsxError};

const WIDTHS: [u16; 2] = [66, 72];

/// Where the next line goes.
struct Page<'a, 'b> {
    sheet: &'a mut Worksheet,
    book: &'a Book<'b>,
    row: u32,
}

/// Writes the sheet.
pub(super) fn write(sheet: &mut Worksheet, book: &Book<'_>) -> Result<(), XlsxError> {
    let row = grid::begin(sheet, book, BookText::SheetAbout, &WIDTHS, &[])?;
    let mut page = Page { sheet, book, row };
    page.rules()?;
    page.reading()?;
    page.exemptions()?;
    page.hashes()?;
    let last = page.row;
    sheet.set_screen_gridlines(false);
    sheet.set_print_area(0, 0, last, 1)?;
    grid::printed(sheet, book);
    Ok(())
}

impl Page<'_, '_> {
    fn heading(&mut self, text: BookText) -> Result<(), XlsxError> {
        self.row += 1;
        let place = (self.row, 0);
        write_text(self.sheet, place, &self.book.say(text), &self.book.styles.strong)?;
        self.sheet.set_row_height(self.row, text::height(1))?;
        self.row += 1;
        Ok(())
    }

    fn line(&mut self, line: &str, notice: bool) -> Result<(), XlsxError> {
        grid::across(self.sheet, self.book, self.row, &WIDTHS, line, notice)?;
        self.row += 1;
        Ok(())
    }

    fn pair(&mut self, pair: &[String; 2]) -> Result<(), XlsxError> {
        let mut most = 1;
        for ((column, words), width) in (0..).zip(pair).zip(WIDTHS) {
            write_text(self.sheet, (self.row, column), words, &self.book.styles.plain)?;
            most = most.max(text::lines(self.book.language, words, width));
        }
        self.sheet.set_row_height(self.row, text::height(most))?;
        self.row += 1;
        Ok(())
    }

    fn rules(&mut self) -> Result<(), XlsxError> {
        let (book, language) = (self.book, self.book.language);
        if let Some(provisional) = book.provisional() {
            self.line(&provisional, true)?;
        }
        self.heading(BookText::RulebookHead)?;
        self.line(&heading(book), false)?;
        if let Some(notice) = book.view.notice_of(&book.view.rulebook.heading) {
            self.line(&notice, true)?;
        }
        self.heading(BookText::Policy)?;
        let Some(policy) = book.view.policy else {
            return self.line(language.book(BookText::NoLive), false);
        };
        self.line(&book.view.dated(&policy.heading), false)?;
        if let Some(notice) = book.view.notice_of(&policy.heading) {
            self.line(&notice, true)?;
        }
        for line in language.policy_lines(policy, book.view.rulebook) {
            self.pair(&line)?;
        }
        Ok(())
    }

    fn reading(&mut self) -> Result<(), XlsxError> {
        let book = self.book;
        self.heading(BookText::HowToRead)?;
        let live = book.view.policy.is_some();
        let details = book.has_details();
        let sheets = [
            (BookText::ReadSummary, true),
            (BookText::ReadScores, true),
            (BookText::ReadDetails, details),
            (BookText::ReadLive, live),
            (BookText::ReadCharts, true),
            (BookText::ReadFindings, true),
            (BookText::ReadProblems, true),
            (BookText::ReadRulebook, true),
        ];
        for (text, _) in sheets.into_iter().filter(|(_, there)| *there) {
            self.line(book.language.book(text), false)?;
        }
        if !details {
            let values = [("rows", DETAILS_AT_MOST.to_string())];
            self.line(&book.language.book_with(BookText::NoDetails, &values), true)?;
        }
        Ok(())
    }

    /// Lists the exemptions; they are printed in every output.
    fn exemptions(&mut self) -> Result<(), XlsxError> {
        let book = self.book;
        self.heading(BookText::Exemptions)?;
        let mut none = true;
        for project in &book.view.portfolio.projects {
            let record = &project.record;
            let Some(exemption) = &record.exemption else { continue };
            none = false;
            let values = [
                ("id", record.id.clone()),
                ("name", record.name.clone()),
                ("share", exemption.share.percent()),
                ("reason", exemption.reason.clone()),
                ("document", exemption.document.value.clone()),
            ];
            self.line(&book.language.book_with(BookText::ExemptionLine, &values), false)?;
        }
        if none { self.line(book.language.book(BookText::NoExemptions), false) } else { Ok(()) }
    }

    fn hashes(&mut self) -> Result<(), XlsxError> {
        let view = self.book.view;
        self.heading(BookText::Hashes)?;
        for input in view.inputs {
            self.pair(&[input.file.clone(), input.digest.as_str().to_owned()])?;
        }
        for rules in view.rules.hashes() {
            self.pair(&[format!("{} {}", rules.id, rules.edition), rules.sha256.clone()])?;
        }
        Ok(())
    }
}
