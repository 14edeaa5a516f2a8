//! The notice, which exists in Chinese alone.

use crate::wording::declare::phrases;

phrases! {
    /// A text of the notice.
    pub(crate) enum NoticeText in Chinese {
        Title(title) = "关于{title}结果的通报";
        To = "【请填写：主送单位】：";
        Opening = "现将评价结果通报如下。";
        LeadResults = "一、评价结果。";
        Results(count, budget, grades) = "共评价项目{count}个，全年预算合计{budget}。评定等级：{grades}。";
        Grade(grade, count, budget) = "“{grade}”{count}个，预算{budget}";
        NoGrade(grade) = "“{grade}”0个";
        Below(grade, count, share) = "“{grade}”以下{count}个，占{share}%。";
        Open(count) = "另有{count}个项目事实不全，等级待定，未计入。";
        LeadProblems = "二、主要问题。";
        Problems(items) = "失分较多的指标是{items}。";
        Problem(title, count) = "{title}（{count}个项目失分）";
        LeadUse = "三、结果应用。";
        Floor(grades, next, rate) = "评为{grades}的项目，{next}预算压减不低于{rate}。";
        Cut(base, cut) = "以{base}为基数，压减合计{cut}。";
        Exempt(count) = "有豁免的项目{count}个，理由和决定文件另附。";
        LeadAsk = "四、有关要求。";
        LeadAskThird = "三、有关要求。";
        Ask = "请各单位对照评价结果整改，于【请填写：期限】前将整改情况报【请填写：受理处室】。";
        From = "【请填写：发文单位】";
        Date = "【请填写：成文日期】";
        Note(title, status) = "（附注：项目数、金额和占比由评价数据计算得出，不是公开文件印发的数字。评分依据：{title}〔{status}〕。";
        NotePolicy(title, status) = "压减比例出自{title}〔{status}〕。";
        NoteEnd = "以万元为单位的金额四舍五入到两位小数。）";
    }
}
