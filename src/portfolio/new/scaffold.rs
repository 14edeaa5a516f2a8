//! A new portfolio folder: empty, or from a bureau's own files with a draft of what their headings
//! stand for.

use super::draft::{DraftLine, DraftReason, DraftSection};
use super::given::{Candidate, choose, read_source, unused_source};
use super::ids::make_ids;
use super::texts::{NewColumn, NewColumns, NewSettings, new_columns, new_settings, new_table};
use crate::error::{Cause, Error, Failure};
use crate::portfolio::kind::PortfolioTable;
use crate::portfolio::mapping::{columns_of, usual_headings};
use crate::rules;
use crate::rules::{DEFAULT_RULEBOOK, builtin};
use crate::source::NamedBytes;
use crate::table;
use crate::wording::{FormText, Language, ScaffoldText};
use jixiao_core::bilingual::Bilingual;
use jixiao_core::problem::Problem;
use jixiao_core::project::raw::is_money;
use jixiao_core::quantity::MoneyUnit;
use jixiao_core::rulebook::Rulebook;
use std::path::PathBuf;

/// What folder is to be made.
#[derive(Clone, Debug, Default)]
pub struct NewRequest {
    /// The folder.
    pub out: PathBuf,
    /// Files to take in, each with `#` and a worksheet where only that is meant.
    pub from: Vec<PathBuf>,
    /// The language of remarks and headings.
    pub language: Language,
}

/// A folder to be written.
#[derive(Clone, Debug)]
pub struct Scaffold {
    /// The files: the settings, then in the order of `[files]`.
    pub files: Vec<NamedBytes>,
    /// What the given files are used for.
    pub taken: Vec<Taken>,
    /// Tables that no use was found for.
    pub left_out: Vec<String>,
    /// How many projects were given an id, as their list has none.
    pub ids: usize,
}

/// A table that is used.
#[derive(Clone, Debug)]
pub struct Taken {
    /// The file given, with its worksheet.
    pub source: String,
    /// What it is used for.
    pub table: PortfolioTable,
    /// Its name in the folder, with its worksheet where it has several.
    pub file: String,
    /// How many headings were guessed.
    pub guessed: usize,
    /// How many columns are not used.
    pub unused: usize,
}

