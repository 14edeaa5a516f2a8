//! The one table of problem codes.

/// Whether a problem blocks the result, is worth a look, or only tells how something was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// 拦截: no result until it is put right.
    Block,
    /// 提示: worth a look; the result stands.
    Advise,
    /// 说明: what was read as what; shown only to those who ask.
    Note,
}

impl Severity {
    /// Gives the name used in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::Advise => "advise",
            Self::Note => "note",
        }
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $id:literal $severity:ident;)+) => {
        /// The stable code of a kind of problem.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $name,)+ }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// Gives the code as users see it, such as `F06`.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)+ }
            }

            /// Gives the severity the code usually has.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }
        }
    };
}

codes! {
    // T: the form of a file.
    /// The text is in no known encoding.
    EncodingUnknown = "T01" Block;
    /// A row has more or fewer fields than the heading.
    RaggedRow = "T02" Block;
    /// A needed column is missing.
    ColumnMissing = "T03" Block;
    /// A column stands twice.
    ColumnRepeated = "T04" Block;
    /// A column is not known and was left out.
    ColumnUnknown = "T05" Advise;
    /// A TOML file cannot be read as what it should be.
    TomlUnreadable = "T06" Block;
    /// The input is none of the known kinds.
    InputUnknown = "T07" Block;
    /// A table has no rows.
    TableEmpty = "T08" Block;
    /// A file that the portfolio names is not there.
    FileMissing = "T09" Block;
    /// A rulebook or policy of this name is not there.
    RulesMissing = "T10" Block;
    /// A quotation mark is not closed, so a record does not end.
    QuoteNotClosed = "T11" Block;
    /// A table was not UTF-8 with commas, and how it was read.
    ReadAs = "T12" Advise;
    /// A workbook is damaged, locked or of a kind that is not read.
    WorkbookUnreadable = "T13" Block;
    /// A file is larger than a limit.
    TooLarge = "T14" Block;
    /// A cell holds a formula, but no value is stored with it.
    FormulaWithoutValue = "T15" Block;
    /// A cell holds an error value.
    CellError = "T16" Block;
    /// A number has more digits than a spreadsheet keeps.
    NumberTooLong = "T17" Block;
    /// A workbook has several sheets, and which is meant is unclear.
    SheetUnclear = "T18" Block;
    /// The mapping file names a column that is not known.
    MappingUnknown = "T19" Block;
    /// The mapping file gives two headings the same column.
    MappingRepeated = "T20" Block;
    /// A cell shows another number than it holds.
    FormatUnclear = "T21" Block;
    /// A file is of a kind that holds no table to be read.
    FileOfOtherKind = "T22" Block;
    /// A note below rows states another unit than they were read in.
    UnitBelow = "T23" Block;
    /// A heading stands over several columns, and which of them holds its value is unclear.
    GroupUnclear = "T24" Block;
    /// A column of a Parquet file holds binary floats, or values that are no single exact ones.
    ColumnTypeUnread = "T25" Block;
    /// A text has more characters than a cell, a label or a line may have.
    TextTooLong = "T26" Block;
    /// A row is a note, a total, an average or a heading printed again, and was left out.
    RowLeftOut = "T31" Advise;
    /// Rows of a worksheet are hidden; they were read.
    HiddenRows = "T32" Advise;
    /// A column has something in it, but no heading.
    ColumnUnnamed = "T33" Advise;
    /// A heading of the mapping file is not in the table.
    MappingUnused = "T34" Advise;
    /// A file with the name of a portfolio's table lies in the folder, but its settings do not name it.
    FileNotNamed = "T35" Advise;
    /// Columns of a worksheet are hidden; they were read.
    HiddenColumns = "T36" Advise;
    /// A heading names another unit than the table it stands in.
    UnitOfHeading = "T37" Advise;
    /// Where the heading of a table was found, and how many rows it has.
    TableRead = "T41" Note;
    /// Which column each heading was taken for.
    ColumnsRead = "T42" Note;
    /// A value was not written in its plain form, and what it was read as.
    ValueReadAs = "T43" Note;
    /// Cells of a worksheet hold formulas, which count by the value stored with them.
    FormulasRead = "T44" Note;
    /// Cells hold characters that nobody sees, which were taken out.
    CharactersUnseen = "T45" Note;

    // C: forms that came back.
    /// A form was made for another rulebook, or another edition of it.
    FormEdition = "C01" Block;
    /// The structure of a form was changed.
    FormAltered = "C02" Block;
    /// A project of a form is not one of the portfolio.
    FormProjectUnknown = "C03" Block;
    /// The same cell came back with different values.
    FormContradicts = "C04" Block;
    /// A project has not come back.
    FormNotReturned = "C05" Block;
    /// Nothing of a project was filled in.
    FormNotFilled = "C06" Block;
    /// Values that must be given are blank.
    FieldBlank = "C07" Block;
    /// An item was filled in, but has no name.
    ItemUnnamed = "C08" Block;
    /// A file cannot be read.
    FileUnreadable = "C09" Block;
    /// A form came back after the day it was due.
    FormLate = "C21" Advise;
    /// Points are lost and no reason is given.
    ReasonBlank = "C22" Advise;
    /// A cell to be filled in holds a formula.
    FormulaTyped = "C23" Advise;
    /// Evidence is named, and no such file came with it.
    EvidenceNotThere = "C24" Advise;
    /// A workbook is no form.
    FormUnknown = "C25" Advise;
    /// Who filled a form in, or when, is blank.
    FormCoverBlank = "C26" Advise;
    /// The date of a form leaves doubt.
    FormDateUnclear = "C27" Advise;
    /// A plan, or a locked cell, came back changed.
    FormPlanChanged = "C28" Advise;
    /// A field that the form locks, as somebody else gives it, was filled in.
    LockedFilled = "C29" Advise;
    /// A field that may stay blank was sent with a value and came back without.
    FormValueCleared = "C30" Advise;

    // R: rulebooks, and what policies share with them.
    /// Points do not add to what is stated.
    PointsDoNotAdd = "R01" Block;
    /// An id or number stands twice.
    RepeatedId = "R02" Block;
    /// Grade bands leave a gap or overlap.
    GradeBands = "R03" Block;
    /// The bands, levels or points of a scoring rule leave a gap or overlap.
    RuleBands = "R04" Block;
    /// An example does not hold.
    ExampleFails = "R05" Block;
    /// The kind of scoring rule is not known, or its settings are not.
    RuleUnknown = "R06" Block;
    /// An example or limit names a fact the rule does not have.
    RuleFactUnknown = "R07" Block;
    /// A rule has no citation.
    CitationMissing = "R08" Block;
    /// A quantity, id or date in the rules cannot be read.
    BadQuantity = "R09" Block;
    /// Something named is not there.
    UnknownReference = "R10" Block;
    /// An indicator has no example.
    ExampleMissing = "R11" Block;
    /// A reconstruction or example carries no notice that says so.
    NoticeMissing = "R12" Block;
    /// A rulebook has no dimension, indicator or grade.
    RulebookEmpty = "R13" Block;
    /// Settings that exclude each other.
    SettingsClash = "R14" Block;
    /// A right to be not applicable is given where it cannot hold.
    RightMisplaced = "R16" Block;
    /// Output and benefit carry little weight.
    LittleOutput = "R21" Advise;
    /// One indicator carries much of the total.
    OneIndicatorHeavy = "R22" Advise;
    /// No indicator measures satisfaction.
    NoSatisfaction = "R23" Advise;
    /// Most points are judged, not measured.
    MostlyQualitative = "R24" Advise;
    /// An indicator, checkpoint or item is vague.
    VagueItem = "R25" Advise;

    // P: policies.
    /// A policy can undercut its own floor.
    FloorUndercut = "P01" Block;
    /// A better grade is cut more than a worse one.
    RatesFall = "P02" Block;
    /// A rule of a policy has no effect, or more than one.
    RuleEffect = "P03" Block;
    /// A grade that projects got has no rate.
    GradeWithoutRate = "P04" Block;
    /// What a rule of the policy needs is missing.
    RuleInputMissing = "P05" Block;
    /// The rate of a grade was left empty.
    RateToFill = "P06" Block;
    /// A rate or floor that is to be tried cannot be read.
    TrialUnreadable = "P07" Block;
    /// A rule leaves something to a person, and what was decided does not stand in the policy.
    DecisionMissing = "P08" Block;
    /// A rate is set anew each year, and there is none for the budget year.
    RateOfYearMissing = "P09" Block;
    /// A policy spreads cuts over departments, and projects were to be scored one by one.
    SpreadOverStream = "P10" Block;
    /// What a department is to bear is more than its projects have left.
    SpreadTooLarge = "P11" Block;
    /// A grade that may be reached has no rate.
    PossibleGradeWithoutRate = "P21" Advise;

    // M: scenarios.
    /// A scenario names something that is not known.
    ScenarioNameUnknown = "M01" Block;
    /// A scenario builds on one that does not stand before it.
    ScenarioOnUnknown = "M02" Block;
    /// A file of scenarios has none.
    ScenariosEmpty = "M03" Block;
    /// An exemption of a scenario names none or several of project, category and department.
    ScenarioExemptTarget = "M04" Block;
    /// A scenario builds on one that could not be computed.
    ScenarioOnRefused = "M05" Block;
    /// A scenario takes a rulebook with other grades, and no policy for them.
    ScenarioNeedsPolicy = "M06" Block;
    /// A target, or what a department is to be spared, cannot be read.
    TargetUnreadable = "M07" Block;
    /// A target lies outside what can be reached.
    TargetUnreachable = "M08" Block;
    /// No project is cut, so none can give.
    TargetNoItems = "M09" Block;
    /// Every project that is cut has a base of zero.
    TargetZeroBase = "M10" Block;
    /// A floor and a ceiling contradict each other, as a worse grade has no lower rate.
    TargetConflict = "M11" Block;
    /// The most that may be cut is less than the floor.
    TargetCeilingLow = "M12" Block;
    /// Two arguments contradict each other.
    ArgumentsContradict = "M13" Block;
    /// The bases add up to more than cuts are found for.
    TargetTooLarge = "M14" Block;
    /// The priority of a new project cannot be read.
    PriorityUnreadable = "M15" Block;

    // D: projects and exemptions.
    /// A required value is missing.
    ValueMissing = "D01" Block;
    /// A project stands twice.
    ProjectRepeated = "D02" Block;
    /// An amount cannot be read.
    AmountUnreadable = "D03" Block;
    /// An amount is negative.
    AmountNegative = "D04" Block;
    /// A yes-or-no value or a year cannot be read.
    FieldUnreadable = "D05" Block;
    /// Last year's grade is not a grade.
    LastGradeUnknown = "D06" Block;
    /// An exemption names an unknown project.
    ExemptionProjectUnknown = "D07" Block;
    /// An exemption has no reason or no deciding document.
    ExemptionUnfounded = "D08" Block;
    /// The share of an exemption cannot be read.
    ExemptionShare = "D09" Block;
    /// A project is exempted twice.
    ExemptionRepeated = "D10" Block;
    /// The unit of an amount is not known.
    UnitUnknown = "D11" Block;
    /// An amount carries another unit than its column.
    AmountUnitDiffers = "D12" Block;
    /// An id looks like one that a spreadsheet altered.
    IdAltered = "D13" Block;
    /// A row names a project by its id and by another project's name.
    NameDiffers = "D14" Block;
    /// No project has the name by which a row names it.
    NameUnknown = "D15" Block;
    /// A name by which a project is known stands twice.
    NameRepeated = "D16" Block;
    /// Last year's list has another grade than the table of projects.
    LastGradeDiffers = "D17" Block;
    /// More was executed than received.
    ExecutedOverReceived = "D21" Advise;
    /// A contract commits more than what is kept.
    CommittedOverKept = "D22" Advise;
    /// Two names look alike and do not count as the same.
    SpelledAlike = "D23" Advise;
    /// Two names are written in different ways and count as the same.
    SpelledTheSame = "D24" Advise;
    /// An amount is far off from the others of its project.
    AmountFarOff = "D25" Advise;
    /// A project of last year's list is none of this year's.
    LastYearUnmatched = "D26" Advise;
    /// A contract comes to far less than the budget, or to more.
    ContractOffBudget = "D27" Advise;

    // F: facts.
    /// A fact names an unknown project.
    FactProjectUnknown = "F01" Block;
    /// A fact names an unknown indicator.
    FactIndicatorUnknown = "F02" Block;
    /// The indicator has no such fact.
    FactUnknown = "F03" Block;
    /// The value is not what the fact takes.
    FactUnreadable = "F04" Block;
    /// The same fact is given twice.
    FactRepeated = "F05" Block;
    /// A fact is missing.
    FactMissing = "F06" Block;
    /// The shares of an indicator's items do not add to 100 %.
    ItemShares = "F07" Block;
    /// Not applicable, but no reason given.
    NotApplicableUnfounded = "F08" Block;
    /// Not applicable, but facts given.
    NotApplicableWithFacts = "F09" Block;
    /// What is compared has different units.
    UnitsDiffer = "F10" Block;
    /// What is divided by is zero.
    ZeroDenominator = "F11" Block;
    /// The share lies outside the limits of its level.
    ShareOutsideLevel = "F12" Block;
    /// More points than the indicator can give.
    PointsOverMaximum = "F13" Block;
    /// A fact contradicts the project's own column.
    FactContradictsProject = "F14" Block;
    /// The exact arithmetic needs more than 128 bits.
    ArithmeticTooLarge = "F15" Block;
    /// The indicator takes no items, or measures and items are mixed.
    ItemsMisplaced = "F16" Block;
    /// Points were awarded and facts given too.
    PointsAndFacts = "F17" Block;
    /// No indicator applies.
    NothingApplies = "F18" Block;
    /// Parts of an item cannot be put together.
    PartsUnweighted = "F19" Block;
    /// A value carries another unit than its row.
    ValueUnitDiffers = "F20" Block;
    /// A bound stands where one number must, or bounds the wrong way.
    BoundMisplaced = "F21" Block;
    /// A percentage may be meant as a hundredth of what is written, or as a hundred times.
    PercentDoubtful = "F22" Block;
    /// Said not to be applicable where the rulebook gives no right to that.
    NotApplicableRefused = "F26" Block;
    /// Not applicable, but without the evidence that the rulebook asks for.
    NotApplicableUnproven = "F27" Block;
    /// Points are awarded, or an indicator is not applicable, and the fact that a limit of the grades looks
    /// at is not given.
    LimitUndecided = "F28" Block;
    /// No project has any fact yet.
    NothingReported = "F29" Block;
    /// Points were lost by judgement without a reason.
    ReasonMissing = "F31" Advise;
    /// A target was exceeded by far.
    Overshoot = "F32" Advise;
    /// A recorded number, such as a survey's sample, is small.
    RecordSmall = "F33" Advise;
    /// No evidence is named.
    EvidenceMissing = "F34" Advise;
    /// Every indicator has full marks.
    AllFullMarks = "F35" Advise;
    /// A figure that a unit chooses itself looks odd.
    FigureOdd = "F36" Advise;
    /// What is not applicable decides a grade or a cut.
    NotApplicableDecides = "F38" Advise;
    /// A wide table holds no fact that a limit of the grades looks at.
    LimitUnseen = "F39" Advise;

    // K: corrections.
    /// A correction names a project that is not there.
    CorrectionProjectUnknown = "K01" Block;
    /// A correction names an indicator, fact or column that is not there, or that nobody corrects.
    CorrectionOfUnknown = "K02" Block;
    /// A correction does not say what is to stand there, who says so, why, on what paper, or when.
    CorrectionUnfounded = "K03" Block;
    /// What stands there is neither what was to be corrected nor what it was corrected to.
    CorrectionDiffers = "K04" Block;
    /// What a correction wants stands there already.
    CorrectionDone = "K11" Advise;

    // S: published score sheets.
    /// The points of the sheet do not add to 100.
    SheetWeights = "S01" Advise;
    /// Scores are missing.
    SheetScoresMissing = "S02" Advise;
    /// A score is above its maximum.
    SheetScoreOver = "S03" Advise;
    /// No benefit or no satisfaction row.
    SheetNoBenefit = "S04" Advise;
    /// One row carries most of the points.
    SheetRowHeavy = "S05" Advise;
    /// Money spent stands as an output.
    SheetMoneyAsOutput = "S06" Advise;
    /// Every row has full marks.
    SheetAllFull = "S07" Advise;
    /// The printed total differs from the rows.
    SheetTotalDiffers = "S08" Advise;
    /// The execution row's points do not follow from its rate.
    SheetExecution = "S09" Advise;
    /// The target is met, yet points were taken off without a reason.
    SheetLossUnexplained = "S10" Advise;
    /// Nothing executed, yet everything done.
    SheetZeroExecution = "S11" Advise;
    /// A numeric target is answered in words.
    SheetWordForNumber = "S12" Advise;
    /// A number of the sheet cannot be read.
    SheetNumberUnreadable = "S13" Block;
    /// A matter of process stands among outputs or benefits.
    SheetRowMisplaced = "S14" Advise;
    /// A sum that the sheet states differs from its rows.
    SheetSumDiffers = "S15" Advise;
    /// What a line is, a row or a sum, leaves doubt.
    SheetLineUnclear = "S16" Block;
    /// Another score of a row, which something speaks for, would lead to another grade.
    SheetGradeHangs = "S17" Advise;
    /// The sheet prints another grade than its total has.
    SheetGradeDiffers = "S18" Advise;
    /// A row was not filled in and was left out.
    SheetRowUnused = "S19" Advise;
    /// A block that carries points cannot be read.
    SheetBlockUnread = "S20" Block;
    /// The execution of the budget is scored twice.
    SheetExecutionTwice = "S21" Advise;
    /// A heading that is not known looks like one that is needed.
    SheetHeadingNear = "S22" Advise;
    /// A result goes far beyond its target.
    SheetOvershoot = "S23" Advise;
    /// Target and result of an amount lie so far apart that their units may differ.
    SheetUnitsMixed = "S24" Advise;
    /// Most points rest on goals without a measure.
    SheetGoalsUnmeasured = "S25" Advise;
    /// What the form says to fill in was left standing.
    SheetHintLeft = "S26" Advise;

    // A: tables of scores, criteria and judgements, for statistics.
    /// A cell is no number.
    AnalysisNumberUnread = "A01" Block;
    /// There are too few subjects or evaluators to compare.
    AnalysisTooLittle = "A02" Block;
    /// A row, column or score stands twice.
    AnalysisRepeated = "A03" Block;
    /// Judgements in pairs do not fit together: not square, not positive, or not the reverse of each other.
    JudgementsUnfit = "A04" Block;
    /// Judgements in pairs contradict each other.
    JudgementsInconsistent = "A05" Block;
    /// A criterion cannot be weighed by its values.
    CriterionUnfit = "A06" Block;
    /// Too few scores lie close to a grade line.
    AnalysisFewNearLine = "A07" Block;
    /// No category has enough projects to be compared.
    AnalysisFewPeers = "A08" Block;
    /// Results that are to be compared through the years share no project.
    AnalysisNothingShared = "A09" Block;
    /// A project of the key evaluation has no self-evaluation.
    SelfEvaluationMissing = "A10" Advise;
}

impl Code {
    /// The advice on a project and what it came to. Each is found of a project alone, so that a rulebook may let it
    /// block, and a table of any length may put that project aside.
    pub const ADVICE_ON_PROJECTS: [Self; 11] = [
        Self::ExecutedOverReceived,
        Self::CommittedOverKept,
        Self::AmountFarOff,
        Self::ContractOffBudget,
        Self::ReasonMissing,
        Self::Overshoot,
        Self::RecordSmall,
        Self::EvidenceMissing,
        Self::AllFullMarks,
        Self::FigureOdd,
        Self::NotApplicableDecides,
    ];

    /// Finds a code by what users see, such as `F06` or `f06`.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.id().eq_ignore_ascii_case(id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_in_order_within_their_letter() {
        for pair in Code::ALL.windows(2) {
            let (one, next) = (pair[0].id(), pair[1].id());
            assert!(one[..1] != next[..1] || one < next, "{one} before {next}");
        }
        let letters: Vec<_> = Code::ALL.iter().map(|code| &code.id()[..1]).collect();
        let mut runs = letters.clone();
        runs.dedup();
        let mut unique = runs.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(runs.len(), unique.len(), "each letter stands in one run");
    }
}
