//! One project, every step of its score and cut, as lines of text.

use super::score::reasons;
use super::{Digits, Language, Phrase};
use jixiao_core::analysis::{Finding, costly};
use jixiao_core::citation::Citation;
use jixiao_core::cut::Act;
use jixiao_core::evaluate::{CutResult, ProjectResult};
use jixiao_core::fact::{Fact, LEVEL_SHARE, SHARE};
use jixiao_core::grade::Graded;
use jixiao_core::policy::Policy;
use jixiao_core::problem::Place;
use jixiao_core::project::{IndicatorFacts, LastGrade, Project, Record};
use jixiao_core::quantity::{Fraction, Points};
use jixiao_core::rulebook::{Conversion, GradeIndex, Grades, Indicator, Rulebook};
use jixiao_core::score::{IndicatorScore, Outcome, Total};

/// A line of an explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// How far it is indented.
    pub depth: usize,
    /// What stands before the text, such as "rule".
    pub label: &'static str,
    /// The text.
    pub text: String,
}

/// What explaining needs.
struct Explain<'a> {
    language: Language,
    rulebook: &'a Rulebook,
    policy: Option<&'a Policy>,
    lines: Vec<Line>,
}

/// Explains one project: its facts, arithmetic, rules, citations, total, grade and cut.
pub fn explain(
    language: Language,
    rulebook: &Rulebook,
    policy: Option<&Policy>,
    project: &Project,
    result: &ProjectResult,
) -> Vec<Line> {
    let mut explain = Explain { language, rulebook, policy, lines: Vec::new() };
    explain.head(project, result);
    if let (Some(policy), Some(cut)) = (policy, &result.cut) {
        explain.cut(policy, project, cut);
        explain.policy(policy, cut);
    }
    for at in 0..rulebook.dimensions.len() {
        explain.dimension(at, project, result);
    }
    explain.lines
}

/// Explains what one project lost, the gravest and the most first: why, on what fact, by what rule, and what is
/// asked for.
pub fn explain_lost(
    language: Language,
    rulebook: &Rulebook,
    policy: Option<&Policy>,
    (project, result): (&Project, &ProjectResult),
    findings: &[Finding],
) -> Vec<Line> {
    let mut explain = Explain { language, rulebook, policy, lines: Vec::new() };
    explain.head(project, result);
    explain.line(0, None, String::new());
    let lost: Points = findings.iter().map(|finding| finding.lost).sum();
    let values = [("points", lost.to_string()), ("count", findings.len().to_string())];
    explain.line(0, None, language.say(Phrase::ExplainAllLost, &values));
    for finding in findings {
        explain.finding(project, result, finding);
    }
    explain.lines
}

/// Says what one project comes to: total, grade and cut, with what acted on them. The policy is told once, beside
/// all projects.
pub fn explain_outcome(
    language: Language,
    rulebook: &Rulebook,
    policy: Option<&Policy>,
    project: &Project,
    result: &ProjectResult,
) -> Vec<Line> {
    let mut explain = Explain { language, rulebook, policy, lines: Vec::new() };
    explain.outcome(project, result);
    if let (Some(policy), Some(cut)) = (policy, &result.cut) {
        explain.cut(policy, project, cut);
    }
    explain.lines
}

