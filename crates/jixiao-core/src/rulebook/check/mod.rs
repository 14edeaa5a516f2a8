//! Raw rulebook → [`Rulebook`], or every problem with it.
//!
//! Whether the examples hold needs the scoring rules and is checked in `score/`.

mod grades;
mod indicator;
mod measures;

pub(crate) use grades::band_problems;

use super::raw::{RawAdvice, RawDimensionFile, RawFile, RawHead, RawRulebook};
use super::{
    AdviceLimits, Conversion, Dimension, Givers, Group, Indicator, PointsRounding, Rulebook,
};
use crate::citation::raw::RawHeading;
use crate::citation::{Heading, Source, check_heading, check_sources};
use crate::problem::{Checked, Code, Place, Problem, Word};
use crate::quantity::{Fraction, Number, Points, Rounding};
use crate::rule::Reader;
use std::collections::BTreeSet;

/// Checks a whole rulebook.
///
/// # Errors
/// With every problem found, where one of them blocks.
pub fn check(raw: RawRulebook) -> Result<Rulebook, Vec<Problem>> {
    let mut problems = Vec::new();
    let place = raw.head.place.clone();
    let head = raw.head.value;
    let heading = head_of(&head, &place).report_to(&mut problems);
    let sources = check_sources(head.source.clone(), &place).report_to(&mut problems);
    let settings = Settings::of(&head, &place).report_to(&mut problems);

    let mut parts = Parts::default();
    for file in &raw.dimensions {
        let rule_unknown = problems.iter().any(is_rule_unknown);
        problems.extend(parts.take(file, &sources, &settings, rule_unknown));
    }
    if parts.indicators.is_empty() {
        problems.push(Problem::new(Code::RulebookEmpty, &place).with("id", &heading.id));
    }
    parts.indicators.sort_by_key(|indicator| indicator.number);
    if !problems.iter().any(is_rule_unknown) {
        problems.extend(check_numbers(&parts.indicators, &place));
    }
    let weights: Points = parts.dimensions.iter().map(|dimension| dimension.weight).sum();
    if weights != settings.total && !parts.indicators.is_empty() {
        problems.push(
            Problem::new(Code::PointsDoNotAdd, &place)
                .with("of", &heading.id)
                .with("stated", settings.total)
                .with("sum", weights),
        );
    }
    let grades = grades::check(&raw.grades, settings.total, &parts.indicators, &sources)
        .report_to(&mut problems);
    let measures = raw.measures.map(|file| measures::check(&file, &parts.indicators));
    let measures = measures.map(|checked| checked.report_to(&mut problems)).unwrap_or_default();
    if problems.iter().any(Problem::blocks) {
        return Err(problems);
    }
    Ok(Rulebook {
        heading,
        in_force: head.in_force,
        total: settings.total,
        rounding: settings.rounding,
        conversion: settings.conversion,
        advice: settings.advice,
        blocking: settings.blocking,
        columns: settings.columns,
        sources,
        dimensions: parts.dimensions,
        groups: parts.groups,
        indicators: parts.indicators,
        grades,
        measures,
    })
}

fn head_of(head: &RawHead, place: &Place) -> Checked<Heading> {
    let raw = RawHeading {
        id: Some(head.id.clone()),
        edition: Some(head.edition.clone()),
        title: Some(head.title.clone()),
        issuer: Some(head.issuer.clone()),
        document: Some(head.document.clone()),
        status: Some(head.status.clone()),
        notice: head.notice.clone(),
    };
    check_heading(raw, place)
}

/// The settings of `rulebook.toml` that are not text.
struct Settings {
    total: Points,
    rounding: PointsRounding,
    conversion: Conversion,
    advice: AdviceLimits,
    blocking: Vec<Code>,
    columns: Givers,
}

impl Settings {
    fn of(head: &RawHead, place: &Place) -> Checked<Self> {
        let mut read = Reader::new(place);
        if head.missing != "refuse" {
            read.unreadable("missing", &head.missing);
        }
        let conversion = match head.not_applicable.as_str() {
            "total" => Conversion::Total,
            "dimension" => Conversion::Dimension,
            other => {
                read.unreadable("not_applicable", other);
                Conversion::Total
            }
        };
        // Rounding up would give points nobody earned, so a rulebook may not ask for it.
        let mode = Rounding::from_name(&head.rounding.mode).filter(|mode| *mode != Rounding::Up);
        let mode = mode.unwrap_or_else(|| {
            read.unreadable("rounding.mode", &head.rounding.mode);
            Rounding::HalfUp
        });
        if head.rounding.places > 2 {
            read.unreadable("rounding.places", &head.rounding.places.to_string());
        }
        if !is_date(&head.in_force) {
            read.unreadable("in_force", &head.in_force);
        }
        let settings = Self {
            total: read.points("total", &head.total),
            rounding: PointsRounding { places: head.rounding.places, mode },
            conversion,
            advice: advice_of(&head.advice, &mut read),
            blocking: blocking_of(&head.advice, &mut read),
            columns: Givers::of_columns(&head.giver, &mut read),
        };
        read.checked(settings)
    }
}

fn advice_of(raw: &RawAdvice, read: &mut Reader<'_>) -> AdviceLimits {
    let (least, most) = (&raw.contract_at_least, &raw.contract_at_most);
    let least = least.as_deref().and_then(|text| contract_limit("contract_at_least", text, read));
    let most = most.as_deref().and_then(|text| contract_limit("contract_at_most", text, read));
    if least.zip(most).is_some_and(|(least, most)| least > most) {
        let clash = read.problem(Code::SettingsClash);
        let clash = clash.with_word("one", Word::Column, "contract_at_least");
        read.report(clash.with_word("other", Word::Column, "contract_at_most"));
    }
    AdviceLimits {
        output_and_benefit_at_least: read
            .share("output_and_benefit_at_least", &raw.output_and_benefit_at_least),
        one_indicator_at_most: read.share("one_indicator_at_most", &raw.one_indicator_at_most),
        qualitative_at_most: read.share("qualitative_at_most", &raw.qualitative_at_most),
        contract_at_least: least,
        contract_at_most: most,
    }
}

