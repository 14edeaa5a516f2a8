//! Who scores high and who low, and which scores are far off: an additive fit of subjects and evaluators.
//!
//! Each score is taken as the level of its subject plus the severity of its evaluator plus error, by least
//! squares (Scheffé 1959, ch. 4), so that who scored the weaker subjects is not called severe for it. Where
//! no subject joins two groups of evaluators, severity is told within each group alone. Scores far off are
//! told by externally studentized residuals and Bonferroni's bound (Cook & Weisberg 1982, § 2.2).

use crate::answer::{Estimate, Reason, Test, upper_student};
use crate::ratings::Ratings;

/// A score is far off where so large a residual comes about by chance with less than this probability.
const FAR_OFF: f64 = 0.05;

/// Severity and scores far off.
#[derive(Clone, Debug, PartialEq)]
pub struct Severity {
    /// By evaluator.
    pub evaluators: Vec<Evaluator>,
    /// Groups of evaluators that share no subject.
    pub groups: usize,
    /// The standard deviation of what the fit leaves; `None` where nothing is left to tell it by.
    pub error: Option<f64>,
    /// The scores far off, the farthest first.
    pub outliers: Vec<Outlier>,
}

/// How one evaluator scores.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evaluator {
    /// The subjects that it scored together with any other.
    pub subjects: usize,
    /// The group that it belongs to, from 0.
    pub group: usize,
    /// Points above (lenient) or below (severe) the mean of its group, subjects being equal; `None` where it
    /// shares no subject with any other.
    pub deviation: Option<Estimate>,
}

/// A score far off.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outlier {
    /// The subject's place.
    pub subject: usize,
    /// The evaluator's place.
    pub evaluator: usize,
    /// The score.
    pub score: f64,
    /// What the level of the subject and the severity of the evaluator, told without it, would give.
    pub expected: f64,
    /// The studentized residual.
    pub residual: f64,
    /// The probability of one as large by chance, among as many scores.
    pub p: f64,
}

/// The design: who scored what, and the equations of the evaluators.
struct Fit {
    /// Subjects scored by two or more: the place and the scores with their evaluators.
    subjects: Vec<(usize, Vec<(usize, f64)>)>,
    groups: Vec<usize>,
    /// The inverse of the equations, severities of each group adding to zero.
    inverse: Vec<Vec<f64>>,
    severities: Vec<f64>,
}

/// Fits levels and severities.
///
/// # Errors
/// With the reason, where no two evaluators share a subject.
pub fn severity(ratings: &Ratings) -> Result<Severity, Reason> {
    let count = ratings.evaluators.len();
    if count < 2 {
        return Err(Reason::TooFewEvaluators);
    }
    let fit = Fit::of(ratings).ok_or(Reason::TooFewSubjects)?;
    let scores: usize = fit.subjects.iter().map(|(_, scores)| scores.len()).sum();
    let mut sizes = vec![0_usize; count];
    for (evaluator, _) in fit.subjects.iter().flat_map(|(_, scores)| scores) {
        sizes[*evaluator] += 1;
    }
    let mut named: Vec<usize> =
        (0..count).filter(|at| sizes[*at] > 0).map(|at| fit.groups[at]).collect();
    let joined = named.len();
    named.sort_unstable();
    named.dedup();
    // Scores − levels − severities + one for each group.
    let freedom = (scores + named.len()).saturating_sub(fit.subjects.len() + joined);
    let squares: f64 = fit.residuals().map(|one| one.residual.powi(2)).sum();
    let size = ratings.given().fold(0.0, |most: f64, score| most.max(score.abs()));
    let is_exact = squares <= scores as f64 * (size * f64::EPSILON * 16.0).powi(2);
    let variance = (freedom > 0 && !is_exact).then(|| squares / freedom as f64);
    let evaluators = (0..count)
        .map(|at| {
            let group = named.iter().position(|group| *group == fit.groups[at]).unwrap_or(0);
            let members = (0..count).filter(|other| fit.groups[*other] == fit.groups[at]).count();
            let deviation =
                if sizes[at] > 0 { fit.deviation(at, members, variance, freedom) } else { None };
            Evaluator { subjects: sizes[at], group, deviation }
        })
        .collect();
    let outliers =
        variance.map_or_else(Vec::new, |variance| fit.outliers(variance, freedom, scores));
    let error = if freedom > 0 { Some(variance.unwrap_or(0.0).sqrt()) } else { None };
    Ok(Severity { evaluators, groups: named.len(), error, outliers })
}

