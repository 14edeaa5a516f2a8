//! A table with a bureau's own headings → what it may be used for, and a draft of what its headings
//! stand for. Whatever is guessed is marked, for a person to correct.

use super::hints::guess;
use super::near::{Near, near_title};
use crate::portfolio::kind::{PortfolioTable, has_columns};
use crate::portfolio::mapping::{column_named, known_columns};
use crate::portfolio::wide::{Role, role_of};
use crate::table::{Heading, Table};
use jixiao_core::project::raw::is_money;
use jixiao_core::rulebook::Rulebook;

/// What a table may be used for, with the headings that need a line in the mapping file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DraftSection {
    /// What it may be used for.
    pub(super) table: PortfolioTable,
    /// The headings that do not say by themselves what they are, each once.
    pub(super) lines: Vec<DraftLine>,
    /// The columns that no heading stands for.
    pub(super) open: Vec<String>,
    /// The column each heading of the table stands for; empty where it is not used.
    pub(super) columns: Vec<String>,
    /// Whether a budget stands in the table, though it may not be clear in which column.
    pub(super) has_budget: bool,
}

impl DraftSection {
    /// Finds where a column stands.
    pub(super) fn column_of(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column == name)
    }
}

/// A heading of the table with the column drafted for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DraftLine {
    /// The heading as it stands in the file.
    pub(super) heading: String,
    /// The column; empty where it is not used.
    pub(super) column: String,
    /// Why.
    pub(super) why: DraftReason,
}

/// Why a heading is drafted as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum DraftReason {
    /// It looks like the column.
    Guessed,
    /// Nothing is known about it.
    Unknown,
    /// It means the same as another heading, which is used.
    Repeats(String),
    /// The same table is used for it elsewhere.
    UsedAs(PortfolioTable),
    /// It is part of a group, whose title this is.
    PartOf(String),
    /// Another heading looks like the same amount, and which is meant is not guessed.
    AsWell(String),
}

/// What a heading stands for in a kind of table.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Meaning {
    Known(String),
    Guessed(String),
    None,
}

impl Meaning {
    fn column(&self) -> Option<&str> {
        match self {
            Self::Known(column) | Self::Guessed(column) => Some(column),
            Self::None => None,
        }
    }
}

/// Drafts what a table may be used for: nothing, one thing, or projects and scores together.
pub(super) fn draft_sections(table: &Table, rulebook: &Rulebook) -> Vec<DraftSection> {
    let has = |kind: PortfolioTable, column: &str| {
        let mut meanings = table.headings.iter().map(|heading| meaning(kind, heading, rulebook));
        meanings.any(|meaning| meaning.column() == Some(column))
    };
    let all = |kind, columns: &[&str]| columns.iter().all(|column| has(kind, column));
    let budget = has_budget(table, rulebook);
    if has_columns(&table.headings, &["level3", "weight", "score"]) {
        return Vec::new();
    }
    let kinds = if !budget && all(PortfolioTable::Facts, &["indicator", "fact", "value"]) {
        vec![PortfolioTable::Facts]
    } else if !budget
        && all(PortfolioTable::Exemptions, &["share", "document"])
        && ["project_id", "name"].iter().any(|key| has(PortfolioTable::Exemptions, key))
    {
        vec![PortfolioTable::Exemptions]
    } else {
        let named = ["project_id", "name"].map(|column| has(PortfolioTable::Projects, column));
        let is_scores = has_scores(table, rulebook, budget);
        let is_projects = match named {
            [true, true] => budget || !is_scores,
            [true, false] | [false, true] => budget,
            [false, false] => false,
        };
        let is_last_year = named != [false, false]
            && !is_scores
            && has(PortfolioTable::LastYear, "grade_last_year")
            && !(budget && has(PortfolioTable::Projects, "grade_last_year"));
        let kinds = [
            (PortfolioTable::Projects, is_projects),
            (PortfolioTable::Scores, named != [false, false] && is_scores),
            (PortfolioTable::LastYear, is_last_year),
        ];
        kinds.into_iter().filter_map(|(kind, is)| is.then_some(kind)).collect()
    };
    kinds.iter().map(|kind| section(*kind, &kinds, table, rulebook)).collect()
}

