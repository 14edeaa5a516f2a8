//! The notice of the results: one page in the layout of official documents, in Chinese.

use super::basis;
use super::content::{Block, Document, Look, Section, Set};
use super::draft::Draft;
use crate::wording::{Language, NoticeText};
use jixiao_core::analysis::{ProjectGroup, SharePercent, losses};
use jixiao_core::quantity::Points;

/// The most indicators named.
const NAMED: usize = 3;

/// Makes the notice.
pub(super) fn document(draft: &Draft<'_>) -> Document {
    let all = draft.group(draft.all());
    let subject = &draft.view;
    let title = [("title", subject.portfolio.title.clone())];
    let heading = tell(NoticeText::Title, &title);
    let mut page = Section::upright();
    page.blocks.push(Block::Title(heading.clone()));
    page.blocks.push(draft.set(Set::Flush, NoticeText::To.text()));
    page.blocks.push(draft.body(NoticeText::Opening.text()));
    let led = |lead: NoticeText, text: &str| draft.led(lead.text(), text);
    page.blocks.push(led(NoticeText::LeadResults, &results(draft, &all)));
    if let Some(problems) = problems(draft) {
        page.blocks.push(led(NoticeText::LeadProblems, &problems));
    }
    if let Some(text) = use_of_results(draft, &all) {
        page.blocks.push(led(NoticeText::LeadUse, &text));
    }
    let lead =
        if subject.policy.is_some() { NoticeText::LeadAsk } else { NoticeText::LeadAskThird };
    page.blocks.push(led(lead, NoticeText::Ask.text()));
    page.blocks.push(draft.set(Set::Signed, NoticeText::From.text()));
    page.blocks.push(draft.set(Set::Signed, NoticeText::Date.text()));
    page.blocks.push(draft.set(Set::Note, &note(draft)));
    Document {
        language: Language::Chinese,
        title: heading,
        look: Look::Official,
        sections: vec![page],
    }
}

fn tell(text: NoticeText, values: &[(&str, String)]) -> String {
    text.with(values)
}

fn results(draft: &Draft<'_>, all: &ProjectGroup) -> String {
    let language = draft.language();
    let rows = all.summary.by_grade(draft.grades().len());
    let grades = draft.grades().into_iter().zip(rows).map(|(grade, (_, row))| {
        if row.projects == 0 {
            return tell(NoticeText::NoGrade, &[("grade", grade)]);
        }
        let budget = language.money_told(row.budget.fen());
        let values = [("grade", grade), ("count", row.projects.to_string()), ("budget", budget)];
        tell(NoticeText::Grade, &values)
    });
    let grades = language.join(grades);
    let (below, settled) = all.summary.below_best();
    let values = [
        ("count", all.places.len().to_string()),
        ("budget", language.money_told(all.sums.budget.fen())),
        ("grades", grades),
    ];
    let mut text = tell(NoticeText::Results, &values);
    if let (Some(share), Some(best)) = (SharePercent::of(below, settled), draft.grades().first()) {
        let values = [("grade", best.clone()), ("count", below.to_string()), ("share", share.0)];
        text.push_str(&tell(NoticeText::Below, &values));
    }
    if all.summary.open.projects > 0 {
        text.push_str(&tell(NoticeText::Open, &[("count", all.summary.open.projects.to_string())]));
    }
    text
}

fn problems(draft: &Draft<'_>) -> Option<String> {
    let rulebook = draft.view.rulebook;
    let losses = losses(rulebook, draft.view.evaluation);
    let items = losses.iter().filter(|loss| loss.lost > Points::ZERO).take(NAMED).map(|loss| {
        let title = draft.language().of(&rulebook.indicators[loss.indicator].title).to_owned();
        tell(NoticeText::Problem, &[("title", title), ("count", loss.projects.to_string())])
    });
    let items: Vec<String> = items.collect();
    let items = [("items", draft.list(&items))];
    (!items[0].1.is_empty()).then(|| tell(NoticeText::Problems, &items))
}

fn use_of_results(draft: &Draft<'_>, all: &ProjectGroup) -> Option<String> {
    let policy = draft.view.policy?;
    let language = draft.language();
    let next = ("next", draft.next());
    let cut = language.money_told(all.sums.cut.fen());
    let values =
        [next.clone(), ("cut", cut), ("base", language.column_title(policy.base).to_owned())];
    let mut text = match &policy.floor {
        None => String::new(),
        Some(floor) => {
            // A grade that nobody got is not spoken of.
            let rows = all.summary.by_grade(draft.grades().len());
            let met = floor.grades.iter().filter(|grade| rows[grade.0].1.projects > 0);
            let met: Vec<String> = met.map(|grade| format!("“{}”", draft.grade(*grade))).collect();
            if met.is_empty() {
                String::new()
            } else {
                let values = [next, ("grades", met.concat()), ("rate", floor.rate.percent())];
                tell(NoticeText::Floor, &values)
            }
        }
    };
    text.push_str(&tell(NoticeText::Cut, &values));
    let exempt = |place: &&usize| draft.at(**place).0.record.exemption.is_some();
    let exempt = all.places.iter().filter(exempt).count();
    if exempt > 0 {
        text.push_str(&tell(NoticeText::Exempt, &[("count", exempt.to_string())]));
    }
    Some(text)
}

/// Says in small print what the numbers rest on.
fn note(draft: &Draft<'_>) -> String {
    let [title, _, status, _] = basis::values(draft, &draft.view.rulebook.heading);
    let mut text = tell(NoticeText::Note, &[title, status]);
    if let Some(policy) = draft.view.policy {
        let [title, _, status, _] = basis::values(draft, &policy.heading);
        text.push_str(&tell(NoticeText::NotePolicy, &[title, status]));
    }
    text + NoticeText::NoteEnd.text()
}
