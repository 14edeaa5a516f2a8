//! The mapping file: what each of a bureau's own headings stands for. Only what it says counts.

use super::kind::PortfolioTable;
use super::raw::{RawColumns, RawHeadings};
use super::wide::{Role, role_of};
use crate::rules::parse;
use crate::table::{self, HeadingMap, Table, usual_heading};
use jixiao_core::problem::{Checked, Code, Place, Problem, Word};
use jixiao_core::project::raw::Field;
use jixiao_core::rulebook::Rulebook;
use jixiao_core::rulebook::raw::RawFile;

/// The columns of the long table of facts.
pub(super) const FACT_COLUMNS: [&str; 8] =
    ["project_id", "indicator", "item", "fact", "value", "unit", "reason", "evidence"];

/// The column that collecting writes beside them: the form and cell that a fact came back in.
pub(super) const CAME_FROM: &str = "came_from";

/// The columns read of a table of facts: the project may go by its name.
pub(super) const FACTS_READ: [&str; 10] = {
    let [project, indicator, item, fact, value, unit, reason, evidence] = FACT_COLUMNS;
    [project, indicator, item, fact, value, unit, reason, evidence, CAME_FROM, "name"]
};

/// The columns of the table of exemptions.
pub(super) const EXEMPTION_COLUMNS: [&str; 4] = ["project_id", "share", "reason", "document"];

/// The columns read of a table of exemptions: the project may go by its name.
pub(super) const EXEMPTIONS_READ: [&str; 5] = {
    let [project, share, reason, document] = EXEMPTION_COLUMNS;
    [project, share, reason, document, "name"]
};

/// The columns of last year's list.
pub(super) const LAST_YEAR_COLUMNS: [&str; 3] = ["project_id", "name", "grade_last_year"];

/// What the mapping file says of one table.
#[derive(Clone, Debug, Default)]
pub struct Mapping {
    /// What each heading stands for.
    pub map: HeadingMap,
    lines: Vec<MappedHeading>,
}

/// A line of the mapping file that can be used.
#[derive(Clone, Debug)]
struct MappedHeading {
    place: Place,
    heading: String,
}

/// What the mapping file says of each table.
#[derive(Clone, Debug, Default)]
pub struct Mappings([Mapping; 5]);

impl Mappings {
    /// Gives what is said of a kind of table.
    pub fn of(&self, table: PortfolioTable) -> &Mapping {
        &self.0[table as usize]
    }
}

impl Mapping {
    /// Names the headings that a table does not have.
    pub fn not_in(&self, table: &Table) -> Vec<Problem> {
        let absent = |line: &&MappedHeading| {
            !table.headings.iter().any(|heading| heading.written == line.heading)
        };
        let problem = |line: &MappedHeading| {
            Problem::new(Code::MappingUnused, &line.place).with("heading", &line.heading)
        };
        self.lines.iter().filter(absent).map(problem).collect()
    }
}

/// Reads the mapping file. What a line says wrongly is told, and its column is not used, so that
/// nothing else is said of it.
///
/// # Errors
/// With the problem, where the file cannot be read at all.
pub fn read_mappings(
    place: &Place,
    bytes: &[u8],
    rulebook: &Rulebook,
) -> Result<Checked<Mappings>, Problem> {
    let file = parse::<RawColumns>(place, bytes)?;
    let mut problems = Vec::new();
    let mappings = Mappings(PortfolioTable::ALL.map(|table| {
        let headings = match table {
            PortfolioTable::Projects => &file.value.projects,
            PortfolioTable::Facts => &file.value.facts,
            PortfolioTable::Scores => &file.value.scores,
            PortfolioTable::Exemptions => &file.value.exemptions,
            PortfolioTable::LastYear => &file.value.last_year,
        };
        mapping(table, headings, &file, rulebook).report_to(&mut problems)
    }));
    Ok(Checked::new(mappings, problems))
}

