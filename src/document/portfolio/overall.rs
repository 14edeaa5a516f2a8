//! Sentences on all projects, and the chapter on the use of the results.

use super::super::content::Section;
use super::super::draft::Draft;
use super::super::tables;
use super::problems;
use super::whole::Whole;
use crate::chart::Kind;
use crate::wording::ReportText;
use jixiao_core::analysis::{Loss, SharePercent, Spread, losses};
use jixiao_core::project::LastGrade;
use jixiao_core::quantity::{Money, Points};

/// The most losses named in one sentence.
const NAMED: usize = 3;

/// Writes the summary, a paragraph each.
pub(super) fn summary(whole: &Whole<'_>) -> Vec<String> {
    let mut texts = vec![what_was_evaluated(whole), grades(whole)];
    texts.extend(spread(whole));
    texts.extend(problems::gravest(whole.draft));
    texts.extend(lost(whole.draft));
    texts.extend(cuts(whole));
    texts
}

/// Says how many projects were evaluated, of whom, and with how much money.
pub(in crate::document) fn what_was_evaluated(whole: &Whole<'_>) -> String {
    let (draft, all) = (whole.draft, &whole.all);
    let named = whole.departments.iter().filter(|group| !group.department.is_empty()).count();
    let values = [
        ("projects", draft.projects(all.places.len())),
        ("departments", named.to_string()),
        ("budget", draft.told_fen(all.sums.budget.fen())),
    ];
    let mut text = if named > 0 {
        draft.tell(ReportText::OverallIs, &values)
    } else {
        let [projects, _, budget] = values;
        draft.tell(ReportText::OverallNoDepartment, &[projects, budget])
    };
    if all.without_budget > 0 {
        let projects = [("projects", draft.projects(all.without_budget))];
        let more = draft.tell(ReportText::OverallNoBudget, &projects);
        text = draft.language().sentences([text, more]);
    }
    text
}

/// Says how many projects and how much money each grade has.
pub(super) fn grades(whole: &Whole<'_>) -> String {
    let (draft, all) = (whole.draft, &whole.all);
    let rows = all.summary.by_grade(draft.grades().len());
    let items = draft.grades().into_iter().zip(rows).map(|(grade, (_, row))| {
        let count = draft.projects(usize::try_from(row.projects).unwrap_or(usize::MAX));
        if row.projects == 0 {
            return draft.tell(ReportText::OverallNoGrade, &[("grade", grade)]);
        }
        let values =
            [("grade", grade), ("projects", count), ("budget", draft.told_fen(row.budget.fen()))];
        draft.tell(ReportText::OverallGrade, &values)
    });
    let items = draft.language().join(items);
    draft.tell(ReportText::OverallGrades, &[("items", items)])
}

/// Says which share of the projects is below the best grade, and how many are open.
pub(super) fn shares(whole: &Whole<'_>) -> String {
    let (draft, all) = (whole.draft, &whole.all);
    let mut texts = Vec::new();
    let (below, settled) = all.summary.below_best();
    if let (Some(share), Some(best)) = (SharePercent::of(below, settled), draft.grades().first()) {
        let projects = draft.projects(usize::try_from(below).unwrap_or(usize::MAX));
        let values = [("grade", best.clone()), ("projects", projects), ("share", share.0)];
        texts.push(draft.tell(ReportText::OverallBelow, &values));
    }
    if all.summary.open.projects > 0 {
        let open = usize::try_from(all.summary.open.projects).unwrap_or(usize::MAX);
        texts.push(draft.tell(ReportText::OverallOpen, &[("projects", draft.projects(open))]));
    }
    if texts.is_empty() {
        texts.push(draft.say(ReportText::NoneSettled));
    }
    draft.language().sentences(texts)
}

/// Draws the conclusion: what the whole came to, where it is strong and weak, and what weighs most.
pub(super) fn conclusion(whole: &Whole<'_>) -> String {
    let draft = whole.draft;
    let losses = losses(draft.view.rulebook, draft.view.evaluation);
    let mut parts = dimension_shares(draft, &losses);
    if parts.is_empty() {
        return draft.say(ReportText::NoneSettled);
    }
    let items: Vec<String> = parts
        .iter()
        .map(|(title, share)| {
            let values = [("title", title.clone()), ("share", share.0.clone())];
            draft.tell(ReportText::ShareOf, &values)
        })
        .collect();
    // Written with two decimals each, so that longer ones are greater.
    parts.sort_by_key(|(_, share)| (share.0.len(), share.0.clone()));
    let mut texts =
        vec![draft.tell(ReportText::ConclusionShares, &[("items", draft.list(&items))])];
    if let [(weak, _), .., (strong, _)] = parts.as_slice() {
        let values = [("strong", strong.clone()), ("weak", weak.clone())];
        texts.push(draft.tell(ReportText::ConclusionStrong, &values));
    }
    let best = draft.grades().first().cloned().unwrap_or_default();
    let rows = whole.all.summary.by_grade(draft.grades().len());
    let first = rows.first().map_or(0, |(_, row)| row.projects);
    let first = usize::try_from(first).unwrap_or(usize::MAX);
    let values = [("grade", best), ("projects", draft.projects(first))];
    texts.push(draft.tell(ReportText::ConclusionBest, &values));
    draft.language().sentences(texts)
}

