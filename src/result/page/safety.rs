//! Style, script, and what the browser is told to allow: this style and this script, nothing else.
//! Even a text that slipped past the escaping could neither run nor fetch anything.

use crate::chart::grade_look;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jixiao_core::rulebook::Rulebook;
use sha2::{Digest, Sha256};

/// Gives the style with the colours of the grades, which are those of the charts.
pub(super) fn style(rulebook: &Rulebook) -> String {
    let mut style = plain(include_str!("../../../assets/page/page.css"));
    style.push_str(&plain(include_str!("../../../assets/page/trial.css")));
    let count = rulebook.grades.grades.len();
    for at in 0..count {
        let (colour, hatched) = grade_look(at, count);
        let ground = if hatched {
            format!("repeating-linear-gradient(135deg,{colour} 0 3px,#fff 3px 5px)")
        } else {
            colour
        };
        style.extend([".g", &at.to_string(), "::before{background:", &ground, "}\n"]);
    }
    style
}

/// Gives the script of the results.
pub(super) fn script() -> String {
    plain(include_str!("../../../assets/page/page.js"))
}

/// Gives the script of the trial. It is one apart, so that a browser that cannot read it still sorts
/// and filters.
pub(super) fn trial_script() -> String {
    let arithmetic = plain(include_str!("../../../assets/page/arithmetic.js"));
    arithmetic + &plain(include_str!("../../../assets/page/trial.js"))
}

/// A browser reads line ends as LF before it compares hashes.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// Says what the page may do.
pub(super) fn policy(style: &str, scripts: &[String]) -> String {
    let hash =
        |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())));
    let scripts: Vec<String> = scripts.iter().map(|script| hash(script)).collect();
    let scripts = if scripts.is_empty() { "'none'".to_owned() } else { scripts.join(" ") };
    format!(
        "default-src 'none'; style-src {}; script-src {scripts}; base-uri 'none'; form-action 'none'",
        hash(style),
    )
}
