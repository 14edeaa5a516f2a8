//! A sheet to draw on: rectangles, lines, markers and text, by the primitives of plotters.
//!
//! One unit is a sixth of a millimetre. Positions are whole units, so that the same figure gives
//! the same bytes anywhere. The canvas remembers which characters the typeface lacks.

use super::palette::{self, Ink, WHITE};
use super::typeface::{Ruler, Typeface};
use plotters::prelude::{DrawingBackend, RGBColor, SVGBackend, ShapeStyle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, FontTransform};
use std::collections::BTreeSet;

/// The width of every chart: 156 mm, the text width of an official document on A4.
pub(super) const WIDTH: i32 = 936;

/// Sizes of text: title 13 pt, subtitle 9 pt, labels 8.5 pt, notes 7.5 pt, the least 6.6 pt.
pub(super) const TITLE: i32 = 28;
pub(super) const SUBTITLE: i32 = 19;
pub(super) const LABEL: i32 = 18;
pub(super) const SMALL: i32 = 16;
pub(super) const TINY: i32 = 14;

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) right: i32,
    pub(super) bottom: i32,
}

impl Area {
    pub(super) const fn new(left: i32, top: i32, right: i32, bottom: i32) -> Self {
        Self { left, top, right, bottom }
    }

    pub(super) const fn middle(&self) -> (i32, i32) {
        (i32::midpoint(self.left, self.right), i32::midpoint(self.top, self.bottom))
    }

    /// Says whether another rectangle lies within this one.
    pub(super) const fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && other.right <= self.right
            && self.top <= other.top
            && other.bottom <= self.bottom
    }

    /// Says whether two rectangles share a point.
    pub(super) const fn touches(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// Which part of a text stands at its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    Start,
    Middle,
    End,
}

/// A sheet to draw on.
pub(super) struct Canvas<'a> {
    backend: SVGBackend<'a>,
    families: String,
    pub(super) ruler: Ruler<'a>,
    pub(super) missing: BTreeSet<char>,
}

impl<'a> Canvas<'a> {
    pub(super) fn new(buffer: &'a mut String, height: i32, typeface: &'a Typeface) -> Self {
        let size = (WIDTH.unsigned_abs(), height.unsigned_abs());
        let backend = SVGBackend::with_string(buffer, size);
        let (families, ruler) = (typeface.families(), typeface.ruler());
        Self { backend, families, ruler, missing: BTreeSet::new() }
    }

    /// Ends the drawing.
    pub(super) fn finish(mut self) -> BTreeSet<char> {
        // Writing to a text in memory cannot fail, here and below.
        let _ = self.backend.present();
        self.missing
    }

    pub(super) fn fill(&mut self, area: Area, ink: Ink) {
        let (from, to) = ((area.left, area.top), (area.right, area.bottom));
        if area.left < area.right && area.top < area.bottom {
            let _ = self.backend.draw_rect(from, to, &style(ink, 1), true);
        }
    }

    /// Fills an area with the colour of a grade, and its hatching.
    pub(super) fn fill_grade(&mut self, area: Area, at: usize, count: usize) {
        self.fill(area, palette::grade(at, count));
        if palette::hatched(at, count) {
            self.hatch(area, WHITE);
        }
    }

    /// Draws slanting lines over an area.
    pub(super) fn hatch(&mut self, area: Area, ink: Ink) {
        const APART: i32 = 9;
        let (width, height) = (area.right - area.left, area.bottom - area.top);
        let mut along = APART;
        while along < width + height {
            let (x0, y0) = (along.min(width), (along - width).max(0));
            let (x1, y1) = ((along - height).max(0), along.min(height));
            let from = (area.left + x0, area.top + y0);
            self.line(from, (area.left + x1, area.top + y1), ink, 2);
            along += APART;
        }
    }

    pub(super) fn line(&mut self, from: (i32, i32), to: (i32, i32), ink: Ink, width: u32) {
        let _ = self.backend.draw_line(from, to, &style(ink, width));
    }

    /// Draws an upright or level dashed line.
    pub(super) fn dashed(&mut self, from: (i32, i32), to: (i32, i32), ink: Ink, width: u32) {
        const DASH: i32 = 8;
        const GAP: i32 = 5;
        let (x, y) = ((to.0 - from.0).signum(), (to.1 - from.1).signum());
        let length = (to.0 - from.0).abs().max((to.1 - from.1).abs());
        let mut along = 0;
        while along < length {
            let end = (along + DASH).min(length);
            let point = |at: i32| (from.0 + x * at, from.1 + y * at);
            self.line(point(along), point(end), ink, width);
            along += DASH + GAP;
        }
    }

