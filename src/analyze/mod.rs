//! Statistics of tables that are no portfolio: what is read for them, and what comes out.

mod agreement;
mod grid;

pub use self::agreement::{AgreementReport, agreement};
