//! The first steps: the table of projects, and what stands beside it, in whole units.

use crate::expr::{Flag, Node, Range, Text, Whole};
use crate::facts::{FEN, PLACES};
use crate::options::Form;
use crate::plan::{FactColumn, Given, Plan};
use crate::step::{Column, Source, Step};
use jixiao_core::fact::FactKind;
use jixiao_core::policy::Effect;

/// The name of the table of projects within the statement.
const PROJECTS: &str = "p";

/// The texts of a project.
pub(crate) const TEXTS: [&str; 5] =
    ["department", "category", "service_class", "continues", "grade_last_year"];

/// The amounts of a project.
pub(crate) const AMOUNTS: [&str; 8] = [
    "budget_initial",
    "budget",
    "received",
    "executed",
    "contract",
    "request",
    "reviewed",
    "committed",
];

/// A column of the table of projects, as it stands there.
fn raw(name: &str) -> Node {
    Node::Column(vec![PROJECTS.to_owned(), name.to_owned()])
}

/// A decimal column in whole units.
fn units(name: &str, places: u32, digits: u32) -> Whole {
    let most = Range::of_digits(digits);
    let range = Range::new(-most.high.clone(), most.high);
    Whole::new(Node::Units(Box::new(raw(name)), places), range)
}

impl Plan<'_> {
    /// Gives the steps that read.
    pub(crate) fn read(&self) -> Vec<Step> {
        let mut steps = vec![self.repeated()];
        let mut sources = vec![
            Source::table(&self.options.tables.projects, PROJECTS),
            Source::step("repeated").by(&["project_id"]),
        ];
        if let Some(table) = self.exemptions() {
            steps.push(exempted(table));
            sources.push(Source::step("exempted").by(&["project_id"]));
        }
        if self.options.form == Form::Facts {
            steps.extend(self.gather());
            sources.push(Source::step("repeated_facts").by(&["project_id"]));
            sources.push(Source::step("given").matching("given_of", "project_id"));
            if self.rulebook.indicators.iter().any(|one| one.rule.takes_items()) {
                sources.push(Source::step("items").matching("items_of", "project_id"));
            }
        }
        steps.push(self.read_projects(sources));
        steps
    }

    /// Gives the table of exemptions, where there is one.
    pub(crate) fn exemptions(&self) -> Option<&str> {
        self.options.tables.exemptions.as_deref()
    }

    fn repeated(&self) -> Step {
        let projects = Source::table(&self.options.tables.projects, PROJECTS);
        let mut step = Step::new("repeated", vec![projects]);
        let times = Whole::new(Node::CountOfGroup, Range::of_digits(18));
        step.add(Column::text("project_id", Text::column("project_id")));
        step.add(Column::whole("times", times.clone()));
        step.group.push("project_id".to_owned());
        step.having = Some(times.is(">", &Whole::known(1)));
        step.noting(self.say("同一编号出现多次的项目", "Projects whose id stands more than once"))
    }

    fn read_projects(&self, sources: Vec<Source>) -> Step {
        let note = self.say(
            "金额以分计，分值以百分之一分计，数值以百万分之一计",
            "Amounts in fen, points in hundredths, measured values in millionths",
        );
        let mut step = Step::new("read", sources).noting(note);
        let text = |name: &str| Text::new(raw(name)).filled();
        step.add(Column::text("project_id", text("project_id")));
        step.add(Column::text("name", text("name")));
        for name in TEXTS {
            step.add(Column::text(name, if self.has(name) { text(name) } else { Text::null() }));
        }
        if self.has("year") {
            let year = Whole::new(Node::Units(Box::new(raw("year")), 0), Range::of_digits(9));
            step.add(Column::whole("year", year));
        }
        for name in AMOUNTS {
            step.add(Column::whole(name, self.amount(name)));
        }
        step.add(Column::text("amounts.problem", self.amounts_problem()));
        step.add(Column::whole(
            "times",
            Whole::column_of("repeated", "times", Range::of_digits(18)),
        ));
        if self.exemptions().is_some() {
            for (name, digits) in
                [("exempted", 5), ("exemptions", 9), ("unfounded", 9), ("unread", 9)]
            {
                let column = Whole::column_of("exempted", name, Range::of_digits(digits));
                step.add(Column::whole(name, column));
            }
        }
        if self.options.form == Form::Facts {
            self.keep_given(&mut step);
        } else {
            self.read_facts(&mut step);
        }
        step
    }

    /// Reads an amount; one that is negative or too large for one is left out, and told.
    fn amount(&self, name: &str) -> Whole {
        if !self.has(name) {
            return Whole::null();
        }
        let within = Flag::new(Node::Between(Box::new(raw(name)), 0, crate::MOST_FEN / 100));
        let read = units(name, FEN, 18).within(0, crate::MOST_FEN);
        Whole::case([(within, read)], None)
    }

    fn amounts_problem(&self) -> Text {
        let there = AMOUNTS.iter().filter(|name| self.has(name));
        let (mut unread, mut negative) = (Vec::new(), Vec::new());
        for name in there {
            unread.push(Flag::new(Node::Finer(Box::new(raw(name)), FEN)));
            let more = Node::Outside(Box::new(raw(name)), ">", crate::MOST_FEN / 100);
            unread.push(Flag::new(more));
            negative.push(Flag::new(Node::Outside(Box::new(raw(name)), "<", 0)));
        }
        let blank = vec![Flag::new(Node::Absent(Box::new(raw("budget"))))];
        let codes = [("D01", blank), ("D03", unread), ("D04", negative)];
        let codes = codes.into_iter().map(|(code, flags)| (Flag::either(flags), code.to_owned()));
        Text::new(Node::Listed(codes.collect()))
    }

    /// Reads the columns of indicators.
    fn read_facts(&self, step: &mut Step) {
        let mut finer = Vec::new();
        for (at, indicator) in self.rulebook.indicators.iter().enumerate() {
            let title = self.title(indicator);
            let mut columns = Vec::new();
            if self.given(indicator) == Given::Points {
                finer.push(Flag::new(Node::Finer(Box::new(raw(&indicator.id)), 2)));
                columns.push(Column::whole(&indicator.id, units(&indicator.id, 2, 9)));
            }
            for column in self.columns_of(at) {
                columns.push(self.read_fact(&column, &mut finer));
            }
            if let Some(first) = columns.first_mut() {
                *first = first.clone().noting(title);
            }
            step.columns.extend(columns);
        }
        let finer = Text::case([(Flag::either(finer), Text::known("F04"))], None);
        step.add(Column::text("facts.problem", finer));
    }

    fn read_fact(&self, column: &FactColumn, finer: &mut Vec<Flag>) -> Column {
        let name = &column.name;
        let decimal = |places: u32, finer: &mut Vec<Flag>| {
            if !self.has(name) {
                return Column::whole(name, Whole::null());
            }
            finer.push(Flag::new(Node::Finer(Box::new(raw(name)), places)));
            if column.is_beside_rule {
                finer.push(Flag::new(Node::Outside(Box::new(raw(name)), "<", 0)));
            }
            Column::whole(name, units(name, places, 18))
        };
        match column.kind {
            FactKind::Number if column.is_amount => decimal(FEN, finer),
            FactKind::Number | FactKind::Share => decimal(PLACES, finer),
            FactKind::Points => decimal(2, finer),
            FactKind::Count if self.has(name) => Column::whole(name, units(name, 0, 18)),
            FactKind::Mark if self.has(name) => {
                let value = Text::new(raw(name)).filled();
                Column::whole(name, crate::gather::wide_mark_number(&value))
            }
            FactKind::Mark | FactKind::Count => Column::whole(name, Whole::null()),
            FactKind::Level | FactKind::YesNo | FactKind::Direction => {
                let text =
                    if self.has(name) { Text::new(raw(name)).filled() } else { Text::null() };
                Column::text(name, text)
            }
        }
    }

    /// Says whether a rule of the policy is of some kind.
    pub(crate) fn has_effect(&self, is: impl Fn(&Effect) -> bool) -> bool {
        self.policy.is_some_and(|policy| policy.rules.iter().any(|rule| is(&rule.effect)))
    }
}