    pub(super) fn path(&mut self, points: &[(i32, i32)], ink: Ink, width: u32) {
        let _ = self.backend.draw_path(points.iter().copied(), &style(ink, width));
    }

    pub(super) fn frame(&mut self, area: Area, ink: Ink, width: u32) {
        let Area { left, top, right, bottom } = area;
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
        self.path(&corners, ink, width);
    }

    pub(super) fn polygon(&mut self, points: &[(i32, i32)], ink: Ink) {
        let _ = self.backend.fill_polygon(points.iter().copied(), &style(ink, 1));
    }

    pub(super) fn circle(&mut self, centre: (i32, i32), radius: i32, ink: Ink) {
        let _ = self.backend.draw_circle(centre, radius.unsigned_abs(), &style(ink, 1), true);
    }

    pub(super) fn ring(&mut self, centre: (i32, i32), radius: i32, ink: Ink) {
        let _ = self.backend.draw_circle(centre, radius.unsigned_abs(), &style(ink, 2), false);
    }

    /// Draws the marker of a grade: its colour, and a shape of its own.
    pub(super) fn marker(&mut self, at: (i32, i32), radius: i32, grade: usize, count: usize) {
        let ink = palette::grade(grade, count);
        let (x, y) = at;
        let r = radius;
        let points: Vec<(i32, i32)> = match grade % 5 {
            0 => {
                self.circle(at, r, ink);
                self.ring(at, r + 1, WHITE);
                return;
            }
            1 => vec![(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)],
            2 => vec![(x, y - r - 1), (x + r + 1, y + r), (x - r - 1, y + r)],
            3 => vec![(x, y - r - 2), (x + r + 2, y), (x, y + r + 2), (x - r - 2, y)],
            _ => vec![(x - r - 1, y - r), (x + r + 1, y - r), (x, y + r + 1)],
        };
        self.polygon(&points, ink);
        let closed: Vec<_> = points.iter().chain(points.first()).copied().collect();
        let edge = if ink.lightness() > 140 { palette::MUTED } else { WHITE };
        self.path(&closed, edge, 1);
    }

    /// Writes a text with its baseline at a position.
    pub(super) fn text(&mut self, at: (i32, i32), anchor: At, size: i32, ink: Ink, text: &str) {
        // Every viewer puts the baseline 0.76 em below such an anchor.
        let position = (at.0, at.1 - size * 76 / 100);
        self.write(position, anchor, size, ink, text, None);
    }

    /// Writes a text centred on a height.
    pub(super) fn middle(&mut self, at: (i32, i32), anchor: At, size: i32, ink: Ink, text: &str) {
        self.text((at.0, at.1 + size * 37 / 100), anchor, size, ink, text);
    }

    /// Writes a text upwards, its middle line on `x`, its start or end at `y`.
    pub(super) fn upwards(&mut self, at: (i32, i32), anchor: At, size: i32, ink: Ink, text: &str) {
        let position = (at.0 + size * 37 / 100 - size * 76 / 100, at.1);
        self.write(position, anchor, size, ink, text, Some(FontTransform::Rotate270));
    }

    /// Writes lines of text centred on a height.
    pub(super) fn block(&mut self, at: (i32, i32), anchor: At, size: i32, ink: Ink, of: &[String]) {
        let step = size * 6 / 5;
        let count = i32::try_from(of.len()).unwrap_or(1);
        for (line, y) in of.iter().zip((0..).map(|line| at.1 + (2 * line + 1 - count) * step / 2)) {
            self.middle((at.0, y), anchor, size, ink, line);
        }
    }

    fn write(
        &mut self,
        at: (i32, i32),
        anchor: At,
        size: i32,
        ink: Ink,
        text: &str,
        turned: Option<FontTransform>,
    ) {
        let ruler = &self.ruler;
        self.missing.extend(text.chars().filter(|c| !c.is_whitespace() && !ruler.knows(*c)));
        let place = match anchor {
            At::Start => HPos::Left,
            At::Middle => HPos::Center,
            At::End => HPos::Right,
        };
        // Plotters writes a size divided by 1.24.
        let family = FontFamily::Name(&self.families);
        let font = FontDesc::new(family, f64::from(size) * 1.24, FontStyle::Normal);
        let font = turned.into_iter().fold(font, |font, turn| font.transform(turn));
        let style = font.color(&RGBColor(ink.0, ink.1, ink.2)).pos(Pos::new(place, VPos::Top));
        let _ = self.backend.draw_text(text, &style, at);
    }
}

fn style(ink: Ink, width: u32) -> ShapeStyle {
    ShapeStyle::from(RGBColor(ink.0, ink.1, ink.2)).stroke_width(width)
}
