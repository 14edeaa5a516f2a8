//! The list of next year's budgets.

use crate::wording::declare::phrases;

phrases! {
    /// A text of the list of next year's budgets.
    pub(crate) enum BudgetText {
        Title(year, title) = "{year}预算安排表：{title}" | "Budgets of {year}: {title}";
        PartTitle(title, department) = "{department}{title}" | "{title}, {department}";
        NextYear = "次年" | "next year";
        Note = "单位：元。按等级由好到差排列；压减额和次年预算由评价结果按政策算出，备注只写不同之处。" | "In yuan, the best grade first. Cuts and next budgets follow from the evaluation by the policy; remarks say only what differs.";
        Number = "序号" | "no.";
        Id = "项目编号" | "project id";
        Name = "项目名称" | "name";
        Department = "主管部门" | "department";
        Grade = "等级" | "grade";
        Total = "总分" | "total";
        LastYear = "上年等级" | "last year";
        Base = "压减基数" | "base";
        Rate = "压减比例" | "rate";
        Cut = "压减额" | "cut";
        Request = "申报数" | "request";
        Reviewed = "评审核定数" | "reviewed";
        Next = "次年预算" | "next budget";
        Remark = "备注" | "remarks";
    }
}
