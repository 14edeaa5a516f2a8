//! A portfolio folder with many facts, its two tables read side by side, scored by several workers, and
//! written.

use super::below::Below;
use super::chunks::Chunks;
use super::line::{Done, Halt};
use super::order::Order;
use super::pairs::{IdOf, Pairs, Records};
use super::part::{PartScorer, Reading};
use super::repeated::{SecondLook, Twice};
use super::sorted::{self, SORTED};
use super::streamed::{Streamed, Writing, score_all};
use super::supply::{Progress, SupplyError, ToHear};
use crate::assess::{PlainFolder, Request};
use crate::disk::{self, Staging};
use crate::error::{Cause, Error, Failure};
use crate::manifest::{FileDigest, FileHash};
use crate::portfolio::{FactColumns, ProjectColumns};
use crate::rules::Rules;
use crate::source::Source;
use jixiao_core::problem::{Code, Place, Problem};
use std::path::Path;

/// The tables of a folder that can be streamed.
pub(super) struct FolderTables {
    folder: PlainFolder,
    pub(super) projects: Below<ProjectColumns>,
    pub(super) facts: Below<FactColumns>,
}

impl FolderTables {
    /// Opens the tables; `None` where the folder has to be read whole.
    pub(super) fn open(source: &Source) -> Result<Option<Self>, Error> {
        let Some(folder) = PlainFolder::open(source)? else { return Ok(None) };
        let (projects, facts) = (&folder.settings.projects, folder.settings.facts.as_deref());
        let projects = Below::open(source, projects, |table| {
            // A unit by row is looked for in every row.
            let by_row = table.headings.iter().any(|one| one.column == Some("unit"));
            let columns = ProjectColumns::understand(table, false);
            columns.map(|columns| columns.filter(|_| !by_row))
        });
        let facts = Below::open(source, facts.unwrap_or_default(), |table| {
            FactColumns::understand(table).map(|columns| columns.filter(|one| !one.has_names()))
        });
        let tables = projects?.zip(facts?);
        Ok(tables.map(|(projects, facts)| Self { folder, projects, facts }))
    }

    /// Gives the id of a project.
    fn id_of_project(&self, record: &[u8], place: &Place) -> Option<String> {
        let row = self.projects.row_of(record, place)?;
        let id = row.cell(self.projects.columns.id()?);
        let is_project = !id.is_empty() && self.projects.columns.project_of(&row).is_ok();
        is_project.then(|| id.to_owned())
    }

    fn id_of_fact(&self) -> IdOf<'_> {
        let id = self.facts.columns.id();
        let read = move |record: &[u8], place: &Place| {
            let row = self.facts.row_of(record, place)?;
            Some(row.cell(id?).to_owned()).filter(|id| !id.is_empty())
        };
        IdOf { read: Box::new(read), leads: id == Some(0) }
    }
}

/// A folder being streamed.
struct Streaming<'a> {
    writing: Writing<'a>,
    source: &'a Source,
    tables: &'a FolderTables,
    order: &'a Order,
    progress: ToHear<'a>,
}

impl Streaming<'_> {
    /// Scores every project with its facts; those that have one of some ids are refused. Gives the hashes of
    /// the two tables, too.
    fn score(&self, twice: &Twice) -> Result<([FileDigest; 2], Done), Error> {
        let Self { writing, source, tables, order, progress } = self;
        let reading = Reading {
            writing: *writing,
            projects: &tables.projects,
            facts: &tables.facts,
            unit: tables.folder.settings.unit,
            twice,
        };
        let scorer = || PartScorer::new(reading);
        let said = [&tables.folder.problems, &tables.projects.problems, &tables.facts.problems];
        let begin = || writing.begin(said.into_iter().flatten().cloned().collect());
        let projects = || tables.projects.rows(source, *writing);
        let facts = || tables.facts.rows(source, *writing);
        let pairs = Pairs::new(projects()?, facts()?, order, tables.id_of_fact());
        let (pairs, done, stopped) = score_all(pairs, begin()?, *progress, scorer);
        match stopped {
            None => Ok((pairs.digests(), done)),
            Some(Halt::Supply(SupplyError::OutOfOrder)) => {
                let unordered = Records::of(facts()?);
                let of_facts = sorted::sort(unordered, order, &tables.id_of_fact(), *writing)?;
                let facts = Chunks::new(writing.staging.open_kept(SORTED)?, &tables.facts.place);
                let pairs = Pairs::new(projects()?, facts, order, tables.id_of_fact()).numbered();
                let (pairs, mut done, stopped) = score_all(pairs, begin()?, *progress, scorer);
                done.sorted = true;
                stopped.map_or(Ok(()), |halt| writing.halted(halt))?;
                let [of_projects, _] = pairs.digests();
                Ok(([of_projects, of_facts], done))
            }
            Some(halt) => {
                let place = &tables.projects.place;
                Err(writing.halted(halt).err().unwrap_or_else(|| changed(place)))
            }
        }
    }
}

/// Streams a folder into a staging folder.
pub(super) fn stream_folder(
    request: &Request,
    rules: &Rules,
    staging: &Staging,
    progress: Progress<'_>,
) -> Result<Streamed, Error> {
    let source = request.source();
    let Some(tables) = FolderTables::open(&source)? else {
        return Err(Problem::new(Code::InputUnknown, &Place::file(source.title())).into());
    };
    let place = &tables.projects.place;
    let writing = Writing { request, staging, rules, place };
    let stop = |error| writing.stop_of(error);
    let id_of = |record: &[u8], place: &Place| tables.id_of_project(record, place);
    let order = Order::read(&mut tables.projects.rows(&source, writing)?, id_of).map_err(stop)?;
    let size = |place: &Place| disk::size(&request.input.join(&*place.file));
    let all = size(place) + size(&tables.facts.place);
    let progress = (progress, Some(all).filter(|all| *all > 0));
    let streaming =
        Streaming { writing, source: &source, tables: &tables, order: &order, progress };
    let (digests, mut done) = streaming.score(&Twice::default())?;
    let look = SecondLook {
        place,
        ends: tables.projects.ends,
        id_of: &id_of,
        suspects: &order.twice,
        open: &|| tables.projects.whole(&source),
        stop: &stop,
        digest: &digests[0],
    };
    let twice = done.find_repeated(&look)?;
    if !twice.is_empty() {
        let again = streaming.score(&twice)?;
        if again.0 != digests {
            return Err(look.changed());
        }
        done = again.1;
    }
    done.compare_rows(rules.policy());
    let mut inputs = tables.folder.inputs.clone();
    let [of_projects, of_facts] = digests.clone();
    for (place, digest) in [
        (place, tables.projects.digest(&source, of_projects)?),
        (&tables.facts.place, tables.facts.digest(&source, of_facts)?),
    ] {
        inputs.push(FileHash { file: place.file.to_string(), digest });
    }
    writing.finish(done, &inputs)
}

fn changed(place: &Place) -> Error {
    Failure::new(Path::new(&*place.file), Cause::Changed).into()
}
