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
}
