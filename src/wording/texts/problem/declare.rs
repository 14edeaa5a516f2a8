//! How the texts of a problem code are declared, and checked when they are compiled.

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
        ) -> Option<&'static $crate::wording::texts::problem::declare::Declared> {
            Some(match code {
                $(jixiao_core::problem::Code::$code => {
                    &$crate::wording::texts::problem::declare::Declared {
                        what: [$what_zh, $what_en],
                        why: [$why_zh, $why_en],
                        hint: [$hint_zh, $hint_en],
                        details: &[$($(
                            $crate::wording::texts::problem::declare::always!($detail $($given)?)
                        ),+)?],
                    }
                })+
                _ => return None,
            })
        }

        $(const _: () = {
            $crate::wording::texts::problem::declare::check(
                [$what_zh, $why_zh, $hint_zh],
                &["on" $($(, stringify!($detail))+)?],
                concat!("a Chinese text of ", stringify!($code), " and its details do not agree"),
            );
            $crate::wording::texts::problem::declare::check(
                [$what_en, $why_en, $hint_en],
                &["on" $($(, stringify!($detail))+)?],
                concat!("an English text of ", stringify!($code), " and its details do not agree"),
            );
        };)+
    };
}
pub(super) use problems;

/// Names a detail that every problem of a code has; one that some lack is blank.
macro_rules! always {
    ($detail:ident) => {
        stringify!($detail)
    };
    ($detail:ident given) => {
        ""
    };
}
pub(super) use always;

/// Fails unless the texts name nothing but the details, and each of them; the first, what the
/// problem is about, need not be named.
pub(super) const fn check(texts: [&str; 3], details: &[&str], message: &str) {
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
