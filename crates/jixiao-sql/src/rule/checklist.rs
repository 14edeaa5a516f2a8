//! Checkpoints by their weight, over the applicable ones.

use super::{Cases, Outcome};
use crate::expr::{Flag, Whole};
use crate::facts::Facts;
use jixiao_core::rule::Checklist;
use num_bigint::BigInt;
use num_integer::Integer;

pub(super) fn attained(rule: &Checklist, facts: &Facts<'_>) -> Cases {
    let mut cases: Cases = facts.flaws();
    let marks: Vec<Whole> = rule.checkpoints.iter().map(|one| facts.mark(&one.id)).collect();
    let of = |is: &dyn Fn(usize) -> bool| -> Vec<Whole> {
        marks.iter().enumerate().filter(|(at, _)| is(*at)).map(|(_, mark)| mark.clone()).collect()
    };
    let any = |marks: Vec<Whole>, number: i32| {
        Flag::either(marks.iter().map(|mark| mark.is("=", &Whole::known(number))))
    };
    if !facts.reads_rows() {
        let without_right = of(&|at| rule.checkpoints[at].not_applicable.is_none());
        cases.push((any(without_right, -1), Outcome::Problem("F26")));
        let in_part = any(of(&|at| !rule.checkpoints[at].partly), 1);
        let least = Whole::least(marks.clone());
        let unread = |number: i32| least.is("=", &Whole::known(number));
        cases.push((Flag::either([in_part, unread(-3)]), Outcome::Problem("F04")));
        cases.push((unread(-2), Outcome::Problem(crate::UNDECIDED)));
    }
    // A sum is nothing where one of its parts is.
    cases.push((Whole::sum(marks.clone()).missing(), Outcome::Problem("F06")));
    let (met, of) = weighed(rule, &marks);
    if of.range.low <= BigInt::default() {
        cases.push((of.is("=", &Whole::known(0)), Outcome::Absent));
    }
    cases.push((Flag::always(), Outcome::Ratio(met, of)));
    cases
}

/// Gives what was met and what applies, both by weight, in halves of a weight where that is what a
/// checkpoint counts that is partly met.
fn weighed(rule: &Checklist, marks: &[Whole]) -> (Whole, Whole) {
    let (partly, whole) = rule.partly.parts();
    // Every weight over one denominator.
    let denominators = rule.checkpoints.iter().map(|one| one.weight.parts().1);
    let common = denominators.fold(1_i128, |one, other| one.lcm(&other));
    let halves = (partly, whole) == (1, 2);
    let (mut met, mut of) = (Vec::new(), Vec::new());
    for (checkpoint, mark) in rule.checkpoints.iter().zip(marks) {
        let (numerator, denominator) = checkpoint.weight.parts();
        let weight = BigInt::from(numerator) * (common / denominator);
        let may_be_left_out = checkpoint.not_applicable.is_some();
        let counted = if halves && may_be_left_out {
            Whole::greatest(vec![mark.clone(), Whole::known(0)]).within(0, 2)
        } else if halves {
            mark.clone().within(0, 2)
        } else {
            let is = |number: i32| mark.is("=", &Whole::known(number));
            let cases = [(is(2), Whole::known(whole)), (is(1), Whole::known(partly))];
            Whole::case(cases, Some(Whole::known(0))).within(0, whole)
        };
        met.push(counted.times_known(weight.clone()));
        let full = Whole::known(weight * whole);
        let left_out = mark.is("=", &Whole::known(-1));
        of.push(if may_be_left_out {
            Whole::case([(left_out, Whole::known(0))], Some(full))
        } else {
            full
        });
    }
    let of = Whole::sum(of);
    let most = of.range.high.clone();
    (Whole::sum(met).within(0, most), of)
}
