//! Policies.

use super::declare::problems;

problems! {
    FloorUndercut(by, grade, base, cut, rate, floor, least) {
        what: "“{by}”的压减比例 {rate} 低于下限 {floor}：等级“{grade}”、基数 {base} 元时只压减 {cut} 元，按下限应压减 {least} 元"
            | "\"{by}\" undercuts the floor: with the grade \"{grade}\" and a base of {base} yuan it cuts {cut} yuan ({rate}), the floor of {floor} takes {least} yuan",
        why: "压减不得低于规定的下限" | "the least cut that was decided must not be lost",
        hint: "提高该比例，使其不低于 {floor}，或在“when”（适用条件）中排除受下限约束的等级；需保护个别项目的，列入豁免表，注明理由和决定文件"
            | "raise this rate to at least {floor}, or keep the floor's grades out with when; to protect single projects, put them into the table of exemptions, with reason and deciding document",
    }
    RatesFall(worse, worse_rate, better, better_rate, by) {
        what: "等级“{worse}”的压减比例 {worse_rate} 低于“{better}”的 {better_rate}（{by}）"
            | "\"{worse}\" is cut by {worse_rate}, less than \"{better}\" with {better_rate} ({by})",
        why: "评价差的反而压减少，奖惩颠倒" | "a worse result would be rewarded",
        hint: "核对各等级的比例和括号中的规则：其他条件相同，等级低的不能压减少；规则只写了较好等级的，将更低的等级也写入“when”（适用条件）"
            | "correct the rates and the rules in parentheses so that, all else being the same, no worse grade loses less; where a rule acts on a better grade alone, let it act on the worse ones, too",
    }
    RuleEffect(rule, count) {
        what: "规则“{rule}”写了 {count} 种做法，应当只写一种"
            | "the rule \"{rule}\" states {count} effects, it needs exactly one",
        why: "未写或写了几种，无法确定怎样压减" | "with none or several it is not clear what it does",
        hint: "只留一项：“add”（加）、“at_least”（至少）、“set”（定为）、“at_most”（至多）、“no_growth_over”（下年不超过）、“decide”（由人决定）、“hold”（暂缓拨付）、“bar_new”（不安排同类新增）、“priority”（安排次序）；总分的规则用“at_most”（至多）或“off”（扣减）"
            | "keep one of add, at_least, set, at_most, no_growth_over, decide, hold, bar_new, priority; of a rule on totals at_most or off",
    }
    GradeWithoutRate(grade, policy) {
        what: "{on} 评为“{grade}”，政策“{policy}”未规定这一等级的压减比例"
            | "{on} is graded \"{grade}\", for which the policy \"{policy}\" has no rate",
        why: "没有依据不能压减，也不能视为不压减"
            | "without a decision there is no cut, and no exemption from one either",
        hint: "请有权决定的部门确定比例，在政策文件中补充该等级的比例和文件依据；仅作试算的，加参数 --rate 等级=比例"
            | "have the rate decided by those entitled to, then add the rate of this grade and the document it rests on to the policy; for a trial give --rate GRADE=RATE",
    }
    RuleInputMissing(column, rule) {
        what: "{on}：{column}未填，政策的“{rule}”需要它"
            | "{on} lacks {column}, which \"{rule}\" of the policy needs",
        why: "缺少这一项，无法确定是否压减、压减多少" | "without it the cut cannot be decided",
        hint: "在项目表中填写{column}；要的是上年等级而上年未评价的，填“无”"
            | "fill in {column} in the table of projects; for last year's grade write none where there was no evaluation",
    }
    RateToFill(grade) {
        what: "等级“{grade}”的压减比例未填" | "the rate of the grade \"{grade}\" is left empty",
        why: "未填不等于不压减；比例未定，不能计算" | "empty does not mean no cut, and nothing is computed with it",
        hint: "请有权决定的部门确定后填写，例如 \"10%\" 或 \"0.10\"；不压减的填 \"0\""
            | "have it decided by those entitled to and write it, such as \"10%\" or \"0.10\"; for no cut write \"0\"",
    }
    TrialUnreadable(value) {
        what: "“{value}”无法识别" | "\"{value}\" cannot be read",
        why: "等级和比例不明确，无法试算" | "without a clear grade and rate there is no trial",
        hint: "按规定改写：比例写成 --rate 良=10%，即等级、等号、0 至 100% 的数，也可用小数（0.10），最多四位小数；下限写成 --floor 10%"
            | "write a rate as --rate good=10%: the grade, an equals sign and a share from 0 to 100 %, or a decimal (0.10) of at most four places; a floor as --floor 10%",
    }
    DecisionMissing(rule, rule_title, grade) {
        what: "{on} 评为“{grade}”，按“{rule_title}”须由人决定，政策中没有决定"
            | "{on} is graded \"{grade}\"; \"{rule_title}\" leaves it to a person, and no decision stands in the policy",
        why: "没有决定，无法计算压减和下年预算" | "without one neither cut nor next budget is computed",
        hint: "请有权决定的部门作出决定，在政策（或方案）中补充“decision”（决定）一段：“rule”（规则）填“{rule}”，“project”（项目）填编号，“decision”填取消、暂停、保留或比例，“document”填决定文件"
            | "have it decided, then add a decision to the policy or scenario: rule = \"{rule}\", project, decision (cancel, suspend, keep or a rate) and document",
    }
    RateOfYearMissing(grade, year, known) {
        what: "等级“{grade}”的比例按年度确定，有 {known} 年的，没有 {year} 年的"
            | "the rate of \"{grade}\" is set anew each year; there are {known}, and none for {year}",
        why: "别的年度的比例不能代替" | "the rate of another year does not stand for it",
        hint: "补填“year”（预算年度），并在“by_year”（各年度比例）中补充该年度的比例"
            | "name the budget year in year, and add its rate to by_year",
    }
    SpreadOverStream(rule) {
        what: "政策的“{rule}”须按部门汇总后再分摊，大型宽表是逐行计算的"
            | "\"{rule}\" of the policy spreads cuts over departments, and a big wide table is scored row by row",
        why: "逐行计算得不出部门合计" | "row by row the sum of a department is not known",
        hint: "改用项目文件夹（“jixiao run”），或换用不分摊的政策"
            | "use a portfolio folder (jixiao run FOLDER), or a policy that does not spread",
    }
    SpreadTooLarge(rule, department, total, whole) {
        what: "按“{rule}”，{department}应合计扣减 {total} 元，可分担的项目只剩 {whole} 元"
            | "by \"{rule}\" {department} is to lose {total} yuan, and its projects have {whole} left to bear it",
        why: "扣减不能超过基数" | "no more can be taken than there is",
        hint: "增加“over”（分担的等级）中的等级，或降低比例" | "add grades that bear it (over), or lower the rates",
    }
    PossibleGradeWithoutRate(grade, policy) {
        what: "{on} 还可能评为“{grade}”，政策“{policy}”未规定这一等级的压减比例"
            | "{on} may come out as \"{grade}\", for which the policy \"{policy}\" has no rate",
        why: "压减额的区间因此没有上限" | "the range of its cut has no upper end",
        hint: "补齐缺少的事实，确定等级；或请有权决定的部门先确定比例"
            | "fill in the missing facts to settle the grade, or have a rate decided",
    }
}
