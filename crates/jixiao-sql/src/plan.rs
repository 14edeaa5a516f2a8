//! What a statement is made from: the rules, what is asked for, and which columns there are.

use crate::Refusal;
use crate::facts::{Facts, Standing, is_of_project};
use crate::options::{Form, Options, Output};
use crate::rule::Scored;
use jixiao_core::fact::{APPLICABLE, FactKind, POINTS};
use jixiao_core::policy::Policy;
use jixiao_core::quantity::Rate;
use jixiao_core::rule::ScoringRule;
use jixiao_core::rulebook::{Indicator, Rulebook};

/// How the points of an indicator are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Given {
    /// As a column of points.
    Points,
    /// As columns of facts.
    Facts,
    /// As rows of facts.
    Rows,
}

/// A column of the table of projects that holds something of an indicator.
pub(crate) struct FactColumn {
    pub(crate) name: String,
    pub(crate) kind: FactKind,
    /// Whether it is an amount, read to 分.
    pub(crate) is_amount: bool,
    /// Whether only a cap or override of the grade looks at it.
    pub(crate) is_beside_rule: bool,
}

/// The rules and what is asked for.
pub(crate) struct Plan<'p> {
    pub(crate) rulebook: &'p Rulebook,
    pub(crate) policy: Option<&'p Policy>,
    pub(crate) options: &'p Options,
}