/// Says whether the headings together are those of scores: one title is enough where it is exact, but
/// for a list of projects, which may have a column such as 预算执行率 for itself.
fn has_scores(table: &Table, rulebook: &Rulebook, budget: bool) -> bool {
    let meanings = table.headings.iter().map(|heading| (heading, is_indicator(heading, rulebook)));
    let titles: Vec<&Heading> =
        meanings.filter_map(|(heading, is)| is.then_some(heading)).collect();
    let exact = |heading: &&Heading| {
        column_named(PortfolioTable::Scores, heading.name(), rulebook).is_some()
    };
    titles.len() > 1 || (!budget && titles.iter().any(exact))
}

fn names_indicator(heading: &Heading, rulebook: &Rulebook) -> bool {
    matches!(role_of(heading.name(), rulebook), Role::Award(_) | Role::Fact(..))
}

fn is_indicator(heading: &Heading, rulebook: &Rulebook) -> bool {
    let column = meaning(PortfolioTable::Scores, heading, rulebook);
    column.column().is_some_and(|name| !matches!(role_of(name, rulebook), Role::Field(_)))
}

/// Says what a heading means in a kind of table, by itself or by the look of it.
fn meaning(kind: PortfolioTable, heading: &Heading, rulebook: &Rulebook) -> Meaning {
    let written = heading.written.as_str();
    if written.is_empty() {
        return Meaning::None;
    }
    if let Some(column) = column_named(kind, heading.name(), rulebook) {
        return Meaning::Known(column);
    }
    // What part of a group a column is, is not told by the look of it.
    if heading.part_of.is_some() {
        return Meaning::None;
    }
    // Nor is an indicator's id or number, such as budget-basis, that of an amount.
    if kind == PortfolioTable::Projects && names_indicator(heading, rulebook) {
        return Meaning::None;
    }
    let near = near_title(written, rulebook);
    let guessed = match (kind, near) {
        (PortfolioTable::Scores, Near::One(at)) => Some(rulebook.indicators[at].id.clone()),
        // What looks like an indicator's title is never money, nor anything else of a project.
        (PortfolioTable::Scores | PortfolioTable::Projects, Near::One(_) | Near::Several) => None,
        _ => guess(kind, written).map(str::to_owned),
    };
    guessed.map_or(Meaning::None, Meaning::Guessed)
}

fn section(
    kind: PortfolioTable,
    kinds: &[PortfolioTable],
    table: &Table,
    rulebook: &Rulebook,
) -> DraftSection {
    let meanings = table.headings.iter().map(|heading| meaning(kind, heading, rulebook)).collect();
    let columns = Columns { kind, table, meanings };
    let mut lines: Vec<DraftLine> = Vec::new();
    let mut used: Vec<&str> = Vec::new();
    for (heading, meaning) in columns.pairs() {
        let written = &heading.written;
        let of_other = used_elsewhere(kind, kinds, heading, rulebook);
        let (column, why) = match of_other {
            _ if written.is_empty() => ("", None),
            Some(other) => ("", Some(DraftReason::UsedAs(other))),
            None => columns.choose(heading, meaning),
        };
        used.push(column);
        let listed = lines.iter().any(|line| line.heading == *written);
        if let Some(why) = why.filter(|_| !listed) {
            lines.push(DraftLine { heading: written.clone(), column: column.to_owned(), why });
        }
    }
    let is_open = |column: &&str| {
        let mut used = used.iter().map(|one| one.split('.').next().unwrap_or_default());
        !used.any(|one| one == *column)
    };
    let open = known_columns(kind, rulebook).into_iter().filter(is_open);
    let open = open.map(str::to_owned).collect();
    let columns = used.iter().map(|column| (*column).to_owned()).collect();
    let has_budget = has_budget(table, rulebook);
    DraftSection { table: kind, lines, open, columns, has_budget }
}

/// The headings of a table with what each seems to mean by itself.
struct Columns<'t> {
    kind: PortfolioTable,
    table: &'t Table,
    meanings: Vec<Meaning>,
}

