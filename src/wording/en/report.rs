//! English words of documents.

use crate::wording::report::report_texts;

report_texts! {
    Folder = "reports: {folder}";
    NoticeInChinese = "the notice follows the Chinese standard for official documents and exists in Chinese only";
    SkippedProject = "{kind} was not written: it is about one project; name its id after the input";
    SkippedPolicy = "{kind} was not written: there is no cut policy; name one by --policy";
}
