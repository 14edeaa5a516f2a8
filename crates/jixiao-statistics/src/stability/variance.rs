//! Which indicator's weight the spread of a total comes from: Sobol's indices, first order and total.
//!
//! The weights of a draw are independent gamma variables divided by their sum, so the indices are those of
//! the independent variables: what one weight moves alone, and together with all others. For them the indices
//! have a closed form but for two integrals an indicator, which are computed once; [`sobol`] estimates the
//! indices of any function by Saltelli 2010 (first order) and Jansen 1999 (total).

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

/// First-order and total indices of one input.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sobol {
    /// The share of the variance that it causes alone.
    pub first: f64,
    /// The share of the variance that it takes part in.
    pub total: f64,
}

/// Estimates Sobol's indices of a function of independent uniform inputs from 0 to 1; `None` where it does
/// not vary.
pub fn sobol(
    function: impl Fn(&[f64]) -> f64,
    inputs: usize,
    samples: usize,
    seed: u64,
) -> Option<Vec<Sobol>> {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    // 53 random bits over 2^53.
    let mut uniform = || (random.next_u64() >> 11) as f64 / 9_007_199_254_740_992.0;
    let mut point = || (0..inputs).map(|_| uniform()).collect::<Vec<f64>>();
    let pairs: Vec<(Vec<f64>, Vec<f64>)> = (0..samples).map(|_| (point(), point())).collect();
    let values: Vec<[f64; 2]> =
        pairs.iter().map(|(one, other)| [function(one), function(other)]).collect();
    let all = || values.iter().flatten();
    let count = 2.0 * samples as f64;
    let mean = all().sum::<f64>() / count;
    let variance = all().map(|value| (value - mean).powi(2)).sum::<f64>() / count;
    if variance.is_nan() || variance <= 0.0 {
        return None;
    }
    let index = |at: usize| {
        let (mut first, mut total) = (0.0, 0.0);
        for ((one, other), [of_one, of_other]) in pairs.iter().zip(&values) {
            let mut mixed = one.clone();
            mixed[at] = other[at];
            let of_mixed = function(&mixed);
            first += (of_other - mean) * (of_mixed - of_one);
            total += (of_one - of_mixed).powi(2);
        }
        let samples = samples as f64;
        Sobol { first: first / samples / variance, total: total / (2.0 * samples) / variance }
    };
    Some((0..inputs).map(index).collect())
}

/// What is needed of the law of weights to tell the indices of any total.
#[derive(Clone, Debug, PartialEq)]
pub struct Indices {
    /// The mean share of each weight.
    shares: Vec<f64>,
    concentration: f64,
    /// Var E[w | its gamma], and E Var[w | the other gammas], for each.
    parts: Vec<[f64; 2]>,
}

impl Indices {
    /// Gives the shares of the variance of a total that comes of the weights, by indicator, for shares
    /// attained from 0 to 1; `None` where the total does not vary.
    pub fn of(&self, attained: &[f64]) -> Option<Vec<Sobol>> {
        let mean: f64 = self.shares.iter().zip(attained).map(|(w, a)| w * a).sum();
        let square: f64 = self.shares.iter().zip(attained).map(|(w, a)| w * a * a).sum();
        let variance = (square - mean * mean) / (self.concentration + 1.0);
        if variance <= 1e-18 {
            return None;
        }
        let index = |(at, [alone, within]): (usize, &[f64; 2])| {
            let (share, own) = (self.shares[at], attained[at]);
            let rest = 1.0 - share;
            if rest <= 0.0 {
                return Sobol::default();
            }
            // The mean and the variance of what the others attain, by their weights among themselves.
            let others = (mean - share * own) / rest;
            let spread = (square - share * own * own) / rest - others * others;
            let others_vary = spread.max(0.0) / (self.concentration * rest + 1.0);
            let apart = (own - others).powi(2);
            Sobol {
                first: apart * alone / variance,
                total: (apart + others_vary) * within / variance,
            }
        };
        Some(self.parts.iter().enumerate().map(index).collect())
    }
}

/// Prepares the indices of totals under weights drawn around these; `None` where they are not positive.
pub fn weight_indices(weights: &[f64], concentration: f64) -> Option<Indices> {
    let sum: f64 = weights.iter().sum();
    let fits = sum > 0.0 && sum.is_finite() && concentration > 0.0 && concentration.is_finite();
    if !fits || weights.iter().any(|weight| *weight < 0.0) {
        return None;
    }
    let shares: Vec<f64> = weights.iter().map(|weight| weight / sum).collect();
    let part = |share: &f64| {
        let own = share * concentration;
        let others = concentration - own;
        if own <= 0.0 || others <= 1e-12 { [0.0; 2] } else { parts(own, others) }
    };
    let parts = shares.iter().map(part).collect();
    Some(Indices { shares, concentration, parts })
}

/// Gives Var E[w | G] and E Var[w | S] of w = G ÷ (G + S), for gammas of two shapes.
fn parts(own: f64, others: f64) -> [f64; 2] {
    let (ours, theirs) = (nodes(own), nodes(others));
    let mean = own / (own + others);
    let square = mean * (own + 1.0) / (own + others + 1.0);
    let weight = |g: f64, s: f64| 1.0 / (1.0 + (s - g).exp());
    let squares_of = |of: &[(f64, f64)], over: &[(f64, f64)], turned: bool| -> f64 {
        of.iter()
            .map(|(one, p)| {
                let inner: f64 = over
                    .iter()
                    .map(|(other, q)| {
                        let value =
                            if turned { weight(*other, *one) } else { weight(*one, *other) };
                        q * value
                    })
                    .sum();
                p * inner * inner
            })
            .sum()
    };
    let alone = squares_of(&ours, &theirs, false) - mean * mean;
    let within = square - squares_of(&theirs, &ours, true);
    [alone.max(0.0), within.max(0.0)]
}

