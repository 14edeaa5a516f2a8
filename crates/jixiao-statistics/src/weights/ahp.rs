//! Weights from judgements in pairs: the analytic hierarchy process.
//!
//! Saaty 1980: the principal eigenvector, and how far the judgements are from consistent ones, against the
//! mean of judgements drawn at random. Several experts by the geometric mean (Aczél & Saaty 1983).

use super::share::normalized;

/// The mean index of matrices drawn at random, by their size from 1 (Saaty 1980).
const RANDOM: [f64; 15] =
    [0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

/// The most criteria for which the random index is known.
pub const LARGEST: usize = RANDOM.len();

/// Judgements are taken where their consistency ratio is at most this (Saaty 1980).
pub const fn consistent_below() -> f64 {
    0.1
}

/// So many judgements are named for another look.
const NAMED: usize = 3;

/// What judgements come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// By criterion, adding to one.
    pub weights: Vec<f64>,
    /// The largest eigenvalue.
    pub eigenvalue: f64,
    /// (λ − n) ÷ (n − 1).
    pub index: f64,
    /// The index against that of random judgements; 0 where two or fewer are compared.
    pub ratio: f64,
    /// The judgements farthest from the weights, the farthest first.
    pub revisit: Vec<Revisit>,
}

/// A judgement that the others do not bear out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Revisit {
    /// The place of the row.
    pub one: usize,
    /// The place of the column.
    pub other: usize,
    /// The judgement.
    pub given: f64,
    /// What the weights come to.
    pub implied: f64,
}

/// Gives the weights of a matrix of positive reciprocal judgements of at most [`LARGEST`] criteria; `None`
/// where it is none.
pub fn judge(matrix: &[Vec<f64>]) -> Option<Judged> {
    let size = matrix.len();
    let positive = |row: &Vec<f64>| row.len() == size && row.iter().all(|one| *one > 0.0);
    if size == 0 || size > LARGEST || !matrix.iter().all(positive) {
        return None;
    }
    let weights = eigenvector(matrix)?;
    let product = |row: &Vec<f64>| row.iter().zip(&weights).map(|(a, w)| a * w).sum::<f64>();
    let eigenvalue: f64 =
        matrix.iter().zip(&weights).map(|(row, weight)| product(row) / weight).sum::<f64>()
            / size as f64;
    let index =
        if size < 2 { 0.0 } else { ((eigenvalue - size as f64) / (size as f64 - 1.0)).max(0.0) };
    let random = RANDOM[size - 1];
    let ratio = if random > 0.0 { index / random } else { 0.0 };
    let mut revisit: Vec<Revisit> = (0..size)
        .flat_map(|one| (one + 1..size).map(move |other| (one, other)))
        .map(|(one, other)| {
            let implied = weights[one] / weights[other];
            Revisit { one, other, given: matrix[one][other], implied }
        })
        .collect();
    let off = |one: &Revisit| (one.given / one.implied).ln().abs();
    revisit.sort_by(|one, other| off(other).total_cmp(&off(one)));
    revisit.truncate(NAMED);
    eigenvalue.is_finite().then_some(Judged { weights, eigenvalue, index, ratio, revisit })
}

/// Finds the principal eigenvector by powers, which a positive matrix always reaches (Perron).
fn eigenvector(matrix: &[Vec<f64>]) -> Option<Vec<f64>> {
    const STEPS: usize = 10_000;
    let mut weights = vec![1.0 / matrix.len() as f64; matrix.len()];
    for _ in 0..STEPS {
        let next = matrix.iter().map(|row| row.iter().zip(&weights).map(|(a, w)| a * w).sum());
        let next = normalized(next.collect())?;
        let change: f64 = next.iter().zip(&weights).map(|(one, other)| (one - other).abs()).sum();
        weights = next;
        if change < 1e-15 {
            break;
        }
    }
    Some(weights)
}

