//! Contracts that come to far less than the budget, or to more: money that was asked for and not needed, or that
//! nobody has.

use super::amount::is_far;
use crate::problem::{Code, Problem, Word};
use crate::project::{Amounts, Project};
use crate::quantity::{Fraction, Money};
use crate::rulebook::AdviceLimits;

/// D27. An amount that may be in another unit of money is told as that (D25), and not again as a contract.
pub(super) fn contract_off_budget(project: &Project, limits: &AdviceLimits) -> Option<Problem> {
    let record = &project.record;
    let (contract, budget) = known(&record.amounts)?;
    if contract > Money::ZERO
        && budget > Money::ZERO
        && is_far(contract.fen().into(), budget.fen().into(), true)
    {
        return None;
    }
    let (side, limit) = beyond(contract, budget, limits)?;
    let problem = Problem::new(Code::ContractOffBudget, record.place_of("contract"))
        .with("project", &record.id)
        .with("contract", contract)
        .with("budget", budget);
    let problem = match Fraction::from_parts(contract.fen().into(), budget.fen().into()) {
        Some(share) => problem.with("share", share.percent()),
        None => problem.with_word("share", Word::Thing, "share-of-nothing"),
    };
    Some(problem.with_word("side", Word::Thing, side).with("limit", limit.percent()))
}

/// Says whether a contract is beyond a limit, so that there may be something to tell (D27).
pub fn is_contract_beyond(amounts: &Amounts, limits: &AdviceLimits) -> bool {
    known(amounts).is_some_and(|(contract, budget)| beyond(contract, budget, limits).is_some())
}

fn known(amounts: &Amounts) -> Option<(Money, Money)> {
    amounts.contract.zip(amounts.budget)
}

/// Gives the limit that a contract is beyond. An amount has at most 63 bits and a limit at most 12 decimals and is
/// not above ten, so that their product fits.
fn beyond(
    contract: Money,
    budget: Money,
    limits: &AdviceLimits,
) -> Option<(&'static str, Fraction)> {
    let [contract, budget] =
        [contract, budget].map(|amount| Fraction::from_decimal(amount.fen().into()));
    let least = limits
        .contract_at_least
        .filter(|least| budget.times(*least).is_ok_and(|least| contract < least));
    let most = limits
        .contract_at_most
        .filter(|most| budget.times(*most).is_ok_and(|most| contract > most));
    least.map(|limit| ("contract-below", limit)).or(most.map(|limit| ("contract-above", limit)))
}

#[cfg(test)]
mod tests {
    use crate::lint::example::{ORDINARY, advice};
    use crate::project::raw::Field;

    /// The advice on a project whose budget is 100.00 beside its contract; the limits are 85 % and 100 %.
    fn told(contract: &'static str) -> Vec<String> {
        advice(&[(Field::Contract, contract)], &ORDINARY)
    }

    #[test]
    fn a_contract_at_a_limit_says_nothing_and_one_fen_beyond_is_told() {
        assert_eq!(told("85.00"), [""; 0]);
        let below = "D27:2 contract=84.99 budget=100.00 share=84.99% side=contract-below limit=85%";
        assert_eq!(told("84.99"), [below]);
        assert_eq!(told("100.00"), [""; 0]);
        let above =
            "D27:2 contract=100.01 budget=100.00 share=100.01% side=contract-above limit=100%";
        assert_eq!(told("100.01"), [above]);
        assert_eq!(told(""), [""; 0], "nothing is known of it");
    }

    #[test]
    fn a_share_is_never_written_as_its_limit() {
        let amounts = [(Field::Budget, "9999999.99"), (Field::Contract, "10000000.00")];
        let share = "share=100.00…% side=contract-above limit=100%";
        let told = advice(&amounts, &ORDINARY);
        assert!(told.len() == 1 && told[0].ends_with(share), "{told:?}");
    }

    #[test]
    fn no_contract_is_far_under_and_any_is_over_no_budget() {
        let none = "D27:2 contract=0.00 budget=100.00 share=0% side=contract-below limit=85%";
        assert_eq!(told("0"), [none]);
        let amounts = [(Field::Budget, "0"), (Field::Contract, "5.00")];
        let over =
            "D27:2 contract=5.00 budget=0.00 share=share-of-nothing side=contract-above limit=100%";
        assert_eq!(advice(&amounts, &ORDINARY), [over]);
    }

    #[test]
    fn an_amount_in_another_unit_is_told_once() {
        let slip = told("0.99");
        assert!(
            slip.len() == 1 && slip[0].starts_with("D25:2 fact=contract value=0.99"),
            "{slip:?}"
        );
        let slip = told("1000.01");
        assert!(slip.len() == 1 && slip[0].starts_with("D25:2 fact=contract"), "{slip:?}");
    }
}
