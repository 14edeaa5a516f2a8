//! Whether the evidence that facts name is there, by the names of the files that came with them.

use crate::problem::{Code, Place, Problem};
use crate::project::raw::{Field, RawPortfolio};
use std::collections::{BTreeMap, BTreeSet};

/// What of the evidence is there.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The files that are named, as they were listed.
    pub files: Vec<String>,
    /// What is named and not there, one a project.
    pub problems: Vec<Problem>,
}

/// Compares the evidence named with the files that came. A file fits a document by its name, with
/// or without its ending, wherever it lies. The names of documents are never used as paths.
pub fn find_evidence(portfolio: &RawPortfolio, files: &[String]) -> Found {
    let mut by_name: BTreeMap<String, &String> = BTreeMap::new();
    for file in files {
        let name = file.rsplit('/').next().unwrap_or(file);
        by_name.entry(plain(name)).or_insert(file);
        if let Some((stem, _)) = name.rsplit_once('.') {
            by_name.entry(plain(stem)).or_insert(file);
        }
    }
    let mut found = BTreeSet::new();
    let mut missing: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for fact in &portfolio.facts {
        for document in documents(&fact.evidence) {
            if let Some(file) = by_name.get(&plain(document)) {
                found.insert((*file).clone());
                continue;
            }
            let of_project = missing.entry(fact.project.as_str()).or_default();
            if !of_project.contains(&document) {
                of_project.push(document);
            }
        }
    }
    let place_of = |id: &str| {
        let named = portfolio.projects.iter().find(|project| project.value(Field::Id) == id);
        named.map_or_else(Place::default, |project| project.place.clone())
    };
    let problem = |(project, documents): (&str, Vec<&str>)| {
        Problem::new(Code::EvidenceNotThere, &place_of(project))
            .with("project", project)
            .with("count", documents.len())
            .with("value", documents.join("、"))
    };
    let problems = missing.into_iter().map(problem).collect();
    Found { files: found.into_iter().collect(), problems }
}

/// Splits a list of documents.
fn documents(text: &str) -> impl Iterator<Item = &str> {
    text.split(['、', '，', ',', '；', ';', '\n']).map(str::trim).filter(|name| !name.is_empty())
}

/// Gives a name by which documents and files are compared.
fn plain(name: &str) -> String {
    let dropped = |c: &char| !c.is_whitespace() && !"《》“”\"'".contains(*c);
    name.chars().filter(dropped).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::raw::{RawFact, RawProject};

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
        assert_eq!(found.files, ["会议纪要", "甲/立项批复.PDF"]);
        assert_eq!(found.problems.len(), 1);
        let details = &found.problems[0].details;
        assert!(details.iter().any(|(name, value)| {
            *name == "value" && *value == crate::problem::Detail::Plain("合同".to_owned())
        }));
    }
}
