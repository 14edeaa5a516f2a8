//! A correction of one value: what it would come to, shown before it is accepted, and the files that hold it.

use crate::assess::{Asked, Assessed, Content, InputKind, assess_as_asked, kind_of, open};
use crate::compare::side_of;
use crate::error::{Cause, Error, Failure};
use crate::portfolio::{
    CORRECTIONS, column_of_projects, no_corrections, read_settings, with_correction,
};
use crate::source::{NamedBytes, Source};
use crate::table::decode;
use crate::view::no_project;
use crate::wording::Language;
use jixiao_core::alike::is_same;
use jixiao_core::bilingual::Bilingual;
use jixiao_core::compare::{Comparison, Side};
use jixiao_core::evaluate::Mode;
use jixiao_core::problem::{Code, Place, Problem};
use jixiao_core::project::against_what_stands;
use jixiao_core::project::raw::{Field, RawCorrection, RawPortfolio};
use jixiao_core::rulebook::Rulebook;
use std::path::Path;

/// The settings of a portfolio folder.
use crate::portfolio::SETTINGS;

/// What a correction comes to.
#[derive(Clone, Debug)]
pub struct Correcting {
    /// The row, with what stands there now as the old value.
    pub row: RawCorrection,
    /// Everything before and after it; a side that has problems which block has no result.
    pub before: Result<Side, Vec<Problem>>,
    /// Everything after it.
    pub after: Result<Side, Vec<Problem>>,
    /// Amounts that the correction leaves far off from the others of the project.
    pub odd: Vec<Problem>,
    /// The rulebook.
    pub rulebook: Rulebook,
    /// The files of the folder that hold it, to be written where it is accepted.
    pub files: Vec<NamedBytes>,
}

impl Correcting {
    /// Compares before and after, where both have results.
    pub fn comparison(&self) -> Option<Comparison> {
        let (Ok(before), Ok(after)) = (&self.before, &self.after) else { return None };
        Some(Comparison::of(before.clone(), after.clone()))
    }
}

/// Works out what a correction of a portfolio folder comes to. Its project may be named by id or name, the
/// indicator by id, number or title, the fact by name or title; without an indicator the fact is a column of the
/// table of projects. The old value is what stands there.
///
/// # Errors
/// When the folder cannot be read, the project is unknown, the row does not hold, or the folder's table of
/// corrections takes no row.
pub fn correct(
    folder: &Source,
    asked: &Asked,
    row: RawCorrection,
    language: Language,
) -> Result<Correcting, Error> {
    let title = Path::new(folder.title());
    if kind_of(folder) != InputKind::Portfolio {
        return Err(Failure::new(title, Cause::Kind).into());
    }
    let opened = open(folder)?;
    let rules = opened.rules(asked)?;
    let Content::Portfolio(raw) = opened.read(&rules)?.content else {
        return Err(Failure::new(title, Cause::Kind).into());
    };
    let asked_for = row.project.clone();
    let known = raw.projects.iter().map(|one| (one.value(Field::Id), one.value(Field::Name)));
    let row =
        named(&raw, &rules.rulebook, row).ok_or_else(|| no_project(title, &asked_for, known))?;
    let files = files_with(folder, &row)?;
    let (before, odd_before) = assessed(folder, asked, language)?;
    let corrected = folder.with(files.clone());
    let (after, mut odd) = assessed(&corrected, asked, language)?;
    if let Err(problems) = &after {
        let known = before.as_ref().err().map_or(&[][..], Vec::as_slice);
        let of_row = problems.iter().filter(|one| one.code.id().starts_with('K'));
        let of_row: Vec<Problem> = of_row
            .map(|one| if known.contains(one) { one.clone() } else { without_place(one) })
            .collect();
        if !of_row.is_empty() {
            return Err(Error::Problems(of_row));
        }
    }
    // What is odd already is not the correction's doing.
    odd.retain(|one| !odd_before.contains(one));
    let odd = odd.iter().map(without_place).collect();
    Ok(Correcting { row, before, after, odd, rulebook: rules.rulebook, files })
}

/// Takes the place from a problem of a row that is not written yet, so that nobody looks for it there.
fn without_place(problem: &Problem) -> Problem {
    Problem { place: Place::default(), ..problem.clone() }
}

