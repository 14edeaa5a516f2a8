//! The scenarios that were not computed: what keeps them, and what to do.

use super::super::content::Section;
use super::super::portfolio::Chapters;
use super::scene::Scene;
use crate::wording::ReportText;
use jixiao_core::problem::Problem;

/// So many problems of a scenario are listed.
const LISTED: usize = 10;

/// Writes the chapter; nothing where every scenario was computed.
pub(super) fn write(scene: Scene<'_>, chapters: &mut Chapters, out: &mut Section) {
    let Scene { draft, simulation } = scene;
    if !simulation.refused() {
        return;
    }
    out.heading(1, chapters.next(draft, ReportText::MemoRefused));
    for scenario in simulation.scenarios.iter().filter(|one| one.computed.is_none()) {
        out.blocks.push(draft.led(&scene.name(Some(scenario)), ""));
        let blocking = scenario.problems.iter().filter(|problem| problem.blocks());
        for (number, problem) in (1..).zip(blocking.take(LISTED)) {
            out.blocks.push(draft.body(&told(scene, number, problem)));
        }
        let more = scenario.problems.iter().filter(|problem| problem.blocks()).count();
        if more > LISTED {
            let count = [("count", (more - LISTED).to_string())];
            out.blocks.push(draft.body(&draft.tell(ReportText::CheckMore, &count)));
        }
    }
}

fn told(scene: Scene<'_>, number: usize, problem: &Problem) -> String {
    let draft = scene.draft;
    let words = scene.language().problem(problem);
    let sentence = |text: String| scene.language().sentence(text);
    let values = [
        ("number", number.to_string()),
        ("what", sentence(words.what)),
        ("why", sentence(words.why)),
    ];
    let what = draft.tell(ReportText::MemoRefusedWhy, &values);
    let values = [("hint", words.hint), ("place", problem.place.to_string())];
    scene.language().sentences([what, draft.tell(ReportText::MemoRefusedHint, &values)])
}
