//! What each kind of document is made by.

use super::content::Document;
use super::draft::Draft;
use super::kind::{Kind, Refused};
use super::{cuts, disclosure, notice, portfolio, project};

impl Kind {
    /// Makes the document.
    ///
    /// # Errors
    /// With what it would need, where there is none.
    pub fn document(self, draft: &Draft<'_>) -> Result<Document, Refused> {
        match self {
            Self::Project => project::document(draft),
            Self::Portfolio => Ok(portfolio::document(draft)),
            Self::Notice => Ok(notice::document(draft)),
            Self::Cuts => cuts::document(draft),
            Self::Disclosure => Ok(disclosure::document(draft)),
        }
    }
}