impl Plan<'_> {
    /// Says whether the table of projects has a column.
    pub(crate) fn has(&self, column: &str) -> bool {
        self.options.columns.as_ref().is_none_or(|columns| columns.iter().any(|one| one == column))
    }

    /// Lists the columns that are needed and that the table does not have.
    pub(crate) fn missing_columns(&self) -> Vec<Refusal> {
        let mut needed: Vec<String> = ["project_id", "name", "budget"].map(str::to_owned).into();
        if self.options.output == Output::LowTwice {
            needed.push("year".to_owned());
        }
        let mut missing: Vec<Refusal> = needed
            .into_iter()
            .filter(|column| !self.has(column))
            .map(Refusal::ColumnMissing)
            .collect();
        if self.options.form == Form::Facts {
            return missing;
        }
        for (at, indicator) in self.rulebook.indicators.iter().enumerate() {
            let any = self.columns_of(at).iter().any(|column| self.has(&column.name));
            if self.given(indicator) == Given::Facts && !any && !self.is_of_project_alone(at) {
                missing.push(Refusal::ColumnMissing(indicator.id.clone()));
            }
        }
        missing
    }

    /// Says whether an indicator is scored by what the row of the project says, and by nothing else.
    fn is_of_project_alone(&self, at: usize) -> bool {
        self.facts_read(at).is_empty() && self.has_facts_beside(at)
    }

    /// Says how the points of an indicator are given.
    pub(crate) fn given(&self, indicator: &Indicator) -> Given {
        let is_award = matches!(indicator.rule, ScoringRule::Award(_));
        let has_points = match (self.options.form, &self.options.columns) {
            (Form::Facts, _) => return Given::Rows,
            (_, Some(_)) => self.has(&indicator.id),
            (Form::Points, None) => true,
            (Form::Wide, None) => is_award,
        };
        if has_points { Given::Points } else { Given::Facts }
    }

    /// Says whether an indicator may come to "not applicable".
    pub(crate) fn may_be_absent(&self, indicator: &Indicator) -> bool {
        let by_rule = || match &indicator.rule {
            ScoringRule::Ratio(rule) => {
                rule.zero_denominator == jixiao_core::rule::ZeroDenominator::NotApplicable
            }
            ScoringRule::Checklist(rule) => {
                rule.checkpoints.iter().all(|one| one.not_applicable.is_some())
            }
            _ => false,
        };
        let said = indicator.not_applicable.is_some()
            && (self.given(indicator) == Given::Rows
                || self.has(&format!("{}.{APPLICABLE}", indicator.id)));
        let at = self.rulebook.indicator(&indicator.id).unwrap_or_default();
        let by_facts = self.given(indicator) != Given::Points || self.has_facts_beside(at);
        said || (by_facts && by_rule())
    }

    /// Lists the facts that caps and overrides look at under an indicator.
    pub(crate) fn limit_facts(&self, at: usize) -> Vec<&str> {
        let limits = self.rulebook.grades.limits.iter().flat_map(|limit| &limit.when);
        let mut facts: Vec<&str> = Vec::new();
        for condition in limits.filter(|condition| condition.indicator == at) {
            if !facts.contains(&condition.fact.as_str()) {
                facts.push(&condition.fact);
            }
        }
        facts
    }

    /// Lists the facts of an indicator that are read, each once: those the rule asks for, where it is asked,
    /// and those that limits look at; but for amounts of the project.
    pub(crate) fn facts_read(&self, at: usize) -> Vec<String> {
        let indicator = &self.rulebook.indicators[at];
        let mut facts: Vec<String> = Vec::new();
        let names = indicator.rule.fact_names().into_iter();
        // Beside a column of points stand only the facts that a table of its own has columns of.
        let beside = self.given(indicator) == Given::Points;
        let own = |fact: &&str| {
            !beside
                || (self.options.columns.is_some() && self.has(&format!("{}.{fact}", indicator.id)))
        };
        facts.extend(names.filter(own).map(str::to_owned));
        facts.extend(self.limit_facts(at).into_iter().map(str::to_owned));
        let mut read: Vec<String> = Vec::new();
        for fact in facts {
            let apart = fact == POINTS || fact == APPLICABLE || is_of_project(indicator, &fact);
            if !apart && !read.contains(&fact) {
                read.push(fact);
            }
        }
        read
    }

    /// Says whether an indicator with a column of points can be scored by its rule where they are blank: by
    /// facts that limits look at, or by amounts of the project.
    pub(crate) fn has_facts_beside(&self, at: usize) -> bool {
        let indicator = &self.rulebook.indicators[at];
        let names = indicator.rule.measure().map(|measure| measure.names()).unwrap_or_default();
        !self.facts_read(at).is_empty() || names.iter().any(|name| is_of_project(indicator, name))
    }

    /// Lists the columns that hold facts of an indicator in a wide table.
    pub(crate) fn columns_of(&self, at: usize) -> Vec<FactColumn> {
        let indicator = &self.rulebook.indicators[at];
        let mut columns = Vec::new();
        if indicator.not_applicable.is_some() {
            columns.push((APPLICABLE.to_owned(), FactKind::YesNo));
        }
        for fact in self.facts_read(at) {
            let kind = indicator.fact_kind(&fact, false).unwrap_or(FactKind::Number);
            columns.push((fact, kind));
        }
        let column = |(fact, kind): (String, FactKind)| FactColumn {
            name: format!("{}.{fact}", indicator.id),
            is_amount: indicator.is_amount(&fact, false),
            is_beside_rule: self.given(indicator) == Given::Points
                || !indicator.rule.fact_names().contains(&fact.as_str()),
            kind,
        };
        columns.into_iter().map(column).collect()
    }

    /// Gives the facts of an indicator as a single measure.
    pub(crate) fn facts<'i>(&self, indicator: &'i Indicator) -> Facts<'i> {
        let standing = match self.given(indicator) {
            Given::Rows => Standing::Gathered,
            _ => Standing::Wide,
        };
        let at = self.rulebook.indicator(&indicator.id).unwrap_or_default();
        let there = (self.given(indicator) == Given::Points).then(|| self.facts_read(at));
        Facts { indicator, standing, over: self.over_target(), there }
    }

    /// Gives the facts of an item of an indicator.
    pub(crate) fn item_facts<'i>(&self, indicator: &'i Indicator) -> Facts<'i> {
        Facts { indicator, standing: Standing::Item, over: self.over_target(), there: None }
    }

    /// Lists by how much an actual has to exceed its target for rules of the policy to act.
    pub(crate) fn over_target(&self) -> Vec<Rate> {
        let rules = self.policy.iter().flat_map(|policy| &policy.totals);
        let mut rates: Vec<Rate> = rules.filter_map(|rule| rule.when.over_target).collect();
        rates.sort_unstable();
        rates.dedup();
        rates
    }

    /// Gives what the rule of an indicator makes of its facts.
    pub(crate) fn scored(&self, indicator: &Indicator) -> Scored {
        crate::rule::attained(indicator, &self.facts(indicator))
    }
}
