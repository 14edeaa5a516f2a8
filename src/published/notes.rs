//! Notes beside a score sheet (`<name>.meta.toml`): what the form prints outside its rows.
//!
//! Of the notes only the budget and the executed amount are used, to look at the execution row.

use crate::table::decode;
use jixiao_core::sheet::ScoreSheet;
use jixiao_core::sheet::kind::is_execution;

/// The keys under which the notes may give the budget, the first found counts.
const BUDGET: [&str; 3] = ["budget_full_year", "budget_adjusted", "budget_initial"];
const EXECUTED: &str = "executed";

/// Lets the execution row know the printed budget and executed amount, where it has none itself.
///
/// Notes that are no TOML, or lack either amount, add nothing.
pub(crate) fn add_notes(sheet: &mut ScoreSheet, notes: &[u8]) {
    let Ok((text, _)) = decode(notes) else { return };
    let Ok(notes) = text.parse::<::toml::Table>() else { return };
    let amount = |key: &str| match notes.get(key)? {
        ::toml::Value::String(text) => Some(text.clone()),
        value @ (::toml::Value::Integer(_) | ::toml::Value::Float(_)) => Some(value.to_string()),
        _ => None,
    };
    let budget = BUDGET.into_iter().find_map(amount);
    let (Some(budget), Some(executed)) = (budget, amount(EXECUTED)) else { return };
    for row in sheet.rows.iter_mut().filter(|row| is_execution(row)) {
        if row.target.is_empty() && row.actual.is_empty() {
            row.target.clone_from(&budget);
            row.actual.clone_from(&executed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jixiao_core::sheet::SheetRow;

    #[test]
    fn only_an_execution_row_without_figures_of_its_own_takes_the_notes() {
        let row = |level3: &str, target: &str| SheetRow {
            level3: level3.to_owned(),
            target: target.to_owned(),
            ..SheetRow::default()
        };
        let rows = vec![row("预算执行率", ""), row("预算执行率", "100"), row("合格率", "")];
        let mut sheet = ScoreSheet { rows, ..ScoreSheet::default() };
        add_notes(&mut sheet, b"budget_full_year = 43.2\nexecuted = 37.24\n");
        let targets: Vec<&str> = sheet.rows.iter().map(|row| row.target.as_str()).collect();
        assert_eq!(targets, ["43.2", "100", ""]);
        assert_eq!(sheet.rows[0].actual, "37.24");
        add_notes(&mut sheet, b"\xff not toml");
        assert_eq!(sheet.rows[2].actual, "");
    }
}
