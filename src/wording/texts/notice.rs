//! The notice, which exists in Chinese alone.

use crate::wording::declare::phrases;

phrases! {
    /// A text of the notice.
    pub(crate) enum NoticeText in Chinese {
        Number = "【请填写：发文字号】";
        Title(title) = "关于{title}结果的通报";
        To = "【请填写：主送单位】：";
        Opening(title) =
            "根据【请填写：评价依据文件和工作部署】，【请填写：组织评价的单位】组织开展了{title}。现将评价结果通报如下。";
        HeadResults = "评价结果";
        Results(count, budget, grades) = "本次共评价项目{count}个，全年预算合计{budget}。其中，{grades}。";
        Grade(grade, count, budget) = "评为“{grade}”的{count}个，预算{budget}";
        NoGrade(grade) = "没有评为“{grade}”的项目";
        Below(grade, count, share) = "“{grade}”以下的{count}个，占项目数的{share}%。";
        Open(count) = "另有{count}个项目事实不全，等级待定，未计入。";
        OpenAbsenceGrade(count) = "其中{count}个项目的等级取决于不适用指标的认定，以复核结论为准。";
        OpenAbsence(count) = "其中{count}个项目的等级或压减额取决于不适用指标的认定，以复核结论为准。";
        Of(grade, count) = "{grade}{count}个";
        Department(department, count, budget, grades) = "{department}{count}个，预算{budget}（{grades}）";
        Departments(items) = "分部门看，{items}。";
        Unsure(draws, percent, count, items) =
            "权重稳定性检验（围绕现行分值抽取{draws}组权重）显示，下列{count}个项目的等级在不到{percent}%的抽样中不变，靠近等级线，请有关部门着重核对：{items}。";
        UnsureItem(name, grade, holds) = "{name}（{grade}，{holds}）";
        HeadPraised = "予以肯定的项目";
        Praised(items, count, name, full) = "得分居前的{items}等{count}个项目管理规范、成效较好，予以通报表扬。其中“{name}”{full}。";
        PraisedItem(project, total) = "{project}{total}分";
        HeadProblems = "存在的主要问题";
        Low = "下列项目评价等级较低，予以通报批评：";
        LowItem(project, total, grade) = "{project}综合得分{total}分，等级为“{grade}”";
        LowItemFor(project, total, grade, reasons) =
            "{project}综合得分{total}分，等级为“{grade}”，主要问题：{reasons}";
        LowItemTold(project, total, grade) =
            "{project}综合得分{total}分，等级为“{grade}”，主要问题见上文";
        Grave = "问题较重的项目";
        LowHead = "评价等级较低的项目";
        Common = "较普遍的问题";
        HeadUse = "评价结果应用";
        Floor(grades, next, rate) = "评为{grades}的项目，{next}预算压减比例不低于{rate}。";
        DepartmentCuts(items) = "分部门压减额：{items}。各项目压减额见附件3。";
        Short(count) = "有{count}个项目已签合同承诺的金额高于拟安排数，由主管部门提出变更合同、调剂或申请豁免的意见，报批准后确定。";
        DepartmentCut(department, cut) = "{department}{cut}";
        HeadAsk = "有关要求";
        Ask = "各单位要对照问题清单逐条整改，建立台账，销号管理。";
        AskReport =
            "请各单位于【请填写：期限】前将整改情况报【请填写：受理处室】。整改期限自本通报印发之日起算。";
        AnnexList = "附件：1. 项目评价结果一览表\n　　　　　2. 问题清单\n　　　　　3. 项目压减情况一览表";
        AnnexListTwo = "附件：1. 项目评价结果一览表\n　　　　　2. 问题清单";
        LeftOut(count) = "按规定不公开的项目{count}个，未列入附件，数字已计入合计。";
        From = "【请填写：发文单位】";
        Date = "【请填写：成文日期】";
        Contact = "（联系人：【请填写：联系人】，电话：【请填写：电话】）";
        CopyTo = "抄送：【请填写：抄送单位】。";
        Printed = "【请填写：印发机关】\t【请填写：印发日期】印发";
        AnnexFirst = "附件1";
        AnnexResults = "项目评价结果一览表";
        AnnexSecond = "附件2";
        AnnexProblems = "问题清单";
        AnnexProblemsNote =
            "本清单列影响等级、指标不得分、扣分达到分值一半及以上的问题，以及未达到最高等级的项目扣分最多的两个问题；其余问题见各项目评价报告，一并整改。";
        AnnexThird = "附件3";
        AnnexCuts = "项目压减情况一览表";
        BasisNote = "（本页供审核使用，印发时撤去。）";
    }
}
