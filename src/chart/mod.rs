//! Figures: data in the form of a picture. One kind of chart a file: what it shows, as a
//! [`Figure`] with its texts and its table, and how that is drawn.
//!
//! Values stay exact until they become a position on the sheet. Nothing here decides a score.

mod apart;
mod axis;
mod bars;
mod boxplot;
mod canvas;
mod csv;
mod cuts;
mod figure;
mod grades;
mod heatmap;
mod kind;
mod legend;
mod losses;
mod palette;
mod png;
mod radar;
mod ranking;
mod ranks;
mod scale;
mod scatter;
mod sheet;
mod simulation;
mod slim;
mod svg;
mod tornado;
mod typeface;
mod waterfall;
pub(crate) mod write;

pub use apart::self_evaluation_figure;
pub use csv::figure_csv;
pub use figure::{DataTable, Figure, Nothing};
pub use kind::Kind;
pub use palette::{grade_fill, grade_look};
pub use png::Painter;
pub use sheet::{Drawing, draw, draw_within};
pub use simulation::{SimulationKind, simulation_figures, target_figure};
pub use typeface::Typeface;
pub use write::{ChartRequest, Charts, DOTS_PER_INCH, Format, RESOLUTIONS, charts, write_charts};
