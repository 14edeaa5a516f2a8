//! Whether the evidence that facts name is there, by the names of the files that came with them.

use super::super::layout::{led, parted};
use jixiao_core::fact::documents_in;
use jixiao_core::problem::{Checked, Code, Place, Problem};
use jixiao_core::project::raw::{Field, RawPortfolio};
use jixiao_core::quantity::narrow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Compares the evidence named with the files that came. A file fits a document by its name, with
/// or without its ending and with or without the document's number before it, and by its number where
/// it or the document has no other name. It counts for the forms of its own folder and of those below
/// it, where a folder without forms belongs to the one above; of several, those nearest to the form
/// count. The names of documents are never used as paths. Gives the files that are named, as they
/// were listed; what is named and not there is a problem, one a project.
pub fn find_evidence(portfolio: &RawPortfolio, files: &[String]) -> Checked<Vec<String>> {
    let files = Files::of(files);
    let of_forms: HashSet<&str> =
        portfolio.facts.iter().map(|fact| folder_of(&fact.place.file)).collect();
    let mut found = BTreeSet::new();
    let mut missing: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for fact in &portfolio.facts {
        let fitting = |document: &str| {
            nearest(&files.fitting(document), folder_of(&fact.place.file), &of_forms)
        };
        // A name may hold the signs that part names.
        let whole = fitting(&fact.evidence);
        if !whole.is_empty() {
            found.extend(whole.into_iter().map(str::to_owned));
            continue;
        }
        for document in documents_in(&fact.evidence) {
            let files = fitting(document);
            if files.is_empty() {
                let of_project = missing.entry(fact.project.as_str()).or_default();
                if !of_project.contains(&document) {
                    of_project.push(document);
                }
            }
            found.extend(files.into_iter().map(str::to_owned));
        }
    }
    let places: HashMap<&str, &Place> = portfolio
        .projects
        .iter()
        .map(|project| (project.value(Field::Id), &project.place))
        .collect();
    let nowhere = Place::default();
    let problem = |(project, documents): (&str, Vec<&str>)| {
        Problem::new(Code::EvidenceNotThere, places.get(project).copied().unwrap_or(&nowhere))
            .with("project", project)
            .with("count", documents.len())
            .with("value", documents.join("、"))
    };
    let problems = missing.into_iter().map(problem).collect();
    Checked::new(found.into_iter().collect(), problems)
}

/// The files that came, by how documents name them.
struct Files<'f> {
    by_name: HashMap<String, Vec<&'f str>>,
    by_number: HashMap<String, Vec<Led<'f>>>,
}

/// A file whose name begins with a number, and what else it is called.
struct Led<'f> {
    file: &'f str,
    name: String,
}

impl<'f> Files<'f> {
    fn of(files: &'f [String]) -> Self {
        let (mut by_name, mut by_number) = (HashMap::new(), HashMap::new());
        for file in files {
            let file = file.as_str();
            let name = file.rsplit('/').next().unwrap_or(file);
            let stem = name.rsplit_once('.').map(|(stem, _)| stem);
            for name in [Some(name), stem].into_iter().flatten().map(plain) {
                by_name.entry(name).or_insert_with(Vec::new).push(file);
            }
            let (number, rest) = led(stem.unwrap_or(name));
            if !number.is_empty() {
                let led = Led { file, name: plain(rest) };
                by_number.entry(plain(number)).or_insert_with(Vec::new).push(led);
            }
        }
        Self { by_name, by_number }
    }

    /// Lists the files that a document may be.
    fn fitting(&self, document: &str) -> Vec<&'f str> {
        let (name, numbers) = parted(document);
        let mut fitting = self.by_name.get(&plain(document)).cloned().unwrap_or_default();
        if name.len() < document.len() {
            fitting.extend(self.by_name.get(&plain(name)).into_iter().flatten());
        }
        let (own, bare_name) = led(name);
        let numbers = documents_in(numbers).into_iter().chain([own]).filter(|one| !one.is_empty());
        for number in numbers {
            let names = [plain(name), plain(bare_name), String::new()];
            let led = self.by_number.get(&plain(number)).into_iter().flatten();
            let led = led.filter(|led| name.is_empty() || names.contains(&led.name));
            fitting.extend(led.map(|led| led.file));
        }
        let unnumbered = self.by_number.values().flatten().filter(|led| led.name == plain(name));
        if fitting.is_empty() && !name.is_empty() {
            fitting.extend(unnumbered.map(|led| led.file));
        }
        fitting
    }
}

