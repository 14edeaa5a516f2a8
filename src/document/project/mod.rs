//! The evaluation report of one project: cover, signatures, summary, seven chapters and annexes.

mod analysis;
mod annexes;
mod conclusion;
mod facts;
mod findings;
mod one;
mod report;
mod work;

pub(super) use self::conclusion::use_of_result;
pub(super) use self::findings::checks;
pub(super) use self::one::One;
pub(super) use self::report::document;
pub(super) use self::work::method;
