//! Help of the command line.

use crate::wording::declare::names;

names! {
    /// Gives the help of a command, named by its path such as `rulebook list`.
    pub(in crate::wording) fn help_of_command {
        "" =
            "政府购买服务项目绩效评价：评分、定级，并据此压减下年预算"
            | "score purchased-service projects, grade them and turn grades into next year's budgets";
        "run" =
            "主要工作：检查、评分、定级、压减，写出结果"
            | "the main job: check, score, grade, cut, write the results";
        "new" =
            "新建项目文件夹；给出本单位自己的表，就起草列名对应表"
            | "make a portfolio folder; from your own tables, with a draft of what their headings stand for";
        "check" = "只检查并列出问题，或解释一个问题代码" | "list problems only, or explain a problem code";
        "score" = "评分并定级；大型宽表按流式处理" | "score and grade; a big wide table is streamed";
        "cut" = "列出每个项目的压减额和下年预算" | "show every project's cut and next budget";
        "simulate html" =
            "写试算下年预算的网页"
            | "write the page to try next year's budget on";
        "simulate" = "比较次年预算的各种方案" | "compare scenarios of next year's budget";
        "explain" = "一个项目得分与压减的每一步" | "every step of one project's score and cut";
        "analyze" = "统计：评价人员是否一致，权重从哪里来，等级稳不稳，分数有什么不对劲" | "statistics: how far evaluators agree, where weights come from, how stable grades are, what looks wrong";
        "analyze agreement" =
            "几位评价人员给同一批对象打分，分数有多一致，谁宽谁严"
            | "how far evaluators of the same subjects agree, and who is lenient or severe";
        "analyze combine" =
            "把几位评价人员的评分按规则合成一张评分表，相差太大的列出复议"
            | "combine the scores of several evaluators into the official table by a rule, and name what is to be thought over";
        "analyze self" =
            "单位自评与财政重点评价比较：哪些指标、哪些部门高评，少压减多少"
            | "self-evaluation against key evaluation: which indicators and departments score themselves higher, and what it would have kept";
        "analyze weights" =
            "由两两判断或数据定权重：层次分析法、熵权法、CRITIC、等权"
            | "weights from judgements in pairs or from data: ahp, entropy, critic, equal";
        "analyze stability" =
            "权重随机变动时，等级、名次和压减额稳不稳；改变等级最少要动多少"
            | "how stable grades, ranks and cuts are if weights had been others, and the least that gives another grade";
        "analyze bunching" =
            "刚过等级线的分数是不是多得不像偶然"
            | "whether more scores lie just above a grade line than chance allows";
        "analyze peers" =
            "同类项目并排比：总分、执行率、单位成本，谁离群，从严就低是多少"
            | "projects of one category side by side: totals, execution, unit costs, who is far off, and the least that can be defended";
        "analyze drift" =
            "两年之间等级和压减的变化，有多少是项目换了，有多少是评分宽严变了"
            | "how much of the change in grades and cuts between two years is other projects, and how much the same ones scored otherwise";
        "analyze years" =
            "每个项目历年的等级和金额，谁连续偏低，哪些指标从没得过满分"
            | "each project's grades and amounts through the years, who is low twice, and which indicators are never full";
        "chart" = "画图：SVG、PNG，或图的数据（csv）" | "draw a chart: SVG, PNG or its data as csv";
        "report" =
            "写报告、通报、压减清单和公开表：Word（docx）或 Markdown；或写一个网页"
            | "write reports, the notice, the list of cuts and tables to publish: Word (docx) or Markdown; or a page for the browser";
        "rulebook" = "查看、检查、导入、导出、比较指标体系" | "look at, check, import, export and compare rulebooks";
        "rulebook list" = "列出内置指标体系" | "list the built-in rulebooks";
        "rulebook show" = "显示一套指标体系" | "show a rulebook";
        "rulebook check" = "检查一套指标体系" | "check a rulebook";
        "rulebook import" =
            "由指标表（csv 或 Excel）起草指标体系"
            | "draft a rulebook from an indicator table (csv or Excel)";
        "rulebook export" = "导出为 csv 或手册" | "export as csv or as a handbook";
        "rulebook diff" = "比较两套指标体系" | "compare two rulebooks";
        "policy" = "查看内置的压减政策，新写一份政策" | "look at the built-in cut policies, write a new one";
        "policy list" = "列出内置政策" | "list the built-in policies";
        "policy show" = "显示一份政策" | "show a policy";
        "policy new" =
            "按给出的比例写一份政策文件，或另存一份内置政策供修改"
            | "write a policy file from rates, or a copy of a built-in one to be changed";
        "template" = "写出给各单位填报的 Excel 表" | "write Excel workbooks for departments to fill in";
        "collect" =
            "汇总交回的填报表，写出项目文件夹和催办清单"
            | "puts returned forms together into a portfolio folder, with a list of what to ask for";
        "correct" =
            "更正一个填报值：先试看影响，加 --accept 才写入更正表"
            | "correct a value that came back: see what it comes to, and write it with --accept";
        "compare" =
            "前后两次结果对比：谁变了、变多少、为什么"
            | "compare two results: who moves, by how much and why";
        "verify" =
            "由输入复算结果文件夹，逐字节比较；或复算别处算出的结果表，逐项目比较"
            | "recompute a result folder from its inputs and compare every byte; or a table of results from elsewhere, project by project";
        "sql" =
            "把指标体系和压减政策写成一条 SQL，在数据库里算出同样的结果"
            | "write rulebook and policy as one SQL statement that comes to the same in a database";
        "help" = "显示命令的帮助，如 help run" | "show the help of a command, as in help run";
        "completions" = "输出命令行补全脚本" | "write a completion script for a shell";
    }
}

