//! The words of the workbook of results.

use super::{Language, Phrase, fill};
use jixiao_core::cut::Act;
use jixiao_core::evaluate::CutResult;
use jixiao_core::policy::{Column, Policy};
use jixiao_core::project::Record;
use jixiao_core::quantity::Rounding;
use jixiao_core::rulebook::{LimitKind, Rulebook};

/// A text of the workbook; each language gives it. The comment names the placeholders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum BookText {
    // Sheets.
    SheetSummary,
    SheetScores,
    SheetDetails,
    SheetLive,
    SheetCharts,
    SheetProblems,
    SheetRulebook,
    SheetAbout,
    Titled, // title sheet
    Dated,  // title edition status

    // Headings.
    Department,
    NoDepartment,
    Project,
    ProjectName,
    Dimension,
    Group,
    Number,
    Indicator,
    Points,
    Max,
    State,
    Scored,
    NotApplicable,
    Subtotal, // dimension
    Total,
    Grade,
    Projects,
    Budget,
    Base,
    BaseOf, // column
    Cut,
    Kept,
    Beyond,
    EndedKept,
    Next,
    Facts,
    Steps,
    Reason,
    Source,
    Citations,
    Rule,
    Evidence,
    Severity,
    Code,
    File,
    Sheet,
    Cell,
    What,
    Why,
    Hint,
    Band,
    Sum,
    Open,
    Between, // low high

    // The sheet that calculates.
    LiveHint,
    Floor,
    FloorApplies,
    Rate,
    Goes,
    ExemptShare,
    Rest,
    GradeRate,
    OwnRate,
    RateUsed,
    Request,
    Reviewed,
    Limit,
    Remark,
    AsRun,
    Difference,
    BelowFloor,
    LiveOpen, // remark
    LiveNote,
    LiveNoteCut, // rounding
    LiveNoteNext,
    LiveNoteTaken,
    LiveNoteOpen, // count
    AskRate,
    AskAmount,
    AskYesNo,
    WrongTitle,

    // Charts.
    ChartCount,
    ChartBudget,
    ChartCut,
    ChartCutFirst, // count
    ChartBudgetOf,
    ChartBudgetFirst, // count
    InWan,            // what

    // The sheet that explains.
    HowToRead,
    ReadSummary,
    ReadScores,
    ReadDetails,
    ReadLive,
    ReadCharts,
    ReadProblems,
    ReadRulebook,
    NoLive,
    NoDetails,    // rows
    OpenProjects, // count
    Policy,
    RulebookHead,
    PolicyBase,     // column
    PolicyRounding, // rounding
    PolicyFloor,    // rate grades
    PolicyRate,     // grade rate
    PolicyNoRate,   // grade
    Exemptions,
    ExemptionLine, // id name share reason document
    NoExemptions,
    Hashes,
    Input,
    Hash,
    LimitAtMost, // grade
    LimitSet,    // grade
    HalfUp,
    HalfEven,
    Down,
    Up,
}

/// Makes a language's table of texts; one without text does not compile.
macro_rules! book_texts {
    ($($name:ident = $text:literal;)+) => {
        /// Gives the text of the workbook of results.
        pub(in crate::wording) const fn book_text(
            text: crate::wording::BookText,
        ) -> &'static str {
            match text { $(crate::wording::BookText::$name => $text,)+ }
        }
    };
}
pub(super) use book_texts;

impl Language {
    /// Gives a text of the workbook of results.
    pub const fn book(self, text: BookText) -> &'static str {
        match self {
            Self::Chinese => super::zh::book_text(text),
            Self::English => super::en::book_text(text),
        }
    }

    /// Gives a text of the workbook with values in it.
    pub fn book_with(self, text: BookText, values: &[(&str, String)]) -> String {
        fill(self.book(text), values)
    }

    /// Says what of a project's cut does not follow from the rate of its grade.
    pub fn cut_remark(self, policy: &Policy, record: &Record, cut: Option<&CutResult>) -> String {
        let acts = match cut {
            Some(CutResult::Exact(_, acts)) => acts.as_slice(),
            Some(open) => return self.why_cut(policy, open),
            None => return self.phrase(Phrase::Open).to_owned(),
        };
        let own = |act: &&Act| matches!(act, Act::Ends | Act::Rule { .. } | Act::NoGrowth { .. });
        let acted = acts.iter().filter(own).map(|act| self.act(policy, act));
        let exemption = record.exemption.as_ref().map(|exemption| {
            let values = [
                ("reason", exemption.reason.clone()),
                ("document", exemption.document.value.clone()),
                ("place", exemption.document.place.to_string()),
            ];
            self.say(Phrase::ExplainExemption, &values)
        });
        self.join(acted.chain(exemption))
    }

    /// Names a column of amounts.
    pub fn column_title(self, column: Column) -> &'static str {
        self.common_fact_name(column.name()).unwrap_or(column.name())
    }

    /// Names a rounding.
    pub const fn rounding(self, rounding: Rounding) -> &'static str {
        self.book(match rounding {
            Rounding::HalfUp => BookText::HalfUp,
            Rounding::HalfEven => BookText::HalfEven,
            Rounding::Down => BookText::Down,
            Rounding::Up => BookText::Up,
        })
    }

    /// Says what a policy lays down, a line each with its citations.
    pub fn policy_lines(self, policy: &Policy, rulebook: &Rulebook) -> Vec<[String; 2]> {
        let title = |at: usize| self.of(&rulebook.grades.grades[at].title).to_owned();
        let column = [("column", self.column_title(policy.base).to_owned())];
        let rounding = [("rounding", self.rounding(policy.rounding).to_owned())];
        let mut lines = vec![
            [self.book_with(BookText::PolicyBase, &column), String::new()],
            [self.book_with(BookText::PolicyRounding, &rounding), String::new()],
        ];
        if let Some(floor) = &policy.floor {
            let grades: Vec<String> = floor.grades.iter().map(|grade| title(grade.0)).collect();
            let grades = grades.join(self.phrase(Phrase::OnSeparator));
            let values = [("rate", floor.rate.percent()), ("grades", grades)];
            let citations = self.citations(&floor.citations);
            lines.push([self.book_with(BookText::PolicyFloor, &values), citations]);
        }
        for (at, rate) in policy.rates.iter().enumerate() {
            let Some(rate) = rate else {
                let values = [("grade", title(at))];
                lines.push([self.book_with(BookText::PolicyNoRate, &values), String::new()]);
                continue;
            };
            let values = [("grade", title(at)), ("rate", rate.rate.percent())];
            let citations = self.citations(&rate.citations);
            lines.push([self.book_with(BookText::PolicyRate, &values), citations]);
        }
        for rule in &policy.rules {
            lines.push([self.of(&rule.title).to_owned(), self.citations(&rule.citations)]);
        }
        lines
    }

    /// Says what a cap or override of the grade does.
    pub fn limit_effect(self, rulebook: &Rulebook, limit: usize) -> String {
        let limit = &rulebook.grades.limits[limit];
        let grade = self.of(&rulebook.grades.get(limit.grade).title).to_owned();
        let text = match limit.kind {
            LimitKind::AtMost => BookText::LimitAtMost,
            LimitKind::Set => BookText::LimitSet,
        };
        self.book_with(text, &[("grade", grade)])
    }
}