/// Gives points of the logarithm of a gamma variable with their probabilities. Its density falls off so fast
/// at both ends that the trapezoidal rule is exact to the last digits (Trefethen & Weideman 2014).
fn nodes(shape: f64) -> Vec<(f64, f64)> {
    const COUNT: i32 = 160;
    let peak = shape.ln();
    let height = |x: f64| (shape * (x - peak) - (x.exp() - shape)).exp();
    // From where the density is below 1e-18 of its peak.
    let mut low = peak;
    while shape * (low - peak) - (low.exp() - shape) > -41.0 {
        low -= 0.1_f64.max(1.0 / shape.sqrt());
    }
    let mut high = peak;
    while shape * (high - peak) - (high.exp() - shape) > -41.0 {
        high += 0.05;
    }
    let step = (high - low) / f64::from(COUNT);
    let points: Vec<(f64, f64)> =
        (0..=COUNT).map(|at| low + step * f64::from(at)).map(|x| (x, height(x))).collect();
    let sum: f64 = points.iter().map(|(_, height)| height).sum();
    points.into_iter().map(|(x, height)| (x, height / sum)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_distr::{Distribution, Gamma};

    fn near(found: &[Sobol], expected: &[[f64; 2]], tolerance: f64) {
        for (one, [first, total]) in found.iter().zip(expected) {
            assert!((one.first - first).abs() < tolerance, "{one:?} is not {first}");
            assert!((one.total - total).abs() < tolerance, "{one:?} is not {total}");
        }
    }

    #[test]
    fn the_function_of_ishigami_and_homma_1990() {
        // a = 7, b = 0.1: S = 0.3139, 0.4424, 0; ST = 0.5576, 0.4424, 0.2437.
        let pi = std::f64::consts::PI;
        let function = |x: &[f64]| {
            let [a, b, c] = [x[0], x[1], x[2]].map(|one| pi * (2.0 * one - 1.0));
            a.sin() + 7.0 * b.sin().powi(2) + 0.1 * c.powi(4) * a.sin()
        };
        let found = sobol(function, 3, 1 << 16, 1).unwrap();
        near(&found, &[[0.3139, 0.5576], [0.4424, 0.4424], [0.0, 0.2437]], 0.02);
    }

    #[test]
    fn the_g_function_of_sobol_and_saltelli() {
        // a = 0, 1, 4.5, 9: V_i = (1/3) ÷ (1 + a_i)², V = Π (1 + V_i) − 1, S_i = V_i ÷ V, and
        // ST_i = V_i Π over the others (1 + V_j) ÷ V.
        let a: [f64; 4] = [0.0, 1.0, 4.5, 9.0];
        let parts = a.map(|a| 1.0 / 3.0 / (1.0 + a).powi(2));
        let all: f64 = parts.iter().map(|part| 1.0 + part).product();
        let expected: Vec<[f64; 2]> = parts
            .iter()
            .map(|part| [part / (all - 1.0), part * all / (1.0 + part) / (all - 1.0)])
            .collect();
        let function = |x: &[f64]| {
            x.iter().zip(a).map(|(x, a)| ((4.0 * x - 2.0).abs() + a) / (1.0 + a)).product()
        };
        near(&sobol(function, 4, 1 << 16, 2).unwrap(), &expected, 0.02);
    }

    #[test]
    fn indices_of_weights_are_those_that_sampling_finds() {
        // Saltelli's and Jansen's estimators on the gamma variables themselves.
        let (weights, concentration) = ([5.0, 3.0, 2.0], 10.0);
        let attained = [0.9, 0.6, 0.7];
        let exact = weight_indices(&weights, concentration).unwrap().of(&attained).unwrap();
        let mut random = ChaCha8Rng::seed_from_u64(11);
        let mut draw = || weights.map(|w| Gamma::new(w, 1.0).unwrap().sample(&mut random));
        let total = |g: &[f64; 3]| {
            let sum: f64 = g.iter().sum();
            g.iter().zip(attained).map(|(g, a)| g * a).sum::<f64>() / sum
        };
        let pairs: Vec<_> = (0..1 << 17).map(|_| (draw(), draw())).collect();
        let count = pairs.len() as f64;
        let mean = pairs.iter().map(|(one, _)| total(one)).sum::<f64>() / count;
        let variance =
            pairs.iter().map(|(one, _)| (total(one) - mean).powi(2)).sum::<f64>() / count;
        for at in 0..3 {
            let (mut first, mut whole) = (0.0, 0.0);
            for (one, other) in &pairs {
                let mut mixed = *one;
                mixed[at] = other[at];
                let [a, b, m] = [total(one), total(other), total(&mixed)];
                first += (b - mean) * (m - a) / count;
                whole += (a - m).powi(2) / 2.0 / count;
            }
            near(&exact[at..=at], &[[first / variance, whole / variance]], 0.01);
        }
    }

    #[test]
    fn equal_shares_leave_nothing_to_vary() {
        let indices = weight_indices(&[60.0, 40.0], 100.0).unwrap();
        assert_eq!(indices.of(&[0.8, 0.8]), None);
        assert_eq!(weight_indices(&[0.0], 100.0), None);
        // Of two weights either alone moves the total.
        let two = indices.of(&[1.0, 0.0]).unwrap();
        assert!(two.iter().all(|one| one.first > 0.3 && one.total < 0.7));
    }
}