names! {
    /// Gives the help of an argument that means the same in every command.
    pub(in crate::wording) fn help_of_common_argument {
        "lang" =
            "界面语言：zh（中文，默认）或 en（英文），也可用环境变量 JIXIAO_LANG"
            | "language: zh (default) or en; also by JIXIAO_LANG";
        "json" = "向标准输出写 JSON" | "write JSON to standard output";
        "help" = "显示帮助" | "show help";
        "version" = "显示版本" | "show the version";
        "input" =
            "项目文件夹、宽表或自评表；score 和 check 也接受放自评表的文件夹"
            | "a portfolio folder, a wide table or a score sheet; score and check also take a folder of sheets";
        "score_column" =
            "自评表有几列得分时，以哪一列为准（写表头）"
            | "which scores of a sheet count where it has several (their heading)";
        "inputs" = "要检查的文件或文件夹，可多个" | "files or folders to check";
        "out" =
            "结果写到哪里；默认为当前文件夹下的 <名称>-result"
            | "where the result goes; <name>-result in the current folder by default";
        "force" =
            "覆盖不是本程序写的文件夹（其中别的文件会保留）"
            | "write over a folder this program did not write (other files in it stay)";
        "rulebook" = "指标体系：内置编号或文件夹" | "a rulebook: a built-in id or a folder";
        "policy" = "压减政策：内置编号或文件" | "a cut policy: a built-in id or a file";
        "rate" =
            "试算某一等级的压减比例，如 良=10%，可多次；结果注明试算"
            | "try the rate of a grade, such as good=10%, repeatable; the result says that it is a trial";
        "floor" =
            "试算压减下限，如 10%；政策没有下限的，除最高等级外都适用"
            | "try a floor, such as 10%; where the policy has none, for every grade but the best";
        "provisional" =
            "数据不全时先算得分区间"
            | "give the lowest and highest possible result where facts are missing";
        "explain" =
            "解释一个问题代码，例如 F06；不写代码就列出全部代码"
            | "explain a problem code such as F06; list all codes where none is given";
        "explain_columns" =
            "逐列说明：每一列读作什么、依据什么、金额什么单位，不用的还可能是什么"
            | "column by column: what each is taken for, by what, in which unit, and what an unused one could be";
        "verbose" = "另外说明哪些写法被读成了什么" | "also say which values were read as what";
        "project" = "项目编号或名称" | "the project's id or name";
        "kind" =
            "grades 等级、ranking 排名、radar 雷达、heatmap 热力、losses 失分、waterfall 瀑布、scatter 散点、boxplot 箱线、cuts 压减、ranks 名次区间、tornado 波动来源，或 all 全部"
            | "grades, ranking, radar, heatmap, losses, waterfall, scatter, boxplot, cuts, ranks, tornado, or all";
        "font" =
            "字体文件（.ttf、.otf），用于内置字体没有的生僻字"
            | "a font file (.ttf, .otf) for rare characters the built-in font lacks";
        "dpi" =
            "PNG 分辨率，每英寸点数：默认 300，可取 72 至 1200"
            | "resolution of PNG in dots per inch: 300 by default, 72 to 1200";
        "scenarios" =
            "方案文件；不写则用项目文件夹里的 scenarios.toml"
            | "a file of scenarios; scenarios.toml of the folder where not given";
        "years" = "往后推算几年（1 至 20）" | "how many years to look ahead (1 to 20)";
        "growth" = "逐年增长比例，如 3%" | "by how much budgets grow from year to year, such as 3%";
        "lost" =
            "只列失分：由重到轻，各写明原因、事实出处、标准和整改要求"
            | "only what was lost, the gravest first: why, on what fact, by what rule, what is asked for";
        "to_line" =
            "供复核人员：距各等级线的分数和尚未得到的分"
            | "for reviewers: the distance to each grade line and points not reached";
        "shell" = "bash、zsh、fish、elvish 或 powershell" | "bash, zsh, fish, elvish or powershell";
        "split" =
            "怎样分表：department（按主管部门）、contractor（按承接主体）、firm（按评价机构）；不写则合为一个"
            | "how to split: department, contractor or firm; one workbook where not given";
        "since" =
            "前一次的结果（或项目文件夹）；report portfolio 附上与它的对比"
            | "an earlier result (or portfolio folder); report portfolio gets an annex that compares with it";
        "from" =
            "发出填报表时用的项目文件夹；给出它才知道谁没有交"
            | "the portfolio folder the forms were made from; with it who is missing is known";
        "due" =
            "截止日期，如 2025-11-30；填报日期晚于它的算迟交"
            | "the day forms were due, such as 2025-11-30; later ones are late";
        "blank" =
            "不带已知的结果，只保留个性指标的名称、占比、目标值、方向和单位"
            | "leave out known results; keep only names, shares, targets, directions and units of items";
        "giver" =
            "表发给谁：unit（填报单位）、evaluator（评价组）、finance（财政部门）；别人填的格子锁定，不写则一张表大家填"
            | "whom the forms are for: unit, evaluator or finance; what others fill in is locked; one form for all where not given";
        "one" = "第一套：内置编号或文件夹" | "the first: a built-in id or a folder";
        "other" = "第二套：内置编号或文件夹" | "the second: a built-in id or a folder";
        "table" = "指标表（csv 或 Excel）" | "the indicator table (csv or Excel)";
        "all" = "全部内置指标体系和政策（只用于手册）" | "all built-in rulebooks and policies (handbook only)";
        "format" = "csv（默认）或 handbook" | "csv (default) or handbook";
    }
}

