//! `evaluation.json` → where every project stands, to be compared with another result.

use jixiao_core::compare::{Amounts, GradeStand, IndicatorStand, Named, Side, Stand};
use jixiao_core::quantity::{Money, Points, QuantityError, Rate};
use jixiao_core::rulebook::Band;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Recorded {
    rulebook: Rules,
    policy: Option<Rules>,
    projects: Vec<Project>,
    summary: Summary,
}

#[derive(Debug, Deserialize)]
struct Rules {
    id: String,
    title: String,
    edition: String,
    #[serde(default)]
    status: String,
    notice: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Summary {
    grades: Vec<Grade>,
}

#[derive(Debug, Deserialize)]
struct Grade {
    #[serde(rename = "grade")]
    id: String,
    title: String,
    from: Option<String>,
    to: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Project {
    id: String,
    name: String,
    department: String,
    #[serde(default)]
    firm: String,
    #[serde(default)]
    category: String,
    budget: Option<String>,
    total: Option<String>,
    grade: Option<String>,
    grade_why: Vec<String>,
    indicators: Vec<Indicator>,
    cut: Option<Cut>,
}

#[derive(Debug, Deserialize)]
struct Indicator {
    id: String,
    title: String,
    points: Option<String>,
    max: Option<String>,
    why: String,
}

#[derive(Debug, Deserialize)]
struct Cut {
    base: Option<String>,
    rate: Option<String>,
    #[serde(rename = "cut")]
    amount: Option<String>,
    exempt: Option<String>,
    next_budget: Option<String>,
    why: String,
}

/// Reads an evaluation that was written as JSON in a language; `None` where the bytes are none. The hashes of the
/// rules are not in it.
pub fn recorded_side(bytes: &[u8], language: &str) -> Option<Side> {
    let recorded: Recorded = serde_json::from_slice(bytes).ok()?;
    let projects: Result<Vec<Stand>, QuantityError> =
        recorded.projects.into_iter().map(stand).collect();
    let grades: Result<Vec<GradeStand>, QuantityError> =
        recorded.summary.grades.into_iter().map(grade).collect();
    Some(Side {
        language: language.to_owned(),
        rulebook: named(recorded.rulebook),
        policy: recorded.policy.map(named),
        grades: grades.ok()?,
        projects: projects.ok()?,
    })
}

fn named(rules: Rules) -> Named {
    let Rules { id, title, edition, status, notice } = rules;
    Named { id, title, edition, status, notice, sha256: String::new() }
}

fn grade(one: Grade) -> Result<GradeStand, QuantityError> {
    let band = points(one.from.as_deref())?.zip(points(one.to.as_deref())?);
    let band = band.map(|(from, to)| Band { from, to });
    Ok(GradeStand { id: one.id, title: one.title, band })
}

fn stand(project: Project) -> Result<Stand, QuantityError> {
    let indicators: Result<Vec<IndicatorStand>, QuantityError> =
        project.indicators.into_iter().map(indicator).collect();
    let cut = project.cut.as_ref();
    Ok(Stand {
        id: project.id,
        name: project.name,
        department: project.department,
        firm: project.firm,
        category: project.category,
        budget: money(project.budget.as_deref())?,
        total: points(project.total.as_deref())?,
        grade: project.grade,
        grade_why: project.grade_why,
        indicators: indicators?,
        amounts: cut.map(amounts).transpose()?.flatten(),
        cut_why: cut.map_or_else(String::new, |cut| cut.why.clone()),
    })
}

fn indicator(one: Indicator) -> Result<IndicatorStand, QuantityError> {
    let max = points(one.max.as_deref())?;
    let points = points(one.points.as_deref())?;
    Ok(IndicatorStand { id: one.id, title: one.title, points, max, why: one.why })
}

fn points(text: Option<&str>) -> Result<Option<Points>, QuantityError> {
    text.map(|text| Points::parse(text.as_bytes())).transpose()
}

fn money(text: Option<&str>) -> Result<Option<Money>, QuantityError> {
    text.map(|text| Money::parse(text.as_bytes())).transpose()
}

/// Reads amounts; `None` where they are open.
fn amounts(cut: &Cut) -> Result<Option<Amounts>, QuantityError> {
    let (Some(base), Some(amount)) = (money(cut.base.as_deref())?, money(cut.amount.as_deref())?)
    else {
        return Ok(None);
    };
    Ok(Some(Amounts {
        base,
        rate: cut.rate.as_deref().map(Rate::parse).transpose()?,
        cut: amount,
        exempt: money(cut.exempt.as_deref())?.unwrap_or_default(),
        next: money(cut.next_budget.as_deref())?,
    }))
}
