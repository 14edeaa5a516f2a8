//! Rulebooks.

use super::declare::problems;

problems! {
    PointsDoNotAdd(of, stated, sum) {
        what: "“{of}”写明 {stated} 分，各项相加是 {sum} 分"
            | "{of} states {stated} points, its parts add to {sum}",
        why: "分值对不上，总分就没有意义" | "a total means nothing when its points do not add",
        hint: "核对各指标、各一级指标的“max”（分值），使相加正好等于写明的分数"
            | "correct the max of the indicators or dimensions so that they add to what is stated",
    }
    RepeatedId(what, id) {
        what: "{what}“{id}”重复，或编号不连续" | "{what} {id} stands twice, or the numbering leaves a gap",
        why: "各项内容按编号查找，编号不唯一就会对应错误"
            | "everything is found by its id or number, so each may stand only once",
        hint: "改用不重复的编号；指标的“number”（序号）从 1 起依次编，不跳号"
            | "give each its own id; number the indicators from 1 on without gaps",
    }
    GradeBands(grade, from, to, expected) {
        what: "等级分数段有空缺或重叠：“{grade}”是 {from} 至 {to}，应当接到 {expected}"
            | "the grade bands leave a gap or overlap: at \"{grade}\" it is {from} to {to}, but should reach {expected}",
        why: "落在空缺处的总分没有等级，落在重叠处的有两个等级"
            | "a total in a gap has no grade, one in an overlap has two",
        hint: "按从高到低改写：最高一级的“to”（上限）是满分，每一级的“to”等于上一级的“from”（下限），最低一级的“from”是 0"
            | "write the best grade first: its to is the full total, each to is the from of the grade above, the last from is 0",
    }
    RuleBands(at) {
        what: "{on}：评分区间在 {at} 处有空缺、重叠或次序不对"
            | "{on}: the scoring rule leaves a gap, overlaps or is out of order at {at}",
        why: "落在这里的数值得不到分，或得到两个分" | "a value there would get no points, or two different ones",
        hint: "改正区间，使其首尾相接：“bands”（分段）从 0 起，最后一段不写“to”（上限）；“levels”（档次）从 1 到 0；“linear”（直线）各点从小到大"
            | "correct the bounds: let bands run from 0 without gaps and the last have no to; levels from 1 down to 0; points of a line upwards",
    }
    ExampleFails(indicator, example, stated, points) {
        what: "指标“{indicator}”的第 {example} 个例子写明 {stated}，按评分标准得到 {points}"
            | "example {example} of indicator {indicator} states {stated}, the scoring rule gives {points}",
        why: "例子与标准不一致，必有一处写错" | "example and rule disagree, so one of them is wrong",
        hint: "重新手算一遍：标准有误的改标准，例子有误的改例子；“缺少事实”指例子未填全，字母加数字是问题代码"
            | "work it out by hand and correct the rule or the example; \"missing\" means the example lacks a fact, a letter with digits is a problem code",
    }
    RuleUnknown(indicator, reason) {
        what: "指标“{indicator}”的评分标准无法识别：{reason}"
            | "the scoring rule of indicator {indicator} cannot be read: {reason}",
        why: "评分标准无法识别，就不能给分" | "no points can be given by it",
        hint: "改正“kind”（类型），取“ratio”（比率）、“bands”（分段）、“linear”（直线）、“checklist”（要点）、“deduction”（扣分）、“levels”（定档）、“award”（直接给分）之一，再对照同类指标核对各项设置"
            | "choose the kind from ratio, bands, linear, checklist, deduction, levels, award, and compare its settings with an indicator of the same kind",
    }
    RuleFactUnknown(indicator, fact) {
        what: "指标“{indicator}”没有名为{fact}的事实" | "indicator {indicator} has no fact {fact}",
        why: "例子或等级限制用到它，却无法取得数值"
            | "an example or a limit of the grades relies on it and would never see a value",
        hint: "改用该指标评分标准中写明的事实名；确有需要的，先在评分标准中加上"
            | "use a fact that the scoring rule names, or add it to the rule first",
    }
    CitationMissing(of) {
        what: "“{of}”未写出处" | "{of} has no citation",
        why: "没有出处，分数和压减没有依据" | "without a source nobody can defend a score or a cut",
        hint: "补充“citation”（出处）一行，写明“source”（来源）和“confidence”（可信程度），后者取“printed”（已见原文）、“unconfirmed”（未经核实）、“reconstruction”（重构）、“computed”（推算）之一"
            | "add citation with source and confidence (printed, unconfirmed, reconstruction or computed)",
    }
    BadQuantity(field, value) {
        what: "“{field}”的值“{value}”不符合要求" | "\"{field}\" cannot be \"{value}\"",
        why: "内容不符合要求，规则无法执行" | "a rule with it cannot be applied",
        hint: "按规定改写：比例写成 \"15%\" 或 \"0.15\"，不能只写 15；其他数值写成带英文双引号的小数，如 \"0.10\"；编号只用英文字母、数字和 - _ .；日期写成 2025-09-29；选项照样例取"
            | "write a rate as \"15%\" or \"0.15\", never as 15 alone, other quantities as quoted decimals such as \"0.10\", ids with ASCII letters, digits and - _ . only, dates as 2025-09-29, options as in the samples",
    }
    UnknownReference(what, name) {
        what: "找不到{what}“{name}”" | "there is no {what} \"{name}\"",
        why: "所指的内容不存在，规则无法执行" | "the rule points at something that does not exist",
        hint: "改正写错的名称，或先写入指标体系；“status”（性质）取“official”（官方）、“reconstruction”（重构）、“example”（示例）、“trial”（试算），“confidence”（可信程度）取“printed”（已见原文）、“unconfirmed”（未经核实）、“reconstruction”（重构）、“computed”（推算），等级限制的“kind”（类型）取“at-most”（不高于）、“set”（定为），“block”（拦截）取“D21”、“D22”、“D25”、“D27”、“F31”、“F32”、“F33”、“F34”、“F35”、“F36”、“F38”"
            | "correct the name or define it first; status is official, reconstruction, example or trial; confidence is printed, unconfirmed, reconstruction or computed; the kind of a limit is at-most or set; block takes D21, D22, D25, D27, F31, F32, F33, F34, F35, F36, F38",
    }
    ExampleMissing(id) {
        what: "指标“{id}”没有例子" | "indicator {id} has no example",
        why: "没有例子，无法验证是否照原意给分"
            | "without one nothing shows that the rule gives the points it was meant to give",
        hint: "至少补充一个例子（“indicator.example”），写明事实和手算的得分"
            | "add at least one example (indicator.example) with facts and the points worked out by hand",
    }
    NoticeMissing(id, status) {
        what: "“{id}”的性质是“{status}”，未写“notice”（说明）" | "\"{id}\" has the status \"{status}\" but no notice",
        why: "没有说明，会被误认为正式文本" | "readers would take it for the official text",
        hint: "补充“notice”（说明），写明来历；只有“official”（官方）和“trial”（试算）可以不写"
            | "add a notice that says where it comes from; only official and trial go without",
    }
    RulebookEmpty(id) {
        what: "指标体系“{id}”中没有指标" | "the rulebook {id} has no indicator",
        why: "没有可以打分的内容" | "there is nothing to score",
        hint: "至少写一个一级指标文件（如“1-decision.toml”），其中至少有一个指标"
            | "write at least one dimension file, such as 1-decision.toml, with at least one indicator",
    }
    SettingsClash(one, other) {
        what: "设置有冲突：{one}与{other}" | "these settings clash: {one} and {other}",
        why: "两种写法只能取一种，否则无法确定怎样计算" | "only one of the two can decide how points are worked out",
        hint: "只留一种；两种都没写全的，补齐其中一种" | "keep one of them; where neither is complete, complete one",
    }
    RightMisplaced(what) {
        what: "{on}：{what}" | "{on}: {what}",
        why: "不适用的权利要能兑现：给了又用不上，或者绕过指标自身的规定，都会算错"
            | "a right to leave something out must hold: one that can never be used, or that goes round the indicator's own, misleads",
        hint: "核对“not_applicable”（不适用）：整项也可以不适用的，在指标下写明；否则删去这一处"
            | "correct not_applicable: where the whole may be left out, give the indicator one of its own; otherwise delete the one here",
    }
    LittleOutput(share, limit) {
        what: "产出和效益合计占 {share}，低于 {limit}"
            | "output and benefit carry {share} of the total, less than {limit}",
        why: "分值偏重手续，反映不出服务成效"
            | "the weight lies on formalities and says little about the service itself",
        hint: "提高产出、效益类指标的分值；另有依据的，在“advice”（提示的界限）中写明"
            | "give output and benefit more points, or state a limit of your own under advice",
    }
    OneIndicatorHeavy(share, limit) {
        what: "{on}占总分的 {share}，超过 {limit}"
            | "{on} carries {share} of the total, more than {limit}",
        why: "一个指标几乎就定了等级" | "one indicator all but decides the grade",
        hint: "拆成几个指标，或少分配一些分值" | "split it into several indicators or give it fewer points",
    }
    NoSatisfaction {
        what: "没有满意度指标" | "no indicator measures satisfaction",
        why: "反映不出服务对象和购买主体的意见" | "those who are served and those who buy are not heard",
        hint: "增加一个满意度指标，并记录有效样本量"
            | "add an indicator of satisfaction and record the number of valid answers",
    }
    MostlyQualitative(share, limit) {
        what: "靠评判的定性指标占 {share}，超过 {limit}"
            | "judged indicators carry {share} of the total, more than {limit}",
        why: "换一个人评，分数可能就不同" | "another evaluator might well give other points",
        hint: "改用比率、分段等定量标准，能计量的尽量计量" | "turn what can be counted into ratios or bands",
    }
    VagueItem(word) {
        what: "{on}的表述含“{word}”，不够明确" | "{on} says \"{word}\", which is vague",
        why: "表述不明确，是否完成无法核实" | "nobody can tell whether it was achieved",
        hint: "改用可计量、可查证的表述：什么对象、多少数量、什么时限、什么标准"
            | "say what can be counted and checked: of what, how many, by when, to which standard",
    }
}
