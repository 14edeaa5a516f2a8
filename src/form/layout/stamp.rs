//! What a workbook says of itself: rows of key and value on a very hidden sheet.

use super::split::Split;
use jixiao_core::quantity::MoneyUnit;
use jixiao_core::rulebook::Giver;

/// The format this program writes and reads.
pub(super) const FORMAT: &str = "jixiao-form-2";

/// What the names of all formats begin with.
const FORMATS: &str = "jixiao-form-";

/// What a workbook says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The version of the program that wrote it.
    pub version: String,
    /// The rulebook's id.
    pub rulebook: String,
    /// The rulebook's edition.
    pub edition: String,
    /// The hash of the rulebook's files.
    pub rulebook_sha256: String,
    /// The portfolio's title.
    pub title: String,
    /// The year evaluated.
    pub year: Option<i32>,
    /// The unit of the amounts on the sheet of projects.
    pub money_unit: MoneyUnit,
    /// The language of the texts: `zh` or `en`.
    pub language: String,
    /// How the projects were split.
    pub split: Split,
    /// The group this workbook is for; empty for all, and where projects name none.
    pub group: String,
    /// It was sent with plans alone, whatever else was known.
    pub blank: bool,
    /// Whom it is for; all where it says nobody.
    pub giver: Option<Giver>,
    /// The name of the sheet that explains the form.
    pub help_sheet: String,
    /// The name of the sheet of projects.
    pub project_sheet: String,
    /// The names of the sheets of lines.
    pub entry_sheets: Vec<String>,
    /// The ids of its projects.
    pub projects: Vec<String>,
}

impl Stamp {
    /// Gives the rows, key and value.
    pub fn rows(&self) -> Vec<(&'static str, String)> {
        let year = self.year.map_or(String::new(), |year| year.to_string());
        let mut rows = vec![
            ("format", FORMAT.to_owned()),
            ("version", self.version.clone()),
            ("rulebook", self.rulebook.clone()),
            ("edition", self.edition.clone()),
            ("rulebook_sha256", self.rulebook_sha256.clone()),
            ("title", self.title.clone()),
            ("year", year),
            ("money_unit", self.money_unit.name().to_owned()),
            ("language", self.language.clone()),
            ("split", self.split.name().to_owned()),
            ("group", self.group.clone()),
            ("blank", if self.blank { "yes" } else { "no" }.to_owned()),
            ("sheet:help", self.help_sheet.clone()),
            ("sheet:projects", self.project_sheet.clone()),
        ];
        rows.extend(self.giver.map(|giver| ("giver", giver.name().to_owned())));
        rows.extend(self.entry_sheets.iter().map(|name| ("sheet:entries", name.clone())));
        rows.extend(self.projects.iter().map(|id| ("project", id.clone())));
        rows
    }

    /// Gives the format that the rows name, where it is another than [`FORMAT`].
    pub fn other_format(rows: &[(String, String)]) -> Option<&str> {
        let (_, format) = rows.iter().find(|(key, _)| key == "format")?;
        (format.starts_with(FORMATS) && format != FORMAT).then_some(format)
    }

    /// Reads the rows; `None` where they are of another format or something is missing. Keys that
    /// are not known are passed over.
    pub fn from_rows(rows: &[(String, String)]) -> Option<Self> {
        let values = |key: &str| -> Vec<String> {
            let named = rows.iter().filter(|(known, _)| known == key);
            named.map(|(_, value)| value.clone()).collect()
        };
        let one = |key: &str| values(key).into_iter().next();
        if one("format")? != FORMAT {
            return None;
        }
        let year = one("year")?;
        Some(Self {
            version: one("version")?,
            rulebook: one("rulebook")?,
            edition: one("edition")?,
            rulebook_sha256: one("rulebook_sha256")?,
            title: one("title")?,
            year: if year.is_empty() { None } else { Some(year.parse().ok()?) },
            money_unit: MoneyUnit::from_name(&one("money_unit")?)?,
            language: one("language")?,
            split: Split::from_name(&one("split")?)?,
            group: one("group")?,
            blank: one("blank").as_deref() == Some("yes"),
            giver: one("giver").as_deref().and_then(Giver::from_name),
            help_sheet: one("sheet:help")?,
            project_sheet: one("sheet:projects")?,
            entry_sheets: values("sheet:entries"),
            projects: values("project"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_comes_back_from_its_rows() {
        let stamp = Stamp {
            version: "0.1.0".to_owned(),
            rulebook: "purchased-services-25".to_owned(),
            edition: "2025.1".to_owned(),
            rulebook_sha256: "00".to_owned(),
            title: "=甲".to_owned(),
            year: Some(2025),
            money_unit: MoneyUnit::WanYuan,
            language: "zh".to_owned(),
            split: Split::Department,
            group: String::new(),
            blank: true,
            giver: Some(Giver::Unit),
            help_sheet: "说明".to_owned(),
            project_sheet: "项目信息".to_owned(),
            entry_sheets: vec!["决策".to_owned(), "过程".to_owned()],
            projects: vec!["P1".to_owned(), "007".to_owned()],
        };
        let owned = |rows: Vec<(&str, String)>| -> Vec<(String, String)> {
            rows.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
        };
        let mut rows = owned(stamp.rows());
        assert_eq!(Stamp::from_rows(&rows), Some(stamp));
        assert_eq!(Stamp::other_format(&rows), None);
        rows[0].1 = "jixiao-form-1".to_owned();
        assert_eq!(Stamp::from_rows(&rows), None);
        assert_eq!(Stamp::other_format(&rows), Some("jixiao-form-1"));
    }
}
