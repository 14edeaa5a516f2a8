//! An input and the rules it asks for → an assessment with every problem found on the way.

pub(crate) mod assessment;
pub(crate) mod kind;
pub(crate) mod load;
mod request;

pub use self::assessment::{Assessed, Assessment, SheetAssessment, assess};
pub use self::kind::{InputKind, is_streamed, kind_of};
pub use self::request::Request;