/// One score with what the fit leaves of it.
struct Left {
    subject: usize,
    evaluator: usize,
    score: f64,
    residual: f64,
    /// The share of its own error that the fit takes in.
    leverage: f64,
}

impl Fit {
    fn of(ratings: &Ratings) -> Option<Self> {
        let count = ratings.evaluators.len();
        let subjects: Vec<(usize, Vec<(usize, f64)>)> = ratings
            .rows
            .iter()
            .map(|row| {
                let given = row.scores.iter().enumerate();
                given.filter_map(|(at, score)| Some((at, (*score)?))).collect::<Vec<_>>()
            })
            .enumerate()
            .filter(|(_, scores)| scores.len() > 1)
            .collect();
        if subjects.is_empty() {
            return None;
        }
        let groups = groups(&subjects, count);
        let mut equations = vec![vec![0.0; count]; count];
        let mut right = vec![0.0; count];
        for (_, scores) in &subjects {
            let size = scores.len() as f64;
            let mean = scores.iter().map(|(_, score)| score).sum::<f64>() / size;
            for (one, score) in scores {
                equations[*one][*one] += 1.0;
                right[*one] += score - mean;
                for (other, _) in scores {
                    equations[*one][*other] -= 1.0 / size;
                }
            }
        }
        // Severities of a group add to zero.
        for one in 0..count {
            for other in 0..count {
                equations[one][other] += f64::from(u8::from(groups[one] == groups[other]));
            }
        }
        let inverse = inverse(equations)?;
        let severities = inverse.iter().map(|row| dot(row, &right)).collect();
        Some(Self { subjects, groups, inverse, severities })
    }

    fn deviation(
        &self,
        at: usize,
        members: usize,
        variance: Option<f64>,
        freedom: usize,
    ) -> Option<Estimate> {
        let estimate = Estimate::of(self.severities[at])?;
        let Some(variance) = variance else { return Some(estimate) };
        // What was added to the equations has the inverse 1 ÷ members² in it.
        let share = self.inverse[at][at] - 1.0 / (members as f64).powi(2);
        let error = (variance * share.max(0.0)).sqrt();
        let freedom = freedom as f64;
        let half = upper_student(freedom).map(|t| t * error).filter(|_| error > 0.0);
        let Some(half) = half else { return Some(estimate) };
        let value = estimate.value;
        let estimate = estimate.within(value - half, value + half);
        Some(estimate.tested(Test::student(value / error, freedom)))
    }

    fn residuals(&self) -> impl Iterator<Item = Left> {
        self.subjects.iter().flat_map(move |(subject, scores)| {
            let size = scores.len() as f64;
            let level =
                scores.iter().map(|(at, score)| score - self.severities[*at]).sum::<f64>() / size;
            scores.iter().map(move |(evaluator, score)| {
                let residual = score - level - self.severities[*evaluator];
                let leverage = 1.0 / size + self.spread(*evaluator, scores);
                Left { subject: *subject, evaluator: *evaluator, score: *score, residual, leverage }
            })
        })
    }

