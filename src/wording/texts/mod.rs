//! The texts themselves, one file per subject, each text in both languages side by side.

mod book;
mod chart;
mod chase;
mod folder;
mod form;
mod form_help;
mod help;
mod name;
mod notice;
mod page;
mod phrase;
mod policy_file;
pub(in crate::wording) mod problem;
mod report;
mod scaffold;
mod sheets;
mod simulate;
mod target;
mod toml;
mod trial;

pub(crate) use book::BookText;
pub(crate) use chart::ChartText;
pub(crate) use chase::ChaseText;
pub(crate) use form::FormText;
pub(in crate::wording) use form_help::{FormHelp, FormQuestion};
pub(crate) use notice::NoticeText;
pub(crate) use page::PageText;
pub(crate) use phrase::Phrase;
pub(crate) use policy_file::PolicyText;
pub(crate) use report::ReportText;
pub(crate) use scaffold::ScaffoldText;
pub(crate) use sheets::SheetText;
pub(crate) use simulate::SimulateText;
pub(crate) use target::TargetText;
pub(in crate::wording) use toml::TomlText;
pub(crate) use trial::TrialText;
