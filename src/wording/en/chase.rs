//! English words of the list of what to ask for.

use super::super::chase::chase_texts;

chase_texts! {
    SheetSummary = "summary";
    NoDepartment = "no department";
    Title = "{title}: where the forms stand";
    TitleOf = "{title}: what {department} has to do";
    HeadDepartment = "department";
    HeadProjects = "projects";
    HeadReturned = "returned";
    HeadMissing = "missing";
    HeadLate = "late";
    HeadBlocking = "to put right";
    HeadAdvice = "to look at";
    HeadProject = "project";
    HeadName = "name";
    HeadSeverity = "kind";
    HeadCode = "code";
    HeadWhat = "what";
    HeadHint = "what to do";
    HeadFile = "file";
    HeadSheet = "sheet";
    HeadCell = "cell";
    Sum = "sum";
    Forms = "{forms} forms and {files} attachments read";
    NewProject = "  {project}  new, {new} cells";
    ChangedProject = "  {project}  {new} cells new, {changed} changed, {gone} emptied";
    Changed = "changed since it was last collected:";
    Unchanged = "nothing changed since it was last collected";
    SeeList = "{blocking} findings to put right and {advice} to look at stand by department in chase.xlsx and chase.csv";
    Folder = "portfolio: {folder}";
}
