//! Chinese words of documents.

use crate::wording::report::report_texts;

report_texts! {
    Folder = "报告：{folder}";
    NoticeInChinese = "通报按国内公文格式编制，只有中文本";
    SkippedProject = "没有写 {kind}：它针对一个项目，请在输入之后写项目编号";
    SkippedPolicy = "没有写 {kind}：没有压减政策，可用 --policy 指定";
}
