//! English words of the html page of results.

use super::super::page::page_texts;

page_texts! {
    Skip = "skip to the content";
    Contents = "contents of this page";
    Summary = "Summary";
    Projects = "Projects";
    Charts = "Charts";
    Cards = "Every project explained";
    Rules = "Rulebook and policy";
    Problems = "Problems";
    About = "Notes";
    Notice = "please note";
    CountOfProjects = "projects";
    Yuan = "{amount} yuan";
    NoPolicy = "No cut policy was used, so there are no cuts and no next budgets.";
    States = "“{missing}” means that there are no data yet, “{not_applicable}” that the indicator does not apply to the project; neither is 0 points. What does not apply is not counted in the maximum, and the total is converted.";
    ByGrade = "By grade";
    ByDepartment = "By department";
    AllProjects = "All projects";
    Rate = "cut rate";
    Filter = "Filter the projects";
    FilterText = "id, name or department contains";
    FilterGrade = "grade";
    FilterDepartment = "department";
    Any = "all";
    Clear = "clear the filter";
    Shown = "{shown} of {all} projects shown";
    SortedUp = "sorted by {column}, smallest first";
    SortedDown = "sorted by {column}, greatest first";
    OpenAll = "open all";
    CloseAll = "close all";
    PrintOne = "print this project";
    PrintHint = "When this page is printed, only the explanations that are open are.";
    Amounts = "Amounts";
    Outcome = "Total, grade and cut";
    IndicatorsOf = "{id}: points, facts and arithmetic of every indicator";
    ProblemsOf = "Problems of this project";
    PointsOfMax = "points / maximum";
    StepsAndReason = "arithmetic, why points were lost, source";
    RuleLink = "scoring rule";
    Back = "back to the projects";
    NoCards = "There are more than {count} projects, so they are not explained here one by one; scorecards.csv in the same folder has every indicator, and the command explain explains any project.";
    MoreProblems = "{count} more problems are not listed; evaluation.json has them all.";
    ChartData = "data of the chart";
    NoCharts = "No project has both its total and its grade settled, so there is nothing to draw.";
    Indicators = "Indicators and scoring rules";
    Grades = "Grades";
    Laid = "what it lays down";
    Alone = "This page is one file by itself: it asks nothing of the network, and can be opened offline, passed on and printed. Without scripts nothing but sorting, filtering and “print this project” is missing.";
    Made = "Computed by jixiao {version} from the files below; the same input gives the same bytes.";
    Hashes = "SHA-256 of the inputs and rules";
    Titled = "Results of the evaluation";
}
