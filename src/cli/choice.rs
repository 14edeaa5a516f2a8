//! Values that are one of a few, and values in which people type full-width signs.

use crate::wording::Typed;
use clap::builder::{PossibleValue, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};
use jixiao_core::alike::compared;
use jixiao_core::quantity::Rate;
use std::ffi::OsStr;
use std::ops::RangeInclusive;

/// One of a few values, by its name or by a word for it.
#[derive(Clone, Debug)]
pub(super) struct Choice<T> {
    kind: Typed,
    known: Vec<(&'static str, T)>,
}

impl<T: Clone> Choice<T> {
    pub(super) fn new(kind: Typed, known: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        Self { kind, known: known.into_iter().collect() }
    }

    /// Finds what a text means.
    pub(super) fn find(&self, text: &str) -> Option<T> {
        let is_meant = |(name, _): &&(&'static str, T)| self.kind.is_meant(name, text);
        self.known.iter().find(is_meant).map(|(_, value)| value.clone())
    }
}

impl<T: Clone + Send + Sync + 'static> TypedValueParser for Choice<T> {
    type Value = T;

    fn parse_ref(
        &self,
        command: &Command,
        argument: Option<&Arg>,
        value: &OsStr,
    ) -> Result<T, Error> {
        let text = value.to_string_lossy();
        self.find(&text).ok_or_else(|| {
            let owned = |name: &&str| (*name).to_owned();
            let names: Vec<&str> = self.known.iter().map(|(name, _)| *name).collect();
            let near = self.kind.slips(&names, &text).iter().map(owned).collect();
            let values = names.iter().map(owned).collect();
            let argument = argument.map(ToString::to_string).unwrap_or_default();
            let mut error = Error::new(ErrorKind::InvalidValue).with_cmd(command);
            error.insert(ContextKind::InvalidArg, ContextValue::String(argument));
            error.insert(ContextKind::InvalidValue, ContextValue::String(text.into_owned()));
            error.insert(ContextKind::ValidValue, ContextValue::Strings(values));
            error.insert(ContextKind::SuggestedValue, ContextValue::Strings(near));
            error
        })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let one = |name| PossibleValue::new(name).aliases(self.kind.words(name).iter().copied());
        Some(Box::new(self.known.iter().map(move |(name, _)| one(*name))))
    }
}

/// Reads a whole number within limits.
pub(super) fn whole(
    limits: RangeInclusive<u16>,
) -> impl Fn(&str) -> Result<u16, String> + Clone + Send + Sync + 'static {
    move |text| {
        let number = compared(text).parse().ok().filter(|number| limits.contains(number));
        number.ok_or_else(|| format!("{}–{}", limits.start(), limits.end()))
    }
}

/// Reads a rate from nothing to all.
pub(super) fn parse_rate(text: &str) -> Result<Rate, String> {
    Rate::parse(&compared(text)).map_err(|_| "0%–100%".to_owned())
}
