//! The styles of paragraphs: of an official document, and of a report in Chinese and in English.

/// A style of paragraphs.
pub(super) struct Style {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    /// The Chinese font and the size in half points; `""` and 0 as the base has them.
    pub(super) font: &'static str,
    pub(super) size: u32,
    pub(super) bold: bool,
    /// Further properties of the paragraph.
    pub(super) set: &'static [Property],
}

/// A property: an element with its attributes.
pub(super) type Property = (&'static str, &'static [(&'static str, &'static str)]);

/// Set in the middle.
pub(super) const CENTRED: Property = ("w:jc", &[("w:val", "center")]);
/// Kept on the page of the next paragraph.
pub(super) const KEPT: Property = ("w:keepNext", &[]);
/// As tall as its type, and not as the lines of the page.
pub(super) const OFF_GRID: Property = ("w:snapToGrid", &[("w:val", "0")]);

pub(super) const fn style(
    id: &'static str,
    name: &'static str,
    font: &'static str,
    size: u32,
    bold: bool,
    set: &'static [Property],
) -> Style {
    Style { id, name, font, size, bold, set }
}

/// The styles of an official document: 16 points on the grid.
pub(super) const OFFICIAL: &[Style] = &[
    style(
        "Title",
        "Title",
        "方正小标宋简体",
        44,
        false,
        &[
            OFF_GRID,
            (
                "w:spacing",
                &[
                    ("w:before", "0"),
                    ("w:after", "240"),
                    ("w:line", "600"),
                    ("w:lineRule", "exact"),
                ],
            ),
            CENTRED,
        ],
    ),
    style(
        "Heading1",
        "heading 1",
        "黑体",
        32,
        false,
        &[
            KEPT,
            ("w:ind", &[("w:firstLineChars", "200"), ("w:firstLine", "640")]),
            ("w:outlineLvl", &[("w:val", "0")]),
        ],
    ),
    style(
        "Heading2",
        "heading 2",
        "楷体_GB2312",
        32,
        false,
        &[
            KEPT,
            ("w:ind", &[("w:firstLineChars", "200"), ("w:firstLine", "640")]),
            ("w:outlineLvl", &[("w:val", "1")]),
        ],
    ),
    style(
        "Heading3",
        "heading 3",
        "",
        32,
        false,
        &[
            ("w:ind", &[("w:firstLineChars", "200"), ("w:firstLine", "640")]),
            ("w:outlineLvl", &[("w:val", "2")]),
        ],
    ),
    style(
        "BodyText",
        "Body Text",
        "",
        0,
        false,
        &[("w:ind", &[("w:firstLineChars", "200"), ("w:firstLine", "640")])],
    ),
    style("Flush", "Flush", "", 0, false, &[]),
    style("CoverLine", "Cover Line", "", 0, false, &[CENTRED]),
    style("Centred", "Centred", "", 0, false, &[CENTRED]),
    style(
        "Signed",
        "Signed",
        "",
        0,
        false,
        &[("w:ind", &[("w:right", "640")]), ("w:jc", &[("w:val", "right")])],
    ),
    style(
        "Note",
        "Note",
        "",
        24,
        false,
        &[
            OFF_GRID,
            ("w:spacing", &[("w:line", "320"), ("w:lineRule", "exact")]),
            ("w:ind", &[("w:left", "640")]),
        ],
    ),
];

