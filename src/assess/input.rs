//! An input as opened: what it is, and which rules it names. The rules are found before the rest is
//! read, as they say what its columns mean.

use super::folder::{FolderSettings, open_folder};
use super::inputs::Inputs;
use super::kind::{InputKind, is_streamed, kind_of};
use super::loaded::{Content, Loaded};
use crate::disk::STDIN;
use crate::error::Error;
use crate::form::{self, Returned};
use crate::manifest::FileHash;
use crate::portfolio::{PortfolioTable, TableHead, is_wide, read_wide_portfolio};
use crate::published::{FormIn, add_notes, form_in, read_sheet};
use crate::rules::Rules;
use crate::source::Source;
use crate::table::{Grid, HeadingMap, Table, read_grids, wanted_table};
use jixiao_core::policy::Trial;
use jixiao_core::problem::{Checked, Code, Place, Problem};
use jixiao_core::sheet::ScoreSheet;
use std::path::Path;

/// What is asked of an input: the rules, each by a built-in id or a name in `base`, and what to read.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The rulebook; that of the input where none is asked for.
    pub rulebook: Option<String>,
    /// The policy; that of the input where none is asked for.
    pub policy: Option<String>,
    /// Where names that are not built in lead to.
    pub base: Source,
    /// The heading of the scores to take of a published sheet that has several.
    pub score_column: Option<String>,
    /// Rates and a floor to try on the policy.
    pub trial: Trial,
}

impl Asked {
    /// Asks for nothing; names would lead to a source.
    pub fn of(base: Source) -> Self {
        let trial = Trial::default();
        Self { rulebook: None, policy: None, base, score_column: None, trial }
    }

    fn rulebook(&self) -> Option<(&str, &Source)> {
        self.rulebook.as_deref().map(|name| (name, &self.base))
    }

    fn policy(&self) -> Option<(&str, &Source)> {
        self.policy.as_deref().map(|name| (name, &self.base))
    }

    /// Loads what is asked for, without what an input names itself.
    ///
    /// # Errors
    /// With every problem of the rules, or the failure to read them.
    pub fn load(&self) -> Result<Rules, Error> {
        Rules::load(self.rulebook(), self.policy())?.tried(&self.trial)
    }

    /// Loads what is asked for; where that is no rulebook, the one a form was made for.
    ///
    /// # Errors
    /// As [`Asked::load`].
    pub(crate) fn load_for(&self, form: &Returned) -> Result<Rules, Error> {
        let own = (form.stamp.rulebook.as_str(), &self.base);
        Rules::load(Some(self.rulebook().unwrap_or(own)), self.policy())?.tried(&self.trial)
    }
}

/// An input whose rules are still to be found.
pub(crate) struct Opened<'s> {
    source: &'s Source,
    content: OpenedContent,
    inputs: Vec<FileHash>,
    score_column: Option<String>,
}

enum OpenedContent {
    Folder(Box<FolderSettings>),
    Form(Box<Returned>),
    Sheet(Vec<Grid>),
    Wide(Box<Table>, Vec<Problem>),
}

/// Opens an input.
pub(crate) fn open(source: &Source) -> Result<Opened<'_>, Error> {
    match kind_of(source) {
        InputKind::Portfolio => {
            let mut inputs = Inputs::of(source);
            let settings = open_folder(&mut inputs)?;
            let content = OpenedContent::Folder(Box::new(settings));
            Ok(Opened { source, content, inputs: inputs.read, score_column: None })
        }
        InputKind::Table if source.entry() != Some(STDIN) && is_streamed(source)? => {
            open_wide(source)
        }
        InputKind::Table => open_table(source),
        _ => Err(unknown(source)),
    }
}

pub(super) fn unknown(source: &Source) -> Error {
    Problem::new(Code::InputUnknown, &Place::file(source.title())).into()
}

/// Opens a table that is known to be wide by how it starts, so that no form is looked for in all its rows.
fn open_wide(source: &Source) -> Result<Opened<'_>, Error> {
    let name = source.entry().unwrap_or_default();
    let mut inputs = Inputs::of(source);
    let bytes = inputs.read(name)?;
    let place = Place::file(name);
    let grids = read_grids(&place, &bytes, None).map_err(Error::Problems)?;
    let content = wide_in(source, &place, grids, None)?;
    Ok(Opened { source, content, inputs: inputs.read, score_column: None })
}

/// Finds the wide table in grids that hold no form.
fn wide_in(
    source: &Source,
    place: &Place,
    grids: Vec<Grid>,
    sheet: Option<&str>,
) -> Result<OpenedContent, Error> {
    let read = wanted_table(place, grids, &HeadingMap::default(), sheet, &is_wide);
    let Checked { value: table, problems } = read.map_err(Error::Problems)?;
    if !is_wide(&table.headings) {
        return Err(unknown(source));
    }
    Ok(OpenedContent::Wide(Box::new(table), problems))
}