fn folder_of(file: &str) -> &str {
    file.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Gives the files that count for a form of a folder, those nearest to it.
fn nearest<'f>(files: &[&'f str], form: &str, of_forms: &HashSet<&str>) -> Vec<&'f str> {
    let home = |file: &'f str| {
        let mut folder = folder_of(file);
        while !folder.is_empty() && !of_forms.contains(folder) {
            folder = folder_of(folder);
        }
        folder
    };
    let holds = |folder: &str| {
        let below = form.strip_prefix(folder);
        folder.is_empty() || below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let fitting = files.iter().map(|file| (home(file).len(), *file, holds(home(file))));
    let fitting: Vec<_> = fitting.filter(|(.., holds)| *holds).collect();
    let most = fitting.iter().map(|(depth, ..)| *depth).max();
    fitting.iter().filter(|(depth, ..)| Some(*depth) == most).map(|(_, file, _)| *file).collect()
}

/// Gives a name by which documents and files are compared.
fn plain(name: &str) -> String {
    let dropped = |c: &char| !c.is_whitespace() && !"《》“”\"'".contains(*c);
    narrow(name).chars().filter(dropped).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jixiao_core::project::raw::{RawFact, RawProject};

    #[test]
    fn documents_are_found_by_name_and_the_others_told_once_a_project() {
        let fact = |evidence: &str| RawFact {
            project: "P1".to_owned(),
            evidence: evidence.to_owned(),
            ..RawFact::default()
        };
        let portfolio = RawPortfolio {
            projects: vec![RawProject {
                values: [(Field::Id, "P1".to_owned())].into(),
                ..RawProject::default()
            }],
            facts: vec![fact("《立项批复》、会议 纪要"), fact("合同；会议纪要"), fact("合同")],
            ..RawPortfolio::default()
        };
        let files = ["甲/立项批复.PDF", "会议纪要", "../合同扫描件.pdf"].map(str::to_owned);
        let found = find_evidence(&portfolio, &files);
        assert_eq!(found.value, ["会议纪要", "甲/立项批复.PDF"]);
        assert_eq!(found.problems.len(), 1);
        let details = &found.problems[0].details;
        assert!(details.iter().any(|(name, value)| {
            *name == "value" && *value == jixiao_core::problem::Detail::Plain("合同".to_owned())
        }));
    }

    #[test]
    fn a_number_finds_its_file_and_never_another() {
        let files = ["附件3 验收单.pdf", "4.pdf", "附件5-合同.pdf", "纪要.pdf", "2025年通知.pdf"]
            .map(str::to_owned);
        for (evidence, expected) in [
            ("验收单（填报附件3）", &["附件3 验收单.pdf"][..]),
            ("验收单", &["附件3 验收单.pdf"]),
            ("附件3 验收单", &["附件3 验收单.pdf"]),
            ("填报附件３", &["附件3 验收单.pdf"]),
            ("考勤表（填报附件4）", &["4.pdf"]),
            ("纪要（填报附件9）", &["纪要.pdf"]),
            ("合同（填报附件1、5）", &["附件5-合同.pdf"]),
            ("考勤表（填报附件3）", &[]),
            ("年通知", &[]),
            ("填报附件8", &[]),
        ] {
            let fact = RawFact { evidence: evidence.to_owned(), ..RawFact::default() };
            let portfolio = RawPortfolio { facts: vec![fact], ..RawPortfolio::default() };
            let found = find_evidence(&portfolio, &files);
            assert_eq!(found.value, expected, "{evidence}");
            assert_eq!(found.problems.is_empty(), !expected.is_empty(), "{evidence}");
        }
    }

    #[test]
    fn a_document_of_another_department_does_not_count() {
        let fact = |project: &str, form: &str, evidence: &str| RawFact {
            project: project.to_owned(),
            place: Place::file(form),
            evidence: evidence.to_owned(),
            ..RawFact::default()
        };
        let portfolio = RawPortfolio {
            facts: vec![
                fact("P1", "甲局/填报表.xlsx", "会议纪要"),
                fact("P2", "乙局/填报表.xlsx", "会议纪要"),
                fact("P2", "乙局/填报表.xlsx", "通知"),
                fact("P2", "乙局/填报表.xlsx", "批复、纪要"),
            ],
            ..RawPortfolio::default()
        };
        let files =
            ["甲局/附件/会议纪要.pdf", "丙局/会议纪要.pdf", "通知.pdf", "乙局/批复、纪要.pdf"]
                .map(str::to_owned);
        let found = find_evidence(&portfolio, &files);
        // 丙局 sent no form, so that what lies there may be for anyone.
        let expected =
            ["丙局/会议纪要.pdf", "乙局/批复、纪要.pdf", "甲局/附件/会议纪要.pdf", "通知.pdf"];
        assert_eq!(found.value, expected);
        assert!(found.problems.is_empty());
        let without: Vec<String> =
            files.iter().filter(|file| !file.contains("丙局")).cloned().collect();
        let found = find_evidence(&portfolio, &without);
        assert_eq!(found.problems.len(), 1, "the minutes of 甲局 are not those of 乙局");
    }
}