/// Reads which advice blocks the result: advice on projects alone.
fn blocking_of(raw: &RawAdvice, read: &mut Reader<'_>) -> Vec<Code> {
    let mut codes = Vec::new();
    for id in &raw.block {
        if let Some(code) = Code::from_id(id).filter(|one| Code::ADVICE_ON_PROJECTS.contains(one)) {
            codes.push(code);
        } else {
            let unknown = read.problem(Code::UnknownReference);
            let unknown = unknown.with_word("what", Word::Thing, "advice-that-blocks");
            read.report(unknown.with("name", id));
        }
    }
    codes
}

/// Reads how much of a budget a contract may come to. An amount more than ten times as high is told as one in
/// another unit of money.
fn contract_limit(field: &str, text: &str, read: &mut Reader<'_>) -> Option<Fraction> {
    let limit = Number::parse(text).map(Number::to_fraction).ok();
    let ten = Fraction::from_decimal(10.into());
    let limit = limit.filter(|limit| (Fraction::ZERO..=ten).contains(limit));
    if limit.is_none() {
        read.unreadable(field, text);
    }
    limit
}

/// Says whether a text has the form of a date, `2025-09-29`.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, width: usize, most: u32| {
        part.len() == width && part.parse::<u32>().is_ok_and(|n| n >= 1 && n <= most)
    };
    matches!(parts[..], [year, month, day]
        if number(year, 4, 9999) && number(month, 2, 12) && number(day, 2, 31))
}

/// What the dimension files give together.
#[derive(Default)]
struct Parts {
    dimensions: Vec<Dimension>,
    groups: Vec<Group>,
    indicators: Vec<Indicator>,
    ids: BTreeSet<(&'static str, String)>,
}

impl Parts {
    /// Takes the parts of one file. What an unknown rule would have given is missed in a sum, so
    /// that a sum is not looked at after one.
    fn take(
        &mut self,
        file: &RawFile<RawDimensionFile>,
        sources: &[Source],
        settings: &Settings,
        rule_unknown: bool,
    ) -> Vec<Problem> {
        let raw = &file.value.dimension;
        let at = self.dimensions.len();
        let place = file.place_of(&raw.id);
        let mut problems: Vec<Problem> =
            self.claim("dimension", raw.id.get_ref(), &place).into_iter().collect();
        let mut read = Reader::new(&place);
        let max = read.points("max", &raw.max);
        let weight = match &raw.weight {
            None => max,
            Some(text) => read.points("weight", text),
        };
        read.checked(()).report_to(&mut problems);
        let Settings { conversion, rounding, .. } = settings;
        if *conversion == Conversion::Total && weight != max {
            let clash = Problem::new(Code::SettingsClash, &place);
            problems.push(clash.with_word("one", Word::Column, "weight").with_word(
                "other",
                Word::Column,
                "not_applicable = \"total\"",
            ));
        }
        for group in &file.value.group {
            problems.extend(self.claim("group", group.id.get_ref(), &file.place_of(&group.id)));
            self.groups.push(Group {
                id: group.id.get_ref().clone(),
                title: group.title.clone().into(),
                dimension: at,
            });
        }
        let mut sum = Points::ZERO;
        let step = rounding.step();
        for indicator in &file.value.indicator {
            let place = file.place_of(&indicator.id);
            problems.extend(self.claim("indicator", indicator.id.get_ref(), &place));
            let indicator = indicator::check(indicator, at, &self.groups, sources, &place)
                .report_to(&mut problems);
            if let Some(indicator) = indicator {
                if indicator.max.hundredths() % step != 0 {
                    let mut read = Reader::new(&place);
                    read.unreadable("max", &indicator.max.to_string());
                    read.checked(()).report_to(&mut problems);
                }
                sum += indicator.max;
                self.indicators.push(indicator);
            }
        }
        let counted = !file.value.indicator.is_empty();
        if counted && sum != max && !rule_unknown && !problems.iter().any(is_rule_unknown) {
            problems.push(
                Problem::new(Code::PointsDoNotAdd, &place)
                    .with("of", raw.id.get_ref())
                    .with("stated", max)
                    .with("sum", sum),
            );
        }
        let title = raw.title.clone().into();
        self.dimensions.push(Dimension { id: raw.id.get_ref().clone(), title, max, weight });
        problems
    }

    fn claim(&mut self, what: &'static str, id: &str, place: &Place) -> Option<Problem> {
        let again = !self.ids.insert((what, id.to_owned()));
        again.then(|| {
            Problem::new(Code::RepeatedId, place)
                .with_word("what", Word::Thing, what)
                .with("id", id)
        })
    }
}

fn is_rule_unknown(problem: &Problem) -> bool {
    problem.code == Code::RuleUnknown
}

/// Numbers must run from 1 without gaps; they name columns of wide tables. The first that does not
/// is enough.
fn check_numbers(indicators: &[Indicator], place: &Place) -> Option<Problem> {
    let (_, odd) = (1..).zip(indicators).find(|(expected, one)| one.number != *expected)?;
    let problem = Problem::new(Code::RepeatedId, place);
    Some(problem.with_word("what", Word::Thing, "number").with("id", odd.number))
}
