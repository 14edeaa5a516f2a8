//! Chinese help texts.

/// Gives the help of a command, named by its path such as `rulebook list`; empty where unknown.
pub(in crate::wording) fn command(path: &str) -> &'static str {
    match path {
        "" => "政府购买服务项目绩效评价：评分、定级，并据此压减下年预算",
        "run" => "主要工作：检查、评分、定级、压减，写出结果",
        "new" => "新建项目文件夹；给出本单位自己的表，就起草列名对应表",
        "check" => "只检查并列出问题，或解释一个问题代码",
        "score" => "评分并定级；大型宽表按流式处理",
        "cut" => "列出每个项目的压减额和下年预算",
        "explain" => "一个项目得分与压减的每一步",
        "chart" => "画图：SVG、PNG，或图的数据（csv）",
        "report" => "写报告、通报、压减清单和公开表：Word（docx）或 Markdown；或写一个网页",
        "rulebook" => "查看、检查、导入、导出、比较指标体系",
        "rulebook list" => "列出内置指标体系",
        "rulebook show" => "显示一套指标体系",
        "rulebook check" => "检查一套指标体系",
        "rulebook import" => "由指标表（csv 或 Excel）起草指标体系",
        "rulebook export" => "导出为 csv 或手册",
        "rulebook diff" => "比较两套指标体系",
        "template" => "写出给各单位填报的 Excel 表",
        "collect" => "汇总交回的填报表，写出项目文件夹和催办清单",
        "verify" => "由输入复算结果文件夹，逐字节比较",
        "completions" => "输出命令行补全脚本",
        _ => "",
    }
}

/// Gives the help of an argument that means the same in every command.
pub(in crate::wording) fn argument(id: &str) -> &'static str {
    match id {
        "lang" => "界面语言：zh（默认）或 en，也可用环境变量 JIXIAO_LANG",
        "json" => "向标准输出写 JSON",
        "help" => "显示帮助",
        "version" => "显示版本",
        "input" => "项目文件夹、宽表或自评表",
        "inputs" => "要检查的文件或文件夹，可多个",
        "out" => "结果写到哪里；默认为当前文件夹下的 <名称>-result",
        "force" => "覆盖不是本程序写的文件夹（其中别的文件会保留）",
        "rulebook" => "指标体系：内置编号或文件夹",
        "policy" => "压减政策：内置编号或文件",
        "provisional" => "事实不全时给出最低与最高可能，而不是拒绝",
        "explain" => "解释一个问题代码，例如 F06",
        "verbose" => "另外说明哪些写法被读成了什么",
        "project" => "项目编号",
        "kind" => {
            "grades 等级、ranking 排名、radar 雷达、heatmap 热力、losses 失分、waterfall 瀑布、scatter 散点、boxplot 箱线、cuts 压减，或 all 全部"
        }
        "font" => "字体文件（.ttf、.otf），用于内置字体没有的生僻字",
        "dpi" => "PNG 分辨率，每英寸点数：默认 300，可取 72 至 1200",
        "to_line" => "供复核人员：距各等级线的分数和尚未得到的分",
        "shell" => "bash、zsh、fish、elvish 或 powershell",
        "split" => {
            "怎样分表：department（按主管部门）、contractor（按承接主体）、firm（按评价机构）；不写则合为一个"
        }
        "from" => "发出填报表时用的项目文件夹；给出它才知道谁没有交",
        "due" => "截止日期，如 2025-11-30；填报日期晚于它的算迟交",
        "blank" => "不带已知的结果，只保留个性指标的名称、占比、目标值、方向和单位",
        "one" => "第一套：内置编号或文件夹",
        "other" => "第二套：内置编号或文件夹",
        "table" => "指标表（csv 或 Excel）",
        "all" => "全部内置指标体系和政策（只用于手册）",
        "format" => "csv（默认）或 handbook",
        _ => "",
    }
}

/// Gives the help of an argument that means something else in one command.
pub(in crate::wording) fn argument_of(command_and_id: &str) -> Option<&'static str> {
    Some(match command_and_id {
        "new folder" => "要新建的文件夹",
        "new from" => {
            "本单位自己的表（csv、xlsx、xls、ods），可多个；只要其中一张工作表的，写成 文件#工作表"
        }
        "template input" => "项目文件夹",
        "template out" => "写到哪里；默认为当前文件夹下的 <名称>-forms",
        "collect input" => "放交回文件的文件夹（可含佐证材料）",
        "collect out" => "项目文件夹写到哪里；默认为当前文件夹下的 <名称>-portfolio",
        "chart out" => {
            "写到哪个文件（.svg、.png、.csv），默认 <图名>.svg；画全部时为文件夹，默认 <名称>-charts"
        }
        "chart force" | "report force" => "覆盖已有文件，或不是本程序写的文件夹",
        "chart project" => "图所针对的项目编号（radar）",
        "report kind" => {
            "project 项目评价报告、portfolio 总报告、notice 通报、cuts 压减清单、disclosure 公开表、html 网页，或 all 全部 Word 文件"
        }
        "report project" => "报告所针对的项目编号（project）",
        "report out" => {
            "写到哪个文件（.docx、.md；网页为 .html），默认 <种类>.docx 或 report.html；写全部时为文件夹，默认 <名称>-reports"
        }
        "report projects" => "写全部时，另为每个项目写一份评价报告",
        "verify out" => "结果文件夹",
        "verify input" => "输入所在之处，默认按清单",
        "rulebook import out" => "写到哪个新文件夹",
        "rulebook export out" => "写到哪个文件，默认标准输出",
        "rulebook export force" => "覆盖已有文件",
        _ => return None,
    })
}
