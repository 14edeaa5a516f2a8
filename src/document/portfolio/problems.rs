//! Good practice, problems, their causes, and what is asked for: drafts from the facts and the measures
//! of the rulebook, the gravest first.

use super::super::content::Section;
use super::super::draft::Draft;
use super::super::full_marks::full_marks;
use super::whole::Whole;
use crate::wording::ReportText;
use jixiao_core::analysis::{Finding, Gravity, Loss, losses};
use jixiao_core::quantity::Points;

/// The most projects held up as good, indicators among the main problems, and projects named for each.
const GOOD: usize = 3;
const PROBLEMS: usize = 5;
const EXAMPLES: usize = 3;

/// Writes the chapters on practice, problems and recommendations.
pub(super) fn write(whole: &Whole<'_>, out: &mut Section) {
    let draft = whole.draft;
    out.chapter(draft.say(ReportText::PortfolioPractice));
    let practice = practice(draft, &whole.all.places);
    if practice.is_empty() {
        out.blocks.push(draft.body(&draft.say(ReportText::AskPractice)));
    }
    out.blocks.extend(practice.iter().map(|text| draft.body(text)));
    out.chapter(draft.say(ReportText::PortfolioProblems));
    let grave = grave(draft, &whole.all.places);
    if !grave.is_empty() {
        out.part(draft.say(ReportText::SectionGrave));
        out.blocks.extend(grave.iter().map(|text| draft.body(text)));
    }
    let losses: Vec<Loss> = main_losses(draft);
    let common = common(draft, &losses, &whole.all.places);
    out.part(draft.say(ReportText::SectionCommon));
    if common.is_empty() {
        out.blocks.push(draft.body(&draft.say(ReportText::ProblemsNone)));
    }
    out.blocks.extend(common.iter().map(|text| draft.body(text)));
    out.part(draft.say(ReportText::SectionCauses));
    out.blocks.extend(causes(draft, &losses).iter().map(|text| draft.body(text)));
    out.blocks.push(draft.body(&draft.say(ReportText::AskCauses)));
    out.chapter(draft.say(ReportText::PortfolioAdvice));
    out.blocks
        .extend(advice(draft, &losses, &whole.all.places).iter().map(|text| draft.body(text)));
    out.blocks.push(draft.body(&draft.say(ReportText::AskAdvice)));
}

/// Lists the indicators that lost most.
pub(in crate::document) fn main_losses(draft: &Draft<'_>) -> Vec<Loss> {
    let losses = losses(draft.view.rulebook, draft.view.evaluation);
    losses.into_iter().filter(|loss| loss.lost > Points::ZERO).take(PROBLEMS).collect()
}

/// Names the gravest matters in one sentence; nothing where there are none.
pub(super) fn gravest(draft: &Draft<'_>) -> Option<String> {
    let grave = grave_findings(draft, &draft.all());
    let items: Vec<String> =
        grave.iter().take(GOOD).map(|finding| grave_item(draft, finding)).collect();
    (!items.is_empty()).then(|| {
        let items = [("items", draft.language().join(items.into_iter()))];
        draft.tell(ReportText::GravestAre, &items)
    })
}

fn grave_item(draft: &Draft<'_>, finding: &Finding) -> String {
    let words = draft.words(finding);
    let reason = words.reasons.first().cloned().unwrap_or_else(|| draft.reasons(finding));
    let values = [("project", draft.named(finding.project)), ("reason", reason)];
    draft.tell(ReportText::GraveItem, &values)
}

/// Lists what limits a grade or takes all points of an indicator.
fn grave_findings(draft: &Draft<'_>, places: &[usize]) -> Vec<Finding> {
    let grave = |finding: &Finding| matches!(finding.gravity, Gravity::Limits(_) | Gravity::Zeroes);
    draft.findings(places).into_iter().filter(grave).collect()
}

/// Lists the projects that have such a matter.
pub(in crate::document) fn grave_places(draft: &Draft<'_>, places: &[usize]) -> Vec<usize> {
    grave_findings(draft, places).iter().map(|finding| finding.project).collect()
}

/// Tells what limits a grade or takes all points of an indicator, a paragraph each.
pub(in crate::document) fn grave(draft: &Draft<'_>, places: &[usize]) -> Vec<String> {
    let told = (1..).zip(grave_findings(draft, places)).map(|(number, finding)| {
        let values = [
            ("number", number.to_string()),
            ("project", draft.named(finding.project)),
            ("reason", draft.reasons(&finding)),
            ("indicator", draft.indicator(finding.indicator)),
            ("effect", draft.effect(&finding)),
        ];
        let mut texts = vec![draft.tell(ReportText::GraveIs, &values)];
        let result = draft.at(finding.project).1;
        if let (Gravity::Limits(_), Some(graded)) = (finding.gravity, &result.graded)
            && let Some(grade) = graded.certain().filter(|grade| *grade != graded.by_total)
        {
            let values = [
                ("total", draft.total_of(result)),
                ("from", draft.grade(graded.by_total)),
                ("to", draft.grade(grade)),
            ];
            texts.push(draft.tell(ReportText::GraveGrade, &values));
        }
        draft.language().sentences(texts)
    });
    told.collect()
}

