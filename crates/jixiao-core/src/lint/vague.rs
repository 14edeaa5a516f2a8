//! Words that leave open what an indicator or checkpoint measures (细化清晰).

/// A vague word, and the longer words it is a harmless part of.
type VagueWord = (&'static str, &'static str);

const ANYWHERE: &[VagueWord] = &[
    (
        "等",
        "等级 等次 等额 等效 等待 等候 平等 均等 同等 对等 相等 高等 中等 初等 优等 特等 一等 二等 三等",
    ),
    ("若干", ""),
    ("进一步", ""),
    ("有所", "有所属 有所在"),
    (
        "基本",
        "基本公共 基本养老 基本医疗 基本生活 基本保障 基本住房 基本民生 基本建设 基本支出 基本农田 \
         基本药物 基本情况 基本信息 基本制度 基本财力 基本职能 基本功能 基本权益",
    ),
    ("较好", ""),
    ("较高", ""),
    ("较强", ""),
    ("良好", ""),
    ("明显", ""),
    ("显著", ""),
    ("一定", ""),
    ("逐步", ""),
    ("不断", "不断电 不断水 不断供 不断档 不断流"),
    ("适当", "适当性"),
];

/// Words that are vague before a noun (相关工作), not at the end (与工作内容相关).
const BEFORE_NOUN: &[VagueWord] = &[("相关", "相关性"), ("有关", "")];

/// Titles that say nothing by themselves.
const EMPTY_TITLES: &str = "其他 其它 情况 工作 作用 影响 效果 成效 工作情况 完成情况 落实情况 \
                            工作完成情况 实施效果 项目效果";

/// Finds a vague word in a Chinese title.
pub(super) fn word(title: &str) -> Option<&'static str> {
    let empty = EMPTY_TITLES.split_whitespace().find(|empty| *empty == title);
    let without_end = BEFORE_NOUN.iter().find_map(|(word, _)| title.strip_suffix(word));
    let before_noun = without_end.unwrap_or(title);
    let anywhere = ANYWHERE.iter().filter(|word| holds(title, word));
    let vague = anywhere.chain(BEFORE_NOUN.iter().filter(|word| holds(before_noun, word)));
    empty.or_else(|| vague.map(|(word, _)| *word).next())
}

fn holds(title: &str, (word, harmless): &VagueWord) -> bool {
    let without = |rest: String, longer: &str| rest.replace(longer, " ");
    title.contains(word)
        && harmless.split_whitespace().fold(title.to_owned(), without).contains(word)
}

#[cfg(test)]
mod tests {
    use super::word;

    #[test]
    fn words_are_vague_only_where_they_stand_for_themselves() {
        for (title, vague) in [
            ("培训、宣传等工作", Some("等")),
            ("服务等级达标率", None),
            ("服务等级等要求", Some("等")),
            ("基本公共服务覆盖率", None),
            ("任务基本完成", Some("基本")),
            ("与实际工作内容相关", None),
            ("相关工作完成", Some("相关")),
            ("与相关工作内容相关", Some("相关")),
            ("影响", Some("影响")),
            ("可持续影响", None),
            ("其他", Some("其他")),
            ("与其他项目不重复", None),
            ("能力有所提高", Some("有所")),
        ] {
            assert_eq!(word(title), vague, "{title}");
        }
    }
}
