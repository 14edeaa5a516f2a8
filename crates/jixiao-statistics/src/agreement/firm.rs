//! Which firm scores high and which low, where evaluators belong to firms.
//!
//! The severity of an evaluator is taken as that of the firm plus its own, so that one lenient person makes no
//! lenient firm: firms are told apart against how far people within them differ (a one-way analysis of variance
//! of the fitted severities). The probabilities are multiplied by the number of firms (Bonferroni).

use super::severity::Severity;
use crate::answer::{Estimate, Reason, Test, upper_student};

/// A firm is called lenient or severe where so much comes about by chance with less than this probability.
const BEYOND_CHANCE: f64 = 0.05;

/// How one firm scores.
#[derive(Clone, Debug, PartialEq)]
pub struct Firm {
    /// Its name.
    pub name: String,
    /// How many of its evaluators share subjects with others.
    pub evaluators: usize,
    /// Points above (lenient) or below (severe) the mean of the firms, subjects being equal, with the test of its
    /// having come about by chance.
    pub deviation: Estimate,
    /// The probability by chance for any of the firms; `None` where nothing tells it.
    pub p: Option<f64>,
}

impl Firm {
    /// Says whether it scores high or low beyond chance.
    pub fn is_beyond_chance(&self) -> bool {
        self.p.is_some_and(|p| p < BEYOND_CHANCE)
    }
}

/// Tells the severity of firms from that of their evaluators; `firms` names the firm of each.
///
/// # Errors
/// With the reason, where evaluators share too few subjects, there are fewer than two firms, or no firm has two
/// evaluators.
pub fn firms(severity: &Severity, firms: &[String]) -> Result<Vec<Firm>, Reason> {
    if severity.groups > 1 {
        return Err(Reason::Apart);
    }
    let mut own: Vec<(&str, Vec<f64>)> = Vec::new();
    for (evaluator, firm) in severity.evaluators.iter().zip(firms) {
        let Some(deviation) = evaluator.deviation.filter(|_| !firm.is_empty()) else { continue };
        match own.iter_mut().find(|(name, _)| name == firm) {
            Some((_, values)) => values.push(deviation.value),
            None => own.push((firm, vec![deviation.value])),
        }
    }
    let people: usize = own.iter().map(|(_, values)| values.len()).sum();
    if own.len() < 2 {
        return Err(Reason::TooFewFirms);
    }
    if people == own.len() {
        return Err(Reason::OneEach);
    }
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let means: Vec<f64> = own.iter().map(|(_, values)| mean(values)).collect();
    let count = own.len() as f64;
    let middle = means.iter().sum::<f64>() / count;
    let within = own.iter().zip(&means);
    let squares: f64 = within
        .map(|((_, values), mean)| values.iter().map(|value| (value - mean).powi(2)).sum::<f64>())
        .sum();
    let freedom = (people - own.len()) as f64;
    let variance = squares / freedom;
    let parts: f64 = own.iter().map(|(_, values)| 1.0 / values.len() as f64).sum();
    let firm = |((name, values), mean): (&(&str, Vec<f64>), &f64)| {
        let deviation = Estimate::of(mean - middle)?;
        // Of a mean less the mean of all means.
        let part = 1.0 / values.len() as f64;
        let share = part * (1.0 - 2.0 / count) + parts / (count * count);
        let error = (variance * share).sqrt();
        let test = Test::student(deviation.value / error, freedom).filter(|_| error > 0.0);
        let half = upper_student(freedom).filter(|_| error > 0.0).map(|upper| upper * error);
        let deviation = half.map_or(deviation, |half| {
            deviation.within(deviation.value - half, deviation.value + half)
        });
        Some(Firm {
            name: (*name).to_owned(),
            evaluators: values.len(),
            deviation: deviation.tested(test),
            p: test.map(|test| (test.p() * count).min(1.0)),
        })
    };
    Ok(own.iter().zip(&means).filter_map(firm).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ratings::{Ratings, Row};
    use rand_chacha::ChaCha8Rng;
    use rand_chacha::rand_core::SeedableRng;
    use rand_distr::{Distribution, Normal};

    /// Twelve evaluators of four firms score forty subjects, each with a severity of his own; people of the first
    /// firm give so much more.
    fn made(lenient: f64, seed: u64) -> Vec<Firm> {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let mut draw =
            |mean: f64, deviation: f64| Normal::new(mean, deviation).unwrap().sample(&mut random);
        let own: Vec<f64> =
            (0..12).map(|at| draw(if at < 3 { lenient } else { 0.0 }, 1.0)).collect();
        let rows = (0..40).map(|_| {
            let level = draw(82.0, 6.0);
            let scores =
                own.iter().map(|severity| Some(level + severity + draw(0.0, 1.5))).collect();
            Row { subject: String::new(), scores }
        });
        let ratings = Ratings {
            evaluators: (0..12).map(|at| at.to_string()).collect(),
            rows: rows.collect(),
        };
        let names: Vec<String> = (0..12).map(|at| format!("firm {}", at / 3)).collect();
        firms(&super::super::severity(&ratings).unwrap(), &names).unwrap()
    }

    #[test]
    fn a_lenient_firm_is_found_and_an_honest_one_is_not_accused() {
        let (mut found, mut accused) = (0, 0);
        for seed in 0..100 {
            let planted = made(5.0, seed);
            found += usize::from(planted[0].is_beyond_chance() && planted[0].deviation.value > 0.0);
            accused += usize::from(made(0.0, 1000 + seed).iter().any(Firm::is_beyond_chance));
        }
        // 5 points are more than 5 standard errors; of honest fields at most about 5 % accuse anybody.
        assert!(found >= 95, "{found} of 100 found");
        assert!(accused <= 12, "{accused} of 100 accused");
    }

    #[test]
    fn one_lenient_person_makes_no_lenient_firm() {
        // Severities 9, 0, 0 | 0, 0, 0: means 3 and 0, less 1.5. Within: 36 + 9 + 9 = 54 over 4 = 13.5; the error of
        // the half difference is √(13.5 × (1/3 + 1/3) ÷ 4) = 1.5, so t = 1 and p (4) = 0.374, twice 0.748.
        let evaluator = |value: f64| super::super::Evaluator {
            subjects: 9,
            group: 0,
            deviation: Estimate::of(value),
        };
        let evaluators = [9.0, 0.0, 0.0, 0.0, 0.0, 0.0].map(evaluator).to_vec();
        let severity = Severity { evaluators, groups: 1, error: None, outliers: Vec::new() };
        let names = ["A", "A", "A", "B", "B", "B"].map(str::to_owned);
        let found = firms(&severity, &names).unwrap();
        let Some(Test::Student { statistic, freedom, .. }) = found[0].deviation.test else {
            panic!("a test by t");
        };
        assert!((statistic - 1.0).abs() < 1e-9 && freedom == 4.0, "{statistic}");
        assert!((found[0].p.unwrap() - 0.748).abs() < 0.001 && !found[0].is_beyond_chance());
        assert_eq!(
            firms(&severity, &["A", "B", "C", "D", "E", "F"].map(str::to_owned)),
            Err(Reason::OneEach)
        );
        assert_eq!(firms(&severity, &["A"; 6].map(str::to_owned)), Err(Reason::TooFewFirms));
    }
}
