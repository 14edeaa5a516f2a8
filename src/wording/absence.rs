//! What is not applicable → sentences.

use super::{Language, Line, Phrase, grouped};
use jixiao_core::analysis::{Absence, Absences, Standing};
use jixiao_core::problem::Stands;
use jixiao_core::rulebook::{Grades, Rulebook};

/// Explains what is not applicable in a project, and what would follow if it gave no points.
pub fn explain_absences(language: Language, rulebook: &Rulebook, absences: &Absences) -> Vec<Line> {
    let line = |depth, text| Line { depth, label: "", text };
    let mut lines = vec![line(0, language.phrase(Phrase::ExplainAbsent).to_owned())];
    for absence in &absences.each {
        let what = language.absent(rulebook, absence);
        let values = [("what", what), ("reason", language.absent_because(absence))];
        lines.push(line(1, language.say(Phrase::AbsentLine, &values)));
        lines.push(line(2, language.absent_otherwise(absence, &absences.now, &rulebook.grades)));
    }
    lines
}

impl Language {
    /// Names what is not applicable: an indicator, or a checkpoint of one.
    pub fn absent(self, rulebook: &Rulebook, absence: &Absence) -> String {
        let indicator = &rulebook.indicators[absence.indicator];
        let title = self.of(&indicator.title).to_owned();
        let checkpoint = absence.checkpoint.and_then(|at| indicator.rule.checkpoints().get(at));
        match checkpoint {
            None => title,
            Some(checkpoint) => {
                let checkpoint = self.of(&checkpoint.title).to_owned();
                self.say(Phrase::AbsentCheckpoint, &[("title", title), ("checkpoint", checkpoint)])
            }
        }
    }

    /// Says why something is not applicable.
    pub fn absent_because(self, absence: &Absence) -> String {
        match (absence.by_rule, absence.reason.trim()) {
            (true, _) => self.phrase(Phrase::AbsentByRule).to_owned(),
            (false, "") => self.phrase(Phrase::AbsentNoReason).to_owned(),
            (false, reason) => reason.to_owned(),
        }
    }

    /// Says what would follow if it gave no points.
    pub fn absent_otherwise(self, absence: &Absence, now: &Standing, grades: &Grades) -> String {
        let otherwise = self.standing(&absence.otherwise, grades);
        let decides = absence.otherwise.differs(now);
        let phrase = if decides { Phrase::AbsentDecides } else { Phrase::AbsentSame };
        self.say(phrase, &[("otherwise", otherwise)])
    }

    /// Says where a project stands: total, grade and cut.
    pub fn standing(self, standing: &Standing, grades: &Grades) -> String {
        let title = |grade| grades.get(grade).title.clone();
        let total = standing.total.map(|one| [one.low(), one.high()].map(|one| one.truncated(2)));
        let grade = standing.grades.map(|(best, worst)| [title(best), title(worst)]);
        let cut =
            standing.cut.map(|(low, high)| (low.to_string(), high.map(|high| high.to_string())));
        self.stands(&Stands { total, grade, cut })
    }

    /// Says the same of a problem's detail.
    pub(super) fn stands(self, stands: &Stands) -> String {
        let between = |low: &str, high: &str| {
            if low == high {
                return low.to_owned();
            }
            self.say(Phrase::FromTo, &[("low", low.to_owned()), ("high", high.to_owned())])
        };
        let total = stands
            .total
            .as_ref()
            .map(|[low, high]| self.say(Phrase::StandsTotal, &[("total", between(low, high))]));
        let grade = stands.grade.as_ref().map(|[best, worst]| {
            self.say(Phrase::StandsGrade, &[("grade", between(self.of(best), self.of(worst)))])
        });
        let cut = stands.cut.as_ref().map(|(low, high)| match high {
            Some(high) => {
                self.say(Phrase::StandsCut, &[("cut", between(&grouped(low), &grouped(high)))])
            }
            None => self.say(Phrase::StandsCutFrom, &[("cut", grouped(low))]),
        });
        let parts: Vec<String> = [total, grade, cut].into_iter().flatten().collect();
        if parts.is_empty() {
            return self.phrase(Phrase::StandsNowhere).to_owned();
        }
        parts.join(self.phrase(Phrase::OnSeparator))
    }
}
