//! The change of the mean total by department and by category, as tables.

use super::{DriftReport, GroupDrift};
use crate::analyze::listed::{Headed, columns, listed};
use crate::result::{Holds, Listed};
use crate::wording::{Language, PatternText as Text, shown};

/// Gives the table of departments.
pub(super) fn by_department(language: Language, report: &DriftReport) -> Listed {
    groups(language, &DEPARTMENTS, &report.departments)
}

/// Gives the table of categories, where both years name some.
pub(super) fn by_category(language: Language, report: &DriftReport) -> Option<Listed> {
    let named = !report.categories.is_empty();
    named.then(|| groups(language, &CATEGORIES, &report.categories))
}

/// What a group of projects is, in words.
struct Kind {
    titles: [Text; 2],
    meaning: Text,
    unnamed: Text,
    columns: [Headed; 7],
}

const fn kind(titles: [Text; 2], meaning: Text, unnamed: Text, [name, within]: [Text; 2]) -> Kind {
    let columns = [
        (name, 20, Holds::Text),
        (Text::HeadCountOld, 10, Holds::Mark),
        (Text::HeadCountNew, 10, Holds::Mark),
        (Text::HeadMeanOld, 12, Holds::Mark),
        (Text::HeadMeanNew, 12, Holds::Mark),
        (Text::HeadMixOfMean, 14, Holds::Mark),
        (within, 14, Holds::Mark),
    ];
    Kind { titles, meaning, unnamed, columns }
}

const DEPARTMENTS: Kind = kind(
    [Text::SheetDepartments, Text::DepartmentsTitle],
    Text::DepartmentsMeaning,
    Text::NoDepartment,
    [Text::HeadDepartment, Text::HeadRateOfMean],
);

const CATEGORIES: Kind = kind(
    [Text::SheetCategories, Text::CategoriesTitle],
    Text::CategoriesMeaning,
    Text::NoCategory,
    [Text::HeadCategory, Text::HeadRateOfCategory],
);

fn groups(language: Language, kind: &Kind, groups: &[GroupDrift]) -> Listed {
    let none = || language.pattern(Text::None).to_owned();
    let mean = |value: Option<f64>| value.map_or_else(none, shown);
    let row = |one: &GroupDrift| {
        let unnamed = language.pattern(kind.unnamed);
        let name = if one.name.is_empty() { unnamed } else { &one.name };
        vec![
            name.to_owned(),
            one.projects[0].to_string(),
            one.projects[1].to_string(),
            mean(one.mean[0]),
            mean(one.mean[1]),
            shown(one.effects.mix),
            shown(one.effects.rate),
        ]
    };
    let notes = vec![language.pattern(kind.meaning).to_owned()];
    let rows = groups.iter().map(row).collect();
    listed(language, kind.titles, notes, columns(language, &kind.columns), rows)
}