fn mapping(
    table: PortfolioTable,
    headings: &RawHeadings,
    file: &RawFile<RawColumns>,
    rulebook: &Rulebook,
) -> Checked<Mapping> {
    let mut problems = Vec::new();
    let mut taken: Vec<(String, &str)> = Vec::new();
    let mut entries: Vec<(&str, String)> = Vec::new();
    let mut lines: Vec<MappedHeading> = Vec::new();
    // In the order of the file, so that the second of two is the one named.
    let mut in_order: Vec<_> = headings.iter().collect();
    in_order.sort_by_key(|(_, column)| column.span().start);
    for (written, column) in in_order {
        let (heading, place) = (written.trim(), file.place_of(column));
        let asked = column.get_ref().trim();
        let problem = |code| {
            Problem::new(code, &place).with("heading", heading).with_word(
                "column",
                Word::Column,
                asked,
            )
        };
        let name = column_named(table, asked, rulebook);
        let first = taken.iter().find(|(known, _)| name.as_ref() == Some(known));
        let name = match (name, first) {
            _ if asked.is_empty() => String::new(),
            (Some(_), Some((_, first))) => {
                problems.push(problem(Code::MappingRepeated).with("first", first));
                String::new()
            }
            (Some(name), None) => {
                taken.push((name.clone(), heading));
                name
            }
            (None, _) => {
                let known = known_columns(table, rulebook).join("\n");
                let problem = problem(Code::MappingUnknown);
                problems.push(problem.with_word("known", Word::Column, known));
                String::new()
            }
        };
        entries.push((heading, name));
        lines.push(MappedHeading { place, heading: heading.to_owned() });
    }
    let map = HeadingMap::new(entries.iter().map(|(heading, name)| (*heading, name.as_str())));
    Checked::new(Mapping { map, lines }, problems)
}

/// Finds the column that a text names in a kind of table, by its one name. The unit of an amount
/// stands in the heading or in `jixiao.toml`, never here.
pub(super) fn column_named(
    table: PortfolioTable,
    text: &str,
    rulebook: &Rulebook,
) -> Option<String> {
    if table == PortfolioTable::Scores {
        return match role_of(text, rulebook) {
            Role::Unknown => usual(&project_columns(), text),
            Role::Field(field) => Some(field.name().to_owned()),
            Role::Award(at) => Some(rulebook.indicators[at].id.clone()),
            Role::Fact(at, fact) => Some(format!("{}.{fact}", rulebook.indicators[at].id)),
        };
    }
    usual(&columns_read(table), text)
}

/// Finds a column by its English name or a usual heading.
fn usual(columns: &[&str], text: &str) -> Option<String> {
    let name = table::column_named(text.trim())?;
    columns.contains(&name).then(|| name.to_owned())
}

fn project_columns() -> [&'static str; 20] {
    Field::ALL.map(|(_, name)| name)
}

/// Lists the columns of a table of facts or exemptions, or of projects.
pub(super) fn columns_of(table: PortfolioTable) -> Vec<&'static str> {
    match table {
        PortfolioTable::Facts => FACT_COLUMNS.to_vec(),
        PortfolioTable::Exemptions => EXEMPTION_COLUMNS.to_vec(),
        PortfolioTable::LastYear => LAST_YEAR_COLUMNS.to_vec(),
        PortfolioTable::Projects | PortfolioTable::Scores => project_columns().to_vec(),
    }
}

/// Lists the columns that are read of a table of facts or exemptions, or of projects.
pub(super) fn columns_read(table: PortfolioTable) -> Vec<&'static str> {
    match table {
        PortfolioTable::Facts => FACTS_READ.to_vec(),
        PortfolioTable::Exemptions => EXEMPTIONS_READ.to_vec(),
        table => columns_of(table),
    }
}

/// Lists the Chinese headings that are usual for a table of facts or exemptions, or of projects.
pub(super) fn usual_headings(table: PortfolioTable) -> Vec<&'static str> {
    let heading = |name| match (table, name) {
        // Nothing was deducted here.
        (PortfolioTable::Exemptions, "reason") => "理由",
        _ => usual_heading(name),
    };
    columns_of(table).into_iter().map(heading).collect()
}

