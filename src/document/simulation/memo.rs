//! The memo, put together: what is asked, the scenarios side by side, who moves, each department, a
//! savings target, what is freed, later years, what was not computed, signatures, what it all rests on.

use super::super::basis;
use super::super::content::{Block, Document, Look, Section, Set};
use super::super::draft::Draft;
use super::super::finish::finish;
use super::super::portfolio::{Whole, policy};
use super::super::signatures::signatures;
use super::scene::Scene;
use super::{ahead, compared, departments, given, moved, question, refused, target};
use crate::simulate::Simulation;
use crate::wording::{Language, ReportText, SimulateText};

/// So much of the hash of the file is printed; the manifest has all of it.
const HASH: usize = 16;

/// Makes the memo.
pub fn memo(simulation: &Simulation, language: Language) -> Document {
    let draft = Draft::new(simulation.assessment.view(language));
    let scene = Scene { draft: &draft, simulation };
    let places = draft.all();
    let departments = draft.departments(&places);
    let whole = Whole { draft: &draft, all: draft.group(places), departments, open: Vec::new() };
    let title = draft.tell(ReportText::MemoTitle, &[("next", draft.next())]);
    let after = draft.tell(ReportText::CutsOf, &[("title", draft.view.portfolio.title.clone())]);
    let trial = language.sentence(language.simulate(SimulateText::Trial).to_owned());
    let mut out = Section::upright();
    out.blocks.push(Block::Title(title.clone()));
    out.blocks.push(draft.set(Set::Centred, &after));
    out.blocks.push(draft.set(Set::Note, &trial));
    if let Some(notice) = &simulation.notice {
        out.blocks.push(draft.set(Set::Note, language.of(notice)));
    }
    question::write(scene, &whole, &mut out);
    compared::write(scene, &mut out);
    moved::write(scene, &mut out);
    departments::write(scene, &whole, &mut out);
    target::write(scene, &mut out);
    given::write(scene, &mut out);
    ahead::write(scene, &mut out);
    refused::write(scene, &mut out);
    out.chapter(draft.say(ReportText::MemoSign));
    out.blocks.push(signatures(&draft, ReportText::CutsSignLines));
    out.head(draft.say(ReportText::BasisHead));
    out.blocks.extend(rests_on(scene));
    let mut sections = vec![out];
    finish(language, &mut sections);
    Document {
        language,
        title: language.sentences([title, after]),
        look: Look::Report,
        header: draft.say(ReportText::HeaderTrial),
        sections,
    }
}

/// Says what the memo rests on: the rules of the run, those of scenarios that take others, and what is
/// assumed.
fn rests_on(scene: Scene<'_>) -> Vec<Block> {
    let Scene { draft, simulation } = scene;
    let language = scene.language();
    let mut blocks: Vec<Block> = policy(draft).iter().map(|text| draft.body(text)).collect();
    blocks.extend(basis::basis(draft));
    blocks.push(draft.body(&draft.say(ReportText::MemoAssumed)));
    let run = &simulation.run.setting;
    for (scenario, computed) in simulation.computed() {
        let own = &computed.setting;
        let headings = [
            (&run.rulebook.heading, &own.rulebook.heading),
            (&run.policy.heading, &own.policy.heading),
        ];
        for (of_run, heading) in headings {
            let of_run = of_run.notice.as_ref();
            let Some(notice) = heading.notice.as_ref().filter(|own| Some(*own) != of_run) else {
                continue;
            };
            let values = [
                ("name", scene.name(Some(scenario))),
                ("what", language.of(notice).trim_end_matches(['。', '.']).to_owned()),
            ];
            blocks.push(draft.body(&draft.tell(ReportText::MemoOther, &values)));
        }
    }
    if let Some(file) = &simulation.file {
        let values = [
            ("name", file.file.clone()),
            ("hash", file.digest.as_str().chars().take(HASH).collect()),
        ];
        blocks.push(draft.set(Set::Note, &draft.tell(ReportText::MemoFileHash, &values)));
    }
    blocks
}
