//! `chart`: one chart as a file, or all of them in a folder.

use super::args::{OutArgs, ScoringArgs};
use super::choice::{Choice, whole};
use super::console::{self, Console};
use super::exit::{Exit, stopped};
use super::meant::stopped_on;
use super::problems;
use crate::assess::{Assessed, Assessment, Request};
use crate::chart;
use crate::chart::{ChartRequest, Format};
use crate::chart::{Figure, Kind, Nothing};
use crate::disk::{self, Staging};
use crate::error::{Cause, Error, Failure};
use crate::wording::{ChartText, Typed};
use crate::write;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The arguments of `chart`.
#[derive(Debug, clap::Args)]
pub(super) struct ChartArgs {
    #[arg(value_name = "KIND", value_parser = kinds())]
    kind: Wanted,
    #[arg(value_name = "INPUT")]
    input: PathBuf,
    #[command(flatten)]
    output: OutArgs,
    #[arg(long, value_name = "ID")]
    project: Option<String>,
    #[arg(long, value_name = "FILE")]
    font: Option<PathBuf>,
    #[arg(long, value_name = "N", default_value_t = chart::DOTS_PER_INCH, hide_default_value = true,
          value_parser = whole(chart::RESOLUTIONS))]
    dpi: u16,
    #[command(flatten)]
    rules: ScoringArgs,
}

/// Which charts are wanted.
#[derive(Clone, Copy, Debug)]
enum Wanted {
    One(Kind),
    All,
}

fn kinds() -> Choice<Wanted> {
    let one = Kind::ALL.iter().map(|(kind, name)| (*name, Wanted::One(*kind)));
    Choice::new(Typed::Chart, one.chain([("all", Wanted::All)]))
}

/// Draws what is wanted.
pub(super) fn run(args: &ChartArgs, console: &mut Console) -> Result<Exit, Failure> {
    let request = args.rules.request(args.input.clone(), console.language);
    match args.kind {
        Wanted::One(_) => args.output.refuse_file()?,
        Wanted::All => drop(args.output.folder(&args.input, write::default_charts)?),
    }
    let assessment = match request.assess() {
        Ok(Assessed::Portfolio(assessment)) => assessment,
        Ok(Assessed::Sheet(_)) => return Err(Failure::new(&args.input, Cause::Kind)),
        Err(stop) => return stopped_on(stop, &request, console),
    };
    if problems::counts(&assessment.problems)[0] > 0 {
        let blocking = assessment.problems.iter().filter(|problem| problem.blocks());
        return stopped(Error::Problems(blocking.cloned().collect()), console);
    }
    let wanted = ChartRequest {
        project: args.project.clone(),
        font: args.font.clone(),
        dots_per_inch: args.dpi,
    };
    match args.kind {
        Wanted::One(kind) => one(args, kind, (&assessment, &request), &wanted, console),
        Wanted::All => {
            let out = args.output.out.clone().unwrap_or_else(|| write::default_charts(&args.input));
            let staging = Staging::begin(&out, &request.input, args.output.force)?;
            match chart::write_charts(&assessment, &request, &wanted, staging) {
                Ok((made, missing)) => {
                    let figures = made
                        .figures
                        .iter()
                        .map(|figure| (figure, format!("{}.svg .png .csv", figure.name)));
                    show(console, figures.collect(), &made.skipped, &missing);
                    if !console.json {
                        let folder = [("folder", disk::quoted_folder(&out))];
                        let text = console.language.chart_with(ChartText::Folder, &folder);
                        console.line(&text);
                    }
                    Ok(Exit::Fine)
                }
                Err(stop) => stopped(stop, console),
            }
        }
    }
}

fn one(
    args: &ChartArgs,
    kind: Kind,
    (assessment, request): (&Assessment, &Request),
    wanted: &ChartRequest,
    console: &mut Console,
) -> Result<Exit, Failure> {
    let named = |out: &Path| Failure::new(out, Cause::Ending);
    let view = assessment.view(console.language);
    let project = args.project.as_ref().filter(|_| kind.is_of_one());
    let at = project.map(|project| view.place_of(&args.input, project)).transpose()?;
    let about = at.map(|at| &view.portfolio.projects[at].record);
    let word = console.language.value_word(Typed::Chart, kind.name());
    let out = args.output.out.clone();
    let out = out.unwrap_or_else(|| write::default_file(&args.input, about, word, "svg"));
    let format = Format::of(&out).ok_or_else(|| named(&out))?;
    let mut made = chart::charts(assessment, console.language, &args.input, &[kind], wanted)?;
    if let Some((_, nothing)) = made.skipped.first() {
        return Err(Failure::new(&args.input, nothing.cause()));
    }
    let (bytes, missing) = made.bytes(0, format)?;
    let read = request.read(&assessment.inputs);
    disk::write_file(&out, &bytes, args.output.force, &read)?;
    show(console, vec![(&made.figures[0], disk::shown(&out))], &[], &missing);
    Ok(Exit::Fine)
}

fn show(
    console: &mut Console,
    figures: Vec<(&Figure, String)>,
    skipped: &[(Kind, Nothing)],
    missing: &BTreeSet<char>,
) {
    let language = console.language;
    if console.json {
        let figures = figures.iter().map(|(figure, file)| {
            let table = serde_json::json!({
                "headings": figure.table.headings,
                "rows": figure.table.rows,
            });
            serde_json::json!({
                "kind": figure.name,
                "file": file,
                "title": figure.title,
                "subtitle": figure.subtitle,
                "notes": figure.notes,
                "source": figure.source,
                "alternative": figure.alternative,
                "table": table,
            })
        });
        let figures: Vec<_> = figures.collect();
        console.json_value(&serde_json::json!({ "charts": figures }));
    } else {
        for (figure, file) in figures {
            console.line(&format!("{file}  {}", figure.title));
        }
    }
    for (kind, nothing) in skipped {
        let text = match nothing {
            Nothing::Project => ChartText::SkippedProject,
            Nothing::Policy => ChartText::SkippedPolicy,
            Nothing::Settled => ChartText::SkippedSettled,
            Nothing::Draws => ChartText::SkippedDraws,
            Nothing::Spread => ChartText::SkippedSpread,
        };
        console::note(&language.chart_with(text, &[("kind", kind.name().to_owned())]));
    }
    console::note_missing(console, missing);
}
