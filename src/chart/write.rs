//! Assessment → charts, one file or a folder of all.

use super::figure_csv;
use super::{Drawing, Figure, Kind, Nothing, Painter, Typeface, draw};
use crate::assess::{Assessment, Request};
use crate::disk::{self, Staging};
use crate::error::Error;
use crate::error::{Cause, Failure};
use crate::manifest::{ChartSettings, Manifest};
use crate::source::NamedBytes;
use crate::stability::{Stability, StabilityWanted};
use crate::view::View;
use crate::wording::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZero;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What is drawn, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartRequest {
    /// The id of the project a chart may be about.
    pub project: Option<String>,
    /// A font file for characters the built-in font lacks.
    pub font: Option<PathBuf>,
    /// The resolution of PNG, in dots per inch.
    pub dots_per_inch: u16,
}

/// The resolution of print.
pub const DOTS_PER_INCH: u16 = 300;
/// The resolutions of PNG that can be asked for.
pub const RESOLUTIONS: RangeInclusive<u16> = ChartSettings::DOTS_PER_INCH;

impl Default for ChartRequest {
    fn default() -> Self {
        Self { project: None, font: None, dots_per_inch: DOTS_PER_INCH }
    }
}

/// What a chart is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A drawing.
    Svg,
    /// A picture.
    Png,
    /// The data.
    Csv,
}

impl Format {
    /// Every format with its ending.
    pub(crate) const ALL: [(Self, &'static str); 3] =
        [(Self::Svg, "svg"), (Self::Png, "png"), (Self::Csv, "csv")];

    /// Tells the format by the ending of a file's name.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Self::ALL.iter().find(|(_, name)| *name == ending).map(|(format, _)| *format)
    }

    fn name(self) -> &'static str {
        Self::ALL.iter().find(|(format, _)| *format == self).map_or("", |(_, name)| name)
    }
}

/// Figures and what they are drawn with.
#[derive(Debug)]
pub struct Charts {
    /// The figures.
    pub figures: Vec<Figure>,
    /// The kinds that could not be drawn, and why.
    pub skipped: Vec<(Kind, Nothing)>,
    typeface: Typeface,
    painter: Option<Painter>,
    dots_per_inch: u16,
}

/// Makes the figures of some kinds of chart.
///
/// # Errors
/// When the project is unknown, or the font cannot be read.
pub fn charts(
    assessment: &Assessment,
    language: Language,
    input: &Path,
    kinds: &[Kind],
    wanted: &ChartRequest,
) -> Result<Charts, Failure> {
    let view = assessment.view(language);
    let place = |id: &String| view.place_of(input, id);
    let view = view.of_project(wanted.project.as_ref().map(place).transpose()?);
    let drawn = drawn_for(assessment, input, kinds)?;
    let view = View { stability: drawn.as_ref(), ..view };
    let typeface = match &wanted.font {
        None => Typeface::built_in(),
        Some(path) => {
            Typeface::with(disk::read(path)?).ok_or_else(|| Failure::new(path, Cause::NotAFont))?
        }
    };
    let (mut figures, mut skipped) = (Vec::new(), Vec::new());
    for kind in kinds {
        match kind.figure(&view) {
            Ok(figure) => figures.push(figure),
            Err(nothing) => skipped.push((*kind, nothing)),
        }
    }
    let dots_per_inch = wanted.dots_per_inch;
    Ok(Charts { figures, skipped, typeface, painter: None, dots_per_inch })
}

/// Draws weights where a kind needs that; what cannot be drawn stops the one kind that is wanted, and is left
/// out where others are wanted beside it.
fn drawn_for(
    assessment: &Assessment,
    input: &Path,
    kinds: &[Kind],
) -> Result<Option<Stability>, Failure> {
    if !kinds.iter().any(|kind| kind.needs_draws()) {
        return Ok(None);
    }
    match Stability::of(assessment, input, StabilityWanted::USUAL) {
        Err(failure) if kinds.len() == 1 => Err(failure),
        drawn => Ok(drawn.ok()),
    }
}

impl Charts {
    /// Gives what they are measured and drawn with.
    pub(crate) const fn typeface(&self) -> &Typeface {
        &self.typeface
    }

    /// Gives the bytes of a figure in a format, and the characters that cannot be drawn.
    ///
    /// # Errors
    /// When the picture is too large.
    pub fn bytes(
        &mut self,
        figure: usize,
        format: Format,
    ) -> Result<(Vec<u8>, BTreeSet<char>), Failure> {
        let (typeface, dots) = (&self.typeface, self.dots_per_inch);
        let painter = self.painter.get_or_insert_with(|| Painter::new(typeface, dots));
        bytes_of(&self.figures[figure], format, typeface, painter, dots)
    }

