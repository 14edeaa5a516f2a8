//! The last steps: what is wrong with every project, and the results of those with which nothing is.

use crate::expr::{Expr, Flag, Kind, Node, Range, Text, Whole};
use crate::facts::{NO, YES};
use crate::options::{Form, Output};
use crate::plan::{Given, Plan};
use crate::step::{Column, Source, Step};
use crate::total::Total;

/// The codes that indicators may come to, but for those of single rules.
const OF_INDICATORS: [&str; 19] = [
    "F02", "F03", "F04", "F05", "F06", "F07", "F08", "F09", "F10", "F11", "F12", "F13", "F14",
    "F16", "F17", "F20", "F22", "F26", "F27",
];

/// What is wrong with the row of a project by itself.
struct OfRecord {
    no_value: Flag,
    year: Option<Flag>,
    last_grade: Flag,
    altered: Flag,
}

impl Plan<'_> {
    /// Gives the codes of a project, each with when it holds.
    fn problems(&self) -> Vec<(String, Flag)> {
        let mut codes: Vec<(String, Flag)> = Vec::new();
        let mut add = |code: &str, flag: Flag| codes.push((code.to_owned(), flag));
        let of_amounts = |code: &str| Text::column("amounts.problem").contains(code);
        let OfRecord { no_value, year, last_grade, altered } = self.of_record();
        let repeated = Whole::column("times", Range::of_digits(18)).given();
        add("D01", no_value);
        add("D02", repeated);
        add("D03", of_amounts("D03"));
        add("D04", of_amounts("D04"));
        if let Some(year) = year {
            add("D05", year);
        }
        add("D06", last_grade);
        if self.exemptions().is_some() {
            let count = |name: &str| Whole::column(name, Range::of_digits(9));
            add("D08", count("unfounded").is(">", &Whole::known(0)));
            add("D09", count("unread").is(">", &Whole::known(0)));
            add("D10", count("exemptions").is(">", &Whole::known(1)));
        }
        add("D13", altered);
        self.indicator_problems(&mut add);
        self.result_problems(&mut add);
        let continues = self.field("continues");
        let mut unsettled = vec![continues.is_one_of(YES.into_iter().chain(NO)).not()];
        unsettled.push(Self::among_indicators(crate::UNDECIDED));
        if self.options.form == Form::Facts {
            unsettled.push(Self::among_given(crate::UNDECIDED));
            unsettled.push(self.takes_amounts());
        }
        add(crate::UNDECIDED, Flag::either(unsettled));
        codes
    }

    /// Says what is wrong with the row of a project by itself.
    fn of_record(&self) -> OfRecord {
        let missing = |name: &str| Text::column(name).missing();
        let no_budget = Text::column("amounts.problem").contains("D01");
        let year = self.has("year").then(|| {
            let year = Whole::column("year", Range::of_digits(9));
            Flag::either([year.is("<", &Whole::known(1949)), year.is(">", &Whole::known(9999))])
        });
        OfRecord {
            no_value: Flag::either([missing("project_id"), missing("name"), no_budget]),
            year,
            last_grade: self.last_grade_unknown(),
            altered: Text::column("project_id").matches(ALTERED),
        }
    }

    /// Says whether a value of the row of a project is missing or was refused.
    pub(crate) fn refused(&self) -> Flag {
        let OfRecord { no_value, year, last_grade, altered } = self.of_record();
        let amounts = Text::column("amounts.problem").given();
        Flag::either([no_value, amounts, last_grade, altered].into_iter().chain(year)).surely()
    }

    fn among_indicators(code: &str) -> Flag {
        let number = crate::rule::number_of(code);
        Text::column("outcomes").contains(&format!(" {number} "))
    }

    fn among_given(code: &str) -> Flag {
        let number = crate::rule::number_of(code);
        Text::column("given.problem").contains(&format!(" {number} "))
    }

    fn indicator_problems(&self, add: &mut impl FnMut(&str, Flag)) {
        let long = self.options.form == Form::Facts;
        for code in OF_INDICATORS {
            if !self.may_come_to(code) {
                continue;
            }
            let mut flags = vec![Self::among_indicators(code)];
            if code == "F04" && !long {
                flags.push(Text::column("facts.problem").given());
            }
            if code == "F06" && self.has_limits() {
                flags.push(Text::column("limits.problem").is_one_of(["F06"]));
            }
            if long {
                flags.push(Self::among_given(code));
            }
            let mut told = Flag::either(flags);
            if code == "F06" && long {
                // What stands twice may have been meant for what is missing.
                told = Flag::both([told, Self::among_given("F05").surely().not()]);
            }
            add(code, told);
        }
    }

    /// Says whether an indicator may come to a code.
    fn may_come_to(&self, code: &str) -> bool {
        if self.options.form == Form::Facts || matches!(code, "F04" | "F06") {
            return true;
        }
        let points = self.rulebook.indicators.iter().any(|one| self.given(one) == Given::Points);
        let absent = self.rulebook.indicators.iter().any(|one| self.may_be_absent(one));
        let mut indicators = self.rulebook.indicators.iter().enumerate();
        let facts = indicators
            .any(|(at, one)| self.given(one) == Given::Facts || self.has_facts_beside(at));
        match code {
            "F13" | "F17" => points,
            "F09" => absent,
            "F10" | "F11" | "F12" | "F22" | "F26" => facts,
            _ => false,
        }
    }

    fn result_problems(&self, add: &mut impl FnMut(&str, Flag)) {
        let Total { below, .. } = self.total_column();
        if below.value().is_none() {
            add("F18", below.is("=", &Whole::known(0)));
        }
        if self.has_limits() {
            add("F28", Text::column("limits.problem").is_one_of(["F28"]));
        }
        let Some(policy) = self.policy else { return };
        let sound = Flag::column("refused").not();
        for (flag, code) in self.cut_problems(policy) {
            let flag = match code {
                "P05" if !policy.totals.is_empty() => {
                    Flag::either([flag, Flag::column("limits.unread")])
                }
                _ => flag,
            };
            let flag = if code == "P05" { Flag::both([flag, sound.clone()]) } else { flag };
            add(code, flag);
        }
    }

    /// Gives the step that adds what a department cannot bear; where anything is wrong with one of its
    /// projects, what they bear is left open.
    fn told_of_spread(before: &str) -> Step {
        let mut step = Step::after("told", before);
        let sum = |name: &str| Whole::column(name, Range::of_digits(24));
        let more = Flag::both([Self::bears(), sum("total_own").is(">", &sum("whole_weight"))]);
        let own = Text::column("problems");
        let told = Text::case([(own.given(), own), (more, Text::known("P11"))], None);
        step.add(Column::text("told.problems", told));
        step
    }

    /// Says whether what the projects of a department bear is known.
    fn bears() -> Flag {
        Whole::column("open_projects", Range::of_digits(9)).is("=", &Whole::known(0))
    }

    /// Gives what is wrong with a project at last.
    fn final_problems(&self) -> Text {
        let spread = self.policy.is_some_and(|policy| policy.spread.is_some());
        Text::column(if spread { "told.problems" } else { "problems" })
    }

    /// Gives the last step that tells what is wrong.
    pub(crate) fn told_at_last(&self, before: &str) -> Step {
        if self.policy.is_some_and(|policy| policy.spread.is_some()) {
            return Self::told_of_spread(before);
        }
        self.told("told", before)
    }

    fn last_grade_unknown(&self) -> Flag {
        let mut names = self.grade_names(self.rulebook.grades.iter().map(|(at, _)| at));
        names.extend(["无", "none"]);
        self.field("grade_last_year").is_one_of(names).not()
    }

    /// Gives the step that tells what is wrong.
    pub(crate) fn told(&self, name: &str, before: &str) -> Step {
        let mut step = Step::after(name, before).noting(self.say(
            "有任何问题的项目不出结果，只列问题代码（jixiao check --explain 代码）",
            "A project with any problem has no result, only its codes (jixiao check --explain CODE)",
        ));
        let problems = self.problems().into_iter().filter(|(_, flag)| !flag.is_idle());
        let problems = problems.map(|(code, flag)| (flag, code)).collect();
        step.add(Column::text("problems", Text::new(Node::Listed(problems))));
        step
    }

    /// Lists the results of a project: name, value and places of a decimal.
    fn results(&self) -> Vec<(String, Expr)> {
        let mut results: Vec<(String, Expr)> = Vec::new();
        for (at, dimension) in self.rulebook.dimensions.iter().enumerate() {
            results.push((dimension.id.clone(), Expr::Decimal(self.shown_dimension(at), 2)));
        }
        let Total { above, below } = self.graded_total();
        let most = self.rulebook.total.hundredths();
        let total = above.quotient(&below).within(0, most);
        results.push(("total".to_owned(), Expr::Decimal(total, 2)));
        results.push(("grade".to_owned(), Expr::Text(self.grade_title())));
        if let Some(policy) = self.policy {
            let (rate, places) = self.shown_rate(policy);
            let next = Whole::column("next_budget", Range::new(0, crate::MOST_FEN));
            let known = |whole: Whole| match policy.spread {
                Some(_) => Whole::case([(Self::bears(), whole)], None),
                None => whole,
            };
            results.push(("cut_rate".to_owned(), Expr::Decimal(known(rate), places)));
            results.push(("cut".to_owned(), Expr::Decimal(known(self.final_cut()), 2)));
            results.push(("next_budget".to_owned(), Expr::Decimal(known(next), 2)));
        }
        results
    }

    /// Gives what the statement gives.
    pub(crate) fn output(&self) -> Vec<Step> {
        match self.options.output {
            Output::Results => vec![self.rows()],
            Output::Summary => self.summary(),
            Output::LowTwice => self.low_twice(),
        }
    }

    fn rows(&self) -> Step {
        let mut step = Step::new("results", vec![Source::step("told")]);
        step.add(Column::text("project_id", Text::column("project_id")));
        let sound = self.final_problems().missing();
        for (name, value) in self.results() {
            let shown = Node::Case(vec![(sound.clone(), value)], None);
            let column = Column::text(&name, Text::new(shown));
            step.add(column);
        }
        step.add(Column::text("problems", self.final_problems()));
        if let Some(table) = self.exemptions() {
            step.and.push(self.of_nobody(table, "D07"));
        }
        if self.options.form == Form::Facts {
            step.and.push(self.of_nobody(&self.options.tables.facts, "F01"));
        }
        step
    }

    /// Gives the rows of a table that name a project there is none of.
    fn of_nobody(&self, table: &str, code: &str) -> Step {
        let mut step = Step::new(
            "nobody",
            vec![
                Source::table(table, "x"),
                Source::table(&self.options.tables.projects, "known").by(&["project_id"]),
            ],
        );
        let id = Text::column_of("x", "project_id");
        step.add(Column::text("project_id", id.clone()));
        for (name, value) in self.results() {
            let kind = match value {
                Expr::Decimal(_, places) => Kind::Decimal(places),
                _ => Kind::Text,
            };
            step.add(Column::text(&name, Text::new(Node::Null(kind))));
        }
        step.add(Column::text("problems", Text::known(code)));
        step.filter = Some(Text::column_of("known", "project_id").missing());
        step.distinct = true;
        step
    }

    /// Gives the sums by department and grade.
    fn summary(&self) -> Vec<Step> {
        let mut shown = Step::new("shown", vec![Source::step("told")]);
        let sound = self.final_problems().missing();
        let title = Text::case([(sound.clone(), self.grade_title())], None);
        shown.add(Column::text(
            "department",
            Text::new(Node::First(vec![
                Expr::Text(Text::column("department")),
                Expr::Text(Text::known("")),
            ])),
        ));
        shown.add(Column::text("grade", title));
        let mut amounts = vec![("budget", self.amount_column("budget"))];
        if let Some(policy) = self.policy {
            let next = Whole::column("next_budget", Range::new(0, crate::MOST_FEN));
            let known = |whole: Whole| match policy.spread {
                Some(_) => Whole::case([(Self::bears(), whole)], Some(Whole::known(0))),
                None => whole,
            };
            amounts.push(("cut", known(self.final_cut())));
            amounts.push(("next_budget", known(next.or(&Whole::known(0)))));
        }
        for (name, amount) in &amounts {
            let amount = Whole::case([(sound.clone(), amount.clone())], None);
            shown.add(Column::whole(&format!("{name}.fen"), amount));
        }
        let mut step = Step::new("summary", vec![Source::step("shown")]);
        step.add(Column::text("department", Text::column("department")));
        step.add(Column::text("grade", Text::column("grade")));
        let count = Whole::new(Node::CountOfGroup, Range::of_digits(18));
        step.add(Column::whole("projects", count));
        for (name, _) in amounts {
            let amount = Whole::column(&format!("{name}.fen"), Range::new(0, crate::MOST_FEN));
            let sum = Whole::new(Node::SumOfGroup(amount), Range::of_digits(18));
            step.add(Column::decimal(name, sum, 2));
        }
        step.group = vec!["department".to_owned(), "grade".to_owned()];
        step.order.clone_from(&step.group);
        vec![shown, step]
    }

    /// Gives the projects whose grade is low in two years that follow on each other.
    fn low_twice(&self) -> Vec<Step> {
        let mut years = Step::new("years", vec![Source::step("told")]);
        let year = Whole::column("year", Range::of_digits(9));
        let sound = self.final_problems().missing();
        let grade = Whole::case([(sound, self.grade_column())], None);
        let by = || vec!["project_id".to_owned()];
        let previous = |expr: Whole| {
            let range = expr.range.clone();
            Whole::new(Node::Previous(Box::new(Expr::Whole(expr)), by(), "year".to_owned()), range)
        };
        for name in ["project_id", "name", "department"] {
            years.add(Column::text(name, Text::column(name)));
        }
        years.add(Column::whole("year", year.clone()));
        years.add(Column::whole("year_before", previous(year.clone())));
        years.add(Column::text("grade_title", self.grade_title()));
        years.add(Column::whole("grade_place", grade.clone()));
        years.add(Column::whole("place_before", previous(grade)));
        let mut step = Step::new("low", vec![Source::step("years")]);
        for name in ["project_id", "name", "department"] {
            step.add(Column::text(name, Text::column(name)));
        }
        let before = Whole::column("year_before", Range::of_digits(9));
        let place = |name: &str| Whole::column(name, Range::new(1, self.grades()));
        step.add(Column::whole("year_before", before.clone()));
        step.add(Column::text("grade_before", self.title_at(&place("place_before"))));
        step.add(Column::whole("year", year.clone()));
        step.add(Column::text("grade", self.title_at(&place("grade_place"))));
        let low = |name: &str| place(name).is(">=", &Whole::known(self.low_from()));
        step.filter = Some(Flag::both([
            low("grade_place"),
            low("place_before"),
            year.is("=", &before.plus(&Whole::known(1))),
        ]));
        step.order = vec!["department".to_owned(), "project_id".to_owned(), "year".to_owned()];
        vec![years, step]
    }

    fn grades(&self) -> usize {
        self.rulebook.grades.grades.len()
    }

    /// Gives the place from which on a grade is low: the worse half.
    fn low_from(&self) -> usize {
        self.grades() / 2 + 1
    }
}

/// An id that a spreadsheet altered: `1.23E+11`, `="003"`, `'003`.
const ALTERED: &str = "^([0-9.]+[eE][+][0-9.]+|=\"[0-9A-Za-z一-鿿-]+\"|'[0-9A-Za-z一-鿿-]+)$";
