//! An input as opened: what it is, and which rules it names. The rules are found before the rest is
//! read, as they say what its columns mean.

use super::folder::{FolderSettings, open_folder};
use super::inputs::Inputs;
use super::kind::{InputKind, kind_of};
use super::loaded::{Content, Loaded};
use crate::error::Error;
use crate::form::{self, Returned};
use crate::manifest::FileHash;
use crate::portfolio::{TableKind, add_notes, kind_of_table, read_sheet, read_wide_portfolio};
use crate::rules::Rules;
use crate::source::Source;
use crate::table::{Heading, HeadingMap, Table, read_wanted};
use jixiao_core::problem::{Checked, Code, Place, Problem};
use std::path::Path;

/// The rules asked for, each by a built-in id or a name in `base`.
#[derive(Clone, Debug)]
pub struct RulesAsked {
    /// The rulebook; that of the input where none is asked for.
    pub rulebook: Option<String>,
    /// The policy; that of the input where none is asked for.
    pub policy: Option<String>,
    /// Where names that are not built in lead to.
    pub base: Source,
}

impl RulesAsked {
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
        Rules::load(self.rulebook(), self.policy())
    }

    /// Loads what is asked for; where that is no rulebook, the one a form was made for.
    ///
    /// # Errors
    /// As [`RulesAsked::load`].
    pub(crate) fn load_for(&self, form: &Returned) -> Result<Rules, Error> {
        let own = (form.stamp.rulebook.as_str(), &self.base);
        Rules::load(Some(self.rulebook().unwrap_or(own)), self.policy())
    }
}

/// An input whose rules are still to be found.
pub(crate) struct Opened<'s> {
    source: &'s Source,
    content: OpenedContent,
    inputs: Vec<FileHash>,
}

enum OpenedContent {
    Folder(Box<FolderSettings>),
    Form(Box<Returned>),
    Table(TableKind, Box<Table>, Vec<Problem>),
}

/// Opens an input.
pub(crate) fn open(source: &Source) -> Result<Opened<'_>, Error> {
    match kind_of(source) {
        InputKind::Portfolio => {
            let mut inputs = Inputs::of(source);
            let settings = open_folder(&mut inputs)?;
            let content = OpenedContent::Folder(Box::new(settings));
            Ok(Opened { source, content, inputs: inputs.read })
        }
        InputKind::Table => open_table(source),
        _ => Err(unknown(source)),
    }
}

pub(super) fn unknown(source: &Source) -> Error {
    Problem::new(Code::InputUnknown, &Place::file(source.title())).into()
}

fn open_table(source: &Source) -> Result<Opened<'_>, Error> {
    let (name, sheet) = source.split_sheet(source.entry().unwrap_or_default());
    let mut inputs = Inputs::of(source);
    let bytes = inputs.read(name)?;
    let place = Place::file(name);
    if let Some(form) = form::read_form(&place, &bytes).map_err(Error::Problems)? {
        let content = OpenedContent::Form(Box::new(form));
        return Ok(Opened { source, content, inputs: inputs.read });
    }
    let wanted = |headings: &[Heading]| kind_of_table(headings).is_some();
    let map = HeadingMap::default();
    let read = read_wanted(&place, &bytes, &map, sheet, &wanted).map_err(Error::Problems)?;
    let Checked { value: table, problems } = read;
    let Some(kind) = kind_of_table(&table.headings) else { return Err(unknown(source)) };
    let content = OpenedContent::Table(kind, Box::new(table), problems);
    Ok(Opened { source, content, inputs: inputs.read })
}

impl Opened<'_> {
    /// Finds the rules asked for, or else those the input names.
    pub(crate) fn rules(&self, asked: &RulesAsked) -> Result<Rules, Error> {
        match &self.content {
            OpenedContent::Folder(settings) => {
                settings.rules(self.source, asked.rulebook(), asked.policy())
            }
            OpenedContent::Form(form) => asked.load_for(form),
            OpenedContent::Table(..) => asked.load(),
        }
    }

    /// Reads the rest.
    pub(crate) fn read(self, rules: &Rules) -> Result<Loaded, Error> {
        let Self { source, content, inputs } = self;
        match content {
            OpenedContent::Folder(settings) => {
                settings.read(Inputs { source, read: inputs }, &rules.rulebook)
            }
            OpenedContent::Form(form) => read_returned(*form, rules, inputs),
            OpenedContent::Table(kind, table, problems) => {
                let content = read_content(source, kind, &table, rules, problems);
                let (content, problems) = content?;
                Ok(Loaded { content, problems, inputs })
            }
        }
    }
}

fn read_content(
    source: &Source,
    kind: TableKind,
    table: &Table,
    rules: &Rules,
    mut problems: Vec<Problem>,
) -> Result<(Content, Vec<Problem>), Error> {
    let (name, _) = source.split_sheet(source.entry().unwrap_or_default());
    let stem = Path::new(name).file_stem().map_or("-".into(), |stem| stem.to_string_lossy());
    let content = match kind {
        TableKind::ScoreSheet => {
            let mut sheet = read_sheet(table, &stem).report_to(&mut problems);
            let notes = Path::new(name).with_extension("meta.toml");
            let notes = notes.to_string_lossy();
            if let Some(sheet) = sheet.as_mut().filter(|_| source.is_file(&notes)) {
                add_notes(sheet, &source.read(&notes)?);
            }
            sheet.map(Content::Sheet)
        }
        TableKind::Wide => read_wide_portfolio(table, &stem, &rules.rulebook)
            .report_to(&mut problems)
            .map(Content::Portfolio),
    };
    match content {
        Some(content) => Ok((content, problems)),
        None => Err(Error::Problems(problems)),
    }
}

/// Takes a form that came back as a portfolio of its own.
fn read_returned(form: Returned, rules: &Rules, inputs: Vec<FileHash>) -> Result<Loaded, Error> {
    let unusable = form::find_unusable(&form, &rules.rulebook, &rules.rulebook_hash.sha256);
    if !unusable.is_empty() {
        return Err(Error::Problems(unusable));
    }
    let merged = form::merge(vec![form], &rules.rulebook, None, None);
    let (portfolio, problems) = (merged.value.portfolio, merged.problems);
    Ok(Loaded { content: Content::Portfolio(portfolio), problems, inputs })
}