names! {
    /// Gives the help of an argument that means something of its own in a command: `run input`.
    pub(in crate::wording) fn help_of_own_argument {
        "analyze agreement file" =
            "评分表（csv 或 Excel）：第一列对象，其余每列一位评价人员；或三列：对象、评价人员、得分"
            | "a table of scores (csv or Excel): subjects in the first column, then a column an evaluator; or three columns: subject, evaluator, score";
        "analyze agreement firm" =
            "评价机构：长表中写机构的列，宽表中写机构的行（第一格的名称）"
            | "firms: the column that names them in a long table, or the row, by its first cell, in a wide one";
        "analyze combine files" =
            "各评价人员的评分表（csv、xlsx），一人一张：一行一个项目，一列一个指标"
            | "tables of scores (csv, xlsx), one an evaluator: a row a project, a column an indicator";
        "analyze combine rule" =
            "合成规则（TOML）：method、places、rounding、at_least、apart"
            | "the rule (TOML): method, places, rounding, at_least, apart";
        "analyze combine out" = "合成的评分表（csv）" | "the official table of scores (csv)";
        "analyze combine force" = "覆盖已有文件" | "write over an existing file";
        "analyze self own" = "单位自评：项目文件夹或宽表" | "the self-evaluation: a portfolio folder or a wide table";
        "analyze self key" = "财政重点评价：项目文件夹或宽表，规则以它为准" | "the key evaluation, whose rules are used: a portfolio folder or a wide table";
        "analyze self out" =
            "写成表（.xlsx、.csv）或 Bland–Altman 图（.svg、.png）"
            | "write a table (.xlsx, .csv) or the chart of Bland and Altman (.svg, .png)";
        "analyze self force" = "覆盖已有文件" | "write over an existing file";
        "analyze weights method" =
            "方法：ahp 层次分析法、entropy 熵权法、critic、equal 等权"
            | "the method: ahp, entropy, critic or equal";
        "analyze weights files" =
            "ahp：判断矩阵，可写 1/3，几位专家就几个文件；其他：第一列对象，其余每列一个指标"
            | "ahp: a matrix of judgements such as 1/3, a file an expert; else: subjects in the first column, then a column a criterion";
        "analyze weights cost" = "越小越好的列，可多次" | "a column of which less is better, repeatable";
        "analyze weights with" =
            "再加一种方法，写 方法=文件，可多次；权重取平均"
            | "add another method as METHOD=FILE, repeatable; weights are averaged";
        "analyze weights range" =
            "熵权法先把各列化到 0 至 1（最差至最好），不用占合计的份额"
            | "entropy: put values between 0, the worst, and 1, the best, first, in place of shares of the sum";
        "analyze weights rulebook" =
            "按这套指标体系给分值：列名是指标、二级指标或一级指标；默认 purchased-services-25"
            | "the rulebook that the points are for: columns name indicators, groups or dimensions; purchased-services-25 by default";
        "analyze weights on" =
            "用在这个项目文件夹上，看等级和压减额怎样变"
            | "a portfolio, to see what grades and cuts would change";
        "analyze weights out" =
            "文件名以 .toml 结尾：写成方案文件，供 simulate 试算；否则写成一套指标体系（文件夹），分值合计正好 100"
            | "a name ending in .toml: write the points as a scenario for simulate; else as a rulebook, a folder; they add to exactly 100";
        "analyze weights force" = "覆盖已有文件" | "write over an existing file";
        "analyze stability input" = "项目文件夹或宽表" | "a portfolio folder or a wide table";
        "analyze stability draws" = "抽多少组权重，默认 10000" | "how many sets of weights are drawn; 10000 by default";
        "analyze stability seed" = "抽样的种子，默认 1；种子相同结果相同" | "the seed, 1 by default; the same seed gives the same result";
        "analyze stability out" =
            "把每个项目的稳定性证书写成表，文件名以 .xlsx 或 .csv 结尾"
            | "write the certificate of every project as a table; the name ends in .xlsx or .csv";
        "analyze stability force" = "覆盖已有文件" | "write over an existing file";
        "analyze stability concentration" =
            "权重集中程度，默认 500，越大离现行权重越近"
            | "how close weights lie to those of the rulebook; 500 by default, more is closer";
        "analyze bunching input" = "结果文件夹、项目文件夹或宽表" | "a result folder, a portfolio folder or a wide table";
        "analyze peers input" = "项目文件夹或宽表" | "a portfolio folder or a wide table";
        "analyze bunching width" =
            "离等级线多少分之内算紧挨着，默认 1"
            | "how many points from a line count as close; 1 by default";
        "analyze drift old" = "上一年的结果文件夹、项目文件夹或宽表" | "the older year: a result folder, a portfolio folder or a wide table";
        "analyze drift new" = "这一年的结果文件夹、项目文件夹或宽表" | "the newer year: a result folder, a portfolio folder or a wide table";
        "analyze years inputs" = "各年的结果文件夹、项目文件夹或宽表，从早到晚" | "result folders, portfolio folders or wide tables, one a year, the oldest first";
        "analyze bunching out" | "analyze peers out" | "analyze drift out" | "analyze years out" = "把表写成 csv 或 xlsx" | "write the table as csv or xlsx";
        "analyze bunching force" | "analyze peers force" | "analyze drift force" | "analyze years force" = "覆盖已有文件" | "write over an existing file";
        "help commands" = "命令的名称，如 run、rulebook show" | "the name of a command, such as run or rulebook show";
        "new folder" = "要新建的文件夹" | "the folder to make";
        "new from" =
            "本单位自己的表（csv、xlsx、xls、ods、docx、网页），可多个；只要其中一张工作表的，写成 文件#工作表"
            | "tables of your own (csv, xlsx, xls, ods, docx, web pages), one or more; FILE#SHEET for one worksheet";
        "template input" = "项目文件夹" | "a portfolio folder";
        "template out" =
            "写到哪里；默认为当前文件夹下的 <名称>-forms"
            | "where the workbooks go; <name>-forms in the current folder by default";
        "collect input" = "放交回文件的文件夹（可含佐证材料）" | "the folder with what came back, evidence included";
        "collect out" =
            "项目文件夹写到哪里；默认为当前文件夹下的 <名称>-portfolio"
            | "where the portfolio folder goes; <name>-portfolio in the current folder by default";
        "chart out" =
            "写到哪个文件（.svg、.png、.csv），默认 <名称>-<图名>.svg；画全部时为文件夹，默认 <名称>-charts"
            | "the file (.svg, .png, .csv), <name>-<kind>.svg by default; with all a folder, <name>-charts by default";
        "chart force" | "report force" =
            "覆盖已有文件，或不是本程序写的文件夹"
            | "write over an existing file, or a folder this program did not write";
        "chart project" = "图所针对的项目编号（radar）" | "the id of the project the chart is about (radar)";
        "report kind" =
            "project 项目评价报告、reply 答复函、portfolio 总报告、notice 通报、cuts 压减清单、disclosure 公开表、html 网页，或 all 全部 Word 文件"
            | "project (one evaluation report), reply (a letter on one project), portfolio (all projects), notice, cuts, disclosure, html (a page for the browser), or all documents";
        "report project" =
            "报告所针对的项目，写编号或名称（project、reply）"
            | "the project the report is about, by id or name (project, reply)";
        "report out" =
            "写到哪个文件（.docx、.md；网页为 .html），默认名称写明项目和种类，如 <编号>-<项目>-答复函.docx、<名称>-通报.docx；写全部时为文件夹，默认 <名称>-reports"
            | "the file (.docx, .md; .html for the page), by default named after project and kind, as in <id>-<project>-reply.docx or <name>-notice.docx; with all a folder, <name>-reports by default";
        "report split" =
            "department：每个主管部门一个文件夹，只含本部门的项目（all 写通报、压减清单、每个项目的答复函和次年预算表）"
            | "department: a folder for each department with its own projects (all: notice, cuts, a reply for each project, the list of budgets)";
        "cut split" =
            "department：每个主管部门一份次年预算表，写进文件夹"
            | "department: a list of next budgets for each department, in a folder";
        "cut out" =
            "把次年预算表写到哪个文件（.xlsx、.csv），按等级由好到差；加 --split 时为文件夹"
            | "the file to write the list of next budgets to (.xlsx, .csv), the best grade first; a folder with --split";
        "cut force" = "覆盖已有文件" | "write over an existing file";
        "report stability" =
            "附等级稳定性：项目报告附证书，总报告附名次区间，通报写明等级不稳的项目（10000 组权重，种子 1）"
            | "tell how stable grades are: a certificate in the report of a project, intervals of ranks in that on all, a line in the notice (10000 sets of weights, seed 1)";
        "report projects" =
            "写全部时，另为每个项目写一份评价报告"
            | "with all, also write an evaluation report for each project";
        "simulate input" = "项目文件夹" | "a portfolio folder";
        "simulate out" = "写到哪个文件夹；不写就只显示" | "the folder to write; only shown where not given";
        "simulate scenarios" =
            "方案文件；默认用项目文件夹里的 scenarios.toml"
            | "the file of scenarios; scenarios.toml of the portfolio folder by default";
        "simulate on" =
            "压减目标和资金安排以哪个方案为起点；不写就以本次测算为起点"
            | "the scenario that the target and what is given out start from; the run by default";
        "simulate target" =
            "压减目标：900万元、0.09亿元、9000000（元）或占全部基数的 10%；某个部门的写 部门名称=300万元，可多次"
            | "a savings target: 900万元, 0.09亿元, 9000000 (yuan) or 10% of the whole base; of one department as DEPARTMENT=300万元, repeatable";
        "simulate method" =
            "方法：extra 同比例加压、shortfall 按差分加压、least 影响最小（默认），或 all 三种并列"
            | "the method: extra (the same extra rate), shortfall (by the shortfall of points), least (least disruption, the default), or all side by side";
        "simulate scope" =
            "等级差的比例不低于等级好的：department 同一部门内（默认）、overall 全部项目之间"
            | "where a worse grade has no lower rate: department (within one, the default) or overall";
        "simulate ceiling" =
            "压减上限：一个项目最多压减基数的多少，默认 100%"
            | "the most of a base that is cut, 100% by default";
        "simulate by" =
            "department：给每个部门列出自己的项目、压减额和可压减范围，供协商"
            | "department: a list for each department with its projects, cuts and range, to negotiate by";
        "simulate spare" =
            "对某个部门让步：部门名称=50万元，或 部门名称=all 只留下限；列出其他部门要多压减多少，可多次"
            | "spare a department DEPARTMENT=50万元, or all but its floors with DEPARTMENT=all, and see what it costs the others; repeatable";
        "simulate reallocate" =
            "安排腾出的资金，写先后次序：grade 等级、total 总分、priority 优先顺序、existing 已有项目，以逗号分开"
            | "give out what is freed, in this order: grade, total, priority, existing, with commas between";
        "simulate give" =
            "安排方法：in-order 依次给足（默认）、in-proportion 按基数比例、same-share 同一满足率"
            | "how it is given: in-order until spent (the default), in-proportion to the base, same-share of every claim";
        "simulate keep" =
            "部门可留用本部门腾出资金的多少，如 20%，默认不留"
            | "the share of what it freed that a department keeps, such as 20%; none by default";
        "simulate new" =
            "新增项目表（csv 或 Excel）：项目编号、项目名称、主管部门、申报数、评审核定数、优先顺序"
            | "a list of new projects (csv or Excel): id, name, department, request, reviewed amount, priority";
        "simulate html input" = "项目文件夹" | "a portfolio folder";
        "simulate html out" = "写到哪个文件，默认 <名称>-试算.html" | "the file to write, <name>-simulate.html by default";
        "policy new file" = "要写的文件" | "the file to write";
        "policy new rate" =
            "某一等级的压减比例，如 良=10%，可多次；没有给出的等级留空，由人填写"
            | "the rate of a grade, such as good=10%, repeatable; that of any other grade is left to be filled in";
        "policy new floor" =
            "压减下限，如 10%，除最高等级外都适用"
            | "the floor, such as 10%, for every grade but the best";
        "policy new base" =
            "压减基数：budget（全年预算数，默认）、budget_initial、received 或 executed"
            | "the base: budget (full year, the default), budget_initial, received or executed";
        "policy new title" = "政策的名称" | "the title of the policy";
        "policy new like" =
            "另存一份供修改：内置编号或文件"
            | "copy a policy to be changed: a built-in id or a file";
        "policy new rulebook" | "policy show rulebook" =
            "等级取自哪套指标体系：内置编号或文件夹"
            | "the rulebook whose grades it is for: a built-in id or a folder";
        "policy new force" = "覆盖已有文件" | "write over an existing file";
        "run parquet" = "另写 results.parquet（需要 parquet 功能）" | "write results.parquet, too (needs the feature parquet)";
        "score keep_going" =
            "有问题的项目不评分，列入 rejects.csv，其余照常评分；用于 csv 宽表，或只有项目表和事实表的文件夹"
            | "put projects with problems aside in rejects.csv and score the others; for a wide table in csv, or a folder with a table of projects and one of facts alone";
        "score parquet" = "另写 results.parquet（需要 parquet 功能）" | "write results.parquet, too (needs the feature parquet)";
        "run pack" =
            "把读入的文件放进结果文件夹的 inputs，交出后可原样复算"
            | "put what was read into the folder's inputs, so that it can be handed over and recomputed as it is";
        "correct folder" = "项目文件夹" | "a portfolio folder";
        "correct project" = "项目编号或名称" | "the project's id or name";
        "correct indicator" =
            "指标的编号或名称；更正项目表的不写"
            | "the indicator by id, number or title; none for a column of the table of projects";
        "correct item" = "个性指标的名称" | "the item, where the fact is one of an item";
        "correct fact" = "填报项的名称，或项目表的列名" | "the fact, or a column of the table of projects";
        "correct to" = "更正为" | "the new value";
        "correct unit" = "单位" | "the unit";
        "correct who" = "更正人" | "who corrects it";
        "correct why" = "更正理由" | "the reason";
        "correct document" = "依据的文件" | "the document it rests on";
        "correct day" = "更正日期，如 2026-03-12" | "the day, such as 2026-03-12";
        "correct accept" = "写入更正表" | "write it to the table of corrections";
        "compare old" = "前一次的结果文件夹，或项目文件夹" | "the older result folder, or a portfolio folder";
        "compare new" = "后一次的结果文件夹，或项目文件夹" | "the newer result folder, or a portfolio folder";
        "compare out" = "把对比表写到哪个文件（.xlsx、.csv）" | "the file to write the comparison to (.xlsx, .csv)";
        "compare force" = "覆盖已有文件" | "write over an existing file";
        "compare rulebook" =
            "后者是项目文件夹时用的指标体系：内置编号或文件夹"
            | "the rulebook for NEW where that is a portfolio folder: a built-in id or a folder";
        "compare policy" =
            "后者是项目文件夹时用的压减政策：内置编号或文件"
            | "the policy for NEW where that is a portfolio folder: a built-in id or a file";
        "verify out" =
            "结果文件夹；有 --results 时是输入：项目文件夹或宽表"
            | "the result folder; with --results the input, a portfolio folder or a wide table";
        "verify input" = "输入所在之处，默认按清单" | "where the input is; by default as the manifest says";
        "sql dialect" = "数据库：duckdb、postgres、spark、clickhouse" | "the engine: duckdb, postgres, spark, clickhouse";
        "sql form" =
            "表的形式：wide 一列一个填报值（默认），points 一列一个指标的得分，facts 长表"
            | "the form of the tables: wide, a column a fact (default), points, a column an indicator's points, or facts, a row a fact";
        "sql table" = "项目表的表名，默认 projects" | "the table of projects; projects by default";
        "sql facts" = "长表的表名，默认 facts" | "the table of facts in the long form; facts by default";
        "sql exemptions" = "免压减表的表名；不给则没有免压减" | "the table of exemptions; none by default";
        "sql like" =
            "照这张表（csv 或 Excel）的表头写：有哪些列就用哪些列"
            | "write it for the columns of this table (csv or Excel)";
        "sql summary" = "按部门和等级汇总" | "sums by department and grade";
        "sql low_twice" = "只列连续两年评级靠后的项目，项目表须有 year 列" | "only projects graded low in two years that follow on each other; the table needs a column year";
        "sql view" = "写成视图，给出视图名" | "wrap it as a view of this name";
        "sql create" = "改写建表语句：列、类型和检查" | "print the statements that make the tables, with types and checks";
        "sql out" = "写到哪个文件，默认标准输出" | "the file to write; standard output by default";
        "sql force" = "覆盖已有文件" | "write over an existing file";
        "verify results" =
            "别处按同样规则算出的结果表：results.csv 的各列，最后一列 problems"
            | "a table of results that was computed elsewhere by the same rules: the columns of results.csv, and problems";
        "verify sample" = "只复算抽取的若干个项目" | "recompute a sample of so many projects only";
        "verify seed" = "抽取用的种子，默认 1" | "the seed of the sample; 1 by default";
        "rulebook import out" = "写到哪个新文件夹" | "the new folder to write";
        "rulebook export out" = "写到哪个文件，默认标准输出" | "the file to write; standard output by default";
        "rulebook export force" = "覆盖已有文件" | "write over an existing file";
    }
}

