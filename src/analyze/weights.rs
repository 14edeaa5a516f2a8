//! Judgements in pairs, or values of criteria → weights, and points that a rulebook could give.

use super::grid::{Names, number, read};
use crate::error::Error;
use crate::source::Source;
use crate::wording::StatisticsText;
use jixiao_core::problem::{Code, Place, Problem, Word};
use jixiao_core::quantity::Points;
use jixiao_statistics::weights::{
    Judged, LARGEST, Scaling, Unfit, combined, consistent_below, critic, entropy, equal,
    group_judgement, judge, to_units,
};

/// What all points together come to, in hundredths.
const WHOLE: u32 = 10_000;

/// Two judgements of a pair may be off by so much from each other's reverse, as rounded decimals are.
const REVERSE: f64 = 0.03;

/// How weights come about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// From judgements in pairs.
    Ahp,
    /// From the entropy of values.
    Entropy,
    /// From the spread of values and how they go along.
    Critic,
    /// The same for all.
    Equal,
}

impl Method {
    /// Every method.
    pub const ALL: [Self; 4] = [Self::Ahp, Self::Entropy, Self::Critic, Self::Equal];

    /// Gives what people call it.
    pub(crate) const fn text(self) -> StatisticsText {
        match self {
            Self::Ahp => StatisticsText::MethodAhp,
            Self::Entropy => StatisticsText::MethodEntropy,
            Self::Critic => StatisticsText::MethodCritic,
            Self::Equal => StatisticsText::MethodEqual,
        }
    }

    /// Gives the name used on the command line and in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ahp => "ahp",
            Self::Entropy => "entropy",
            Self::Critic => "critic",
            Self::Equal => "equal",
        }
    }
}

/// One method with its tables: of judgements one an expert, of values one.
#[derive(Clone, Debug)]
pub struct WeightsWanted {
    /// The method.
    pub method: Method,
    /// The tables.
    pub sources: Vec<Source>,
    /// The criteria of which less is better.
    pub cost: Vec<String>,
    /// Whether values count by their place between the worst and the best, not by shares of the sum.
    pub by_range: bool,
}

/// The weights of one method.
#[derive(Clone, Debug)]
pub struct Weighed {
    /// The method.
    pub method: Method,
    /// How many experts judged.
    pub experts: usize,
    /// By criterion.
    pub weights: Vec<f64>,
    /// What the judgements come to.
    pub judged: Option<Judged>,
}

/// The weights of criteria.
#[derive(Clone, Debug)]
pub struct WeightsReport {
    /// Where the criteria are named.
    pub place: Place,
    /// The criteria.
    pub criteria: Vec<String>,
    /// By method.
    pub methods: Vec<Weighed>,
    /// The mean of the methods.
    pub weights: Vec<f64>,
    /// Points of two places that add to exactly 100.
    pub points: Vec<Points>,
    /// Advice on what was left out.
    pub problems: Vec<Problem>,
}

/// Finds the weights of criteria by one method or several, which are averaged.
///
/// # Errors
/// When a table cannot be read, judgements contradict each other, or values cannot be weighed.
pub fn weights(wanted: &[WeightsWanted]) -> Result<WeightsReport, Error> {
    let mut report = WeightsReport {
        place: Place::default(),
        criteria: Vec::new(),
        methods: Vec::new(),
        weights: Vec::new(),
        points: Vec::new(),
        problems: Vec::new(),
    };
    for one in wanted {
        let tables: Vec<Names> = one.sources.iter().map(read).collect::<Result<_, _>>()?;
        for table in &tables {
            if report.criteria.is_empty() {
                report.place.clone_from(&table.table.heading);
            }
            same_criteria(&mut report.criteria, table)?;
            report.problems.extend(table.problems.iter().cloned());
        }
        let weighed = match one.method {
            Method::Ahp => by_judgement(&tables)?,
            method => {
                let each = tables.iter().map(|table| by_values(method, one, table));
                let each: Vec<Vec<f64>> = each.collect::<Result<_, _>>()?;
                Weighed { method, experts: 0, weights: combined(&each), judged: None }
            }
        };
        report.methods.push(weighed);
    }
    let all: Vec<Vec<f64>> = report.methods.iter().map(|one| one.weights.clone()).collect();
    report.weights = combined(&all);
    let units = to_units(&report.weights, WHOLE);
    report.points = units.into_iter().map(|one| Points::from_hundredths(one.into())).collect();
    Ok(report)
}

