//! How texts are declared: each with its arguments and both languages in one place. A placeholder
//! that is no argument, an argument that a language leaves out, and a text that nothing says do not
//! compile.

/// Declares an enum of texts: `Name(argument, …) = "中文 {argument}" | "English {argument}";`.
/// One `in Chinese` has no English.
macro_rules! phrases {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $($text:ident $(($($argument:ident),+))? = $zh:literal | $en:literal;)+
        }
    ) => {
        $crate::wording::declare::phrases! { @enum $(#[$meta])* $vis $name { $($text $(($($argument),+))?)+ } }

        impl $name {
            /// Gives the text in a language, with its placeholders.
            pub(in $crate::wording) const fn text(
                self,
                language: $crate::wording::Language,
            ) -> &'static str {
                match self { $(Self::$text => language.pick($zh, $en),)+ }
            }

            /// Says the text in a language with values in it.
            pub(in $crate::wording) fn with(
                self,
                language: $crate::wording::Language,
                values: &[(&str, String)],
            ) -> String {
                self.agree(values);
                $crate::wording::fill(self.text(language), values)
            }
        }

        $(
            $crate::wording::declare::checked! { $name $text [$($($argument)+)?] $zh }
            $crate::wording::declare::checked! { $name $text [$($($argument)+)?] $en }
        )+
    };
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident in Chinese {
            $($text:ident $(($($argument:ident),+))? = $zh:literal;)+
        }
    ) => {
        $crate::wording::declare::phrases! { @enum $(#[$meta])* $vis $name { $($text $(($($argument),+))?)+ } }

        impl $name {
            /// Gives the text, with its placeholders.
            pub(crate) const fn text(self) -> &'static str {
                match self { $(Self::$text => $zh,)+ }
            }

            /// Says the text with values in it.
            pub(crate) fn with(self, values: &[(&str, String)]) -> String {
                self.agree(values);
                $crate::wording::fill(self.text(), values)
            }
        }

        $($crate::wording::declare::checked! { $name $text [$($($argument)+)?] $zh })+
    };
    (
        @enum $(#[$meta:meta])* $vis:vis $name:ident {
            $($text:ident $(($($argument:ident),+))?)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[deny(dead_code)]
        $vis enum $name { $($text,)+ }

        impl $name {
            /// Makes sure, in debug builds, that the values given are the arguments declared.
            fn agree(self, values: &[(&str, String)]) {
                if cfg!(debug_assertions) {
                    let arguments: &[&str] = match self {
                        $(Self::$text => &[$($(stringify!($argument)),+)?],)+
                    };
                    $crate::wording::declare::agree(&self, arguments, values);
                }
            }
        }
    };
}
pub(in crate::wording) use phrases;

/// Checks a text against its arguments while compiling.
macro_rules! checked {
    ($name:ident $text:ident [$($argument:ident)*] $words:literal) => {
        const _: () = $crate::wording::declare::check(
            $words,
            &[$(stringify!($argument)),*],
            concat!(
                stringify!($name), "::", stringify!($text), " has a placeholder that is none of its ",
                "arguments (", stringify!($($argument),*), "): ", $words,
            ),
            concat!(
                stringify!($name), "::", stringify!($text), " leaves out one of its arguments (",
                stringify!($($argument),*), "): ", $words,
            ),
        );
    };
}
pub(in crate::wording) use checked;

/// Declares a function of a language that names what ids stand for:
/// `"id" = "中文" | "English";`, or nothing for any other id.
macro_rules! names {
    (
        $(#[$meta:meta])*
        $vis:vis fn $name:ident { $($($id:literal)|+ = $zh:literal | $en:literal;)+ }
    ) => {
        impl $crate::wording::Language {
            $(#[$meta])*
            $vis fn $name(self, id: &str) -> Option<&'static str> {
                match id {
                    $($($id)|+ => Some(self.pick($zh, $en)),)+
                    _ => None,
                }
            }
        }
    };
}
pub(in crate::wording) use names;

/// Fails with a message unless every `{placeholder}` of a text is an argument and every argument
/// has a placeholder.
pub(in crate::wording) const fn check(
    text: &str,
    arguments: &[&str],
    no_argument: &str,
    left_out: &str,
) {
    assert!(!text.is_empty(), "a text is empty");
    assert!(uses_only(text, arguments), "{}", no_argument);
    let mut at = 0;
    while at < arguments.len() {
        assert!(uses(text, arguments[at]), "{}", left_out);
        at += 1;
    }
}

/// Says whether every `{placeholder}` of a text is one of the arguments.
pub(in crate::wording) const fn uses_only(text: &str, arguments: &[&str]) -> bool {
    let text = text.as_bytes();
    let mut at = 0;
    while at < text.len() {
        if text[at] == b'{' {
            let mut known = false;
            let mut argument = 0;
            while argument < arguments.len() {
                known |= stands_at(text, at, arguments[argument].as_bytes());
                argument += 1;
            }
            if !known {
                return false;
            }
        }
        at += 1;
    }
    true
}

/// Says whether a text has a placeholder for an argument.
pub(in crate::wording) const fn uses(text: &str, argument: &str) -> bool {
    let text = text.as_bytes();
    let mut at = 0;
    while at < text.len() {
        if text[at] == b'{' && stands_at(text, at, argument.as_bytes()) {
            return true;
        }
        at += 1;
    }
    false
}

/// Says whether the placeholder that opens at a byte is that of an argument.
const fn stands_at(text: &[u8], open: usize, argument: &[u8]) -> bool {
    let close = open + 1 + argument.len();
    if close >= text.len() || text[close] != b'}' {
        return false;
    }
    let mut at = 0;
    while at < argument.len() {
        if text[open + 1 + at] != argument[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Fails unless every argument of a text is among the values given. One list of values may serve
/// several texts, some of which name less.
pub(in crate::wording) fn agree(
    text: &dyn std::fmt::Debug,
    arguments: &[&str],
    values: &[(&str, String)],
) {
    for argument in arguments {
        debug_assert!(
            values.iter().any(|(name, _)| name == argument),
            "{text:?} is said without its `{argument}`"
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_and_arguments_are_compared_by_whole_names() {
        assert!(uses("项目 {id}", "id") && !uses("{idx} {i} id}", "id"));
        assert!(uses_only("a {b} {c}", &["c", "b"]));
        assert!(!uses_only("a {b} {c}", &["b"]));
        assert!(!uses_only("an open {b", &["b"]));
    }
}
