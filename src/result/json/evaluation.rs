//! An evaluation as JSON: rulebook, projects, summary and problems.

use super::super::scorecards::state_name;
use super::problem::ProblemJson;
use super::to_bytes;
use crate::view::View;
use crate::wording::{Digits, Language};
use jixiao_core::analysis::{Standing, SummaryRow};
use jixiao_core::citation::Heading;
use jixiao_core::evaluate::{CutResult, ProjectResult};
use jixiao_core::policy::Policy;
use jixiao_core::project::{Correction, Exemption, LastGrade, Project};
use jixiao_core::quantity::{Fraction, Money, Rate};
use jixiao_core::rulebook::{GradeIndex, Rulebook};
use jixiao_core::score::Total;
use serde::Serialize;

#[derive(Debug, Serialize)]
struct EvaluationJson {
    rulebook: RulesJson,
    policy: Option<RulesJson>,
    projects: Vec<ProjectJson>,
    summary: SummaryJson,
    problems: Vec<ProblemJson>,
}

#[derive(Debug, Serialize)]
pub(super) struct RulesJson {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) status: &'static str,
    pub(super) edition: String,
    pub(super) notice: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct ProjectJson {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) department: String,
    /// Only where one is named.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) firm: String,
    /// Only where one is named.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) category: String,
    /// The full-year budget; only where it is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) budget: Option<String>,
    pub(super) total: Option<String>,
    pub(super) total_low: Option<String>,
    pub(super) total_high: Option<String>,
    pub(super) grade: Option<String>,
    pub(super) grade_title: Option<String>,
    pub(super) grade_best: Option<String>,
    pub(super) grade_worst: Option<String>,
    pub(super) grade_why: Vec<String>,
    /// Last year's grade; only where one is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) grade_last_year: Option<String>,
    pub(super) dimensions: Vec<DimensionJson>,
    pub(super) indicators: Vec<IndicatorJson>,
    pub(super) cut: Option<CutJson>,
    /// What was corrected; only where something was.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) corrections: Vec<CorrectionJson>,
    /// What is not applicable; only where something is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) not_applicable: Vec<AbsentJson>,
}

#[derive(Debug, Serialize)]
pub(super) struct CorrectionJson {
    indicator: Option<String>,
    item: String,
    fact: String,
    old: String,
    new: String,
    who: String,
    reason: String,
    document: String,
    day: String,
    from: String,
    place: String,
}

#[derive(Debug, Serialize)]
pub(super) struct AbsentJson {
    indicator: String,
    checkpoint: Option<String>,
    reason: String,
    evidence: String,
    total: Option<String>,
    grade: Option<String>,
    cut: Option<String>,
    decides: bool,
}

#[derive(Debug, Serialize)]
pub(super) struct DimensionJson {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) points: Option<String>,
    pub(super) max: String,
}

#[derive(Debug, Serialize)]
pub(super) struct IndicatorJson {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) points: Option<String>,
    pub(super) max: String,
    pub(super) state: &'static str,
    pub(super) why: String,
}

#[derive(Debug, Serialize)]
pub(super) struct CutJson {
    base: Option<String>,
    rate: Option<String>,
    cut: Option<String>,
    kept: Option<String>,
    next_budget: Option<String>,
    cut_low: Option<String>,
    cut_high: Option<String>,
    exempt: Option<String>,
    beyond_cut: Option<String>,
    /// What of the next budget is held back; only where something is.
    #[serde(skip_serializing_if = "Option::is_none")]
    held: Option<String>,
    exemption: Option<ExemptionJson>,
    why: String,
}

#[derive(Debug, Serialize)]
struct ExemptionJson {
    share: String,
    reason: String,
    document: String,
}

#[derive(Debug, Serialize)]
pub(super) struct SummaryJson {
    pub(super) projects: u64,
    pub(super) budget: Option<String>,
    pub(super) cut: Option<String>,
    pub(super) kept: Option<String>,
    pub(super) next_budget: Option<String>,
    pub(super) grades: Vec<GradeJson>,
}

#[derive(Debug, Serialize)]
pub(super) struct GradeJson {
    pub(super) grade: String,
    pub(super) title: String,
    /// The least total that gets it, and where the next better starts; only where totals get it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) to: Option<String>,
    pub(super) projects: u64,
    pub(super) budget: String,
    pub(super) cut: Option<String>,
}

/// Writes an evaluation.
pub fn evaluation_json(report: &View<'_>) -> Vec<u8> {
    write(report, None)
}