    /// Gives every figure in some formats, and the characters that cannot be drawn. Pictures are
    /// painted side by side, as that takes the time.
    ///
    /// # Errors
    /// When a picture is too large.
    pub fn files(
        &mut self,
        formats: &[Format],
    ) -> Result<(Vec<NamedBytes>, BTreeSet<char>), Failure> {
        let workers = thread::available_parallelism().map_or(1, NonZero::get);
        let typeface = &self.typeface;
        let dots = self.dots_per_inch;
        let painter = &*self.painter.get_or_insert_with(|| Painter::new(typeface, dots));
        let figures = &self.figures;
        let next = AtomicUsize::new(0);
        let work = || -> Result<Vec<(usize, Files)>, Failure> {
            let taken =
                || Some(next.fetch_add(1, Ordering::Relaxed)).filter(|at| *at < figures.len());
            std::iter::from_fn(taken)
                .map(|at| Ok((at, files_of(&figures[at], formats, typeface, painter, dots)?)))
                .collect()
        };
        let made = thread::scope(|scope| {
            let threads: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
            // A worker that panicked has its panic passed on.
            let join = |thread: thread::ScopedJoinHandle<'_, _>| {
                thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            };
            threads.into_iter().map(join).collect::<Result<Vec<_>, Failure>>()
        });
        let made: BTreeMap<usize, Files> = made?.into_iter().flatten().collect();
        let (mut all, mut missing) = (Vec::new(), BTreeSet::new());
        for (files, unknown) in made.into_values() {
            all.extend(files);
            missing.extend(unknown);
        }
        Ok((all, missing))
    }
}

type Files = (Vec<NamedBytes>, BTreeSet<char>);

fn files_of(
    figure: &Figure,
    formats: &[Format],
    typeface: &Typeface,
    painter: &Painter,
    dots_per_inch: u16,
) -> Result<Files, Failure> {
    let (mut all, mut missing) = (Vec::new(), BTreeSet::new());
    for format in formats {
        let (bytes, unknown) = bytes_of(figure, *format, typeface, painter, dots_per_inch)?;
        all.push(NamedBytes { name: format!("{}.{}", figure.name, format.name()), bytes });
        missing.extend(unknown);
    }
    Ok((all, missing))
}

fn bytes_of(
    figure: &Figure,
    format: Format,
    typeface: &Typeface,
    painter: &Painter,
    dots_per_inch: u16,
) -> Result<(Vec<u8>, BTreeSet<char>), Failure> {
    if format == Format::Csv {
        return Ok((figure_csv(&figure.table), BTreeSet::new()));
    }
    let Drawing { svg, missing } = draw(figure, typeface);
    if format == Format::Svg {
        return Ok((svg.into_bytes(), missing));
    }
    let name = PathBuf::from(figure.name.as_ref());
    let png = painter.png(&svg);
    let png = png.ok_or_else(|| Failure::new(&name, Cause::Picture(dots_per_inch)));
    Ok((png?, missing))
}

/// Takes figures that were made already, to be drawn as they are in print.
pub(crate) fn charts_of(figures: Vec<Figure>) -> Charts {
    let typeface = Typeface::built_in();
    Charts { figures, skipped: Vec::new(), typeface, painter: None, dots_per_inch: DOTS_PER_INCH }
}

/// Makes every figure that takes no draws; a chart of one project only where one is named.
pub(crate) fn all_charts(
    assessment: &Assessment,
    request: &Request,
    wanted: &ChartRequest,
) -> Result<Charts, Failure> {
    let drawn =
        |kind: &Kind| !kind.needs_draws() && (!kind.is_of_one() || wanted.project.is_some());
    let kinds: Vec<Kind> = Kind::ALL.iter().map(|(kind, _)| *kind).filter(drawn).collect();
    charts(assessment, request.language, &request.input, &kinds, wanted)
}

/// Writes every chart there is into a folder whole, or nothing. Gives what could not be drawn.
///
/// # Errors
/// When a project, a font or a picture cannot be used, or nothing can be written.
pub fn write_charts(
    assessment: &Assessment,
    request: &Request,
    wanted: &ChartRequest,
    staging: Staging,
) -> Result<(Charts, BTreeSet<char>), Error> {
    let made = stage_charts(assessment, request, wanted, &staging)?;
    staging.put_in_place()?;
    Ok(made)
}

/// Writes every chart into a staging folder.
pub(crate) fn stage_charts(
    assessment: &Assessment,
    request: &Request,
    wanted: &ChartRequest,
    staging: &Staging,
) -> Result<(Charts, BTreeSet<char>), Error> {
    if assessment.problems.iter().any(jixiao_core::problem::Problem::blocks) {
        return Err(Error::Problems(assessment.problems.clone()));
    }
    let mut made = all_charts(assessment, request, wanted)?;
    if made.figures.is_empty() {
        return Err(Failure::new(&request.input, Cause::NothingToDraw).into());
    }
    let (files, missing) = made.files(&Format::ALL.map(|(format, _)| format))?;
    let mut job = request.settings(staging.out(), false);
    job.chart = Some(ChartSettings {
        project: wanted.project.clone(),
        font: wanted.font.as_ref().map(|font| disk::relative(staging.out(), font)),
        dots_per_inch: wanted.dots_per_inch,
    });
    let manifest = Manifest::new(
        job,
        &assessment.inputs,
        &assessment.rules.rulebook_hash,
        assessment.rules.policy_hash(),
        staging.write(&files)?,
    );
    staging.record(&manifest)?;
    Ok((made, missing))
}