    /// Gives dᵀ A⁻¹ d, where d is the evaluator less the mean of those who scored the subject.
    fn spread(&self, evaluator: usize, scores: &[(usize, f64)]) -> f64 {
        let size = scores.len() as f64;
        let part = |at: usize| f64::from(u8::from(at == evaluator)) - 1.0 / size;
        let row = |one: usize| {
            scores.iter().map(|(other, _)| part(*other) * self.inverse[one][*other]).sum::<f64>()
        };
        scores.iter().map(|(one, _)| part(*one) * row(*one)).sum()
    }

    fn outliers(&self, variance: f64, freedom: usize, scores: usize) -> Vec<Outlier> {
        let freedom = freedom as f64;
        let far = |left: Left| {
            let room = 1.0 - left.leverage;
            if room <= 1e-9 || freedom < 2.0 {
                return None;
            }
            let standard = left.residual / (variance * room).sqrt();
            // The variance told without this score.
            let rest = (freedom - standard * standard) / (freedom - 1.0);
            let residual = standard / rest.max(1e-12).sqrt();
            let p = Test::student(residual, freedom - 1.0)?.p() * scores as f64;
            (p < FAR_OFF).then(|| Outlier {
                subject: left.subject,
                evaluator: left.evaluator,
                score: left.score,
                expected: left.score - left.residual / room,
                residual,
                p,
            })
        };
        let mut found: Vec<Outlier> = self.residuals().filter_map(far).collect();
        found.sort_by(|one, other| other.residual.abs().total_cmp(&one.residual.abs()));
        found
    }
}

