//! Limits of what may be entered: rates to four decimals, amounts and points to two, yes and no.

use super::column::C;
use super::place::Places;
use crate::result::grid::Book;
use crate::wording::BookText;
use rust_xlsxwriter::{DataValidation, Formula, Worksheet, XlsxError};

/// What a cell takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::result) enum Asked {
    Rate,
    Amount,
    Points,
    YesNo,
}

impl Asked {
    const fn message(self) -> BookText {
        match self {
            Self::Rate => BookText::AskRate,
            Self::Amount => BookText::AskAmount,
            Self::Points => BookText::AskPoints,
            Self::YesNo => BookText::AskYesNo,
        }
    }
}

/// Limits what may be entered into the cells of a column.
pub(in crate::result) fn ask(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    places: &Places<'_>,
    asked: Asked,
    column: C,
    (first, last): (u32, u32),
) -> Result<(), XlsxError> {
    let cell = places.at(column, first);
    let number = |most: &str, decimals: u32| {
        format!("=AND(ISNUMBER({cell}),{cell}>=0{most},{cell}=ROUND({cell},{decimals}))")
    };
    let custom = |formula: String| DataValidation::new().allow_custom(Formula::new(formula));
    let rule = match asked {
        Asked::Rate => custom(number(&format!(",{cell}<=1"), 4)),
        Asked::Amount => custom(number("", 2)),
        Asked::Points => {
            let most = book.view.rulebook.total;
            custom(number(&format!(",{cell}<={most}"), 2))
        }
        Asked::YesNo => {
            let words = [true, false].map(|yes| book.language.yes_no_word(yes));
            DataValidation::new().allow_list_strings(&words)?
        }
    };
    let rule = rule
        .set_error_title(book.language.book(BookText::WrongTitle))?
        .set_error_message(book.language.book(asked.message()))?;
    let at = places.layout.index(column);
    sheet.add_data_validation(first, at, last, at, &rule)?;
    Ok(())
}
