//! Rulebooks and policies: built in or one's own, read, listed, exchanged as tables, and printed.

mod all;
mod handbook;
mod import;
mod indicator_csv;
mod indicator_table;
mod load;
mod new_policy;
mod read;
mod reweighted;
mod toml;

pub use self::all::handbook_of_all;
pub use self::handbook::{handbook, policy_handbook};
pub use self::import::{Draft, id_of, import_rulebook};
pub use self::indicator_csv::indicator_csv;
pub use self::indicator_table::{DraftFile, draft_rulebook};
pub use self::load::{
    DEFAULT_RULEBOOK, Rules, builtin, load_policy, load_policy_file, load_rulebook, rulebook_of,
};
pub use self::new_policy::{NewPolicy, PolicyDraft, new_policy, policy_like};
pub use self::read::{
    builtin_policies, builtin_policy, builtin_rulebook, builtin_rulebooks, read_policy,
    read_rulebook,
};

pub use self::reweighted::{Reweighting, reweighted, rulebook_files};

pub(crate) use self::toml::parse;