/// Writes an evaluation with one project only; the summary is still that of all.
pub fn project_json_bytes(report: &View<'_>, project: usize) -> Vec<u8> {
    write(report, Some(project))
}

fn write(report: &View<'_>, only: Option<usize>) -> Vec<u8> {
    let View { language, rulebook, policy, portfolio, evaluation, problems, .. } = *report;
    let pairs = portfolio.projects.iter().zip(&evaluation.results).enumerate();
    let pairs = pairs.filter(|(at, _)| only.is_none_or(|only| only == *at));
    let projects = pairs.map(|(at, (project, result))| project_json(report, at, project, result));
    to_bytes(&EvaluationJson {
        rulebook: rules_json(language, &rulebook.heading),
        policy: policy.map(|policy| rules_json(language, &policy.heading)),
        projects: projects.collect(),
        summary: summary_json(report),
        problems: ProblemJson::list(language, problems),
    })
}

fn rules_json(language: Language, heading: &Heading) -> RulesJson {
    RulesJson {
        id: heading.id.clone(),
        title: language.of(&heading.title).to_owned(),
        status: heading.status.name(),
        edition: heading.edition.clone(),
        notice: language.notice(heading),
    }
}

/// Lists what is not applicable in a project, with where it would stand if each gave no points.
fn absent_json(report: &View<'_>, at: usize) -> Vec<AbsentJson> {
    let Some(absences) = report.absences_of(at) else { return Vec::new() };
    let rulebook = report.rulebook;
    let absent = absences.each.iter().map(|one| {
        let indicator = &rulebook.indicators[one.indicator];
        let checkpoint = one.checkpoint.map(|at| &indicator.rule.checkpoints()[at]);
        let Standing { total, grades, cut } = one.otherwise;
        let certain = grades.filter(|(best, worst)| best == worst).map(|(best, _)| best);
        let cut = cut.filter(|(low, high)| Some(*low) == *high).map(|(low, _)| low.to_string());
        AbsentJson {
            indicator: indicator.id.clone(),
            checkpoint: checkpoint.map(|checkpoint| checkpoint.id.clone()),
            reason: report.language.absent_because(one),
            evidence: one.evidence.clone(),
            total: total.and_then(Total::exact).map(|total| total.truncated(2)),
            grade: certain.map(|grade| rulebook.grades.get(grade).id.clone()),
            cut,
            decides: one.otherwise.differs(&absences.now),
        }
    });
    absent.collect()
}

fn corrections_json(rulebook: &Rulebook, project: &Project) -> Vec<CorrectionJson> {
    let json = |one: &Correction| CorrectionJson {
        indicator: one.indicator.map(|at| rulebook.indicators[at].id.clone()),
        item: one.item.clone(),
        fact: one.fact.clone(),
        old: one.old.clone(),
        new: one.new.clone(),
        who: one.who.clone(),
        reason: one.reason.clone(),
        document: one.document.clone(),
        day: one.day.clone(),
        from: one.from.to_string(),
        place: one.place.to_string(),
    };
    project.corrections.iter().map(json).collect()
}

fn project_json(
    report: &View<'_>,
    at: usize,
    project: &Project,
    result: &ProjectResult,
) -> ProjectJson {
    let View { language, rulebook, policy, .. } = *report;
    let record = &project.record;
    let exact = result.total.and_then(Total::exact);
    let bound = |bound: fn(Total) -> Fraction| {
        let total = result.total.filter(|_| exact.is_none());
        total.map(|total| bound(total).truncated(2))
    };
    let grade_id = |grade: GradeIndex| rulebook.grades.get(grade).id.clone();
    let certain = result.grade();
    let open = result.graded.as_ref().filter(|_| certain.is_none());
    let limits = result.graded.iter().flat_map(|graded| &graded.limits);
    let limit_reason = |acted: &jixiao_core::grade::ActedLimit| {
        language.of(&rulebook.grades.limits[acted.limit].reason).to_owned()
    };
    let total_acts = policy.map(|policy| language.total_acts(policy, &result.limited));
    let total_why = total_acts.into_iter().flatten().map(|[text, _]| text);
    let scored = rulebook.indicators.iter().zip(&project.facts).zip(&result.card.indicators);
    let indicators = scored.map(|((indicator, facts), score)| IndicatorJson {
        id: indicator.id.clone(),
        title: language.of(&indicator.title).to_owned(),
        points: score.points().map(|points| points.to_string()),
        max: indicator.max.to_string(),
        state: state_name(score.outcome),
        why: language.why_score(indicator, facts, score),
    });
    ProjectJson {
        id: record.id.clone(),
        name: record.name.clone(),
        department: record.department.clone(),
        firm: record.firm.clone(),
        category: record.category.clone(),
        budget: record.amounts.budget.map(|budget| budget.to_string()),
        total: exact.map(|total| total.truncated(2)),
        total_low: bound(Total::low),
        total_high: bound(Total::high),
        grade: certain.map(grade_id),
        grade_title: certain.map(|grade| language.of(&rulebook.grades.get(grade).title).to_owned()),
        grade_best: open.map(|graded| grade_id(graded.best)),
        grade_worst: open.map(|graded| grade_id(graded.worst)),
        grade_why: total_why.into_iter().chain(limits.map(limit_reason)).collect(),
        grade_last_year: match record.grade_last_year {
            LastGrade::Grade(grade) => Some(grade_id(grade)),
            LastGrade::Missing | LastGrade::NotEvaluated => None,
        },
        dimensions: dimensions_json(language, rulebook, result),
        indicators: indicators.collect(),
        cut: policy
            .zip(result.cut.as_ref())
            .map(|(policy, cut)| cut_json(language, policy, cut, record.exemption.as_ref())),
        corrections: corrections_json(rulebook, project),
        not_applicable: absent_json(report, at),
    }
}

