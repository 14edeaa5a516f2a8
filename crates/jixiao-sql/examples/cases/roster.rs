//! Who the projects of a case are, before anything is said of them: policies name them, too.

use crate::draw::Draw;

/// The department whose projects people decide on.
pub(crate) const DECIDED: &str = "专项工作办公室";

/// A project that is drawn.
pub(crate) struct Member {
    /// The id.
    pub(crate) id: String,
    /// The department; blank where not given.
    pub(crate) department: String,
    /// The category.
    pub(crate) category: &'static str,
    /// The class of service.
    pub(crate) service_class: &'static str,
}

/// Categories, one with the signs that an engine may take for its own.
pub(crate) const CATEGORIES: [&str; 4] = ["养老服务", "公共交通", "O'Neil\\n50%_;--", "legal aid"];
/// Classes of service.
pub(crate) const CLASSES: [&str; 3] = ["A0101", "B-02", "公共服务"];

/// Draws so many projects; where cuts are spread, departments are small, so that few are left open.
pub(crate) fn roster(draw: &mut Draw, rows: usize, small: bool) -> Vec<Member> {
    let departments = if small { rows / 5 + 1 } else { 8 };
    let chinese = draw.one_in(3);
    let member = |at: usize| {
        let one = draw.index(departments) + 1;
        let department = match draw.below(100) {
            0 | 1 => DECIDED.to_owned(),
            2 if !small => String::new(),
            3..30 if !small => "D'Or \\ 市教育局".to_owned(),
            _ => format!("市第{one}局"),
        };
        let blank = |text, draw: &mut Draw| if draw.one_in(20) { "" } else { text };
        let (category, class) = (draw.one(&CATEGORIES), draw.one(&CLASSES));
        Member {
            // Ids of different lengths, so that their order as texts is not that of the rows.
            id: match (chinese, draw.below(400)) {
                // As a spreadsheet makes of a long number.
                (_, 0) => format!("1.{at}E+{at}"),
                (true, _) => format!("项目{at}"),
                (false, _) => format!("P-{at}"),
            },
            department,
            category: blank(category, draw),
            service_class: blank(class, draw),
        }
    };
    (1..=rows).map(member).collect()
}