pub(super) fn unfit(place: &Place, column: &str, reason: &str) -> Problem {
    let problem = Problem::new(Code::CriterionUnfit, place).with("column", column);
    problem.with_word("reason", Word::Thing, reason)
}

/// Takes the criteria of the first table; those of any other must be the same, in the same order.
fn same_criteria(criteria: &mut Vec<String>, table: &Names) -> Result<(), Error> {
    let repeated = table.repeated();
    if !repeated.is_empty() {
        return Err(Error::Problems(repeated));
    }
    let blank = table.columns.iter().position(String::is_empty);
    if criteria.is_empty() && blank.is_none() {
        criteria.clone_from(&table.columns);
    }
    if *criteria != table.columns || criteria.is_empty() {
        let differs = table.columns.iter().zip(criteria.iter()).find(|(one, other)| one != other);
        let name = differs.map_or_else(|| table.columns.join("、"), |(one, _)| one.clone());
        return Err(unfit(&table.table.heading, &name, "other-criteria").into());
    }
    Ok(())
}

fn by_judgement(tables: &[Names]) -> Result<Weighed, Error> {
    let mut matrices = Vec::with_capacity(tables.len());
    let mut problems = Vec::new();
    for table in tables {
        let matrix = judgements(table)?;
        let place = &table.table.place;
        match judge(&matrix) {
            Some(judged) if judged.ratio <= consistent_below() => matrices.push(matrix),
            Some(judged) => problems.push(inconsistent(place, table, &judged)),
            None => problems.push(unfit(place, &table.columns.join("、"), "too-many-criteria")),
        }
    }
    if !problems.is_empty() {
        return Err(Error::Problems(problems));
    }
    let judged = judge(&group_judgement(&matrices));
    let weights = judged.as_ref().map(|judged| judged.weights.clone()).unwrap_or_default();
    Ok(Weighed { method: Method::Ahp, experts: matrices.len(), weights, judged })
}

fn inconsistent(place: &Place, table: &Names, judged: &Judged) -> Problem {
    let named = |at: usize| &table.columns[at];
    let pairs = judged.revisit.iter().map(|one| {
        let (given, implied) = (as_judgement(one.given), as_judgement(one.implied));
        format!("{}/{} {given} ({implied})", named(one.one), named(one.other))
    });
    let problem = Problem::new(Code::JudgementsInconsistent, place);
    let pairs = pairs.collect::<Vec<_>>().join("、");
    problem.with("ratio", format!("{:.3}", judged.ratio)).with("pairs", pairs)
}

/// Writes a judgement as people do: 3, or 1/3.
fn as_judgement(value: f64) -> String {
    let plain = |value: f64| {
        let text = format!("{value:.1}");
        text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
    };
    if value >= 1.0 { plain(value) } else { format!("1/{}", plain(1.0 / value)) }
}

