//! What is asked: which budget, which run under which rules, and what each scenario changes.

use super::super::content::{Column, Row, Section, Table};
use super::super::portfolio::{Whole, cuts, what_was_evaluated};
use super::super::tables::titled;
use super::scene::Scene;
use crate::wording::ReportText;

/// Writes the chapter.
pub(super) fn write(scene: Scene<'_>, whole: &Whole<'_>, out: &mut Section) {
    let Scene { draft, simulation } = scene;
    out.chapter(draft.say(ReportText::MemoQuestion));
    out.blocks.push(draft.body(&what_was_evaluated(whole)));
    out.blocks.push(draft.body(&scene.language().sentences(cuts(whole))));
    if simulation.scenarios.is_empty() {
        out.blocks.push(draft.body(&draft.say(ReportText::MemoNone)));
        return;
    }
    let title = simulation.title.as_ref().map(|title| scene.language().of(title).to_owned());
    let text = if title.is_some() { ReportText::MemoFile } else { ReportText::MemoFileUntitled };
    let values = [
        ("title", title.unwrap_or_default()),
        ("count", simulation.scenarios.len().to_string()),
        ("computed", simulation.computed().count().to_string()),
    ];
    out.blocks.push(draft.body(&draft.tell(text, &values)));
    out.table(rules(scene));
}

/// Says for every scenario what it changes.
fn rules(scene: Scene<'_>) -> Table {
    let Scene { draft, simulation } = scene;
    let language = scene.language();
    let mut table = titled(draft, ReportText::MemoTableRules);
    table.columns = vec![
        Column::text(draft.say(ReportText::MemoColumnScenario), 30),
        Column::text(draft.say(ReportText::MemoColumnOn), 18),
        Column::text(draft.say(ReportText::MemoColumnRules), 50),
        Column::text(draft.say(ReportText::MemoColumnNote), 40),
    ];
    let run = &simulation.run.setting;
    for (scenario, computed) in simulation.computed() {
        let note = scenario.note.as_ref().map(|note| language.of(note).to_owned());
        table.rows.push(Row::Cells(vec![
            scene.name(Some(scenario)),
            scenario.on.clone().unwrap_or_else(|| scene.name(None)),
            language.rules_changed(run, &computed.setting),
            note.unwrap_or_default(),
        ]));
    }
    table
}
