//! Self-evaluation sheets.

use super::declare::problems;

problems! {
    SheetWeights(sum) {
        what: "各行分值相加是 {sum}，应为 100"
            | "the points of the rows add to {sum}, they should add to 100",
        why: "分值不是 100，总分就不能直接定等级" | "a total out of anything but 100 gives no grade",
        hint: "核对分值列，看是否漏行、重行或录错；程序只指出，不代为折算"
            | "check the points of each row for lines left out, repeated or mistyped; nothing is converted for you",
    }
    SheetScoresMissing(rows, count) {
        what: "{rows} 行中有 {count} 行没有得分" | "{count} of {rows} rows have no score",
        why: "空着不等于 0 分，总分因此不完整" | "a blank is not 0, so the total is incomplete",
        hint: "核对原始评分记录，补填得分；不适用的，写明不适用和原因"
            | "fill in the scores from the evaluator's record, or say that a row does not apply and why",
    }
    SheetScoreOver(row, score, max) {
        what: "“{row}”得 {score} 分，分值只有 {max}" | "\"{row}\" scores {score}, its maximum is {max}",
        why: "得分超过分值，总分虚高" | "more than the maximum inflates the total",
        hint: "核对原始评分记录，看得分和分值是否录错或填反"
            | "compare with the evaluator's record: a slip, or two columns swapped",
    }
    SheetNoBenefit(what) {
        what: "评分表缺少{what}指标" | "the sheet has no row for {what}",
        why: "反映不出资金使用的效果" | "it does not show what the money achieved",
        hint: "补充这类指标，写明目标和完成情况；确实不设的，说明理由"
            | "add such an indicator with target and result, or say why there is none",
    }
    SheetRowHeavy(row, weight, sum) {
        what: "“{row}”一行占 {weight} 分，全表合计 {sum} 分"
            | "\"{row}\" alone carries {weight} of {sum} points",
        why: "一行几乎决定结果，其他指标作用很小" | "one row decides the result and the others hardly count",
        hint: "拆细这项指标，下次设置时将分值分到几个方面"
            | "split it the next time and spread the points over several aspects",
    }
    SheetMoneyAsOutput(row) {
        what: "“{row}”将支出金额作为产出" | "\"{row}\" counts money spent as an output",
        why: "支出不等于成效，支出情况已由预算执行率反映"
            | "spending is not achieving, and the execution rate already covers it",
        hint: "改用服务本身的数量、质量、时效指标，如巡查次数、合格率"
            | "use the quantity, quality or timeliness of the service, such as patrols made or share passing inspection",
    }
    SheetAllFull {
        what: "每一行都是满分" | "every row has full marks",
        why: "一处问题都没有的很少见，容易被认为没有认真核实"
            | "not a single finding is rare and invites the doubt that nobody looked",
        hint: "抽查几行，对照佐证材料复核；核实无误的，予以保留"
            | "check a few rows against their evidence; if they hold, leave them as they are",
    }
    SheetTotalDiffers(printed, sum) {
        what: "合计行写的是 {printed}，按各行相加应是 {sum}"
            | "the total line prints {printed}, by its rows it should be {sum}",
        why: "合计与各行不符，公布后无法说明"
            | "a published total that its rows do not bear out cannot be defended",
        hint: "核对各行和合计行，查明是哪一处录错"
            | "compare the rows and the total line with the evaluator's record and find the slip",
    }
    SheetExecution(row, rate, expected, score) {
        what: "“{row}”执行率 {rate}，按比例应为 {expected} 分，表上是 {score} 分"
            | "\"{row}\": an execution rate of {rate} gives {expected} points, the sheet has {score}",
        why: "这一行按公式计算，不一致的须说明"
            | "this row follows a formula, so a difference will be asked about",
        hint: "核对预算数、执行数和录入；另有评分办法的，在扣分原因里写明"
            | "check budget, executed amount and typing; where another rule applies, name it as the reason",
    }
    SheetLossUnexplained(row, target, actual, score, max) {
        what: "“{row}”目标 {target}，完成 {actual}，已达目标，得 {score} 分（分值 {max}），未写扣分原因"
            | "\"{row}\": target {target}, actual {actual}, met, yet {score} of {max} points and no reason",
        why: "达到目标却扣分，没有原因就无法解释" | "points lost on a target that was met need an explanation",
        hint: "补写扣分原因，并核对目标值和完成值有没有填错"
            | "write down the reason, and check target and actual for slips",
    }
    SheetZeroExecution(row) {
        what: "“{row}”得 0 分，其余各行都是满分" | "\"{row}\" scores 0, yet all other rows have full marks",
        why: "没有支出却全部完成，多半是资金行漏填或填错行"
            | "everything done without money most often means that the funds row was left blank or another one filled in",
        hint: "查账核对执行数；资金分总额和明细几行的，核对是否只填了明细"
            | "check the executed amount against the books; where funds have a total and parts, see that the total is filled in",
    }
    SheetWordForNumber(row, target, actual) {
        what: "“{row}”的目标是数字（{target}），完成值写的是“{actual}”"
            | "\"{row}\": the target is a number ({target}), the actual value says \"{actual}\"",
        why: "没有实际数字，完成情况无法核实" | "without a number nobody can tell how much was achieved",
        hint: "补填实际完成的数字，单位与目标一致" | "give the number reached, in the unit of the target",
    }
    SheetNumberUnreadable(row, column, value) {
        what: "“{row}”的{column}“{value}”不是有效的数字"
            | "\"{row}\": \"{value}\" in {column} is no number",
        why: "数字无法识别，这一行不能计入总分" | "a row that cannot be read cannot be added up",
        hint: "改填一个数，最多两位小数，如 9.5 或 9.5分；没有得分的留空"
            | "write one number with two decimals at most, such as 9.5 or 9.5分; leave a missing score blank",
    }
    SheetRowMisplaced(row) {
        what: "“{row}”说的是过程管理，却列在产出或效益之下"
            | "\"{row}\" is a matter of process but stands among outputs or benefits",
        why: "手续齐全不等于服务有成效，产出和效益会因此虚高"
            | "good paperwork is no result, and outputs and benefits look better than they are",
        hint: "移到过程一类，或改用反映服务结果的指标"
            | "move it to process, or replace it with what the service achieved",
    }
    SheetSumDiffers(name, printed, sum) {
        what: "“{name}”写的是 {printed}，按所含各行相加应是 {sum}"
            | "\"{name}\" says {printed}, by its rows it should be {sum}",
        why: "小计与各行不一致，有一处有误，总分因此存疑"
            | "one of the two is wrong, so the total is in doubt",
        hint: "核对这一部分的各行和小计，改正录错的一处"
            | "compare this part's rows with its sum and correct the slip",
    }
    SheetLineUnclear(row, one, other) {
        what: "“{row}”这一行有两种读法：一种总分是 {one}，一种是 {other}"
            | "\"{row}\" can be read in two ways: one gives a total of {one}, the other {other}",
        why: "无法确定它是单独的一行，还是合计、重复的一行，总分因此无法确定"
            | "whether it is a row of its own, a sum, or a row printed again decides the total",
        hint: "补填总分一行，或在这一行写明是合计还是指标；重复的删去"
            | "print the total, or call the line what it is; delete a row printed again",
    }
    SheetGradeHangs(row, expected, grade, otherwise) {
        what: "等级取决于“{row}”：按表上的得分是“{grade}”，若按 {expected} 分是“{otherwise}”"
            | "the grade hangs on \"{row}\": \"{grade}\" by the score of the sheet, \"{otherwise}\" with {expected} points",
        why: "这一行的得分存疑，不能据以定等级" | "that score is in doubt, so no grade is given",
        hint: "先核实这一行的预算、执行和得分，改正后重新评价"
            | "settle this row's budget, executed amount and score first, then evaluate again",
    }
    SheetGradeDiffers(printed, grade) {
        what: "表上写的等级是“{printed}”，按总分应是“{grade}”" | "the sheet says \"{printed}\", by its total it is \"{grade}\"",
        why: "等级与总分不一致，有一处有误，或者用了别的等级标准"
            | "one of them is wrong, or other bands were used",
        hint: "核对总分和等级；等级标准不同的，用 --rulebook 指定"
            | "compare total and grade; where other bands apply, name their rulebook with --rulebook",
    }
    SheetRowUnused(row) {
        what: "“{row}”未填写，不计入" | "\"{row}\" was not filled in and does not count",
        why: "没有分值也没有得分的行不是指标" | "a row without points is no indicator",
        hint: "核对是否有这项指标；有的，补填分值、目标、完成值和得分"
            | "see whether it is an indicator; where it is, give its points, target, result and score",
    }
    SheetBlockUnread {
        what: "这里有分值和得分，但无法识别是什么内容" | "points and scores stand here, but what they are of is not understood",
        why: "漏计一部分分数，总分会有误" | "a block left out makes the total wrong",
        hint: "将这一部分并入指标表，或按财政部自评表的样式写表头"
            | "move it into the indicator table, or give it the headings of the ministry's form",
    }
    SheetExecutionTwice(row, first) {
        what: "预算执行计了两次分：“{first}”和“{row}”" | "the execution of the budget is scored twice: \"{first}\" and \"{row}\"",
        why: "同一件事重复得分，总分虚高" | "points given twice for the same inflate the total",
        hint: "只留一处：资金一栏和指标表中的执行率，另一处的分值改为 0 或删去"
            | "keep one of the two and delete the other, or set its points to 0",
    }
    SheetOvershoot(row, target, actual, limit) {
        what: "“{row}”目标 {target}，完成 {actual}，超过目标的 {limit}"
            | "\"{row}\": {actual} of a target of {target}, more than {limit} of it",
        why: "超出这么多，目标可能定低了，或者数字有误" | "so much more says that the target was low, or a number is wrong",
        hint: "核对完成数和单位；属实的，说明目标的依据，下年提高目标"
            | "check the number and its unit; where it is right, say where the target came from, and set it higher next year",
    }
    SheetUnitsMixed(row, target, actual) {
        what: "“{row}”预算或目标是 {target}，完成是 {actual}，相差千倍以上"
            | "\"{row}\" says {target} and {actual}, which are more than a thousand times apart",
        why: "很可能元和万元混用，执行率和得分因此不可信"
            | "yuan and ten thousand yuan are probably mixed up, so neither rate nor score can be trusted",
        hint: "先统一金额单位，再重新计算这一行" | "write both in one unit and work the row out again",
    }
    SheetGoalsUnmeasured(count, rows, points, sum) {
        what: "{rows} 行中 {count} 行的目标没有数字或标准，占 {sum} 分中的 {points} 分"
            | "of {rows} rows {count} have a target without a number or a standard; they carry {points} of {sum} points",
        why: "没有标准的目标，完成与否由填表人说了算" | "whether a goal without a standard was reached is up to who fills in the form",
        hint: "将目标改成可以核对的数字、比例、时限或标准" | "give numbers, shares, dates or standards that can be checked",
    }
    SheetHintLeft(row, text) {
        what: "“{row}”里留着填表提示：“{text}”" | "\"{row}\" still says what to fill in: \"{text}\"",
        why: "提示没有换成实际内容，这一项等于没有填" | "the hint was never replaced, so nothing is said here",
        hint: "改填实际内容；没有的，删去" | "write what is true, or delete it",
    }
    SheetHeadingNear(heading, column) {
        what: "“{heading}”可能是{column}，请核对是否写错" | "is \"{heading}\" meant to be {column}?",
        why: "列名无法对应，这一列未采用" | "a heading that is not known is left out with its column",
        hint: "核对表头；是这一列的，改用规定的列名" | "check the heading; where it is that column, give it its usual name",
    }
}