names! {
    /// Gives the word that stands for a value in usage lines, by its name.
    pub(in crate::wording) fn word_of_value {
        "DIR" | "FOLDER" = "文件夹" | "DIR";
        "FILE" = "文件" | "FILE";
        "PATH" = "路径" | "PATH";
        "INPUT" = "输入" | "INPUT";
        "OUT" = "写到" | "OUT";
        "TABLE" = "表" | "TABLE";
        "KIND" = "种类" | "KIND";
        "PROJECT" = "项目" | "PROJECT";
        "ID" = "编号" | "ID";
        "ID|PATH" = "编号|文件夹" | "ID|PATH";
        "ID|FILE" = "编号|文件" | "ID|FILE";
        "METHOD" = "方法" | "METHOD";
        "METHOD=FILE" = "方法=文件" | "METHOD=FILE";
        "N" = "数" | "N";
        "CODE" = "代码" | "CODE";
        "RATE" = "比例" | "RATE";
        "GRADE=RATE" = "等级=比例" | "GRADE=RATE";
        "AMOUNT|DEPARTMENT=AMOUNT" = "金额|部门=金额" | "AMOUNT|DEPARTMENT=AMOUNT";
        "DEPARTMENT=AMOUNT" = "部门=金额" | "DEPARTMENT=AMOUNT";
        "SCENARIO" = "方案" | "SCENARIO";
        "COLUMN" = "列" | "COLUMN";
        "HEADING" = "表头" | "HEADING";
        "TEXT" = "文字" | "TEXT";
        "INDICATOR" = "指标" | "INDICATOR";
        "ITEM" = "分项" | "ITEM";
        "FACT" = "填报项" | "FACT";
        "VALUE" = "值" | "VALUE";
        "UNIT" = "单位" | "UNIT";
        "NAME" = "姓名" | "NAME";
        "ENGINE" = "数据库" | "ENGINE";
        "FORM" = "形式" | "FORM";
        "REASON" = "理由" | "REASON";
        "DOCUMENT" = "文件名称" | "DOCUMENT";
        "DAY" = "日期" | "DAY";
        "OLD" = "前一次" | "OLD";
        "NEW" = "后一次" | "NEW";
        "ONE" = "第一套" | "ONE";
        "OTHER" = "第二套" | "OTHER";
        "COMMAND" = "命令" | "COMMAND";
    }
}
