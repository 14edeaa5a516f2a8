//! What each kind of document is made by.

use super::content::Document;
use super::kind::{Kind, Refused};
use super::matter::Matter;
use super::{cuts, disclosure, notice, portfolio, project};

impl Kind {
    /// Makes the document.
    ///
    /// # Errors
    /// With what it would need, where there is none.
    pub fn document(self, matter: &Matter<'_>) -> Result<Document, Refused> {
        match self {
            Self::Project => project::document(matter),
            Self::Portfolio => Ok(portfolio::document(matter)),
            Self::Notice => Ok(notice::document(matter)),
            Self::Cuts => cuts::document(matter),
            Self::Disclosure => Ok(disclosure::document(matter)),
        }
    }
}
