//! A value with the problems found on the way to it: the one shape of everything that is checked.

use super::{Problem, Problems};

/// A value with the problems found on the way to it. Where there may be no value, it is an `Option`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked<T> {
    /// The value.
    pub value: T,
    /// The problems, in the order in which they were found.
    pub problems: Vec<Problem>,
}

impl<T> Checked<T> {
    /// Puts a value and its problems together.
    pub const fn new(value: T, problems: Vec<Problem>) -> Self {
        Self { value, problems }
    }

    /// Wraps a value that nothing is wrong with.
    pub const fn sound(value: T) -> Self {
        Self { value, problems: Vec::new() }
    }

    /// Gives the value and leaves its problems with others.
    pub fn report_to(self, problems: &mut impl Extend<Problem>) -> T {
        problems.extend(self.problems);
        self.value
    }

    /// Changes the value and keeps the problems.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Checked<U> {
        Checked { value: change(self.value), problems: self.problems }
    }

    /// Goes on from the value, with the problems of both steps.
    pub fn and_then<U>(self, next: impl FnOnce(T) -> Checked<U>) -> Checked<U> {
        let mut problems = self.problems;
        let value = next(self.value).report_to(&mut problems);
        Checked { value, problems }
    }

    /// Says whether any of the problems blocks.
    pub fn blocks(&self) -> bool {
        self.problems.iter().any(Problem::blocks)
    }

    /// Gives the value where nothing blocks.
    ///
    /// # Errors
    /// With every problem, where one of them blocks.
    pub fn into_result(self) -> Result<Self, Vec<Problem>> {
        if self.blocks() { Err(self.problems) } else { Ok(self) }
    }
}

impl<T> Checked<Option<T>> {
    /// Says that there is no value, and why.
    pub fn refused(problem: impl Into<Problem>) -> Self {
        Self { value: None, problems: vec![problem.into()] }
    }
}

impl<T, C: Default + Extend<T>> Extend<Checked<T>> for Checked<C> {
    fn extend<I: IntoIterator<Item = Checked<T>>>(&mut self, items: I) {
        let mut problems: Problems = std::mem::take(&mut self.problems).into_iter().collect();
        self.value.extend(items.into_iter().map(|item| item.report_to(&mut problems)));
        self.problems = problems.into_vec();
    }
}

impl<T, C: Default + Extend<T>> FromIterator<Checked<T>> for Checked<C> {
    fn from_iter<I: IntoIterator<Item = Checked<T>>>(items: I) -> Self {
        let mut all = Self { value: C::default(), problems: Vec::new() };
        all.extend(items);
        all
    }
}