impl Explain<'_> {
    fn line(&mut self, depth: usize, label: Option<Phrase>, text: String) {
        let label = label.map_or("", |label| self.language.phrase(label));
        self.lines.push(Line { depth, label, text });
    }

    fn head(&mut self, project: &Project, result: &ProjectResult) {
        let (language, record) = (self.language, &project.record);
        let values = [("id", record.id.clone()), ("name", record.name.clone())];
        self.line(0, None, language.say(Phrase::ExplainHead, &values));
        let people = [
            (Phrase::ExplainDepartment, &record.department),
            (Phrase::ExplainPurchaser, &record.purchaser),
            (Phrase::ExplainContractor, &record.contractor),
        ];
        for (phrase, name) in people.into_iter().filter(|(_, name)| !name.is_empty()) {
            self.line(1, None, language.say(phrase, &[("name", name.clone())]));
        }
        let heading = &self.rulebook.heading;
        let title = language.of(&heading.title).to_owned();
        let values = [("title", title), ("edition", heading.edition.clone())];
        self.line(1, None, language.say(Phrase::ExplainRulebook, &values));
        if let Some(notice) = language.notice(heading) {
            self.line(2, None, notice);
        }
        self.outcome(project, result);
        for correction in &project.corrections {
            self.line(1, None, language.correction(self.rulebook, correction));
        }
    }

    fn outcome(&mut self, project: &Project, result: &ProjectResult) {
        if let Some(total) = result.total {
            let before = result.limited.first().map_or(total, |act| act.before);
            let text = self.total(before, result);
            self.line(1, None, text);
            let acts = self.policy.map(|policy| self.language.total_acts(policy, &result.limited));
            for [text, source] in acts.into_iter().flatten() {
                self.line(2, None, text);
                self.line(2, Some(Phrase::ExplainSource), source);
            }
        }
        if let Some(graded) = &result.graded {
            self.grade(graded);
        }
        let language = self.language;
        if let Some(grade) = language.last_grade(&self.rulebook.grades, &project.record) {
            let place = project.record.place_of("grade_last_year").to_string();
            let values = [("grade", grade), ("place", place)];
            self.line(1, None, language.say(Phrase::ExplainLastYear, &values));
        }
    }

    fn total(&self, total: Total, result: &ProjectResult) -> String {
        let language = self.language;
        match total {
            Total::Between(low, high) => language.say(
                Phrase::ExplainTotalBetween,
                &[("low", low.truncated(2)), ("high", high.truncated(2))],
            ),
            Total::Exact(exact) => {
                let dimensions = &result.card.totals.dimensions;
                let points: Points = dimensions.iter().map(|dimension| dimension.low).sum();
                let applicable: Points =
                    dimensions.iter().map(|dimension| dimension.applicable).sum();
                let plain = self.rulebook.conversion == Conversion::Total
                    && applicable == self.rulebook.total;
                let phrase = if plain { Phrase::ExplainTotal } else { Phrase::ExplainConverted };
                language.say(
                    phrase,
                    &[
                        ("total", exact.truncated(2)),
                        ("points", points.to_string()),
                        ("applicable", applicable.to_string()),
                        ("whole", Fraction::from_points(self.rulebook.total).to_string()),
                    ],
                )
            }
        }
    }

    fn grade(&mut self, graded: &Graded) {
        let (language, grades) = (self.language, &self.rulebook.grades);
        let title = |index: GradeIndex| language.of(&grades.get(index).title).to_owned();
        let text = match graded.certain() {
            Some(grade) => language.say(Phrase::ExplainGrade, &[("grade", title(grade))]),
            None => language.say(
                Phrase::ExplainGradeBetween,
                &[("best", title(graded.best)), ("worst", title(graded.worst))],
            ),
        };
        self.line(1, None, text);
        let certain = graded.certain().is_some();
        if let Some(band) = language.band_told(grades, graded.by_total).filter(|_| certain) {
            let values = [("grade", title(graded.by_total)), ("band", band)];
            self.line(2, None, language.say(Phrase::ExplainBand, &values));
        }
        for acted in &graded.limits {
            let limit = &grades.limits[acted.limit];
            let reason = language.of(&limit.reason).to_owned();
            let text = if acted.open {
                language.say(Phrase::ExplainLimitOpen, &[("reason", reason)])
            } else {
                language.say(
                    Phrase::ExplainLimit,
                    &[
                        ("from", title(graded.by_total)),
                        ("to", title(graded.worst)),
                        ("reason", reason),
                        ("place", acted.place.as_ref().map(Place::to_string).unwrap_or_default()),
                    ],
                )
            };
            self.line(2, None, text);
            let source = language.citations(&limit.citations);
            self.line(2, Some(Phrase::ExplainSource), source);
        }
    }

    fn cut(&mut self, policy: &Policy, project: &Project, result: &CutResult) {
        let language = self.language;
        if let CutResult::Exact(cut, _) = result {
            if let Some(rate) = cut.rate {
                let values = [
                    ("cut", Digits::Grouped.of(cut.cut)),
                    ("base", Digits::Grouped.of(cut.base)),
                    ("rate", rate.percent()),
                    ("kept", Digits::Grouped.of(cut.kept)),
                ];
                self.line(1, None, language.say(Phrase::ExplainCut, &values));
            }
            let next = match cut.next_budget {
                Some(next) => {
                    language.say(Phrase::ExplainNext, &[("next", Digits::Grouped.of(next))])
                }
                None => language.phrase(Phrase::ExplainNoNext).to_owned(),
            };
            self.line(1, None, next);
            if cut.beyond_cut > jixiao_core::quantity::Money::ZERO {
                let values = [("amount", Digits::Grouped.of(cut.beyond_cut))];
                self.line(2, None, language.say(Phrase::ExplainBeyond, &values));
            }
        }
        self.line(2, Some(Phrase::ExplainSteps), language.why_cut(policy, result, Digits::Grouped));
        if let Some(exemption) = &project.record.exemption {
            let values = [
                ("reason", exemption.reason.clone()),
                ("document", exemption.document.value.clone()),
                ("place", exemption.document.place.to_string()),
            ];
            self.line(2, None, language.say(Phrase::ExplainExemption, &values));
        }
    }

    /// Says what the policy is, and what the cut follows from.
    fn policy(&mut self, policy: &Policy, result: &CutResult) {
        let language = self.language;
        let title = language.of(&policy.heading.title).to_owned();
        self.line(2, None, language.say(Phrase::ExplainPolicy, &[("title", title)]));
        if let Some(notice) = language.notice(&policy.heading) {
            self.line(2, None, notice);
        }
        let citations = citations_of(policy, result);
        if !citations.is_empty() {
            self.line(2, Some(Phrase::ExplainSource), language.citations(&citations));
        }
    }

    fn dimension(&mut self, at: usize, project: &Project, result: &ProjectResult) {
        let (language, rulebook) = (self.language, self.rulebook);
        let dimension = &rulebook.dimensions[at];
        let total = &result.card.totals.dimensions[at];
        let points = if total.low == total.high {
            total.low.to_string()
        } else {
            format!("{}–{}", total.low, total.high)
        };
        let values = [
            ("title", language.of(&dimension.title).to_owned()),
            ("points", points),
            ("max", total.applicable.to_string()),
        ];
        self.line(0, None, String::new());
        self.line(0, None, language.say(Phrase::ExplainDimension, &values));
        let scored = rulebook.indicators.iter().zip(&project.facts).zip(&result.card.indicators);
        for ((indicator, facts), score) in scored {
            if indicator.dimension == at {
                self.indicator(indicator, facts, score);
            }
        }
    }

    fn indicator_head(&mut self, indicator: &Indicator, score: &IndicatorScore) {
        let language = self.language;
        let points = match score.outcome {
            Outcome::Scored(points) => points.to_string(),
            Outcome::NotApplicable => language.phrase(Phrase::StateNotApplicable).to_owned(),
            Outcome::Missing { .. } => language.phrase(Phrase::StateMissing).to_owned(),
        };
        let values = [
            ("number", indicator.number.to_string()),
            ("title", language.of(&indicator.title).to_owned()),
            ("points", points),
            ("max", indicator.max.to_string()),
        ];
        self.line(1, None, language.say(Phrase::ExplainIndicator, &values));
    }

    fn indicator(&mut self, indicator: &Indicator, facts: &IndicatorFacts, score: &IndicatorScore) {
        let language = self.language;
        self.indicator_head(indicator, score);
        for (item, fact) in facts.all() {
            let text = language.fact_in_full(indicator, item.as_deref(), fact);
            self.line(2, Some(Phrase::ExplainFacts), text);
        }
        let steps = language.why_score_briefly(indicator, facts, score, Digits::Grouped);
        self.line(2, Some(Phrase::ExplainSteps), steps);
        if let Some(lost) = language.lost(indicator, facts, score) {
            self.line(2, None, lost);
        }
        self.line(2, Some(Phrase::ExplainRule), language.rule(indicator));
        let source = language.citations(&indicator.citations);
        self.line(2, Some(Phrase::ExplainSource), source);
    }
}