/// Lists the columns of a kind of table.
pub(super) fn known_columns(table: PortfolioTable, rulebook: &Rulebook) -> Vec<&str> {
    if table != PortfolioTable::Scores {
        return columns_of(table);
    }
    let ids = rulebook.indicators.iter().map(|indicator| indicator.id.as_str());
    std::iter::once("project_id").chain(ids).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{builtin_rulebook, read_rulebook};
    use crate::table::read_tables;
    use jixiao_core::quantity::MoneyUnit;

    fn rulebook() -> Rulebook {
        let id = "purchased-services-25";
        read_rulebook(id, &builtin_rulebook(id).unwrap()).unwrap()
    }

    fn read(text: &str) -> (Mappings, Vec<String>) {
        let place = Place::file("columns.toml");
        let read = read_mappings(&place, text.as_bytes(), &rulebook()).unwrap();
        let shown = read.problems.iter().map(|one| format!("{} {}", one.code.id(), one.place));
        let shown = shown.collect();
        (read.value, shown)
    }

    #[test]
    fn columns_are_named_by_either_name_and_indicators_by_id_number_title_or_fact() {
        let named = |table, text: &str| column_named(table, text, &rulebook()).unwrap_or_default();
        assert_eq!(named(PortfolioTable::Projects, "budget"), "budget");
        assert_eq!(named(PortfolioTable::Projects, "全年预算数"), "budget");
        assert_eq!(
            named(PortfolioTable::Projects, "budget（万元）"),
            "",
            "a unit has its own place"
        );
        assert_eq!(named(PortfolioTable::Projects, "value"), "");
        assert_eq!(named(PortfolioTable::Facts, "事实"), "fact");
        assert_eq!(named(PortfolioTable::Exemptions, "document"), "document");
        assert_eq!(named(PortfolioTable::Scores, "14"), "staffing");
        assert_eq!(named(PortfolioTable::Scores, "s14"), "staffing");
        assert_eq!(named(PortfolioTable::Scores, "人员配备到位率"), "staffing");
        assert_eq!(named(PortfolioTable::Scores, "staffing.present"), "staffing.present");
        assert_eq!(named(PortfolioTable::Scores, "staffing.absent"), "");
        assert_eq!(named(PortfolioTable::Scores, "项目编号"), "project_id");
    }

    #[test]
    fn every_usual_heading_reads_back_as_its_column() {
        for kind in [PortfolioTable::Projects, PortfolioTable::Facts, PortfolioTable::Exemptions] {
            let read = usual_headings(kind).into_iter().filter_map(table::column_named);
            assert_eq!(read.collect::<Vec<_>>(), columns_of(kind));
        }
    }

    #[test]
    fn wrong_lines_are_named_where_they_stand() {
        let (_, shown) = read(
            "[projects]\n\"代码\" = \"project_id\"\n\"处室\" = \"office\"\n\
             \"编码\" = \"项目编号\"\n\"备注\" = \"\"\n\"说明\" = \"\"\n\
             [scores]\n\"甲\" = \"14\"\n\"乙\" = \"staffing\"\n",
        );
        assert_eq!(shown, ["T19 columns.toml:3", "T20 columns.toml:4", "T20 columns.toml:9"]);
    }

    #[test]
    fn a_table_is_read_by_what_the_file_says_and_headings_it_lacks_are_named() {
        let (mappings, shown) = read(
            "[projects]\n\"代码\" = \"project_id\"\n\"本年安排（万元）\" = \"budget\"\n\
             \"备注\" = \"\"\n\"处室\" = \"department\"\n",
        );
        assert!(shown.is_empty(), "{shown:?}");
        let mapping = mappings.of(PortfolioTable::Projects);
        let text = "2025年一览表,,,\n代码,项目名称,本年安排（万元）,备注\nP1,保洁,120.5,急\n";
        let mut tables = read_tables(&Place::file("p.csv"), text.as_bytes(), &mapping.map).unwrap();
        let table = tables.remove(0).value;
        let Checked { value: projects, mut problems } =
            crate::portfolio::read_projects(&table, false);
        problems.retain(|problem| !problem.is_note());
        assert!(problems.is_empty(), "a column that is not used is not named: {problems:?}");
        assert_eq!(projects[0].value(Field::Id), "P1");
        assert_eq!(projects[0].value(Field::Budget), "120.5");
        assert_eq!(projects[0].units[&Field::Budget], MoneyUnit::WanYuan);
        let absent: Vec<String> =
            mapping.not_in(&table).iter().map(|one| one.place.to_string()).collect();
        assert_eq!(absent, ["columns.toml:5"]);
    }

    #[test]
    fn amounts_that_are_facts_keep_the_unit_of_their_heading() {
        let (mappings, _) = read(
            "[scores]\n\"代码\" = \"project_id\"\n\"单价（万元）\" = \"cost-control.unit_cost\"\n\
             \"标准（元）\" = \"cost-control.standard_cost\"\n",
        );
        let map = &mappings.of(PortfolioTable::Scores).map;
        let text = "代码,单价（万元）,标准（元）\nP1,2,\n";
        let table =
            read_tables(&Place::file("s.csv"), text.as_bytes(), map).unwrap().remove(0).value;
        let book = rulebook();
        // The other indicators have no column here, which is another matter.
        let small = Rulebook { indicators: book.indicators[19..20].to_vec(), ..book };
        let needed = [Field::Id];
        let columns = crate::portfolio::WideColumns::understand(&table, &small, &needed);
        let Checked { value: columns, problems } = columns;
        let facts = crate::portfolio::read_wide_facts(&table, &columns.unwrap(), &small);
        let units: Vec<_> =
            facts.iter().map(|fact| (fact.fact.as_str(), fact.unit.as_str())).collect();
        assert_eq!(units, [("unit_cost", "万元"), ("standard_cost", "")]);
        assert!(problems.is_empty(), "{problems:?}");
    }
}
