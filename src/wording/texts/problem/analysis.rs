//! Tables for statistics.

use super::declare::problems;

problems! {
    AnalysisNumberUnread(row, column, written) {
        what: "“{row}”的{column}一栏写的是“{written}”，不是数" | "{column} of \"{row}\" says \"{written}\", which is no number",
        why: "统计只用数，不猜" | "statistics take numbers and guess nothing",
        hint: "改填数字；没有评分的留空" | "write a number; leave the cell blank where nothing was scored",
    }
    AnalysisTooLittle(subjects, evaluators) {
        what: "只有 {subjects} 个对象、{evaluators} 位评价人员有评分" | "scores are there of subjects: {subjects}, by evaluators: {evaluators}",
        why: "至少两位评价人员评过至少两个对象，才谈得上一致不一致" | "agreement takes two subjects at least, and two evaluators",
        hint: "补齐评分：第一行写评价人员，第一列写对象，每行一个对象；或用三列“对象、评价人员、得分”"
            | "add scores: evaluators in the first row, subjects in the first column, a subject a row; or three columns: subject, evaluator, score",
    }
    AnalysisRepeated(what) {
        what: "“{what}”出现了两次" | "\"{what}\" stands twice",
        why: "无法判断以哪一个为准" | "which of the two counts cannot be told",
        hint: "核对后只留一个，或改用不同的名称" | "compare the two and keep one, or name them differently",
    }
    JudgementsUnfit(one, other, found) {
        what: "“{one}”对“{other}”的判断写的是“{found}”，两两判断配不上" | "the judgement of \"{one}\" against \"{other}\" says \"{found}\" and does not fit the others",
        why: "判断矩阵须是方阵，行列名称相同，自身对自身为 1，都大于 0，反过来的判断互为倒数"
            | "judgements in pairs take the same names in rows and columns, 1 against itself, numbers above 0, and the reverse of a judgement in the other direction",
        hint: "改正这一格，例如一方写 3，另一方写 1/3" | "correct the cell: where one says 3, the other says 1/3",
    }
    JudgementsInconsistent(ratio, pairs) {
        what: "判断前后矛盾：一致性比例 {ratio}，超过 0.1" | "the judgements contradict each other: the consistency ratio is {ratio}, above 0.1",
        why: "矛盾的判断算不出可信的权重" | "no weights can be trusted that come of them",
        hint: "请专家重新考虑偏离最大的判断（括号内是其余判断推出的数）：{pairs}"
            | "ask the expert to think again about the judgements farthest off (in brackets what the others come to): {pairs}",
    }
    CriterionUnfit(column, reason) {
        what: "{column}一列不能这样定权重：{reason}" | "the column {column} cannot be weighed so: {reason}",
        why: "权重由各列数值的差别得出" | "weights come from how the values of a column differ",
        hint: "核对这一列的数值和列名，或换一种方法" | "check the values and the name of the column, or take another method",
    }
}
