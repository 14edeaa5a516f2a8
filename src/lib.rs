//! Scores purchased-service projects (政府购买服务项目) against a rulebook, grades them 优/良/中/差
//! and turns the grades into next year's budgets. Every number is exact and explained.
//!
//! An input is a [`Source`]: a folder or file of the disk, or named bytes. [`Rules`] are a rulebook
//! and, where budgets are cut, a policy. [`assess`] reads, checks, scores, grades and cuts, and
//! [`Assessment::write`] makes tables, JSON, workbook, page, charts and documents of what comes out.
//! [`check`] lists problems alone, [`template`] makes the forms that departments fill in, [`collect`]
//! takes them back, [`simulate`] compares scenarios; all of them read sources and touch no disk of
//! their own. [`verify`] recomputes a folder of results, [`verify_results`] a table of results that was
//! computed elsewhere. What is wrong with the data comes as [`Problem`]s, all at once, each with its place.
//!
//! # Score one project
//!
//! ```
//! use jixiao::{Mode, NamedBytes, Rules, Source, assess};
//!
//! let rules = Rules::builtin("self-evaluation-2020")?;
//! let table = "project_id,name,budget,1,2,3,4\nP1,社区保洁,50000.05,9,46,28,9.99\n";
//! let source = Source::bytes("demo", [NamedBytes::new("p.csv", table)]);
//! let assessment = assess(&source, &rules, Mode::Final)?.portfolio().expect("a portfolio");
//!
//! assert!(assessment.problems.iter().all(|problem| !problem.blocks()));
//! let total = assessment.evaluation.results[0].total.expect("a total");
//! assert_eq!(total.low().truncated(2), "92.99"); // 9 + 46 + 28 + 9.99
//! # Ok::<(), jixiao::Error>(())
//! ```
//!
//! # Score a portfolio, with the rules it names itself
//!
//! ```
//! use jixiao::{Format, Mode, Source, WriteOptions, assess, rules_of};
//!
//! let source = Source::folder("samples/shenyang-2025");
//! let assessment = assess(&source, &rules_of(&source)?, Mode::Final)?.portfolio().unwrap();
//! assert_eq!(assessment.summary.total().projects, 28);
//! assert_eq!(assessment.summary.total().cut.to_string(), "7900000.00"); // 10 % of 0.79 亿元
//!
//! let csv = assessment.write(Format::Results, &WriteOptions::default())?;
//! assert!(csv.starts_with(b"project_id,decision,process,output,benefit,total,grade"));
//! # Ok::<(), jixiao::Error>(())
//! ```
//!
//! # Try another policy
//!
//! ```
//! use jixiao::{Mode, Source, assess, rules_of};
//!
//! let source = Source::folder("samples/shenyang-2025");
//! let stepped = rules_of(&source)?.with_policy("example-stepped")?;
//! let assessment = assess(&source, &stepped, Mode::Final)?.portfolio().unwrap();
//! let total = assessment.summary.total();
//! assert!(total.cut.fen() > 790_000_000);
//! assert_eq!(total.next_budget.fen() + total.cut.fen() + total.ended_kept.fen()
//!     + total.beyond_cut.fen(), total.base.fen());
//! # Ok::<(), jixiao::Error>(())
//! ```
//!
//! # Explain a number
//!
//! ```
//! use jixiao::{Language, Mode, Source, assess, rules_of};
//!
//! let source = Source::folder("samples/shenyang-2025");
//! let assessment = assess(&source, &rules_of(&source)?, Mode::Final)?.portfolio().unwrap();
//! let lines = assessment.explain("SY25-028", Language::English).expect("is in the sample");
//! assert!(lines.iter().any(|line| line.text.contains("87.10")));
//! # Ok::<(), jixiao::Error>(())
//! ```
//!
//! # Draw a chart
//!
//! ```
//! use jixiao::{ChartFormat, ChartKind, Format, Mode, Source, WriteOptions, assess, rules_of};
//!
//! let source = Source::folder("samples/shenyang-2025");
//! let assessment = assess(&source, &rules_of(&source)?, Mode::Final)?.portfolio().unwrap();
//! let format = Format::Chart(ChartKind::Grades, ChartFormat::Svg);
//! let svg = assessment.write(format, &WriteOptions::default())?;
//! assert!(svg.starts_with(b"<svg"));
//! # Ok::<(), jixiao::Error>(())
//! ```

pub use self::analyze::{
    AgreementReport, BunchingReport, CombinedScores, DriftReport, PeersReport, StabilityReport,
    WeightsReport, WeightsWanted, YearsReport, agreement, bunching, combine, drift, peers,
    self_evaluation, stability, weights, years,
};
pub use self::assess::{Asked, Assessed, Assessment, SheetAssessment, assess, rules_of};
pub use self::chart::{Format as ChartFormat, Kind as ChartKind};
pub use self::check::{Findings, check};
pub use self::compare::compare;
pub use self::correct::{Correcting, correct};
pub use self::document::{Kind as DocumentKind, ReportFormat as DocumentFormat};
pub use self::error::{Cause, Error, Failure};
pub use self::form::{CollectOptions, Collected, Template, TemplateOptions, collect, template};
pub use self::rules::Rules;
pub use self::simulate::{Simulation, Wanted as SimulateOptions, simulate};
pub use self::source::{Files, NamedBytes, Source};
pub use self::stability::StabilityWanted;
pub use self::statement::{StatementRequest, statement};
pub use self::verify::{ResultsVerdict, Sample, Verdict, verify, verify_results};
pub use self::view::View;
pub use self::wording::Language;
pub use self::write::{Format, WriteOptions};
pub use jixiao_core::evaluate::Mode;
pub use jixiao_core::policy::Trial;
pub use jixiao_core::problem::{Checked, Problem};
pub use jixiao_sql as sql;
pub use jixiao_statistics as statistics;

// The rooms behind the door. They are open to this repository's tests and fuzz targets alone.
#[doc(hidden)]
pub mod analyze;
#[doc(hidden)]
pub mod assess;
#[doc(hidden)]
pub mod chart;
#[doc(hidden)]
pub mod check;
#[doc(hidden)]
pub mod cli;
#[doc(hidden)]
pub mod compare;
#[doc(hidden)]
pub mod correct;
#[doc(hidden)]
#[doc(hidden)]
pub mod disk;
#[doc(hidden)]
pub mod document;
#[doc(hidden)]
pub mod error;
#[doc(hidden)]
pub mod form;
#[doc(hidden)]
pub mod hash;
#[doc(hidden)]
pub mod inflation;
#[doc(hidden)]
pub mod manifest;
#[doc(hidden)]
pub mod portfolio;
#[doc(hidden)]
pub mod result;
#[doc(hidden)]
pub mod rules;
#[doc(hidden)]
pub mod simulate;
#[doc(hidden)]
pub mod source;
#[doc(hidden)]
pub mod stability;
#[doc(hidden)]
pub mod statement;
#[doc(hidden)]
pub mod stream;
#[doc(hidden)]
pub mod table;
#[doc(hidden)]
pub mod verify;
#[doc(hidden)]
pub mod view;
#[doc(hidden)]
pub mod wording;
#[doc(hidden)]
pub mod write;

mod names;
mod published;
mod xlsx;
mod xml;

#[doc(hidden)]
pub use jixiao_core::*;

/// The examples of the manual's page for programmers, as tests.
#[cfg(doctest)]
#[doc = include_str!("../docs/library.md")]
struct Manual;