/// The styles of a report in Chinese.
pub(super) const CHINESE: &[Style] = &[
    style(
        "Title",
        "Title",
        "方正小标宋简体",
        44,
        false,
        &[
            (
                "w:spacing",
                &[
                    ("w:before", "120"),
                    ("w:after", "240"),
                    ("w:line", "640"),
                    ("w:lineRule", "atLeast"),
                ],
            ),
            CENTRED,
        ],
    ),
    style(
        "Heading1",
        "heading 1",
        "黑体",
        32,
        false,
        &[
            KEPT,
            ("w:spacing", &[("w:before", "240"), ("w:after", "60")]),
            ("w:ind", &[("w:firstLineChars", "200"), ("w:firstLine", "640")]),
            ("w:outlineLvl", &[("w:val", "0")]),
        ],
    ),
    style(
        "Heading2",
        "heading 2",
        "楷体_GB2312",
        30,
        false,
        &[
            KEPT,
            ("w:spacing", &[("w:before", "120"), ("w:after", "40")]),
            ("w:ind", &[("w:firstLineChars", "200"), ("w:firstLine", "600")]),
            ("w:outlineLvl", &[("w:val", "1")]),
        ],
    ),
    style(
        "Heading3",
        "heading 3",
        "",
        28,
        true,
        &[
            KEPT,
            ("w:spacing", &[("w:before", "80"), ("w:after", "20")]),
            ("w:ind", &[("w:firstLineChars", "200"), ("w:firstLine", "560")]),
            ("w:outlineLvl", &[("w:val", "2")]),
        ],
    ),
    style(
        "BodyText",
        "Body Text",
        "",
        0,
        false,
        &[
            ("w:spacing", &[("w:line", "500"), ("w:lineRule", "exact")]),
            ("w:ind", &[("w:firstLineChars", "200"), ("w:firstLine", "560")]),
            ("w:jc", &[("w:val", "both")]),
        ],
    ),
    style(
        "Flush",
        "Flush",
        "",
        0,
        false,
        &[("w:spacing", &[("w:line", "500"), ("w:lineRule", "exact")])],
    ),
    style(
        "CoverLine",
        "Cover Line",
        "楷体_GB2312",
        32,
        false,
        &[
            ("w:spacing", &[("w:before", "60"), ("w:after", "60")]),
            ("w:ind", &[("w:left", "1100")]),
        ],
    ),
    style(
        "Centred",
        "Centred",
        "楷体_GB2312",
        28,
        false,
        &[("w:spacing", &[("w:after", "120")]), CENTRED],
    ),
    style(
        "Signed",
        "Signed",
        "",
        0,
        false,
        &[("w:spacing", &[("w:before", "120")]), ("w:jc", &[("w:val", "right")])],
    ),
    style(
        "Note",
        "Note",
        "宋体",
        19,
        false,
        &[("w:spacing", &[("w:before", "40"), ("w:after", "40")]), ("w:jc", &[("w:val", "both")])],
    ),
];

/// The styles of a report in English.
pub(super) const ENGLISH: &[Style] = &[
    style(
        "Title",
        "Title",
        "",
        36,
        true,
        &[("w:spacing", &[("w:before", "120"), ("w:after", "240")]), CENTRED],
    ),
    style(
        "Heading1",
        "heading 1",
        "",
        30,
        true,
        &[
            KEPT,
            ("w:spacing", &[("w:before", "320"), ("w:after", "100")]),
            ("w:outlineLvl", &[("w:val", "0")]),
        ],
    ),
    style(
        "Heading2",
        "heading 2",
        "",
        25,
        true,
        &[
            KEPT,
            ("w:spacing", &[("w:before", "220"), ("w:after", "80")]),
            ("w:outlineLvl", &[("w:val", "1")]),
        ],
    ),
    style(
        "Heading3",
        "heading 3",
        "",
        22,
        true,
        &[
            KEPT,
            ("w:spacing", &[("w:before", "140"), ("w:after", "40")]),
            ("w:outlineLvl", &[("w:val", "2")]),
        ],
    ),
    style(
        "BodyText",
        "Body Text",
        "",
        0,
        false,
        &[("w:spacing", &[("w:after", "100"), ("w:line", "276"), ("w:lineRule", "auto")])],
    ),
    style("Flush", "Flush", "", 0, false, &[("w:spacing", &[("w:after", "80")])]),
    style(
        "CoverLine",
        "Cover Line",
        "",
        26,
        false,
        &[
            ("w:spacing", &[("w:before", "80"), ("w:after", "80")]),
            ("w:ind", &[("w:left", "1100")]),
        ],
    ),
    style("Centred", "Centred", "", 24, false, &[("w:spacing", &[("w:after", "120")]), CENTRED]),
    style(
        "Signed",
        "Signed",
        "",
        0,
        false,
        &[("w:spacing", &[("w:before", "120")]), ("w:jc", &[("w:val", "right")])],
    ),
    style(
        "Note",
        "Note",
        "",
        18,
        false,
        &[("w:spacing", &[("w:before", "40"), ("w:after", "40")])],
    ),
];
