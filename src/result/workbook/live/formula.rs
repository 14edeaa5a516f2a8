//! The formulas of a project's row. They must give the amounts of `cut::cut` in any spreadsheet.
//!
//! Spreadsheets know binary floats alone, and `ROUNDUP` or `INT` of a product of decimals may be one
//! unit off. So everything is a whole number: amounts in 分, rates in ten-thousandths. An amount is
//! split into ten-thousands and a rest, so that the only division is that of a small number.

use super::column::C;
use crate::xlsx::quoted;
use jixiao_core::quantity::Rounding;

/// Where the settings stand.
pub(super) struct Settings<'a> {
    /// The rows of the grades, first and last.
    pub(super) grades: (u32, u32),
    /// The row of the floor.
    pub(super) floor: u32,
    /// How base × rate is rounded.
    pub(super) rounding: Rounding,
    /// The words for yes and no.
    pub(super) yes: &'a str,
    pub(super) no: &'a str,
}

/// Gives every formula of the row of a project.
pub(super) fn of_row(settings: &Settings<'_>, row: u32) -> Vec<(C, String)> {
    let at = |column: C| column.at(row);
    let ends = format!("{}={}", at(C::Goes), quoted(settings.no));
    let yuan = |fen: C| format!("{}/100", at(fen));
    let fen = |yuan: C| format!("ROUND({}*100,0)", at(yuan));
    let fen_or_blank = |yuan: C| format!("IF({}=\"\",\"\",{})", at(yuan), fen(yuan));
    let many = |fen: C| format!("ROUND({}/10000-0.49995,0)", at(fen));
    let few = |fen: C, many: C| format!("{}-{}*10000", at(fen), at(many));
    let parts = |rate: C| format!("IF({}=\"\",0,ROUND({}*10000,0))", at(rate), at(rate));
    let grade_rate = settings.of_grade(C::Name, row);
    let applies = settings.of_grade(C::Department, row);
    let yes = quoted(settings.yes);
    let floor = C::Name.at(settings.floor).replace('B', "$B$");
    let exempt = share(row, (C::BaseMany, C::BaseFew), C::ExemptParts, Rounding::Down);
    let rest = (C::RestMany, C::RestFew);
    let rated = share(row, rest, C::RateParts, settings.rounding);
    let least = share(row, rest, C::FloorParts, Rounding::Up);
    let next = format!("MIN({},{}:{})", at(C::KeptFen), at(C::RequestFen), at(C::LimitFen));
    let own = at(C::OwnRate);
    let next_fen = at(C::NextFen);
    vec![
        (C::Rest, yuan(C::RestFen)),
        (C::GradeRate, format!("IF({grade_rate}=\"\",NA(),{grade_rate})")),
        (C::Rate, format!("IF({ends},\"\",IF({own}=\"\",{},{own}))", at(C::GradeRate))),
        (C::Cut, yuan(C::CutFen)),
        (C::Kept, yuan(C::KeptFen)),
        (C::Next, format!("IF({next_fen}=\"\",\"\",{next_fen}/100)")),
        (C::BaseFen, fen(C::Base)),
        (C::BaseMany, many(C::BaseFen)),
        (C::BaseFew, few(C::BaseFen, C::BaseMany)),
        (C::ExemptParts, parts(C::ExemptShare)),
        (C::ExemptFen, format!("IF({ends},0,{exempt})")),
        (C::RestFen, format!("{}-{}", at(C::BaseFen), at(C::ExemptFen))),
        (C::RestMany, many(C::RestFen)),
        (C::RestFew, few(C::RestFen, C::RestMany)),
        (C::RateParts, parts(C::Rate)),
        (C::FloorParts, format!("IF({applies}={yes},ROUND({floor}*10000,0),0)")),
        (C::CutFen, format!("IF({ends},0,MAX({rated},{least}))")),
        (C::KeptFen, format!("{}-{}", at(C::BaseFen), at(C::CutFen))),
        (C::RequestFen, fen_or_blank(C::Request)),
        (C::ReviewedFen, fen_or_blank(C::Reviewed)),
        (C::LimitFen, fen_or_blank(C::Limit)),
        (C::NextFen, format!("IF({ends},\"\",{next})")),
    ]
}

impl Settings<'_> {
    /// Looks a setting of a project's grade up.
    fn of_grade(&self, setting: C, row: u32) -> String {
        let (values, grades) = (setting.range(self.grades), C::Id.range(self.grades));
        format!("INDEX({values},MATCH({},{grades},0))", C::Grade.at(row))
    }
}

/// Takes so many ten-thousandths of an amount that is split, rounded to 分.
fn share(row: u32, (many, few): (C, C), parts: C, rounding: Rounding) -> String {
    let [many, few, parts] = [many, few, parts].map(|column| column.at(row));
    // At most 9999 × 10000, which every spreadsheet divides without error.
    let rest = format!("{few}*{parts}");
    let down = |less: &str| format!("({rest}{less}-MOD({rest}{less},10000))/10000");
    let rounded = match rounding {
        Rounding::Down => down(""),
        Rounding::Up => format!("{}+(MOD({rest},10000)>0)", down("")),
        Rounding::HalfUp => down("+5000"),
        Rounding::HalfEven => {
            let odd = format!("MOD(MOD({many},2)*MOD({parts},2)+{},2)=1", down("+5000"));
            format!("{}-AND(MOD({rest},10000)=5000,{odd})", down("+5000"))
        }
    };
    format!("{many}*{parts}+{rounded}")
}
