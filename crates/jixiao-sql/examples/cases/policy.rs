//! Policies drawn at random that keep what the checks of a policy demand.

use crate::draw::Draw;
use crate::quantity::{both, rate};
use crate::roster::{CATEGORIES, CLASSES, DECIDED, Member};
use crate::rulebook::heading;
use jixiao_core::policy::{
    Column, Decision, Effect, Floor, GradeRate, Policy, Rule, Spread, TotalEffect, TotalRule,
    TotalWhen, Verdict, When, disagreements,
};
use jixiao_core::problem::Place;
use jixiao_core::quantity::{Points, Rate, Rounding};
use jixiao_core::rulebook::{GradeIndex, Grades, Rulebook};
use std::collections::BTreeMap;

/// Rates that are drawn, from the least to the greatest.
pub(crate) const RATES: [&str; 12] =
    ["0", "0.0001", "0.05", "0.10", "0.125", "0.15", "0.20", "0.3333", "0.50", "0.6", "0.85", "1"];

/// Limits of execution that are drawn; amounts lie at them and beside them.
pub(crate) const EXECUTIONS: [&str; 5] = ["0.5", "0.60", "0.8", "0.855", "0.9"];

/// Makes the plain policy: a rate a grade and nothing else.
pub(crate) fn plain(rulebook: &Rulebook) -> Policy {
    let rates = ["0", "0.05", "0.10", "0.20", "0.50"];
    let grades = rulebook.grades.grades.len();
    let rates = rates.into_iter().take(grades).map(|text| Some(of_grade(rate(text))));
    Policy {
        heading: heading("plain"),
        base: Column::Budget,
        rounding: Rounding::HalfUp,
        floor: None,
        rates: rates.collect(),
        rules: Vec::new(),
        totals: Vec::new(),
        spread: None,
        decisions: Vec::new(),
        year: None,
        sources: Vec::new(),
    }
}

/// Draws a policy for these projects; `spreads` where cuts are taken off departments as a whole.
pub(crate) fn policy(
    draw: &mut Draw,
    rulebook: &Rulebook,
    members: &[Member],
    spreads: bool,
) -> Policy {
    let grades = &rulebook.grades;
    for _ in 0..100 {
        let drawn = one_policy(draw, rulebook, members, spreads);
        if disagreements(&drawn, grades).is_empty() {
            return drawn;
        }
    }
    plain(rulebook)
}

fn one_policy(draw: &mut Draw, rulebook: &Rulebook, members: &[Member], spreads: bool) -> Policy {
    let grades = &rulebook.grades;
    let roundings = [Rounding::HalfUp, Rounding::HalfEven, Rounding::Down, Rounding::Up];
    let least = if draw.one_in(2) { 2 } else { 0 };
    let mut places: Vec<usize> = (0..grades.grades.len()).map(|_| draw.size(least, 11)).collect();
    places.sort_unstable();
    let without = draw.one_in(8).then(|| draw.index(places.len()));
    let rates = places
        .iter()
        .enumerate()
        .map(|(at, place)| (without != Some(at)).then(|| of_grade(rate(RATES[*place]))));
    let rates = rates.collect();
    let floor = draw.one_in(2).then(|| Floor {
        rate: rate(draw.pick(&["0.0333", "0.05", "0.10"])),
        grades: some_grades(draw, grades),
        citations: Vec::new(),
    });
    let rules: Vec<Rule> = (0..draw.size(0, 6)).map(|at| rule(draw, at, grades)).collect();
    let decisions = rules.iter().flat_map(|rule| decisions(draw, rule, members)).collect();
    let totals = if draw.one_in(2) { draw.size(1, 3) } else { 0 };
    Policy {
        base: draw.one(&Column::ALL),
        rounding: draw.one(&roundings),
        floor,
        rates,
        rules,
        totals: (0..totals).map(|at| total(draw, at, rulebook.total)).collect(),
        spread: spreads.then(|| Spread {
            id: "spread".to_owned(),
            title: both("按部门统筹"),
            grades: some_grades(draw, grades),
            over: if draw.one_in(2) { some_grades(draw, grades) } else { Vec::new() },
            citations: Vec::new(),
            place: Place::default(),
        }),
        decisions,
        ..plain(rulebook)
    }
}

fn of_grade(rate: Rate) -> GradeRate {
    GradeRate { rate, years: BTreeMap::new(), citations: Vec::new(), place: Place::default() }
}

