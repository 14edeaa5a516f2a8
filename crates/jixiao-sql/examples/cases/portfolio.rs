//! The projects of a case with their facts, as rows of tables.

use crate::draw::Draw;
use crate::facts::{Entry, Writer};
use crate::mishap;
use crate::policy::{EXECUTIONS, RATES};
use crate::quantity::{decimal, rate};
use crate::roster::Member;
use jixiao_core::fact::{AMOUNTS, APPLICABLE, POINTS};
use jixiao_core::policy::Policy;
use jixiao_core::problem::Place;
use jixiao_core::project::raw::{Field, RawExemption, RawFact, RawPortfolio, RawProject};
use jixiao_core::rule::{Measure, ScoringRule};
use jixiao_core::rulebook::Rulebook;
use jixiao_sql::Form;

/// The columns of the table of projects.
pub(crate) const FIELDS: [Field; 16] = [
    Field::Id,
    Field::Name,
    Field::Department,
    Field::Category,
    Field::ServiceClass,
    Field::Year,
    Field::Continues,
    Field::GradeLastYear,
    Field::BudgetInitial,
    Field::Budget,
    Field::Received,
    Field::Executed,
    Field::Contract,
    Field::Request,
    Field::Reviewed,
    Field::Committed,
];

/// A column of a wide form.
pub(crate) struct Column {
    /// The place of its indicator in the rulebook.
    pub(crate) indicator: usize,
    /// The fact.
    pub(crate) fact: String,
    /// The heading.
    pub(crate) name: String,
}

/// A row of the table of projects.
#[derive(Clone)]
pub(crate) struct Row {
    /// By column, in the order of [`FIELDS`].
    pub(crate) fields: Vec<String>,
    /// By column of the wide form.
    pub(crate) cells: Vec<String>,
}

/// The tables of a case.
pub(crate) struct Tables {
    pub(crate) layout: Layout,
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Row>,
    pub(crate) facts: Vec<Entry>,
    /// Project, share, reason and document; none where the case has no such table.
    pub(crate) exemptions: Option<Vec<[String; 4]>>,
}

/// How often something is wrong, in a thousand projects.
pub(crate) const TROUBLED: u64 = 220;

/// How the tables of a case are laid out.
pub(crate) struct Layout {
    /// The form.
    pub(crate) form: Form,
    /// Whether the points of an indicator are typed in, by its place in the rulebook.
    pub(crate) points: Vec<bool>,
    /// The columns of the table of projects that there are, where some are not as they are created.
    pub(crate) own: Option<Vec<Field>>,
}

/// Draws a layout; a wide table is now and then one that somebody has already, in which some indicators have
/// points and others facts, and some columns are not there.
pub(crate) fn layout(draw: &mut Draw, rulebook: &Rulebook, form: Form) -> Layout {
    let mixed = form != Form::Facts && draw.one_in(4);
    let points = |(rule, draw): (&ScoringRule, &mut Draw)| match form {
        Form::Facts => false,
        _ if matches!(rule, ScoringRule::Award(_)) => true,
        _ if mixed => draw.one_in(2),
        Form::Points => true,
        Form::Wide => false,
    };
    let points = rulebook.indicators.iter().map(|one| points((&one.rule, draw))).collect();
    let may_lack =
        [Field::Year, Field::Category, Field::Contract, Field::Request, Field::Committed];
    let lacks = draw.some(&may_lack, 3);
    let own = FIELDS.into_iter().filter(|field| !lacks.contains(field)).collect();
    Layout { form, points, own: mixed.then_some(own) }
}