impl Explain<'_> {
    /// Says what was lost in one indicator.
    fn finding(&mut self, project: &Project, result: &ProjectResult, finding: &Finding) {
        let (language, at) = (self.language, finding.indicator);
        let (indicator, facts) = (&self.rulebook.indicators[at], &project.facts[at]);
        let score = &result.card.indicators[at];
        self.indicator_head(indicator, score);
        if let Some(lost) = language.lost(indicator, facts, score) {
            self.line(2, None, lost);
        }
        let costly = costly(self.rulebook, project, at);
        for (item, fact) in facts.all().filter(|(_, fact)| costly.contains(fact)) {
            let text = language.fact_in_full(indicator, item.as_deref(), fact);
            self.line(2, Some(Phrase::ExplainFacts), text);
        }
        let steps = language.why_score_briefly(indicator, facts, score, Digits::Grouped);
        self.line(2, Some(Phrase::ExplainSteps), steps);
        self.line(2, Some(Phrase::ExplainRule), language.rule(indicator));
        let names: Vec<&str> = costly.iter().map(|fact| fact.name.as_str()).collect();
        if let Some(measure) = self.rulebook.measure(at, &names) {
            let demand = language.of(&measure.demand).to_owned();
            self.line(2, Some(Phrase::ExplainDemand), demand);
        }
    }
}

