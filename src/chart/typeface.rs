//! The typeface of charts: the built-in one, and one of the user's for rare characters. Measures
//! text, so that nothing has to be guessed when a chart is laid out.

use std::sync::LazyLock;
use ttf_parser::{Face, name_id};

/// Noto Sans SC, cut down by `scripts/make-font.sh`.
pub(super) const BUILT_IN: &[u8] = include_bytes!("../../assets/fonts/NotoSansSC-Regular.ttf");

/// The built-in typeface, read once; it is one, so that there always is a face.
static FACE: LazyLock<Option<Face<'static>>> = LazyLock::new(|| Face::parse(BUILT_IN, 0).ok());

/// Where the built-in typeface is not installed, a viewer takes the first of these it has.
const FAMILIES: &str = "Noto Sans SC, Microsoft YaHei, SimHei, PingFang SC, sans-serif";

/// The typeface of charts.
#[derive(Clone, Debug, Default)]
pub struct Typeface {
    /// The user's font file.
    pub(super) own: Option<Vec<u8>>,
    own_family: Option<String>,
}

impl Typeface {
    /// Gives the built-in typeface alone.
    pub fn built_in() -> Self {
        Self::default()
    }

    /// Adds a font file for characters the built-in one lacks; `None` where it is no font.
    pub fn with(file: Vec<u8>) -> Option<Self> {
        let face = Face::parse(&file, 0).ok()?;
        let family = face.names().into_iter().find(|name| name.name_id == name_id::FAMILY);
        let plain = |name: &String| !name.contains(['"', '\'', ',', '<', '&']);
        let own_family = family.and_then(|name| name.to_string()).filter(plain);
        Some(Self { own: Some(file), own_family })
    }

    /// Lists the families in which a viewer looks for a character.
    pub(super) fn families(&self) -> String {
        let first = FAMILIES.split_once(", ");
        match (&self.own_family, first) {
            (Some(own), Some((first, rest))) => format!("{first}, {own}, {rest}"),
            _ => FAMILIES.to_owned(),
        }
    }

    /// Makes a ruler for texts.
    pub(super) fn ruler(&self) -> Ruler<'_> {
        let own = self.own.as_deref().and_then(|file| Face::parse(file, 0).ok());
        Ruler { faces: FACE.clone().into_iter().chain(own).collect() }
    }
}

/// Measures texts.
pub(super) struct Ruler<'a> {
    faces: Vec<Face<'a>>,
}

impl Ruler<'_> {
    /// Says whether a character can be drawn.
    pub(super) fn knows(&self, character: char) -> bool {
        self.faces.iter().any(|face| face.glyph_index(character).is_some())
    }

    /// Gives the width of a text, rounded up.
    pub(super) fn width(&self, text: &str, size: i32) -> i32 {
        const EM: i64 = 1000;
        let of = |character: char| {
            let found = self.faces.iter().find_map(|face| {
                let advance = face.glyph_hor_advance(face.glyph_index(character)?)?;
                Some(i64::from(advance) * EM / i64::from(face.units_per_em()))
            });
            found.unwrap_or(EM)
        };
        let thousandths: i64 = text.chars().map(of).sum::<i64>() * i64::from(size);
        i32::try_from((thousandths + EM - 1) / EM).unwrap_or(i32::MAX)
    }

    /// Gives the greatest width of some texts.
    pub(super) fn widest<'t>(&self, texts: impl Iterator<Item = &'t str>, size: i32) -> i32 {
        texts.map(|text| self.width(text, size)).max().unwrap_or(0)
    }

    /// Shortens a text to a width, marked by an ellipsis.
    pub(super) fn fit(&self, text: &str, size: i32, width: i32) -> String {
        if self.width(text, size) <= width {
            return text.to_owned();
        }
        let mut kept: String = text.to_owned();
        while kept.pop().is_some() {
            let shortened = format!("{}…", kept.trim_end());
            if self.width(&shortened, size) <= width {
                return shortened;
            }
        }
        "…".to_owned()
    }

    /// Breaks a text into lines of a width: at spaces and beside Chinese characters, but not before
    /// a closing mark.
    pub(super) fn wrap(&self, text: &str, size: i32, width: i32) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        for piece in pieces(text) {
            let joined = format!("{line}{piece}");
            if !line.is_empty() && self.width(joined.trim_end(), size) > width {
                lines.push(line.trim_end().to_owned());
                piece.trim_start().clone_into(&mut line);
            } else {
                line = joined;
            }
        }
        lines.push(line.trim_end().to_owned());
        lines
    }

    /// Breaks a text into at most `most` lines; what is left of the last is shortened.
    pub(super) fn lines(&self, text: &str, size: i32, width: i32, most: usize) -> Vec<String> {
        let mut lines = self.wrap(text, size, width);
        if lines.len() > most {
            let rest = lines.split_off(most.saturating_sub(1));
            let gap = if rest.iter().all(|line| line.is_ascii()) { " " } else { "" };
            lines.push(rest.join(gap));
        }
        lines.iter().map(|line| self.fit(line, size, width)).collect()
    }
}

/// Cuts a text where a line may end.
fn pieces(text: &str) -> Vec<String> {
    let closes = |character: char| "，。、；：！？）〕】》”’…,.;:!?)]%".contains(character);
    let opens = |character: char| "（〔【《“‘([".contains(character);
    let mut pieces: Vec<String> = Vec::new();
    let mut previous = ' ';
    for character in text.chars() {
        let wide = !character.is_ascii() || !previous.is_ascii();
        let may_break = (wide || previous == ' ') && !closes(character) && !opens(previous);
        match pieces.last_mut() {
            Some(last) if !may_break => last.push(character),
            _ => pieces.push(character.to_string()),
        }
        previous = character;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_characters_are_an_em_wide_and_rare_ones_are_known_to_be_missing() {
        let face = Typeface::built_in();
        let ruler = face.ruler();
        assert_eq!(ruler.width("绩效评价", 18), 72);
        assert!(ruler.knows('绩') && ruler.knows('≥') && !ruler.knows('㐂'));
        assert!(Typeface::with(b"no font".to_vec()).is_none());
    }

    #[test]
    fn lines_break_beside_chinese_characters_but_not_before_closing_marks() {
        let face = Typeface::built_in();
        let ruler = face.ruler();
        assert_eq!(ruler.wrap("道路清扫，绿化养护", 10, 40), ["道路清", "扫，绿化", "养护"]);
        assert_eq!(ruler.wrap("road cleaning", 10, 40), ["road", "cleaning"]);
        assert_eq!(ruler.fit("道路清扫保洁服务", 10, 50), "道路清扫…");
        assert_eq!(ruler.lines("道路清扫保洁服务", 10, 40, 1), ["道路清…"]);
        assert_eq!(ruler.lines("保洁", 10, 40, 2), ["保洁"]);
    }
}
