//! What forms were made from: the rules, and the portfolio where it is known.

use crate::assess::{Content, InputKind, Loaded, Request, kind_of, open};
use crate::disk;
use crate::error::{Cause, Error, Failure};
use crate::manifest::FileHash;
use crate::portfolio::{self, PortfolioHead};
use crate::rules::{self, Rules};
use crate::source::Source;
use jixiao_core::problem::{Place, Problem};
use jixiao_core::project::raw::RawPortfolio;
use std::path::Path;

/// What the forms were made from.
pub(super) struct Origin {
    pub(super) rules: Rules,
    /// The portfolio, where it is known.
    pub(super) portfolio: Option<RawPortfolio>,
    pub(super) head: PortfolioHead,
}

impl Origin {
    /// Knows no more than the forms say.
    pub(super) fn of_forms(rules: Rules, asked: Option<String>) -> Self {
        let rulebook = asked.or_else(|| Some(rules.rulebook.heading.id.clone()));
        Self { rules, portfolio: None, head: PortfolioHead { rulebook, policy: None } }
    }
}

/// Loads the portfolio folder forms were made from, and adds its files to what was read.
pub(super) fn load_origin(
    from: &Path,
    request: &Request,
    out: &Path,
    read: &mut Vec<FileHash>,
) -> Result<Origin, Error> {
    let unfit = || Error::from(Failure::new(from, Cause::Kind));
    let source = Source::path(from);
    if kind_of(&source) != InputKind::Portfolio {
        return Err(unfit());
    }
    let folder = &request.input;
    let opened = open(&source)?;
    let rules = opened.rules(&request.asked())?;
    let Loaded { content: Content::Portfolio(portfolio), problems, inputs } =
        opened.read(&rules)?
    else {
        return Err(unfit());
    };
    if problems.iter().any(Problem::blocks) {
        return Err(Error::Problems(problems));
    }
    let relative = |name: &str| disk::relative(folder, &from.join(name));
    read.extend(inputs.into_iter().map(|file| FileHash { file: relative(&file.file), ..file }));
    let name = "jixiao.toml";
    let settings = portfolio::read_settings(&Place::file(name), &disk::read(&from.join(name))?)?;
    let own = |name: Option<String>| name.map(|name| from_out(&name, from, out));
    let head = PortfolioHead {
        rulebook: asked(request, out).or_else(|| own(settings.rulebook)),
        policy: own(settings.policy),
    };
    Ok(Origin { rules, portfolio: Some(portfolio), head })
}

/// Gives the rulebook asked for, as the portfolio in `out` has to name it.
pub(super) fn asked(request: &Request, out: &Path) -> Option<String> {
    request.rulebook.as_ref().map(|name| from_out(name, &request.base, out))
}

/// Names a rulebook or policy that is built in, or lies relative to a folder, relative to `out`.
fn from_out(name: &str, folder: &Path, out: &Path) -> String {
    let path = folder.join(name);
    let built_in = rules::builtin_rulebook(name).is_some() || rules::builtin_policy(name).is_some();
    let is_path = disk::is_file(&path) || disk::is_folder(&path);
    if is_path && !built_in { disk::relative(out, &path) } else { name.to_owned() }
}

/// Reads the portfolio that stands where the new one goes, as far as it can be read.
pub(super) fn before(out: &Path) -> Option<RawPortfolio> {
    let source = Source::path(out);
    if kind_of(&source) != InputKind::Portfolio {
        return None;
    }
    let opened = open(&source).ok()?;
    let rules = opened.rules(&Request::default().asked()).ok()?;
    match opened.read(&rules).ok()?.content {
        Content::Portfolio(portfolio) => Some(portfolio),
        Content::Sheet(_) => None,
    }
}
