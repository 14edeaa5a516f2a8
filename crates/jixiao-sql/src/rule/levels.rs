//! A level, then a share within it.

use super::{Cases, Outcome};
use crate::expr::{Flag, Whole};
use crate::facts::Facts;
use jixiao_core::fact::LEVEL;
use jixiao_core::rule::{Level, Levels};

pub(super) fn attained(rule: &Levels, facts: &Facts<'_>) -> Cases {
    let mut cases: Cases = facts.flaws();
    let awarded = facts.share_within_level();
    cases.extend(awarded.flaws);
    let level = facts.text(LEVEL);
    let known = rule.levels.iter().map(|one| is_level(facts, one));
    cases.push((level.missing(), Outcome::Problem("F06")));
    let unknown = Flag::either(known).not();
    for (flag, code) in crate::gather::unread(&level) {
        cases.push((Flag::both([unknown.clone(), flag]), Outcome::Problem(code)));
    }
    let (share, whole) = (awarded.share, awarded.whole);
    for (at, one) in rule.levels.iter().enumerate() {
        let of_level = |flag: Flag| Flag::both([is_level(facts, one), flag]);
        if one.from == one.to {
            cases.push((of_level(share.missing()), Outcome::Share(one.from)));
        } else {
            cases.push((of_level(share.missing()), Outcome::Problem("F06")));
        }
        let (from, from_of) = one.from.parts();
        let (to, to_of) = one.to.parts();
        // The upper limit of a level may belong to the level above, which starts there.
        let shared = at > 0 && rule.levels[at - 1].from == one.to;
        let over =
            share.times_known(to_of).is(if shared { ">=" } else { ">" }, &whole.times_known(to));
        let under = share.times_known(from_of).is("<", &whole.times_known(from));
        cases.push((of_level(Flag::either([under, over])), Outcome::Problem("F12")));
    }
    let most = whole.range.high.clone();
    let share: Whole = share.within(0, most);
    cases.push((Flag::always(), Outcome::Ratio(share, whole)));
    cases
}

fn is_level(facts: &Facts<'_>, level: &Level) -> Flag {
    let names = [level.id.as_str(), level.title.zh.as_str(), level.title.en.as_str()];
    facts.text(LEVEL).is_one_of(
        names
            .into_iter()
            .enumerate()
            .filter(|(at, name)| !names[..*at].contains(name))
            .map(|(_, name)| name),
    )
}
