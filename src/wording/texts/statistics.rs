//! Statistics: what each number is, what it means, and why there is none.

use crate::wording::declare::phrases;

phrases! {
    /// A text about statistics.
    pub(crate) enum StatisticsText {
        AgreementTitle = "评价人员一致性" | "agreement of evaluators";
        AgreementData(subjects, evaluators, gaps, complete) =
            "对象 {subjects} 个，评价人员 {evaluators} 位，缺评分 {gaps} 个；除另有说明外，只用全部人员都评过分的 {complete} 个对象"
            | "subjects {subjects}, evaluators {evaluators}, scores missing {gaps}; where nothing else is said, the {complete} subjects that everyone scored are used";
        HeadStatistic = "统计量" | "statistic";
        HeadValue = "值" | "value";
        HeadInterval = "95% 置信区间" | "95% interval";
        HeadTest = "检验" | "test";
        HeadMeaning = "含义" | "meaning";
        HeadOne = "一方" | "one";
        HeadOther = "另一方" | "other";
        HeadSubjects = "对象数" | "subjects";
        HeadLinear = "线性加权 κ" | "κ, linear";
        HeadQuadratic = "平方加权 κ" | "κ, quadratic";
        HeadEvaluator = "评价人员" | "evaluator";
        HeadDeviation = "偏离（分）" | "deviation";
        PairsTitle = "两两之间（共同评过分的对象）" | "in pairs (of the subjects that both scored)";
        SeverityTitle = "宽严：对象相同的情况下，比大家的平均高（宽）或低（严）多少分"
            | "severity: points above (lenient) or below (severe) the mean of all, subjects being equal";
        SeverityGroups(groups) =
            "评价人员分成 {groups} 组，组与组之间没有共同的对象，宽严只能在组内比较"
            | "evaluators fall into {groups} groups that share no subject, so severity is compared within each";
        SeverityNone = "没有两人共同评过的对象，宽严无从比较" | "no two evaluators share a subject, so severity cannot be compared";
        SeverityAlone = "没有与他人共同评过的对象" | "shares no subject with any other";
        SeverityLenient = "偏宽，超出偶然" | "lenient beyond chance";
        SeveritySevere = "偏严，超出偶然" | "severe beyond chance";
        SeverityUsual = "与大家无明显差别" | "no clear difference";
        SeverityNoTest = "数据不够检验" | "too few scores for a test";
        FirmsTitle = "评价机构的宽严：与机构内部各人之间的差别相比。偏离是相对大家的平均：一家偏宽，其余就显得偏严，先核对偏离最大的"
            | "severity of firms, against how far people within a firm differ; it is relative to the mean of all, so that one lenient firm lets the others look severe: look at the farthest first";
        HeadFirm = "评价机构" | "firm";
        HeadPeople = "评价人员数" | "evaluators";
        HeadAdjusted = "p（按机构数校正）" | "p, for all firms";
        FirmUsual = "与其他机构无明显差别" | "no clear difference";
        OutliersTitle = "异常评分（学生化残差，邦费罗尼校正后 p < 0.05）" | "scores far off (studentized residuals, p < 0.05 after Bonferroni)";
        OutliersNone = "没有异常评分" | "no score is far off";
        Outlier(subject, evaluator, score, expected, p) =
            "  {subject}：{evaluator}评 {score}，按其余评分应在 {expected} 左右（p {p}）"
            | "  {subject}: {evaluator} gave {score}, the other scores point to about {expected} (p {p})";
        TestF(statistic, one, other, p) = "F({one}, {other}) = {statistic}，p {p}" | "F({one}, {other}) = {statistic}, p {p}";
        TestChi(statistic, one, p) = "χ²({one}) = {statistic}，p {p}" | "χ²({one}) = {statistic}, p {p}";
        TestZ(statistic, p) = "z = {statistic}，p {p}" | "z = {statistic}, p {p}";
        TestT(statistic, one, p) = "t({one}) = {statistic}，p {p}" | "t({one}) = {statistic}, p {p}";
        Within(low, high) = "{low} 至 {high}" | "{low} to {high}";
        NoValue = "—" | "—";
        ReasonSubjects = "全部人员都评过分的对象不足两个" | "fewer than two subjects were scored by everyone it takes";
        ReasonEvaluators = "评价人员不足两位" | "fewer than two evaluators";
        ReasonAlike = "评分全都相同，分不出对象" | "all scores are alike, so nothing tells subjects apart";
        ReasonMeans = "各对象的平均分相同，没有可以比较的差别" | "subjects do not differ in their means, so there is nothing to compare with";
        ReasonPairs = "两边都有分的项目不足两个" | "fewer than two subjects have both scores";
        ReasonNoDifference = "不为零的差不足两个" | "fewer than two differences are not zero";
        ReasonApart = "评价人员分成几组，组与组之间没有共同的对象" | "evaluators fall into groups that share no subject";
        ReasonFirms = "机构不足两家" | "fewer than two firms";
        ReasonOneEach = "每家机构只有一位评价人员，分不清是机构还是个人" | "every firm has one evaluator, so nothing tells the firm from the person";
        ReasonCategories = "评分取值超过 20 种，是度量而不是类别" | "scores take more than 20 values, so they are measures and no categories";
        NameSingleOneWay = "ICC(1)" | "ICC(1)";
        NameSingleAbsolute = "ICC(A,1)" | "ICC(A,1)";
        NameSingleConsistent = "ICC(C,1)" | "ICC(C,1)";
        NameMeanOneWay = "ICC(k)" | "ICC(k)";
        NameMeanAbsolute = "ICC(A,k)" | "ICC(A,k)";
        NameMeanConsistent = "ICC(C,k)" | "ICC(C,k)";
        NameCronbach = "克龙巴赫 α" | "Cronbach's α";
        NameConcordance = "肯德尔 W" | "Kendall's W";
        NameFleiss = "弗莱斯 κ" | "Fleiss' κ";
        NameNominal = "克里彭多夫 α（类别）" | "Krippendorff's α, nominal";
        NameOrdinal = "克里彭多夫 α（次序）" | "Krippendorff's α, ordinal";
        NameInterval = "克里彭多夫 α（数值）" | "Krippendorff's α, interval";
        NameKappa = "科恩 κ" | "Cohen's κ";
        WhatSingleOneWay = "任取一人的分数有多可靠（各对象由不同的人评）" | "how far one score can be relied on, each subject scored by other people";
        WhatSingleAbsolute = "任取一人的分数有多可靠，分数高低也要一致" | "how far one score can be relied on, its height included";
        WhatSingleConsistent = "任取一人的分数有多可靠，只看排序和差距，不管宽严" | "how far one score can be relied on, severity set aside";
        WhatMeanOneWay = "平均分有多可靠（各对象由不同的人评）" | "how far the mean can be relied on, each subject scored by other people";
        WhatMeanAbsolute = "平均分有多可靠，分数高低也要一致" | "how far the mean can be relied on, its height included";
        WhatMeanConsistent = "平均分有多可靠，只看排序和差距，不管宽严" | "how far the mean can be relied on, severity set aside";
        WhatCronbach = "各人评分合在一起的内部一致性，与 ICC(C,k) 相同" | "internal consistency of the scores together, the same number as ICC(C,k)";
        WhatConcordance = "各人排出的次序有多一致" | "how far they put subjects in the same order";
        WhatFleiss = "把评分当类别，超出偶然的一致程度" | "agreement beyond chance, scores taken as categories";
        WhatNominal = "全部评分，当类别看，超出偶然的一致程度" | "agreement beyond chance of all scores, taken as names";
        WhatOrdinal = "全部评分，当次序看，超出偶然的一致程度" | "agreement beyond chance of all scores, taken as ranks";
        WhatInterval = "全部评分，当数值看，超出偶然的一致程度" | "agreement beyond chance of all scores, taken as amounts";
        WhatKappa = "两人超出偶然的一致程度" | "agreement of the two beyond chance";
        Meaning(what, level) = "{what}：{level}" | "{what}: {level}";
        ByKooLi(level) = "{level}（Koo–Li 2016）" | "{level} (Koo & Li 2016)";
        ByLandisKoch(level) = "{level}（Landis–Koch 1977）" | "{level} (Landis & Koch 1977)";
        ByKrippendorff(level) = "{level}（Krippendorff 2004）" | "{level} (Krippendorff 2004)";
        BySchmidt(level) = "{level}（Schmidt 1997）" | "{level} (Schmidt 1997)";
        ByNunnally(level) = "{level}（Nunnally 1978）" | "{level} (Nunnally 1978)";
        LevelKooPoor = "差" | "poor";
        LevelModerate = "中等" | "moderate";
        LevelGood = "好" | "good";
        LevelExcellent = "极好" | "excellent";
        LevelKappaNone = "不如偶然" | "poor, no better than chance";
        LevelSlight = "很低" | "slight";
        LevelFair = "一般" | "fair";
        LevelSubstantial = "较高" | "substantial";
        LevelPerfect = "几乎一致" | "almost perfect";
        LevelReliable = "可靠" | "reliable";
        LevelTentative = "只能作初步结论" | "for tentative conclusions alone";
        LevelUnreliable = "不可靠" | "not to be relied on";
        LevelVeryWeak = "很弱" | "very weak";
        LevelWeak = "弱" | "weak";
        LevelStrong = "强" | "strong";
        LevelVeryStrong = "很强" | "unusually strong";
        LevelResearch = "研究可用，定级不够" | "enough for research, too little for decisions";
        LevelEnough = "够用" | "enough";
        LevelForDecisions = "可据以作决定" | "enough for decisions";
        LevelTooLittle = "偏低" | "too little";
        WeightsTitle = "指标权重" | "weights of criteria";
        HeadCriterion = "指标" | "criterion";
        HeadWeight = "权重" | "weight";
        HeadPoints = "分值" | "points";
        MethodAhp = "层次分析法" | "ahp";
        MethodEntropy = "熵权法" | "entropy";
        MethodCritic = "CRITIC" | "critic";
        MethodEqual = "等权" | "equal";
        WeightsConsistent(experts, ratio, index, eigenvalue) =
            "判断一致：专家 {experts} 位，一致性比例 {ratio}（不超过 0.1 才可用），一致性指数 {index}，最大特征值 {eigenvalue}"
            | "the judgements are consistent: experts {experts}, consistency ratio {ratio} (usable up to 0.1), index {index}, largest eigenvalue {eigenvalue}";
        WeightsMeaning =
            "权重合计为 1，分值合计正好 100（最大余额法）。熵权法和 CRITIC 只反映这批数据的差别，不说明指标重不重要"
            | "weights add to 1, points to exactly 100 (largest remainder); entropy and CRITIC tell how these data differ, not what matters";
        WeightsWritten(file) =
            "已写入 {file}；试算等级和压减额的变化：jixiao simulate 项目文件夹 --scenarios {file}"
            | "written to {file}; what it would change: jixiao simulate DIR --scenarios {file}";
        RulebookWritten(folder) =
            "已写成指标体系 {folder}，分值合计正好；改了分值的指标，算例由程序按新分值重算，印发前请核对。检查：jixiao rulebook check {folder}"
            | "written as a rulebook, {folder}; examples of indicators with other points were computed anew and are to be checked before it is issued; check: jixiao rulebook check {folder}";
        WeightsBy(methods) = "分值由{methods}确定" | "points by {methods}";
        ExampleAnew = "程序按新分值重算，请核对" | "computed anew for these points by the program; to be checked";
        WeightsSays = "分值" | "points";
        WeightsOn(title) = "用在“{title}”上，等级和压减额的变化：" | "what this would change of {title}:";
        ScenarioRemark =
            "由 jixiao analyze weights 写出的分值，只作试算，不是规定"
            | "points written by jixiao analyze weights: a trial, nobody's policy";
    }
}