/// Gives the exemptions by project: the share, how many there are, and what is wrong with them.
fn exempted(table: &str) -> Step {
    let mut step = Step::new("exempted", vec![Source::table(table, "e")]);
    let share = Whole::new(
        Node::Units(Box::new(Node::Column(vec!["e".to_owned(), "share".to_owned()])), 4),
        Range::new(0, 10_000),
    );
    let sound = Flag::new(Node::Between(
        Box::new(Node::Column(vec!["e".to_owned(), "share".to_owned()])),
        0,
        1,
    ));
    let finer =
        Flag::new(Node::Finer(Box::new(Node::Column(vec!["e".to_owned(), "share".to_owned()])), 4));
    let sound = Flag::both([sound, finer.not()]);
    let one = || Some(Whole::known(0));
    let count = |flag: Flag| {
        let each = Whole::case([(flag, Whole::known(1))], one());
        Whole::new(Node::SumOfGroup(each), Range::of_digits(9))
    };
    let blank = |name: &str| Text::column_of("e", name).filled().missing();
    step.add(Column::text("project_id", Text::column("project_id")));
    step.add(Column::whole(
        "exempted",
        Whole::case([(sound.clone(), share)], None).greatest_of_group(),
    ));
    step.add(Column::whole("exemptions", count(sound.clone())));
    step.add(Column::whole("unfounded", count(Flag::either([blank("reason"), blank("document")]))));
    step.add(Column::whole("unread", {
        let each = Whole::case([(sound, Whole::known(0))], Some(Whole::known(1)));
        Whole::new(Node::SumOfGroup(each), Range::of_digits(9))
    }));
    step.group.push("project_id".to_owned());
    step
}