/// Names what a row is about as the tables do, and says what stands there; `None` where there is no such project,
/// or several have the name.
fn named(raw: &RawPortfolio, rulebook: &Rulebook, mut row: RawCorrection) -> Option<RawCorrection> {
    let with = |field: Field| {
        let rows = raw.projects.iter();
        rows.filter(|one| is_same(one.value(field), &row.project)).collect::<Vec<_>>()
    };
    let [project] =
        [with(Field::Id), with(Field::Name)].into_iter().find(|found| !found.is_empty())?[..]
    else {
        return None;
    };
    row.project = project.value(Field::Id).to_owned();
    // A part of a title that only one has will do; what stands there is shown before anything is written.
    let is_part = |text: &str, title: Option<&Bilingual>| {
        title.is_some_and(|title| title.zh.contains(text) || title.en.contains(text))
    };
    let by_part = || match rulebook.indicators_meant(&row.indicator)[..] {
        [at] if is_part(&row.indicator, Some(&rulebook.indicators[at].title)) => Some(at),
        _ => None,
    };
    if let Some(at) = rulebook.indicator_named(&row.indicator).or_else(by_part) {
        let indicator = &rulebook.indicators[at];
        row.indicator.clone_from(&indicator.id);
        let fact = indicator.fact_named(&row.fact).to_owned();
        let is_known = indicator.fact_kind(&fact, !row.item.is_empty()).is_some();
        row.fact = match indicator.facts_meant(&fact)[..] {
            [meant] if !is_known && is_part(&fact, indicator.fact_title(meant)) => meant.to_owned(),
            _ => fact,
        };
    } else if row.indicator.is_empty() {
        row.fact = column_of_projects(row.fact);
    }
    Some(against_what_stands(raw, rulebook, &row))
}

/// Makes the files of a folder with one more correction: the table, and the settings where they do not name one.
fn files_with(folder: &Source, row: &RawCorrection) -> Result<Vec<NamedBytes>, Error> {
    let place = Place::file(SETTINGS);
    let settings = folder.read(SETTINGS)?;
    let named = read_settings(&place, &settings)?.corrections;
    let name = named.clone().unwrap_or_else(|| CORRECTIONS.to_owned());
    let unfit =
        |name: &str| Failure::new(&Path::new(folder.title()).join(name), Cause::CorrectionsUnfit);
    let table = if folder.is_file(&name) { folder.read(&name)? } else { no_corrections() };
    let table = with_correction(&table, row).ok_or_else(|| unfit(&name))?;
    let mut files = vec![NamedBytes::new(name, table)];
    if named.is_none() {
        let settings = naming_corrections(&settings).ok_or_else(|| unfit(SETTINGS))?;
        // What was put in must be what the settings say.
        if read_settings(&place, &settings)?.corrections.as_deref() != Some(CORRECTIONS) {
            return Err(unfit(SETTINGS).into());
        }
        files.push(NamedBytes::new(SETTINGS, settings));
    }
    Ok(files)
}

/// Lets settings name the table of corrections; every other line stays as it is.
fn naming_corrections(settings: &[u8]) -> Option<Vec<u8>> {
    let (text, _) = decode(settings).ok()?;
    let at = text.lines().position(|line| line.trim() == "[files]")?;
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut lines: Vec<&str> = text.lines().collect();
    let line = format!("corrections = \"{CORRECTIONS}\"");
    lines.insert(at + 1, &line);
    Some((lines.join(end) + end).into_bytes())
}

/// One side, and the amounts of it that are far off.
type Judged = (Result<Side, Vec<Problem>>, Vec<Problem>);

fn assessed(folder: &Source, asked: &Asked, language: Language) -> Result<Judged, Error> {
    let assessed = assess_as_asked(folder, asked, Mode::Final).map_err(Error::without_notes)?;
    let Assessed::Portfolio(assessment) = assessed else {
        return Err(Failure::new(Path::new(folder.title()), Cause::Kind).into());
    };
    let far_off = |one: &&Problem| one.code == Code::AmountFarOff;
    let odd: Vec<Problem> = assessment.problems.iter().filter(far_off).cloned().collect();
    match side_of(&assessment, language) {
        Ok(side) => Ok((Ok(side), odd)),
        Err(Error::Problems(problems)) => Ok((Err(problems), odd)),
        Err(stop) => Err(stop),
    }
}