/// Lists the columns of a layout beside those of the table of projects.
fn columns_of(draw: &mut Draw, rulebook: &Rulebook, layout: &Layout) -> Vec<Column> {
    let mut columns = Vec::new();
    for (at, indicator) in rulebook.indicators.iter().enumerate() {
        let mut facts: Vec<String> = Vec::new();
        if layout.form == Form::Facts {
            continue;
        }
        let of_limits = limit_facts(rulebook, at).into_iter();
        if layout.points[at] {
            facts.push(POINTS.to_owned());
            let lacks = layout.own.is_some() && draw.one_in(2);
            facts.extend(of_limits.filter(|_| !lacks));
        } else {
            facts.extend(indicator.rule.fact_names().into_iter().map(str::to_owned));
            let records = &indicator.records;
            facts.extend(of_limits.filter(|fact| records.iter().any(|one| one.id == *fact)));
        }
        // What the row of the project says has no second column.
        let measured = indicator.rule.measure().map(Measure::names).unwrap_or_default();
        facts.retain(|fact| {
            !(AMOUNTS.contains(&fact.as_str()) && measured.contains(&fact.as_str()))
        });
        if indicator.not_applicable.is_some() {
            facts.push(APPLICABLE.to_owned());
        }
        columns.extend(facts.into_iter().map(|fact| {
            let id = &indicator.id;
            let name = if fact == POINTS { id.clone() } else { format!("{id}.{fact}") };
            Column { indicator: at, fact, name }
        }));
    }
    columns
}

/// Lists the facts of an indicator that limits of the grades look at, each once.
pub(crate) fn limit_facts(rulebook: &Rulebook, indicator: usize) -> Vec<String> {
    let conditions = rulebook.grades.limits.iter().flat_map(|limit| &limit.when);
    let own = conditions.filter(|condition| condition.indicator == indicator);
    let mut facts: Vec<String> = own.map(|condition| condition.fact.clone()).collect();
    facts.sort_unstable();
    facts.dedup();
    facts
}

/// Draws the tables of a case.
pub(crate) fn tables(
    draw: &mut Draw,
    rulebook: &Rulebook,
    policy: Option<&Policy>,
    members: &[Member],
    layout: Layout,
) -> Tables {
    let columns = columns_of(draw, rulebook, &layout);
    let exemptions = draw.one_in(2).then(Vec::new);
    let form = layout.form;
    let mut tables = Tables { layout, columns, rows: Vec::new(), facts: Vec::new(), exemptions };
    let halves = policy.map_or_else(Vec::new, |policy| {
        policy.rates.iter().flatten().map(|rate| rate.rate.as_ratio()).collect()
    });
    let spreads = policy.is_some_and(|policy| policy.spread.is_some());
    let troubled = if spreads { TROUBLED / 6 } else { TROUBLED };
    for member in members {
        let mut fen = amounts(draw, &halves);
        let mut fields = fields(draw, member, &mut fen);
        tables.blank_what_lacks(&mut fields);
        let mut entries = entries(draw, rulebook, &tables.layout, &fen);
        if draw.per_mille(troubled) {
            let trouble = draw.size(1, 2);
            for _ in 0..trouble {
                mishap::befall(draw, rulebook, form, &mut fields, &mut entries);
            }
            tables.blank_what_lacks(&mut fields);
        }
        for entry in entries.iter_mut().filter(|entry| entry.project.is_empty()) {
            entry.project.clone_from(&member.id);
        }
        tables.exempt(draw, member, troubled);
        tables.take(draw, rulebook, fields, entries);
    }
    if tables.exemptions.is_some() && draw.one_in(2) {
        tables.exempt_unknown();
    }
    tables.repeat_some(draw);
    tables
}

fn entries(
    draw: &mut Draw,
    rulebook: &Rulebook,
    layout: &Layout,
    fen: &[Option<i64>; 8],
) -> Vec<Entry> {
    let amounts = [fen[0], fen[1], fen[2], fen[3]];
    let mut writer = Writer { draw, long: layout.form == Form::Facts, amounts };
    let mut entries = Vec::new();
    for (at, indicator) in rulebook.indicators.iter().enumerate() {
        let limits = limit_facts(rulebook, at);
        let limits: Vec<&str> = limits.iter().map(String::as_str).collect();
        entries.extend(if layout.points[at] {
            writer.awarded_facts(indicator, &limits)
        } else {
            writer.facts_of(indicator, &limits)
        });
    }
    entries
}