fn open_table(source: &Source) -> Result<Opened<'_>, Error> {
    let (name, sheet) = source.split_sheet(source.entry().unwrap_or_default());
    let mut inputs = Inputs::of(source);
    let bytes = inputs.read(name)?;
    let place = Place::file(name);
    if let Some(form) = form::read_form(&place, &bytes).map_err(Error::Problems)? {
        let content = OpenedContent::Form(Box::new(form));
        return Ok(Opened { source, content, inputs: inputs.read, score_column: None });
    }
    let grids = read_grids(&place, &bytes, sheet).map_err(Error::Problems)?;
    let content = match form_in(grids, sheet, &place).map_err(Error::from)? {
        FormIn::Form(grids) => OpenedContent::Sheet(grids),
        FormIn::None(grids) => wide_in(source, &place, grids, sheet)?,
    };
    Ok(Opened { source, content, inputs: inputs.read, score_column: None })
}

impl Opened<'_> {
    /// Takes the scores under a heading, where a published sheet has several.
    pub(super) fn taking_scores(self, heading: Option<&str>) -> Self {
        Self { score_column: heading.map(str::to_owned), ..self }
    }

    /// Finds the rules asked for, or else those the input names.
    pub(crate) fn rules(&self, asked: &Asked) -> Result<Rules, Error> {
        match &self.content {
            OpenedContent::Folder(settings) => {
                settings.rules(self.source, asked.rulebook(), asked.policy())?.tried(&asked.trial)
            }
            OpenedContent::Form(form) => asked.load_for(form),
            OpenedContent::Sheet(_) | OpenedContent::Wide(..) => asked.load(),
        }
    }

    /// Gives the wide table and what was found on the way to it; any other input comes back as it is.
    pub(super) fn into_wide(self) -> Result<(Table, Vec<Problem>), Self> {
        match self.content {
            OpenedContent::Wide(table, problems) => Ok((*table, problems)),
            content => Err(Self { content, ..self }),
        }
    }

    /// Reads the rest.
    pub(crate) fn read(self, rules: &Rules) -> Result<Loaded, Error> {
        let Self { source, content, inputs, score_column } = self;
        match content {
            OpenedContent::Folder(settings) => {
                settings.read(Inputs { source, read: inputs }, &rules.rulebook)
            }
            OpenedContent::Form(form) => read_returned(*form, rules, inputs),
            OpenedContent::Sheet(grids) => {
                let read = read_published(source, &grids, score_column.as_deref())?;
                Ok(Loaded {
                    content: Content::Sheet(Box::new(read.value)),
                    problems: read.problems,
                    inputs,
                    heads: Vec::new(),
                })
            }
            OpenedContent::Wide(table, mut problems) => {
                let heads = vec![TableHead::alone(&table, PortfolioTable::Scores, &rules.rulebook)];
                let read = read_wide_portfolio(&table, &stem_of(source), &rules.rulebook);
                match read.report_to(&mut problems) {
                    Some(portfolio) => Ok(Loaded {
                        content: Content::Portfolio(portfolio),
                        problems,
                        inputs,
                        heads,
                    }),
                    None => Err(Error::Problems(problems)),
                }
            }
        }
    }
}

/// Gives the name of the file of an input, without its ending.
pub(crate) fn stem_of(source: &Source) -> String {
    let (name, _) = source.split_sheet(source.entry().unwrap_or_default());
    Path::new(name).file_stem().map_or("-".into(), |stem| stem.to_string_lossy()).into_owned()
}

/// Reads a published sheet, with the notes beside it.
fn read_published(
    source: &Source,
    grids: &[Grid],
    score_column: Option<&str>,
) -> Result<Checked<ScoreSheet>, Error> {
    let Checked { value: sheet, problems } = read_sheet(grids, &stem_of(source), score_column);
    let Some(mut sheet) = sheet else { return Err(Error::Problems(problems)) };
    let (name, _) = source.split_sheet(source.entry().unwrap_or_default());
    let notes = Path::new(name).with_extension("meta.toml");
    let notes = notes.to_string_lossy();
    if source.is_file(&notes) {
        add_notes(&mut sheet, &source.read(&notes)?);
    }
    Ok(Checked::new(sheet, problems))
}

/// Takes a form that came back as a portfolio of its own.
fn read_returned(form: Returned, rules: &Rules, inputs: Vec<FileHash>) -> Result<Loaded, Error> {
    let unusable = form::find_unusable(&form, &rules.rulebook, &rules.rulebook_hash.sha256);
    if !unusable.is_empty() {
        return Err(Error::Problems(unusable));
    }
    let merged = form::merge(vec![form], &rules.rulebook, None, None);
    let (portfolio, problems) = (merged.value.portfolio, merged.problems);
    Ok(Loaded { content: Content::Portfolio(portfolio), problems, inputs, heads: Vec::new() })
}
