//! The notice of the results: in the layout of official documents, in Chinese, with its annexes. What
//! only the office knows is a field to fill in.

use super::basis;
use super::certificate;
use super::content::{Block, Document, Head, Look, Section, Set};
use super::cut_table::{Purpose, cut_table};
use super::draft::Draft;
use super::finish::finish;
use super::full_marks::full_marks;
use super::last_year::last_year;
use super::portfolio::{
    Whole, advice, common, conversion_note, cuts, grave, grave_places, hidden, listed_problems,
    main_losses, resting_on_absence, results_table,
};
use super::problem_table::problem_table;
use super::tables;
use crate::stability::SURE_PERCENT;
use crate::wording::{Language, NoticeText};
use jixiao_core::analysis::{Finding, Gravity, ProjectGroup, SharePercent};

/// The most projects praised.
const PRAISED: usize = 5;

/// The most reasons given for a low grade.
const CAUSES: usize = 3;

/// Makes the notice.
pub(super) fn document(draft: &Draft<'_>) -> Document {
    let all = draft.group(draft.all());
    let (places, left_out) = hidden(draft);
    let open = draft.open(&all.places);
    let whole = Whole { draft, all, departments: draft.departments(&draft.all()), open };
    let heading = tell(NoticeText::Title, &[("title", draft.title())]);
    let mut page = Section::upright();
    page.blocks.push(draft.set(Set::Centred, NoticeText::Number.text()));
    page.blocks.push(Block::Space(1));
    page.blocks.push(Block::Title(heading.clone()));
    page.blocks.push(draft.set(Set::Flush, NoticeText::To.text()));
    page.blocks.push(draft.body(&tell(NoticeText::Opening, &[("title", draft.title())])));
    let chapter = |page: &mut Section, head: NoticeText, texts: Vec<Vec<Block>>| {
        let blocks: Vec<Block> = texts.into_iter().flatten().collect();
        if blocks.is_empty() {
            return;
        }
        page.chapter(head.text());
        page.blocks.extend(blocks);
    };
    let told = |texts: Vec<String>| vec![texts.iter().map(|text| draft.body(text)).collect()];
    chapter(&mut page, NoticeText::HeadResults, told(results(&whole)));
    chapter(&mut page, NoticeText::HeadPraised, told(praised(draft, &places)));
    chapter(&mut page, NoticeText::HeadProblems, problems(draft, &places));
    if draft.view.policy.is_some() {
        chapter(&mut page, NoticeText::HeadUse, told(use_of_results(&whole)));
    }
    let losses = main_losses(draft);
    let mut asked = vec![NoticeText::Ask.text().to_owned()];
    asked.extend(advice(draft, &losses, &places));
    asked.push(NoticeText::AskReport.text().to_owned());
    chapter(&mut page, NoticeText::HeadAsk, told(asked));
    page.blocks.extend(closing(draft, left_out));
    let mut sections = vec![page];
    sections.extend(annexes(draft, &places));
    let mut basis = basis::section(draft);
    basis.blocks.insert(1, draft.set(Set::Note, NoticeText::BasisNote.text()));
    sections.push(basis);
    finish(draft.language(), &mut sections);
    Document {
        language: Language::Chinese,
        title: heading,
        look: Look::Official,
        header: draft.header(whole.open.len()),
        sections,
    }
}

fn tell(text: NoticeText, values: &[(&str, String)]) -> String {
    text.with(values)
}

/// Says what was evaluated, what grades were given, and what each department has.
fn results(whole: &Whole<'_>) -> Vec<String> {
    let (draft, all) = (whole.draft, &whole.all);
    let rows = all.summary.by_grade(draft.grades().len());
    let grades = draft.grades().into_iter().zip(rows).map(|(grade, (_, row))| {
        if row.projects == 0 {
            return tell(NoticeText::NoGrade, &[("grade", grade)]);
        }
        let budget = draft.told_fen(row.budget.fen());
        let values = [("grade", grade), ("count", row.projects.to_string()), ("budget", budget)];
        tell(NoticeText::Grade, &values)
    });
    let values = [
        ("count", all.places.len().to_string()),
        ("budget", draft.told_fen(all.sums.budget.fen())),
        ("grades", draft.language().join(grades)),
    ];
    let mut text = tell(NoticeText::Results, &values);
    let (below, settled) = all.summary.below_best();
    if let (Some(share), Some(best)) = (SharePercent::of(below, settled), draft.grades().first()) {
        let values = [("grade", best.clone()), ("count", below.to_string()), ("share", share.0)];
        text.push_str(&tell(NoticeText::Below, &values));
    }
    if all.summary.open.projects > 0 {
        text.push_str(&tell(NoticeText::Open, &[("count", all.summary.open.projects.to_string())]));
    }
    let resting = resting_on_absence(draft).len();
    if resting > 0 {
        let with_cut = draft.view.policy.is_some();
        let said = if with_cut { NoticeText::OpenAbsence } else { NoticeText::OpenAbsenceGrade };
        text.push_str(&tell(said, &[("count", resting.to_string())]));
    }
    let mut texts = vec![text];
    let named: Vec<&ProjectGroup> =
        whole.departments.iter().filter(|group| !group.department.is_empty()).collect();
    if !named.is_empty() {
        let items = named.iter().map(|group| department(draft, group));
        let items = [("items", draft.language().join(items))];
        texts.push(tell(NoticeText::Departments, &items));
    }
    texts.extend(unsure(draft));
    texts
}