/// Draws the amounts in 分: 年初预算数, 全年预算数, 到位数, 执行数, 合同金额, 申报数, 核定数, 承诺数.
fn amounts(draw: &mut Draw, halves: &[(i64, i64)]) -> [Option<i64>; 8] {
    const MOST: i64 = 999_999_999_999_999;
    let mut budget = match draw.below(60) {
        0 => 0,
        1 => MOST,
        2 => MOST - draw.range(0, 100_000),
        3 => draw.range(1, 99),
        4..=20 => draw.range(1, 90_000) * 1_000_000,
        _ => draw.range(1, 9_000_000_000),
    };
    // The least amount from here whose cut ends in half a 分, by one of the rates.
    if !halves.is_empty() && draw.one_in(4) {
        let (above, below) = draw.one(halves);
        let is_half = |fen: &i64| {
            (i128::from(*fen) * i128::from(above) * 2) % i128::from(below * 2) == i128::from(below)
        };
        budget = (budget..=(budget + below * 2).min(MOST)).find(is_half).unwrap_or(budget);
    }
    let at_share = |draw: &mut Draw, of: i64| {
        let (above, below) = rate(draw.pick(&EXECUTIONS)).as_ratio();
        let at = i128::from(of) * i128::from(above) / i128::from(below);
        let beside = draw.one(&[0, 0, 0, 1, -1]);
        (i64::try_from(at).unwrap_or_default() + beside).clamp(0, MOST)
    };
    let near = |draw: &mut Draw| match draw.below(6) {
        0 => at_share(draw, budget),
        1 => draw.range(0, budget),
        2 => (budget + draw.range(0, 5_000)).min(MOST),
        _ => budget,
    };
    let (initial, received) = (near(draw), near(draw));
    let executed = if draw.one_in(3) { at_share(draw, budget) } else { near(draw) };
    let rest = [near(draw), near(draw), near(draw), near(draw)];
    let mut blank = |fen: i64, once_in: u64| (!draw.one_in(once_in)).then_some(fen);
    [
        blank(initial, 60),
        Some(budget),
        blank(received, 60),
        blank(executed, 60),
        blank(rest[0], 2),
        blank(rest[1], 2),
        blank(rest[2], 2),
        blank(rest[3], 2),
    ]
}

fn fields(draw: &mut Draw, member: &Member, fen: &mut [Option<i64>; 8]) -> Vec<String> {
    let last = match draw.below(14) {
        0 => "无",
        1 => "none",
        2 if draw.one_in(4) => "",
        _ => draw.pick(&["excellent", "优", "good", "良'好"]),
    };
    let continues = match draw.below(12) {
        0 => "否",
        1 => "no",
        2 | 3 => "",
        4 | 5 => "yes",
        _ => "是",
    };
    let year = if draw.one_in(10) { "" } else { "2025" };
    let amount = |fen: &Option<i64>| fen.map(|fen| decimal(fen, 2)).unwrap_or_default();
    let mut fields: Vec<String> = [
        member.id.as_str(),
        "服务项目",
        &member.department,
        member.category,
        member.service_class,
        year,
        continues,
        last,
    ]
    .map(str::to_owned)
    .into();
    fields.extend(fen.iter().map(amount));
    fields
}

impl Tables {
    fn blank_what_lacks(&self, fields: &mut [String]) {
        for (field, text) in FIELDS.iter().zip(fields) {
            if self.layout.own.as_ref().is_some_and(|own| !own.contains(field)) {
                text.clear();
            }
        }
    }