impl Language {
    /// Names last year's grade, or says that there was no evaluation; `None` where it is not known.
    pub(crate) fn last_grade(self, grades: &Grades, record: &Record) -> Option<String> {
        match record.grade_last_year {
            LastGrade::Missing => None,
            LastGrade::NotEvaluated => Some(self.phrase(Phrase::NotEvaluated).to_owned()),
            LastGrade::Grade(grade) => Some(self.of(&grades.get(grade).title).to_owned()),
        }
    }

    /// Says what a fact is, where it stands, and what proves it.
    pub fn fact_in_full(self, indicator: &Indicator, item: Option<&str>, fact: &Fact) -> String {
        let mut place = fact.place.to_string();
        if !fact.came_from.is_empty() {
            place = self.say(
                Phrase::ExplainCameFrom,
                &[("place", place), ("form", fact.came_from.to_string())],
            );
        }
        let mut text = format!("{}（{place}）", self.fact_line(indicator, item, fact));
        if self == Language::English {
            text = text.replace('（', " (").replace('）', ")");
        }
        if !fact.evidence.is_empty() {
            let evidence = [("evidence", fact.evidence.to_string())];
            text.push_str(self.phrase(Phrase::Separator));
            text.push_str(&self.say(Phrase::ExplainEvidence, &evidence));
        }
        text
    }

    /// Says how many points an indicator lost, and why; `None` where it lost none.
    pub fn lost(
        self,
        indicator: &Indicator,
        facts: &IndicatorFacts,
        score: &IndicatorScore,
    ) -> Option<String> {
        let points = score.points().filter(|points| *points < indicator.max)?;
        let lost = [("points", (indicator.max - points).to_string())];
        let lost = self.say(Phrase::ExplainLost, &lost);
        let reasons = self.join(reasons(facts).into_iter());
        let separator = if reasons.is_empty() { "" } else { self.phrase(Phrase::OnSeparator) };
        Some(format!("{lost}{separator}{reasons}"))
    }

    /// Says what a fact is, without where it stands.
    pub fn fact_line(self, indicator: &Indicator, item: Option<&str>, fact: &Fact) -> String {
        let item = item.map_or(String::new(), |item| format!("{item} · "));
        let of_level = item.is_empty() && fact.name == SHARE;
        let name = if of_level { LEVEL_SHARE } else { &fact.name };
        let name = self.fact_name(indicator, name);
        format!("{item}{name} = {}", self.fact_value(indicator, fact))
    }
}

/// Lists the citations of a policy's rates and floor, and of the rules that acted, each once.
fn citations_of(policy: &Policy, result: &CutResult) -> Vec<Citation> {
    let rates = policy.rates.iter().flatten().flat_map(|rate| &rate.citations);
    let floor = policy.floor.iter().flat_map(|floor| &floor.citations);
    let acts = match result {
        CutResult::Exact(_, acts) => acts.as_slice(),
        CutResult::Between(..) => &[],
    };
    let rules = acts.iter().filter_map(|act| match act {
        Act::Spread { .. } => policy.spread.as_ref().map(|spread| &spread.citations),
        _ => act.rule().map(|rule| &policy.rules[rule].citations),
    });
    let mut citations: Vec<Citation> = Vec::new();
    for citation in rates.chain(floor).chain(rules.flatten()) {
        if !citations.contains(citation) {
            citations.push(citation.clone());
        }
    }
    citations
}
