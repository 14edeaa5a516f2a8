//! Corrections.

use super::declare::problems;

problems! {
    CorrectionProjectUnknown(project) {
        what: "更正的项目 {project} 不在项目表中" | "the corrected project {project} is not in the table of projects",
        why: "这条更正没有改动任何项目" | "the correction changes nothing",
        hint: "核对更正表和项目表的项目编号；项目已不在评价之列的，删去本行"
            | "compare the ids of corrections and projects; delete the row if the project is no longer evaluated",
    }
    CorrectionOfUnknown(written, kind, known) {
        what: "{on}：没有可以更正的“{written}”" | "{on}: nothing to correct is called \"{written}\"",
        why: "无法确定更正的是哪一项" | "which value is corrected cannot be told",
        hint: "改用下列{kind}之一：{known}；更正项目表的，指标留空，事实填列名，如“执行数”；项目编号不能更正"
            | "use one of these for {kind}: {known}; for a column of the table of projects leave indicator blank and put the column into fact, such as executed; the id itself is not corrected",
    }
    CorrectionUnfounded(project, what) {
        what: "项目 {project} 的更正未填“{what}”" | "the correction of project {project} lacks {what}",
        why: "改动分数和资金，须写明改成什么、谁改的、为什么、凭什么文件、哪一天"
            | "what moves points and money has to say what it is changed to, by whom, why, on what paper and when",
        hint: "补填“{what}”" | "fill in {what}",
    }
    CorrectionDiffers(project, fact, old, new, now) {
        what: "项目 {project} 的{fact}现为“{now}”，既不是更正前的“{old}”，也不是更正后的“{new}”"
            | "{fact} of project {project} is now \"{now}\", neither the \"{old}\" that was corrected nor the \"{new}\" it was corrected to",
        why: "单位交回的内容变了，原来的更正还算不算数要由人决定"
            | "what came back has changed, and whether the correction still holds is for people to decide",
        hint: "核实后改正本行的原值和更正值；不再更正的，删去本行"
            | "check it, then correct the old and the new value of the row, or delete the row if it no longer holds",
    }
    CorrectionDone(project, fact, new) {
        what: "项目 {project} 的{fact}已经是“{new}”，这条更正不再起作用"
            | "{fact} of project {project} is \"{new}\" already, so the correction does nothing",
        why: "单位已经照此填报，报告中不再列为更正" | "the department reports it so by itself, and papers no longer list it",
        hint: "核对无误即可；也可以删去本行" | "leave it if that is right, or delete the row",
    }
}