/// Makes the files of a new folder.
///
/// # Errors
/// When a file cannot be read, no use is found for it, or two tables have the same use.
pub fn scaffold(request: &NewRequest) -> Result<Scaffold, Error> {
    let rulebook = builtin(DEFAULT_RULEBOOK)?.0;
    let mut sources = Vec::new();
    let mut candidates = Vec::new();
    for from in &request.from {
        candidates.extend(read_source(from, &rulebook, &mut sources)?);
    }
    let language = request.language;
    let mut taken = Vec::new();
    let mut named: Vec<(&'static str, String)> = Vec::new();
    let mut columns = Vec::new();
    for table in PortfolioTable::ALL {
        let Some((candidate, section)) = choose(table, &candidates)? else { continue };
        let source = &mut sources[candidate.source];
        let ending = table::ending_of(&source.bytes);
        let name = source.name.get_or_insert_with(|| format!("{}.{ending}", table.name()));
        let file = match &candidate.sheet {
            Some(sheet) => format!("{name}#{sheet}"),
            None => name.clone(),
        };
        named.push((table.name(), file.clone()));
        taken.push(taken_as(section, candidate.place.to_string(), file));
        if !section.lines.is_empty() {
            columns.push(new_section(language, section, &rulebook));
        }
    }
    let ids = ids_made(&candidates).map_err(Error::Problems)?;
    unused_source(&sources)?;
    let places = candidates.iter().map(|one| one.place.to_string());
    let left_out = places.filter(|place| taken.iter().all(|one: &Taken| one.source != *place));
    let left_out = left_out.collect();
    let mut files = empty_tables(language, &mut named)
        .map_err(|error| Failure::new(&request.out, Cause::unwritable(error)))?;
    files.extend(
        sources
            .into_iter()
            .filter_map(|source| Some(NamedBytes { name: source.name?, bytes: source.bytes })),
    );
    if !ids.is_empty() {
        let file = new_ids(language, &ids);
        let bytes = file.map_err(|error| Failure::new(&request.out, Cause::unwritable(error)))?;
        let name = "ids.csv".to_owned();
        named.push(("ids", name.clone()));
        files.push(NamedBytes { name, bytes });
    }
    if !columns.is_empty() {
        let name = "columns.toml".to_owned();
        named.push(("columns", name.clone()));
        files.push(NamedBytes { name, bytes: new_columns(language, &columns) });
    }
    let order = ["projects", "ids", "facts", "scores", "exemptions", "last_year", "columns"];
    named.sort_by_key(|(name, _)| order.iter().position(|known| known == name));
    files.sort_by_key(|file| order.iter().position(|known| kind_of_file(file) == *known));
    let bytes = new_settings(language, &settings(language, &rulebook, named)?);
    files.insert(0, NamedBytes { name: "jixiao.toml".to_owned(), bytes });
    Ok(Scaffold { files, taken, left_out, ids: ids.len() })
}

/// Makes the ids of the projects, where their table has names alone.
fn ids_made(candidates: &[Candidate]) -> Result<Vec<[String; 2]>, Vec<Problem>> {
    let chosen = choose(PortfolioTable::Projects, candidates).ok().flatten();
    let name = chosen.filter(|(_, section)| section.column_of("project_id").is_none());
    let name = name.and_then(|(one, section)| Some((&one.table, section.column_of("name")?)));
    name.map_or(Ok(Vec::new()), |(table, column)| make_ids(table, column))
}

/// Writes the table of ids.
fn new_ids(language: Language, ids: &[[String; 2]]) -> Result<Vec<u8>, csv::Error> {
    let headings = headings(language, PortfolioTable::Projects).into_iter().take(2);
    new_table(&headings.collect::<Vec<_>>(), ids)
}

/// Tells what a file holds by its name, which is made of it.
fn kind_of_file(file: &NamedBytes) -> &str {
    file.name.split('.').next().unwrap_or_default()
}

fn taken_as(section: &DraftSection, source: String, file: String) -> Taken {
    let guessed = |line: &&DraftLine| line.why == DraftReason::Guessed;
    Taken {
        source,
        table: section.table,
        file,
        guessed: section.lines.iter().filter(guessed).count(),
        unused: section.lines.iter().filter(|line| line.column.is_empty()).count(),
    }
}

fn new_section(language: Language, section: &DraftSection, rulebook: &Rulebook) -> NewColumns {
    let remark = |why: &DraftReason| match why {
        DraftReason::Guessed => language.scaffold(ScaffoldText::Guessed).to_owned(),
        DraftReason::Unknown => String::new(),
        DraftReason::Repeats(heading) => {
            language.scaffold_with(ScaffoldText::Repeats, &[("heading", heading.clone())])
        }
        DraftReason::PartOf(title) => {
            language.scaffold_with(ScaffoldText::PartOf, &[("heading", title.clone())])
        }
        DraftReason::AsWell(heading) => {
            language.scaffold_with(ScaffoldText::AsWell, &[("heading", heading.clone())])
        }
        DraftReason::UsedAs(table) => {
            language.scaffold_with(ScaffoldText::UsedAs, &[("table", table.name().to_owned())])
        }
    };
    let line = |line: &DraftLine| NewColumn {
        heading: line.heading.clone(),
        column: line.column.clone(),
        remark: remark(&line.why),
    };
    let open = |column: &String| {
        let title = rulebook.indicator(column).map(|at| &rulebook.indicators[at].title);
        let meaning = title.map_or(language.column_meaning(column), |title| language.of(title));
        (column.clone(), meaning.to_owned())
    };
    NewColumns {
        table: section.table.name(),
        lines: section.lines.iter().map(line).collect(),
        open: section.open.iter().map(open).collect(),
    }
}

/// Makes the tables that were not given, with headings alone. Scores stand for facts.
fn empty_tables(
    language: Language,
    named: &mut Vec<(&'static str, String)>,
) -> Result<Vec<NamedBytes>, csv::Error> {
    let mut files = Vec::new();
    let given: Vec<&str> = named.iter().map(|(name, _)| *name).collect();
    for table in PortfolioTable::ALL {
        let name = table.name();
        let needed = match table {
            PortfolioTable::Scores | PortfolioTable::LastYear => false,
            PortfolioTable::Facts => !given.contains(&"facts") && !given.contains(&"scores"),
            _ => !given.contains(&name),
        };
        if needed {
            let file = format!("{name}.csv");
            named.push((name, file.clone()));
            let bytes = new_table(&headings(language, table), &[])?;
            files.push(NamedBytes { name: file, bytes });
        }
    }
    Ok(files)
}

/// Gives the headings of an empty table; those of amounts name their unit.
fn headings(language: Language, table: PortfolioTable) -> Vec<String> {
    let names = match language {
        Language::Chinese => usual_headings(table),
        Language::English => columns_of(table),
    };
    let heading = |(column, name): (&str, &str)| {
        let values = [("name", name.to_owned()), ("unit", MoneyUnit::Yuan.name().to_owned())];
        if is_money(column) {
            language.form_with(FormText::HeadAmount, &values)
        } else {
            name.to_owned()
        }
    };
    columns_of(table).into_iter().zip(names).map(heading).collect()
}

fn settings(
    language: Language,
    rulebook: &Rulebook,
    files: Vec<(&'static str, String)>,
) -> Result<NewSettings, Error> {
    let titled = |id: &str, title: &Bilingual| (id.to_owned(), language.of(title).to_owned());
    let mut rulebooks = Vec::new();
    for id in rules::builtin_rulebooks() {
        rulebooks.push(titled(id, &builtin(id)?.0.heading.title));
    }
    let mut policies = Vec::new();
    for id in rules::builtin_policies() {
        let file = rules::builtin_policy(id);
        let policy = file.and_then(|file| rules::read_policy(&file, &rulebook.grades).ok());
        policies.extend(policy.map(|policy| titled(id, &policy.heading.title)));
    }
    Ok(NewSettings { rulebook: DEFAULT_RULEBOOK.to_owned(), rulebooks, policies, files })
}
