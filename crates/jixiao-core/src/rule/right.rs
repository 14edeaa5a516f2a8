//! That something may be not applicable, which is a right that the rulebook gives.

use super::reader::Reader;
use crate::bilingual::Bilingual;
use crate::citation::raw::RawBilingual;
use serde::Deserialize;

/// `not_applicable` of an indicator or a checkpoint.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawRight {
    pub reasons: Vec<RawBilingual>,
    pub evidence: Option<RawBilingual>,
}

/// The right to leave an indicator or a checkpoint out as not applicable (不适用).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Right {
    /// The reasons that may stand, at least one.
    pub reasons: Vec<Bilingual>,
    /// The evidence without which it does not stand; none where a reason is enough.
    pub evidence: Option<Bilingual>,
}

impl Right {
    /// Checks a right as written.
    pub(crate) fn check(raw: &RawRight, read: &mut Reader<'_>) -> Self {
        let mut said = |field: &str, text: &RawBilingual| {
            if text.zh.trim().is_empty() || text.en.trim().is_empty() {
                read.unreadable(field, &text.zh);
            }
            Bilingual::from(text.clone())
        };
        let reasons: Vec<Bilingual> =
            raw.reasons.iter().map(|reason| said("not_applicable.reasons", reason)).collect();
        let evidence = raw.evidence.as_ref().map(|text| said("not_applicable.evidence", text));
        if reasons.is_empty() {
            read.unreadable("not_applicable.reasons", "[]");
        }
        Self { reasons, evidence }
    }

    /// Gives the reasons as one text in each language.
    pub fn reasons_in_one(&self) -> Bilingual {
        let joined = |of: fn(&Bilingual) -> &str, with: &str| {
            self.reasons.iter().map(of).collect::<Vec<_>>().join(with)
        };
        Bilingual { zh: joined(|one| &one.zh, "；"), en: joined(|one| &one.en, "; ") }
    }
}
