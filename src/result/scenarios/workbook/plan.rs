//! Which scenario has a sheet of its own, what it is called, and where what stands on it.

use crate::result::live::{C, Layout, Places, Shown};
use crate::simulate::{Computed, Simulated, Simulation};
use crate::wording::{BookText, Language, SimulateText};
use jixiao_core::policy::{Effect, Rule};

/// The most sheets and rows of projects that calculate; a workbook with more is slow to open.
const SHEETS_AT_MOST: usize = 30;
const ROWS_AT_MOST: usize = 30_000;

/// More rules, limits and grades do not fit into one formula, which may be 64 levels deep.
const RULES_AT_MOST: usize = 40;

/// The width of names of scenarios and of sums beside them, in narrow characters.
pub(super) const NAMES: u16 = 42;
pub(super) const NUMBERS: u16 = 17;

/// The longest name of a sheet.
const LONGEST: usize = 31;

/// The shown columns of the run; a scenario has its changes before the remark.
const SHOWN: [Shown; 16] = [
    (C::Id, BookText::Project, 12),
    (C::Name, BookText::ProjectName, 24),
    (C::Department, BookText::Department, 15),
    (C::Total, BookText::ScenarioTotal, 8),
    (C::Grade, BookText::Grade, 8),
    (C::Goes, BookText::Goes, 9),
    (C::Base, BookText::Base, 16),
    (C::ExemptShare, BookText::ExemptShare, 9),
    (C::Request, BookText::Request, 15),
    (C::Reviewed, BookText::Reviewed, 15),
    (C::Limit, BookText::Limit, 15),
    (C::Rate, BookText::RateUsed, 9),
    (C::Cut, BookText::Cut, 15),
    (C::Kept, BookText::Kept, 16),
    (C::Next, BookText::Next, 16),
    (C::Remark, BookText::RemarkWritten, 42),
];

/// The run or a scenario that was computed.
pub(super) struct Planned<'a> {
    pub(super) scenario: Option<&'a Simulated>,
    pub(super) computed: &'a Computed,
    pub(super) name: String,
    /// Its sheet; `None` where it has none.
    pub(super) stand: Option<Stand>,
}

/// Where a sheet stands and what on it.
pub(super) struct Stand {
    /// The name of the sheet.
    pub(super) tab: String,
    pub(super) layout: Layout,
    /// What is said above the settings.
    pub(super) notices: Vec<String>,
    floor: u32,
    grades: (u32, u32),
    /// The rows of the projects, first and last.
    pub(super) projects: (u32, u32),
    fixed: bool,
}

/// Everything that is planned: the run first.
pub(super) struct Plan<'a> {
    pub(super) simulation: &'a Simulation,
    pub(super) planned: Vec<Planned<'a>>,
}

impl<'a> Plan<'a> {
    pub(super) fn of(language: Language, simulation: &'a Simulation) -> Self {
        let rows = simulation.assessment.portfolio.projects.len();
        let sheets = SHEETS_AT_MOST.min(ROWS_AT_MOST / rows.max(1));
        let columns = simulation.columns().enumerate();
        let planned = columns.map(|(at, (scenario, computed))| {
            let name = Simulated::name(scenario, language);
            let stand = (at < sheets).then(|| {
                let tab = tab_of(&numbered(language, simulation, scenario, &name));
                let notices = notices(language, simulation, scenario, computed);
                stand(tab, scenario.is_some(), notices, computed, rows)
            });
            Planned { scenario, computed, name, stand }
        });
        Self { simulation, planned: planned.collect() }
    }

    /// Gives the sheet of the run.
    pub(super) fn run(&self) -> Option<&Stand> {
        self.planned.first().and_then(|run| run.stand.as_ref())
    }

    /// Counts what has no sheet.
    pub(super) fn left_out(&self) -> usize {
        self.planned.iter().filter(|one| one.stand.is_none()).count()
    }
}

impl Stand {
    pub(super) fn places<'s>(&'s self, language: Language, computed: &Computed) -> Places<'s> {
        Places {
            layout: &self.layout,
            floor: self.floor,
            grades: self.grades,
            projects: self.projects,
            rounding: computed.setting.policy.rounding,
            yes: language.yes_no_word(true),
            no: language.yes_no_word(false),
            fixed: self.fixed,
        }
    }

    /// Names a column of the projects from another sheet.
    pub(super) fn column(&self, column: C) -> String {
        self.abroad(&self.layout.range(column, self.projects))
    }

    /// Names the cell of a project, by its place, from another sheet.
    pub(super) fn cell(&self, column: C, project: u32) -> String {
        self.abroad(&self.layout.fixed(column, self.projects.0 + project))
    }

    /// Names the cell that counts what is wrong with the settings, from another sheet.
    pub(super) fn check(&self) -> String {
        self.abroad(&self.layout.fixed(C::GradeAt, self.floor))
    }

    fn abroad(&self, cells: &str) -> String {
        format!("'{}'!{cells}", self.tab.replace('\'', "''"))
    }
}

