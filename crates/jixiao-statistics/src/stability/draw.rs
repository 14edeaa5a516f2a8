//! Weights at random, around those of a rulebook: Dirichlet's law, by gamma variables.

use super::Refusal;
use crate::weights::to_units;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use rand_distr::{Distribution, Gamma};

/// What weights are drawn from.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The weights they lie around, in any unit.
    pub weights: Vec<f64>,
    /// How close they lie: a weight of share w has the variance w (1 − w) ÷ (concentration + 1).
    pub concentration: f64,
    /// The seed.
    pub seed: u64,
    /// What the weights of a draw add to, in whole units.
    pub whole: u32,
}

/// Draws one set of weights in whole units; the same for the same seed and number, whatever is drawn beside.
///
/// # Errors
/// When weights or the concentration are not positive.
pub fn draw(from: &Drawing, number: u64) -> Result<Vec<u32>, Refusal> {
    let laws = laws(from)?;
    Ok(drawn(&laws, from, number))
}

/// Gives the gamma law of each indicator; none where its weight is zero.
pub(super) fn laws(from: &Drawing) -> Result<Vec<Option<Gamma<f64>>>, Refusal> {
    let sum: f64 = from.weights.iter().sum();
    let fits = from.concentration.is_finite() && from.concentration > 0.0;
    let positive = from.weights.iter().all(|weight| *weight >= 0.0);
    if !fits || !positive || !sum.is_finite() || sum <= 0.0 {
        return Err(Refusal::NotPositive);
    }
    let law = |weight: &f64| {
        let shape = weight / sum * from.concentration;
        if shape > 0.0 { Gamma::new(shape, 1.0).map(Some) } else { Ok(None) }
    };
    from.weights.iter().map(law).collect::<Result<_, _>>().map_err(|_| Refusal::NotPositive)
}

pub(super) fn drawn(laws: &[Option<Gamma<f64>>], from: &Drawing, number: u64) -> Vec<u32> {
    let mut random = ChaCha8Rng::seed_from_u64(from.seed);
    random.set_stream(number);
    let raw: Vec<f64> =
        laws.iter().map(|law| law.map_or(0.0, |law| law.sample(&mut random))).collect();
    let sum: f64 = raw.iter().sum();
    if sum <= 0.0 {
        // Of very wide laws all may come out as nothing; then the weights stay as they are.
        let sum: f64 = from.weights.iter().sum();
        let shares: Vec<f64> = from.weights.iter().map(|weight| weight / sum).collect();
        return to_units(&shares, from.whole);
    }
    let shares: Vec<f64> = raw.iter().map(|one| one / sum).collect();
    to_units(&shares, from.whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_of_draws_have_the_mean_and_variance_of_dirichlet() {
        let from = Drawing {
            weights: vec![50.0, 30.0, 20.0],
            concentration: 99.0,
            seed: 7,
            whole: 1_000_000,
        };
        let draws: Vec<Vec<u32>> = (0..20_000).map(|at| draw(&from, at).unwrap()).collect();
        assert!(draws.iter().all(|one| one.iter().sum::<u32>() == 1_000_000));
        for (at, share) in [0.5, 0.3, 0.2].into_iter().enumerate() {
            let values: Vec<f64> = draws.iter().map(|one| f64::from(one[at]) / 1e6).collect();
            let mean = values.iter().sum::<f64>() / 20_000.0;
            let variance =
                values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / 20_000.0;
            // Six standard errors of the mean, and 5 % of the variance.
            let expected = share * (1.0 - share) / 100.0;
            assert!((mean - share).abs() < 6.0 * (expected / 20_000.0).sqrt(), "{mean}");
            assert!((variance / expected - 1.0).abs() < 0.05, "{variance} is not {expected}");
        }
    }

    #[test]
    fn what_cannot_be_drawn_from_is_refused() {
        let from = |weights, concentration| Drawing { weights, concentration, seed: 1, whole: 100 };
        assert_eq!(draw(&from(vec![0.0], 10.0), 0), Err(Refusal::NotPositive));
        assert_eq!(draw(&from(vec![1.0, -1.0], 10.0), 0), Err(Refusal::NotPositive));
        assert_eq!(draw(&from(vec![1.0], f64::NAN), 0), Err(Refusal::NotPositive));
        assert_eq!(draw(&from(vec![1.0, 0.0], 10.0), 0), Ok(vec![100, 0]));
    }
}
