//! The lines that say how to fill in a form.

use crate::wording::declare::phrases;

phrases! {
    /// A line on the first sheet of a form.
    pub(in crate::wording) enum FormHelp {
        Order(projects) =
            "1. 先填“{projects}”表，再逐个填写各一级指标的表。只填白色和浅黄色的格子，灰色的格子已锁定。"
            | "1. Fill in the sheet {projects} first, then the sheet of each dimension. Fill in white and pale yellow cells only; grey cells are locked.";
        Amounts(projects, unit) =
            "2. 金额只写数字。“{projects}”表的金额单位一律为{unit}，已写在列名里；其他表的单位写在“单位”一列。"
            | "2. Amounts are plain digits. On the sheet {projects} they are in {unit}, as the headings say; elsewhere the unit stands in the column Unit.";
        Choices =
            "3. “填报值”有下拉列表的从列表中选，其余按提示填数字。百分数填数字，单位写“%”；占比直接写 60% 这样的比例。"
            | "3. Where the column Value has a list, choose from it; elsewhere enter a number as the note says. A percentage is a number with the unit %; a share is written like 60%.";
        Blank =
            "4. 空白表示缺数据，不是 0。扣分情形没有发生的，请填 0。"
            | "4. A blank means that the value is missing, not that it is 0. Enter 0 for findings that did not occur.";
        NotApplicable =
            "5. 指标不适用的，在该指标第一行“是否适用”选“否”并写明原因，该指标其余各行不用填。"
            | "5. Where an indicator does not apply, choose no in its first line, applicable, and say why; its other lines need not be filled in.";
        Items =
            "6. 可以分列个性指标的，在每一项的第一行写名称，其余各行自动带出；各项“占比”合计为 100%。用不着的空行留空。"
            | "6. Where an indicator takes items, name each item in its first line; the other lines repeat the name. The shares add to 100%. Leave unused lines blank.";
        Lost =
            "7. 部分符合、不符合、有扣分情形、未达最好档次、未完成目标的，写明“扣分原因”，一句话说清即可。"
            | "7. Say briefly why points are lost: partly or not met, a finding, less than the best level, a target not reached.";
        Evidence =
            "8. “佐证材料”写材料名称，多份用顿号隔开；材料本身另附。"
            | "8. Under Evidence give the titles of documents; hand in the documents themselves separately.";
        Check =
            "9. “核对”一列为“请填写”“请写名称”“请写原因”的，还没有填完；为“完成”或空白的可以不管。可以用筛选只看没有填完的。"
            | "9. The column Check says fill in, name item or give reason where a line is not finished; done or a blank need nothing more. Use the filter to see unfinished lines only.";
        Taken(projects) =
            "10. 标明“空白取‘{projects}’表”的金额不用再填，需要说明原因、列出佐证材料的写在该行。"
            | "10. Amounts marked as taken from the sheet {projects} need not be entered again; reasons and evidence for them go into that line.";
        Layout =
            "11. 不要增删行列、改工作表名称、把内容移到别的文件。可以调整列宽、行高。填完保存为 .xlsx 发回。"
            | "11. Do not add or delete rows or columns, rename sheets or move contents to another file. Columns and rows may be resized. Save as .xlsx and send it back.";
        Classified =
            "12. 涉密项目不得填入本表，一部分也不行。"
            | "12. Classified projects must not be entered here, in whole or in part.";
        Givers =
            "13. 标有“评价组填”“财政填”的，由评价组、财政部门填写，填报单位不填，只在“佐证材料”一列列出材料；没有标明的由单位填写。"
            | "13. What is marked as filled in by the evaluation group or the finance bureau is left to them; the unit names its evidence there and nothing else. All other lines are the unit's.";
    }
}

impl FormHelp {
    /// All lines in the order of the sheet.
    pub(in crate::wording) const ALL: [Self; 13] = [
        Self::Order,
        Self::Amounts,
        Self::Choices,
        Self::Blank,
        Self::NotApplicable,
        Self::Items,
        Self::Lost,
        Self::Evidence,
        Self::Check,
        Self::Taken,
        Self::Layout,
        Self::Classified,
        Self::Givers,
    ];
}
