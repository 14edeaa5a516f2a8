//! A rulebook with other points: its own files, with every maximum and sum changed, the reason named as a source,
//! and what worked examples come to computed anew, each saying so. What people wrote beside it stays.

use super::read::{builtin_rulebook, read_rulebook};
use super::toml::text_of;
use crate::error::Error;
use crate::source::{NamedBytes, Source};
use jixiao_core::bilingual::Bilingual;
use jixiao_core::citation::Status;
use jixiao_core::problem::{Code, Detail, Place, Problem, Word};
use jixiao_core::quantity::Points;
use jixiao_core::rulebook::Rulebook;
use jixiao_core::score::check_examples;
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value, value};

/// The id of the source that other points come from.
const SOURCE: &str = "weights";

/// What the points of a rulebook are changed to, and why.
#[derive(Clone, Debug)]
pub struct Reweighting {
    /// By indicator.
    pub points: Vec<Points>,
    /// What is added to the id and the edition, such as the name of a method.
    pub mark: String,
    /// What is added to the title.
    pub method: Bilingual,
    /// What the source is called.
    pub source: String,
    /// What the citation says was taken from it.
    pub says: Bilingual,
    /// What an example says whose points were computed anew.
    pub anew: Bilingual,
}

/// Gives the files of a rulebook, built in or of a folder.
///
/// # Errors
/// When they cannot be read.
pub fn rulebook_files(name: &str, source: &Source) -> Result<Vec<NamedBytes>, Error> {
    match builtin_rulebook(name) {
        Some(files) => Ok(files),
        None => Ok(source.read_folder(name, "toml")?),
    }
}

/// Changes the points of a rulebook.
///
/// # Errors
/// With every problem that the changed rulebook has.
pub fn reweighted(
    files: &[NamedBytes],
    rulebook: &Rulebook,
    to: &Reweighting,
) -> Result<Vec<NamedBytes>, Error> {
    let anew = examples_anew(rulebook, &to.points);
    let mut changed = Vec::with_capacity(files.len());
    for file in files {
        let place = Place::file(file.name.clone());
        let mut document: DocumentMut =
            text_of(&place, &file.bytes)?.parse().map_err(|error: toml_edit::TomlError| {
                let problem = Problem::new(Code::TomlUnreadable, &place);
                problem.with_word("reason", Word::Toml, error.message())
            })?;
        if document.contains_key("dimension") {
            dimension(&mut document, rulebook, to, &anew);
        } else if file.name == "rulebook.toml" {
            head(&mut document, rulebook, to);
        }
        changed.push(NamedBytes::new(file.name.clone(), document.to_string()));
    }
    read_rulebook("", &changed).map_err(Error::Problems)?;
    Ok(changed)
}

/// The examples that other points change, by indicator, number from 1, and what they come to.
type Anew = Vec<(String, usize, String)>;

/// Runs the examples with other points.
fn examples_anew(rulebook: &Rulebook, points: &[Points]) -> Anew {
    let mut changed = rulebook.clone();
    for (indicator, points) in changed.indicators.iter_mut().zip(points) {
        indicator.max = *points;
    }
    let detail = |problem: &Problem, name: &str| {
        let found = problem.details.iter().find(|(known, _)| *known == name);
        match found {
            Some((_, Detail::Plain(text) | Detail::Word(_, text))) => text.clone(),
            _ => String::new(),
        }
    };
    let failed = check_examples(&changed).into_iter().map(|problem| {
        let number = detail(&problem, "example").parse().unwrap_or_default();
        (detail(&problem, "indicator"), number, detail(&problem, "points"))
    });
    failed.collect()
}

/// Marks the head: another id and edition, no official status, and where the points come from.
fn head(document: &mut DocumentMut, rulebook: &Rulebook, to: &Reweighting) {
    let heading = &rulebook.heading;
    document["id"] = value(format!("{}-{}", heading.id, to.mark));
    document["edition"] = value(format!("{}-{}", heading.edition, to.mark));
    let title =
        |own: &str, open: &str, more: &str, close: &str| format!("{own}{open}{more}{close}");
    let titles = Bilingual {
        zh: title(&heading.title.zh, "（", &to.method.zh, "）"),
        en: title(&heading.title.en, " (", &to.method.en, ")"),
    };
    document["title"] = Item::Value(Value::InlineTable(bilingual(&titles)));
    if heading.status == Status::Official {
        document["status"] = value(Status::Trial.name());
    }
    let mut source = Table::new();
    source["id"] = value(SOURCE);
    source["title"] = value(&to.source);
    let sources = document.entry("source").or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    if let Some(sources) = sources.as_array_of_tables_mut() {
        sources.push(source);
    }
}

/// Changes a dimension's file: the maximum of each indicator, and what they give together.
fn dimension(document: &mut DocumentMut, rulebook: &Rulebook, to: &Reweighting, anew: &Anew) {
    let mut sum = Points::ZERO;
    let indicators = document.get_mut("indicator").and_then(Item::as_array_of_tables_mut);
    for indicator in indicators.into_iter().flat_map(ArrayOfTables::iter_mut) {
        let id = indicator.get("id").and_then(Item::as_str).unwrap_or_default().to_owned();
        let Some(at) = rulebook.indicator(&id) else { continue };
        let points = to.points[at];
        sum += points;
        if points == rulebook.indicators[at].max {
            continue;
        }
        indicator["max"] = value(points.to_string());
        for (_, number, came_to) in anew.iter().filter(|(own, ..)| *own == id) {
            let examples = indicator.get_mut("example").and_then(Item::as_array_of_tables_mut);
            let Some(example) = examples.and_then(|all| all.get_mut(number - 1)) else { continue };
            example["points"] = value(came_to);
            example["says"] = Item::Value(Value::InlineTable(bilingual(&to.anew)));
        }
        let citations = indicator.entry("citation").or_insert(value(Array::new()));
        if let Some(citations) = citations.as_array_mut() {
            let mut citation = Value::InlineTable(citation(to));
            citation.decor_mut().set_prefix("\n  ");
            citations.push_formatted(citation);
        }
    }
    document["dimension"]["max"] = value(sum.to_string());
    if document["dimension"].get("weight").is_some() {
        document["dimension"]["weight"] = value(sum.to_string());
    }
}

fn citation(to: &Reweighting) -> InlineTable {
    let mut citation = InlineTable::new();
    citation.insert("source", SOURCE.into());
    citation.insert("confidence", "reconstruction".into());
    citation.insert("says", Value::InlineTable(bilingual(&to.says)));
    citation
}

fn bilingual(text: &Bilingual) -> InlineTable {
    let mut table = InlineTable::new();
    table.insert("zh", text.zh.as_str().into());
    table.insert("en", text.en.as_str().into());
    table
}
