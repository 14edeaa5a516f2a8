//! Scenarios: what they are called, who moves and why, and the tables that compare them.

use crate::wording::declare::phrases;

phrases! {
    /// A text about scenarios.
    pub(crate) enum SimulateText {
        Run = "本次测算" | "the run";
        Title(title) = "压减方案比选（试算）：{title}" | "scenarios compared (a trial): {title}";
        Trial =
            "以下各方案均为试算，不是决定；正式压减以批准的政策为准。"
            | "these scenarios are a trial, not a decision; what counts is the policy that is approved.";
        Named(id, title) = "{title}（{id}）" | "{title} ({id})";
        Refused = "没有算出" | "not computed";
        RefusedWhy(name, count) = "方案“{name}”没有算出，有 {count} 个问题：" | "\"{name}\" was not computed, {count} problems:";
        Moved(name, count) = "“{name}”与本次测算不同的项目 {count} 个：" | "\"{name}\": {count} projects differ from the run:";
        MovedNone(name) = "“{name}”与本次测算没有不同" | "\"{name}\" does not differ from the run";
        MoreMoved(count) = "  另有 {count} 个，见 changes.csv（加 -o 写出）" | "  and {count} more, see changes.csv (written with -o)";
        Departments = "各主管部门压减额：" | "cuts by department:";
        Years(count, growth) =
            "往后 {count} 年（假定各项目等级不变，预算逐年增长 {growth}，执行比例不变，没有申报和评审）："
            | "{count} years ahead (assumed: grades stay, budgets grow by {growth} a year, the same share is executed, no request and no review):";
        HeadScenario = "方案" | "scenario";
        HeadMoved = "变动项目" | "moved";
        HeadChange = "压减增减" | "change of cut";
        HeadTotalCut = "压减合计" | "cut";
        HeadNext = "次年预算" | "next budget";
        HeadDepartment = "主管部门" | "department";
        HeadGrade = "等级" | "grade";
        HeadCut = "压减" | "cut";
        HeadWhy = "原因" | "why";
        HeadYear(year) = "第 {year} 年压减" | "cut, year {year}";
        From(from, to) = "{from} → {to}" | "{from} → {to}";

        ChangedRulebook(title, status) = "改用指标体系《{title}》〔{status}〕" | "rulebook \"{title}\" [{status}]";
        ChangedPolicy(title, status) = "改用压减政策《{title}》〔{status}〕" | "policy \"{title}\" [{status}]";
        ChangedLine(grade, from, to) = "“{grade}”的等级线 {from} → {to}" | "line of {grade} {from} → {to}";
        ChangedPoints(title, from, to) = "“{title}”分值 {from} → {to}" | "maximum of \"{title}\" {from} → {to}";
        ChangedFloor(from, to) = "下限 {from} → {to}" | "floor {from} → {to}";
        ChangedRate(grade, from, to) = "“{grade}”的比例 {from} → {to}" | "rate of {grade} {from} → {to}";
        ChangedBase(from, to) = "基数 {from} → {to}" | "base {from} → {to}";
        ChangedRule(title) = "加用规则“{title}”" | "with the rule \"{title}\"";
        ChangedWithout(title) = "不用规则“{title}”" | "without the rule \"{title}\"";
        ChangedExempt(count) = "另定豁免的项目 {count} 个" | "{count} projects with an exemption of the scenario";
        ChangedNothing = "规则与本次测算相同" | "the rules of the run";
        NoValue = "无" | "none";

        WhyTotal(from, to) = "总分 {from} → {to}" | "total {from} → {to}";
        WhyLine(from, to) = "等级线变动：{from} → {to}" | "the lines moved: {from} → {to}";
        WhyGrade(from, to) = "等级 {from} → {to}" | "grade {from} → {to}";
        WhyRate(grade, from, to) = "“{grade}”的比例 {from} → {to}" | "rate of {grade} {from} → {to}";
        WhyBase(from, to) = "基数 {from} → {to}" | "base {from} → {to}";
        WhyRule(title, before, after) = "适用“{title}”：{before} → {after}" | "\"{title}\" acts: {before} → {after}";
        WhyRuleGone(title) = "不再适用“{title}”" | "\"{title}\" acts no more";
        WhyExempt(from, to) = "豁免份额 {from} → {to}" | "exempt share {from} → {to}";
        WhyFloor(rate) = "按下限 {rate} 提高" | "raised to the floor of {rate}";
        WhySpread(title, own, share) =
            "“{title}”：让出 {own} 元，分担 {share} 元"
            | "\"{title}\": gives up {own} yuan, bears {share}";
        WhyNoGrowth(title, most) = "适用“{title}”：次年不超过 {most} 元" | "\"{title}\": next budget at most {most} yuan";
    }
}
