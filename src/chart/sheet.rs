//! The whole drawing: title, subtitle, plot, notes and source, as one SVG.

use super::Figure;
use super::canvas::{At, Canvas, SMALL, SUBTITLE, TITLE, WIDTH};
use super::palette::{GRID, MUTED, TEXT, WHITE};
use super::svg::{Beginning, begun};
use super::typeface::{Ruler, Typeface};
use std::collections::BTreeSet;

/// A figure as drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The SVG document.
    pub svg: String,
    /// The characters the typeface has no glyph for.
    pub missing: BTreeSet<char>,
}

/// The texts around the plot, broken into lines.
struct Lines {
    title: Vec<String>,
    subtitle: Vec<String>,
    below: Vec<String>,
}

const TITLE_STEP: i32 = TITLE * 5 / 4;
const SUBTITLE_STEP: i32 = SUBTITLE * 5 / 4;
const BELOW_STEP: i32 = SMALL * 13 / 10;

impl Lines {
    fn of(figure: &Figure, ruler: &Ruler<'_>) -> Self {
        let below = figure.notes.iter().chain(std::iter::once(&figure.source));
        let wrap = |text: &String, size: i32| {
            if text.is_empty() { Vec::new() } else { ruler.wrap(text, size, WIDTH) }
        };
        Self {
            title: wrap(&figure.title, TITLE),
            subtitle: wrap(&figure.subtitle, SUBTITLE),
            below: below.flat_map(|text| wrap(text, SMALL)).collect(),
        }
    }

    fn above(&self) -> i32 {
        count(&self.title) * TITLE_STEP + count(&self.subtitle) * SUBTITLE_STEP + 14
    }

    fn below(&self) -> i32 {
        16 + count(&self.below) * BELOW_STEP + 8
    }
}

fn count(lines: &[String]) -> i32 {
    i32::try_from(lines.len()).unwrap_or(i32::MAX)
}

/// Draws a figure, with its size on paper, and its title and description for those who listen to it.
pub fn draw(figure: &Figure, typeface: &Typeface) -> Drawing {
    let (drawn, height, missing) = drawn(figure, typeface);
    let beginning = Beginning {
        attributes: &[
            ("width", &format_args!("{}mm", WIDTH / 6)),
            ("height", &format_args!("{}mm", height / 6)),
            ("viewBox", &format_args!("0 0 {WIDTH} {height}")),
            ("xmlns", &"http://www.w3.org/2000/svg"),
            ("role", &"img"),
            ("aria-labelledby", &"title desc"),
        ],
        told: &[("title", "title", &figure.title), ("desc", "desc", &figure.alternative)],
        within: false,
    };
    Drawing { svg: begun(&drawn, &beginning), missing }
}

/// Draws a figure to stand within a page, which names it and describes it: elements of these ids
/// do. It is as wide as its place, has no ids of its own, and takes the typeface of the page.
pub fn draw_within(figure: &Figure, typeface: &Typeface, name: &str, description: &str) -> String {
    let (drawn, height, _) = drawn(figure, typeface);
    let beginning = Beginning {
        attributes: &[
            ("viewBox", &format_args!("0 0 {WIDTH} {height}")),
            ("role", &"img"),
            ("aria-labelledby", &name),
            ("aria-describedby", &description),
        ],
        told: &[],
        within: true,
    };
    begun(&drawn, &beginning)
}

/// Draws a figure as plotters does; gives its height and the characters the typeface lacks.
fn drawn(figure: &Figure, typeface: &Typeface) -> (String, i32, BTreeSet<char>) {
    let ruler = typeface.ruler();
    let lines = Lines::of(figure, &ruler);
    let plot = figure.plot.height(&ruler);
    // Whole millimetres, so that the size needs no decimals.
    let height = (lines.above() + plot + lines.below() + 5) / 6 * 6;
    let mut svg = String::new();
    let mut canvas = Canvas::new(&mut svg, height, typeface);
    canvas.fill(super::canvas::Area::new(0, 0, WIDTH, height), WHITE);
    let mut baseline = TITLE - 2;
    for line in &lines.title {
        canvas.text((0, baseline), At::Start, TITLE, TEXT, line);
        baseline += TITLE_STEP;
    }
    baseline -= 6;
    for line in &lines.subtitle {
        canvas.text((0, baseline), At::Start, SUBTITLE, MUTED, line);
        baseline += SUBTITLE_STEP;
    }
    figure.plot.draw(&mut canvas, lines.above());
    let mut baseline = lines.above() + plot + 8;
    canvas.line((0, baseline), (WIDTH, baseline), GRID, 1);
    baseline += BELOW_STEP;
    for line in &lines.below {
        canvas.text((0, baseline), At::Start, SMALL, MUTED, line);
        baseline += BELOW_STEP;
    }
    let missing = canvas.finish();
    (svg, height, missing)
}
