//! Texts that Excel would take for formulas when it opens a csv.

/// Marks as a text what Excel would take for a formula.
pub(crate) fn harmless(text: String) -> String {
    if is_formula(&text) { format!("'{text}") } else { text }
}

/// Says whether Excel would take a text for a formula; a lone sign is none.
pub(crate) fn is_formula(text: &str) -> bool {
    text.len() > 1 && text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}
