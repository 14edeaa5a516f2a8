//! The scenarios and targets that were not computed: what keeps them, and what to do.

use super::super::content::Section;
use super::scene::Scene;
use crate::simulate::Simulated;
use crate::wording::ReportText;
use jixiao_core::problem::Problem;

/// So many problems of a scenario are listed.
const LISTED: usize = 10;

/// Writes the chapter; nothing where everything was computed.
pub(super) fn write(scene: Scene<'_>, out: &mut Section) {
    let Scene { draft, simulation } = scene;
    let refused = simulation.scenarios.iter().filter(|one| one.computed.is_none());
    let refused: Vec<&Simulated> = refused.collect();
    let targets = simulation.targets.as_ref().map_or(&[][..], |targets| &targets.problems);
    if refused.is_empty() && targets.is_empty() {
        return;
    }
    out.chapter(draft.say(ReportText::MemoRefused));
    for scenario in refused {
        reasons(scene, &scene.name(Some(scenario)), &scenario.problems, out);
    }
    reasons(scene, &draft.say(ReportText::MemoTargets), targets, out);
}

/// Writes the problems of something under its name.
pub(super) fn reasons(scene: Scene<'_>, name: &str, problems: &[Problem], out: &mut Section) {
    let draft = scene.draft;
    let blocking: Vec<&Problem> = problems.iter().filter(|problem| problem.blocks()).collect();
    if blocking.is_empty() {
        return;
    }
    out.blocks.push(draft.led(name, ""));
    for (number, problem) in (1..).zip(blocking.iter().take(LISTED)) {
        out.blocks.push(draft.body(&told(scene, number, problem)));
    }
    if blocking.len() > LISTED {
        let count = [("count", (blocking.len() - LISTED).to_string())];
        out.blocks.push(draft.body(&draft.tell(ReportText::CheckMore, &count)));
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
