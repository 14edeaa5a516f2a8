//! Raw grades, caps and overrides → [`Grades`].

use crate::citation::{Source, check_citations};
use crate::fact::{APPLICABLE, Answer, FactKind, Mark, POINTS};
use crate::problem::{Checked, Code, Place, Problem, Word};
use crate::quantity::Points;
use crate::rule::Reader;
use crate::rulebook::raw::{RawCondition, RawFile, RawGrades, RawLimit};
use crate::rulebook::{
    Band, Condition, Expected, Grade, GradeIndex, Grades, Indicator, Limit, LimitKind,
};

/// Checks grades and limits against the indicators they look at.
pub(super) fn check(
    file: &RawFile<RawGrades>,
    total: Points,
    indicators: &[Indicator],
    sources: &[Source],
) -> Checked<Grades> {
    let mut problems = Vec::new();
    let mut grades: Vec<Grade> = Vec::with_capacity(file.value.grade.len());
    for raw in &file.value.grade {
        let place = file.place_of(&raw.id);
        let id = raw.id.get_ref().clone();
        if grades.iter().any(|known| known.id == id) {
            problems.push(
                Problem::new(Code::RepeatedId, &place)
                    .with_word("what", Word::Thing, "grade")
                    .with("id", &id),
            );
        }
        let mut read = Reader::new(&place);
        let band = match (&raw.from, &raw.to) {
            (None, None) => None,
            (from, to) => {
                let from = from.as_ref().map(|text| read.points("from", text));
                let to = to.as_ref().map(|text| read.points("to", text));
                Some(Band { from: from.unwrap_or_default(), to: to.unwrap_or(total) })
            }
        };
        let band = read.checked(band).report_to(&mut problems);
        grades.push(Grade { id, title: raw.title.clone().into(), band });
    }
    problems.extend(band_problems(&grades, total, &file.place));
    let mut checked = Grades { grades, limits: Vec::new() };
    for raw in &file.value.limit {
        let place = file.place_of(&raw.id);
        let limit = check_limit(raw, &checked, indicators, sources, &place);
        checked.limits.extend(limit.report_to(&mut problems));
    }
    Checked::new(checked, problems)
}

/// Lists where the bands do not run from the total down to zero without gap or overlap.
pub(crate) fn band_problems(grades: &[Grade], total: Points, place: &Place) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut expected = total;
    let mut lowest = total;
    for grade in grades {
        let Some(band) = grade.band else { continue };
        lowest = band.to;
        if band.to != expected || band.from >= band.to {
            problems.push(
                Problem::new(Code::GradeBands, place)
                    .with_title("grade", &grade.title)
                    .with("from", band.from)
                    .with("to", band.to)
                    .with("expected", expected),
            );
        }
        expected = band.from;
    }
    if expected != Points::ZERO {
        let worst = grades.last().map(|grade| grade.title.clone()).unwrap_or_default();
        problems.push(
            Problem::new(Code::GradeBands, place)
                .with_title("grade", &worst)
                .with("from", expected)
                .with("to", lowest)
                .with("expected", Points::ZERO),
        );
    }
    problems
}

fn check_limit(
    raw: &RawLimit,
    grades: &Grades,
    indicators: &[Indicator],
    sources: &[Source],
    place: &Place,
) -> Checked<Option<Limit>> {
    let mut problems = Vec::new();
    let id = raw.id.get_ref();
    let citations = check_citations(&raw.citation, id, sources, place).report_to(&mut problems);
    let unknown = |what: &'static str, name: &str| {
        Problem::new(Code::UnknownReference, place)
            .with_word("what", Word::Thing, what)
            .with("name", name)
    };
    let kind = match raw.kind.as_str() {
        "at-most" => Some(LimitKind::AtMost),
        "set" => Some(LimitKind::Set),
        other => {
            problems.push(unknown("limit kind", other));
            None
        }
    };
    let grade: Option<GradeIndex> = grades.find(&raw.grade);
    if grade.is_none() {
        problems.push(unknown("grade", &raw.grade));
    }
    if raw.when.is_empty() {
        problems
            .push(Problem::new(Code::BadQuantity, place).with("field", "when").with("value", "[]"));
    }
    let mut when = Vec::with_capacity(raw.when.len());
    for condition in &raw.when {
        match check_condition(condition, indicators, place) {
            Ok(condition) => when.push(condition),
            Err(problem) => problems.push(*problem),
        }
    }
    let reason = raw.reason.clone().into();
    let limit = kind.zip(grade).map(|(kind, grade)| Limit {
        id: id.clone(),
        kind,
        grade,
        when,
        reason,
        citations,
    });
    Checked::new(limit, problems)
}

fn check_condition(
    raw: &RawCondition,
    indicators: &[Indicator],
    place: &Place,
) -> Result<Condition, Box<Problem>> {
    let Some(at) = indicators.iter().position(|indicator| indicator.id == raw.indicator) else {
        let problem = Problem::new(Code::UnknownReference, place);
        return Err(Box::new(
            problem.with_word("what", Word::Thing, "indicator").with("name", &raw.indicator),
        ));
    };
    let indicator = &indicators[at];
    let unknown_fact = || {
        let problem = Problem::new(Code::RuleFactUnknown, place);
        Box::new(problem.with("indicator", &raw.indicator).with_word(
            "fact",
            Word::Column,
            &raw.fact,
        ))
    };
    let unreadable = |field: &str, value: &str| {
        let problem = Problem::new(Code::BadQuantity, place);
        Box::new(problem.with("field", field).with("value", value))
    };
    // A limit looks at one answer of the whole indicator, so not at facts of items.
    let of_items = indicator.rule.takes_items()
        && !indicator.records.iter().any(|record| record.id == raw.fact);
    let apart = matches!(raw.fact.as_str(), APPLICABLE | POINTS);
    let kind = indicator.fact_kind(&raw.fact, false).filter(|_| !of_items && !apart);
    let kind = kind.ok_or_else(unknown_fact)?;
    if raw.fact != APPLICABLE && indicator.right(&raw.fact).is_some() {
        let problem = Problem::new(Code::RightMisplaced, place).with("indicator", &indicator.id);
        let problem = problem.with_title("title", &indicator.title);
        return Err(Box::new(problem.with_word("what", Word::Thing, "right-under-limit")));
    }
    let expected = match (&raw.at_least, &raw.answer) {
        (Some(text), None) if matches!(kind, FactKind::Number | FactKind::Count) => {
            let number = crate::quantity::Number::parse(text);
            Expected::AtLeast(number.map_err(|_| unreadable("at_least", text))?)
        }
        (None, Some(text)) => {
            let answer = answer_of(kind, indicator, text);
            Expected::Is(answer.ok_or_else(|| unreadable("answer", text))?)
        }
        _ => return Err(unreadable("when", &raw.fact)),
    };
    Ok(Condition { indicator: at, fact: raw.fact.clone(), expected })
}

fn answer_of(kind: FactKind, indicator: &Indicator, text: &str) -> Option<Answer> {
    match kind {
        FactKind::Mark => Mark::from_name(text).map(Answer::Mark),
        FactKind::YesNo => match text {
            "是" | "yes" => Some(Answer::YesNo(true)),
            "否" | "no" => Some(Answer::YesNo(false)),
            _ => None,
        },
        FactKind::Level => indicator.rule.level_named(text).map(|(at, _)| Answer::Level(at)),
        FactKind::Number
        | FactKind::Count
        | FactKind::Direction
        | FactKind::Share
        | FactKind::Points => None,
    }
}