fn dimensions_json(
    language: Language,
    rulebook: &Rulebook,
    result: &ProjectResult,
) -> Vec<DimensionJson> {
    let totals = result.card.totals.dimensions.iter().enumerate();
    let json = |(at, total): (usize, &jixiao_core::score::DimensionTotal)| {
        let dimension = &rulebook.dimensions[at];
        let certain = total.low == total.high;
        let points = total.contribution(rulebook, at).ok().flatten();
        DimensionJson {
            id: dimension.id.clone(),
            title: language.of(&dimension.title).to_owned(),
            points: points.filter(|_| certain).map(|(points, _)| points.truncated(2)),
            max: dimension.weight.to_string(),
        }
    };
    totals.map(json).collect()
}

fn cut_json(
    language: Language,
    policy: &Policy,
    result: &CutResult,
    exemption: Option<&Exemption>,
) -> CutJson {
    let cut = result.exact();
    let (low, high) = match result {
        CutResult::Exact(..) => (None, None),
        CutResult::Between(low, high) => (Some(*low), *high),
    };
    CutJson {
        base: cut.map(|cut| cut.base.to_string()),
        rate: cut.and_then(|cut| cut.rate).map(|rate: Rate| rate.to_string()),
        cut: cut.map(|cut| cut.cut.to_string()),
        kept: cut.map(|cut| cut.kept.to_string()),
        next_budget: cut.and_then(|cut| cut.next_budget).map(|next| next.to_string()),
        cut_low: low.map(|amount| amount.to_string()),
        cut_high: high.map(|amount| amount.to_string()),
        exempt: cut.map(|cut| cut.exempt.to_string()),
        beyond_cut: cut.map(|cut| cut.beyond_cut.to_string()),
        held: cut
            .map(|cut| cut.held)
            .filter(|held| *held > Money::ZERO)
            .map(|held| held.to_string()),
        exemption: exemption.map(|exemption| ExemptionJson {
            share: exemption.share.to_string(),
            reason: exemption.reason.clone(),
            document: exemption.document.value.clone(),
        }),
        why: language.why_cut(policy, result, Digits::Plain),
    }
}

fn summary_json(report: &View<'_>) -> SummaryJson {
    let View { language, rulebook, policy, portfolio, summary, .. } = *report;
    let total = summary.total();
    let certain = summary.open.projects == 0;
    let with_policy = |amount: jixiao_core::quantity::MoneySum| {
        policy.filter(|_| certain).map(|_| amount.to_string())
    };
    let grade_json = |(grade, row): (GradeIndex, SummaryRow)| {
        let grade = rulebook.grades.get(grade);
        GradeJson {
            grade: grade.id.clone(),
            title: language.of(&grade.title).to_owned(),
            from: grade.band.map(|band| band.from.to_string()),
            to: grade.band.map(|band| band.to.to_string()),
            projects: row.projects,
            budget: row.budget.to_string(),
            cut: policy.map(|_| row.cut.to_string()),
        }
    };
    SummaryJson {
        projects: portfolio.projects.len() as u64,
        budget: Some(total.budget.to_string()),
        cut: with_policy(total.cut),
        kept: with_policy(total.base - total.cut),
        next_budget: with_policy(total.next_budget),
        grades: summary
            .by_grade(rulebook.grades.grades.len())
            .into_iter()
            .map(grade_json)
            .collect(),
    }
}