/// Gives the group of each evaluator: those joined by subjects that both scored.
fn groups(subjects: &[(usize, Vec<(usize, f64)>)], count: usize) -> Vec<usize> {
    let mut groups: Vec<usize> = (0..count).collect();
    for (_, scores) in subjects {
        let least = scores.iter().map(|(at, _)| groups[*at]).min().unwrap_or_default();
        let joined: Vec<usize> = scores.iter().map(|(at, _)| groups[*at]).collect();
        for group in &mut groups {
            if joined.contains(group) {
                *group = least;
            }
        }
    }
    groups
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

/// Inverts a matrix by Gauss and Jordan with the largest pivots; `None` where it has no inverse.
fn inverse(mut matrix: Vec<Vec<f64>>) -> Option<Vec<Vec<f64>>> {
    let size = matrix.len();
    for (at, row) in matrix.iter_mut().enumerate() {
        row.extend((0..size).map(|column| f64::from(u8::from(column == at))));
    }
    for at in 0..size {
        let largest = (at..size)
            .max_by(|one, other| matrix[*one][at].abs().total_cmp(&matrix[*other][at].abs()))?;
        matrix.swap(at, largest);
        let pivot = matrix[at][at];
        if pivot.abs() < 1e-9 {
            return None;
        }
        matrix[at].iter_mut().for_each(|cell| *cell /= pivot);
        let row = matrix[at].clone();
        for (other, cells) in matrix.iter_mut().enumerate() {
            let factor = cells[at];
            if other != at && factor != 0.0 {
                cells.iter_mut().zip(&row).for_each(|(cell, one)| *cell -= factor * one);
            }
        }
    }
    Some(matrix.into_iter().map(|mut row| row.split_off(size)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ratings::Row;

    fn ratings(rows: &[&[Option<f64>]]) -> Ratings {
        let row = |scores: &&[Option<f64>]| Row { subject: String::new(), scores: scores.to_vec() };
        let evaluators = (0..rows[0].len()).map(|at| at.to_string()).collect();
        Ratings { evaluators, rows: rows.iter().map(row).collect() }
    }

    #[test]
    fn in_a_full_table_severity_is_the_mean_less_the_grand_mean() {
        // Shrout & Fleiss 1979, Table 2: means of the judges 46/6, 15/6, 26/6, 40/6, of all 127/24.
        let rows = [
            [9.0, 2.0, 5.0, 8.0],
            [6.0, 1.0, 3.0, 2.0],
            [8.0, 4.0, 6.0, 8.0],
            [7.0, 1.0, 2.0, 6.0],
            [10.0, 5.0, 6.0, 9.0],
            [6.0, 2.0, 4.0, 7.0],
        ]
        .map(|row| row.map(Some));
        let rows: Vec<&[Option<f64>]> = rows.iter().map(AsRef::as_ref).collect();
        let found = severity(&ratings(&rows)).unwrap();
        for (evaluator, sum) in found.evaluators.iter().zip([46.0, 15.0, 26.0, 40.0]) {
            let expected = sum / 6.0 - 127.0 / 24.0;
            let value = evaluator.deviation.unwrap().value;
            assert!((value - expected).abs() < 1e-12, "{value} is not {expected}");
            // Their EMS is 1.02, so the error of a mean less the grand mean is √(1.02 × (1/6 − 1/24)).
            let interval = evaluator.deviation.unwrap().interval.unwrap();
            let half = (interval.high - interval.low) / 2.0;
            let expected = 2.131_45 * (1.019_444_f64 * (1.0 / 6.0 - 1.0 / 24.0)).sqrt();
            assert!((half - expected).abs() < 1e-4, "{half} is not {expected}");
        }
        assert!((found.error.unwrap().powi(2) - 1.02).abs() < 0.005);
    }

    #[test]
    fn who_scored_the_weaker_subjects_is_not_severe_for_it() {
        // Levels 90, 80, 70, 60; evaluator 0 gives 2 more than 1, who gives 4 more than 2; 0 and 2 never
        // meet. Plain means would call 2 severe by 24.
        let found = severity(&ratings(&[
            &[Some(92.0), Some(90.0), None],
            &[Some(82.0), Some(80.0), None],
            &[None, Some(70.0), Some(66.0)],
            &[None, Some(60.0), Some(56.0)],
        ]))
        .unwrap();
        let values: Vec<f64> =
            found.evaluators.iter().map(|one| one.deviation.unwrap().value).collect();
        // +2, 0, −4 less their mean −2/3.
        for (value, expected) in values.iter().zip([8.0 / 3.0, 2.0 / 3.0, -10.0 / 3.0]) {
            assert!((value - expected).abs() < 1e-9, "{values:?}");
        }
        assert_eq!((found.groups, found.outliers.len()), (1, 0));
    }

    #[test]
    fn groups_that_share_no_subject_are_told_apart() {
        let found = severity(&ratings(&[
            &[Some(92.0), Some(90.0), None, None],
            &[None, None, Some(70.0), Some(66.0)],
        ]))
        .unwrap();
        assert_eq!(found.groups, 2);
        let values: Vec<f64> =
            found.evaluators.iter().map(|one| one.deviation.unwrap().value).collect();
        for (value, expected) in values.iter().zip([1.0, -1.0, 2.0, -2.0]) {
            assert!((value - expected).abs() < 1e-9, "{values:?}");
        }
    }

    #[test]
    fn a_score_far_off_is_found_with_what_it_would_have_been() {
        // Three evaluators who differ by a point or so, and one score of 55 in place of about 83.
        let base = [90.0, 85.0, 80.0, 75.0, 70.0, 88.0, 83.0, 78.0];
        let noise = [0.5, -0.5, 0.2, -0.2, 0.3, -0.3, 0.1, -0.1];
        let mut rows: Vec<Vec<Option<f64>>> = base
            .iter()
            .zip(noise)
            .map(|(level, off)| vec![Some(level + off), Some(level - off), Some(level + 1.0)])
            .collect();
        rows[6][1] = Some(55.0);
        let rows: Vec<&[Option<f64>]> = rows.iter().map(Vec::as_slice).collect();
        let found = severity(&ratings(&rows)).unwrap();
        assert_eq!(found.outliers.len(), 1);
        let far = found.outliers[0];
        assert_eq!((far.subject, far.evaluator), (6, 1));
        assert!((far.expected - 83.0).abs() < 1.0, "{far:?}");
        assert!(far.residual < -10.0);
    }
}
