//! What acted on a cut → sentences.

use super::{Digits, Language, Phrase};
use jixiao_core::cut::Act;
use jixiao_core::evaluate::CutResult;
use jixiao_core::policy::Policy;

impl Language {
    /// Says why a cut came to its amount, in one line, its amounts in the given digits.
    pub fn why_cut(self, policy: &Policy, cut: &CutResult, digits: Digits) -> String {
        match cut {
            CutResult::Exact(_, acts) => {
                self.join(acts.iter().map(|act| self.act(policy, act, digits)))
            }
            CutResult::Between(low, Some(high)) => {
                let values = [("low", digits.of(low)), ("high", digits.of(high))];
                self.say(Phrase::CutBetween, &values)
            }
            CutResult::Between(low, None) => {
                self.say(Phrase::CutBetweenOpen, &[("low", digits.of(low))])
            }
        }
    }

    /// Says one act.
    pub(super) fn act(self, policy: &Policy, act: &Act, digits: Digits) -> String {
        let title = |rule: usize| self.of(&policy.rules[rule].title).to_owned();
        match *act {
            Act::Ends => self.phrase(Phrase::CutEnds).to_owned(),
            Act::GradeRate { rate } => self.say(Phrase::CutGradeRate, &[("rate", rate.percent())]),
            Act::Rule { rule, before, after } => self.say(
                Phrase::CutRuleAct,
                &[("title", title(rule)), ("before", before.percent()), ("after", after.percent())],
            ),
            Act::Exempt { share, exempt, rest } => self.say(
                Phrase::CutExempt,
                &[
                    ("share", share.percent()),
                    ("exempt", digits.of(exempt)),
                    ("rest", digits.of(rest)),
                ],
            ),
            Act::Rated { base, rate, amount } => self.say(
                Phrase::CutRated,
                &[
                    ("base", digits.of(base)),
                    ("rate", rate.percent()),
                    ("amount", digits.of(amount)),
                ],
            ),
            Act::Floor { rate, least, raised } => self.say(
                if raised { Phrase::CutFloorRaised } else { Phrase::CutFloor },
                &[("rate", rate.percent()), ("least", digits.of(least))],
            ),
            Act::NoGrowth { rule, most } => {
                self.say(Phrase::CutNoGrowth, &[("title", title(rule)), ("most", digits.of(most))])
            }
            Act::Next { kept, request, reviewed, next } => {
                let request = request
                    .map(|amount| self.say(Phrase::CutRequest, &[("request", digits.of(amount))]));
                let reviewed = reviewed.map(|amount| {
                    self.say(Phrase::CutReviewed, &[("reviewed", digits.of(amount))])
                });
                let values = [("kept", digits.of(kept)), ("next", digits.of(next))];
                let next = self.say(Phrase::CutNext, &values);
                self.join(request.into_iter().chain(reviewed).chain([next]))
            }
        }
    }
}