/// Gives the share of points that each dimension reached over all projects.
pub(super) fn dimension_shares(draft: &Draft<'_>, losses: &[Loss]) -> Vec<(String, SharePercent)> {
    let rulebook = draft.view.rulebook;
    let dimensions = rulebook.dimensions.iter().enumerate().filter_map(|(at, dimension)| {
        let own = losses.iter().filter(|loss| rulebook.indicators[loss.indicator].dimension == at);
        let (mut got, mut possible) = (0_i128, 0_i128);
        for loss in own {
            got += i128::from((loss.possible - loss.lost).hundredths());
            possible += i128::from(loss.possible.hundredths());
        }
        let title = draft.language().of(&dimension.title).to_owned();
        Some((title, SharePercent::of_sums(got, possible)?))
    });
    dimensions.collect()
}

/// Says which departments have most money, and which lose most.
pub(super) fn departments(whole: &Whole<'_>) -> String {
    let draft = whole.draft;
    let named = whole.departments.iter().filter(|group| !group.department.is_empty()).take(NAMED);
    let items: Vec<String> = named
        .map(|group| {
            let projects = draft.projects(group.places.len());
            let budget = draft.told_fen(group.sums.budget.fen());
            let cut = draft.told_fen(group.sums.cut.fen());
            let department = ("department", group.department.clone());
            let values = [department, ("projects", projects), ("budget", budget)];
            if draft.view.policy.is_none() {
                return draft.tell(ReportText::DepartmentIs, &values);
            }
            let [department, projects, budget] = values;
            draft.tell(ReportText::DepartmentCut, &[department, projects, budget, ("cut", cut)])
        })
        .collect();
    if items.is_empty() {
        return draft.say(ReportText::NoDepartments);
    }
    let items = [("items", draft.language().join(items.into_iter()))];
    draft.tell(ReportText::DepartmentsAre, &items)
}

/// Says which projects are below the best grade for the second year.
pub(super) fn last_year(whole: &Whole<'_>) -> Vec<String> {
    let draft = whole.draft;
    let (mut known, mut again) = (0, Vec::new());
    for place in &whole.all.places {
        let (project, result) = draft.at(*place);
        let LastGrade::Grade(last) = project.record.grade_last_year else { continue };
        known += 1;
        let grade = result.grade().filter(|grade| grade.0 > 0 && last.0 > 0);
        again.extend(grade.map(|grade| {
            let values = [
                ("name", project.record.name.clone()),
                ("last", draft.grade(last)),
                ("grade", draft.grade(grade)),
            ];
            draft.tell(ReportText::AgainItem, &values)
        }));
    }
    let missing = whole.all.places.len() - known;
    let values = [("projects", draft.projects(known)), ("missing", draft.projects(missing))];
    let mut texts = vec![draft.tell(ReportText::LastYearKnown, &values)];
    if again.is_empty() {
        texts.push(draft.say(ReportText::AgainNone));
    } else {
        let values = [("projects", draft.projects(again.len())), ("items", draft.list(&again))];
        texts.push(draft.tell(ReportText::AgainAre, &values));
    }
    texts
}

/// Counts the projects whose total is settled.
pub(super) fn settled(draft: &Draft<'_>) -> usize {
    let settled = |total: jixiao_core::score::Total| total.exact().is_some();
    let results = draft.view.evaluation.results.iter();
    results.filter(|result| result.total.is_some_and(settled)).count()
}

/// Says how totals spread; nothing where none is settled.
pub(super) fn spread(whole: &Whole<'_>) -> Option<String> {
    let results = &whole.draft.view.evaluation.results;
    let totals: Vec<_> = results
        .iter()
        .filter_map(|result| result.total.and_then(jixiao_core::score::Total::exact))
        .collect();
    let spread = Spread::of(&totals)?;
    let values = [
        ("least", spread.least.truncated(2)),
        ("median", spread.median.truncated(2)),
        ("most", spread.greatest.truncated(2)),
    ];
    Some(whole.draft.tell(ReportText::OverallSpread, &values))
}

