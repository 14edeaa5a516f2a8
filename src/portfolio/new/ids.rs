//! Ids for projects that an office knows by name alone. An id is made from the name, so that neither
//! another order nor another project changes it, and is written down once, into the new folder.

use crate::hash::sha256;
use crate::portfolio::join::name_repeated;
use crate::table::{Table, is_total_row};
use jixiao_core::alike::compared;
use jixiao_core::problem::{Place, Problem};
use std::collections::HashMap;

/// How many characters of the hash of a name make its id.
const LENGTH: usize = 8;

/// Makes the ids of the projects in a table, each with its name, in the order of the table.
///
/// # Errors
/// With the problems, where a name stands twice.
pub(super) fn make_ids(table: &Table, column: usize) -> Result<Vec<[String; 2]>, Vec<Problem>> {
    let mut seen: HashMap<String, Place> = HashMap::new();
    let (mut ids, mut problems) = (Vec::new(), Vec::new());
    for row in table.rows.iter().filter(|row| !is_total_row(row, [None, Some(column)])) {
        let (name, place) = (row.cell(column), row.place_of(column));
        if name.is_empty() {
            continue;
        }
        if let Some(first) = seen.get(&*compared(name)) {
            problems.push(name_repeated(name, &place, first));
        } else {
            seen.insert(compared(name).into_owned(), place);
            ids.push([sha256(compared(name).as_bytes()), name.to_owned()]);
        }
    }
    let shared = |hash: &str| ids.iter().filter(|[id, _]| id[..LENGTH] == hash[..LENGTH]).count();
    let lengths: Vec<usize> =
        ids.iter().map(|[id, _]| if shared(id) > 1 { id.len() } else { LENGTH }).collect();
    for ([id, _], length) in ids.iter_mut().zip(lengths) {
        *id = format!("P-{}", id[..length].to_uppercase());
    }
    if problems.is_empty() { Ok(ids) } else { Err(problems) }
}
