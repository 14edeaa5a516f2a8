//! Points typed in by an evaluator. Any indicator may be given points; this rule knows no other way.

use super::attained::{Attained, Subject};
use super::kind::RuleKind;
use super::reader::Reader;
use super::step::{Step, Trace};
use crate::fact::{FactKind, FactSet, POINTS};
use crate::problem::Problem;
use crate::quantity::Fraction;
use serde::Deserialize;
use smol_str::SmolStr;

/// `kind = "award"`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawAward {
    reason: String,
}

/// Points typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Award {
    /// Whether a reason is expected where points are lost.
    pub reason_required: bool,
}

impl RuleKind for Award {
    type Raw = RawAward;

    fn check(raw: &RawAward, _: &str, read: &mut Reader<'_>) -> Self {
        let reason_required = match raw.reason.as_str() {
            "required" => true,
            "optional" => false,
            other => {
                read.unreadable("reason", other);
                true
            }
        };
        Self { reason_required }
    }

    fn fact_names(&self) -> Vec<&str> {
        vec![POINTS]
    }

    fn fact_kind(&self, _: &str) -> Option<FactKind> {
        None
    }

    fn wants_reason(&self) -> bool {
        self.reason_required
    }

    fn attained(
        &self,
        _: Subject<'_>,
        _: &FactSet,
        trace: &mut impl Trace,
    ) -> Result<Attained, Box<Problem>> {
        trace.remark(|| Step::Missing { item: SmolStr::default(), fact: POINTS.into() });
        Ok(Attained::Between(Fraction::ZERO, Fraction::ONE))
    }
}
