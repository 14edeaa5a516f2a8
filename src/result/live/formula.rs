//! The formulas of a project's row. They must give the amounts of `cut::cut` in any spreadsheet.
//!
//! Spreadsheets know binary floats alone, and `ROUNDUP` or `INT` of a product of decimals may be one
//! unit off. So everything is a whole number: amounts in 分, rates in ten-thousandths. An amount is
//! split into ten-thousands and a rest, so that the only division is that of a small number.

use super::column::C;
use super::place::Places;
use crate::xlsx::quoted;
use jixiao_core::quantity::Rounding;

/// Gives the formulas that every sheet has: the rate and the most for next year lead to cut and next
/// budget.
pub(in crate::result) fn common(places: &Places<'_>, row: u32) -> Vec<(C, String)> {
    let at = |column: C| places.at(column, row);
    let ends = places.ends(row);
    let yuan = |fen: C| format!("{}/100", at(fen));
    let many = |fen: C| format!("ROUND({}/10000-0.49995,0)", at(fen));
    let few = |fen: C, many: C| format!("{}-{}*10000", at(fen), at(many));
    let applies = places.of_grade(C::Department, row);
    let yes = quoted(places.yes);
    let floor = places.layout.fixed(C::Name, places.floor);
    let exempt = share(places, row, (C::BaseMany, C::BaseFew), C::ExemptParts, Rounding::Down);
    let rest = (C::RestMany, C::RestFew);
    let rated = share(places, row, rest, C::RateParts, places.rounding);
    let least = share(places, row, rest, C::FloorParts, Rounding::Up);
    let next = format!("MIN({},{}:{})", at(C::KeptFen), at(C::RequestFen), at(C::LimitFen));
    let next_fen = at(C::NextFen);
    vec![
        (C::Rest, yuan(C::RestFen)),
        (C::Cut, yuan(C::CutFen)),
        (C::Kept, yuan(C::KeptFen)),
        (C::Next, format!("IF({next_fen}=\"\",\"\",{next_fen}/100)")),
        (C::BaseFen, format!("ROUND({}*100,0)", at(C::Base))),
        (C::BaseMany, many(C::BaseFen)),
        (C::BaseFew, few(C::BaseFen, C::BaseMany)),
        (C::ExemptParts, parts(&at(C::ExemptShare))),
        (C::ExemptFen, format!("IF({ends},0,{exempt})")),
        (C::RestFen, format!("{}-{}", at(C::BaseFen), at(C::ExemptFen))),
        (C::RestMany, many(C::RestFen)),
        (C::RestFew, few(C::RestFen, C::RestMany)),
        (C::FloorParts, format!("IF({applies}={yes},ROUND({floor}*10000,0),0)")),
        (C::CutFen, format!("IF({ends},0,MAX({rated},{least}))")),
        (C::KeptFen, format!("{}-{}", at(C::BaseFen), at(C::CutFen))),
        (C::RequestFen, fen_or_blank(&at(C::Request))),
        (C::ReviewedFen, fen_or_blank(&at(C::Reviewed))),
        (C::NextFen, format!("IF({ends},\"\",{next})")),
    ]
}

/// Gives the formulas of a sheet whose grades are texts, and whose rates of their own and limits of
/// next budgets are cells.
pub(in crate::result) fn taken(places: &Places<'_>, row: u32) -> Vec<(C, String)> {
    let at = |column: C| places.at(column, row);
    let rate = places.of_grade(C::Name, row);
    let grades = places.layout.range(C::Id, places.grades);
    let (own, of_grade) = (at(C::OwnRate), at(C::GradeRate));
    vec![
        (C::GradeAt, format!("MATCH({},{grades},0)", at(C::Grade))),
        (C::GradeRate, format!("IF({rate}=\"\",NA(),{rate})")),
        (C::Rate, format!("IF({},\"\",IF({own}=\"\",{of_grade},{own}))", places.ends(row))),
        (C::RateParts, parts(&at(C::Rate))),
        (C::LimitFen, fen_or_blank(&at(C::Limit))),
    ]
}

/// Counts the ten-thousandths of the rate in a cell; none where it is blank.
pub(in crate::result) fn parts(rate: &str) -> String {
    format!("IF({rate}=\"\",0,ROUND({rate}*10000,0))")
}

fn fen_or_blank(yuan: &str) -> String {
    format!("IF({yuan}=\"\",\"\",ROUND({yuan}*100,0))")
}

/// Takes so many ten-thousandths of an amount that is split, rounded to 分.
fn share(
    places: &Places<'_>,
    row: u32,
    (many, few): (C, C),
    parts: C,
    rounding: Rounding,
) -> String {
    let [many, few, parts] = [many, few, parts].map(|column| places.at(column, row));
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