impl Columns<'_> {
    fn pairs(&self) -> impl Iterator<Item = (&Heading, &Meaning)> {
        self.table.headings.iter().zip(&self.meanings)
    }

    /// Picks the column that a heading is taken for beside the others, and says why where its own name does
    /// not.
    fn choose<'c>(
        &'c self,
        heading: &Heading,
        meaning: &'c Meaning,
    ) -> (&'c str, Option<DraftReason>) {
        let written = &heading.written;
        match meaning {
            Meaning::None => ("", Some(unknown(heading))),
            // Of two amounts with names that mean the same, neither is chosen; reading asks.
            Meaning::Known(column) => match self.known(column).filter(|_| !is_money(column)) {
                Some(first) if first != written => ("", Some(DraftReason::Repeats(first.clone()))),
                _ => (column.as_str(), None),
            },
            // Of two that are nearly one title, neither is taken.
            Meaning::Guessed(column) if self.is_claimed(written, column) => {
                ("", Some(DraftReason::Unknown))
            }
            Meaning::Guessed(column) if let Some(rival) = self.rival(written, column) => {
                ("", Some(DraftReason::AsWell(rival.clone())))
            }
            Meaning::Guessed(column) => match self.known(column).or(self.guessed(column)) {
                Some(first) if first != written => ("", Some(DraftReason::Unknown)),
                _ => (column.as_str(), Some(DraftReason::Guessed)),
            },
        }
    }

    /// Finds the first heading that has the name of a column.
    fn known(&self, column: &str) -> Option<&String> {
        let is = |meaning: &Meaning| matches!(meaning, Meaning::Known(own) if own == column);
        self.pairs().find(|(_, meaning)| is(meaning)).map(|(heading, _)| &heading.written)
    }

    /// Finds the first heading that looks like a column.
    fn guessed(&self, column: &str) -> Option<&String> {
        let is = |meaning: &Meaning| matches!(meaning, Meaning::Guessed(own) if own == column);
        self.pairs().find(|(_, meaning)| is(meaning)).map(|(heading, _)| &heading.written)
    }

    /// Says whether another heading of a table of scores has a claim to the column that a heading looks like.
    fn is_claimed(&self, written: &str, column: &str) -> bool {
        let has_id = || self.known("project_id").or(self.guessed("project_id")).is_some();
        let other = |(heading, meaning): (&Heading, &Meaning)| {
            meaning.column() == Some(column) && heading.written != written
        };
        self.kind == PortfolioTable::Scores
            && ((column == "name" && has_id()) || self.pairs().any(other))
    }

    /// Finds another heading that looks like the same amount, where none has its name.
    fn rival(&self, written: &str, column: &str) -> Option<&String> {
        let is_rival = |(heading, meaning): &(&Heading, &Meaning)| {
            **meaning == Meaning::Guessed(column.to_owned()) && heading.written != written
        };
        let asked = is_money(column) && self.known(column).is_none();
        self.pairs().find(is_rival).filter(|_| asked).map(|(heading, _)| &heading.written)
    }
}

/// Says whether a budget stands in a table, in a column or in a group of columns.
fn has_budget(table: &Table, rulebook: &Rulebook) -> bool {
    let is_budget = |name: Option<&str>| name == Some("budget");
    table.headings.iter().any(|heading| {
        let title = heading.part_of.as_deref();
        is_budget(meaning(PortfolioTable::Projects, heading, rulebook).column())
            || is_budget(title.and_then(|title| guess(PortfolioTable::Projects, title)))
    })
}

fn unknown(heading: &Heading) -> DraftReason {
    heading.part_of.clone().map_or(DraftReason::Unknown, DraftReason::PartOf)
}

