//! The step that grades: a total, and the caps and overrides that act on it.
//!
//! A grade is its place among the grades, the best first; a greater one is worse.

use crate::expr::{Flag, Range, Text, Whole};
use crate::facts::{FEN, PLACES};
use crate::plan::{Given, Plan};
use crate::score::known;
use crate::step::{Column, Step};
use crate::total::Total;
use jixiao_core::fact::{APPLICABLE, Answer, FactKind, Mark};
use jixiao_core::quantity::Points;
use jixiao_core::rulebook::{Condition, Expected, GradeIndex, Indicator, Limit, LimitKind};

/// What is known of a limit.
struct State {
    fails: Flag,
    holds: Flag,
}

impl Plan<'_> {
    /// Gives the steps that grade.
    pub(crate) fn grade(&self, before: &str) -> Vec<Step> {
        let mut step = Step::after("graded", before).noting(
            self.say("等级以序号表示，1 为最好", "Grades by their place, the best being 1"),
        );
        let by_total = self.by_total();
        let limits: Vec<(usize, &Limit)> = self.limits().collect();
        if limits.is_empty() {
            step.add(Column::whole("grade", by_total));
            return vec![step];
        }
        step.add(Column::whole("by_total", by_total));
        let by_total = Whole::column("by_total", Range::of_digits(2));
        let mut unread = Vec::new();
        for (at, limit) in &limits {
            let state = self.state(limit);
            let acting = Whole::case(
                [(state.fails.surely(), Whole::known(0)), (state.holds.surely(), Whole::known(2))],
                Some(Whole::known(1)),
            );
            let note = self.say_title(&limit.reason);
            step.add(Column::whole(&format!("limit{}", at + 1), acting).noting(note));
            unread.push(self.limit_unread(*at, limit));
        }
        let mut last = Step::after("limited_grade", "graded").noting(self.say(
            "限定：0 不成立，1 未定，2 成立；先定级，后封顶",
            "Limits: 0 fails, 1 open, 2 holds; those that set the grade act before those that cap it",
        ));
        let (best, worst) = self.best_and_worst(&limits);
        last.add(Column::whole("grade.best", best));
        last.add(Column::whole("grade.worst", worst));
        last.add(Column::text("limits.problem", Self::limits_problem(unread)));
        vec![step, last, self.certain_grade(&by_total)]
    }

    /// Gives the step of the grade, which is none where limits leave two.
    fn certain_grade(&self, by_total: &Whole) -> Step {
        let [best, worst] = ["grade.best", "grade.worst"]
            .map(|column| Whole::column(column, self.grade_column().range));
        let same = Flag::both([by_total.given(), best.is("=", &worst)]);
        let mut step = Step::after("certain_grade", "limited_grade");
        step.add(Column::whole("grade", Whole::case([(same, best)], None)));
        step
    }

    /// Gives the grade by the total alone.
    fn by_total(&self) -> Whole {
        let Total { above, below } = self.graded_total();
        let grades = self.rulebook.grades.iter();
        let mut cases = Vec::new();
        for (at, grade) in grades {
            let Some(band) = grade.band else { continue };
            let reached = above.is(">=", &below.times(&known(band.from)));
            // The bands were checked to start at zero, so the one that does always holds.
            let reached = if band.from == Points::ZERO { above.given() } else { reached };
            cases.push((reached, place(at)));
        }
        Whole::case(cases, None)
    }

    /// Lists the limits that can be judged by what the tables may say; points alone leave the others out.
    fn limits(&self) -> impl Iterator<Item = (usize, &Limit)> {
        let limits = self.rulebook.grades.limits.iter().enumerate();
        limits.filter(|(_, limit)| {
            let open = |condition: &Condition| {
                let indicator = &self.rulebook.indicators[condition.indicator];
                let of_project = crate::facts::is_of_project(indicator, &condition.fact);
                !self.can_be_said(condition) && (of_project || self.may_be_absent(indicator))
            };
            self.can_be_judged(limit) || limit.when.iter().any(open)
        })
    }

    /// Says whether a limit can be judged by what the tables may say.
    pub(crate) fn can_be_judged(&self, limit: &Limit) -> bool {
        limit.when.iter().all(|condition| self.can_be_said(condition))
    }

    fn can_be_said(&self, condition: &Condition) -> bool {
        let indicator = &self.rulebook.indicators[condition.indicator];
        let column = format!("{}.{}", indicator.id, condition.fact);
        let of_project = crate::facts::is_of_project(indicator, &condition.fact);
        match self.given(indicator) {
            Given::Points if of_project => self.options.columns.is_some() && self.has(&column),
            Given::Points => self.has(&column),
            Given::Facts | Given::Rows => true,
        }
    }

    /// Says whether a limit acts.
    fn state(&self, limit: &Limit) -> State {
        let (mut fails, mut holds) = (Vec::new(), Vec::new());
        for condition in &limit.when {
            let (known, is) = self.condition(condition);
            fails.push(Flag::both([known, is.clone().not()]));
            holds.push(is);
        }
        State { fails: Flag::either(fails), holds: Flag::both(holds) }
    }

    /// Says whether it is known that a condition holds or does not, and whether it does.
    fn condition(&self, condition: &Condition) -> (Flag, Flag) {
        let indicator = &self.rulebook.indicators[condition.indicator];
        let column = self.limit_column(condition);
        if !self.can_be_said(condition) {
            // Points alone say nothing of it; where there are none, it is open, or an amount of the project.
            let points = Whole::column(&indicator.id, Range::new(0, 0));
            let Expected::AtLeast(limit) = condition.expected else {
                return (points.given(), Flag::never());
            };
            if !crate::facts::is_of_project(indicator, &condition.fact) {
                return (points.given(), Flag::never());
            }
            let measured = Flag::both([points.missing(), self.said_absent(indicator).not()]);
            let amount = self.amount_column(&condition.fact);
            let number = Whole::case([(measured, amount)], None);
            let (numerator, denominator) = limit.to_fraction().parts();
            let least = Whole::known(numerator).times_known(10_i64.pow(FEN));
            let known = Flag::either([points.given(), number.given()]);
            return (known, number.times_known(denominator).is(">=", &least).surely());
        }
        match condition.expected {
            Expected::AtLeast(limit) => {
                let places = Self::places_of(indicator, &condition.fact);
                let (numerator, denominator) = limit.to_fraction().parts();
                let number = self.limit_number(condition);
                let least = Whole::known(numerator).times_known(10_i64.pow(places));
                (number.given(), number.times_known(denominator).is(">=", &least))
            }
            Expected::Is(Answer::Mark(mark)) => {
                let answer = Whole::column(&column, Range::new(-3, 2));
                let number = match mark {
                    Mark::Met => 2,
                    Mark::Partly => 1,
                    Mark::NotMet => 0,
                    Mark::NotApplicable => -1,
                };
                let known = match mark {
                    Mark::NotApplicable => answer.given(),
                    // What is left out is not said to be anything else.
                    _ => answer.is("<>", &Whole::known(-1)),
                };
                (known, answer.is("=", &Whole::known(number)))
            }
            Expected::Is(Answer::Level(level)) => {
                let text = Text::column(&column);
                let level = &indicator.rule.levels()[level];
                let names = [&level.id, &level.title.zh, &level.title.en];
                (text.given(), text.is_one_of(names.map(String::as_str)))
            }
            Expected::Is(Answer::YesNo(yes)) => {
                let text = Text::column(&column);
                let names = if yes { crate::facts::YES } else { crate::facts::NO };
                (text.given(), text.is_one_of(names))
            }
        }
    }

    /// Gives the number that a limit looks at. An amount of the project is one only where the indicator is
    /// measured by it.
    fn limit_number(&self, condition: &Condition) -> Whole {
        let indicator = &self.rulebook.indicators[condition.indicator];
        let number = Whole::column(&self.limit_column(condition), Range::of_digits(18));
        if !crate::facts::is_of_project(indicator, &condition.fact) {
            return number;
        }
        let applies = self.said_absent(indicator).not();
        if self.given(indicator) != Given::Rows {
            return Whole::case([(applies, number)], None);
        }
        let own =
            Whole::column(&format!("{}.{}", indicator.id, condition.fact), Range::of_digits(18));
        let mut measured =
            vec![applies, Text::column(&format!("{}.points", indicator.id)).missing()];
        if indicator.rule.takes_items() {
            measured.push(Text::column(&format!("{}/items", indicator.id)).missing());
        }
        own.or(&Whole::case([(Flag::both(measured), number)], None))
    }

    fn limit_column(&self, condition: &Condition) -> String {
        let indicator = &self.rulebook.indicators[condition.indicator];
        if crate::facts::is_of_project(indicator, &condition.fact) {
            return condition.fact.clone();
        }
        format!("{}.{}", indicator.id, condition.fact)
    }

    fn places_of(indicator: &Indicator, fact: &str) -> u32 {
        match indicator.fact_kind(fact, false) {
            Some(FactKind::Count) => 0,
            Some(FactKind::Points) => 2,
            _ if indicator.is_amount(fact, false) => FEN,
            _ => PLACES,
        }
    }

    /// Says why a limit is open: a fact that is missing (F06), or that nobody can give any more (F28), as its
    /// indicator does not apply or has points.
    fn limit_unread(&self, at: usize, limit: &Limit) -> [Flag; 2] {
        let state = Whole::column(&format!("limit{}", at + 1), Range::new(0, 2));
        let open = || state.is("=", &Whole::known(1));
        let missing = limit.when.iter().map(|condition| {
            let indicator = &self.rulebook.indicators[condition.indicator];
            let missing = match condition.expected {
                _ if !self.can_be_said(condition) => Flag::always(),
                Expected::AtLeast(_) => self.limit_number(condition).missing(),
                Expected::Is(_) => Text::column(&self.limit_column(condition)).missing(),
            };
            // What was refused is not missing.
            let refused = match self.given(indicator) {
                Given::Rows => {
                    Whole::column(&format!("{}.flaw", indicator.id), Range::new(-99, -1)).given()
                }
                Given::Points | Given::Facts => Flag::never(),
            };
            (Flag::both([missing, refused.not()]), self.is_settled(indicator))
        });
        let missing: Vec<(Flag, Flag)> = missing.collect();
        let part = |settled: bool| {
            let one = missing.iter().map(|(missing, is_settled)| {
                let settled =
                    if settled { is_settled.clone() } else { is_settled.clone().surely().not() };
                Flag::both([missing.clone(), settled])
            });
            Flag::both([open(), Flag::either(one)])
        };
        [part(false), part(true)]
    }

    /// Says whether an indicator is said not to apply.
    fn said_absent(&self, indicator: &Indicator) -> Flag {
        let column = format!("{}.{APPLICABLE}", indicator.id);
        let can_be_said = self.given(indicator) == Given::Rows || self.has(&column);
        if indicator.not_applicable.is_none() || !can_be_said {
            return Flag::never();
        }
        Text::column(&column).is_one_of(crate::facts::NO).surely()
    }

    /// Says whether an indicator has points that were typed in, or does not apply.
    fn is_settled(&self, indicator: &Indicator) -> Flag {
        let absent = self.said_absent(indicator);
        match self.given(indicator) {
            Given::Points => Flag::either([absent, Text::column(&indicator.id).given()]),
            Given::Facts => absent,
            Given::Rows => {
                let points = Text::column(&format!("{}.points", indicator.id)).given();
                Flag::either([absent, points])
            }
        }
    }

    fn limits_problem(unread: Vec<[Flag; 2]>) -> Text {
        let (missing, settled): (Vec<Flag>, Vec<Flag>) =
            unread.into_iter().map(|[missing, settled]| (missing, settled)).unzip();
        Text::case(
            [
                (Flag::either(missing), Text::known("F06")),
                (Flag::either(settled), Text::known("F28")),
            ],
            None,
        )
    }

    /// Gives the best and the worst grade that limits leave.
    fn best_and_worst(&self, limits: &[(usize, &Limit)]) -> (Whole, Whole) {
        let grades = self.rulebook.grades.grades.len();
        let by_total = Whole::column("by_total", Range::new(1, grades));
        let nothing = Whole::known(0);
        // The grade of a limit where it acts, or may; nothing otherwise.
        let acting = |kind: LimitKind, least: i32, open_only: bool| -> Vec<Whole> {
            let of_kind = limits.iter().filter(|(_, limit)| limit.kind == kind);
            of_kind
                .map(|(at, limit)| {
                    let state = Whole::column(&format!("limit{}", at + 1), Range::new(0, 2));
                    let sign = if open_only { "=" } else { ">=" };
                    let acts = state.is(sign, &Whole::known(least));
                    Whole::case([(acts, place(limit.grade))], Some(nothing.clone()))
                })
                .collect()
        };
        let most = |first: Whole, more: Vec<Whole>| {
            Whole::greatest([first].into_iter().chain(more).collect())
        };
        let set = acting(LimitKind::Set, 2, false);
        let base = |otherwise: Whole| {
            if set.is_empty() {
                return otherwise;
            }
            let worst = Whole::greatest(set.clone());
            let any = worst.is(">", &nothing);
            Whole::case([(any, worst)], Some(otherwise))
        };
        let open_sets = limits.iter().filter(|(_, limit)| limit.kind == LimitKind::Set);
        let best_open = open_sets.map(|(at, limit)| {
            let state = Whole::column(&format!("limit{}", at + 1), Range::new(0, 2));
            let acts = state.is("=", &Whole::known(1));
            Whole::case([(acts, place(limit.grade))], Some(by_total.clone()))
        });
        let best_open = Whole::least([by_total.clone()].into_iter().chain(best_open).collect());
        let best = most(base(best_open), acting(LimitKind::AtMost, 2, false));
        let worst = most(base(by_total), acting(LimitKind::Set, 1, true));
        let worst = most(worst, acting(LimitKind::AtMost, 1, false));
        (best, worst)
    }

    /// Lists what grades are called: their ids and titles, each once.
    pub(crate) fn grade_names(&self, grades: impl Iterator<Item = GradeIndex>) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for grade in grades.map(|at| self.rulebook.grades.get(at)) {
            for name in [&grade.id, &grade.title.zh, &grade.title.en] {
                if !names.contains(&name.as_str()) {
                    names.push(name);
                }
            }
        }
        names
    }

    /// Gives the title of a grade by its place.
    pub(crate) fn grade_title(&self) -> Text {
        self.title_at(&self.grade_column())
    }

    /// Gives the title of the grade at a place.
    pub(crate) fn title_at(&self, grade: &Whole) -> Text {
        let titles = self
            .rulebook
            .grades
            .iter()
            .map(|(at, one)| (grade.is("=", &place(at)), Text::known(&one.title.zh)));
        Text::case(titles, None)
    }

    /// Gives the grade as the steps after it see it.
    pub(crate) fn grade_column(&self) -> Whole {
        let grades = self.rulebook.grades.grades.len();
        Whole::column("grade", Range::new(1, grades.max(1)))
    }

    /// Says whether the grade is one of some.
    pub(crate) fn is_of(&self, grades: &[GradeIndex]) -> Flag {
        let grade = self.grade_column();
        Flag::either(grades.iter().map(|one| grade.is("=", &place(*one))))
    }

    /// Says whether limits are judged.
    pub(crate) fn has_limits(&self) -> bool {
        self.limits().next().is_some()
    }
}

/// Gives the place of a grade, the best being 1.
pub(crate) fn place(grade: GradeIndex) -> Whole {
    Whole::known(grade.0 + 1)
}
