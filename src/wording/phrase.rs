//! The phrases every language has.

/// A phrase; each language gives its text. The comment names the placeholders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Phrase {
    // What something is about.
    OnProject,     // id
    OnIndicator,   // title id
    OnIndicatorId, // id
    OnItem,        // item
    OnSeparator,
    NamedId, // word id
    Colon,
    Separator,

    // Steps of a score.
    Awarded,        // points max
    Missing,        // fact item
    Assumed,        // fact value
    PartsAdded,     // item fact value
    PartsAveraged,  // item fact value
    Quotient,       // above below value
    QuotientLess,   // above below less value
    QuotientTurned, // above below value
    Value,          // fact value
    Whole,
    ZeroBelow,        // limit
    Overshoot,        // value limit
    RequirementUnmet, // fact
    NothingDue,       // fact
    InBand,           // band share
    OnLine,           // value share
    BelowLine,        // value first share
    Checkpoint,       // title mark
    ChecklistSum,     // met of
    Findings,         // title count takes
    Zeroed,           // title
    Level,            // level share
    Item,             // item share attained
    Product,          // share max points
    ProductRounded,   // share max exact points
    Interval,         // low high
    NotApplicable,    // reason
    NotApplicableNoReason,
    LostBecause, // reason
    Met,
    Partly,
    NotMet,
    MarkNotApplicable,
    Yes,
    No,

    // Scoring rules.
    RuleRatio,       // numerator denominator
    RuleRatioLess,   // numerator denominator less
    RuleRatioTurned, // numerator denominator
    RuleZeroBelow,   // limit
    RuleOvershoot,   // limit
    RuleRequires,    // fact
    RuleNothingDue,
    RuleBands,     // measure bands
    RuleBandUpper, // to share
    RuleBandLower, // from to share
    RuleBandLast,  // from share
    RuleLinear,    // measure points below
    RuleLinePoint, // at share
    RuleChecklist, // count partly
    RuleDeduction, // findings
    RuleTakes,     // title points
    RuleZeroes,    // title
    RuleLevels,    // levels
    RuleLevel,     // title from to
    RuleAward,
    RuleItems,

    // Cuts.
    CutEnds,
    CutGradeRate,   // rate
    CutRuleAct,     // title before after
    CutExempt,      // share exempt rest
    CutRated,       // base rate amount
    CutFloor,       // rate least
    CutFloorRaised, // rate least
    CutNoGrowth,    // title most
    CutNext,        // kept next
    CutRequest,     // request
    CutReviewed,    // reviewed
    CutBetween,     // low high
    CutBetweenOpen, // low

    // Explanations.
    ExplainHead,         // id name
    ExplainDepartment,   // name
    ExplainPurchaser,    // name
    ExplainContractor,   // name
    ExplainTotal,        // total
    ExplainConverted,    // points applicable whole
    ExplainTotalBetween, // low high
    ExplainGrade,        // grade
    ExplainGradeBetween, // best worst
    ExplainBand,         // grade from to
    ExplainLimit,        // reason from to place
    ExplainLimitOpen,    // reason
    ExplainCut,          // rate base cut kept
    ExplainNext,         // next
    ExplainNoNext,
    ExplainBeyond,    // amount
    ExplainExemption, // reason document
    ExplainDimension, // title points max
    ExplainIndicator, // number title id points max
    ExplainFacts,
    ExplainSteps,
    ExplainLost, // points
    ExplainRule,
    ExplainSource,
    ExplainEvidence,  // evidence
    ExplainPolicy,    // title
    ExplainRulebook,  // title edition
    ExplainLineAbove, // grade line points
    ExplainLineBelow, // grade line points
    ExplainLineOnly,  // notice
    ExplainGain,      // number title points
    StateNotApplicable,
    StateMissing,
    ConfidencePrinted,
    ConfidenceUnconfirmed,
    ConfidenceReconstruction,
    ConfidenceComputed,
    StatusOfficial,
    StatusReconstruction,
    StatusExample,

    // Summaries and tables.
    SummaryTitle,     // title year
    SummaryCount,     // projects
    SummaryBelowBest, // share grade count projects
    SummaryOpen,      // count
    SummaryCut,       // cut rate
    SummaryNext,      // next
    SummaryEnded,     // count amount
    SummaryBeyond,    // amount
    SummaryNear,
    SummaryNearAbove, // id name total distance grade
    SummaryNearBelow, // id name total distance grade
    SummaryProblems,  // blocking advice
    SummaryNoProblems,
    SummaryFiles,    // folder
    WithoutPictures, // limit
    WithoutReports,  // limit
    WithoutWorkbook, // limit
    SummaryMore,     // count
    SummaryExempted, // id share reason document
    HeadGrade,
    HeadProjects,
    HeadBudget,
    HeadCut,
    HeadKept,
    HeadNext,
    HeadTotal,
    HeadId,
    HeadTitle,
    HeadStatus,
    HeadIndicators,
    HeadEdition,
    HeadNumber,
    HeadIndicator,
    HeadMax,
    HeadRule,
    HeadName,
    SumRow,
    Open,
    UnitWan, // amount
    SeverityBlock,
    SeverityAdvise,
    SeverityNote,
    Why,
    Hint,
    Sample, // path
    StepScore,
    StepTables,
    StepCharts,
    ReadingRows,        // rows
    Checked,            // input
    VerifyAgrees,       // files
    VerifyDiffers,      // file line found expected
    VerifyDiffersWhole, // file found expected
    VerifyMissing,      // file
    VerifyInputChanged, // file
    RulebooksEqual,
    DiffAdded,    // what
    DiffRemoved,  // what
    DiffChanged,  // what before after
    DraftWritten, // folder
    HandbookTitle,
    HandbookIntro,
    HandbookEvidence,
    HandbookExample, // says facts points
    HandbookGrades,
    HandbookLimit, // kind grade reason
    HandbookPolicies,
    HandbookFloor, // rate
    HandbookNoRate,

    // What the TOML reader says.
    TomlMissingField,   // what
    TomlUnknownField,   // what expected
    TomlUnknownVariant, // what expected
    TomlInvalidType,
    TomlUnquoted,
    TomlDuplicate,
    TomlOther, // what

    // What kept the program from running.
    FailNotFound,      // path
    FailUnreadable,    // path detail
    FailUnwritable,    // path detail
    FailPageEnding,    // path
    FailUnlike,        // path detail
    FailForeign,       // path detail
    FailOverInput,     // path
    FailNotAFolder,    // path
    FailCurrentFolder, // path
    FailExists,        // path
    FailTooMany,       // path detail
    FailNoManifest,    // path
    FailNoProject,     // id path
    FailEnding,        // path
    FailNotAFont,      // path
    FailPicture,       // path detail
    FailChartProject,
    FailReportProject,
    FailReportEnding,  // path
    FailNothingToDraw, // path
    FailNoInput,       // path
    FailKind,          // path
    FailTooPrecise,    // path
    HelpTemplate,
    HelpExamples,
    HelpOptions,
    HelpCommands,
    HelpArguments,
    SheetTotal, // id total weights grade
    HeadBase,
    HeadRate,
    FailUsage,
    FailNoCode,   // path
    FailNoPolicy, // path
}

/// Makes a language's table of phrases; a phrase without text does not compile.
macro_rules! texts {
    ($($name:ident = $text:literal;)+) => {
        /// Gives the text of a phrase.
        pub(in crate::wording) const fn phrase(
            phrase: crate::wording::Phrase,
        ) -> &'static str {
            match phrase { $(crate::wording::Phrase::$name => $text,)+ }
        }
    };
}
pub(super) use texts;
