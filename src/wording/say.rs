//! What a language says: each kind of text as it is, or with values in it.

use super::Language;
use super::texts::{
    BookText, BudgetText, ChartText, ChaseText, ColumnText, CombineText, CompareText, FormText,
    InflationText, PageText, PatternText, Phrase, PolicyText, ReportText, ScaffoldText, SheetText,
    SimulateText, StabilityText, StatisticsText, TargetText, TrialText, UsageText,
};

impl Language {
    /// Gives a phrase.
    pub(crate) const fn phrase(self, phrase: Phrase) -> &'static str {
        phrase.text(self)
    }

    /// Gives a text about targets and freed money.
    pub(crate) const fn target(self, text: TargetText) -> &'static str {
        text.text(self)
    }

    /// Says a text about targets and freed money with values in it.
    pub(crate) fn target_with(self, text: TargetText, values: &[(&str, String)]) -> String {
        text.with(self, values)
    }

    /// Says a phrase with values in it.
    pub(crate) fn say(self, phrase: Phrase, values: &[(&str, String)]) -> String {
        phrase.with(self, values)
    }

    /// Gives a text of the workbook of results.
    pub(crate) const fn book(self, text: BookText) -> &'static str {
        text.text(self)
    }

    /// Says a text of the workbook of results with values in it.
    pub(crate) fn book_with(self, text: BookText, values: &[(&str, String)]) -> String {
        text.with(self, values)
    }

    /// Gives a text of a chart.
    pub(crate) const fn chart(self, text: ChartText) -> &'static str {
        text.text(self)
    }

    /// Says a text of a chart with values in it.
    pub(crate) fn chart_with(self, text: ChartText, values: &[(&str, String)]) -> String {
        text.with(self, values)
    }

    /// Gives a text of the list of what to ask for.
    pub(crate) const fn chase(self, text: ChaseText) -> &'static str {
        text.text(self)
    }

    /// Says a text of the list of what to ask for with values in it.
    pub(crate) fn chase_with(self, text: ChaseText, values: &[(&str, String)]) -> String {
        text.with(self, values)
    }

    /// Gives a text of the list of next year's budgets.
    pub(crate) const fn budget(self, text: BudgetText) -> &'static str {
        text.text(self)
    }

    /// Says a text of the list of next year's budgets with values in it.
    pub(crate) fn budget_with(self, text: BudgetText, values: &[(&str, String)]) -> String {
        text.with(self, values)
    }

    /// Gives a text about the columns of tables.
    pub(crate) const fn column(self, text: ColumnText) -> &'static str {
        text.text(self)
    }

    /// Says a text about the columns of tables with values in it.
    pub(crate) fn column_with(self, text: ColumnText, values: &[(&str, String)]) -> String {
        text.with(self, values)
    }

    /// Gives a text about self-evaluation.
    pub(crate) const fn inflation(self, text: InflationText) -> &'static str {
        text.text(self)
    }

    /// Says a text about self-evaluation with values in it.
    pub(crate) fn inflation_with(self, text: InflationText, values: &[(&str, String)]) -> String {
        text.with(self, values)
    }

    /// Gives a text about official scores.
    pub(crate) const fn combine(self, text: CombineText) -> &'static str {
        text.text(self)
    }

    /// Says a text about official scores with values in it.
    pub(crate) fn combine_with(self, text: CombineText, values: &[(&str, String)]) -> String {
        text.with(self, values)
    }

    /// Gives a text about the stability of grades.
    pub(crate) const fn stability(self, text: StabilityText) -> &'static str {
        text.text(self)
    }

    /// Says a text about the stability of grades with values in it.
    pub(crate) fn stability_with(self, text: StabilityText, values: &[(&str, String)]) -> String {
        text.with(self, values)
    }

    /// Gives a text about statistics.
    pub(crate) const fn statistics(self, text: StatisticsText) -> &'static str {
        text.text(self)
    }

    /// Says a text about statistics with values in it.
    pub(crate) fn statistics_with(self, text: StatisticsText, values: &[(&str, String)]) -> String {
        text.with(self, values)
    }

    /// Gives a text about what looks wrong among scores.
    pub(crate) const fn pattern(self, text: PatternText) -> &'static str {
        text.text(self)
    }

    /// Says a text about what looks wrong among scores with values in it.
    pub(crate) fn pattern_with(self, text: PatternText, values: &[(&str, String)]) -> String {
        text.with(self, values)
    }

    /// Gives a text about two results compared.
    pub(crate) const fn compare(self, text: CompareText) -> &'static str {
        text.text(self)
    }

    /// Says a text about two results compared with values in it.
    pub(crate) fn compare_with(self, text: CompareText, values: &[(&str, String)]) -> String {
        text.with(self, values)
    }

    /// Gives a text about published sheets.
    pub(crate) const fn sheet(self, text: SheetText) -> &'static str {
        text.text(self)
    }

    /// Says a text about published sheets with values in it.
    pub(crate) fn sheet_with(self, text: SheetText, values: &[(&str, String)]) -> String {
        text.with(self, values)
    }

    /// Gives a text about a policy.
    pub(crate) const fn policy_text(self, text: PolicyText) -> &'static str {
        text.text(self)
    }

    /// Says a text about a policy with values in it.
    pub(crate) fn policy_text_with(self, text: PolicyText, values: &[(&str, String)]) -> String {
        text.with(self, values)
    }

    /// Gives a text about scenarios.
    pub(crate) const fn simulate(self, text: SimulateText) -> &'static str {
        text.text(self)
    }

    /// Says a text about scenarios with values in it.
    pub(crate) fn simulate_with(self, text: SimulateText, values: &[(&str, String)]) -> String {
        text.with(self, values)
    }

    /// Gives a text of a form.
    pub(crate) const fn form(self, text: FormText) -> &'static str {
        text.text(self)
    }

    /// Says a text of a form with values in it.
    pub(crate) fn form_with(self, text: FormText, values: &[(&str, String)]) -> String {
        text.with(self, values)
    }

    /// Gives a text of the page of results.
    pub(crate) const fn page(self, text: PageText) -> &'static str {
        text.text(self)
    }

    /// Says a text of the page of results with values in it.
    pub(crate) fn page_with(self, text: PageText, values: &[(&str, String)]) -> String {
        text.with(self, values)
    }

    /// Gives a text of the trial on the page.
    pub(crate) const fn trial(self, text: TrialText) -> &'static str {
        text.text(self)
    }

    /// Says a text of the trial on the page with values in it.
    pub(crate) fn trial_with(self, text: TrialText, values: &[(&str, String)]) -> String {
        text.with(self, values)
    }

    /// Gives a text of a document.
    pub(crate) const fn report(self, text: ReportText) -> &'static str {
        text.text(self)
    }

    /// Says a text of a document with values in it.
    pub(crate) fn report_with(self, text: ReportText, values: &[(&str, String)]) -> String {
        text.with(self, values)
    }

    /// Gives a text of a new folder.
    pub(crate) const fn scaffold(self, text: ScaffoldText) -> &'static str {
        text.text(self)
    }

    /// Says a text of a new folder with values in it.
    pub(crate) fn scaffold_with(self, text: ScaffoldText, values: &[(&str, String)]) -> String {
        text.with(self, values)
    }

    /// Gives a text about a command that cannot be understood.
    pub(crate) const fn usage(self, text: UsageText) -> &'static str {
        text.text(self)
    }

    /// Says a text about a command that cannot be understood with values in it.
    pub(crate) fn usage_with(self, text: UsageText, values: &[(&str, String)]) -> String {
        text.with(self, values)
    }
}