/// Names the projects whose grade would not stand under somewhat other weights, where that was asked for.
fn unsure(draft: &Draft<'_>) -> Option<String> {
    let stable = draft.view.stable()?;
    let unsure = certificate::unsure(stable.stability);
    let items = unsure.iter().map(|one| {
        let values = [
            ("name", one.named.name.clone()),
            ("grade", draft.grade(one.grade)),
            ("holds", stable.share_of_draws(one.grade_holds)),
        ];
        tell(NoticeText::UnsureItem, &values)
    });
    let items: Vec<String> = items.collect();
    let values = [
        ("draws", stable.stability.wanted.draws.to_string()),
        ("percent", SURE_PERCENT.to_string()),
        ("count", items.len().to_string()),
        ("items", draft.list(&items)),
    ];
    (!items.is_empty()).then(|| tell(NoticeText::Unsure, &values))
}

/// Says of a department how many projects and how much money it has, with its grades.
fn department(draft: &Draft<'_>, group: &ProjectGroup) -> String {
    let rows = group.summary.by_grade(draft.grades().len());
    let grades = draft.grades().into_iter().zip(rows).filter(|(_, (_, row))| row.projects > 0);
    let grades: Vec<String> = grades
        .map(|(grade, (_, row))| {
            tell(NoticeText::Of, &[("grade", grade), ("count", row.projects.to_string())])
        })
        .collect();
    let values = [
        ("department", group.department.clone()),
        ("count", group.places.len().to_string()),
        ("budget", draft.told_fen(group.sums.budget.fen())),
        ("grades", draft.list(&grades)),
    ];
    tell(NoticeText::Department, &values)
}

/// Names the best projects of the best grade.
fn praised(draft: &Draft<'_>, places: &[usize]) -> Vec<String> {
    // A grade that rests on what was left out as not applicable is not held up before it was reviewed.
    let resting = resting_on_absence(draft);
    let mut best = draft.best(places);
    best.retain(|(_, place)| !resting.contains(place));
    let full = |place| full_marks(draft, place, false);
    let Some((first, full)) =
        best.iter().take(PRAISED).find_map(|(_, place)| Some((*place, full(*place)?)))
    else {
        return Vec::new();
    };
    let items: Vec<String> = best
        .iter()
        .take(PRAISED)
        .map(|(total, place)| {
            let values = [("project", draft.named(*place)), ("total", total.truncated(2))];
            tell(NoticeText::PraisedItem, &values)
        })
        .collect();
    let values = [
        ("items", draft.list(&items)),
        ("count", items.len().to_string()),
        ("name", draft.at(first).0.record.name.clone()),
        ("full", full),
    ];
    vec![tell(NoticeText::Praised, &values)]
}

/// Tells the gravest matters by name, the other projects of worse grades, and what lost most; each with
/// a heading of its own.
fn problems(draft: &Draft<'_>, places: &[usize]) -> Vec<Vec<Block>> {
    let told: Vec<usize> = grave_places(draft, places);
    let low = |place: &&usize| draft.at(**place).1.grade().is_some_and(|grade| grade.0 >= 2);
    let low: Vec<String> = places
        .iter()
        .filter(low)
        .map(|place| {
            let text = low_item(draft, *place, told.contains(place));
            let before = last_year(draft, *place);
            before.map_or(text.clone(), |before| format!("{text}；{before}"))
        })
        .collect();
    let low = if low.is_empty() {
        Vec::new()
    } else {
        std::iter::once(NoticeText::Low.text().to_owned())
            .chain((1..).zip(low).map(|(number, text)| format!("{number}. {text}。")))
            .collect()
    };
    let parts = [
        (NoticeText::Grave, grave(draft, places)),
        (NoticeText::LowHead, low),
        (NoticeText::Common, common(draft, &main_losses(draft), places)),
    ];
    let parts = parts.into_iter().filter(|(_, texts)| !texts.is_empty());
    parts
        .map(|(head, texts)| {
            let mut blocks = vec![Block::Heading(Head::Part, head.text().to_owned())];
            blocks.extend(texts.iter().map(|text| draft.body(text)));
            blocks
        })
        .collect()
}

