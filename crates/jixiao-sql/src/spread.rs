//! The steps that take cuts off departments as a whole and spread them over their projects: in proportion to
//! what may still be taken, the last 分 to the largest remainders, equal ones by id.

use crate::cut::cut_column;
use crate::expr::{Flag, Node, Range, Text, Whole};
use crate::plan::Plan;
use crate::step::{Column, Source, Step};
use jixiao_core::policy::{Policy, Spread};
use jixiao_core::quantity::Rounding;

/// The most projects that a department is taken to have, as a power of ten.
const PROJECTS: u32 = 6;

impl Plan<'_> {
    /// Gives the steps that spread.
    pub(crate) fn spread(&self, policy: &Policy, spread: &Spread) -> Vec<Step> {
        vec![self.weighed(policy, spread), of_department(), shared(), placed(), Self::borne()]
    }

    /// Gives what every project gives up, and what it bears by.
    fn weighed(&self, policy: &Policy, spread: &Spread) -> Step {
        let mut step = Step::after("weighed", "judged").noting(self.say(
            "按部门统筹压减：own 交出，weight 为分摊依据",
            "Spread over departments: what a project gives up, and what it bears by",
        ));
        let base = Whole::column("base", Range::new(0, crate::MOST_FEN));
        let exempt = Whole::column("exempt", Range::new(0, crate::MOST_FEN));
        let rest = base.minus(&exempt).within(0, crate::MOST_FEN);
        let nothing = || Whole::known(0);
        let least = policy.floor.as_ref().map(|floor| {
            let (numerator, denominator) = floor.rate.as_ratio();
            let least = rest.times_known(numerator);
            let least = least.rounded_quotient(&Whole::known(denominator), Rounding::Up);
            Whole::case([(self.is_of(&floor.grades), least)], Some(nothing()))
        });
        let beyond = least.map_or_else(cut_column, |least| cut_column().minus(&least));
        let takes_part = Flag::both([self.ends().not(), self.is_of(&spread.grades)]);
        let own = Whole::case([(takes_part, beyond)], Some(nothing())).within(0, crate::MOST_FEN);
        let mut bears = vec![self.ends().not()];
        if !spread.over.is_empty() {
            bears.push(self.is_of(&spread.over));
        }
        let weight = rest.minus(&cut_column()).plus(&own);
        let weight = Whole::case([(Flag::both(bears), weight)], Some(nothing()));
        step.add(Column::whole("own", own));
        step.add(Column::whole("weight", weight.within(0, crate::MOST_FEN)));
        // What is open in one project leaves open what the others of its department bear.
        let open = Text::column("problems").given();
        step.add(Column::whole("open", Whole::case([(open, Whole::known(1))], Some(nothing()))));
        step
    }

    fn borne() -> Step {
        let mut step = Step::new("spread", vec![Source::step("placed")]);
        step.keeps = Vec::new();
        let share = Whole::column("part", Range::new(0, crate::MOST_FEN));
        let place = Whole::column("place", Range::of_digits(9));
        let left = Whole::column("left", Range::of_digits(9));
        let last = Whole::case([(place.is("<=", &left), Whole::known(1))], Some(Whole::known(0)));
        let share = share.plus(&last);
        let own = Whole::column("own", Range::new(0, crate::MOST_FEN));
        let borne = cut_column().minus(&own).plus(&share).within(0, crate::MOST_FEN);
        step.keeps.push("placed".to_owned());
        step.add(Column::whole("borne", borne));
        step
    }
}

fn sum(column: &str) -> Whole {
    let whole = Whole::column(column, Range::new(0, crate::MOST_FEN));
    let high = whole.range.high.clone() * num_bigint::BigInt::from(10).pow(PROJECTS);
    Whole::new(Node::SumOver(whole, vec!["department".to_owned()]), Range::new(0, high))
}

fn wide(column: &str) -> Whole {
    let most =
        num_bigint::BigInt::from(crate::MOST_FEN) * num_bigint::BigInt::from(10).pow(PROJECTS);
    Whole::column(column, Range::new(0, most))
}

fn of_department() -> Step {
    let mut step = Step::after("departments", "weighed");
    step.add(Column::whole("total_own", sum("own")));
    step.add(Column::whole("whole_weight", sum("weight")));
    let open = Whole::column("open", Range::new(0, 1));
    let open = Node::SumOver(open, vec!["department".to_owned()]);
    step.add(Column::whole("open_projects", Whole::new(open, Range::of_digits(9))));
    step
}

fn shared() -> Step {
    let mut step = Step::after("shared", "departments");
    let weight = Whole::column("weight", Range::new(0, crate::MOST_FEN));
    let product = wide("total_own").times(&weight);
    let part = product.quotient(&wide("whole_weight")).within(0, crate::MOST_FEN);
    step.add(Column::whole("part", part.or(&Whole::known(0)).within(0, crate::MOST_FEN)));
    let most = wide("whole_weight").range.high;
    let rest = product.rest(&wide("whole_weight")).within(0, most);
    step.add(Column::whole("remainder", rest.or(&Whole::known(0))));
    step
}

fn placed() -> Step {
    let mut step = Step::after("placed", "shared");
    let part = Whole::column("part", Range::new(0, crate::MOST_FEN));
    let parts =
        Whole::new(Node::SumOver(part, vec!["department".to_owned()]), wide("total_own").range);
    step.add(Column::whole("left", wide("total_own").minus(&parts).within(0, 999_999_999)));
    let order = vec![
        (crate::expr::Expr::Whole(wide("remainder")), true),
        (crate::expr::Expr::Text(Text::column("project_id")), false),
    ];
    let place = Node::PlaceOver(vec!["department".to_owned()], order);
    step.add(Column::whole("place", Whole::new(place, Range::of_digits(9))));
    step
}
