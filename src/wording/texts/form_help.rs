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
            "3. “填报值”有下拉列表的从列表中选，其余按提示填数字。百分数填数字，单位是“%”，已经写好的不用再写；占比直接写 60% 这样的比例。"
            | "3. Where the column Value has a list, choose from it; elsewhere enter a number as the note says. A percentage is a number with the unit %, which stands there where one is asked for; a share is written like 60%.";
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
            "8. “佐证材料”写材料名称，多份用顿号隔开；有编号的写在“附件号”一列，没有的空着。材料本身另附。"
            | "8. Under Evidence give the titles of documents, and under Annex no. their numbers where they have any; hand in the documents themselves separately.";
        Check =
            "9. “核对”一列为“请填写”“请写名称”“缺原因”“缺佐证”的，还没有填完；为“完成”或空白的可以不管。可以用筛选只看没有填完的。"
            | "9. The column Check says fill in, name item, reason missing or evidence missing where a line is not finished; done or a blank need nothing more. Use the filter to see unfinished lines only.";
        Taken(projects) =
            "10. 标明“空白取‘{projects}’表”的金额不用再填，需要说明原因、列出佐证材料的写在该行。"
            | "10. Amounts marked as taken from the sheet {projects} need not be entered again; reasons and evidence for them go into that line.";
        Layout =
            "11. 不要增删行列、改工作表名称、把内容移到别的文件。可以调整列宽、行高。填完按原来的格式保存，发回。"
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

phrases! {
    /// A question that units ask about a form, or its answer.
    pub(in crate::wording) enum FormQuestion {
        AskPartly = "什么算“部分符合”？" | "What is partly met?";
        SayPartly =
            "做了，但不全或不及时，材料能证明做了的部分。例如应检查 12 次，有记录的 9 次。没有做、没有材料的选“不符合”。该项下面另有说明的，以说明为准。"
            | "It was done, but not wholly or not in time, and documents show what was done: 9 inspections on record of 12. What was not done, or cannot be shown, is not met. What stands under the line counts first.";
        AskReceived = "“到位数”填什么？" | "What is the amount received?";
        SayReceived =
            "到年底财政已经下达、可以支付的金额，不是合同金额，也不是已经付出去的金额。已付的填“执行数”。发出时已有数的不用填，以发出的为准。"
            | "What finance had made available by the end of the year, neither the contract's amount nor what was paid; what was paid is the amount executed. Where an amount was sent, it holds.";
        AskContract = "“合同金额”填什么？" | "What is the contract?";
        SayContract =
            "按合同本年应付的金额，不是已付的。合同只管一年的，就是合同价；管几年的，只填本年的部分，不填总价；有几个合同的，填合计。"
            | "What contracts make due this year, whatever was paid: of a contract for one year its price, of one over several years this year's part and not the whole, of several contracts the sum.";
        AskDirection = "“方向”怎么选？" | "How is the direction chosen?";
        SayDirection =
            "越多越好的选“正向”，例如清扫面积；越少越好的选“反向”，例如投诉件数、完成天数。空着按该行注明的算。"
            | "At-least where more is better, such as area swept; at-most where less is better, such as complaints or days taken. A blank counts as the line says.";
        AskShare = "“占比”怎么填？" | "What is the share?";
        SayShare =
            "这一项在本指标中占多大分量，写百分比，同一指标各项合计 100%。例如两项分别填 60%、40%。发出时已有的不要改。"
            | "The weight of an item within the indicator, as a percentage; the items of an indicator add to 100%, such as 60% and 40%. Shares that were sent stay.";
        AskAbsent = "不适用的怎么填？" | "What if something does not apply?";
        SayAbsent =
            "只有带“是否适用”一行的指标、下拉列表里有“不适用”的要点才可以不适用，须写明原因并附材料。没有发生扣分情形不是不适用，填 0。"
            | "Only indicators with a line applicable, and checkpoints whose list offers it, may be not applicable, with a reason and evidence. That no finding occurred is 0, not that it does not apply.";
        AskEvidence = "佐证材料写在哪里，怎样编号？" | "Where does evidence go, and how is it numbered?";
        SayEvidence =
            "名称写在“佐证材料”一列，与随表报送的文件名一致；编号写在“附件号”一列，只写号，例如 3。几份材料各有编号的，两列按同样的顺序写，用顿号隔开；没有编号的空着。文件名前可以带号，例如“附件3 验收单”。同一份材料可以在几个指标下重复写。"
            | "In the column Evidence, by the name of the file that is handed in with the form. Its number, such as 3, goes into the column Annex no.; of several documents in the same order, with commas between them. It may stay blank, and may stand before the name of the file, as in Annex 3 acceptance. A document may be named under several indicators.";
        AskMoney = "金额按元还是万元？" | "Yuan or ten thousand yuan?";
        SayMoney(projects, unit) =
            "“{projects}”表一律按{unit}，其他表按该行“单位”一列。填之前看一眼：和预算数差一百倍以上的，多半是单位填混了。"
            | "On the sheet {projects} in {unit}, elsewhere as the column Unit says. An amount a hundred times apart from the budget is most often in another unit.";
        AskLocked = "灰色的格里内容不对怎么办？" | "What if a grey cell is wrong?";
        SayLocked =
            "不要自行改动，改了也不采用。告诉发表单位，由其更正后重新发出。"
            | "Leave it: a change is not taken. Tell those who sent the form, who correct it and send it anew.";
        AskBack = "怎样报送？" | "How is it handed in?";
        SayBack =
            "“核对”一列没有“请填写”“请写名称”“缺原因”“缺佐证”之后，保存，连同佐证材料放在一个文件夹里，按上面的报送方式在截止日期前报送；纸质的由负责人签字、盖章。"
            | "Once the column Check asks for nothing, save the form, put it into one folder with its evidence, and hand it in as said above by the day it is due; the paper copy is signed and sealed.";
        AskWhom = "有问题问谁？" | "Whom to ask?";
        SayWhom =
            "问发表单位，报送方式一栏写明联系办法；栏里空着的，问发来本表的人。"
            | "Those who sent the form, as the line on how to hand it in says; where that is blank, whoever passed it on.";
    }
}

impl FormQuestion {
    /// All questions with their answers, in the order of the sheet.
    pub(in crate::wording) const ALL: [[Self; 2]; 11] = [
        [Self::AskPartly, Self::SayPartly],
        [Self::AskReceived, Self::SayReceived],
        [Self::AskContract, Self::SayContract],
        [Self::AskDirection, Self::SayDirection],
        [Self::AskShare, Self::SayShare],
        [Self::AskAbsent, Self::SayAbsent],
        [Self::AskEvidence, Self::SayEvidence],
        [Self::AskMoney, Self::SayMoney],
        [Self::AskLocked, Self::SayLocked],
        [Self::AskBack, Self::SayBack],
        [Self::AskWhom, Self::SayWhom],
    ];
}
