//! Whether what came of a changed form is what was meant, or was told.

use super::book::Book;
use super::change::{ALL, Change, Truth, structure};
use super::sent::{FILE, Sent, back};
use crate::published::random::Random;
use jixiao::problem::{Place, Problem};
use jixiao::project;
use jixiao::project::raw::{Field, RawPortfolio};
use std::collections::{BTreeMap, BTreeSet};

/// What came of a change.
pub(super) enum Judged {
    /// It was taken as it was meant.
    Understood,
    /// It was told.
    Told,
    /// Something else was taken, and nothing said so.
    Silent(String),
}

/// What a portfolio means, by cell.
type Meaning = BTreeMap<String, String>;

/// Draws changes to a form, collects it, and judges each.
pub(super) fn judge(sent: &Sent, seed: u64) -> Vec<(&'static str, Judged)> {
    let mut random = Random::new(seed);
    let mut book = Book::open(&sent.form);
    let mut changes: Vec<Change> = Vec::new();
    let mut used = BTreeSet::new();
    for _ in 0..=random.below(3) {
        let mut tried = book.clone();
        let make = ALL[random.below(ALL.len())];
        let Some(change) = make(sent, &mut tried, &mut random) else { continue };
        let cells = [change.place.clone(), change.beside.clone()];
        let mut cells = cells.into_iter().flatten();
        if cells.all(|cell| used.insert(cell)) {
            book = tried;
            changes.push(change);
        }
    }
    // What moves rows or sheets comes last: the others go by where cells stood.
    if random.chance(20) {
        changes.extend(structure(sent, &mut book, &mut random));
    }
    let came = back(&sent.files, book.bytes());
    let told: Vec<&Problem> =
        came.problems.iter().filter(|one| !sent.problems.contains(one)).collect();
    let mut expected = sent.portfolio.clone();
    for change in &changes {
        apply(&mut expected, &change.truth);
    }
    let expected = meaning(sent, &expected);
    let actual = meaning(sent, &came.merged.portfolio);
    let refused =
        came.forms == 0 && told.iter().any(|one| one.blocks() && &*one.place.file == FILE);
    let keys: BTreeSet<&String> = expected.keys().chain(actual.keys()).collect();
    let differ: Vec<&String> =
        keys.into_iter().filter(|key| !refused && expected.get(*key) != actual.get(*key)).collect();
    let mut judged: Vec<(&'static str, Judged)> = Vec::new();
    for change in &changes {
        let is_told = refused || told.iter().any(|one| is_of(one, change));
        let own = differ.iter().find(|key| change.about.contains(key));
        judged.push((
            change.name,
            match (own, &change.truth) {
                _ if is_told => Judged::Told,
                (Some(key), _) => silent(key, &expected, &actual),
                (None, Truth::Unclear) => {
                    Judged::Silent("nobody can know, and it was not told".to_owned())
                }
                (None, _) => Judged::Understood,
            },
        ));
    }
    // What no change was about stays as it was.
    let about = |key: &String| changes.iter().any(|change| change.about.contains(key));
    if let Some(key) = differ.into_iter().find(|key| !about(key)) {
        judged.push(("beside the changes", silent(key, &expected, &actual)));
    }
    judged
}

/// Says whether a problem was told of a change: at its row, or of the whole form.
fn is_of(one: &Problem, change: &Change) -> bool {
    let same_row = |place: &Place| one.place.sheet == place.sheet && one.place.line == place.line;
    &*one.place.file == FILE && change.place.as_ref().is_none_or(same_row)
}

fn silent(key: &str, expected: &Meaning, actual: &Meaning) -> Judged {
    let [meant, taken] = [expected, actual].map(|meaning| meaning.get(key));
    Judged::Silent(format!("{key}: {meant:?} was meant, {taken:?} was taken"))
}

fn apply(portfolio: &mut RawPortfolio, truth: &Truth) {
    match truth {
        Truth::Same | Truth::Unclear => {}
        Truth::Fact(line, value) => {
            let same = portfolio.facts.iter_mut().find(|fact| {
                fact.project == line.key.project
                    && fact.indicator == line.key.indicator
                    && fact.item == line.item.value
                    && fact.fact == line.key.fact
            });
            if let Some(fact) = same {
                fact.value.clone_from(value);
            }
        }
        Truth::Column(id, field, value) => {
            let row = portfolio.projects.iter_mut().find(|row| row.value(Field::Id) == id).unwrap();
            row.values.insert(*field, value.clone());
        }
    }
}

/// Reads a portfolio as scoring would: amounts, words and facts by what they mean.
fn meaning(sent: &Sent, portfolio: &RawPortfolio) -> Meaning {
    let rulebook = &sent.rules.rulebook;
    let checked = project::check(portfolio, rulebook).value;
    let mut meaning = Meaning::new();
    for project in &checked.projects {
        let record = &project.record;
        let id = &record.id;
        for (name, amount) in record.amounts.named() {
            meaning.insert(format!("{id} {name}"), format!("{amount:?}"));
        }
        let words = [&record.name, &record.department, &record.contractor, &record.category];
        meaning.insert(
            format!("{id} row"),
            format!(
                "{words:?} {} {} {:?}",
                record.continues, record.confidential, record.grade_last_year
            ),
        );
        for (indicator, facts) in rulebook.indicators.iter().zip(&project.facts) {
            for (item, fact) in facts.all() {
                let item = item.unwrap_or_default();
                let key = format!("{id} {} {item} {}", indicator.id, fact.name);
                meaning.insert(key, format!("{:?} {:?}", fact.value, fact.unit));
            }
        }
    }
    meaning
}
