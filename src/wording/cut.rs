//! What acted on a cut → sentences.

use super::{Language, Phrase};
use jixiao_core::cut::Act;
use jixiao_core::evaluate::CutResult;
use jixiao_core::policy::Policy;

impl Language {
    /// Says why a cut came to its amount, in one line.
    pub fn why_cut(self, policy: &Policy, cut: &CutResult) -> String {
        match cut {
            CutResult::Exact(_, acts) => self.join(acts.iter().map(|act| self.act(policy, act))),
            CutResult::Between(low, Some(high)) => {
                let values = [("low", low.to_string()), ("high", high.to_string())];
                self.say(Phrase::CutBetween, &values)
            }
            CutResult::Between(low, None) => {
                self.say(Phrase::CutBetweenOpen, &[("low", low.to_string())])
            }
        }
    }

    /// Says one act.
    pub(super) fn act(self, policy: &Policy, act: &Act) -> String {
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
                    ("exempt", exempt.to_string()),
                    ("rest", rest.to_string()),
                ],
            ),
            Act::Rated { base, rate, amount } => self.say(
                Phrase::CutRated,
                &[
                    ("base", base.to_string()),
                    ("rate", rate.percent()),
                    ("amount", amount.to_string()),
                ],
            ),
            Act::Floor { rate, least, raised } => self.say(
                if raised { Phrase::CutFloorRaised } else { Phrase::CutFloor },
                &[("rate", rate.percent()), ("least", least.to_string())],
            ),
            Act::NoGrowth { rule, most } => {
                self.say(Phrase::CutNoGrowth, &[("title", title(rule)), ("most", most.to_string())])
            }
            Act::Next { kept, request, reviewed, next } => {
                let request = request
                    .map(|amount| self.say(Phrase::CutRequest, &[("request", amount.to_string())]));
                let reviewed = reviewed.map(|amount| {
                    self.say(Phrase::CutReviewed, &[("reviewed", amount.to_string())])
                });
                let values = [("kept", kept.to_string()), ("next", next.to_string())];
                let next = self.say(Phrase::CutNext, &values);
                self.join(request.into_iter().chain(reviewed).chain([next]))
            }
        }
    }
}
