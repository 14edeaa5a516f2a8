//! Chapter 2: purpose, method and course of the evaluation.

use super::super::content::Section;
use super::super::draft::Draft;
use super::super::people;
use super::one::One;
use crate::wording::ReportText;
use jixiao_core::fact::documents_in;
use jixiao_core::quantity::Fraction;
use std::collections::BTreeSet;

/// Writes the chapter.
pub(super) fn write(one: One<'_>, out: &mut Section) {
    let (draft, record) = (one.draft, &one.project.record);
    out.chapter(draft.say(ReportText::ChapterWork));
    out.part(draft.say(ReportText::SectionPurpose));
    let year = draft.language().year(record.year.or(draft.view.portfolio.year), 0);
    let year = year.unwrap_or_else(|| draft.say(ReportText::NotReported));
    let values = [("name", record.name.clone()), ("year", year)];
    out.blocks.push(draft.body(&draft.tell(ReportText::PurposeProject, &values)));
    out.blocks.push(draft.body(&draft.say(ReportText::AskPurpose)));
    out.part(draft.say(ReportText::SectionReliedOn));
    people::relied_on(draft, out);
    out.part(draft.say(ReportText::SectionMethod));
    out.blocks.extend(method(draft).iter().map(|text| draft.body(text)));
    out.blocks.push(draft.body(&draft.say(ReportText::AskMethod)));
    out.part(draft.say(ReportText::SectionCourse));
    course(one, out);
    out.blocks.push(draft.body(&draft.say(ReportText::AskCourse)));
    out.table(people::group(draft));
}

/// Says which rulebook was used, what its dimensions give and how the total gives the grade.
pub(in crate::document) fn method(draft: &Draft<'_>) -> Vec<String> {
    let (language, rulebook) = (draft.language(), draft.view.rulebook);
    let dimensions = rulebook.dimensions.iter().map(|dimension| {
        let title = language.of(&dimension.title).to_owned();
        let values =
            [("title", title), ("max", Fraction::from_points(dimension.weight).to_string())];
        draft.tell(ReportText::MethodDimension, &values)
    });
    let dimensions: Vec<String> = dimensions.collect();
    let values = [
        ("rulebook", draft.cited(&rulebook.heading)),
        ("dimensions", dimensions.len().to_string()),
        ("indicators", rulebook.indicators.len().to_string()),
        ("items", draft.list(&dimensions)),
    ];
    let mut texts = vec![draft.tell(ReportText::MethodRulebook, &values)];
    let grades = rulebook.grades.iter().filter_map(|(at, _)| {
        let values = [("grade", draft.grade(at)), ("band", draft.band(at)?)];
        Some(draft.tell(ReportText::MethodGrade, &values))
    });
    let items = [("items", draft.list(&grades.collect::<Vec<_>>()))];
    texts.push(draft.tell(ReportText::MethodGrades, &items));
    let limits = rulebook.grades.limits.iter().map(|limit| language.of(&limit.reason).to_owned());
    let limits: Vec<String> = limits.collect();
    if !limits.is_empty() {
        let items = [("items", language.join(limits.into_iter()))];
        texts.push(draft.tell(ReportText::MethodLimits, &items));
    }
    texts
}

fn course(one: One<'_>, out: &mut Section) {
    let facts = || one.scored().flat_map(|scored| scored.facts.all().map(|(_, fact)| fact));
    let evidence: BTreeSet<&str> = facts().flat_map(|fact| documents_in(&fact.evidence)).collect();
    let evidenced = facts().filter(|fact| !fact.evidence.is_empty()).count();
    let values = [
        ("facts", facts().filter(|fact| fact.value.is_some()).count().to_string()),
        ("evidenced", evidenced.to_string()),
        ("files", evidence.len().to_string()),
    ];
    let text = one.draft.tell(ReportText::CourseFacts, &values);
    out.blocks.push(one.draft.body(&text));
}