/// Gives the geometric mean of the judgements of several experts, cell by cell. All are of one size.
pub fn group_judgement(matrices: &[Vec<Vec<f64>>]) -> Vec<Vec<f64>> {
    let size = matrices.first().map_or(0, Vec::len);
    let count = matrices.len() as f64;
    let mean = |one: usize, other: usize| {
        (matrices.iter().map(|matrix| matrix[one][other].ln()).sum::<f64>() / count).exp()
    };
    (0..size).map(|one| (0..size).map(|other| mean(one, other)).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fills a matrix from the judgements above its diagonal.
    fn matrix(above: &[&[f64]]) -> Vec<Vec<f64>> {
        let size = above.len() + 1;
        let mut matrix = vec![vec![1.0; size]; size];
        for (one, row) in above.iter().enumerate() {
            for (step, judgement) in row.iter().enumerate() {
                matrix[one][one + 1 + step] = *judgement;
                matrix[one + 1 + step][one] = 1.0 / judgement;
            }
        }
        matrix
    }

    fn check(found: &Judged, weights: &[f64], eigenvalue: f64, ratio: f64) {
        for (one, other) in found.weights.iter().zip(weights) {
            assert!((one - other).abs() <= 0.006, "{:?} is not {weights:?}", found.weights);
        }
        assert!((found.eigenvalue - eigenvalue).abs() <= 0.006, "{}", found.eigenvalue);
        assert!((found.ratio - ratio).abs() <= 0.006, "{}", found.ratio);
    }

    #[test]
    fn three_houses_by_financing_as_in_saaty_1990_are_consistent() {
        // Table 3: λ = 3.065, C.I. 0.032, C.R. 0.056.
        let found = judge(&matrix(&[&[1.0 / 7.0, 1.0 / 5.0], &[3.0]])).unwrap();
        check(&found, &[0.072, 0.650, 0.278], 3.065, 0.056);
        assert!((found.index - 0.032).abs() < 0.001 && found.ratio < consistent_below());
    }

    #[test]
    fn three_houses_by_transportation_as_in_saaty_1990_are_not() {
        // Table 3: λ = 3.247, C.R. 0.213, and the third house 0.713.
        let found = judge(&matrix(&[&[7.0, 1.0 / 5.0], &[1.0 / 8.0]])).unwrap();
        assert!((found.eigenvalue - 3.247).abs() < 0.0005, "{}", found.eigenvalue);
        assert!((found.ratio - 0.213).abs() < 0.0005 && found.ratio > consistent_below());
        assert!((found.weights[2] - 0.713).abs() < 0.001, "{:?}", found.weights);
    }

    #[test]
    fn buying_a_house_as_in_saaty_1990_is_not_consistent() {
        // Table 2: size, transportation, neighbourhood, age, yard, modern facilities, condition, financing:
        // λ = 9.669, C.I. 0.238, C.R. 0.169.
        let found = judge(&matrix(&[
            &[5.0, 3.0, 7.0, 6.0, 6.0, 1.0 / 3.0, 1.0 / 4.0],
            &[1.0 / 3.0, 5.0, 3.0, 3.0, 1.0 / 5.0, 1.0 / 7.0],
            &[6.0, 3.0, 4.0, 6.0, 1.0 / 5.0],
            &[1.0 / 3.0, 1.0 / 4.0, 1.0 / 7.0, 1.0 / 8.0],
            &[1.0 / 2.0, 1.0 / 5.0, 1.0 / 6.0],
            &[1.0 / 5.0, 1.0 / 6.0],
            &[1.0 / 2.0],
        ]))
        .unwrap();
        let weights = [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333];
        check(&found, &weights, 9.669, 0.169);
        assert!((found.index - 0.238).abs() < 0.001);
        // Neighbourhood against condition, 6, where the weights say about 1.
        assert_eq!((found.revisit[0].one, found.revisit[0].other), (2, 6));
    }

    #[test]
    fn consistent_judgements_give_the_weights_they_come_from() {
        let weights = [0.5, 0.3, 0.2];
        let row = |one: &f64| weights.iter().map(|other| one / other).collect();
        let found = judge(&weights.iter().map(row).collect::<Vec<_>>()).unwrap();
        assert!(found.weights.iter().zip(weights).all(|(one, other)| (one - other).abs() < 1e-12));
        assert!(found.ratio < 1e-12);
    }

    #[test]
    fn experts_who_judge_the_reverse_meet_in_the_middle() {
        let group = group_judgement(&[matrix(&[&[4.0]]), matrix(&[&[1.0 / 4.0]])]);
        assert!((judge(&group).unwrap().weights[0] - 0.5).abs() < 1e-12);
        // 2 and 8 meet at 4, so 0.8 to 0.2.
        let group = group_judgement(&[matrix(&[&[2.0]]), matrix(&[&[8.0]])]);
        assert!((judge(&group).unwrap().weights[0] - 0.8).abs() < 1e-12);
    }

    #[test]
    fn what_is_no_matrix_of_judgements_has_no_weights() {
        assert_eq!(judge(&[]), None);
        assert_eq!(judge(&[vec![1.0, 2.0], vec![0.5]]), None);
        assert_eq!(judge(&[vec![1.0, 0.0], vec![0.0, 1.0]]), None);
        assert_eq!(judge(&vec![vec![1.0; 16]; 16]), None);
    }
}