/// Tells one project of a low grade, with what it is for unless that was told before.
fn low_item(draft: &Draft<'_>, place: usize, told: bool) -> String {
    let result = draft.at(place).1;
    let mut values = vec![
        ("project", draft.named(place)),
        ("total", draft.total_of(result)),
        ("grade", draft.grade_of(result)),
    ];
    if told {
        return tell(NoticeText::LowItemTold, &values);
    }
    // What limits the grade first, then what cost most points.
    let mut findings = draft.findings(&[place]);
    let limits = |one: &Finding| matches!(one.gravity, Gravity::Limits(_) | Gravity::Zeroes);
    findings.sort_by_key(|one| (!limits(one), std::cmp::Reverse(one.lost)));
    let reason = |finding: &Finding| draft.words(finding).reasons.into_iter().next();
    let reasons = findings.iter().filter_map(reason);
    let reasons: Vec<String> = reasons.take(CAUSES).collect();
    if reasons.is_empty() {
        return tell(NoticeText::LowItem, &values);
    }
    values.push(("reasons", draft.language().reasons_told(&reasons)));
    tell(NoticeText::LowItemFor, &values)
}

fn use_of_results(whole: &Whole<'_>) -> Vec<String> {
    let draft = whole.draft;
    let Some(policy) = draft.view.policy else { return Vec::new() };
    let rows = whole.all.summary.by_grade(draft.grades().len());
    let floor = policy.floor.as_ref().map(|floor| {
        // A grade that nobody got is not spoken of.
        let met = floor.grades.iter().filter(|grade| rows[grade.0].1.projects > 0);
        let met: Vec<String> = met.map(|grade| format!("“{}”", draft.grade(*grade))).collect();
        (met.concat(), floor.rate.percent())
    });
    let floor = floor.filter(|(met, _)| !met.is_empty()).map(|(grades, rate)| {
        tell(NoticeText::Floor, &[("grades", grades), ("next", draft.next()), ("rate", rate)])
    });
    let mut texts: Vec<String> = floor.into_iter().chain(cuts(whole)).collect();
    let cut = whole.departments.iter().filter(|group| group.sums.cut.fen() > 0);
    let items = cut.map(|group| {
        let values = [
            ("department", draft.view.department(&group.department).to_owned()),
            ("cut", draft.told_fen(group.sums.cut.fen())),
        ];
        tell(NoticeText::DepartmentCut, &values)
    });
    let items = [("items", draft.language().join(items))];
    if !items[0].1.is_empty() {
        texts.push(tell(NoticeText::DepartmentCuts, &items));
    }
    let short = tables::short_of_contracts(draft, &whole.all.places).rows.len();
    if short > 0 {
        texts.push(tell(NoticeText::Short, &[("count", short.to_string())]));
    }
    texts
}

/// Lists the annexes and signs.
fn closing(draft: &Draft<'_>, left_out: usize) -> Vec<Block> {
    let annexes =
        if draft.view.policy.is_some() { NoticeText::AnnexList } else { NoticeText::AnnexListTwo };
    let left_out = (left_out > 0).then(|| {
        draft.set(Set::Note, &tell(NoticeText::LeftOut, &[("count", left_out.to_string())]))
    });
    let mut blocks = vec![Block::Space(1)];
    blocks.push(draft.body(annexes.text()));
    blocks.extend(left_out);
    blocks.push(Block::Space(1));
    blocks.push(draft.set(Set::Signed, NoticeText::From.text()));
    blocks.push(draft.set(Set::Signed, NoticeText::Date.text()));
    blocks.push(draft.set(Set::Flush, NoticeText::Contact.text()));
    blocks
}

fn annexes(draft: &Draft<'_>, places: &[usize]) -> Vec<Section> {
    let annex = |mark: NoticeText, head: NoticeText| {
        let mut page = Section::lying();
        page.blocks.push(draft.set(Set::Flush, mark.text()));
        page.blocks.push(draft.set(Set::Head, head.text()));
        page
    };
    let mut results = annex(NoticeText::AnnexFirst, NoticeText::AnnexResults);
    results.table(results_table(draft, places));
    results.blocks.extend(conversion_note(draft, places));
    let mut problems = annex(NoticeText::AnnexSecond, NoticeText::AnnexProblems);
    problems.blocks.push(draft.body(NoticeText::AnnexProblemsNote.text()));
    problems.table(problem_table(draft, &listed_problems(draft, places), false));
    let mut sections = vec![results, problems];
    if draft.view.policy.is_some() {
        let mut cuts = annex(NoticeText::AnnexThird, NoticeText::AnnexCuts);
        cuts.table(cut_table(draft, &draft.group(places.to_vec()), Purpose::Annex));
        sections.push(cuts);
    }
    // What was issued by whom and to whom stands on the last page, behind the annexes.
    if let Some(last) = sections.last_mut() {
        last.blocks.push(draft.set(Set::Imprint, NoticeText::CopyTo.text()));
        last.blocks.push(draft.set(Set::Imprint, NoticeText::Printed.text()));
    }
    sections
}
