//! Problems as they are found: the first with their words and places, the rest by their number.
//!
//! Whatever is read, the memory that problems take has a bound. What is only counted still blocks, and
//! still names its projects, so that nothing that is decided depends on which were kept.

use super::rest::Rest;
use super::{Code, Problem, Severity};
use std::collections::BTreeMap;

/// So many problems keep their words, whatever their codes.
const KEPT: usize = 50_000;

/// Beyond that, the first so many of each code do.
const KEPT_OF_A_CODE: usize = 100;

/// Problems in the order in which they were found.
#[derive(Clone, Debug)]
pub struct Problems {
    kept: Vec<Problem>,
    /// How many are kept of each code, and what was only counted.
    of_code: BTreeMap<(Severity, Code), (usize, Rest)>,
    /// So many are kept before codes are told apart.
    room: usize,
    /// Whether the projects of what is only counted are remembered.
    names: bool,
}

impl Default for Problems {
    fn default() -> Self {
        Self { kept: Vec::new(), of_code: BTreeMap::new(), room: KEPT, names: true }
    }
}

impl Problems {
    /// Keeps the first of each code alone, and nothing that grows with what is read.
    pub fn of_stream() -> Self {
        Self { room: 0, names: false, ..Self::default() }
    }

    /// Takes a problem up, or what was only counted.
    pub fn push(&mut self, mut problem: Problem) {
        let key = (problem.severity, problem.code);
        let (kept, rest) = self.of_code.entry(key).or_default();
        if let Some(counted) = problem.rest.take() {
            rest.merge(*counted);
        } else if self.kept.len() < self.room || *kept < KEPT_OF_A_CODE {
            *kept += 1;
            self.kept.push(problem);
        } else {
            rest.count += 1;
            match problem.into_project() {
                Some(project) if self.names => {
                    rest.projects.insert(project);
                }
                Some(_) => {}
                None => rest.nameless += 1,
            }
        }
    }

    /// Gives those that have their words.
    pub fn kept(&self) -> &[Problem] {
        &self.kept
    }

    /// Counts blocking problems and advice; notes are neither.
    pub fn counts(&self) -> [u64; 2] {
        [Severity::Block, Severity::Advise].map(|severity| {
            let of_severity = self.of_code.iter().filter(|((of, _), _)| *of == severity);
            of_severity.map(|(_, (kept, rest))| *kept as u64 + rest.count).sum()
        })
    }

    /// Gives those that have their words, and of each code that has more a problem that stands for them.
    pub fn into_vec(self) -> Vec<Problem> {
        let mut problems = self.kept;
        let counted = self.of_code.into_iter().filter(|(_, (_, rest))| rest.count > 0);
        problems.extend(counted.map(|((severity, code), (_, rest))| Problem {
            code,
            severity,
            place: super::Place::default(),
            details: Vec::new(),
            rest: Some(Box::new(rest)),
        }));
        problems
    }
}

impl Extend<Problem> for Problems {
    fn extend<I: IntoIterator<Item = Problem>>(&mut self, problems: I) {
        for problem in problems {
            self.push(problem);
        }
    }
}

impl FromIterator<Problem> for Problems {
    fn from_iter<I: IntoIterator<Item = Problem>>(problems: I) -> Self {
        let mut all = Self::default();
        all.extend(problems);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Checked, Place, counts};
    use super::*;

    fn missing(at: usize) -> Problem {
        let place = Place::file("facts.csv").at_line(at as u64);
        Problem::new(Code::FactMissing, &place).with("project", format!("P{}", at / 2))
    }

    fn rest(count: u64, nameless: u64, projects: impl IntoIterator<Item = usize>) -> Rest {
        let projects = projects.into_iter().map(|at| format!("P{at}")).collect();
        Rest { count, nameless, projects }
    }

    #[test]
    fn what_has_room_is_kept_whole_and_in_order() {
        let given: Vec<Problem> = (0..KEPT).map(missing).collect();
        assert!(given.iter().cloned().collect::<Problems>().into_vec() == given);
    }

    #[test]
    fn beyond_it_the_first_hundred_of_each_code_keep_their_words() {
        let mut problems: Problems = (0..KEPT + 3).map(missing).collect();
        let unknown = Problem::new(Code::ColumnUnknown, &Place::default());
        problems.extend(std::iter::repeat_n(unknown, 102));
        assert_eq!(problems.counts(), [50_003, 102]);
        let all = problems.into_vec();
        assert_eq!((all.len(), counts(&all)), (50_000 + 100 + 2, [50_003, 102]));
        let rests: Vec<_> =
            all.iter().filter_map(|one| Some((one.code, one.rest.as_deref()?))).collect();
        // Facts 50,000, 50,001 and 50,002 are those of projects 25,000 and 25,001.
        let expected = [rest(3, 0, [25_000, 25_001]), rest(2, 2, [])];
        assert_eq!(rests, [(Code::FactMissing, &expected[0]), (Code::ColumnUnknown, &expected[1])]);
    }

    #[test]
    fn what_was_counted_stays_counted_on_the_way() {
        let step = |problems: Problems| Checked::new((), problems.into_vec());
        let first = step((0..KEPT + 2).map(missing).collect());
        let second = step((0..KEPT + 5).map(missing).collect());
        let both: Checked<Vec<()>> = [first, second].into_iter().collect();
        assert_eq!(counts(&both.problems), [100_007, 0]);
        assert!(both.problems.len() <= KEPT + 1);
        assert!(both.blocks());
    }

    #[test]
    fn a_stream_keeps_the_first_of_each_code_and_no_names() {
        let mut problems = Problems::of_stream();
        problems.extend((0..250).map(missing));
        assert_eq!((problems.kept().len(), problems.counts()), (100, [250, 0]));
        let all = problems.into_vec();
        assert_eq!(all.last().and_then(|one| one.rest.as_deref()), Some(&rest(150, 0, [])));
    }
}
