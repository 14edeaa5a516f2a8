//! What acted on a cut → sentences.

use super::{Digits, Language, Phrase};
use jixiao_core::cut::Act;
use jixiao_core::evaluate::CutResult;
use jixiao_core::policy::{Effect, Policy, Verdict};
use jixiao_core::score::Total;
use jixiao_core::total_limit::TotalAct;

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

    /// Says what was decided.
    fn verdict(self, verdict: Verdict) -> String {
        let phrase = match verdict {
            Verdict::Cancel => Phrase::VerdictCancel,
            Verdict::Suspend => Phrase::VerdictSuspend,
            Verdict::Keep => Phrase::VerdictKeep,
            Verdict::Release => Phrase::VerdictRelease,
            Verdict::Cut(rate) => {
                return self.say(Phrase::VerdictCut, &[("rate", rate.percent())]);
            }
        };
        self.phrase(phrase).to_owned()
    }

    /// Says what a policy's limits did to a total, each with its citations.
    pub(crate) fn total_acts(self, policy: &Policy, acts: &[TotalAct]) -> Vec<[String; 2]> {
        let shown = |total: Total| match total {
            Total::Exact(total) => total.truncated(2),
            Total::Between(low, high) => format!("{}–{}", low.truncated(2), high.truncated(2)),
        };
        let said = |act: &TotalAct| {
            let rule = &policy.totals[act.rule];
            let values = [
                ("title", self.of(&rule.title).to_owned()),
                ("before", shown(act.before)),
                ("after", shown(act.after)),
            ];
            [self.say(Phrase::TotalLimited, &values), self.citations(&rule.citations)]
        };
        acts.iter().map(said).collect()
    }

    /// Says one act, its amounts in groups of digits.
    pub(crate) fn cut_act(self, policy: &Policy, act: &Act) -> String {
        self.act(policy, act, Digits::Grouped)
    }

    /// Says one act.
    pub(super) fn act(self, policy: &Policy, act: &Act, digits: Digits) -> String {
        let title = |rule: usize| self.of(&policy.rules[rule].title).to_owned();
        match *act {
            Act::Ends => self.phrase(Phrase::CutEnds).to_owned(),
            Act::GradeRate { rate } => self.say(Phrase::CutGradeRate, &[("rate", rate.percent())]),
            Act::Rule { rule, before, after } => self.say(
                match policy.rules[rule].effect {
                    Effect::Add(more) if before.is_capped_with(more) => Phrase::CutRuleCapped,
                    _ => Phrase::CutRuleAct,
                },
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
            Act::Decided { rule, verdict } => self.say(
                Phrase::CutDecided,
                &[("title", title(rule)), ("verdict", self.verdict(verdict))],
            ),
            Act::Held { rule, released: true, .. } => {
                self.say(Phrase::CutReleased, &[("title", title(rule))])
            }
            Act::Held { rule, share, held, .. } => self.say(
                Phrase::CutHeld,
                &[("title", title(rule)), ("share", share.percent()), ("held", digits.of(held))],
            ),
            Act::Barred { rule } => self.say(Phrase::CutBarred, &[("title", title(rule))]),
            Act::Priority { rule, place } => self
                .say(Phrase::CutPriority, &[("title", title(rule)), ("place", place.to_string())]),
            Act::Spread { own, total, weight, whole, share } => self.say(
                Phrase::CutSpread,
                &[
                    ("own", digits.of(own)),
                    ("total", digits.of(total)),
                    ("weight", digits.of(weight)),
                    ("whole", digits.of(whole)),
                    ("share", digits.of(share)),
                ],
            ),
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
