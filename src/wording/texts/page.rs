//! The html page of results.

use crate::wording::declare::phrases;

phrases! {
    /// A text of the page.
    pub(crate) enum PageText {
        Skip = "跳到正文" | "skip to the content";
        Contents = "本页内容" | "contents of this page";
        Summary = "汇总" | "Summary";
        Projects = "项目一览" | "Projects";
        Charts = "图" | "Charts";
        Cards = "各项目说明" | "Every project explained";
        Rules = "指标体系与压减政策" | "Rulebook and policy";
        Problems = "数据校核" | "Data checks";
        About = "说明" | "Notes";
        Notice = "注意" | "please note";
        CountOfProjects = "项目数" | "projects";
        Yuan(amount) = "{amount} 元" | "{amount} yuan";
        NoPolicy =
            "本次运行没有使用压减政策，所以没有压减额和下年预算。"
            | "No cut policy was used, so there are no cuts and no next budgets.";
        States(missing, not_applicable) =
            "“{missing}”是还没有数据，“{not_applicable}”是该指标不适用于该项目；两者都不是 0 分。不适用的指标不计入满分，总分按其余指标折算。"
            | "“{missing}” means that there are no data yet, “{not_applicable}” that the indicator does not apply to the project; neither is 0 points. What does not apply is not counted in the maximum, and the total is converted.";
        ByGrade = "按等级" | "By grade";
        ByDepartment = "按主管部门" | "By department";
        AllProjects = "全部项目" | "All projects";
        Rate = "压减比例" | "cut rate";
        Filter = "筛选项目" | "Filter the projects";
        FilterText = "编号、名称或部门含有" | "id, name or department contains";
        FilterGrade = "等级" | "grade";
        FilterDepartment = "主管部门" | "department";
        Any = "全部" | "all";
        Clear = "清除筛选" | "clear the filter";
        Shown(shown, all) = "显示 {shown} 个项目，共 {all} 个" | "{shown} of {all} projects shown";
        SortedUp(column) = "已按“{column}”从小到大排列" | "sorted by {column}, smallest first";
        SortedDown(column) = "已按“{column}”从大到小排列" | "sorted by {column}, greatest first";
        OpenAll = "全部展开" | "open all";
        CloseAll = "全部收起" | "close all";
        PrintOne = "打印本项目" | "print this project";
        PrintHint =
            "打印本页时，只打印已展开的项目说明。"
            | "When this page is printed, only the explanations that are open are.";
        Amounts = "金额" | "Amounts";
        Outcome = "总分、等级和压减" | "Total, grade and cut";
        IndicatorsOf(id) =
            "{id} 各指标得分、事实和计算过程"
            | "{id}: points, facts and arithmetic of every indicator";
        ProblemsOf = "关于本项目的问题" | "Problems of this project";
        PointsOfMax = "得分 / 分值" | "points / maximum";
        StepsAndReason = "计算过程与扣分原因" | "arithmetic, and why points were lost";
        IndicatorAndRule = "三级指标，点开见评分标准" | "indicator, with a link to its scoring rule";
        ByPolicy = "依据见压减政策及其出处" | "the policy, and where it comes from";
        FactsApart =
            "项目较多，各项目的计算过程、事实、来源单元格和佐证打包在本页里，由脚本填入下面各表。看到这句话，说明本页的脚本没有运行，或浏览器是 2020 年以前的：总分、等级、压减、各指标得分和扣分原因仍在下面，其余另见同一文件夹的 scorecards.csv。"
            | "With this many projects the arithmetic of each, the facts, the cells they stand in and their evidence are packed in this page, and a script puts them into the tables below. Who reads this has scripts turned off, or a browser from before 2020: total, grade, cut, the points of every indicator and why points were lost stand below all the same; for the rest see scorecards.csv in the same folder.";
        Back = "回到项目一览" | "back to the projects";
        NoCards(count) =
            "项目超过 {count} 个，本页不逐一说明；同一文件夹的 scorecards.csv 有全部指标，命令 explain 可说明任何一个项目。"
            | "There are more than {count} projects, so they are not explained here one by one; scorecards.csv in the same folder has every indicator, and the command explain explains any project.";
        AllProblems = "全部问题" | "All problems";
        MoreProblems(count) =
            "另有 {count} 个问题没有列出，全部见 evaluation.json。"
            | "{count} more problems are not listed; evaluation.json has them all.";
        ChartData = "图中的数据" | "data of the chart";
        NoCharts =
            "没有总分和等级都已定的项目，没有可画的图。"
            | "No project has both its total and its grade settled, so there is nothing to draw.";
        Indicators = "指标与评分标准" | "Indicators and scoring rules";
        Grades = "等级" | "Grades";
        Laid = "政策内容" | "what it lays down";
        Alone(count) =
            "本页是一个独立的文件：不访问网络，可离线打开、转发和打印。不能运行脚本时，除排序、筛选、试算和“打印本项目”外内容不缺；超过 {count} 个项目时，各指标的计算过程和事实也由脚本填入。"
            | "This page is one file by itself: it asks nothing of the network, and can be opened offline, passed on and printed. Without scripts nothing but sorting, filtering, trying and “print this project” is missing; with more than {count} projects a script puts in arithmetic and facts, too.";
        Made(version) =
            "由 jixiao {version} 根据下列文件计算生成；同样的输入得到逐字节相同的文件。"
            | "Computed by jixiao {version} from the files below; the same input gives the same bytes.";
        Hashes = "输入文件和规则的 SHA-256" | "SHA-256 of the inputs and rules";
        Titled = "绩效评价结果页" | "Results of the evaluation";
    }
}
