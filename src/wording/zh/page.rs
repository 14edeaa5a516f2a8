//! Chinese words of the html page of results.

use super::super::page::page_texts;

page_texts! {
    Skip = "跳到正文";
    Contents = "本页内容";
    Summary = "汇总";
    Projects = "项目一览";
    Charts = "图";
    Cards = "各项目说明";
    Rules = "指标体系与压减政策";
    Problems = "问题清单";
    About = "说明";
    Notice = "注意";
    CountOfProjects = "项目数";
    Yuan = "{amount} 元";
    NoPolicy = "本次运行没有使用压减政策，所以没有压减额和下年预算。";
    States = "“{missing}”是还没有数据，“{not_applicable}”是该指标不适用于该项目；两者都不是 0 分。不适用的指标不计入满分，总分按其余指标折算。";
    ByGrade = "按等级";
    ByDepartment = "按主管部门";
    AllProjects = "全部项目";
    Rate = "压减比例";
    Filter = "筛选项目";
    FilterText = "编号、名称或部门含有";
    FilterGrade = "等级";
    FilterDepartment = "主管部门";
    Any = "全部";
    Clear = "清除筛选";
    Shown = "显示 {shown} 个项目，共 {all} 个";
    SortedUp = "已按“{column}”从小到大排列";
    SortedDown = "已按“{column}”从大到小排列";
    OpenAll = "全部展开";
    CloseAll = "全部收起";
    PrintOne = "打印本项目";
    PrintHint = "打印本页时，只打印已展开的项目说明。";
    Amounts = "金额";
    Outcome = "总分、等级和压减";
    IndicatorsOf = "{id} 各指标得分、事实和计算过程";
    ProblemsOf = "关于本项目的问题";
    PointsOfMax = "得分 / 分值";
    StepsAndReason = "计算过程、扣分原因与出处";
    RuleLink = "评分标准";
    Back = "回到项目一览";
    NoCards = "项目超过 {count} 个，本页不逐一说明；同一文件夹的 scorecards.csv 有全部指标，命令 explain 可说明任何一个项目。";
    MoreProblems = "另有 {count} 个问题没有列出，全部见 evaluation.json。";
    ChartData = "图中的数据";
    NoCharts = "没有总分和等级都已定的项目，没有可画的图。";
    Indicators = "指标与评分标准";
    Grades = "等级";
    Laid = "政策内容";
    Alone = "本页是一个独立的文件：不访问网络，可离线打开、转发和打印。不能运行脚本时，除排序、筛选和“打印本项目”外内容不缺。";
    Made = "由 jixiao {version} 根据下列文件计算生成；同样的输入得到逐字节相同的文件。";
    Hashes = "输入文件和规则的 SHA-256";
    Titled = "绩效评价结果页";
}
