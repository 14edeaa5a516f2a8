//! Chinese texts of problems with facts.

use super::text;
use crate::wording::problem::ProblemText;
use jixiao_core::problem::Code;

// A code takes three lines: what, why, hint.

#[rustfmt::skip]
pub(super) const fn fact(code: Code) -> ProblemText {
    match code {
        Code::FactProjectUnknown => text("项目 {project} 不在项目表里",
            "这一行事实没有用上",
            "核对项目编号，要与项目表完全一致，包括大小写、空格和全半角"),
        Code::FactIndicatorUnknown => text("指标体系 {rulebook} 里没有指标 {indicator}",
            "这一行事实没有用上",
            "indicator 列填指标的英文编号，如 project-basis；编号见指标体系手册"),
        Code::FactUnknown => text("{on}：没有名为 {fact} 的事实",
            "这一行事实没有用上",
            "可用的事实名：{known}；分项另填 share（占比），整个指标不适用的填 applicable"),
        Code::FactUnreadable => text("{on}：{fact} 填了“{value}”，应为{kind}",
            "读不懂的值不能靠猜",
            "改填{kind}"),
        Code::FactRepeated => text("{on}：{fact} 填了两次，{at} 已填“{first}”",
            "无法判断以哪一个为准",
            "核对后只留一行；属于不同分项的，在 item 列写明各自的名称"),
        Code::FactMissing => text("{on}：缺少 {fact}",
            "缺数据不能按 0 分处理，总分和等级因此定不下来",
            "填上 {fact} 的值；整个指标不适用的，改填 applicable 为“否”并写明原因；\
            一时拿不到的，加 --provisional 先看得分区间"),
        Code::ItemShares => text("{on}：{items} 个分项的占比合计是 {sum}，应为 1（即 100%）",
            "占比不足会白白丢分，超出会多得分",
            "核对各分项的 share，使合计正好是 100%"),
        Code::NotApplicableUnfounded => text("{on}：填为不适用，没有写原因",
            "不适用会改变总分的折算，必须有理由",
            "在本行的 reason 列写明为什么不适用；其实适用的，改填事实"),
        Code::NotApplicableWithFacts => text("{on}：填为不适用，又填了事实或得分",
            "两种说法矛盾，不知道听哪一个",
            "确不适用的，删去其他各行；其实适用的，删去 applicable 一行"),
        Code::UnitsDiffer => text("{on}：{one} 与 {other} 的单位不一致",
            "单位不同的数不能相除，也不能相加",
            "换算成同一单位，并在 unit 列写成一样"),
        Code::ZeroDenominator => text("{on}：分母是 0，或扣减后不大于 0",
            "除以 0 没有结果，不能当作满分，也不能当作 0 分",
            "核对目标值或应完成数；本年确无任务的，填 applicable 为“否”并写明原因，分项则删去并重分占比"),
        Code::ShareOutsideLevel => text("{on}：定为“{level}”，所给的比例 {share} 不在 {from} 至 {to} 之内",
            "档次和比例矛盾，得分没有依据",
            "对照佐证材料核对档次和比例；两档共有的界限归上一档"),
        Code::PointsOverMaximum => text("{on}：给了 {points} 分，满分是 {max} 分",
            "超出满分，总分会虚高",
            "核对原始评分记录，看是否录错了数或录错了列"),
        Code::FactContradictsProject => text("{on}：{fact} 填的是 {value}，项目表里是 {column}",
            "同一笔钱有两个数，执行率无法认定",
            "查账后改正错的一处，注意元和万元；项目表里有的，事实表里可以不填"),
        Code::ArithmeticTooLarge => text("{on}：数位太多，无法精确计算",
            "得分和金额不作近似，所以没有结果",
            "检查是否多打了数字，并减少不必要的小数位"),
        _ => fact_more(code),
    }
}

#[rustfmt::skip]
const fn fact_more(code: Code) -> ProblemText {
    match code {
        Code::ItemsMisplaced => text("{on}：{fact} 与分项的用法不符",
            "不知道该整体计算还是按分项计算",
            "不设分项的指标，item 列留空；设了分项的，每个事实都写明属于哪个分项"),
        Code::PointsAndFacts => text("{on}：既直接给了分，又填了事实",
            "直接给的分和按事实算的分可能不同",
            "按评分标准计分的，删去 points 一行；直接给分的，删去其他事实"),
        Code::NothingApplies => text("{on}：没有一个适用的指标",
            "没有可以折算的满分，得不出总分",
            "核对各指标的 applicable 和“不适用”；确实都不适用的，把项目移出本次评价"),
        Code::PartsUnweighted => text("{on}：各部分的 {fact} 是百分数，缺少加权用的资金数 fund",
            "百分数不能直接相加，要按资金加权平均",
            "给每个部分加一行 fund，填该部分的资金数，合计大于 0"),
        Code::ValueUnitDiffers => text("{on}：{fact} 的“{value}”单位是“{own}”，本行的 unit 列是“{unit}”",
            "同一个数有两个单位，不知道听哪一个",
            "查清后只留一处，或把两处写成一样"),
        Code::BoundMisplaced => text("{on}：{fact} 填了“{value}”，{what}",
            "界限是目标的写法；实际做到多少必须是一个确定的数，目标的界限也要与方向一致",
            "实际值填做到的数；目标值写不低于（≥）的，方向是正向，写不超过（≤）的，方向是反向，按实际情况改一处"),
        Code::PercentDoubtful => text("{on}：{fact} 填了“{value}”，定不下是百分之几",
            "0.95 可能是 95%，也可能是 0.95%；95 没有百分号，可能被当成 9500%，差一百倍",
            "连百分号一起写在值里，如 95% 或 0.95%；或者 unit 列留空、按小数填，如 0.95"),
        Code::ReasonMissing => text("{on}：扣了分，没有写扣分原因",
            "被评价单位会问，复核和报告也要用",
            "在 reason 列写明扣分原因，落到具体问题上"),
        Code::Overshoot => text("{on}：完成 {value}，超过 {limit}",
            "超额太多，往往是目标定低了或数据有误",
            "核对目标值和实际值；属实的，在 reason 列说明，并据此调整下年目标"),
        Code::RecordSmall => text("{on}：{fact} 只有 {value}，少于 {limit}",
            "数量太少，结论靠不住",
            "能补充调查的补充；不能的，在报告里如实说明"),
        Code::EvidenceMissing => text("{on}：没有列出佐证材料",
            "复核和审计时无从查证",
            "在 evidence 列写材料名称，几份的用“、”隔开"),
        Code::AllFullMarks => text("{on}：所有指标都是满分",
            "一处问题都没有的很少见，容易被认为没有认真核实",
            "抽几个指标对照佐证材料复核；核实无误的，予以保留"),
        _ => text("", "", ""),
    }
}
