//! Scores as given: a row a subject, a column an evaluator, gaps where nobody scored.

/// Scores of subjects by evaluators.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ratings {
    /// The evaluators, by column.
    pub evaluators: Vec<String>,
    /// The subjects.
    pub rows: Vec<Row>,
}

/// The scores of one subject.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The subject.
    pub subject: String,
    /// By evaluator; `None` where it did not score. Never infinite nor NaN.
    pub scores: Vec<Option<f64>>,
}

impl Ratings {
    /// Gives the rows that every evaluator scored, as a full table.
    pub fn complete(&self) -> Vec<Vec<f64>> {
        self.rows.iter().filter_map(|row| row.scores.iter().copied().collect()).collect()
    }

    /// Gives every score that was given.
    pub fn given(&self) -> impl Iterator<Item = f64> {
        self.rows.iter().flat_map(|row| row.scores.iter().copied().flatten())
    }

    /// Gives the different values, least first.
    pub fn values(&self) -> Vec<f64> {
        sorted_values(self.given())
    }

    /// Gives what two evaluators gave to the subjects that both scored.
    pub fn pair(&self, one: usize, other: usize) -> Vec<[f64; 2]> {
        let both = |row: &Row| Some([row.scores[one]?, row.scores[other]?]);
        self.rows.iter().filter_map(both).collect()
    }
}

/// Sorts values and leaves out what is repeated.
pub(crate) fn sorted_values(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.dedup_by(|one, other| one.total_cmp(other).is_eq());
    values
}

/// Gives the place of a value among sorted different ones.
pub(crate) fn place_of(value: f64, values: &[f64]) -> usize {
    values.partition_point(|one| one.total_cmp(&value).is_lt())
}
