//! Rulebooks.

use super::declare::problems;

problems! {
    PointsDoNotAdd(of, stated, sum) {
        what: "{of} 写明 {stated} 分，各项相加是 {sum} 分"
            | "{of} states {stated} points, its parts add to {sum}",
        why: "分值对不上，总分就没有意义" | "a total means nothing when its points do not add",
        hint: "核对各指标、各维度的 max，使相加正好等于写明的分数"
            | "correct the max of the indicators or dimensions so that they add to what is stated",
    }
    RepeatedId(what, id) {
        what: "{what}“{id}”重复，或编号不连续" | "{what} {id} stands twice, or the numbering leaves a gap",
        why: "一切都按编号查找，编号不唯一就会张冠李戴"
            | "everything is found by its id or number, so each may stand only once",
        hint: "改成不重复的编号；指标的 number 从 1 起依次编，不跳号"
            | "give each its own id; number the indicators from 1 on without gaps",
    }
    GradeBands(grade, from, to, expected) {
        what: "等级分数段有空缺或重叠：{grade} 处是 {from} 至 {to}，应当接到 {expected}"
            | "the grade bands leave a gap or overlap: at {grade} it is {from} to {to}, but should reach {expected}",
        why: "落在空缺处的总分没有等级，落在重叠处的有两个等级"
            | "a total in a gap has no grade, one in an overlap has two",
        hint: "从高到低写：最高一级的 to 是满分，每一级的 to 等于上一级的 from，最低一级的 from 是 0"
            | "write the best grade first: its to is the full total, each to is the from of the grade above, the last from is 0",
    }
    RuleBands(at) {
        what: "{on}：评分区间在 {at} 处有空缺、重叠或次序不对"
            | "{on}: the scoring rule leaves a gap, overlaps or is out of order at {at}",
        why: "落在这里的数值得不到分，或得到两个分" | "a value there would get no points, or two different ones",
        hint: "bands 从 0 起逐段相接，最后一段不写 to；levels 从 1 到 0 逐档相接；linear 各点从小到大"
            | "let bands run from 0 without gaps and the last have no to; levels from 1 down to 0; points of a line upwards",
    }
    ExampleFails(indicator, example, stated, points) {
        what: "指标 {indicator} 的第 {example} 个例子写明 {stated}，按评分标准得到 {points}"
            | "example {example} of indicator {indicator} states {stated}, the scoring rule gives {points}",
        why: "例子与标准不一致，必有一处写错" | "example and rule disagree, so one of them is wrong",
        hint: "重新手算一遍：标准错了改标准，例子错了改例子；missing 是例子缺事实，字母加数字是问题代码"
            | "work it out by hand and correct the rule or the example; \"missing\" means the example lacks a fact, a letter with digits is a problem code",
    }
    RuleUnknown(indicator, reason) {
        what: "指标 {indicator} 的评分标准读不懂：{reason}"
            | "the scoring rule of indicator {indicator} cannot be read: {reason}",
        why: "读不懂标准，就无法给分" | "no points can be given by it",
        hint: "kind 取 ratio、bands、linear、checklist、deduction、levels、award 之一，再对照同类指标核对各项设置"
            | "choose the kind from ratio, bands, linear, checklist, deduction, levels, award, and compare its settings with an indicator of the same kind",
    }
    RuleFactUnknown(indicator, fact) {
        what: "指标 {indicator} 没有名为 {fact} 的事实" | "indicator {indicator} has no fact {fact}",
        why: "例子或等级限制用到了它，却永远取不到值"
            | "an example or a limit of the grades relies on it and would never see a value",
        hint: "改成该指标评分标准里写明的事实名；确有需要的，先在评分标准里加上"
            | "use a fact that the scoring rule names, or add it to the rule first",
    }
    CitationMissing(of) {
        what: "{of} 没有写出处" | "{of} has no citation",
        why: "没有出处，分数和压减就说不出依据" | "without a source nobody can defend a score or a cut",
        hint: "加一行 citation，写明 source 和 confidence（printed、unconfirmed、reconstruction、computed 之一）"
            | "add citation with source and confidence (printed, unconfirmed, reconstruction or computed)",
    }
    BadQuantity(field, value) {
        what: "{field} 的值“{value}”不合要求" | "{field} cannot be \"{value}\"",
        why: "数量、编号、日期和选项都不能靠猜" | "quantities, ids, dates and options are not guessed",
        hint: "数值写成带双引号的小数，如 \"0.10\"；编号只用英文字母、数字和 - _ .；日期写成 2025-09-29；选项照样例取"
            | "write quantities as quoted decimals such as \"0.10\", ids with ASCII letters, digits and - _ . only, dates as 2025-09-29, options as in the samples",
    }
    UnknownReference(what, name) {
        what: "找不到 {what}“{name}”" | "there is no {what} \"{name}\"",
        why: "这里指向的东西不存在，规则落不了地" | "the rule points at something that does not exist",
        hint: "改正写错的名称，或先把它写进指标体系；status 取 official、reconstruction、example、trial（试算），confidence 取 printed、unconfirmed、reconstruction、computed，等级限制的 kind 取 at-most、set"
            | "correct the name or define it first; status is official, reconstruction, example or trial; confidence is printed, unconfirmed, reconstruction or computed; the kind of a limit is at-most or set",
    }
    ExampleMissing(id) {
        what: "指标 {id} 没有例子" | "indicator {id} has no example",
        why: "没有例子，就无法验证是否照原意给分"
            | "without one nothing shows that the rule gives the points it was meant to give",
        hint: "至少加一个 [[indicator.example]]，写明事实和手算的得分"
            | "add at least one [[indicator.example]] with facts and the points worked out by hand",
    }
    NoticeMissing(id, status) {
        what: "{id} 的性质是 {status}，却没有说明 notice" | "{id} has the status {status} but no notice",
        why: "没有说明，读者会以为是正式文本" | "readers would take it for the official text",
        hint: "加 notice，写一句来历；只有 official 和 trial 可以不写"
            | "add a notice that says where it comes from; only official and trial go without",
    }
    RulebookEmpty(id) {
        what: "指标体系 {id} 里没有指标" | "the rulebook {id} has no indicator",
        why: "没有可以打分的内容" | "there is nothing to score",
        hint: "至少写一个维度文件（如 1-decision.toml），里面至少有一个指标"
            | "write at least one dimension file, such as 1-decision.toml, with at least one indicator",
    }
    SettingsClash(one, other) {
        what: "设置有冲突：{one} 与 {other}" | "these settings clash: {one} and {other}",
        why: "两种写法只能取一种，否则算法不确定" | "only one of the two can decide how points are worked out",
        hint: "只留一种；两种都没写全的，补齐其中一种" | "keep one of them; where neither is complete, complete one",
    }
    RightMisplaced(what) {
        what: "{on}：{what}" | "{on}: {what}",
        why: "不适用的权利要能兑现：给了又用不上，或者绕过指标自身的规定，都会算错"
            | "a right to leave something out must hold: one that can never be used, or that goes round the indicator's own, misleads",
        hint: "整项也可以不适用的，在指标下写明 not_applicable；否则删去这一处的 not_applicable"
            | "where the whole may be left out, give the indicator a not_applicable of its own; otherwise delete the not_applicable here",
    }
    LittleOutput(share, limit) {
        what: "产出和效益合计占 {share}，低于 {limit}"
            | "output and benefit carry {share} of the total, less than {limit}",
        why: "重心偏向手续，看不出服务做得怎样"
            | "the weight lies on formalities and says little about the service itself",
        hint: "给产出、效益类指标多分配一些分值；另有依据的，在 [advice] 里写明界限"
            | "give output and benefit more points, or state a limit of your own under [advice]",
    }
    OneIndicatorHeavy(share, limit) {
        what: "{on}占总分的 {share}，超过 {limit}"
            | "{on} carries {share} of the total, more than {limit}",
        why: "一个指标几乎就定了等级" | "one indicator all but decides the grade",
        hint: "拆成几个指标，或少分配一些分值" | "split it into several indicators or give it fewer points",
    }
    NoSatisfaction {
        what: "没有满意度指标" | "no indicator measures satisfaction",
        why: "听不到服务对象和购买主体的意见" | "those who are served and those who buy are not heard",
        hint: "增加一个满意度指标，并记录有效样本量"
            | "add an indicator of satisfaction and record the number of valid answers",
    }
    MostlyQualitative(share, limit) {
        what: "靠评判的定性指标占 {share}，超过 {limit}"
            | "judged indicators carry {share} of the total, more than {limit}",
        why: "换一个人评，分数可能就不同" | "another evaluator might well give other points",
        hint: "能计量的改成比率、分段等定量标准" | "turn what can be counted into ratios or bands",
    }
    VagueItem(word) {
        what: "{on}的写法含“{word}”，不够明确" | "{on} says \"{word}\", which is vague",
        why: "说法含糊，完成没完成无从核实" | "nobody can tell whether it was achieved",
        hint: "改成可计量、可查证的写法：什么对象、多少数量、什么时限、什么标准"
            | "say what can be counted and checked: of what, how many, by when, to which standard",
    }
}
