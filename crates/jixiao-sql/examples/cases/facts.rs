//! What is said of one indicator of one project: mostly as it should be, and often at an edge.

use crate::draw::Draw;
use crate::quantity::{MICRO, decimal, plain, to_micro};
use crate::written::{Style, number, share};
use jixiao_core::fact::{AMOUNTS, APPLICABLE, DIRECTION, LEVEL, LEVEL_SHARE, POINTS, SHARE};
use jixiao_core::quantity::Fraction;
use jixiao_core::rule::{Checkpoint, Levels, Measure, ScoringRule};
use jixiao_core::rulebook::Indicator;

/// A row of the table of facts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entry {
    pub(crate) project: String,
    pub(crate) indicator: String,
    pub(crate) item: String,
    pub(crate) fact: String,
    pub(crate) value: String,
    pub(crate) unit: String,
    pub(crate) reason: String,
    pub(crate) evidence: String,
}

/// What the facts of a project are drawn by.
pub(crate) struct Writer<'a> {
    pub(crate) draw: &'a mut Draw,
    /// Whether the facts stand in a table of their own, which has units and items.
    pub(crate) long: bool,
    /// The amounts of the project in 分, in the order of [`AMOUNTS`].
    pub(crate) amounts: [Option<i64>; 4],
}

const MOST: i64 = 999_999_999_999_999_999;

impl Entry {
    fn of(fact: &str, (value, unit): (String, &str)) -> Self {
        Self { fact: fact.to_owned(), value, unit: unit.to_owned(), ..Self::default() }
    }

    fn plain(fact: &str, value: &str) -> Self {
        Self::of(fact, (value.to_owned(), ""))
    }

    fn founded(self) -> Self {
        let (reason, evidence) = ("当年没有此项任务".to_owned(), "批复".to_owned());
        Self { reason, evidence, ..self }
    }
}

