//! The command line: one file a command, each with its arguments and `run`. No arithmetic.

mod args;
mod chart;
mod check;
mod choice;
mod collect;
mod columns;
mod command_line;
mod compare;
mod completions;
mod console;
mod correct;
mod cut;
mod exit;
mod explain;
mod help;
mod meant;
mod new;
mod outcome;
mod policy;
mod problems;
mod progress;
mod report;
mod rulebook;
mod run;
mod score;
mod sheets;
mod simulate;
mod sql;
mod streamed;
mod summary;
mod table;
mod template;
mod trial_page;
mod usage;
mod verify;

pub use self::command_line::main;