/// Draws grades, one at least.
fn some_grades(draw: &mut Draw, grades: &Grades) -> Vec<GradeIndex> {
    let all: Vec<GradeIndex> = grades.iter().map(|(index, _)| index).collect();
    let some = draw.some(&all, 2);
    if some.is_empty() { vec![draw.one(&all)] } else { some }
}

fn rule(draw: &mut Draw, at: usize, grades: &Grades) -> Rule {
    let some = rate(RATES[draw.size(2, 9)]);
    let effect = match draw.below(11) {
        0 | 1 => Effect::Add(some),
        2 => Effect::AtLeast(some),
        3 => Effect::Set(some),
        4 => Effect::AtMost(some),
        5 | 6 => Effect::NoGrowthOver(draw.one(&Column::ALL)),
        7 => Effect::Decide,
        8 => Effect::Hold(some),
        9 => Effect::BarNew,
        _ => Effect::Priority(1),
    };
    let mut when = when(draw, grades);
    if effect == Effect::Decide {
        // What nobody decided on stops a project, so that this holds for few of them.
        when.departments = vec![DECIDED.to_owned()];
    }
    Rule {
        id: format!("rule-{at}"),
        title: both("规则"),
        when,
        effect,
        citations: Vec::new(),
        place: Place::default(),
    }
}

fn when(draw: &mut Draw, grades: &Grades) -> When {
    let texts = |all: &[&str], draw: &mut Draw| -> Vec<String> {
        if !draw.one_in(4) {
            return Vec::new();
        }
        draw.some(all, 2).into_iter().map(str::to_owned).collect()
    };
    When {
        grades: if draw.one_in(2) { some_grades(draw, grades) } else { Vec::new() },
        execution_below: draw.one_in(3).then(|| rate(draw.pick(&EXECUTIONS))),
        grade_last_year: if draw.one_in(4) { some_grades(draw, grades) } else { Vec::new() },
        categories: texts(&CATEGORIES, draw),
        service_classes: texts(&CLASSES, draw),
        departments: texts(&["市第1局", "市第2局", "市第3局", DECIDED], draw),
    }
}

/// Decides on most of the projects that a rule leaves to people, or releases what a rule holds back.
fn decisions(draw: &mut Draw, rule: &Rule, members: &[Member]) -> Vec<Decision> {
    let mut decisions = Vec::new();
    for member in members.iter().filter(|member| member.department == DECIDED) {
        let verdict = match (rule.effect, draw.below(9)) {
            (_, 0) => continue,
            (Effect::Hold(_), _) => Verdict::Release,
            (Effect::Decide, 1) => Verdict::Cancel,
            (Effect::Decide, 2) => Verdict::Suspend,
            (Effect::Decide, 3 | 4) => Verdict::Keep,
            (Effect::Decide, _) => Verdict::Cut(rate(draw.pick(&RATES))),
            _ => continue,
        };
        decisions.push(Decision {
            rule: rule.id.clone(),
            project: member.id.clone(),
            verdict,
            document: "纪要".to_owned(),
            place: Place::default(),
        });
    }
    decisions
}

fn total(draw: &mut Draw, at: usize, whole: Points) -> TotalRule {
    let limit = |draw: &mut Draw| Some(rate(draw.pick(&EXECUTIONS)));
    let over = |draw: &mut Draw| Some(rate(draw.pick(&["0.1", "0.2", "0.5"])));
    let mut when = TotalWhen::default();
    match draw.below(5) {
        0 => when.execution_from = limit(draw),
        1 => when.execution_below = limit(draw),
        2 => {
            when.execution_from = Some(rate("0.5"));
            when.execution_below = Some(rate("0.855"));
        }
        3 => when.over_target = over(draw),
        _ => {
            when.over_target = over(draw);
            when.execution_below = limit(draw);
        }
    }
    let share = |draw: &mut Draw, most: i64| {
        Points::from_hundredths(whole.hundredths() * draw.range(1, most) / 100)
    };
    TotalRule {
        id: format!("total-{at}"),
        title: both("总分限制"),
        when,
        effect: if draw.one_in(2) {
            TotalEffect::AtMost(share(draw, 99))
        } else {
            TotalEffect::Off(share(draw, 30))
        },
        citations: Vec::new(),
        place: Place::default(),
    }
}
