//! A form as comma-separated text: merged areas leave blank cells behind.

use super::form::Form;

/// Writes it.
pub(super) fn text(form: &Form) -> String {
    let end = if form.dress.windows { "\r\n" } else { "\n" };
    let mut out = String::new();
    for line in &form.grid.lines {
        let mut cells: Vec<&str> = line.cells.iter().map(super::grid::Cell::shown).collect();
        while form.dress.ragged && cells.len() > 1 && cells.last().is_some_and(|one| one.is_empty())
        {
            cells.pop();
        }
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            if form.dress.quoted || cell.contains([',', '"', '\n']) {
                out.push('"');
                out.push_str(&cell.replace('"', "\"\""));
                out.push('"');
            } else {
                out.push_str(cell);
            }
        }
        out.push_str(end);
    }
    let blank = ",".repeat(form.grid.width - 1);
    for _ in 0..form.dress.tail {
        out.push_str(&blank);
        out.push_str(end);
    }
    out
}
