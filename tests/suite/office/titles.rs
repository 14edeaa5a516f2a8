//! The 25 indicators: their titles, titles that offices shorten them to, and their points.

/// Each with its title, what an office writes in its place, and its points in hundredths.
pub(super) const TITLES: [(&str, &str, i64); 25] = [
    ("立项依据充分性", "立项依据", 300),
    ("购买事项合规性", "购买事项合规", 300),
    ("立项程序规范性", "立项程序", 200),
    ("绩效目标合理性", "绩效目标合理", 200),
    ("绩效指标明确性", "绩效指标明确", 200),
    ("预算编制科学性", "预算编制", 300),
    ("预算执行率", "预算执行率", 300),
    ("资金使用合规性", "资金使用", 400),
    ("支付及时合规性", "支付及时性", 300),
    ("采购程序规范性", "采购程序", 300),
    ("合同管理规范性", "合同管理", 300),
    ("管理制度健全性", "管理制度", 200),
    ("履约监督有效性", "履约监督", 300),
    ("人员配备到位率", "人员到位率", 200),
    ("履约验收规范性", "履约验收", 200),
    ("服务数量完成率", "服务数量", 800),
    ("服务质量达标率", "服务质量", 800),
    ("投诉与问题整改率", "投诉整改率", 500),
    ("完成及时率", "完成及时率", 500),
    ("成本控制有效性", "成本控制", 600),
    ("社会效益", "社会效益", 800),
    ("经济（生态）效益", "经济（生态）效益", 400),
    ("可持续影响", "可持续影响", 400),
    ("服务对象满意度", "服务对象满意度", 900),
    ("购买主体满意度", "购买主体满意度", 300),
];

/// Titles, and what is written in their place that is near to none of them alone.
pub(super) const UNCLEAR: [(&str, &str); 6] = [
    ("服务对象满意度", "满意度"),
    ("购买主体满意度", "满意度（含购买主体满意度、服务对象满意度）"),
    ("社会效益", "社会效益及可持续影响"),
    ("服务数量完成率", "服务量率"),
    ("采购程序规范性", "规范性"),
    ("完成及时率", "预算执行率和完成及时率"),
];

/// What the limits of the grades look at: indicator, fact, and a value that limits nothing.
pub(super) const LIMITS: [(&str, &str, &str); 3] = [
    ("购买事项合规性", "not-on-negative-list", "符合"),
    ("资金使用合规性", "diversion", "0"),
    ("履约监督有效性", "passed_on", "0"),
];
