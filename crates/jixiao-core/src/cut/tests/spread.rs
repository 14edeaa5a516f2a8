//! Cuts of a department as a whole: who gives up what, and who bears how much of it.

use super::*;
use crate::policy::Spread;
use crate::problem::{Code, Sourced};
use crate::project::Exemption;
use crate::quantity::MoneySum;

/// 0, 10 and 30%, with a floor of 10%; what grade c loses beyond it is borne by the grades of `over`.
fn spread_over(over: &[usize]) -> Policy {
    let rates = ["0", "0.10", "0.30"].map(|rate| Some(share(rate)));
    let spread = Spread {
        id: "spread".to_owned(),
        title: Bilingual::default(),
        grades: vec![GradeIndex(2)],
        over: over.iter().copied().map(GradeIndex).collect(),
        citations: Vec::new(),
        place: Place::default(),
    };
    let policy = policy_of(rates.into(), Vec::new());
    Policy { spread: Some(spread), floor: Some(floor()), ..policy }
}

fn bearer<'a>(policy: &Policy, grade: usize, subject: Subject<'a>) -> Bearer<'a> {
    let (grade, mut acts) = (GradeIndex(grade), Vec::new());
    let cut = cut(policy, grade, &subject, &mut acts).unwrap();
    Bearer { subject, grade, cut, acts }
}

/// Spreads the cuts of one department, and gives its projects in their order.
fn spread<'a>(policy: &Policy, bearers: Vec<Bearer<'a>>) -> Result<Vec<Bearer<'a>>, Vec<Code>> {
    let all = spread_by_department(policy, bearers.into_iter().enumerate().collect());
    if all.problems.is_empty() {
        return Ok(all.value.into_iter().map(|(_, bearer)| bearer).collect());
    }
    Err(all.problems.into_iter().map(|problem| problem.code).collect())
}

fn cuts(bearers: &[Bearer<'_>]) -> Vec<String> {
    bearers.iter().map(|bearer| bearer.cut.cut.to_string()).collect()
}

#[test]
fn a_department_bears_by_what_may_still_be_taken() {
    let policy = spread_over(&[]);
    let document = Sourced { value: String::new(), place: Place::default() };
    let half = Exemption { share: share("0.50"), reason: String::new(), document };
    let bearers = vec![
        bearer(&policy, 2, Subject { exemption: Some(&half), ..project("medium", "100.00") }),
        bearer(&policy, 0, project("excellent", "100.00")),
        bearer(&policy, 1, project("good", "60.00")),
        bearer(&policy, 0, Subject { continues: false, ..project("ended", "100.00") }),
    ];
    assert_eq!(cuts(&bearers), ["15.00", "0.00", "6.00", "0.00"]);
    let spread = spread(&policy, bearers).unwrap();
    // Of the 50.00 that are not exempt, 5.00 are the floor's and 10.00 are given up. What may be taken:
    // 45.00, 100.00 and 54.00, 199.00 in all. 10.00 in these parts: 2.261…, 5.025… and 2.713…, so
    // that the last 分 goes to the second.
    assert_eq!(cuts(&spread), ["7.26", "5.03", "8.71", "0.00"]);
    let (total, whole) = (MoneySum::from_fen(1_000), MoneySum::from_fen(19_900));
    let told = |own, weight, share| Act::Spread {
        own: yuan(own),
        total,
        weight: yuan(weight),
        whole,
        share: yuan(share),
    };
    let next = |kept| {
        let kept = yuan(kept);
        Act::Next { kept, request: None, reviewed: None, next: kept }
    };
    let last = |at: usize| &spread[at].acts[spread[at].acts.len() - 2..];
    assert_eq!(last(0), [told("10.00", "45.00", "2.26"), next("92.74")]);
    assert_eq!(last(1), [told("0.00", "100.00", "5.03"), next("94.97")]);
    assert_eq!(last(2), [told("0.00", "54.00", "2.71"), next("51.29")]);
    assert_eq!(spread[3].acts, [Act::Ends]);
    let nexts = |bearer: &Bearer<'_>| {
        bearer.acts.iter().filter(|act| matches!(act, Act::Next { .. })).count()
    };
    assert_eq!(spread.iter().map(nexts).collect::<Vec<_>>(), [1, 1, 1, 0]);
}

#[test]
fn who_gives_up_need_not_bear_and_equals_get_the_last_fen_by_id() {
    let policy = spread_over(&[0]);
    let bearers = vec![
        bearer(&policy, 2, project("medium", "33.37")),
        bearer(&policy, 0, project("z", "50.00")),
        bearer(&policy, 0, project("y", "50.00")),
        bearer(&policy, 1, project("good", "60.00")),
    ];
    // 30% of 33.37 are 10.01 and the floor's part 3.34: 6.67, half of it each.
    let spread = spread(&policy, bearers).unwrap();
    assert_eq!(cuts(&spread), ["3.34", "3.33", "3.34", "6.00"]);
    assert_eq!(spread[0].cut.next_budget, Some(yuan("30.03")));
}

#[test]
fn no_more_is_spread_than_there_is_to_take() {
    let policy = spread_over(&[0]);
    let of = |budget| {
        let bearers = vec![
            bearer(&policy, 2, project("medium", "33.37")),
            bearer(&policy, 0, project("excellent", budget)),
        ];
        spread(&policy, bearers).map(|bearers| cuts(&bearers))
    };
    assert_eq!(of("6.66"), Err(vec![Code::SpreadTooLarge]));
    assert_eq!(of("6.67"), Ok(vec!["3.34".to_owned(), "6.67".to_owned()]));
    assert_eq!(of("6.68"), Ok(vec!["3.34".to_owned(), "6.67".to_owned()]));
}
