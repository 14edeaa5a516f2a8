//! Facts.

use super::declare::problems;

problems! {
    FactProjectUnknown(project) {
        what: "项目表中没有项目 {project}" | "project {project} is not in the table of projects",
        why: "本行未采用" | "this row was not used",
        hint: "核对项目编号，应与项目表完全一致，包括大小写、空格和全半角"
            | "write the id exactly as in the table of projects, including case, spaces and full-width characters",
    }
    FactIndicatorUnknown(rulebook, indicator) {
        what: "指标体系“{rulebook}”中没有指标“{indicator}”"
            | "the rulebook {rulebook} has no indicator \"{indicator}\"",
        why: "本行未采用" | "this row was not used",
        hint: "改填指标的名称、序号或编号，均见指标体系手册"
            | "write the indicator's title, number or id; the handbook of the rulebook lists them",
    }
    FactUnknown(fact, known) {
        what: "{on}：没有名为{fact}的事实" | "{on}: there is no fact {fact}",
        why: "本行未采用" | "this row was not used",
        hint: "改用下列之一：{known}；分项另填“占比”，整个指标不适用的填“是否适用”"
            | "use one of {known}; items also take share, and an indicator that does not apply takes applicable",
    }
    FactUnreadable(fact, value, kind) {
        what: "{on}：{fact}填了“{value}”，应为{kind}" | "{on}: {fact} is \"{value}\", but takes {kind}",
        why: "内容无法识别，不能据以评分" | "what cannot be read cannot be scored",
        hint: "改填{kind}" | "write {kind}",
    }
    FactRepeated(fact, at, first) {
        what: "{on}：{fact}填了两次，{at} 已填“{first}”"
            | "{on}: {fact} is given twice, {at} already says \"{first}\"",
        why: "无法判断以哪一个为准" | "which one counts cannot be told",
        hint: "核对后只留一行；属于不同分项的，在“分项”一列写明各自的名称"
            | "keep one row; where they belong to different items, name each in the column item",
    }
    FactMissing(fact) {
        what: "{on}：{fact}未填" | "{on}: {fact} is missing",
        why: "缺数据不能按 0 分处理，总分和等级因此无法确定"
            | "what is missing must not count as 0, so total and grade stay open",
        hint: "补填所缺数据；指标体系允许整个指标不适用的，“是否适用”填“否”并写明原因；暂时无法取得的，评分时加 --provisional 先算得分区间"
            | "fill in what is missing; where the rulebook lets the indicator be not applicable, give applicable as no, with a reason; until you have it, score with --provisional to see the range",
    }
    NothingReported(count) {
        what: "{count} 个项目都还没有填报数据" | "no facts are given yet ({count} projects)",
        why: "没有数据，不能评分，也不能按 0 分处理"
            | "without facts nothing can be scored, and nothing counts as 0",
        hint: "先写出填报表（“template”命令）发给各单位，交回后汇总（“collect”命令）；已有数据的，填入事实表或得分表"
            | "write forms with jixiao template, send them out, and put what comes back together with jixiao collect; where there are data already, fill in the table of facts or scores",
    }
    ItemShares(items, sum) {
        what: "{on}：{items} 个分项的占比合计为 {sum}，应为 1（即 100%）"
            | "{on}: the shares of its {items} items add to {sum}, they should add to 1 (100%)",
        why: "占比不足会少得分，超出会多得分"
            | "with less some points could never be earned, with more too many would be",
        hint: "核对各分项的“占比”，使合计正好为 100%"
            | "correct the share of each item so that they add to 100%",
    }
    NotApplicableUnfounded(fact, reasons) {
        what: "{on}：{fact}填为不适用，未写原因"
            | "{on}: the row {fact} says that it does not apply, without a reason",
        why: "不适用会改变得分的折算，必须有理由"
            | "leaving something out changes what the points are converted to, so it needs a reason",
        hint: "在本行“扣分原因”一列写明不适用的原因，指标体系允许的理由是：{reasons}；其实适用的，据实填写"
            | "say why in the column reason of this row; the rulebook allows: {reasons}. If it does apply, say how it stands instead",
    }
    NotApplicableWithFacts {
        what: "{on}：填为不适用，又填了事实或得分" | "{on}: said not to apply, yet facts or points are given",
        why: "前后填报不一致，无法评分" | "the two contradict each other, so nothing can be scored",
        hint: "核实后改正：确不适用的，删去其他各行；其实适用的，删去“是否适用”一行"
            | "find out which holds, then delete the other rows if it does not apply, or the row applicable if it does",
    }
    UnitsDiffer(one, other) {
        what: "{on}：{one}与{other}的单位不一致" | "{on}: {one} and {other} have different units",
        why: "单位不同的数不能相除，也不能相加" | "values in different units cannot be divided or added",
        hint: "换算成同一单位，“单位”一列写成一样"
            | "convert them to one unit and write it the same way in the column unit",
    }
    ZeroDenominator {
        what: "{on}：分母是 0，或扣减后不大于 0"
            | "{on}: what is divided by is 0, or not above 0 after what is taken off",
        why: "除以 0 没有结果，不能视为满分，也不能视为 0 分；只有越低越好的，实际是 0 才是满分"
            | "a division by 0 has no result; it is neither full marks nor none; only where less is better, an actual of 0 is full marks",
        hint: "核对目标值或应完成数；本年确无任务、指标体系允许不适用的，“是否适用”填“否”并写明原因，分项则删去并重新分配占比"
            | "check the target or what was due; if nothing was due and the rulebook allows it, give applicable as no, with a reason, or drop the item and share its weight out anew",
    }
    ShareOutsideLevel(level, share, from, to) {
        what: "{on}：定为“{level}”，所给的比例 {share} 不在 {from} 至 {to} 之内"
            | "{on}: the share {share} lies outside the level \"{level}\", {from} to {to}",
        why: "档次和比例矛盾，得分没有依据"
            | "level and share contradict each other, so the points have no basis",
        hint: "对照佐证材料核对档次和比例；两档共有的界限归上一档"
            | "check both against the evidence; a limit that two levels share belongs to the upper one",
    }
    PointsOverMaximum(points, max) {
        what: "{on}：给了 {points} 分，满分是 {max} 分"
            | "{on}: {points} points given, the maximum is {max}",
        why: "超出满分，总分会虚高" | "more than the maximum inflates the total",
        hint: "核对原始评分记录，看是否录错了数或录错了列"
            | "compare with the evaluator's record: a slip, or the wrong column",
    }
    FactContradictsProject(fact, value, column) {
        what: "{on}：{fact}填的是 {value} 元，项目表中是 {column} 元"
            | "{on}: {fact} is {value} yuan, the table of projects says {column} yuan",
        why: "同一笔资金有两个数，执行率无法认定"
            | "with two figures for the same money the execution rate cannot be established",
        hint: "查账后改正错的一处，注意元和万元；项目表中已有的，事实表可以不填"
            | "check the books and correct one, minding 元 and 万元; what the table of projects gives need not be repeated",
    }
    ArithmeticTooLarge {
        what: "{on}：数字位数太多，无法精确计算" | "{on}: too many digits for exact arithmetic",
        why: "得分和金额不作近似，所以没有结果"
            | "scores and amounts are never approximated, so there is no result",
        hint: "将项目的数减少几位（改用万元等较大的单位，去掉不必要的小数位），并核对是否多打了数字；指标体系中的界限、占比位数过多的，也要减少"
            | "write the numbers with fewer digits, in a larger unit or without decimals that are not needed, and look for digits typed by mistake; limits and shares of the rulebook count, too",
    }
    ItemsMisplaced(fact) {
        what: "{on}：{fact}与分项的用法不符" | "{on}: {fact} does not fit the way items are used here",
        why: "无法判断按整体计算还是按分项计算" | "whether to score the whole or its items cannot be told",
        hint: "核对“分项”一列：不设分项的指标留空；设了分项的，每个事实都写明所属分项"
            | "correct the column item: leave it blank where the indicator takes no items; where it has items, name one for every fact",
    }
    PointsAndFacts {
        what: "{on}：既直接给分，又填了事实" | "{on}: points were awarded and facts given too",
        why: "直接给的分和按事实算的分可能不同" | "the two may come to different scores",
        hint: "只留一种：按评分标准计分的，删去“给分”一行；直接给分的，删去其他事实"
            | "delete the row points to score by the rule, or the other facts to keep the award",
    }
    NothingApplies {
        what: "{on}：没有一个适用的指标" | "{on}: no indicator applies",
        why: "没有可以折算的满分，得不出总分" | "there is no maximum to convert to, hence no total",
        hint: "核对各指标的“是否适用”；确实都不适用的，将项目移出本次评价"
            | "check what is marked as not applicable; if it is right, take the project out of this evaluation",
    }
    PartsUnweighted(fact) {
        what: "{on}：各部分的{fact}是百分数，加权用的“资金”未填"
            | "{on}: {fact} of its parts is a percentage, but fund is missing",
        why: "百分数不能直接相加，要按资金加权平均"
            | "percentages cannot be added; they are averaged by the money behind each part",
        hint: "为每个部分加一行“资金”，填该部分的资金数，合计大于 0"
            | "give every part a row fund with its amount; together they must be above 0",
    }
    ValueUnitDiffers(fact, value, own, unit) {
        what: "{on}：{fact}的“{value}”单位是“{own}”，本行“单位”一列是“{unit}”"
            | "{on}: {fact} \"{value}\" is in {own}, the column unit of its row says {unit}",
        why: "同一个数有两个单位，无法判断以哪一个为准" | "with two units which one counts cannot be told",
        hint: "核实后只留一处，或两处写成一样；“单位”一列是 % 而填了数量的，改填算出的比率，如 95.2"
            | "find out and leave the unit in one place, or write it the same way in both; where the unit is % and a number of something was typed, write the rate that comes of it, such as 95.2",
    }
    BoundMisplaced(fact, value, what) {
        what: "{on}：{fact}填了“{value}”，{what}" | "{on}: {fact} is \"{value}\", {what}",
        why: "界限是目标的写法；实际做到多少必须是一个确定的数，目标的界限也要与方向一致"
            | "a bound is how targets are written; what was reached is one number, and a target must bound the way it is scored",
        hint: "核实后改正一处：实际值填完成的数；目标值写不低于（≥）的，方向填“正向”，写不超过（≤）的，方向填“反向”"
            | "correct one of the two: what was reached is a number; a target of at least (≥) goes with the direction at-least, one of at most (≤) with at-most",
    }
    PercentDoubtful(fact, value) {
        what: "{on}：{fact}填了“{value}”，无法确定是百分之几"
            | "{on}: {fact} is \"{value}\", and how many percent that is cannot be told",
        why: "0.95 可能是 95%，也可能是 0.95%；95 没有百分号，可能被当成 9500%，差一百倍"
            | "0.95 may be 95% or 0.95%, and 95 without its sign may count as 9500%: a hundred times too much or too little",
        hint: "填写时带上百分号，如 95% 或 0.95%；或者只填 95，“单位”一列填 %；或者“单位”一列留空、按小数填，如 0.95；满意率这类份额不会超过 100%"
            | "write the percent sign with the number, as 95% or 0.95%; or write 95 and % into the unit; or leave the unit blank and write a decimal such as 0.95; a share such as a rate of satisfaction is never above 100%",
    }
    NotApplicableRefused(fact) {
        what: "{on}：{fact}填为不适用，指标体系不允许"
            | "{on}: the row {fact} says that it does not apply, which the rulebook does not allow",
        why: "是否允许不适用由指标体系规定；随意填写，问题会连同分值一并略去"
            | "the rulebook says what may not apply; left to anyone, a finding would vanish together with its points",
        hint: "请据实填写；确应允许不适用的，由指标体系的编制单位在该指标或要点的“not_applicable”（不适用）中写明理由和佐证材料"
            | "say how it stands; where it should be allowed, those who keep the rulebook write not_applicable with reasons and evidence there",
    }
    NotApplicableUnproven(fact, evidence) {
        what: "{on}：{fact}填为不适用，未写佐证材料"
            | "{on}: the row {fact} says that it does not apply, and names no evidence",
        why: "指标体系只在有据可查时允许不适用" | "the rulebook allows it only where there is something to show for it",
        hint: "在本行“佐证材料”一列写明：{evidence}；不能提供的，按适用处理，据实填写"
            | "name it in the column evidence of this row: {evidence}. Where there is none, it applies: say how it stands",
    }
    LimitUndecided(fact, limit) {
        what: "{on}：{fact}未填，等级限制无法判断（{limit}）"
            | "{on}: {fact} is not given, so a limit of the grades is undecided ({limit})",
        why: "直接给分或填为不适用，并不说明没有这种情形；等级因此无法确定"
            | "points typed in, or not applicable, do not say that nothing was found; so the grade stays open",
        hint: "补填{fact}一行，给分保留"
            | "add a row {fact} beside the points",
    }
    ReasonMissing {
        what: "{on}：扣了分，未写扣分原因" | "{on}: points were taken off without a reason",
        why: "被评价单位需要知道，复核和报告也要用" | "those evaluated will ask, and review and report need it",
        hint: "在“扣分原因”一列写明具体问题" | "say in the column reason what was found",
    }
    Overshoot(value, limit) {
        what: "{on}：完成 {value}，超过 {limit}" | "{on}: reached {value}, above {limit}",
        why: "超额太多，往往是目标定低了或数据有误"
            | "going far beyond a target often means a low target or a wrong figure",
        hint: "核对目标值和实际值；属实的，在“扣分原因”一列说明，并据此调整下年目标"
            | "check target and actual; if they are right, explain in the column reason and set next year's target by it",
    }
    RecordSmall(fact, value, limit) {
        what: "{on}：{fact}只有 {value}，少于 {limit}" | "{on}: {fact} is only {value}, below {limit}",
        why: "数量太少，结论不可靠" | "with so few the finding is not reliable",
        hint: "补充调查；无法补充的，在报告中如实说明"
            | "ask more people if you still can, otherwise say so in the report",
    }
    FigureOdd(fact, value, says) {
        what: "{on}：{fact} 填的是 {value}，值得核对" | "{on}: {fact} is {value}, which is worth a look",
        why: "{says}" | "{says}",
        hint: "核对出处；确实如此的，在扣分原因或佐证材料一列写明依据"
            | "check where the figure comes from; where it is right, name what it rests on in the column for reasons or evidence",
    }
    EvidenceMissing {
        what: "{on}：未列佐证材料" | "{on}: no evidence is named",
        why: "复核和审计时无从查证" | "reviewers and auditors would have nothing to check",
        hint: "在“佐证材料”一列写明材料名称，几份的用“、”隔开"
            | "name the documents in the column evidence, joined with 、",
    }
    AllFullMarks {
        what: "{on}：所有指标都是满分" | "{on}: every indicator has full marks",
        why: "一处问题都没有的很少见，容易被认为没有认真核实"
            | "not a single finding is rare and invites the doubt that nobody looked",
        hint: "抽查几个指标，对照佐证材料复核；核实无误的，予以保留"
            | "check a few indicators against their evidence; if they hold, leave them as they are",
    }
    NotApplicableDecides(what, before, after) {
        what: "{on}：{what} 不适用，结果因此不同：现为{before}；按不得分计，为{after}"
            | "{on}: {what} is not applicable, and the result rests on it: {before}; if it gave no points, {after}",
        why: "等级或压减额由不适用决定，复核时首先要看"
            | "the grade or the cut rests on what was left out, so a reviewer looks at it first",
        hint: "对照佐证材料核对理由；理由不成立的，改为适用并据实填写"
            | "check the reason against its evidence; where it does not hold, say how the matter stands",
    }
    LimitUnseen(fact, limit, count) {
        what: "{on}：只有宽表中的得分（项目数：{count}），{fact}未填；等级限制未作判断（{limit}）"
            | "{on}: points in a wide table (projects: {count}) and no {fact}; a limit of the grades was not judged ({limit})",
        why: "宽表没有这一列，无法判断有无这种情形，等级按没有计算"
            | "without a column for it the table cannot say, and the grades were given as if there were none",
        hint: "在宽表中加一列，列名写“指标编号.事实名”；或在事实表中逐项目填写"
            | "add a column to the wide table, its heading the indicator's id, a point and the name of the fact; or give it in the table of facts",
    }
}
