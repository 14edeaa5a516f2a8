//! Self-evaluation against key evaluation as JSON. Statistics are numbers; points and amounts are text.

use super::problem::ProblemJson;
use crate::inflation::{Inflated, Inflation, Pair};
use crate::view::View;
use crate::wording::InflationText as Text;
use jixiao_core::quantity::MoneySum;
use jixiao_statistics::paired::Paired;
use jixiao_statistics::{Interval, Reason, Test};
use serde_json::{Value, json};

/// Gives what differs in all, by project, by indicator and by department.
pub fn inflation_json(view: &View<'_>, inflation: &Inflation) -> Value {
    let heading = &view.rulebook.heading;
    let [better, same, worse] = inflation.moved();
    let kept = inflation.kept.map(|kept| {
        json!({
            "self_cut": kept.own.to_string(),
            "key_cut": kept.key.to_string(),
            "kept": MoneySum::from_fen(kept.key.fen() - kept.own.fen()).to_string(),
        })
    });
    let indicator = |one: &Inflated| {
        let own = &view.rulebook.indicators[one.of];
        with(
            json!({ "id": own.id, "title": view.language.of(&own.title), "max": own.max.to_string() }),
            view,
            one,
        )
    };
    let department = |one: &Inflated| {
        let name = &view.portfolio.projects[one.of].record.department;
        with(json!({ "department": name }), view, one)
    };
    json!({
        "rulebook": {
            "id": heading.id,
            "title": view.language.of(&heading.title),
            "status": heading.status.name(),
            "notice": view.notice_of(heading),
        },
        "projects": inflation.pairs.iter().map(|pair| project(view, pair)).collect::<Vec<_>>(),
        "totals": paired(view, &inflation.totals),
        "indicators": inflation.indicators.iter().map(indicator).collect::<Vec<_>>(),
        "departments": inflation.departments.iter().map(department).collect::<Vec<_>>(),
        "grades": { "better": better, "same": same, "worse": worse },
        "money": kept,
        "only_self": inflation.alone[0],
        "only_key": inflation.alone[1],
        "problems": ProblemJson::list(view.language, &inflation.problems),
        "meaning": view.language.inflation(Text::Meaning),
    })
}

fn project(view: &View<'_>, pair: &Pair) -> Value {
    let record = &view.portfolio.projects[pair.project].record;
    let side = |at: usize| {
        json!({
            "total": pair.totals[at].truncated(2),
            "grade": view.rulebook.grades.get(pair.grades[at]).id,
            "cut": pair.cuts[at].map(|cut| cut.to_string()),
        })
    };
    json!({ "id": record.id, "name": record.name, "department": record.department, "self": side(0), "key": side(1) })
}

fn with(mut value: Value, view: &View<'_>, one: &Inflated) -> Value {
    value["self_mean"] = json!(one.means.map(|[own, _]| own));
    value["key_mean"] = json!(one.means.map(|[_, key]| key));
    value["paired"] = paired(view, &one.paired);
    value
}

fn paired(view: &View<'_>, one: &Paired) -> Value {
    let interval = |interval: Interval| json!([interval.low, interval.high]);
    let why = |reason: &Reason| view.language.no_statistic(*reason);
    let mean = one.mean.as_ref().ok();
    let student = mean.and_then(|mean| mean.test).and_then(|test| match test {
        Test::Student { statistic, freedom, p } => {
            Some(json!({ "t": statistic, "freedom": freedom, "p": p }))
        }
        _ => None,
    });
    let rank = one.rank.as_ref().ok().map(|rank| {
        json!({ "pairs": rank.pairs, "above": rank.above, "below": rank.below, "p": rank.p, "exact": rank.exact })
    });
    let limits = one.limits.as_ref().ok().map(|limits| {
        json!({
            "bias": limits.bias,
            "sd": limits.deviation,
            "low": limits.low,
            "high": limits.high,
            "low_interval": limits.intervals.map(|[low, _]| interval(low)),
            "high_interval": limits.intervals.map(|[_, high]| interval(high)),
        })
    });
    json!({
        "subjects": one.subjects,
        "difference": mean.map(|mean| mean.value),
        "interval": mean.and_then(|mean| mean.interval).map(interval),
        "student": student,
        "wilcoxon": rank,
        "bland_altman": limits,
        "reasons": {
            "difference": one.mean.as_ref().err().map(why),
            "wilcoxon": one.rank.as_ref().err().map(why),
            "bland_altman": one.limits.as_ref().err().map(why),
        },
    })
}
