//! Scenarios.

use super::declare::problems;

problems! {
    ScenarioNameUnknown(what, name, near) {
        what: "没有名为“{name}”的{what}；相近或可用的有：{near}" | "there is no {what} \"{name}\"; alike or known are: {near}",
        why: "要改哪一个不明确，方案无法测算" | "what is to be changed is not clear, so the scenario cannot be computed",
        hint: "改用现有的名称" | "write one of the names there are",
    }
    ScenarioOnUnknown(name, near) {
        what: "方案所依据的“{name}”不在它前面；前面有：{near}"
            | "the scenario builds on \"{name}\", which does not stand before it; before it stand: {near}",
        why: "所依据的方案须写在前面" | "what it changes must be there first",
        hint: "改正名称，或将被依据的方案移到前面；直接在本次测算上修改的，删去“on”（所依据的方案）"
            | "correct the name, or move that scenario up; leave on out to build on the run",
    }
    ScenariosEmpty {
        what: "方案文件中没有方案" | "the file has no scenario",
        why: "没有可以比较的内容" | "there is nothing to compare",
        hint: "至少写一段“scenario”（方案），写明“id”（编号）和要改的内容" | "write at least one scenario with an id and what it changes",
    }
    ScenarioExemptTarget(count) {
        what: "“exempt”（豁免）的一条中，“project”（项目）、“category”（类别）、“department”（部门）写了 {count} 个，应当只写一个"
            | "an entry of exempt names {count} of project, category and department; it needs exactly one",
        why: "豁免对象不明确" | "whom it protects is not clear",
        hint: "只留一个；需同时豁免几类的，分写几条" | "keep one; write an entry for each",
    }
    ScenarioOnRefused(name) {
        what: "所依据的方案“{name}”未能算出" | "the scenario \"{name}\" it builds on could not be computed",
        why: "所依据的方案不成立，本方案也不成立" | "what builds on it cannot be computed either",
        hint: "先解决“{name}”的问题" | "mend \"{name}\" first",
    }
    ScenarioNeedsPolicy(rulebook) {
        what: "改用的指标体系“{rulebook}”等级不同，未写改用的政策"
            | "the rulebook \"{rulebook}\" has other grades, and no policy for them is named",
        why: "现有政策的比例是按原来的等级定的" | "the rates of the present policy are those of the present grades",
        hint: "同时写明“policy”（改用的政策）" | "name a policy, too",
    }
    TargetUnreadable(argument, value) {
        what: "{argument} 的“{value}”无法识别" | "{argument} cannot be \"{value}\"",
        why: "金额有误，算出的方案不能使用" | "an amount read wrongly would make the whole answer wrong",
        hint: "按规定改写：目标写 900万元、0.09亿元、9000000（元）或占全部基数的 10%；单个部门写“部门名称=300万元”；让步写“部门名称=50万元”，全部让出的写“部门名称=all”"
            | "write a target as 900万元, 0.09亿元, 9000000 (yuan) or 10% of the whole base; of one department as DEPARTMENT=300万元; a concession as DEPARTMENT=50万元 or DEPARTMENT=all",
    }
    TargetUnreachable(target, least, most, bars) {
        what: "压减 {target} 元无法实现：可压减的项目合计最少 {least} 元，最多 {most} 元"
            | "{target} yuan cannot be reached: the projects that may be cut give {least} yuan at least and {most} at most",
        why: "每个项目都不能超出自身的限制{bars}" | "no project can go beyond what holds it{bars}",
        hint: "改正目标，使其在上述范围以内；或者修改下限、豁免、压减上限（--ceiling），或让更多等级参与压减"
            | "set a target within that range; or change the floor, exemptions or the ceiling (--ceiling), or let more grades be cut, and try again",
    }
    TargetNoItems {
        what: "没有可以压减的项目" | "there is no project that may be cut",
        why: "政策对已评等级的比例都是零，或相关项目下年都不再延续"
            | "the policy's rates of the grades that occur are all zero, or the projects end",
        hint: "先为“良”“中”“差”中至少一个等级定压减比例，或检查所选的部门"
            | "give a rate to at least one grade that occurs, or look at which department was named",
    }
    TargetZeroBase(count, exempt) {
        what: "可压减的 {count} 个项目，扣除豁免 {exempt} 元后基数全部为零"
            | "the {count} projects that may be cut have a base of zero once {exempt} yuan are exempt",
        why: "基数为零，怎样压减都是零" | "nothing can be taken from nothing",
        hint: "缩小豁免的份额或范围，或检查预算数" | "make exemptions smaller or fewer, or look at the budgets",
    }
    TargetConflict(better, worse, floor_gives, ceiling_gives) {
        what: "项目 {better} 的下限高于项目 {worse} 的上限，而 {worse} 等级更差，比例不能更低"
            | "the floor of {better} lies above the ceiling of {worse}, which has the worse grade and so no lower rate",
        why: "两个条件不能同时成立" | "both cannot hold",
        hint: "降低项目 {better} 的下限 {floor_gives} 元，或提高项目 {worse} 的上限 {ceiling_gives} 元"
            | "lower the floor of {better} by {floor_gives} yuan, or raise the ceiling of {worse} by {ceiling_gives} yuan",
    }
    TargetCeilingLow(ceiling, floor) {
        what: "压减上限 {ceiling} 低于政策的压减下限 {floor}"
            | "the ceiling of {ceiling} lies below the policy's floor of {floor}",
        why: "没有比例能同时满足两者" | "no rate satisfies both",
        hint: "提高上限，使其不低于 {floor}" | "make the ceiling at least {floor}",
    }
    ArgumentsContradict(one, other) {
        what: "“{one}”和“{other}”不能同时用" | "\"{one}\" and \"{other}\" cannot be used together",
        why: "目标或者是全部项目合计的，或者是各部门的，每个只能有一个；各部门的目标之间不比较等级次序，也不计算让步"
            | "a target is of all projects or of departments, one for each; targets of departments are not compared with each other, and leave no concession to be priced",
        hint: "去掉其中一个" | "leave one of them out",
    }
    TargetTooLarge {
        what: "可压减项目的基数合计超过 100 万亿元" | "the bases of the projects that may be cut add up to more than 100 trillion yuan",
        why: "再大就不能保证精确到分" | "beyond that the answer would not be sure to be exact",
        hint: "核对金额的单位是否写错" | "look whether the unit of the amounts is wrong",
    }
    PriorityUnreadable(value) {
        what: "{on} 的优先顺序“{value}”不是从 1 起的整数" | "{on}: the priority \"{value}\" is no whole number from 1 on",
        why: "先后次序决定谁先得到资金" | "the order decides who is served first",
        hint: "改填 1、2、3……，没有的留空" | "write 1, 2, 3 …, or leave it blank",
    }
}