/// Says where points were lost; nothing where none was.
pub(super) fn lost(draft: &Draft<'_>) -> Option<String> {
    let losses = losses(draft.view.rulebook, draft.view.evaluation);
    let lost: Points = losses.iter().map(|loss| loss.lost).sum();
    let possible: Points = losses.iter().map(|loss| loss.possible).sum();
    let share = crate::document::draft::share(possible - lost, possible)?;
    let items = losses.iter().filter(|loss| loss.lost > Points::ZERO).take(NAMED).map(|loss| {
        let values = [
            ("title", draft.indicator(loss.indicator)),
            ("projects", draft.projects(loss.projects)),
        ];
        draft.tell(ReportText::OverallLostItem, &values)
    });
    let items: Vec<String> = items.collect();
    if items.is_empty() {
        return None;
    }
    Some(draft.tell(ReportText::OverallLost, &[("share", share), ("items", draft.list(&items))]))
}

/// Says what is cut, what else is less, what ends and what is exempt.
pub(in crate::document) fn cuts(whole: &Whole<'_>) -> Vec<String> {
    let (draft, sums) = (whole.draft, &whole.all.sums);
    let Some(policy) = draft.view.policy else {
        return vec![draft.tell(ReportText::CutNone, &[("next", draft.next())])];
    };
    let rate = SharePercent::of_sums(sums.cut.fen(), sums.base.fen());
    let cut =
        |place: &&usize| draft.at(**place).1.exact_cut().is_some_and(|cut| cut.cut > Money::ZERO);
    let count = whole.all.places.iter().filter(cut).count();
    let values = [
        ("policy", draft.cited(&policy.heading)),
        ("projects", draft.projects(count)),
        ("cut", draft.told_fen(sums.cut.fen())),
        ("column", draft.language().column_title(policy.base).to_owned()),
        ("base", draft.told_fen(sums.base.fen())),
        ("rate", rate.map_or_else(|| "0.00".to_owned(), |rate| rate.0)),
        ("next", draft.next()),
        ("sum", draft.told_fen(sums.next_budget.fen())),
    ];
    let mut texts = vec![draft.tell(ReportText::OverallCut, &values)];
    if sums.beyond_cut.fen() > 0 {
        let amount = [("amount", draft.told_fen(sums.beyond_cut.fen()))];
        texts.push(draft.tell(ReportText::OverallBeyond, &amount));
    }
    if sums.ended > 0 {
        let amount = ("amount", draft.told_fen(sums.ended_kept.fen()));
        let ended = draft.projects(usize::try_from(sums.ended).unwrap_or(usize::MAX));
        texts.push(draft.tell(ReportText::OverallEnded, &[("projects", ended), amount]));
    }
    let exempt = |place: &&usize| draft.at(**place).0.record.exemption.is_some();
    let exempt = whole.all.places.iter().filter(exempt).count();
    texts.push(if exempt > 0 {
        draft.tell(ReportText::OverallExempt, &[("projects", draft.projects(exempt))])
    } else {
        draft.say(ReportText::ExemptNone)
    });
    vec![draft.language().sentences(texts)]
}

/// Writes the chapter on the use of the results, where there is a policy.
pub(super) fn write_use(whole: &Whole<'_>, out: &mut Section) {
    let draft = whole.draft;
    if draft.view.policy.is_none() {
        return;
    }
    out.chapter(draft.say(ReportText::PortfolioUse));
    out.blocks.extend(policy(draft).iter().map(|text| draft.body(text)));
    out.blocks.extend(cuts(whole).iter().map(|text| draft.body(text)));
    out.blocks.push(draft.body(&draft.say(ReportText::UseAmounts)));
    out.blocks.extend(draft.figure(Kind::Waterfall));
    out.blocks.extend(draft.figure(Kind::Cuts));
    for table in [
        tables::exemptions(draft, &whole.all.places),
        tables::ended(draft, &whole.all.places),
        tables::open(draft, &whole.open),
    ] {
        out.table(table);
    }
}

/// Says what the policy lays down, in one paragraph.
pub(in crate::document) fn policy(draft: &Draft<'_>) -> Vec<String> {
    let Some(policy) = draft.view.policy else { return Vec::new() };
    let language = draft.language();
    let is = [("policy", draft.cited(&policy.heading)), ("next", draft.next())];
    let lines = language.policy_told(policy, draft.view.rulebook);
    let lines = [("items", language.join(lines.into_iter()))];
    let texts = [
        draft.tell(ReportText::PolicyIs, &is),
        language.sentence(draft.tell(ReportText::PolicyLines, &lines)),
    ];
    vec![language.sentences(texts)]
}
