//! Sentences and words that several rooms say: steps, rules, cuts, explanations, summaries, failures.

use crate::wording::declare::phrases;

phrases! {
    /// A phrase that any room may say.
    pub(crate) enum Phrase {
        // What something is about.
        OnProject(id) = "项目 {id}" | "project {id}";
        OnIndicator(title) = "指标“{title}”" | "indicator \"{title}\"";
        OnItem(item) = "分项“{item}”" | "item \"{item}\"";
        OnSeparator = "，" | ", ";
        NamedId(word, id) = "“{word}”（{id}）" | "\"{word}\" ({id})";
        Quoted(name) = "“{name}”" | "\"{name}\"";
        NameSeparator = "、" | ", ";
        Colon = "：" | ": ";
        Separator = "；" | "; ";

        // Steps of a score.
        Awarded(points, max) =
            "评价人员直接给分 {points}（满分 {max}）"
            | "an evaluator awarded {points} (of {max})";
        Missing(fact, item) = "“{fact}”{item}未填" | "the fact {fact} is missing{item}";
        Assumed(fact, value) =
            "“{fact}”未填，按规则取 {value}"
            | "{fact} was not reported, the rule takes {value}";
        PartsAdded(item, fact, value) =
            "{item}：各部分 {fact} 相加 = {value}"
            | "{item}: {fact} of all parts added = {value}";
        PartsAveraged(item, fact, value) =
            "{item}：各部分 {fact} 按资金加权平均 = {value}"
            | "{item}: {fact} of all parts averaged by fund = {value}";
        Quotient(above, below, value) = "{above} ÷ {below} = {value}" | "{above} ÷ {below} = {value}";
        QuotientLess(above, below, less, value) =
            "{above} ÷ {below}（已扣除 {less}）= {value}"
            | "{above} ÷ {below} (after taking off {less}) = {value}";
        QuotientTurned(below, above, value) =
            "越低越好，目标 {below} ÷ 实际 {above} = {value}"
            | "less is better, target {below} ÷ actual {above} = {value}";
        QuotientWithin(below, above) =
            "越低越好，实际 {above} 低于目标 {below}，为满分"
            | "less is better: actual {above} is below the target {below}, full marks";
        Value(fact, value) = "{fact} = {value}" | "{fact} = {value}";
        Whole = "超过 100% 的按 100% 计" | "above 100% counts as 100%";
        ZeroBelow(limit) = "低于 {limit}，不得分" | "below {limit}, no points";
        Overshoot(value, limit) =
            "完成率 {value} 超过 {limit}，需说明原因"
            | "{value} is above {limit} and needs an explanation";
        RequirementUnmet(fact) =
            "{fact} 为“否”，按规则得 0 分"
            | "{fact} is \"no\", so the rule gives 0 points";
        NothingDue(fact) = "{fact} 为 0，按规则不适用" | "{fact} is 0, so the rule does not apply";
        BoundsUpTo(to) = "不超过 {to}" | "at most {to}";
        BoundsAboveUpTo(from, to) = "超过 {from}、不超过 {to}" | "above {from}, at most {to}";
        BoundsAbove(from) = "超过 {from}" | "above {from}";
        BoundsFromBelow(from, to) = "不低于 {from}、低于 {to}" | "from {from} to below {to}";
        BoundsFrom(from) = "不低于 {from}" | "at least {from}";
        InBand(band, share) = "{band}，得满分的 {share}" | "{band}, which gives {share} of the maximum";
        OnLine(value, share) =
            "取值 {value}，得满分的 {share}"
            | "the value {value} gives {share} of the maximum";
        BelowLine(value, first, share) =
            "取值 {value} 低于 {first}，得满分的 {share}"
            | "the value {value} is below {first}, gives {share} of the maximum";
        Checkpoint(title, mark) = "{title}：{mark}" | "{title}: {mark}";
        ChecklistSum(of, met) = "适用要点 {of}，符合 {met}" | "{met} of {of} applicable checkpoints met";
        Findings(title, count, takes) =
            "{title} {count} 项，扣 {takes} 分"
            | "{title}: {count}, takes off {takes}";
        Zeroed(title) = "{title}，本指标不得分" | "{title}: no points for this indicator";
        Level(level, share) = "{level}，得满分的 {share}" | "{level}, gives {share} of the maximum";
        Item(item, share, attained) =
            "{item}：占 {share} × 完成 {attained}"
            | "{item}: carries {share} × attained {attained}";
        ItemLevel(item, share, attained) =
            "{item}：占 {share} × 档内给分 {attained}"
            | "{item}: carries {share} × given {attained} within its level";
        Product(share, max, points) = "{share} × {max} = {points}" | "{share} × {max} = {points}";
        ProductRounded(share, max, exact, points) =
            "{share} × {max} = {exact}，四舍五入为 {points}"
            | "{share} × {max} = {exact}, rounded half up to {points}";
        Interval(low, high) =
            "数据不全，得分在 {low} 与 {high} 之间"
            | "facts are missing, the points lie between {low} and {high}";
        NotApplicable(reason) = "不适用：{reason}" | "not applicable: {reason}";
        NotApplicableNoReason = "不适用（评分表未写明原因）" | "not applicable (the score table gives no reason)";
        LostBecause(reason) = "扣分原因：{reason}" | "reason: {reason}";
        Met = "符合" | "met";
        Partly = "部分符合" | "partly met";
        NotMet = "不符合" | "not met";
        MarkNotApplicable = "不适用" | "not applicable";
        Yes = "是" | "yes";
        No = "否" | "no";

        // Scoring rules.
        RuleRatio(numerator, denominator) =
            "得分 = {numerator} ÷ {denominator} × 分值，不超过分值"
            | "points = {numerator} ÷ {denominator} × maximum, never above it";
        RuleRatioLess(numerator, denominator, less) =
            "得分 = {numerator} ÷（{denominator} − {less}）× 分值，不超过分值"
            | "points = {numerator} ÷ ({denominator} − {less}) × maximum, never above it";
        RuleRatioTurned(denominator, numerator) =
            "越低越好：得分 = {denominator} ÷ {numerator} × 分值，不超过分值"
            | "less is better: points = {denominator} ÷ {numerator} × maximum, never above it";
        RuleZeroBelow(limit) = "低于 {limit} 不得分" | "below {limit} nothing";
        RuleOvershoot(limit) = "超过 {limit} 的列为问题，须说明" | "above {limit} is a finding to be explained";
        RuleRequires(fact) = "{fact} 为“否”的得 0 分" | "0 points where {fact} is \"no\"";
        RuleNothingDue = "分母为 0 的不适用" | "not applicable where there is nothing below the line";
        RuleBands(measure, bands) = "{measure}：{bands}" | "{measure}: {bands}";
        RuleBandUpper(to, share) = "≤ {to} 得 {share}" | "≤ {to} gives {share}";
        RuleBandLower(from, to, share) =
            "{from}（含）至 {to} 得 {share}"
            | "from {from} to below {to} gives {share}";
        RuleBandLast(bounds, share) = "{bounds} 得 {share}" | "{bounds} gives {share}";
        RuleLinear(measure, points, below) =
            "{measure}：{points}，其间按直线计算，更低的得 {below}"
            | "{measure}: {points}, on a straight line between, {below} below";
        RuleLinePoint(at, share) = "{at} 得 {share}" | "{at} gives {share}";
        RuleChecklist(count, partly) =
            "{count} 个评价要点，符合得全部、部分符合得 {partly}、不符合不得"
            | "{count} checkpoints: met gives all, partly met {partly}, not met nothing";
        RuleLeftOut = "，不适用的不计入" | "; those not applicable are left out";
        AbsentCheckpoint(title, checkpoint) = "{title}：{checkpoint}" | "{title}: {checkpoint}";
        ExplainAbsent = "不适用" | "not applicable";
        AbsentLine(what, reason) = "{what}：{reason}" | "{what}: {reason}";
        AbsentByRule = "按评分标准，本年没有可计算的内容" | "by the scoring rule, as nothing was due";
        AbsentNoReason = "评分表未写明原因" | "the score table gives no reason";
        AbsentDecides(otherwise) =
            "按不得分计：{otherwise}，结果不同"
            | "if it gave no points: {otherwise}, which is another result";
        AbsentSame(otherwise) =
            "按不得分计：{otherwise}，结果相同"
            | "if it gave no points: {otherwise}, the same result";
        StandsTotal(total) = "{total}分" | "{total} points";
        StandsGrade(grade) = "等级为{grade}" | "grade {grade}";
        StandsCut(cut) = "压减{cut}元" | "{cut} yuan cut";
        StandsCutFrom(cut) = "至少压减{cut}元" | "at least {cut} yuan cut";
        StandsNowhere = "没有总分" | "no total";
        FromTo(low, high) = "{low}至{high}" | "{low} to {high}";
        MayNotApply(reasons) = "可以不适用：{reasons}" | "may be not applicable: {reasons}";
        MayNotApplyWith(reasons, evidence) =
            "可以不适用：{reasons}（须有佐证：{evidence}）"
            | "may be not applicable: {reasons} (evidence needed: {evidence})";
        RuleDeduction(findings) =
            "从满分扣起，扣完为止：{findings}"
            | "taken off the maximum, never below 0: {findings}";
        RuleTakes(title, points) = "{title}每项扣 {points} 分" | "{title}: {points} each";
        RuleZeroes(title) = "{title}的不得分" | "{title}: no points";
        RuleLevels(levels) = "先定档、再在档内给分：{levels}" | "a level, then a share within it: {levels}";
        RuleLevel(title, from, to) = "{title} {from}–{to}" | "{title} {from}–{to}";
        RuleAward = "由评价人员在分值内给分并写明理由" | "awarded by an evaluator within the maximum, with a reason";
        RuleItems = "可分列若干个性指标，按各自占比加权" | "several items may be measured, each by its share";

        // Cuts.
        CutEnds = "一次性项目到期，不再安排下年预算，不压减" | "the project ends: no budget next year and no cut";
        CutGradeRate(rate) = "按等级压减 {rate}" | "the grade's rate is {rate}";
        CutRuleAct(title, before, after) =
            "规则“{title}”：{before} → {after}"
            | "rule \"{title}\": {before} → {after}";
        CutRuleCapped(title, before, after) =
            "规则“{title}”：{before} → {after}，到此为止，不再往上加"
            | "rule \"{title}\": {before} → {after}, and no further";
        CutExempt(share, exempt, rest) =
            "豁免 {share}，即 {exempt} 元，其余 {rest} 元参与压减"
            | "{share} is exempt, {exempt} yuan; {rest} yuan may be cut";
        CutRated(base, rate, amount) =
            "{base} × {rate} = {amount} 元"
            | "{base} × {rate} = {amount} yuan";
        CutFloor(rate, least) = "不低于 {rate}，即 {least} 元，已满足" | "at least {rate}, {least} yuan: held";
        CutFloorRaised(rate, least) =
            "不低于 {rate}，进位到分后为 {least} 元，按此压减"
            | "at least {rate}, rounded up to {least} yuan, which is cut";
        CutNoGrowth(title, most) =
            "规则“{title}”：下年不超过 {most} 元"
            | "rule \"{title}\": next year at most {most} yuan";
        CutDecided(title, verdict) = "“{title}”：决定{verdict}" | "\"{title}\": decided to {verdict}";
        VerdictCancel = "取消" | "cancel it";
        VerdictSuspend = "暂停安排" | "suspend it";
        VerdictKeep = "保留" | "keep it";
        VerdictRelease = "销号，款项放行" | "release what was held back";
        VerdictCut(rate) = "按 {rate} 压减" | "cut it by {rate}";
        CutHeld(title, share, held) =
            "“{title}”：下年预算的 {share} 即 {held} 元待整改销号后拨付（不计入压减）"
            | "\"{title}\": {share} of the next budget, {held} yuan, is held back until the rectification is closed (no part of the cut)";
        CutReleased(title) = "“{title}”：整改已销号，不再暂缓" | "\"{title}\": the rectification is closed, nothing is held back";
        CutBarred(title) = "“{title}”：同类新增项目不予安排" | "\"{title}\": no similar new project";
        CutPriority(title, place) = "“{title}”：安排次序第 {place}（只定次序，不定金额）" | "\"{title}\": place {place} in the order of funding (an order, no amount)";
        CutSpread(own, total, weight, whole, share) =
            "按部门总额扣减：本项目原应多减 {own} 元，部门合计 {total} 元，按 {weight} ÷ {whole} 分担 {share} 元"
            | "taken off the department as a whole: {own} yuan of this project's are part of {total} yuan, of which it bears {share} for its {weight} ÷ {whole}";
        TotalLimited(title, before, after) =
            "“{title}”：总分 {before} → {after}"
            | "\"{title}\": total {before} → {after}";
        CutNext(kept, next) = "留存 {kept} 元，下年预算 {next} 元" | "kept {kept} yuan, next budget {next} yuan";
        CutRequest(request) = "申报 {request} 元" | "requested {request} yuan";
        CutReviewed(reviewed) = "评审核定 {reviewed} 元" | "reviewed {reviewed} yuan";
        CutBetween(low, high) =
            "压减额在 {low} 元与 {high} 元之间"
            | "the cut lies between {low} and {high} yuan";
        CutBetweenOpen(low) =
            "压减额至少 {low} 元，最高等级差的一端政策未定比例"
            | "the cut is at least {low} yuan; the policy has no rate for the worst possible grade";

        // Explanations.
        ExplainHead(id, name) = "{id}　{name}" | "{id}  {name}";
        ExplainDepartment(name) = "主管部门：{name}" | "department: {name}";
        ExplainPurchaser(name) = "购买主体：{name}" | "purchaser: {name}";
        ExplainContractor(name) = "承接主体：{name}" | "contractor: {name}";
        ExplainTotal(total) = "总分 {total}" | "total {total}";
        ExplainConverted(total, points, applicable, whole) =
            "总分 {total}（适用指标得 {points}，满分 {applicable}，折算为 {whole} 分制，截至两位小数）"
            | "total {total} ({points} of {applicable} applicable points, converted to {whole}, cut off after two decimals)";
        ExplainTotalBetween(low, high) =
            "总分在 {low} 与 {high} 之间（数据不全）"
            | "total between {low} and {high} (facts are missing)";
        ExplainGrade(grade) = "等级 {grade}" | "grade {grade}";
        ExplainGradeBetween(best, worst) =
            "等级在 {best} 与 {worst} 之间"
            | "grade between {best} and {worst}";
        ExplainBand(grade, band) = "按总分为 {grade}：{band}" | "{grade} by its total: {band}";
        ExplainLimit(from, to, reason, place) =
            "等级由 {from} 调整为 {to}：{reason}（见 {place}）"
            | "grade changed from {from} to {to}: {reason} (see {place})";
        ExplainLimitOpen(reason) = "数据不全，可能适用：{reason}" | "facts are missing, this may act: {reason}";
        ExplainCut(cut, base, rate, kept) =
            "压减 {cut} 元（基数 {base} 元，比例 {rate}），留存 {kept} 元"
            | "cut {cut} yuan (base {base} yuan, rate {rate}), kept {kept} yuan";
        ExplainNext(next) = "下年预算 {next} 元" | "next budget {next} yuan";
        ExplainNoNext = "下年不再安排预算" | "no budget next year";
        ExplainBeyond(amount) =
            "其中因申报、评审或限制增长另减 {amount} 元，不属于等级压减"
            | "of this {amount} yuan less because of request, review or a rule against growth, not of the grade";
        ExplainExemption(reason, document, place) =
            "豁免理由：{reason}；决定文件：{document}（见 {place}）"
            | "exempt because: {reason}; decided by: {document} (see {place})";
        ExplainDimension(title, points, max) = "{title}　{points} / {max}" | "{title}  {points} / {max}";
        ExplainIndicator(number, title, points, max) =
            "{number}. {title}　{points} / {max}"
            | "{number}. {title}  {points} / {max}";
        ExplainFacts = "事实" | "facts";
        ExplainSteps = "计算" | "steps";
        ExplainLastYear(grade, place) = "上年等级 {grade}（{place}）" | "grade last year {grade} ({place})";
        NotEvaluated = "上年未评价" | "not evaluated last year";
        ExplainAllLost(count, points) = "失分 {count} 项，共 {points} 分：" | "points lost: {points}, indicators: {count}";
        ExplainDemand = "整改要求" | "asked for";
        ExplainCameFrom(place, form) = "{place}，填报于 {form}" | "{place}, from {form}";
        ValueOf(title, fact) = "“{title}”的“{fact}”" | "{fact} of \"{title}\"";
        ValueOfItem(title, item, fact) = "“{title}”中“{item}”的“{fact}”" | "{fact} of {item} under \"{title}\"";
        ExplainCorrection(what, old, new, who, day, why, document, from, place) =
            "更正：{what} {old} → {new}，{who} {day}，{why}；依据 {document}（原值见 {from}，更正见 {place}）"
            | "corrected: {what} {old} → {new}, {who} {day}, {why}; on {document} (it stood in {from}; {place})";
        ExplainLost(points) = "失分 {points}" | "lost {points}";
        ExplainRule = "标准" | "rule";
        ExplainSource = "出处" | "source";
        ExplainEvidence(evidence) = "佐证：{evidence}" | "evidence: {evidence}";
        ExplainPolicy(title) = "压减政策：{title}" | "policy: {title}";
        ExplainRulebook(title, edition) = "指标体系：{title}（{edition}）" | "rulebook: {title} ({edition})";
        ExplainLineAbove(grade, line, points) =
            "高出“{grade}”线 {line} 分：{points}"
            | "above the {grade} line of {line} by {points}";
        ExplainLineBelow(grade, line, points) =
            "距“{grade}”线 {line} 分还差：{points}"
            | "short of the {grade} line of {line} by {points}";
        ExplainLineOnly = "以下仅供复核人员使用，不进入任何报告：" | "for reviewers only, never part of a report:";
        ExplainGain(number, title, points) =
            "{number}. {title}：尚有 {points} 分未得"
            | "{number}. {title}: {points} points not reached";
        StateNotApplicable = "不适用" | "not applicable";
        StateMissing = "待补" | "missing";
        ConfidencePrinted = "已见原文" | "printed";
        ConfidenceUnconfirmed = "未经核实" | "unconfirmed";
        ConfidenceReconstruction = "重构" | "reconstruction";
        ConfidenceComputed = "推算" | "computed";
        StatusOfficial = "官方" | "official";
        StatusReconstruction = "重构" | "reconstruction";
        StatusExample = "示例" | "example";
        StatusTrial = "试算" | "trial";

        // Who gives a fact, and what it means.
        GiverUnit = "单位填" | "filled in by the unit";
        GiverEvaluator = "评价组填" | "filled in by the evaluation group";
        GiverFinance = "财政填" | "filled in by the finance bureau";
        Qualified(text, by) = "{text}（{by}）" | "{text} ({by})";
        Defined(text, means) = "{text}：{means}" | "{text}: {means}";
        EditedNotice =
            "内容改过：与内置的同一编号、同一版本不同，正式使用前请改用自己的编号和版本。"
            | "Edited: it says something else than the built-in one of the same id and edition; give it an id and edition of its own before it is used. ";
        TrialNotice =
            "试算：比例未经决定，不得作为正式预算的依据。"
            | "A trial: its rates are not decided and must not be used for a real budget. ";

        // Summaries and tables.
        SummaryCount(projects) = "共 {projects} 个项目" | "{projects} projects";
        SummaryBelowBest(grade, count, share) =
            "“{grade}”以下 {count} 个，占 {share}"
            | "{count} below {grade}, {share}";
        SummaryOpen(count) =
            "{count} 个项目等级待定，上表的压减和下年预算未包括它们；各自的区间见各项目说明"
            | "the grade of {count} projects is open; cuts and next budgets above leave them out, see each project for its interval";
        SummaryCut(cut) = "压减 {cut}" | "cut {cut}";
        SummaryNext(next) = "下年预算 {next}" | "next budget {next}";
        SummaryEnded(count, amount) =
            "其中 {count} 个项目到期不再安排，涉及 {amount}"
            | "{count} of them end and get no next budget, {amount}";
        SummaryBeyond(amount) =
            "申报、评审或限制增长另减 {amount}，不属于等级压减"
            | "{amount} less because of request, review or a rule against growth, not of the grade";
        SummaryHeld(amount) =
            "下年预算中有 {amount} 待整改销号后拨付，不计入压减"
            | "{amount} of it is held back until rectifications are closed, no part of the cut";
        SummaryNear = "最接近等级线的项目：" | "projects nearest a grade line:";
        SummaryNearAbove(id, name, total, grade, distance) =
            "{id}　{name}　{total}　高出“{grade}”线 {distance}"
            | "{id}  {name}  {total}  {distance} above the {grade} line";
        SummaryNearBelow(id, name, total, grade, distance) =
            "{id}　{name}　{total}　距“{grade}”线 {distance}"
            | "{id}  {name}  {total}  {distance} below the {grade} line";
        SummaryProblems(blocking, advice) =
            "发现问题：拦截 {blocking} 个，提示 {advice} 个"
            | "problems: {blocking} blocking, {advice} advice";
        SummaryNoProblems = "未发现问题" | "no problems found";
        SummaryRejected(read, scored, rejected) =
            "读入 {read} 个项目：评分 {scored} 个；{rejected} 个有问题，没有评分，逐条列在 rejects.csv，下面的合计不含它们"
            | "{read} projects read: {scored} scored; {rejected} have problems and are not scored; they stand in rejects.csv and are not in the sums below";
        SummarySorted =
            "事实表里同一项目的行没有排在一起，或与项目表的顺序不同，已先在磁盘上排好再读；结果不受影响，按项目表的顺序排好的读得更快"
            | "the facts did not stand in the order of their projects and were put in it on the disk first; the results are the same, facts in that order are read faster";
        SummaryFiles(folder) = "结果文件：{folder}" | "files: {folder}";
        WithoutPictures(limit) =
            "项目超过 {limit} 个，没有画图，也没有写网页；需要的，用 chart 和 report html"
            | "no charts and no page were written for more than {limit} projects; chart and report html do";
        WithoutReports(limit) =
            "项目超过 {limit} 个，没有写 Word 文件；需要的，用 report"
            | "no Word documents were written for more than {limit} projects; report does";
        WithoutWorkbook(limit) =
            "项目超过 {limit} 个，没有写工作簿；全部内容在 csv 和 json 文件里"
            | "no workbook was written for more than {limit} projects; the csv and json files have everything";
        ProblemsMany(severity, code, count, projects) =
            "{severity} {code} 共 {count} 个，涉及 {projects} 个项目，先列几个："
            | "{severity} {code}: {count} in {projects} projects, the first of them:";
        ProblemsSome(severity, code, count) =
            "{severity} {code} 共 {count} 个，先列几个：" | "{severity} {code}: {count}, the first of them:";
        ProblemsCounted(code, count) = "{code} {count} 个" | "{code} ({count})";
        ProblemsLeft(items) =
            "……还有：{items}；全部见工作簿的问题表，或用 jixiao check -v 列出"
            | "… and {items}; all of them are in the workbook, or with jixiao check -v";
        ProblemsCountedOnly(count) =
            "此代码的问题另有 {count} 个，只计数，未逐一列出" | "{count} more of this code were counted and not listed one by one";
        SummaryMore(count) = "……另有 {count} 个未列出" | "… and {count} more";
        SummaryExempted(id, share, reason, document) =
            "豁免：{id}　{share}　{reason}　{document}"
            | "exempt: {id}  {share}  {reason}  {document}";
        HeadGrade = "等级" | "grade";
        HeadProjects = "项目数" | "projects";
        HeadBudget = "预算" | "budget";
        HeadCut = "压减" | "cut";
        HeadKept = "留存" | "kept";
        HeadNext = "下年预算" | "next budget";
        HeadTotal = "总分" | "total";
        HeadId = "编号" | "id";
        HeadTitle = "名称" | "title";
        HeadStatus = "性质" | "status";
        HeadIndicators = "指标数" | "indicators";
        HeadEdition = "版次" | "edition";
        HeadNumber = "序号" | "no.";
        HeadIndicator = "指标" | "indicator";
        HeadMax = "分值" | "max";
        HeadRule = "评分标准" | "scoring rule";
        HeadName = "项目名称" | "name";
        SumRow = "合计" | "sum";
        Open = "待定" | "open";
        UnitWan(amount) = "{amount} 万元" | "{amount} wan yuan";
        SeverityBlock = "拦截" | "block";
        SeverityAdvise = "提示" | "advise";
        SeverityNote = "说明" | "note";
        Why = "影响" | "why";
        Hint = "建议" | "hint";
        Sample(path) = "示例：{path}" | "sample: {path}";
        StepScore = "读取、核对、评分" | "reading, checking, scoring";
        StepTables = "写表格" | "writing tables";
        StepCharts = "画图" | "drawing charts";
        ReadingRows(rows, rate) =
            "已处理 {rows} 个项目，每秒 {rate} 个" | "{rows} projects done, {rate} a second";
        ReadingLeft(left) = "，约剩 {left} 秒" | ", about {left} s left";
        Checked(input) = "{input}：未发现问题" | "{input}: no problems found";
        SqlName(name) = "这个名称不能写进 SQL：{name}" | "this name cannot be written in SQL: {name}";
        SqlTooLong(column, digits, most) =
            "这种数据库装不下：{column} 一列最多要 {digits} 位整数，而它只保证 {most} 位"
            | "this engine cannot hold it exactly: {column} may need {digits} digits, and it is sure of {most}";
        SqlBlocking(code) =
            "指标体系规定 {code} 拦截结果（“block”），语句查不出这样的问题，结果会不一样。从“block”里去掉它，或者用 score 计算"
            | "the rulebook lets {code} block results (block), which no statement finds, so that its results would differ; take it out of block, or use score";
        SqlColumnMissing(column) = "表里没有必需的列 {column}" | "the table has no column {column}, which is needed";
        VerifyAgrees(files) = "复算一致：{files} 个文件逐字节相同" | "recomputed: {files} files agree to the byte";
        VerifyOthersAgree(files) =
            "其余 {files} 个文件复算一致"
            | "recomputed: the other {files} files agree to the byte";
        VerifyListedAgree(files) =
            "输入不齐或已变化，没有复算；结果中有 {files} 个文件与清单一致"
            | "nothing was recomputed, since inputs are missing or changed; {files} files of the result are as the manifest lists them";
        VerifyDiffers(file, line, found, expected) =
            "复算不一致：{file} 第 {line} 行，现为“{found}”，应为“{expected}”"
            | "recomputed: {file} differs on line {line}: it says \"{found}\", it should say \"{expected}\"";
        VerifyDiffersWhole(file, found, expected) =
            "不一致：{file} 的 SHA-256 现为 {found}，应为 {expected}"
            | "differs: the SHA-256 of {file} is {found}, should be {expected}";
        VerifyMissing(file) = "不一致：缺少 {file}" | "{file} is missing";
        VerifyAdded(file) =
            "另有不属于本结果的文件：{file}"
            | "beside them, and none of this result: {file}";
        VerifyInputChanged(file) =
            "输入已变化：{file} 的内容与出结果时不同"
            | "an input changed: {file} is not what it was when the result was made";
        VerifyInputMissing(file, place) =
            "找不到输入：{file}；找的是 {place}" | "inputs are missing: {file}; looked for in {place}";
        VerifyInputWhere =
            "输入移到别处的，用 --input 写明现在的位置" | "where they were moved, say where they are now with --input";
        ResultsAgree(projects) =
            "与复算一致：{projects} 个项目的结果全部相同"
            | "recomputed: the results of {projects} projects agree";
        ResultsDiffer(agree, compared) =
            "与复算不一致：比较了 {compared} 个项目，其中 {agree} 个相同"
            | "recomputed: the results differ; of {compared} projects compared {agree} agree";
        ResultsSampled(size, seed, projects) =
            "从 {projects} 个项目中按种子 {seed} 抽取了 {size} 个复算"
            | "{size} of {projects} projects were recomputed, chosen by the seed {seed}";
        ResultsRowDiffers(project, line) =
            "不一致：项目 {project}（第 {line} 行）"
            | "project {project} (line {line}) differs:";
        ResultsCellDiffers(column, found, expected) =
            "{column}：文件中为{found}，复算为{expected}"
            | "{column}: the file says {found}, recomputed {expected}";
        ResultsBlank = "空白" | "blank";
        ResultsValue(value) = "“{value}”" | "\"{value}\"";
        ResultsMissing(project) = "文件中没有项目 {project}" | "project {project} is not in the file";
        ResultsRepeated(project) =
            "文件中项目 {project} 不止一行"
            | "project {project} has more than one row in the file";
        ResultsAdded(project) =
            "输入中没有项目 {project}，文件中有"
            | "project {project} is in the file and not in the input";
        ResultsUndecided(count) =
            "文件中有 {count} 个项目未定（undecided），没有比较；它们的结果用 jixiao score 计算"
            | "the file leaves {count} projects open (undecided), which were not compared; jixiao score says what they come to";
        ResultsUnknown(columns) = "没有比较的列：{columns}" | "columns that were not compared: {columns}";
        RulebooksEqual = "两套指标体系的规则相同" | "the two rulebooks have the same rules";
        DiffAdded(what) = "新增 {what}" | "added {what}";
        DiffRemoved(what) = "删除 {what}" | "removed {what}";
        DiffChanged(what, before, after) = "{what}：{before} → {after}" | "{what}: {before} → {after}";
        DraftWritten(folder) =
            "已写入 {folder}；评分标准须由人补充后再使用"
            | "written to {folder}; a person has to fill in the scoring rules before use";
        HandbookTitle = "指标手册" | "Handbook of indicators";
        HandbookIntro =
            "本手册由 indicators/ 下的数据生成（`jixiao rulebook export --all --format handbook`），请勿手工修改。"
            | "Generated from the data under indicators/ (`jixiao rulebook export --all --format handbook`); do not edit.";
        HandbookEvidence = "佐证材料" | "evidence";
        HandbookExample(says, facts, points) =
            "例：{says}：{facts} → {points}"
            | "example: {says}: {facts} → {points}";
        HandbookGrades = "等级" | "grades";
        HandbookLimit(id, reason, grade) = "{id}：{reason} → {grade}" | "{id}: {reason} → {grade}";
        HandbookPolicies = "压减政策" | "cut policies";
        HandbookFloor(rate) = "底线：不低于 {rate}，不足一分的进一分" | "floor: at least {rate}, rounded up to a cent";
        HandbookNoRate = "压减比例另行研究确定；有项目评为此等级的，补上比例后再算" | "no rate is set; where a project has this grade, one has to be given first";

        // What kept the program from running.
        FailNotFound(path) =
            "找不到 {path}；请核对名称和所在文件夹，名称里有空格的要用英文双引号括起来"
            | "cannot find {path}; check the name and the folder, and put double quotation marks around a name with spaces";
        FailNoFolder(path) =
            "{path} 是文件，这条命令要的是放交回文件的文件夹"
            | "{path} is a file; this command takes the folder with what came back";
        FailPageSplit =
            "网页不能按部门分；请去掉 --split，或改写 all、notice、cuts、reply 等"
            | "the page is not made for each department; leave out --split, or ask for all, notice, cuts or reply";
        FailUnreadable(path, detail) = "无法读取 {path}：{detail}" | "cannot read {path}: {detail}";
        FailUnwritable(path, detail) =
            "无法写入 {path}：{detail}；其中的文件正在 Excel 或 WPS 中打开的，请先关闭"
            | "cannot write {path}: {detail}; if a file in it is open in Excel or WPS, close it first";
        StandardOutput = "屏幕输出" | "standard output";
        FailUnprinted(path, detail) =
            "{path} 没有写完：{detail}；看到的内容不全，请腾出空间或换个去处后再运行一次"
            | "{path} was cut short: {detail}; what came through is not all; make room or send it elsewhere, and run again";
        FailFull(path) =
            "{path} 写不下：磁盘空间不足，没有写入；请腾出空间后再运行一次"
            | "there is no room for {path}: the disk is full and nothing was written; make room and run again";
        FailForbidden(path) =
            "无法写入 {path}：没有写入权限，或磁盘只读；文件正在 Excel 或 WPS 中打开的，请先关闭，否则请换一个能写的文件夹"
            | "cannot write {path}: no right to write there, or the disk can only be read; if the file is open in Excel or WPS, close it, and otherwise choose a folder you may write to";
        FailNoPlaceForAFile(path) =
            "{path} 是文件夹、链接、设备或管道，不能写成文件，未作任何改动；请换一个名称"
            | "{path} is a folder, a link, a device or a pipe and no file can be written there; nothing was touched; choose another name";
        Interrupted =
            "已中断：没有写完的已清除，原来的文件没有改动；请再运行一次"
            | "interrupted: what was not finished is removed and what was there is untouched; run it again";
        FailPageEnding(path) = "{path}：网页文件名应以 .html 结尾" | "{path}: the name of a page ends in .html";
        FailUnlike(path, detail) =
            "{path} 里的 {detail} 与要写的文件或文件夹同名，却不是同一类，未作任何改动；请先把它改名或移走"
            | "in {path}, {detail} is a folder where a file is to be written, or the other way round; nothing was touched; rename or move it first";
        FailForeign(path, detail) =
            "{path} 里有不是本程序写的、或写后改动过的文件（{detail}），未作任何改动；请换一个文件夹，或加 --force"
            | "{path} holds a file that this program did not write or that was changed since ({detail}); nothing was touched; choose another folder or add --force";
        FailUndone(path, detail) =
            "{path} 里的 {detail} 写后改动过，再次汇总会丢掉这些改动，未作任何改动；改数用 jixiao correct，记入更正表，再次汇总时沿用；不要这些改动的，加 --force"
            | "{detail} in {path} was changed since it was written, and collecting again would lose that; nothing was touched; put values right with jixiao correct, whose corrections are carried on, or add --force to give the changes up";
        FailNotOwn(path) =
            "{path} 已经有了，不是本程序写的、或写后改动过，未作任何改动；请用 -o 换一个名称，或加 --force"
            | "{path} is there already, and this program did not write it or it was changed since; nothing was touched; choose another name or add --force";
        FailOverInput(path) =
            "{path} 是输入所在的文件夹，不能用来放结果"
            | "{path} holds the input and cannot hold the results";
        FailOverRead(path) =
            "{path} 是这次要读的文件，写在上面原有内容就没有了，未作任何改动；请换一个文件名"
            | "{path} is read for this, and writing over it would lose what it holds; nothing was changed; name another file";
        FailNotAFolder(path) =
            "{path} 是文件、链接、设备或管道，不能用作结果文件夹，未作任何改动；请换一个文件夹"
            | "{path} is a file, a link, a device or a pipe and cannot be the result folder; nothing was touched; choose another folder";
        FailCurrentFolder(path) =
            "{path} 就是当前所在的文件夹，不能整体替换；请给出一个子文件夹"
            | "{path} is the current folder and cannot be replaced; name a folder within it";
        FailExists(path) =
            "{path} 已经存在，未作改动；请换一个名称"
            | "{path} exists already and was not touched; choose another name";
        FailTooMany(path, detail) =
            "{path} 里的文件超过 {detail} 个，没有读取；请只放交回的填报表和佐证材料"
            | "{path} has more than {detail} files and was not read; keep only returned forms and their evidence in it";
        Unseen(id, name) = "〔{id} {name}〕" | "[{id} {name}]";
        FailNotAFile(path) =
            "{path} 不是文件（是文件夹、设备或管道），没有读取；请给出文件名，或用 - 从标准输入读取"
            | "{path} is a folder, a device or a pipe and was not read; name a file, or use - for standard input";
        FailTooBig(path, detail) =
            "{path} 超过 {detail} MB，没有读取；请删去用不到的内容，项目很多的用 UTF-8 逗号分隔的 CSV 大表"
            | "{path} has more than {detail} MB and was not read; take out what is not needed, or use a wide table as UTF-8 CSV with commas";
        FailChanged(path) =
            "{path} 在读取过程中被改动，没有出结果；请等它不再变动后重新运行"
            | "{path} was changed while it was read, so there is no result; run it again once nobody writes to it";
        FailNoManifest(path) =
            "{path} 里没有本程序的 manifest.json，无法复算"
            | "{path} has no manifest.json of this program and cannot be recomputed";
        FailNoProjectNear(path, id, near) =
            "{path} 里没有项目 {id}；相近的有：{near}"
            | "{path} has no project {id}; it may be one of {near}";
        FailNoProject(path, id) = "{path} 里没有项目 {id}" | "{path} has no project {id}";
        FailEnding(path) =
            "{path} 未指明格式；文件名请以 .svg、.png 或 .csv 结尾"
            | "{path} does not say what to write; end its name in .svg, .png or .csv";
        FailNotAFont(path) =
            "{path} 不是字体文件；请指定 .ttf 或 .otf 文件"
            | "{path} is not a font; name a .ttf or .otf file";
        FailPicture(path, detail) =
            "图片 {path} 在每英寸 {detail} 点下太大；请用 --dpi 指定小一些的数"
            | "the picture {path} is too large at {detail} dots per inch; name fewer by --dpi";
        FailChartProject =
            "这种图针对一个项目；请用 --project 指定项目编号"
            | "this chart is about one project; name its id by --project";
        FailReportProject =
            "这份报告针对一个项目；请在输入之后写项目编号"
            | "this report is about one project; name its id after the input";
        FailReportEnding(path) =
            "{path} 未指明格式；文件名请以 .docx 或 .md 结尾"
            | "{path} does not say what to write; end its name in .docx or .md";
        FailTooManyDraws(path) =
            "{path}：抽样次数乘以项目数超过 4 亿，放不下；减少 --draws"
            | "{path}: draws times projects exceed 400 million, which is more than is held; ask for fewer with --draws";
        FailNothingToDraw(path) =
            "{path} 里没有等级已定的项目可画"
            | "{path} has no project with a settled grade to draw";
        FailNoInput(path) =
            "结果来自标准输入，无法复算：{path}"
            | "the results came from standard input and cannot be recomputed: {path}";
        FailKind(path) =
            "{path} 不是这条命令能处理的输入；它要的是项目文件夹，可用 jixiao new 由本单位的表新建"
            | "{path} is not an input this command takes; it wants a portfolio folder, which jixiao new makes from tables of your own";
        FailTooPrecise(path) =
            "{path} 的精确计算超出 128 位，请减少小数位数"
            | "the exact arithmetic of {path} leaves 128 bits; use fewer decimals";
        TrialFile = "试算" | "simulate";
        HelpExamples =
            "\n常用：\n  jixiao run samples/shenyang-2025            检查、评分、定级、压减，写出全部结果\n  jixiao explain samples/shenyang-2025 SY25-004  一个项目的每一步计算\n  jixiao check --explain F06                  解释一个问题代码"
            | "\nexamples:\n  jixiao run samples/shenyang-2025            check, score, grade and cut; write all results\n  jixiao explain samples/shenyang-2025 SY25-004  every step of one project\n  jixiao check --explain F06                  explain a problem code";
        HelpOptions = "选项" | "Options";
        HelpCommands = "命令" | "Commands";
        HelpArguments = "参数" | "Arguments";
        HeadBase = "基数" | "base";
        HeadRate = "比例" | "rate";
        FailOpen(path, detail) =
            "{path}：{detail} 正在 Excel 或 WPS 中打开，没有写入；请先关闭它，再运行一次"
            | "{path}: {detail} is open in Excel or another program and nothing was written; close it and run again";
        FailNoSpread(path) =
            "{path}：这个项目的总分不随权重波动，或者有指标不适用，画不出波动来源"
            | "{path}: the total of this project does not spread by weights, or something does not apply to it";
        FailTableOrChart(path) =
            "{path}：文件名应以 .xlsx、.csv、.svg 或 .png 结尾"
            | "{path}: the name has to end in .xlsx, .csv, .svg or .png";
        FailComparisonEnding(path) =
            "{path}：文件名应以 .xlsx、.csv、.docx 或 .md 结尾"
            | "{path}: the name has to end in .xlsx, .csv, .docx or .md";
        FailSinceKind =
            "只有全部项目的报告（report portfolio）可以附与前一次结果的对比；单独的对比表请用 jixiao compare 前 后 -o 对比.docx"
            | "only the report on all projects (report portfolio) looks back at an earlier result; for a comparison alone use jixiao compare OLD NEW -o compared.docx";
        FailListEnding(path) =
            "{path}：文件名应以 .xlsx 或 .csv 结尾" | "{path}: the name has to end in .xlsx or .csv";
        FailNoEvaluation(path) =
            "{path} 里没有逐个项目的评价结果（evaluation.json）：边读边算的宽表，以及试算、填报表、图表和报告的文件夹都不写它；请改给原来的表或项目文件夹，或者 jixiao run 写出的结果文件夹"
            | "{path} does not say where every project stands (evaluation.json): tables scored while they are read, trials, forms, charts and reports do not write it; name the table or folder they were made from, or a folder of results that jixiao run wrote";
        FailNoLines(path) =
            "{path} 是较早的版本写的，没有记下各等级从多少分起，不能按等级线统计；请改给项目文件夹，或重新 jixiao run"
            | "{path} was written by an earlier version and does not say at which totals grades start; name the folder of projects, or run jixiao run again";
        FailEdited(path) =
            "{path} 在写出后被改动过，不能作为结果；请用 jixiao verify 核验，或重新 jixiao run"
            | "{path} was changed since it was written and is no result; see jixiao verify, or run jixiao run again";
        FailCorrectionsUnfit(path) =
            "{path} 的列和本程序的更正表不同，不能在后面添加；请打开它，照更正表的列手工加一行"
            | "{path} has other columns than a table of corrections, so no row is added; open it and add the row by hand";
        FailReadWhole(path) =
            "“{path}”要整个读入才能算，不能用 --keep-going。能用的是 csv 宽表，以及只有项目表和事实表（都是 csv）的项目文件夹，不与 --json 同用。去掉 --keep-going，或先用 check 列出全部问题"
            | "“{path}” has to be read whole, which --keep-going cannot do. It takes a wide table in csv, or a folder with nothing but a table of projects and one of facts, both in csv, and goes without --json. Leave --keep-going out, or list all problems with check first";
        FailNoParquet(path) =
            "{path} 没有写：这个程序编译时没有加 parquet 功能，不能写 Parquet；去掉 --parquet，或用 cargo build --release --features parquet 编译"
            | "{path} was not written: this build has no feature parquet and cannot write Parquet; leave out --parquet, or build it by cargo build --release --features parquet";
        FailNoCode(path) =
            "没有问题代码 {path}；代码形如 F06，全部代码用 jixiao check --explain 列出"
            | "there is no problem code {path}; codes look like F06, and jixiao check --explain lists them all";
        ExplainOneCode =
            "要看某个代码的影响和建议，在后面写上它：jixiao check --explain F06"
            | "for why a code matters and what to do, name it: jixiao check --explain F06";
        FailNoPolicy(path) = "{path} 没有指定压减政策；请加 --policy" | "{path} names no cut policy; add --policy";
    }
}