/// Says why nothing on a sheet follows a cell, where nothing does.
fn why_fixed(computed: &Computed) -> Option<BookText> {
    let (grades, policy) = (&computed.setting.rulebook.grades, &computed.setting.policy);
    let rules = grades.grades.len() + grades.limits.len() + policy.rules.len();
    if policy.spread.is_some() {
        Some(BookText::FixedSpread)
    } else {
        (rules > RULES_AT_MOST).then_some(BookText::FixedMany)
    }
}

fn notices(
    language: Language,
    simulation: &Simulation,
    scenario: Option<&Simulated>,
    computed: &Computed,
) -> Vec<String> {
    let mut notices = vec![language.simulate(SimulateText::Trial).to_owned()];
    if scenario.is_some() {
        let changes = language.rules_changed(&simulation.run.setting, &computed.setting);
        notices.push(language.book_with(BookText::ScenarioRules, &[("changes", changes)]));
    }
    let hint = why_fixed(computed).unwrap_or(BookText::ScenarioHint);
    notices.push(language.book(hint).to_owned());
    notices
}

fn stand(
    tab: String,
    changes: bool,
    notices: Vec<String>,
    computed: &Computed,
    projects: usize,
) -> Stand {
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let mut shown = SHOWN.to_vec();
    let mut more = vec![C::TotalParts, C::DepartmentAt];
    let against_growth = |rule: &Rule| matches!(rule.effect, Effect::NoGrowthOver(_));
    if !computed.setting.policy.rules.iter().any(against_growth) {
        shown.retain(|(column, ..)| *column != C::Limit);
    }
    if changes {
        let at = shown.len() - 1;
        shown[at].1 = BookText::WhyWritten;
        let columns =
            [(C::CutChange, BookText::CutChange, 15), (C::NextChange, BookText::NextChange, 15)];
        shown.splice(at..at, columns);
        more.push(C::Moved);
    }
    let floor = 1 + count(notices.len());
    let first = floor + 2;
    let grades = (first, first + count(computed.setting.rulebook.grades.grades.len()) - 1);
    // Sum, what it was and the difference stand between the grades and the headings of the projects.
    let headings = grades.1 + 4;
    Stand {
        tab,
        layout: Layout::new(shown, &more),
        notices,
        floor,
        grades,
        projects: (headings + 1, headings + count(projects).max(1)),
        fixed: why_fixed(computed).is_some(),
    }
}

/// Gives a scenario's title, or its id, with its number in the file, which no other sheet begins with.
fn numbered(
    language: Language,
    simulation: &Simulation,
    scenario: Option<&Simulated>,
    name: &str,
) -> String {
    let Some(own) = scenario else { return name.to_owned() };
    let before = simulation.scenarios.iter().take_while(|one| !std::ptr::eq(*one, own)).count();
    let title = language.of(&own.title);
    format!("{} {}", before + 1, if title.is_empty() { &own.id } else { title })
}

/// Makes a name that a sheet may have.
fn tab_of(name: &str) -> String {
    let plain = |c: char| {
        let refused = c.is_control() || matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\');
        if refused { ' ' } else { c }
    };
    let mut tab = String::new();
    for c in name.chars().map(plain) {
        // Excel counts as UTF-16 does.
        if tab.encode_utf16().count() + c.len_utf16() > LONGEST {
            break;
        }
        tab.push(c);
    }
    tab.trim_matches(|c: char| c.is_whitespace() || c == '\'').to_owned()
}

#[cfg(test)]
mod tests {
    use super::tab_of;

    #[test]
    fn names_of_sheets_are_such_that_excel_takes_them() {
        assert_eq!(tab_of("1 a/b:c*[d]?'"), "1 a b c  d");
        assert_eq!(tab_of(&format!("12 {}", "长".repeat(40))), format!("12 {}", "长".repeat(28)));
        assert_eq!(tab_of(&format!("1 {}", "𠮷".repeat(20))), format!("1 {}", "𠮷".repeat(14)));
        assert_eq!(tab_of("3 it's"), "3 it's");
    }
}