/// Says whether a table used for projects and scores together has a column for the other of them.
/// In a table of scores, what the projects say is left out, too, where they stand elsewhere.
fn used_elsewhere(
    kind: PortfolioTable,
    kinds: &[PortfolioTable],
    heading: &Heading,
    rulebook: &Rulebook,
) -> Option<PortfolioTable> {
    match kind {
        PortfolioTable::Projects if kinds.contains(&PortfolioTable::Scores) => {
            is_indicator(heading, rulebook).then_some(PortfolioTable::Scores)
        }
        PortfolioTable::Scores if !is_indicator(heading, rulebook) => {
            let meaning = meaning(PortfolioTable::Projects, heading, rulebook);
            let of_projects =
                meaning.column().is_some_and(|column| column != "project_id" && column != "name");
            of_projects.then_some(PortfolioTable::Projects)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portfolio::new::hints::guess_any;
    use crate::rules::{builtin_rulebook, read_rulebook};
    use crate::table::{HeadingMap, read_tables};
    use jixiao_core::problem::Place;

    fn sections(text: &str) -> Vec<DraftSection> {
        let id = "purchased-services-25";
        let rulebook = read_rulebook(id, &builtin_rulebook(id).unwrap()).unwrap();
        let map = HeadingMap::to_draft(guess_any);
        let mut tables = read_tables(&Place::file("t.csv"), text.as_bytes(), &map).unwrap();
        draft_sections(&tables.remove(0).value, &rulebook)
    }

    fn lines(section: &DraftSection) -> Vec<(&str, &str)> {
        section.lines.iter().map(|line| (line.heading.as_str(), line.column.as_str())).collect()
    }

    #[test]
    fn projects_are_found_below_a_title_and_their_headings_drafted() {
        let found = sections(
            "2025年政府购买服务项目预算安排表,,,,,,\n,,,,,,单位：万元\n\
             代码,采购事项,预算单位,服务商,本年安排,年初预算数,备注\nP1,保洁,甲局,乙公司,12,10,\n",
        );
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].table, PortfolioTable::Projects);
        let expected = [
            ("代码", "project_id"),
            ("采购事项", "name"),
            ("预算单位", "department"),
            ("服务商", "contractor"),
            ("本年安排", "budget"),
            ("备注", ""),
        ];
        assert_eq!(lines(&found[0]), expected);
        assert!(found[0].open.contains(&"received".to_owned()));
        assert!(!found[0].open.contains(&"budget_initial".to_owned()), "known by itself");
    }

    #[test]
    fn only_the_first_heading_that_looks_like_a_column_gets_it() {
        let found = sections("项目编号,项目名称,预算,安排（万元）,部门,主管部门\nP1,a,1,2,b,b\n");
        let expected = [("安排（万元）", ""), ("主管部门", "")];
        assert_eq!(lines(&found[0]), expected);
        assert_eq!(found[0].lines[1].why, DraftReason::Repeats("部门".to_owned()));
    }

    #[test]
    fn facts_and_exemptions_are_told_from_projects() {
        let found =
            sections("项目代码,考核指标,填报内容,完成结果,计量单位\nP1,staffing,present,1,人\n");
        assert_eq!(found[0].table, PortfolioTable::Facts);
        let expected = [
            ("项目代码", "project_id"),
            ("考核指标", "indicator"),
            ("填报内容", "fact"),
            ("完成结果", "value"),
        ];
        assert_eq!(lines(&found[0]), expected);
        let found = sections("项目编号,免压减份额,原因,批准文件\nP1,1,a,b\n");
        assert_eq!(found[0].table, PortfolioTable::Exemptions);
        assert!(sections("姓名,电话\n甲,1\n").is_empty());
        assert!(sections("三级指标,分值,得分\na,1,1\n").is_empty());
    }

    #[test]
    fn one_table_may_hold_projects_and_their_scores() {
        let found = sections(
            "编号,项目名称,本年安排（万元）,服务数量完成率得分,人员配备到位率,经办人\nP1,a,1,8,2,b\n",
        );
        let kinds: Vec<_> = found.iter().map(|section| section.table).collect();
        assert_eq!(kinds, [PortfolioTable::Projects, PortfolioTable::Scores]);
        let expected = [
            ("本年安排（万元）", "budget"),
            ("服务数量完成率得分", ""),
            ("人员配备到位率", ""),
            ("经办人", ""),
        ];
        assert_eq!(lines(&found[0]), expected);
        assert_eq!(found[0].lines[1].why, DraftReason::UsedAs(PortfolioTable::Scores));
        let expected =
            [("本年安排（万元）", ""), ("服务数量完成率得分", "service-quantity"), ("经办人", "")];
        assert_eq!(lines(&found[1]), expected);
        assert_eq!(found[1].open.len(), 23, "the indicators without a column");
    }

    #[test]
    fn titles_of_indicators_make_a_table_of_scores_and_are_never_money() {
        let found = sections("项目名称,预算编制科学性,支付及时性,人员到位率,总分\n甲,2,2,2,90\n");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].table, PortfolioTable::Scores);
        let expected =
            [("支付及时性", "payment-discipline"), ("人员到位率", "staffing"), ("总分", "")];
        assert_eq!(lines(&found[0]), expected);
        let found = sections("name,budget-basis,staffing\n甲,2,2\n");
        assert_eq!(found.len(), 1, "an id that holds the word is none of an amount");
        assert_eq!(found[0].table, PortfolioTable::Scores);
        let found = sections("项目名称,全年预算数,预算执行率,支付及时\n甲,2,2,2\n");
        let kinds: Vec<_> = found.iter().map(|section| section.table).collect();
        assert_eq!(kinds, [PortfolioTable::Projects, PortfolioTable::Scores]);
        let found = sections("项目名称,全年预算数,预算执行率\n甲,2,2\n");
        assert_eq!(found.len(), 1, "one rate in a list of projects makes no scores");
        assert_eq!(lines(&found[0]), [("预算执行率", "")]);
    }

    #[test]
    fn of_two_headings_near_one_title_neither_is_drafted() {
        let found = sections("项目名称,社会效益,支付及时,支付及时性\n甲,2,2,2\n");
        assert_eq!(lines(&found[0]), [("支付及时", ""), ("支付及时性", "")]);
    }

    #[test]
    fn scores_beside_a_list_of_projects_are_scores_alone() {
        let found = sections("编号,项目名称,14,15\nP1,a,2,2\n");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].table, PortfolioTable::Scores);
        assert_eq!(lines(&found[0]), []);
    }
    #[test]
    fn part_of_a_group_is_never_guessed_and_its_total_is() {
        let found = sections(
            "项目名称,主管部门,本年安排（万元）,,,实际支出\n,,财政资金,其他资金,合计,\n甲,a,1,2,3,3\n",
        );
        let expected = [
            ("财政资金（万元）", ""),
            ("其他资金（万元）", ""),
            ("本年安排（万元）", "budget"),
            ("实际支出", "executed"),
        ];
        assert_eq!(lines(&found[0]), expected);
        assert_eq!(found[0].lines[0].why, DraftReason::PartOf("本年安排（万元）".to_owned()));
        for title in ["本年安排", "全年预算数"] {
            let found = sections(&format!(
                "项目名称,主管部门,{title},,实际支出\n,,本级资金,上级转移支付,\n甲,a,1,2,3\n"
            ));
            assert_eq!(found.len(), 1, "{title}");
            assert!(found[0].has_budget, "{title}");
            let expected = [("本级资金", ""), ("上级转移支付", ""), ("实际支出", "executed")];
            assert_eq!(lines(&found[0]), expected, "{title}");
        }
        let found =
            sections("项目名称,主管部门,资金情况（万元）,,备注\n,,预算安排,实际支出,\n甲,a,3,2,\n");
        let expected = [("预算安排（万元）", "budget"), ("实际支出（万元）", "executed")];
        assert_eq!(lines(&found[0])[..2], expected, "money of any kind stands below");
    }

    #[test]
    fn of_two_headings_for_one_amount_neither_is_chosen() {
        let found = sections("项目名称,主管部门,采购金额,本年安排\n甲,a,1,2\n");
        assert_eq!(lines(&found[0]), [("采购金额", ""), ("本年安排", "")]);
        assert_eq!(found[0].lines[0].why, DraftReason::AsWell("本年安排".to_owned()));
        let found = sections("项目名称,主管部门,采购金额,本年安排,全年预算数\n甲,a,1,2,3\n");
        assert_eq!(lines(&found[0]), [("采购金额", ""), ("本年安排", "")]);
        assert_eq!(found[0].column_of("budget"), Some(4));
        // Both say it by their names, so that reading asks.
        let found = sections("项目名称,主管部门,预算数,全年预算数\n甲,a,1,2\n");
        assert_eq!(lines(&found[0]), []);
    }

    #[test]
    fn facts_exemptions_and_last_year_may_go_by_name_alone() {
        for (text, table, expected) in [
            ("项目名称,指标,填报项,值\n甲,14,present,1\n", PortfolioTable::Facts, vec![]),
            (
                "采购项目名称,免压减份额,理由,决定文件\n甲,1,a,b\n",
                PortfolioTable::Exemptions,
                vec![("采购项目名称", "name"), ("免压减份额", "share")],
            ),
            ("项目名称,上年等级\n甲,优\n", PortfolioTable::LastYear, vec![]),
        ] {
            let found = sections(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].table, table);
            assert_eq!(lines(&found[0]), expected, "{text}");
        }
    }
}
