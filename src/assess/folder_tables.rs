//! The tables that the settings of a portfolio folder name → raw rows. Rows that name projects go by id or by
//! name, so the table of projects comes first.

use super::inputs::Inputs;
use super::unnamed::unnamed_files;
use crate::error::Error;
use crate::portfolio::{
    Mapping, Mappings, PortfolioSettings, PortfolioTable, TableHead, WideColumns, give_ids,
    has_columns, read_corrections, read_exemptions, read_facts, read_ids, read_last_year,
    read_mappings, read_projects, read_scores, take_last_year,
};
use crate::table::{Heading, Table, read_wanted};
use jixiao_core::problem::follow_on::Explanation;
use jixiao_core::problem::{Checked, Code, Place, Problem};
use jixiao_core::project::raw::{Field, RawPortfolio};
use jixiao_core::rulebook::Rulebook;

/// Reads the tables of a portfolio folder.
pub(super) fn read_tables(
    settings: &PortfolioSettings,
    rulebook: &Rulebook,
    inputs: &mut Inputs<'_>,
) -> Result<(Checked<RawPortfolio>, Vec<TableHead>), Error> {
    let mut problems = unnamed_files(inputs.source, settings);
    let mappings = match &settings.columns {
        Some(name) => inputs.mappings(name, rulebook)?.report_to(&mut problems),
        None => Mappings::default(),
    };
    let raw = RawPortfolio {
        title: settings.title.clone(),
        year: settings.year,
        unit: settings.unit,
        ..RawPortfolio::default()
    };
    let heads = Vec::new();
    let mut reading = Reading { settings, rulebook, inputs, mappings, problems, raw, heads };
    reading.projects()?;
    reading.last_year()?;
    reading.facts()?;
    reading.scores()?;
    reading.exemptions()?;
    reading.corrections()?;
    Ok((Checked::new(reading.raw, reading.problems), reading.heads))
}

/// The tables being read.
struct Reading<'r, 's> {
    settings: &'r PortfolioSettings,
    rulebook: &'r Rulebook,
    inputs: &'r mut Inputs<'s>,
    mappings: Mappings,
    problems: Vec<Problem>,
    raw: RawPortfolio,
    heads: Vec<TableHead>,
}

impl Reading<'_, '_> {
    /// Reads a table whose headings the mapping file may name, where the settings name one.
    fn table(
        &mut self,
        name: Option<&String>,
        kind: PortfolioTable,
        fits: &dyn Fn(&[Heading]) -> bool,
    ) -> Result<Option<Table>, Error> {
        let Some(name) = name else { return Ok(None) };
        let wanted =
            Wanted { fits, mapping: self.mappings.of(kind), may_be_empty: kind.may_be_empty() };
        let table = self.inputs.table(name, &wanted)?.report_to(&mut self.problems);
        self.heads.extend(table.iter().map(|table| TableHead::of(table, kind, self.rulebook)));
        Ok(table)
    }

