//! Two results side by side: who moves, and why.

use crate::wording::declare::phrases;

phrases! {
    /// A text about two results compared.
    pub(crate) enum CompareText {
        Title = "两次结果对比" | "two results compared";
        Sides(old, new) = "前：{old}　后：{new}" | "old: {old}; new: {new}";
        Rules(title, edition) = "{title}（{edition}）" | "{title} ({edition})";
        RulesEdited(title, edition, old, new) =
            "规则不同：{title}（{edition}）同一编号和版本，内容改过（校验值 {old} → {new}）"
            | "the rules differ: {title} ({edition}) has other content under the same id and edition (hash {old} → {new})";
        RulesDiffer(old, new) = "规则不同：前为{old}，后为{new}" | "the rules differ: {old}, then {new}";
        Nothing(count) = "{count} 个项目全部相同，没有变化" | "every project stands as it did ({count})";
        Moved(moved, same) = "有变化的项目 {moved} 个，相同的 {same} 个：" | "projects that differ: {moved}; the same: {same}";
        Replaced(moved, cut, next) =
            "与被替换的结果相比：{moved} 个项目有变化，压减额 {cut} 元，次年预算 {next} 元"
            | "against the result it replaces: projects that differ {moved}, cuts {cut} yuan, next budgets {next} yuan";
        ReplacedNothing = "与被替换的结果相比：没有变化" | "against the result it replaces: nothing differs";
        ReplacedFile = "  逐项对比：先换名保留旧结果，再用 jixiao compare 旧结果 新结果"
            | "  to compare project by project, keep the old result under another name and use jixiao compare OLD NEW";
        More(count) = "  另有 {count} 个，加 -o 对比.xlsx 写出全部" | "  and {count} more; all of them with -o compared.xlsx";
        Correction(project, what, old, new) = "更正 {project} {what}：{old} → {new}" | "correct {project} {what}: {old} → {new}";
        CutArithmetic(project, why) = "  {project} 压减：{why}" | "  {project} cut: {why}";
        Arithmetic(project, title, why) = "  {project} “{title}”：{why}" | "  {project} \"{title}\": {why}";
        NotAccepted = "以上是试看，没有写入；确认更正的，在命令后加 --accept" | "this is a trial and nothing was written; add --accept to make the correction";
        Accepted(file) = "已写入 {file}；汇总和评分都以更正后的为准" | "written to {file}; collecting and scoring go by it from now on";
        OpenBefore = "更正前有拦截问题，没有结果：" | "there is no result before the correction, as problems block:";
        OpenAfter = "更正后仍有拦截问题，没有结果：" | "there is no result after the correction, as problems block:";
        PaperTitle = "两次评价结果对比表" | "two results compared";
        PaperMoved(moved, same, sums) =
            "有变化的项目 {moved} 个，相同的 {same} 个。全部项目：{sums}（单位：元）。"
            | "projects that differ: {moved}; the same: {same}. All projects: {sums} (in yuan).";
        PaperNothing(same, sums) =
            "{same} 个项目全部相同，没有变化。全部项目：{sums}（单位：元）。"
            | "every project stands as it did ({same}). All projects: {sums} (in yuan).";
        PaperArithmetic = "变化后的得分和金额，算法如下：" | "how the new points and amounts come about:";
        Annex(number) = "附件{number}　与前一次结果的对比" | "Annex {number}. Compared with the earlier result";
        Sums = "合计" | "in all";
        SumsLine(base_old, base_new, cut_old, cut_new, cut, next_old, next_new, next) =
            "基数 {base_old} → {base_new}；压减额 {cut_old} → {cut_new}（{cut}）；次年预算 {next_old} → {next_new}（{next}）"
            | "base {base_old} → {base_new}; cut {cut_old} → {cut_new} ({cut}); next budget {next_old} → {next_new} ({next})";
        From(from, to) = "{from} → {to}" | "{from} → {to}";
        Added = "新增的项目" | "added";
        Gone = "不再列入的项目" | "no longer there";
        Open = "未定" | "open";
        None = "无" | "none";
        WhyIndicator(title, from, to) = "“{title}”{from} → {to} 分" | "\"{title}\" {from} → {to} points";
        WhyTotal(from, to) = "总分 {from} → {to}" | "total {from} → {to}";
        WhyLimited(why) = "等级受限：{why}" | "the grade is limited: {why}";
        WhyUnlimited = "等级不再受限" | "the grade is no longer limited";
        WhyLine = "等级线变动" | "the lines of the grades moved";
        WhyBase(from, to) = "基数 {from} → {to} 元" | "base {from} → {to} yuan";
        WhyRate(from, to) = "压减比例 {from} → {to}" | "rate {from} → {to}";
        WhyExempt(from, to) = "豁免 {from} → {to} 元" | "exempt {from} → {to} yuan";
        WhyRules = "申报、评审数或政策的其他规则不同" | "request, review or other rules of the policy differ";
        WhyCut = "只有一方计算了压减" | "only one side has cuts";
        HeadId = "项目编号" | "project id";
        HeadName = "项目名称" | "name";
        HeadDepartment = "主管部门" | "department";
        HeadTotalOld = "总分（前）" | "total, old";
        HeadTotalNew = "总分（后）" | "total, new";
        HeadTotal = "总分" | "total";
        HeadGradeOld = "等级（前）" | "grade, old";
        HeadGradeNew = "等级（后）" | "grade, new";
        HeadGrade = "等级" | "grade";
        HeadCutOld = "压减额（前）" | "cut, old";
        HeadCutNew = "压减额（后）" | "cut, new";
        HeadCut = "压减额增减" | "change of cut";
        HeadNextOld = "次年预算（前）" | "next budget, old";
        HeadNextNew = "次年预算（后）" | "next budget, new";
        HeadNext = "次年预算增减" | "change of next budget";
        HeadWhy = "原因" | "why";
    }
}
