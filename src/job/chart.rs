//! Assessment → charts, one file or a folder of all.

use super::write::{job_settings, write_manifest};
use super::{Assessment, Request, Stop};
use crate::chart::{Drawing, Figure, Kind, Nothing, Painter, Subject, Typeface, draw};
use crate::export::{ChartSettings, Manifest, OutputFile, figure_csv};
use crate::files::{self, Failure, Staging};
use crate::wording::{Language, Phrase};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

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
    const ALL: [(Self, &'static str); 3] =
        [(Self::Svg, "svg"), (Self::Png, "png"), (Self::Csv, "csv")];

    /// Tells the format by the ending of a file's name.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Self::ALL.iter().find(|(_, name)| *name == ending).map(|(format, _)| *format)
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
    let projects = &assessment.portfolio.projects;
    let place = |id: &String| {
        let at = projects.iter().position(|project| project.record.id == *id);
        at.ok_or_else(|| Failure::new(Phrase::FailNoProject, input, id))
    };
    let subject = Subject {
        language,
        rulebook: &assessment.rules.rulebook,
        policy: assessment.rules.policy(),
        portfolio: &assessment.portfolio,
        evaluation: &assessment.evaluation,
        project: wanted.project.as_ref().map(place).transpose()?,
    };
    let typeface = match &wanted.font {
        None => Typeface::built_in(),
        Some(path) => Typeface::with(files::read(path)?)
            .ok_or_else(|| Failure::new(Phrase::FailNotAFont, path, ""))?,
    };
    let (mut figures, mut skipped) = (Vec::new(), Vec::new());
    for kind in kinds {
        match kind.figure(&subject) {
            Ok(figure) => figures.push(figure),
            Err(nothing) => skipped.push((*kind, nothing)),
        }
    }
    let dots_per_inch = wanted.dots_per_inch;
    Ok(Charts { figures, skipped, typeface, painter: None, dots_per_inch })
}

impl Charts {
    /// Gives the bytes of a figure in a format, and the characters that cannot be drawn.
    ///
    /// # Errors
    /// When the picture is too large.
    pub fn bytes(
        &mut self,
        figure: usize,
        format: Format,
    ) -> Result<(Vec<u8>, BTreeSet<char>), Failure> {
        let of = &self.figures[figure];
        if format == Format::Csv {
            return Ok((figure_csv(&of.table), BTreeSet::new()));
        }
        let Drawing { svg, missing } = draw(of, &self.typeface);
        if format == Format::Svg {
            return Ok((svg.into_bytes(), missing));
        }
        let (typeface, dots) = (&self.typeface, self.dots_per_inch);
        let painter = self.painter.get_or_insert_with(|| Painter::new(typeface, dots));
        let name = PathBuf::from(of.kind.name());
        let png = painter.png(&svg).ok_or_else(|| Failure::new(Phrase::FailPicture, &name, dots));
        Ok((png?, missing))
    }

    /// Gives every figure in every format, and the characters that cannot be drawn.
    ///
    /// # Errors
    /// When a picture is too large.
    pub fn files(&mut self) -> Result<(Vec<OutputFile>, BTreeSet<char>), Failure> {
        let (mut all, mut missing) = (Vec::new(), BTreeSet::new());
        for at in 0..self.figures.len() {
            for (format, ending) in Format::ALL {
                let (bytes, unknown) = self.bytes(at, format)?;
                let name = format!("{}.{ending}", self.figures[at].kind.name());
                all.push(OutputFile { name, bytes });
                missing.extend(unknown);
            }
        }
        Ok((all, missing))
    }
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
) -> Result<(Charts, BTreeSet<char>), Stop> {
    let made = stage_charts(assessment, request, wanted, &staging)?;
    staging.put_in_place()?;
    Ok(made)
}

/// Writes every chart into a staging folder.
pub(super) fn stage_charts(
    assessment: &Assessment,
    request: &Request,
    wanted: &ChartRequest,
    staging: &Staging,
) -> Result<(Charts, BTreeSet<char>), Stop> {
    if assessment.problems.iter().any(crate::problem::Problem::blocks) {
        return Err(Stop::Problems(assessment.problems.clone()));
    }
    let mut kinds = Kind::ALL.map(|(kind, _)| kind).to_vec();
    kinds.retain(|kind| *kind != Kind::Radar || wanted.project.is_some());
    let mut made = charts(assessment, request.language, &request.input, &kinds, wanted)?;
    if made.figures.is_empty() {
        return Err(Failure::new(Phrase::FailNothingToDraw, &request.input, "").into());
    }
    let (files, missing) = made.files()?;
    let mut job = job_settings(request, staging.out(), false);
    job.chart = Some(ChartSettings {
        project: wanted.project.clone(),
        font: wanted.font.as_ref().map(|font| files::relative(staging.out(), font)),
        dots_per_inch: wanted.dots_per_inch,
    });
    let manifest = Manifest {
        program: "jixiao".to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        job,
        inputs: assessment.inputs.clone(),
        rulebook: assessment.rules.rulebook_hash.clone(),
        policy: assessment.rules.policy.as_ref().map(|(_, hash)| hash.clone()),
        outputs: staging.write(&files)?,
    };
    write_manifest(&manifest, staging)?;
    Ok((made, missing))
}
