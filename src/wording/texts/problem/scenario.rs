//! Scenarios.

use super::declare::problems;

problems! {
    ScenarioNameUnknown(what, name, near) {
        what: "没有叫“{name}”的{what}；相近或可用的有：{near}" | "there is no {what} \"{name}\"; alike or known are: {near}",
        why: "要改的是哪一个不清楚，不能猜" | "what is to be changed is not clear, and is not guessed",
        hint: "照现有的名称改写" | "write one of the names there are",
    }
    ScenarioOnUnknown(name, near) {
        what: "方案所依据的“{name}”不在它前面；前面有：{near}"
            | "the scenario builds on \"{name}\", which does not stand before it; before it stand: {near}",
        why: "先有依据，才能在它上面再改" | "what it changes must be there first",
        hint: "改正名称，或把被依据的方案移到前面；直接在本次测算上改的，删去 on"
            | "correct the name, or move that scenario up; leave on out to build on the run",
    }
    ScenariosEmpty {
        what: "方案文件里一个方案也没有" | "the file has no scenario",
        why: "没有可以比较的" | "there is nothing to compare",
        hint: "至少写一段 [[scenario]]，写明 id 和要改的内容" | "write at least one [[scenario]] with an id and what it changes",
    }
    ScenarioExemptTarget(count) {
        what: "exempt 的一条里，project、category、department 写了 {count} 个，应当正好一个"
            | "an entry of exempt names {count} of project, category and department; it needs exactly one",
        why: "要保护谁不清楚" | "whom it protects is not clear",
        hint: "只留一个；要同时保护几类的，分写几条" | "keep one; write an entry for each",
    }
    ScenarioOnRefused(name) {
        what: "所依据的方案“{name}”没有算出来" | "the scenario \"{name}\" it builds on could not be computed",
        why: "依据不成立，在它上面改的也不成立" | "what builds on it cannot be computed either",
        hint: "先解决“{name}”的问题" | "mend \"{name}\" first",
    }
    ScenarioNeedsPolicy(rulebook) {
        what: "改用的指标体系“{rulebook}”等级不同，却没有写改用的政策"
            | "the rulebook \"{rulebook}\" has other grades, and no policy for them is named",
        why: "现有政策的比例是按原来的等级定的" | "the rates of the present policy are those of the present grades",
        hint: "同时写 policy" | "name a policy, too",
    }
}
