//! The fields of a row that are read in place; where one needs the ordinary way, the row is left to it.

use crate::table::{Cells, names_total};
use jixiao_core::cut::{Cut, Subject};
use jixiao_core::lint::is_contract_beyond;
use jixiao_core::project::raw::Field;
use jixiao_core::project::{Amounts, LONGEST_NAME, LastGrade, amount_in_cell, points_in_cell};
use jixiao_core::quantity::{MoneyUnit, Points};
use jixiao_core::rulebook::AdviceLimits;

/// The fields of a row, in which there is no character that nobody sees.
#[derive(Default)]
pub(super) struct Fields<'r> {
    pub(super) id: &'r str,
    pub(super) name: &'r str,
    pub(super) department: &'r str,
    pub(super) category: &'r str,
    service_class: &'r str,
    pub(super) amounts: Amounts,
}

impl<'r> Fields<'r> {
    /// Takes a cell without the blanks around it; `false` where it needs the ordinary pipeline.
    pub(super) fn take(&mut self, field: Field, unit: Option<MoneyUnit>, cell: &'r str) -> bool {
        let amounts = &mut self.amounts;
        let amount = match field {
            // The name is only looked at for being there, so doubled quotation marks may stay.
            Field::Name => return fill(&mut self.name, cell),
            Field::Id => return fill(&mut self.id, cell) && !self.id.contains('"'),
            // Of these it is asked whether they are known.
            Field::Department => {
                self.department = cell;
                return !cell.contains('"');
            }
            Field::Category => {
                self.category = cell;
                return !cell.contains('"');
            }
            Field::Year => return cell.is_empty() || is_year(cell.as_bytes()),
            Field::Budget => &mut amounts.budget,
            Field::BudgetInitial => &mut amounts.budget_initial,
            Field::Received => &mut amounts.received,
            Field::Executed => &mut amounts.executed,
            Field::Contract => &mut amounts.contract,
            Field::Request => &mut amounts.request,
            Field::Reviewed => &mut amounts.reviewed,
            Field::Committed => &mut amounts.committed,
            Field::ServiceClass => {
                return fill(&mut self.service_class, cell) && !self.service_class.contains('"');
            }
            Field::Purchaser | Field::Contractor | Field::Firm => {
                return cell.len() <= LONGEST_NAME;
            }
            Field::Confidential => return cell.is_empty(),
            Field::Continues | Field::GradeLastYear => return false,
        };
        if cell.is_empty() {
            return field != Field::Budget;
        }
        *amount = amount_in_cell(cell, unit);
        amount.is_some()
    }

    /// Says whether the row is a project about which nothing is to be said but its result.
    pub(super) fn are_ordinary(&self, limits: &AdviceLimits) -> bool {
        let Amounts { budget, received, executed, .. } = self.amounts;
        let most = received.or(budget);
        !self.id.is_empty()
            && !self.name.is_empty()
            && !may_be_total(self.id)
            && !may_be_altered(self.id)
            && executed.zip(most).is_none_or(|(executed, most)| executed <= most)
            && !is_contract_beyond(&self.amounts, limits)
    }

    /// Says whether a contract commits more than a cut leaves.
    pub(super) fn commit_more_than(&self, cut: &Cut) -> bool {
        self.amounts.committed.is_some_and(|committed| committed > cut.kept)
    }

    pub(super) fn subject(&self) -> Subject<'r> {
        Subject {
            id: self.id,
            department: self.department,
            category: self.category,
            service_class: self.service_class,
            continues: true,
            amounts: self.amounts,
            grade_last_year: LastGrade::Missing,
            exemption: None,
        }
    }
}

/// Says whether an id may name a line of totals; only a text with a letter of 计, 分, 均, 值, total or
/// average may.
fn may_be_total(id: &str) -> bool {
    let may = |byte: &u8| matches!(byte, b'l' | b'L' | b'v' | b'V' | 0xE5 | 0xE8);
    id.as_bytes().iter().any(may) && names_total(id)
}

/// Says whether an id looks like one that a spreadsheet altered; those are looked at.
fn may_be_altered(id: &str) -> bool {
    let bytes = id.as_bytes();
    matches!(bytes, [b'=' | b'\'', ..])
        || (matches!(bytes, [b'0'..=b'9', ..])
            && bytes.iter().any(|byte| matches!(byte, b'e' | b'E')))
}

/// Takes a text. Whether a long one is too long is said by the ordinary way.
fn fill<'r>(slot: &mut &'r str, cell: &'r str) -> bool {
    *slot = cell;
    cell.len() <= LONGEST_NAME
}

fn is_year(cell: &[u8]) -> bool {
    matches!(cell, [b'2', rest @ ..] if rest.len() == 3 && rest.iter().all(u8::is_ascii_digit))
}

impl Cells<'_> {
    /// Takes the next cell as points; `None` where they need the ordinary way.
    #[inline]
    pub(super) fn next_points(&mut self) -> Option<Points> {
        let rest = self.0?;
        let Some((points, length)) = Points::parse_cell(rest.as_bytes()) else {
            return self.next_written_points();
        };
        self.0 = rest.get(length + 1..);
        Some(points)
    }

    /// Takes the next cell as points in any form.
    fn next_written_points(&mut self) -> Option<Points> {
        points_in_cell(self.next()?.trim())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_that_name_totals_are_looked_at() {
        for id in [
            "合计",
            "总分",
            "Total",
            "SUBTOTAL",
            "城管局小计",
            "累 计",
            "合计（元）",
            "平均",
            "均值",
            "最高分",
            "Average",
        ] {
            assert!(may_be_total(id), "{id}");
        }
        for id in ["P1", "TL-1", "设计-1", "分局-2", "沈财-3"] {
            assert!(!may_be_total(id), "{id}");
        }
    }
}
