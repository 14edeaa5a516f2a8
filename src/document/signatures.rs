//! Lines to be signed.

use super::content::Block;
use super::draft::Draft;
use crate::wording::ReportText;

/// Makes lines to be signed of a text that has one a line, its labels divided by bars.
pub(super) fn signatures(draft: &Draft<'_>, text: ReportText) -> Block {
    let text = draft.say(text);
    let labels = |line: &str| line.split('|').map(str::to_owned).collect();
    Block::Signatures(text.lines().map(labels).collect())
}
