//! What is said of each code of a problem: what is wrong, why it matters, what to do.

mod fact;
mod policy;
mod project;
mod returned;
mod rulebook;
mod sheet;
mod table;

use jixiao_core::problem::Code;

/// The texts of a code in both languages, with the details that they name.
#[derive(Debug)]
pub(in crate::wording) struct Declared {
    /// What is wrong, in Chinese and in English.
    pub(in crate::wording) what: [&'static str; 2],
    /// Why it matters.
    pub(in crate::wording) why: [&'static str; 2],
    /// What to do.
    pub(in crate::wording) hint: [&'static str; 2],
    /// The details that every problem of the code has.
    pub(in crate::wording) details: &'static [&'static str],
}

/// Declares the texts of codes: `Code(detail, …) { what: "中文" | "English", why: …, hint: … }`.
/// A detail that some problems of the code lack is `detail if given`. What a problem is about, `{on}`,
/// is common to all codes and not declared.
macro_rules! problems {
    ($(
        $code:ident $(($($detail:ident $(if $given:ident)?),+))? {
            what: $what_zh:literal | $what_en:literal,
            why: $why_zh:literal | $why_en:literal,
            hint: $hint_zh:literal | $hint_en:literal,
        }
    )+) => {
        /// Gives the texts of a code, if it is one of this file.
        pub(super) const fn declared(
            code: jixiao_core::problem::Code,
        ) -> Option<&'static $crate::wording::texts::problem::Declared> {
            Some(match code {
                $(jixiao_core::problem::Code::$code => {
                    &$crate::wording::texts::problem::Declared {
                        what: [$what_zh, $what_en],
                        why: [$why_zh, $why_en],
                        hint: [$hint_zh, $hint_en],
                        details: &[$($(
                            $crate::wording::texts::problem::always!($detail $($given)?)
                        ),+)?],
                    }
                })+
                _ => return None,
            })
        }

        $(const _: () = {
            $crate::wording::texts::problem::check(
                [$what_zh, $why_zh, $hint_zh],
                &["on" $($(, stringify!($detail))+)?],
                concat!("a Chinese text of ", stringify!($code), " and its details do not agree"),
            );
            $crate::wording::texts::problem::check(
                [$what_en, $why_en, $hint_en],
                &["on" $($(, stringify!($detail))+)?],
                concat!("an English text of ", stringify!($code), " and its details do not agree"),
            );
        };)+
    };
}
use problems;

/// Names a detail that every problem of a code has; one that some lack is blank.
macro_rules! always {
    ($detail:ident) => {
        stringify!($detail)
    };
    ($detail:ident given) => {
        ""
    };
}
use always;

/// Fails unless the texts name nothing but the details, and each of them; the first, what the
/// problem is about, need not be named.
const fn check(texts: [&str; 3], details: &[&str], message: &str) {
    use crate::wording::declare::{uses, uses_only};
    let [what, why, hint] = texts;
    assert!(!what.is_empty() && !why.is_empty() && !hint.is_empty(), "{}", message);
    let known = uses_only(what, details) && uses_only(why, details) && uses_only(hint, details);
    assert!(known, "{}", message);
    let mut at = 1;
    while at < details.len() {
        let detail = details[at];
        assert!(uses(what, detail) || uses(why, detail) || uses(hint, detail), "{}", message);
        at += 1;
    }
}

/// Gives the texts of a code.
pub(in crate::wording) const fn declared(code: Code) -> &'static Declared {
    match in_any_file(code) {
        Some(declared) => declared,
        None => &Declared { what: [""; 2], why: [""; 2], hint: [""; 2], details: &[] },
    }
}

const fn in_any_file(code: Code) -> Option<&'static Declared> {
    match code.id().as_bytes()[0] {
        b'T' => table::declared(code),
        b'C' => returned::declared(code),
        b'R' => rulebook::declared(code),
        b'P' => policy::declared(code),
        b'D' => project::declared(code),
        b'F' => fact::declared(code),
        _ => sheet::declared(code),
    }
}

// A code without texts does not compile; the message is its id.
const _: () = {
    let mut at = 0;
    while at < Code::ALL.len() {
        assert!(in_any_file(Code::ALL[at]).is_some(), "{}", Code::ALL[at].id());
        at += 1;
    }
};
