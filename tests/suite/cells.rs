//! Cells of workbooks that were written, as another program reads them.

use calamine::Data;

/// What stands in a cell; numbers with two decimals.
pub(crate) fn shown(cell: Option<&Data>) -> String {
    match cell {
        None | Some(Data::Empty) => String::new(),
        Some(Data::Float(number)) => format!("{number:.2}"),
        Some(Data::Int(number)) => format!("{number}.00"),
        Some(other) => other.to_string(),
    }
}
