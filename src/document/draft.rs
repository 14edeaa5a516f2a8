//! A document being drafted from a view, and how its texts and numbers are written: one way for each kind.

use super::content::{Block, Paragraph, Set, Span};
use crate::chart::Kind;
use crate::view::View;
use crate::wording::{FindingWords, Language, ReportText};
use jixiao_core::analysis::{Finding, ProjectGroup, SharePercent, costly, findings};
use jixiao_core::citation::{Heading, Status};
use jixiao_core::evaluate::ProjectResult;
use jixiao_core::project::Project;
use jixiao_core::quantity::{Fraction, Money, MoneyUnit, Points};
use jixiao_core::rulebook::{GradeIndex, Measure};
use jixiao_core::score::Total;

/// A document being drafted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draft<'a> {
    /// Projects, rules and results, and the one project a document may be about.
    pub(super) view: View<'a>,
    /// The decimals of amounts in running text, with which they add up as printed.
    places: u32,
}

/// Values that a text names.
pub(super) type Values<'v> = &'v [(&'v str, String)];

impl<'a> Draft<'a> {
    pub(super) fn new(view: View<'a>) -> Self {
        Self { view, places: view.places(MoneyUnit::WanYuan) }
    }

    pub(super) const fn language(&self) -> Language {
        self.view.language
    }

    /// Gives a text.
    pub(super) fn say(&self, text: ReportText) -> String {
        self.language().report(text).to_owned()
    }

    /// Gives a text with values in it.
    pub(super) fn tell(&self, text: ReportText, values: Values<'_>) -> String {
        self.language().report_with(text, values)
    }

    /// Makes a paragraph of running text.
    pub(super) fn body(&self, text: &str) -> Block {
        self.set(Set::Body, text)
    }

    /// Makes a paragraph; what is to be filled in becomes a field.
    pub(super) fn set(&self, set: Set, text: &str) -> Block {
        Block::Paragraph(Paragraph::new(self.language(), set, text))
    }

    /// Makes a paragraph that begins with a heading of its own.
    pub(super) fn led(&self, lead: &str, text: &str) -> Block {
        let mut spans = vec![Span::Lead(lead.to_owned())];
        spans.extend(self.spans(text));
        Block::Paragraph(Paragraph { set: Set::Body, spans })
    }

    /// Splits a text into plain pieces and fields to fill in.
    fn spans(&self, text: &str) -> Vec<Span> {
        Span::split(self.language(), text)
    }

    /// Makes a chart; `None` where there is nothing to be drawn.
    pub(super) fn figure(&self, kind: Kind) -> Option<Block> {
        kind.figure(&self.view).ok().map(Block::figure)
    }

    /// Pairs the project at a place with its result.
    pub(super) fn at(&self, place: usize) -> (&'a Project, &'a ProjectResult) {
        (&self.view.portfolio.projects[place], &self.view.evaluation.results[place])
    }

    /// Lists the places of all projects.
    pub(super) fn all(&self) -> Vec<usize> {
        (0..self.view.portfolio.projects.len()).collect()
    }

    /// Ranks the projects of the best grade with their totals, the highest first.
    pub(super) fn best(&self, places: &[usize]) -> Vec<(Fraction, usize)> {
        let of_best = |place: &usize| {
            let result = self.at(*place).1;
            let total = result.total?.exact()?;
            (result.grade()?.0 == 0).then_some((total, *place))
        };
        let mut best: Vec<_> = places.iter().filter_map(of_best).collect();
        best.sort_by_key(|(total, place)| (std::cmp::Reverse(*total), *place));
        best
    }

    /// Puts projects together.
    pub(super) fn group(&self, places: Vec<usize>) -> ProjectGroup {
        ProjectGroup::of(self.view.portfolio, self.view.evaluation, places)
    }

    /// Puts projects together by department.
    pub(super) fn departments(&self, places: &[usize]) -> Vec<ProjectGroup> {
        ProjectGroup::by_department(self.view.portfolio, self.view.evaluation, places)
    }

    /// Lists the projects whose grade or cut is open.
    pub(super) fn open(&self, places: &[usize]) -> Vec<usize> {
        let with_cut = self.view.policy.is_some();
        let open = |place: &&usize| self.at(**place).1.is_open(with_cut);
        places.iter().filter(open).copied().collect()
    }

    /// Names a grade.
    pub(super) fn grade(&self, grade: GradeIndex) -> String {
        self.language().of(&self.view.rulebook.grades.get(grade).title).to_owned()
    }

    /// Names the grade of a project, or the best and worst it may get.
    pub(super) fn grade_of(&self, result: &ProjectResult) -> String {
        match &result.graded {
            None => self.say(ReportText::None),
            Some(graded) => match graded.certain() {
                Some(grade) => self.grade(grade),
                None => self.view.between(&self.grade(graded.best), &self.grade(graded.worst)),
            },
        }
    }

    /// Writes the total of a project, or the lowest and highest it may get.
    pub(super) fn total_of(&self, result: &ProjectResult) -> String {
        match result.total {
            None => self.say(ReportText::None),
            Some(Total::Exact(total)) => total.truncated(2),
            Some(Total::Between(low, high)) => {
                self.view.between(&low.truncated(2), &high.truncated(2))
            }
        }
    }

    /// Writes an amount for a table.
    pub(super) fn money(&self, amount: Option<Money>) -> String {
        match amount {
            None => self.say(ReportText::NotReported),
            Some(amount) => self.language().money(i128::from(amount.fen())),
        }
    }

    /// Writes an amount for running text.
    pub(super) fn told(&self, amount: Money) -> String {
        self.told_fen(i128::from(amount.fen()))
    }

    /// Writes a sum for running text.
    pub(super) fn told_fen(&self, fen: i128) -> String {
        self.language().money_told_at(fen, self.places)
    }

    /// Says of how many projects something is.
    pub(super) fn projects(&self, count: usize) -> String {
        let text = if count == 1 { ReportText::OneProject } else { ReportText::ManyProjects };
        self.tell(text, &[("count", count.to_string())])
    }

    /// Gives the title of the evaluation, without a remark at its end.
    pub(super) fn title(&self) -> String {
        self.language().without_remark(&self.view.portfolio.title)
    }

    /// Gives the title of the evaluation for a report on it, which says itself that it is one.
    pub(super) fn evaluation(&self) -> String {
        let title = self.title();
        let word = self.say(ReportText::Evaluation);
        if title.ends_with(&word) || self.language() == Language::English {
            return title;
        }
        title + &word
    }

    /// Names a project with its department and budget.
    pub(super) fn named(&self, place: usize) -> String {
        let record = &self.at(place).0.record;
        let mut values = vec![("name", record.name.clone())];
        let text = match (record.department.is_empty(), record.amounts.budget) {
            (true, _) => ReportText::NamedAlone,
            (false, None) => {
                values.push(("department", record.department.clone()));
                ReportText::NamedOf
            }
            (false, Some(budget)) => {
                values.push(("department", record.department.clone()));
                values.push(("amount", self.told(budget)));
                ReportText::NamedWith
            }
        };
        self.tell(text, &values)
    }

    /// Writes the band of totals of a grade.
    pub(super) fn band(&self, grade: GradeIndex) -> Option<String> {
        self.language().band_told(&self.view.rulebook.grades, grade)
    }

    /// Says at the head of every page what keeps a paper from being official; empty where nothing does.
    pub(super) fn header(&self, open: usize) -> String {
        if open > 0 {
            return self.say(ReportText::HeaderOpen);
        }
        let status = std::iter::once(self.view.rulebook.heading.status)
            .chain(self.view.policy.map(|policy| policy.heading.status));
        let text = match status.rev().find(|status| *status != Status::Official) {
            None => return String::new(),
            Some(Status::Trial) => ReportText::HeaderTrial,
            Some(Status::Example) => ReportText::HeaderExample,
            Some(_) => ReportText::HeaderReconstruction,
        };
        self.say(text)
    }

    /// Lists what was found in projects, the gravest first.
    pub(super) fn findings(&self, places: &[usize]) -> Vec<Finding> {
        findings(self.view.rulebook, self.view.portfolio, self.view.evaluation, places)
    }

    /// Gives the words of what was found.
    pub(super) fn words(&self, finding: &Finding) -> FindingWords {
        self.language().finding(self.view.rulebook, self.at(finding.project), finding.indicator)
    }

    /// Gives the reasons of a finding in one sentence; what is to be filled in where there is none.
    pub(super) fn reasons(&self, finding: &Finding) -> String {
        let words = self.words(finding);
        if words.reasons.is_empty() {
            return self.say(ReportText::AskReason);
        }
        self.language().reasons_told(&words.reasons)
    }

    /// Says what a finding cost: so many points, or all that its indicator gives.
    pub(super) fn effect(&self, finding: &Finding) -> String {
        let all = finding.lost == self.view.rulebook.indicators[finding.indicator].max;
        let text = if all { ReportText::EffectAll } else { ReportText::EffectLost };
        self.tell(text, &[("lost", finding.lost.to_string())])
    }

    /// Gives what is asked for because of a finding.
    pub(super) fn measure(&self, finding: &Finding) -> Option<&'a Measure> {
        let project = self.at(finding.project).0;
        let facts = costly(self.view.rulebook, project, finding.indicator);
        let facts: Vec<&str> = facts.iter().map(|fact| fact.name.as_str()).collect();
        self.view.rulebook.measure(finding.indicator, &facts)
    }

    /// Names an indicator.
    pub(super) fn indicator(&self, at: usize) -> String {
        self.language().of(&self.view.rulebook.indicators[at].title).to_owned()
    }

    /// Heads a column of amounts.
    pub(super) fn in_yuan(&self, what: &str) -> String {
        self.tell(ReportText::InYuan, &[("what", what.to_owned())])
    }

    /// Heads a column of amounts for people to read: in 万元, in English in yuan.
    pub(super) fn in_told_unit(&self, what: &str) -> String {
        self.tell(ReportText::InToldUnit, &[("what", what.to_owned())])
    }

    /// Names a column or fact that every project has.
    pub(super) fn column(&self, name: &str) -> String {
        self.language().common_fact_name(name).unwrap_or(name).to_owned()
    }

    /// Names the year that budgets are made for.
    pub(super) fn next(&self) -> String {
        let year = self.language().year(self.view.portfolio.year, 1);
        year.unwrap_or_else(|| self.say(ReportText::NextYear))
    }

    /// Gives the title of rules, without a remark at its end.
    fn heading(&self, heading: &Heading) -> String {
        self.language().without_remark(self.language().of(&heading.title))
    }

    /// Names rules as a text that is cited: in 《》 only where they were issued.
    pub(super) fn cited(&self, heading: &Heading) -> String {
        let title = [("title", self.heading(heading))];
        let issued = heading.status == Status::Official;
        self.tell(if issued { ReportText::CitedIssued } else { ReportText::CitedPlain }, &title)
    }

    /// Gives the titles of the grades from the best.
    pub(super) fn grades(&self) -> Vec<String> {
        self.view.rulebook.grades.iter().map(|(at, _)| self.grade(at)).collect()
    }

    /// Joins sentences.
    pub(super) fn list(&self, items: &[String]) -> String {
        self.language().listed(items)
    }
}

/// Writes a share of points in percent; `None` of nothing.
pub(super) fn share(part: Points, whole: Points) -> Option<String> {
    let part = i128::from(part.hundredths());
    SharePercent::of_sums(part, i128::from(whole.hundredths())).map(|share| share.0)
}

/// Writes a share in percent, or a dash of nothing.
pub(super) fn percent(part: i128, whole: i128) -> String {
    SharePercent::of_sums(part, whole)
        .map_or_else(|| "—".to_owned(), |share| format!("{}%", share.0))
}
