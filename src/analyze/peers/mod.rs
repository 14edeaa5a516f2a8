//! Projects of one category side by side: who is unlike the peers, and what the least is that can be defended.

mod json;
mod shown;
mod told;

pub use self::json::peers_json;
pub(crate) use self::shown::peers_shown;
pub(crate) use self::told::peers_listed;

use super::portfolio::portfolio;
use crate::assess::{Asked, Assessment};
use crate::error::Error;
use crate::source::Source;
use jixiao_core::alike::grouped;
use jixiao_core::analysis::{Least, PeerValues, least, median, peer_values};
use jixiao_core::problem::{Code, Place, Problem};
use jixiao_core::quantity::Fraction;
use jixiao_statistics::outlier::{FAR_OFF, modified_scores};

/// With fewer there is no telling what is usual.
pub const FEWEST_PEERS: usize = 5;

/// What projects are compared by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compared {
    /// Totals.
    Total,
    /// Executed ÷ budget.
    Execution,
    /// What a unit of service cost, and of what unit.
    UnitCost(String),
}

/// What is usual in a category.
#[derive(Clone, Debug, PartialEq)]
pub struct Usual {
    /// By what.
    pub by: Compared,
    /// How many projects.
    pub count: usize,
    /// The median.
    pub median: Fraction,
    /// Whether more than half are the same, so that nothing is far off.
    pub alike: bool,
}

/// A value far off from those of the peers.
#[derive(Clone, Debug, PartialEq)]
pub struct Far {
    /// Which of what is usual.
    pub usual: usize,
    /// The modified z-score.
    pub score: f64,
}

/// A project beside its peers.
#[derive(Clone, Debug, PartialEq)]
pub struct Peer {
    /// Its place in the portfolio.
    pub project: usize,
    /// What it is compared by.
    pub values: PeerValues,
    /// Where it is far off.
    pub far: Vec<Far>,
    /// The least that its papers defend.
    pub least: Option<Least>,
}

/// Projects of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Category {
    /// Its name as first written.
    pub name: String,
    /// What is usual.
    pub usual: Vec<Usual>,
    /// Its projects, in the order of the input.
    pub peers: Vec<Peer>,
}

/// Projects by category.
#[derive(Debug)]
pub struct PeersReport {
    /// The portfolio.
    pub assessment: Assessment,
    /// Categories with enough projects, in the order of the input.
    pub categories: Vec<Category>,
    /// Those with too few, and how many they have.
    pub too_few: Vec<(String, usize)>,
    /// How many projects name no category.
    pub without: usize,
}

/// Puts the projects of each category side by side.
///
/// # Errors
/// When the input cannot be read or has problems that block, or no category has enough projects.
pub fn peers(source: &Source, asked: &Asked) -> Result<PeersReport, Error> {
    let assessment = portfolio(source, asked)?;
    let (groups, without) = by_category(&assessment);
    let (enough, few): (Vec<_>, Vec<_>) =
        groups.into_iter().partition(|(_, places)| places.len() >= FEWEST_PEERS);
    let too_few: Vec<(String, usize)> =
        few.into_iter().map(|(name, places)| (name, places.len())).collect();
    if enough.is_empty() {
        let largest = too_few.iter().map(|(_, count)| *count).max().unwrap_or_default();
        let problem = Problem::new(Code::AnalysisFewPeers, &Place::file(source.title()));
        return Err(problem.with("largest", largest).with("fewest", FEWEST_PEERS).into());
    }
    let category = |(name, places): (String, Vec<usize>)| category(&assessment, name, &places);
    let categories = enough.into_iter().map(category).collect();
    Ok(PeersReport { assessment, categories, too_few, without })
}

/// Groups the scored projects by category; gives how many name none.
fn by_category(assessment: &Assessment) -> (Vec<(String, Vec<usize>)>, usize) {
    let pairs = assessment.portfolio.projects.iter().zip(&assessment.evaluation.results);
    let scored: Vec<(usize, &str)> = pairs
        .enumerate()
        .filter(|(_, (_, result))| result.grade().is_some())
        .map(|(place, (project, _))| (place, project.record.category.as_str()))
        .collect();
    let mut groups = Vec::new();
    let mut without = 0;
    for (name, members) in grouped(scored.iter().map(|(_, name)| *name)) {
        if name.is_empty() {
            without = members.len();
        } else {
            let places = members.into_iter().map(|at| scored[at].0).collect();
            groups.push((name.to_owned(), places));
        }
    }
    (groups, without)
}

fn category(assessment: &Assessment, name: String, places: &[usize]) -> Category {
    let rulebook = &assessment.rules.rulebook;
    let mut peers: Vec<Peer> = places
        .iter()
        .map(|place| {
            let project = &assessment.portfolio.projects[*place];
            let values = peer_values(rulebook, project, &assessment.evaluation.results[*place]);
            Peer { project: *place, values, far: Vec::new(), least: None }
        })
        .collect();
    let mut usual = Vec::new();
    for by in all_compared(&peers) {
        usual.extend(compare(&mut peers, usual.len(), by));
    }
    for peer in &mut peers {
        let record = &assessment.portfolio.projects[peer.project].record;
        let price = peer.values.unit_cost.as_ref().and_then(|(cost, unit)| {
            let same = |one: &&Usual| one.by == Compared::UnitCost(unit.clone());
            Some((*cost, usual.iter().find(same)?.median))
        });
        let cut = assessment.evaluation.results[peer.project].exact_cut();
        peer.least = least(record, cut, price);
    }
    Category { name, usual, peers }
}

/// Lists what some projects are compared by.
fn all_compared(peers: &[Peer]) -> Vec<Compared> {
    let mut all = vec![Compared::Total, Compared::Execution];
    for (_, unit) in peers.iter().filter_map(|peer| peer.values.unit_cost.as_ref()) {
        let by = Compared::UnitCost(unit.clone());
        if !all.contains(&by) {
            all.push(by);
        }
    }
    all
}

impl Compared {
    /// Gives the value of a project.
    pub fn of(&self, values: &PeerValues) -> Option<Fraction> {
        match self {
            Self::Total => values.total,
            Self::Execution => values.execution,
            Self::UnitCost(wanted) => {
                values.unit_cost.as_ref().filter(|(_, unit)| unit == wanted).map(|(cost, _)| *cost)
            }
        }
    }
}

/// Says what is usual, and notes who is far off; nothing where too few have the value.
fn compare(peers: &mut [Peer], at: usize, by: Compared) -> Option<Usual> {
    let known: Vec<(usize, Fraction)> = (0..)
        .zip(peers.iter())
        .filter_map(|(place, peer)| Some((place, by.of(&peer.values)?)))
        .collect();
    if known.len() < FEWEST_PEERS {
        return None;
    }
    let exact: Vec<Fraction> = known.iter().map(|(_, value)| *value).collect();
    let scores = modified_scores(&exact.iter().copied().map(rough).collect::<Vec<_>>());
    let alike = scores.is_err();
    for ((place, _), score) in known.iter().zip(scores.into_iter().flat_map(|one| one.scores)) {
        if score.abs() > FAR_OFF {
            peers[*place].far.push(Far { usual: at, score });
        }
    }
    Some(Usual { by, count: known.len(), median: median(&exact)?, alike })
}

/// Gives a fraction as a float, for a score that is told to two places.
#[allow(clippy::cast_precision_loss, reason = "a score is told to two places")]
fn rough(value: Fraction) -> f64 {
    let (over, under) = value.parts();
    over as f64 / under as f64
}