    /// Reads a table of the program's own, which has no other headings.
    fn own_table(
        &mut self,
        name: Option<&String>,
        columns: &'static [&'static str],
        may_be_empty: bool,
    ) -> Result<Option<Table>, Error> {
        let Some(name) = name else { return Ok(None) };
        let fits = |headings: &[Heading]| has_columns(headings, columns);
        let wanted = Wanted { fits: &fits, mapping: &Mapping::default(), may_be_empty };
        Ok(self.inputs.table(name, &wanted)?.report_to(&mut self.problems))
    }

    fn projects(&mut self) -> Result<(), Error> {
        let settings = self.settings;
        let has_ids = settings.ids.is_some();
        let needed = &["project_id", "name", "budget"][usize::from(has_ids)..];
        let fits = |headings: &[Heading]| has_columns(headings, needed);
        let table = self.table(Some(&settings.projects), PortfolioTable::Projects, &fits)?;
        if let Some(table) = table {
            self.raw.projects = read_projects(&table, has_ids).report_to(&mut self.problems);
        }
        if let Some(table) =
            self.own_table(settings.ids.as_ref(), &["project_id", "name"], false)?
        {
            let ids = read_ids(&table).report_to(&mut self.problems);
            self.problems.extend(give_ids(&mut self.raw.projects, &ids));
        }
        Ok(())
    }

    fn last_year(&mut self) -> Result<(), Error> {
        let name = self.settings.last_year.as_ref();
        let fits = |headings: &[Heading]| has_columns(headings, &["grade_last_year"]);
        if let Some(table) = self.table(name, PortfolioTable::LastYear, &fits)? {
            let rows = read_last_year(&table).report_to(&mut self.problems);
            self.problems.extend(take_last_year(&mut self.raw.projects, &rows));
        }
        Ok(())
    }

    fn facts(&mut self) -> Result<(), Error> {
        let name = self.settings.facts.as_ref();
        let fits = |headings: &[Heading]| has_columns(headings, &["indicator", "fact", "value"]);
        if let Some(table) = self.table(name, PortfolioTable::Facts, &fits)? {
            let facts = read_facts(&table, self.rulebook, &self.raw.projects);
            self.raw.facts = facts.report_to(&mut self.problems);
        }
        Ok(())
    }

    fn scores(&mut self) -> Result<(), Error> {
        let (name, rulebook) = (self.settings.scores.as_ref(), self.rulebook);
        let fits = |headings: &[Heading]| WideColumns::has_indicators(headings, rulebook);
        let Some(table) = self.table(name, PortfolioTable::Scores, &fits)? else { return Ok(()) };
        let by_name = has_columns(&table.headings, &["name"]);
        let by_id = has_columns(&table.headings, &["project_id"]);
        let needed = if by_name && !by_id { Field::Name } else { Field::Id };
        let columns = WideColumns::understand(&table, rulebook, &[needed]);
        if let Some(columns) = columns.report_to(&mut self.problems) {
            self.problems.extend(columns.note(&table, rulebook));
            self.problems.extend(columns.unused_beside_projects(&table));
            self.problems.extend(columns.totals_left_out(&table));
            let facts = read_scores(&table, &columns, rulebook, &self.raw.projects);
            self.raw.facts.extend(facts.report_to(&mut self.problems));
        }
        Ok(())
    }

    fn exemptions(&mut self) -> Result<(), Error> {
        let name = self.settings.exemptions.as_ref();
        let fits = |headings: &[Heading]| has_columns(headings, &["share", "document"]);
        if let Some(table) = self.table(name, PortfolioTable::Exemptions, &fits)? {
            let exemptions = read_exemptions(&table, &self.raw.projects);
            self.raw.exemptions = exemptions.report_to(&mut self.problems);
        }
        Ok(())
    }

    fn corrections(&mut self) -> Result<(), Error> {
        let name = self.settings.corrections.as_ref();
        if let Some(table) = self.own_table(name, &["project_id", "old", "new"], true)? {
            self.raw.corrections = read_corrections(&table).report_to(&mut self.problems);
        }
        Ok(())
    }
}

impl Inputs<'_> {
    /// Reads the mapping file that `jixiao.toml` names.
    fn mappings(&mut self, name: &str, rulebook: &Rulebook) -> Result<Checked<Mappings>, Error> {
        if !self.source.is_file(name) {
            let place = Place::file("jixiao.toml");
            return Err(Problem::new(Code::FileMissing, &place).with("name", name).into());
        }
        let bytes = self.read(name)?;
        Ok(read_mappings(&Place::file(name), &bytes, rulebook)?)
    }

    /// Reads a table that `jixiao.toml` names; a missing file is a problem of the data.
    fn table(
        &mut self,
        name: &str,
        Wanted { fits, mapping, may_be_empty }: &Wanted<'_>,
    ) -> Result<Checked<Option<Table>>, Error> {
        let (file, sheet) = self.source.split_sheet(name);
        if !self.source.is_file(file) {
            let place = Place::file("jixiao.toml");
            let missing = Problem::new(Code::FileMissing, &place).with("name", name);
            return Ok(Checked::refused(missing));
        }
        let bytes = self.read(file)?;
        let place = Place::file(file);
        Ok(match read_wanted(&place, &bytes, &mapping.map, sheet, fits) {
            Ok(Checked { value: table, mut problems }) => {
                if *may_be_empty {
                    problems
                        .retain(|problem| !problem.code.is_explained_by(Explanation::MayBeEmpty));
                }
                problems.extend(mapping.not_in(&table));
                Checked::new(Some(table), problems)
            }
            Err(problems) => Checked::new(None, problems),
        })
    }
}

/// Which table of a file is wanted, what its own headings stand for, and whether it may have no rows.
struct Wanted<'m> {
    fits: &'m dyn Fn(&[Heading]) -> bool,
    mapping: &'m Mapping,
    may_be_empty: bool,
}
