//! One raw indicator → [`Indicator`].

use crate::bilingual::Bilingual;
use crate::citation::raw::RawBilingual;
use crate::citation::{Source, check_citations};
use crate::problem::{Checked, Code, Place, Problem, Word};
use crate::quantity::Points;
use crate::rule::{Reader, Right, ScoringRule};
use crate::rulebook::raw::{RawExample, RawIndicator, RawRecord};
use crate::rulebook::{Example, FigureAdvice, Givers, Group, Indicator, Record, Term};

/// Checks an indicator; `None` where its scoring rule cannot be understood at all.
pub(super) fn check(
    raw: &RawIndicator,
    dimension: usize,
    groups: &[Group],
    sources: &[Source],
    place: &Place,
) -> Checked<Option<Indicator>> {
    let mut read = Reader::new(place);
    let id = raw.id.get_ref();
    let in_dimension = |group: &Group| group.dimension == dimension && group.id == raw.group;
    let group = groups.iter().position(in_dimension).unwrap_or_else(|| {
        let problem = read.problem(Code::UnknownReference).with_word("what", Word::Thing, "group");
        read.report(problem.with("name", &raw.group));
        0
    });
    let citations = read.take(check_citations(&raw.citation, id, sources, place));
    let max = read.points("max", &raw.max);
    if max == Points::ZERO {
        read.unreadable("max", &raw.max);
    }
    if !matches!(raw.nature.as_str(), "quantitative" | "qualitative") {
        read.unreadable("nature", &raw.nature);
    }
    if raw.evidence.zh.len() != raw.evidence.en.len() {
        read.unreadable("evidence", &raw.evidence.en.len().to_string());
    }
    let records = raw.record.iter().map(|record| check_record(record, &mut read)).collect();
    let rule = read.take(ScoringRule::read(&raw.rule, id, place));
    if raw.example.is_empty() {
        let problem = read.problem(Code::ExampleMissing).with("id", id);
        read.report(problem);
    }
    let examples = raw.example.iter().map(|example| check_example(example, &mut read)).collect();
    let evidence = raw.evidence.zh.iter().zip(&raw.evidence.en);
    let terms = raw.term.iter().map(|term| Term {
        id: term.id.clone(),
        title: term.title.clone().map(Bilingual::from),
        means: term.means.clone().map(Bilingual::from),
    });
    let odd_figures =
        raw.advice.iter().filter_map(|raw| FigureAdvice::check(raw, &mut read)).collect();
    let givers = Givers::check(&raw.giver, &mut read);
    let right = raw.not_applicable.as_ref();
    let not_applicable = right.map(|right| Right::check(right, &mut read));
    let Some(rule) = rule else { return read.checked(None) };
    let indicator = Indicator {
        id: id.clone(),
        number: raw.number,
        title: raw.title.clone().into(),
        dimension,
        group,
        max,
        qualitative: raw.nature == "qualitative",
        not_applicable,
        rule,
        terms: terms.collect(),
        records,
        odd_figures,
        givers,
        evidence: evidence.map(|(zh, en)| bilingual(zh, en)).collect(),
        citations,
        examples,
        place: place.clone(),
    };
    let terms = indicator.terms.iter().map(|term| &term.id);
    let odd = indicator.odd_figures.iter().flat_map(FigureAdvice::facts);
    let named = terms.chain(indicator.givers.names()).chain(odd).map(|name| (name, false));
    for name in unknown_facts(&indicator, named.chain(facts_of_examples(&indicator))) {
        read.report(unknown_fact(&indicator, name, place));
    }
    if all_may_be_left_out(&indicator) {
        let problem = read.problem(Code::RightMisplaced).with("indicator", id);
        let problem = problem.with_title("title", &indicator.title);
        read.report(problem.with_word("what", Word::Thing, "right-of-all"));
    }
    read.checked(Some(indicator))
}

/// Says whether every checkpoint may be not applicable, but the indicator that would then be so may not.
fn all_may_be_left_out(indicator: &Indicator) -> bool {
    let checkpoints = indicator.rule.checkpoints();
    let all = checkpoints.iter().all(|checkpoint| checkpoint.not_applicable.is_some());
    !checkpoints.is_empty() && all && indicator.not_applicable.is_none()
}

/// Lists the facts among these, each with whether it is an item's, that the indicator does not have.
fn unknown_facts<'n>(
    indicator: &Indicator,
    names: impl Iterator<Item = (&'n String, bool)>,
) -> impl Iterator<Item = &'n String> {
    names
        .filter(|(name, of_item)| indicator.fact_kind(name, *of_item).is_none())
        .map(|(name, _)| name)
}

fn unknown_fact(indicator: &Indicator, fact: &str, place: &Place) -> Problem {
    let problem = Problem::new(Code::RuleFactUnknown, place);
    problem.with("indicator", &indicator.id).with_word("fact", Word::Column, fact)
}

fn bilingual(zh: &str, en: &str) -> Bilingual {
    RawBilingual { zh: zh.to_owned(), en: en.to_owned() }.into()
}

fn check_record(raw: &RawRecord, read: &mut Reader<'_>) -> Record {
    Record {
        id: raw.id.clone(),
        title: raw.title.clone().into(),
        means: raw.means.clone().map(Bilingual::from),
        advise_below: raw.advise_below.as_ref().and_then(|text| read.number("advise_below", text)),
    }
}

fn check_example(raw: &RawExample, read: &mut Reader<'_>) -> Example {
    let points = match (&raw.points, raw.not_applicable) {
        (Some(text), false) => Some(read.points("example.points", text)),
        (None, true) => None,
        _ => {
            read.unreadable("example.points", raw.points.as_deref().unwrap_or(""));
            None
        }
    };
    let pairs = |facts: &std::collections::BTreeMap<String, String>| {
        let not_item = facts.iter().filter(|(name, _)| *name != "item");
        not_item.map(|(name, value)| (name.clone(), value.clone())).collect::<Vec<_>>()
    };
    let item = |facts: &std::collections::BTreeMap<String, String>| {
        (facts.get("item").cloned().unwrap_or_default(), pairs(facts))
    };
    Example {
        says: raw.says.clone().map(Bilingual::from),
        facts: pairs(&raw.facts),
        items: raw.items.iter().map(item).collect(),
        points,
    }
}

/// Lists every fact that an example gives, with whether it is an item's.
fn facts_of_examples(indicator: &Indicator) -> impl Iterator<Item = (&String, bool)> {
    indicator.examples.iter().flat_map(|example| {
        let single = example.facts.iter().map(|(name, _)| (name, false));
        let of_items = example.items.iter().flat_map(|(_, facts)| facts);
        single.chain(of_items.map(|(name, _)| (name, true)))
    })
}