impl Writer<'_> {
    /// Says what is known of an indicator; of one that is left out, or given points, only what limits of
    /// the grades look at.
    pub(crate) fn facts_of(&mut self, indicator: &Indicator, for_limits: &[&str]) -> Vec<Entry> {
        let apart = |fact: &str| {
            for_limits.contains(&fact) || indicator.records.iter().any(|one| one.id == fact)
        };
        let mut known = self.measured_facts(indicator);
        let mut entries = Vec::new();
        let mut settled = false;
        if indicator.not_applicable.is_some() {
            if self.draw.one_in(14) {
                entries.push(Entry::plain(APPLICABLE, self.draw.pick(&["否", "no"])).founded());
                settled = true;
            } else if self.draw.one_in(5) {
                entries.push(Entry::plain(APPLICABLE, self.draw.pick(&["是", "yes"])));
            }
        }
        if !settled && self.long && self.draw.one_in(25) {
            entries.push(Entry::plain(POINTS, &self.points(indicator)));
            settled = true;
        }
        if settled {
            known.retain(|entry| entry.item.is_empty() && apart(&entry.fact));
            self.say_amounts(for_limits, &mut known);
        }
        entries.extend(known);
        for entry in &mut entries {
            entry.indicator.clone_from(&indicator.id);
        }
        entries
    }

    /// Says the points of an indicator as an evaluator types them in.
    pub(crate) fn awarded_facts(&mut self, indicator: &Indicator, limits: &[&str]) -> Vec<Entry> {
        let mut entries = self.measured_facts(indicator);
        entries.retain(|entry| entry.item.is_empty() && limits.contains(&entry.fact.as_str()));
        self.say_amounts(limits, &mut entries);
        let absent = indicator.not_applicable.is_some() && self.draw.one_in(14);
        if absent {
            entries.push(Entry::plain(APPLICABLE, "否"));
        } else {
            entries.push(Entry::plain(POINTS, &self.points(indicator)));
            if indicator.not_applicable.is_some() && self.draw.one_in(5) {
                entries.push(Entry::plain(APPLICABLE, self.draw.pick(&["是", "yes"])));
            }
        }
        for entry in &mut entries {
            entry.indicator.clone_from(&indicator.id);
        }
        entries
    }

    /// Says the amounts that limits look at of an indicator that does not take them from the project.
    fn say_amounts(&mut self, limits: &[&str], entries: &mut Vec<Entry>) {
        for (name, fen) in AMOUNTS.into_iter().zip(self.amounts) {
            let Some(fen) = fen.filter(|fen| *fen <= MOST / 10_000) else { continue };
            if limits.contains(&name) && entries.iter().all(|entry| entry.fact != name) {
                let style = if self.long { Style::Money } else { Style::Plain };
                entries.push(Entry::of(name, number(self.draw, fen * 10_000, style)));
            }
        }
    }

    fn points(&mut self, indicator: &Indicator) -> String {
        let max = indicator.max.hundredths();
        let points = match self.draw.below(6) {
            0 | 1 => max,
            2 => max - self.draw.range(0, 50.min(max)),
            3 => self.draw.range(0, max / 100) * 100,
            _ => self.draw.range(0, max),
        };
        decimal(points, 2)
    }

    fn measured_facts(&mut self, indicator: &Indicator) -> Vec<Entry> {
        let mut entries = Vec::new();
        for record in &indicator.records {
            if !self.draw.one_in(40) {
                let count = self.draw.one(&[0, 1, 30, 99, 100, 4_000]) * MICRO;
                let unit = if self.long { self.draw.pick(&["", "份"]) } else { "" };
                entries.push(Entry::of(&record.id, (plain(count), unit)));
            }
        }
        if self.long && indicator.rule.takes_items() && !self.draw.one_in(3) {
            entries.extend(self.items(indicator));
        } else {
            entries.extend(self.facts_of_rule(indicator, false));
        }
        entries
    }

    fn items(&mut self, indicator: &Indicator) -> Vec<Entry> {
        let names = ["甲项", "乙项", "item-3", "丁项 4", "e"];
        let shares = share::parts(self.draw, 4);
        let mut entries = Vec::new();
        for (name, share) in names.into_iter().zip(shares) {
            let mut own = self.facts_of_rule(indicator, true);
            own.push(Entry::of(SHARE, share));
            for entry in &mut own {
                name.clone_into(&mut entry.item);
            }
            entries.extend(own);
        }
        entries
    }

    fn facts_of_rule(&mut self, indicator: &Indicator, of_item: bool) -> Vec<Entry> {
        let edges = edges_of(&indicator.rule);
        match &indicator.rule {
            ScoringRule::Ratio(rule) => {
                let mut entries = self.quotient(&rule.measure, &edges, of_item);
                if let Some(required) = &rule.requires {
                    let yes = !self.draw.one_in(7);
                    let words = if yes { ["是", "yes"] } else { ["否", "no"] };
                    entries.push(Entry::plain(required, self.draw.pick(&words)));
                }
                // Engines leave a single measure with a direction of its own to the library.
                if self.long && self.draw.one_in(if of_item { 8 } else { 4_000 }) {
                    let word = self.draw.pick(&["at-least", "at-most"]);
                    entries.push(Entry::plain(DIRECTION, word));
                }
                entries
            }
            ScoringRule::Bands(rule) => self.value(indicator, &rule.measure, &edges, of_item),
            ScoringRule::Linear(rule) => self.value(indicator, &rule.measure, &edges, of_item),
            ScoringRule::Checklist(rule) => {
                rule.checkpoints.iter().map(|point| self.mark(point)).collect()
            }
            ScoringRule::Deduction(rule) => {
                let counts = [0, 0, 0, 0, 0, 1, 1, 2, 3, 17];
                let count = |draw: &mut Draw| match draw.below(200) {
                    0 => 90_000,
                    _ => draw.one(&counts),
                };
                let findings = rule.findings.iter();
                let of = |finding: &jixiao_core::rule::Finding| {
                    Entry::plain(&finding.id, &count(self.draw).to_string())
                };
                findings.map(of).collect()
            }
            ScoringRule::Levels(rule) => self.level(rule, of_item),
            ScoringRule::Award(_) => vec![Entry::plain(POINTS, &self.points(indicator))],
        }
    }

    fn mark(&mut self, point: &Checkpoint) -> Entry {
        let words = match self.draw.below(20) {
            0 if point.not_applicable.is_some() => ["not-applicable", "不适用"],
            0..=3 => ["not-met", "不符合"],
            4..=8 if point.partly => ["partly", "部分符合"],
            _ => ["met", "符合"],
        };
        let entry = Entry::plain(&point.id, self.draw.pick(&words));
        if words[0] == "not-applicable" { entry.founded() } else { entry }
    }

    fn level(&mut self, rule: &Levels, of_item: bool) -> Vec<Entry> {
        let at = self.draw.index(rule.levels.len());
        let level = &rule.levels[at];
        let name = if self.draw.one_in(2) { &level.id } else { &level.title.zh };
        let mut entries = vec![Entry::plain(LEVEL, name)];
        let single = level.from == level.to;
        if single && !self.draw.one_in(3) {
            return entries;
        }
        let shared = at > 0 && rule.levels[at - 1].from == level.to;
        let (from, to) = (to_micro(level.from), to_micro(level.to));
        let within = self.draw.range(from, to - i64::from(shared && to > from));
        let exact = |value: Fraction| value.to_string();
        let text = match self.draw.below(6) {
            0 | 1 => exact(level.from),
            2 if !shared => exact(level.to),
            3 => plain(within.max((from / 1_000 + 1) * 1_000).min(to - 1).max(from)),
            _ if single => exact(level.from),
            _ => plain(within),
        };
        if !self.long && text.contains('/') {
            return entries;
        }
        let written = if self.long { share::written(self.draw, text) } else { (text, "") };
        let short = self.long && !of_item && self.draw.one_in(4);
        entries.push(Entry::of(if short { SHARE } else { LEVEL_SHARE }, written));
        entries
    }

    fn value(
        &mut self,
        indicator: &Indicator,
        measure: &Measure,
        edges: &[i64],
        of_item: bool,
    ) -> Vec<Entry> {
        let Measure::Value(name) = measure else { return self.quotient(measure, edges, of_item) };
        let of_whole = indicator.rule.measures_share(name);
        let value = self.near(edges);
        let value = if of_whole { value.min(MICRO) } else { value };
        let style = match self.draw.below(5) {
            _ if !self.long => Style::Plain,
            0 if of_whole && value >= 20_000 => Style::Percent,
            1 if of_whole => Style::Sign,
            2 => Style::Other("人次"),
            3 if !of_whole => Style::Money,
            _ => Style::Plain,
        };
        let percent = matches!(style, Style::Percent | Style::Sign);
        let value = if percent { value * 100 } else { value };
        vec![Entry::of(name, number(self.draw, value, style))]
    }

    fn quotient(&mut self, measure: &Measure, edges: &[i64], of_item: bool) -> Vec<Entry> {
        let Measure::Quotient { numerator, denominator, less } = measure else {
            return Vec::new();
        };
        let is_amount =
            [numerator, denominator].iter().any(|name| AMOUNTS.contains(&name.as_str()));
        let (above, below) = self.pair(edges);
        // Engines hold amounts to the 分.
        let whole = |micro: i64| if is_amount { micro / 10_000 * 10_000 } else { micro };
        let (above, below) = (whole(above), whole(below));
        let less = less.as_ref().map(|less| {
            let taken = if self.draw.one_in(3) { 0 } else { whole(self.draw.range(0, below / 4)) };
            let is_absent = less.when_absent.is_some() && self.draw.one_in(2);
            (less.fact.as_str(), taken, is_absent)
        });
        let taken = less.map_or(0, |(_, taken, is_absent)| if is_absent { 0 } else { taken });
        let below = whole(below.saturating_add(taken).min(MOST));
        if is_amount && !of_item {
            return self.amounts_of([numerator, denominator], less.map(|less| (less.0, less.2)));
        }
        let style = match self.draw.below(6) {
            _ if !self.long => Style::Plain,
            0 | 1 => Style::Money,
            2 if is_amount => Style::Money,
            2 => Style::Other("人次"),
            3 if !is_amount && above > MICRO && below > MICRO && taken == 0 => Style::Percent,
            4 if !is_amount => Style::Sign,
            _ => Style::Plain,
        };
        // Of a percentage a fact keeps four decimals, as its hundredth has six.
        let percent = matches!(style, Style::Percent | Style::Sign);
        let kept = |micro: i64| if percent { micro / 100 * 100 } else { micro };
        let (above, below, taken) = (kept(above), kept(below), kept(taken));
        let mut entries = vec![
            Entry::of(numerator, number(self.draw, above, style)),
            Entry::of(denominator, number(self.draw, below, style)),
        ];
        if let Some((fact, _, false)) = less {
            entries.push(Entry::of(fact, number(self.draw, taken, style)));
        }
        entries
    }

    /// Says amounts of the project among its facts: mostly nothing, as its row says them.
    fn amounts_of(&mut self, names: [&str; 2], less: Option<(&str, bool)>) -> Vec<Entry> {
        let style = if self.long { Style::Money } else { Style::Plain };
        let budget = self.amounts[1].unwrap_or(100_000);
        let mut entries = Vec::new();
        for name in names {
            let place = AMOUNTS.iter().position(|known| *known == name).unwrap_or_default();
            let given = match self.amounts[place] {
                Some(fen) if self.draw.one_in(12) => fen,
                // An engine leaves to the library what the row itself does not say.
                None if self.draw.one_in(80) => budget / 10 * 8,
                _ => continue,
            };
            // Facts hold at most twelve digits before the point.
            if given <= MOST / 10_000 {
                entries.push(Entry::of(name, number(self.draw, given * 10_000, style)));
            }
        }
        if let Some((fact, is_absent)) = less
            && !is_absent
        {
            let fen = self.draw.range(0, (budget / 4).clamp(0, MOST / 10_000));
            entries.push(Entry::of(fact, number(self.draw, fen * 10_000, style)));
        }
        entries
    }

    /// Draws a numerator and a denominator whose quotient often lies at an edge.
    fn pair(&mut self, edges: &[i64]) -> (i64, i64) {
        let draw = &mut *self.draw;
        let below = match draw.below(16) {
            0 => 7 * MICRO,
            1 => draw.range(3, 9_999_999),
            2 => draw.range(MOST / 10, MOST),
            3 => MOST,
            4 | 5 => MICRO * 10_i64.pow(u32::try_from(draw.below(11)).unwrap_or_default()),
            6 => draw.range(1, 99_999_999) * 10_000,
            _ => draw.range(1, 5_000) * MICRO,
        };
        let quotient = i128::from(self.near(edges));
        let above = i128::from(below) * quotient / i128::from(MICRO);
        let beside = i128::from(self.draw.one(&[0, 0, 0, 0, 0, 0, 0, 0, 1, -1]));
        let above = i64::try_from((above + beside).max(0)).unwrap_or(MOST);
        (above.min(MOST), below)
    }

    /// Draws a value at an edge, beside one, or anywhere.
    fn near(&mut self, edges: &[i64]) -> i64 {
        let edge = if edges.is_empty() { MICRO } else { self.draw.one(edges) };
        let most = edges.iter().copied().max().unwrap_or(MICRO).max(MICRO);
        match self.draw.below(10) {
            0..=2 => edge,
            3 => edge + self.draw.one(&[1, 100, 10_000]),
            4 => (edge - self.draw.one(&[1, 100, 10_000])).max(0),
            5 => self.draw.range(0, most * 13 / 10),
            _ => self.draw.range(most / 2, most * 11 / 10) / 10_000 * 10_000,
        }
    }
}

/// Lists the values at which a rule changes what it gives, in millionths.
fn edges_of(rule: &ScoringRule) -> Vec<i64> {
    let fractions: Vec<Fraction> = match rule {
        ScoringRule::Ratio(rule) => {
            let limits = [rule.zero_below, rule.overshoot_above, Some(Fraction::ONE)];
            limits.into_iter().flatten().collect()
        }
        ScoringRule::Bands(rule) => rule.bands.iter().map(|band| band.from).collect(),
        ScoringRule::Linear(rule) => rule.points.iter().map(|(at, _)| *at).collect(),
        _ => Vec::new(),
    };
    fractions.into_iter().map(to_micro).collect()
}
