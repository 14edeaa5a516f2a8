//! Policies.

use super::declare::problems;

problems! {
    FloorUndercut(by, grade, base, cut, rate, floor, least) {
        what: "“{by}”会突破压减下限：等级“{grade}”、基数 {base} 元时只减 {cut} 元（{rate}），按下限 {floor} 应减 {least} 元"
            | "\"{by}\" undercuts the floor: with the grade \"{grade}\" and a base of {base} yuan it cuts {cut} ({rate}), the floor of {floor} takes {least}",
        why: "规定的最低压减不能落空" | "the least cut that was decided must not be lost",
        hint: "把该比例改成不低于 {floor}，或用 when 把受下限约束的等级除外；个别项目要保护的，写进 exemptions.csv，注明理由和决定文件"
            | "raise this rate to at least {floor}, or keep the floor's grades out with when; to protect single projects use exemptions.csv, with reason and deciding document",
    }
    RatesFall(worse, worse_rate, better, better_rate, by) {
        what: "等级“{worse}”压减 {worse_rate}，反而少于“{better}”的 {better_rate}（{by}）"
            | "\"{worse}\" is cut by {worse_rate}, less than \"{better}\" with {better_rate} ({by})",
        why: "评得差的反而减得少，奖惩颠倒" | "a worse result would be rewarded",
        hint: "核对各 [[rate]] 和括号里的 [[rule]]：别的都一样，等级低的不能减得少；只写了较好等级的规则，把更低的等级也写进 when"
            | "correct the [[rate]] and [[rule]] entries so that, all else being the same, no worse grade loses less; where a rule acts on a better grade alone, let it act on the worse ones, too",
    }
    RuleEffect(rule, count) {
        what: "规则“{rule}”写了 {count} 种做法，应当正好一种"
            | "the rule \"{rule}\" states {count} effects, it needs exactly one",
        why: "没写或写了几种，都不知道该怎样压减" | "with none or several it is not clear what it does",
        hint: "只留一项：add、at_least、set、at_most、no_growth_over、decide、hold、bar_new、priority；总分的规则是 at_most 或 off"
            | "keep one of add, at_least, set, at_most, no_growth_over, decide, hold, bar_new, priority; of a rule on totals at_most or off",
    }
    GradeWithoutRate(grade, policy) {
        what: "{on} 评为“{grade}”，政策 {policy} 没有规定这一等级的压减比例"
            | "{on} is graded \"{grade}\", for which the policy {policy} has no rate",
        why: "没有依据不能压减，也不能当作不减"
            | "without a decision there is no cut, and no exemption from one either",
        hint: "请有权决定的部门定下比例，再在政策文件里加一段 [[rate]]，写明 grade、rate 和 citation；只是试算的，加参数 --rate 等级=比例"
            | "have the rate decided by those entitled to, then add a [[rate]] with grade, rate and citation to the policy; for a trial give --rate GRADE=RATE",
    }
    RuleInputMissing(column, rule) {
        what: "{on} 没有填 {column}，而政策的“{rule}”要用它"
            | "{on} lacks {column}, which \"{rule}\" of the policy needs",
        why: "缺了它，该不该压减、压减多少都定不下来" | "without it the cut cannot be decided",
        hint: "在项目表里填上 {column}；要的是上年等级、而上年没有评价过的，填“无”"
            | "fill in {column} in the table of projects; for last year's grade write none where there was no evaluation",
    }
    RateToFill(grade) {
        what: "等级“{grade}”的压减比例还空着" | "the rate of the grade \"{grade}\" is left empty",
        why: "空着不等于不减；没有定下来，就不能拿来算" | "empty does not mean no cut, and nothing is computed with it",
        hint: "请有权决定的部门定下后写上，例如 \"10%\" 或 \"0.10\"；不压减的，写 \"0\""
            | "write what those entitled to have decided, such as \"10%\" or \"0.10\"; for no cut write \"0\"",
    }
    TrialUnreadable(value) {
        what: "读不懂 {value}" | "{value} cannot be read",
        why: "等级和比例都不能靠猜" | "grades and rates are not guessed",
        hint: "比例写成 --rate 良=10%：等级、等号、0 至 100% 的数，小数也可以（0.10），最多四位小数；下限写成 --floor 10%"
            | "write a rate as --rate good=10%: the grade, an equals sign and a share from 0 to 100 %, or a decimal (0.10) of at most four places; a floor as --floor 10%",
    }
    DecisionMissing(rule, rule_title, grade) {
        what: "{on} 评为“{grade}”，按“{rule_title}”要由人决定，政策里还没有决定"
            | "{on} is graded \"{grade}\"; \"{rule_title}\" leaves it to a person, and no decision stands in the policy",
        why: "没有决定，压减和下年预算都不能算" | "without one neither cut nor next budget is computed",
        hint: "决定后在政策（或方案）里加一段 [[decision]]：rule = \"{rule}\"、project、decision（取消、暂停、保留或比例）和 document"
            | "once decided, add a [[decision]] to the policy or scenario: rule = \"{rule}\", project, decision (cancel, suspend, keep or a rate) and document",
    }
    RateOfYearMissing(grade, year, known) {
        what: "等级“{grade}”的比例按年度确定，有 {known} 年的，没有 {year} 年的"
            | "the rate of \"{grade}\" is set anew each year; there are {known}, and none for {year}",
        why: "别的年度的比例不能代替" | "the rate of another year does not stand for it",
        hint: "在 year 写明预算年度，在 by_year 里补上该年度的比例"
            | "name the budget year in year, and add its rate to by_year",
    }
    SpreadOverStream(rule) {
        what: "政策的“{rule}”要按部门汇总后再分摊，大型宽表是逐行计算的"
            | "\"{rule}\" of the policy spreads cuts over departments, and a big wide table is scored row by row",
        why: "逐行算不出部门合计" | "row by row the sum of a department is not known",
        hint: "改用项目文件夹（jixiao run 文件夹），或换一个不分摊的政策"
            | "use a portfolio folder (jixiao run FOLDER), or a policy that does not spread",
    }
    SpreadTooLarge(rule, department, total, whole) {
        what: "按“{rule}”，{department}应合计扣减 {total} 元，可分担的项目只剩 {whole} 元"
            | "by \"{rule}\" {department} is to lose {total} yuan, and its projects have {whole} left to bear it",
        why: "扣减不能超过基数" | "no more can be taken than there is",
        hint: "放宽 over 的等级，或降低比例" | "let more grades bear it (over), or lower the rates",
    }
    PossibleGradeWithoutRate(grade, policy) {
        what: "{on} 还可能评为“{grade}”，政策 {policy} 没有规定这一等级的压减比例"
            | "{on} may come out as \"{grade}\", for which the policy {policy} has no rate",
        why: "压减额的区间因此缺一头" | "the range of its cut has no upper end",
        hint: "补齐缺少的事实，把等级定下来；或先请有权决定的部门定下比例"
            | "fill in the missing facts to settle the grade, or have a rate decided",
    }
}
