//! What forms were made from: the rules, and the portfolio where it is known.

use crate::assess::{Asked, Content, InputKind, Loaded, kind_of, open};
use crate::error::{Cause, Error, Failure};
use crate::manifest::FileHash;
use crate::portfolio::{self, PortfolioHead};
use crate::rules::Rules;
use crate::source::Source;
use jixiao_core::problem::{Place, Problem};
use jixiao_core::project::raw::RawPortfolio;
use std::path::Path;

/// What the forms were made from.
pub(super) struct Origin {
    pub(super) rules: Rules,
    /// The portfolio, where it is known.
    pub(super) portfolio: Option<RawPortfolio>,
    /// The rules as they are named where they were found.
    pub(super) head: PortfolioHead,
    /// The files read.
    pub(super) inputs: Vec<FileHash>,
}

impl Origin {
    /// Knows no more than the forms say.
    pub(super) fn of_forms(rules: Rules, asked: &Asked) -> Self {
        let rulebook = asked.rulebook.clone();
        let rulebook = rulebook.or_else(|| Some(rules.rulebook.heading.id.clone()));
        let head = PortfolioHead { rulebook, policy: None };
        Self { rules, portfolio: None, head, inputs: Vec::new() }
    }
}

/// Loads the portfolio that forms were made from.
pub(super) fn load_origin(from: &Source, asked: &Asked) -> Result<Origin, Error> {
    let unfit = || Error::from(Failure::new(Path::new(from.title()), Cause::Kind));
    if kind_of(from) != InputKind::Portfolio {
        return Err(unfit());
    }
    let opened = open(from)?;
    let rules = opened.rules(asked)?;
    let Loaded { content: Content::Portfolio(portfolio), problems, inputs, .. } =
        opened.read(&rules)?
    else {
        return Err(unfit());
    };
    if problems.iter().any(Problem::blocks) {
        return Err(Error::Problems(problems));
    }
    let name = "jixiao.toml";
    let settings = portfolio::read_settings(&Place::file(name), &from.read(name)?)?;
    let head = PortfolioHead {
        rulebook: asked.rulebook.clone().or(settings.rulebook),
        policy: settings.policy,
    };
    Ok(Origin { rules, portfolio: Some(portfolio), head, inputs })
}

/// Reads a portfolio that was collected before, as far as it can be read.
pub(super) fn before(source: &Source) -> Option<RawPortfolio> {
    if kind_of(source) != InputKind::Portfolio {
        return None;
    }
    let opened = open(source).ok()?;
    let rules = opened.rules(&Asked::of(Source::bytes("", []))).ok()?;
    match opened.read(&rules).ok()?.content {
        Content::Portfolio(portfolio) => Some(portfolio),
        Content::Sheet(_) => None,
    }
}