    fn take(&mut self, draw: &mut Draw, book: &Rulebook, fields: Vec<String>, facts: Vec<Entry>) {
        let cell = |column: &Column| {
            let id = &book.indicators[column.indicator].id;
            let own =
                facts.iter().find(|entry| entry.indicator == *id && entry.fact == column.fact);
            own.map(|entry| entry.value.clone()).unwrap_or_default()
        };
        self.rows.push(Row { fields, cells: self.columns.iter().map(cell).collect() });
        if self.layout.form == Form::Facts {
            let mut facts = facts;
            if draw.one_in(2) {
                draw.shuffle(&mut facts);
            }
            self.facts.extend(facts);
        }
    }

    fn exempt(&mut self, draw: &mut Draw, member: &Member, troubled: u64) {
        let Some(exemptions) = &mut self.exemptions else { return };
        if !draw.one_in(6) {
            return;
        }
        let share = draw.pick(&RATES).to_owned();
        let mut row = [member.id.clone(), share, "民生保障".to_owned(), "会议纪要".to_owned()];
        if draw.per_mille(troubled / 4) {
            match draw.below(4) {
                0 => row[2].clear(),
                1 => row[3].clear(),
                2 => draw.pick(&["1.5", "-0.1"]).clone_into(&mut row[1]),
                _ => exemptions.push(row.clone()),
            }
        }
        exemptions.push(row);
    }

    fn exempt_unknown(&mut self) {
        let row = ["P-unknown", "0.5", "民生保障", "会议纪要"].map(str::to_owned);
        self.exemptions.get_or_insert_default().push(row);
    }

    /// Lets a few projects stand in two rows.
    fn repeat_some(&mut self, draw: &mut Draw) {
        if !draw.one_in(4) {
            return;
        }
        for _ in 0..draw.size(1, 3) {
            let again = self.rows[draw.index(self.rows.len())].clone();
            self.rows.push(again);
        }
    }

    /// Gives the rows as the library takes them.
    pub(crate) fn raw(&self, rulebook: &Rulebook) -> RawPortfolio {
        let place = |at: u64| Place::file("projects.csv").at_line(at);
        let filled = |row: &Row| {
            let pairs = FIELDS.into_iter().zip(row.fields.iter().cloned());
            pairs.filter(|(_, text)| !text.is_empty()).collect()
        };
        let numbered = || (2_u64..).zip(&self.rows);
        let project = |(line, row)| RawProject {
            place: place(line),
            values: filled(row),
            ..RawProject::default()
        };
        let cells = |(line, row): (u64, &Row)| {
            let id = row.fields[0].clone();
            let cells = self.columns.iter().zip(row.cells.clone());
            let fact = move |(column, value): (&Column, String)| RawFact {
                place: place(line),
                project: id.clone(),
                indicator: rulebook.indicators[column.indicator].id.clone(),
                fact: column.fact.clone(),
                value,
                of_wide_table: true,
                ..RawFact::default()
            };
            cells.map(fact).collect::<Vec<_>>()
        };
        let entry = |(line, entry): (u64, &Entry)| RawFact {
            place: Place::file("facts.csv").at_line(line),
            project: entry.project.clone(),
            indicator: entry.indicator.clone(),
            item: entry.item.clone(),
            fact: entry.fact.clone(),
            value: entry.value.clone(),
            unit: entry.unit.clone(),
            reason: entry.reason.clone(),
            evidence: entry.evidence.clone(),
            ..RawFact::default()
        };
        let mut facts: Vec<RawFact> = numbered().flat_map(cells).collect();
        facts.extend((2_u64..).zip(&self.facts).map(entry));
        let exemption = |(line, row): (u64, &[String; 4])| {
            let [project, share, reason, document] = row.clone();
            let place = Place::file("exemptions.csv").at_line(line);
            RawExemption { place, project, share, reason, document }
        };
        RawPortfolio {
            projects: numbered().map(project).collect(),
            facts,
            exemptions: (2_u64..).zip(self.exemptions.iter().flatten()).map(exemption).collect(),
            ..RawPortfolio::default()
        }
    }
}
