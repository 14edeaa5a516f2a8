//! The workbook as a whole: its sheets in their order.

use super::plan::Plan;
use super::{changes, compared, scenario, years};
use crate::result::grid::{Book, Styles};
use crate::simulate::Simulation;
use crate::view::View;
use crate::wording::Language;
use crate::xlsx::new_workbook;
use rust_xlsxwriter::XlsxError;

/// Writes the workbook of scenarios. The same simulation gives the same bytes.
///
/// # Errors
/// When the simulation does not fit a workbook.
pub fn scenarios_workbook(
    language: Language,
    simulation: &Simulation,
) -> Result<Vec<u8>, XlsxError> {
    let view = simulation.assessment.view(language);
    let book = |view: View<'_>| Styles::of(language, view.rulebook.grades.grades.len());
    let styles = book(view);
    let of_run = Book { view, language, styles };
    let plan = Plan::of(language, simulation);
    let mut workbook = new_workbook()?;
    compared::write(workbook.add_worksheet(), &of_run, &plan)?;
    for planned in &plan.planned {
        let Some(stand) = &planned.stand else { continue };
        let setting = &planned.computed.setting;
        let portfolio = setting.portfolio(view.portfolio);
        let view = View {
            rulebook: &setting.rulebook,
            policy: Some(&setting.policy),
            portfolio: &portfolio,
            ..view
        };
        let own = Book { view, language, styles: book(view) };
        scenario::write(workbook.add_worksheet(), &own, &plan, (planned, stand))?;
    }
    changes::write(workbook.add_worksheet(), &of_run, simulation)?;
    if simulation.years > 1 {
        years::write(workbook.add_worksheet(), &of_run, &plan)?;
    }
    workbook.save_to_buffer()
}
