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
    AnalysisFewNearLine(width, most, fewest) {
        what: "各等级线上下 {width} 分之内，最多的一条线也只有 {most} 个项目，不足 {fewest} 个"
            | "within {width} points of a grade line there are at most {most} projects, and {fewest} are needed",
        why: "这么少的项目即使全在线上，也不能排除偶然" | "so few may all lie above a line by chance",
        hint: "用更多的项目（例如几年、几个区合在一张宽表里），或用 --width 放宽范围；放宽后看的就不只是紧挨着线的分数"
            | "use more projects, such as those of several years in one wide table, or a greater --width, which then looks at more than what is close to a line",
    }
    AnalysisNothingShared(other) {
        what: "与 {other} 没有任何一个共同的、已定等级的项目" | "shares no project with a grade with {other}",
        why: "没有共同的项目，分不出是项目换了还是评分变了" | "without shared projects there is no telling other projects from other scores",
        hint: "核对两边是不是同一批项目；项目按名称（两边各只出现一次）或编号认" | "compare the names (which have to stand once on each side) and ids of the projects",
    }
    SelfEvaluationMissing {
        what: "{on}：没有自评" | "{on}: there is no self-evaluation",
        why: "没有自评的项目不比较，自评与重点评价之差只说明交了自评的项目"
            | "a project without is not compared, so the differences speak of the others alone",
        hint: "核对是漏交还是编号、名称对不上：漏交的催交，对不上的改成一致"
            | "check whether it was not handed in, or goes by another id and name: ask for it, or make the names alike",
    }
    AnalysisFewPeers(largest, fewest) {
        what: "没有一个类别够 {fewest} 个已评分的项目，最多的只有 {largest} 个"
            | "no category has {fewest} scored projects; the largest has {largest}",
        why: "同类太少，中位数和离群都说明不了什么" | "with so few peers neither a median nor an outlier means anything",
        hint: "在项目表里填“类别”，用词统一；或把几年、几个区的同类项目放在一起"
            | "fill in the category of projects, in the same words; or put together those of several years or districts",
    }
}