/// Reads a matrix of judgements; a blank is the reverse of the judgement in the other direction.
fn judgements(table: &Names) -> Result<Vec<Vec<f64>>, Error> {
    let size = table.columns.len();
    let place = &table.table.place;
    if size > LARGEST {
        return Err(unfit(place, &table.columns.join("、"), "too-many-criteria").into());
    }
    let mut problems = Vec::new();
    let misfit = |place: &Place, one: &str, other: &str, found: &str| {
        let problem = Problem::new(Code::JudgementsUnfit, place);
        problem.with("one", one).with("other", other).with("found", found)
    };
    let names: Vec<&str> = table.rows.iter().map(|row| row.cell(0)).collect();
    for (at, name) in table.columns.iter().enumerate() {
        if names.get(at) != Some(&name.as_str()) {
            problems.push(misfit(place, names.get(at).copied().unwrap_or_default(), name, ""));
        }
    }
    if names.len() > size {
        problems.push(misfit(place, names[size], "", ""));
    }
    if !problems.is_empty() {
        return Err(Error::Problems(problems));
    }
    let cell = |one: usize, other: usize| table.rows[one].cell(other + 1).trim();
    let given: Vec<Vec<Option<f64>>> =
        (0..size).map(|one| (0..size).map(|other| judgement(cell(one, other))).collect()).collect();
    let mut matrix = vec![vec![1.0; size]; size];
    for one in 0..size {
        for other in 0..size {
            let blank = cell(one, other).is_empty();
            let value = match (given[one][other], given[other][one]) {
                (Some(value), _) => value,
                (None, Some(reverse)) if blank => 1.0 / reverse,
                (None, _) if blank && one == other => 1.0,
                _ => 0.0,
            };
            let reverse = given[other][one].map_or(1.0, |reverse| value * reverse);
            let fits = value > 0.0 && (reverse - 1.0).abs() <= REVERSE;
            if !fits || (one == other && (value - 1.0).abs() > 1e-9) {
                let place = table.rows[one].place_of(other + 1);
                problems.push(misfit(&place, names[one], names[other], cell(one, other)));
            }
            matrix[one][other] = value;
        }
    }
    if !problems.is_empty() {
        return Err(Error::Problems(problems));
    }
    // Of 3 and a rounded 0.33 the judgement above one is as it was meant.
    for (one, other) in (0..size).flat_map(|one| (one + 1..size).map(move |other| (one, other))) {
        let (more, less) =
            if matrix[one][other] < matrix[other][one] { (other, one) } else { (one, other) };
        matrix[less][more] = 1.0 / matrix[more][less];
    }
    Ok(matrix)
}

/// Reads a judgement: a number, or a fraction such as 1/3.
fn judgement(text: &str) -> Option<f64> {
    let plain = |text: &str| {
        let number = jixiao_core::quantity::Number::parse(text.trim()).ok()?;
        number.to_string().parse::<f64>().ok()
    };
    let value = match text.split_once(['/', '／']) {
        Some((above, below)) => plain(above)? / plain(below)?,
        None => plain(text)?,
    };
    (value.is_finite() && value > 0.0).then_some(value)
}

fn by_values(method: Method, wanted: &WeightsWanted, table: &Names) -> Result<Vec<f64>, Error> {
    let columns = &table.columns;
    if method == Method::Equal {
        return Ok(equal(columns.len()));
    }
    let mut problems: Vec<Problem> = wanted
        .cost
        .iter()
        .filter(|name| !columns.contains(name))
        .map(|name| unfit(&table.table.heading, name, "unknown-criterion"))
        .collect();
    let mut rows = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let mut values = Vec::with_capacity(columns.len());
        for (at, name) in (1..).zip(columns) {
            match number(row, at, name) {
                Ok(Some(value)) => values.push(value),
                Ok(None) => problems.push(unfit(&row.place_of(at), name, "gap")),
                Err(problem) => problems.push(*problem),
            }
        }
        rows.push(values);
    }
    if !problems.is_empty() {
        return Err(Error::Problems(problems));
    }
    let cost: Vec<bool> = columns.iter().map(|name| wanted.cost.contains(name)).collect();
    let scaling = if wanted.by_range { Scaling::Range } else { Scaling::Sum };
    let found = match method {
        Method::Critic => critic(&rows, &cost),
        _ => entropy(&rows, &cost, scaling),
    };
    found.map_err(|reason| {
        let heading = &table.table.heading;
        let (column, reason) = match reason {
            Unfit::TooFew => (columns.join("、"), "few-rows"),
            Unfit::Constant(at) => (columns[at].clone(), "constant"),
            Unfit::NotPositive(at) => (columns[at].clone(), "not-positive"),
            Unfit::AllConstant => (columns.join("、"), "constant"),
        };
        unfit(heading, &column, reason).into()
    })
}
