//! Question → answer.

use super::answer::{Answer, Cut, Held, Parameter};
use super::bounds::arrange;
use super::certificate::{judge, judge_optimum};
use super::item::{Item, Method, Question};
use super::lines::{Lines, WHOLE};
use super::price::priced;
use super::reach::within;
use super::refusal::Refusal;
use super::shift::shifted;
use crate::quantity::{Money, largest_remainders};
use rust_decimal::Decimal;

/// Finds the cuts that add up to the target.
///
/// # Errors
/// When there is nothing to cut, an item or the bounds together cannot be as given, or the target
/// cannot be reached.
pub fn solve(question: &Question<'_>) -> Result<Answer, Refusal> {
    let lines = arrange(question)?;
    within(&lines, question)?;
    if question.method == Method::Least {
        let price = priced(&lines, question);
        let twice = Decimal::try_from_i128_with_scale(2 * price.wishes.price, 18);
        let parameter = Parameter::Multiplier(twice.unwrap_or(Decimal::MAX).normalize());
        let pinned = |line: usize| price.rates[line] != price.wishes.own(line);
        let mut answer = answer(&lines, question, &price.rates, pinned, parameter);
        let optimum = judge_optimum(&lines, &price, question.target);
        answer.certificate.optimum = Some(optimum);
        return Ok(answer);
    }
    let (shift, parameter) = shifted(&lines, question)?;
    Ok(answer(&lines, question, &shift.rates, |line| shift.pinned[line], parameter))
}

/// Brings rates to whole 分 and says what holds every cut.
fn answer(
    lines: &Lines,
    question: &Question<'_>,
    rates: &[i64],
    pinned: impl Fn(usize) -> bool,
    parameter: Parameter,
) -> Answer {
    let whole = whole_cuts(lines, question, rates);
    let certificate = judge(lines, &whole, question.target);
    let mut cuts = vec![Cut { amount: Money::ZERO, held: Held::Least }; question.items.len()];
    for (line, &fen) in whole.iter().enumerate() {
        let amount = lines.amount(line, rates[line]);
        let at = |bound: i64| amount == i128::from(bound) * i128::from(WHOLE);
        let held = if at(lines.least[line]) {
            Held::Least
        } else if at(lines.most[line]) {
            Held::Most
        } else if pinned(line) {
            Held::Monotony
        } else {
            Held::Free
        };
        // No cut is greater than its base.
        cuts[lines.item[line]] = Cut { amount: Money::from_fen(fen).unwrap_or_default(), held };
    }
    Answer { cuts, parameter, certificate }
}

/// Cuts every amount off to 分 and gives what is left of the target to the largest remainders. The
/// amounts add up to the target within one 分, so no cut moves by as much as one.
fn whole_cuts(lines: &Lines, question: &Question<'_>, rates: &[i64]) -> Vec<i64> {
    let whole = i128::from(WHOLE);
    let mut left = i128::from(question.target.fen());
    let mut cuts = Vec::with_capacity(lines.len());
    let mut remainders = Vec::with_capacity(lines.len());
    for (line, &rate) in rates.iter().enumerate() {
        let amount = lines.amount(line, rate);
        let cut = amount / whole;
        left -= cut;
        cuts.push(i64::try_from(cut).unwrap_or_default());
        remainders.push(amount - cut * whole);
    }
    let item = |line: usize| -> &Item<'_> { &question.items[lines.item[line]] };
    let takers =
        largest_remainders(&remainders, usize::try_from(left).unwrap_or(0), |one, other| {
            item(one).id.cmp(item(other).id).then(lines.item[one].cmp(&lines.item[other]))
        });
    for line in takers {
        cuts[line] += 1;
    }
    cuts
}