/// Tells of the indicators that lost most, with the projects that lost most in each.
pub(in crate::document) fn common(
    draft: &Draft<'_>,
    losses: &[Loss],
    places: &[usize],
) -> Vec<String> {
    let findings = draft.findings(places);
    let told = (1..).zip(losses).map(|(number, loss)| {
        let values = [
            ("number", number.to_string()),
            ("title", draft.indicator(loss.indicator)),
            ("projects", draft.projects(loss.projects)),
            ("applicable", draft.projects(loss.applicable)),
            ("share", share_lost(loss)),
        ];
        let mut texts = vec![draft.tell(ReportText::ProblemIndicator, &values)];
        let own = findings.iter().filter(|one| one.indicator == loss.indicator);
        let plain = own.filter(|one| matches!(one.gravity, Gravity::Serious | Gravity::Plain));
        let items: Vec<String> = plain
            .filter_map(|finding| {
                let reason = draft.words(finding).reasons.into_iter().next()?;
                let name = draft.at(finding.project).0.record.name.clone();
                Some(draft.tell(ReportText::ProblemExample, &[("name", name), ("reason", reason)]))
            })
            .take(EXAMPLES)
            .collect();
        if !items.is_empty() {
            let items = [("items", draft.language().join(items.into_iter()))];
            texts.push(draft.tell(ReportText::ProblemExamples, &items));
        }
        draft.language().sentences(texts)
    });
    told.collect()
}

fn share_lost(loss: &Loss) -> String {
    crate::document::draft::share(loss.possible - loss.lost, loss.possible).unwrap_or_default()
}

/// Drafts causes from the measures of the indicators that lost most.
fn causes(draft: &Draft<'_>, losses: &[Loss]) -> Option<String> {
    let measures =
        losses.iter().filter_map(|loss| draft.view.rulebook.measure(loss.indicator, &[]));
    let causes: Vec<String> = measures
        .filter_map(|measure| measure.cause.as_ref())
        .map(|cause| draft.language().of(cause).to_owned())
        .collect();
    (!causes.is_empty()).then(|| {
        let items = [("items", draft.language().reasons_told(&causes))];
        draft.tell(ReportText::CausesAre, &items)
    })
}

/// Drafts recommendations from the measures: of grave matters first, then of what lost most.
pub(in crate::document) fn advice(
    draft: &Draft<'_>,
    losses: &[Loss],
    places: &[usize],
) -> Vec<String> {
    let language = draft.language();
    let grave = grave_findings(draft, places);
    let of_grave = grave.iter().filter_map(|finding| {
        let measure = draft.measure(finding)?;
        let record = &draft.at(finding.project).0.record;
        let whom = draft.tell(ReportText::AdviceFor, &[("name", record.name.clone())]);
        Some((measure, whom, language.responsible(measure, record)))
    });
    let of_losses = losses.iter().filter_map(|loss| {
        let measure = draft.view.rulebook.measure(loss.indicator, &[])?;
        let values = [
            ("title", draft.indicator(loss.indicator)),
            ("projects", draft.projects(loss.projects)),
        ];
        Some((measure, draft.tell(ReportText::AdviceOn, &values), language.roles(measure)))
    });
    let told = (1..).zip(of_grave.chain(of_losses)).map(|(number, (measure, whom, who))| {
        let values = [
            ("number", number.to_string()),
            ("whom", whom),
            ("demand", language.of(&measure.demand).to_owned()),
            ("responsible", who),
            ("deadline", language.within(measure.days)),
        ];
        draft.tell(ReportText::AdviceIs, &values)
    });
    told.collect()
}

/// Holds up the best projects: in what they got all points, with the evidence of one of them.
pub(in crate::document) fn practice(draft: &Draft<'_>, places: &[usize]) -> Vec<String> {
    let best = draft.best(places);
    let best = best
        .into_iter()
        .filter_map(|(total, place)| Some((total, place, full_marks(draft, place, true)?)));
    let told = (1..).zip(best.take(GOOD)).map(|(number, (total, place, items))| {
        let values = [
            ("number", number.to_string()),
            ("project", draft.named(place)),
            ("total", total.truncated(2)),
            ("items", items),
        ];
        draft.tell(ReportText::PracticeIs, &values)
    });
    told.collect()
}
