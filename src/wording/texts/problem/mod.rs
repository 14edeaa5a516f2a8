//! What is said of each code of a problem: what is wrong, why it matters, what to do.

mod analysis;
mod correction;
mod declare;
mod fact;
mod policy;
mod project;
mod returned;
mod rulebook;
mod scenario;
mod sheet;
mod table;

pub(in crate::wording) use self::declare::Declared;

use jixiao_core::problem::Code;

/// Gives the texts of a code.
pub(in crate::wording) const fn declared(code: Code) -> &'static Declared {
    match in_any_file(code) {
        Some(declared) => declared,
        None => &Declared { what: [""; 2], why: [""; 2], hint: [""; 2], details: &[] },
    }
}

const fn in_any_file(code: Code) -> Option<&'static Declared> {
    match code.id().as_bytes()[0] {
        b'T' => table::declared(code),
        b'C' => returned::declared(code),
        b'R' => rulebook::declared(code),
        b'P' => policy::declared(code),
        b'M' => scenario::declared(code),
        b'A' => analysis::declared(code),
        b'K' => correction::declared(code),
        b'D' => project::declared(code),
        b'F' => fact::declared(code),
        _ => sheet::declared(code),
    }
}

// A code without texts does not compile; the message is its id.
const _: () = {
    let mut at = 0;
    while at < Code::ALL.len() {
        assert!(in_any_file(Code::ALL[at]).is_some(), "{}", Code::ALL[at].id());
        at += 1;
    }
};

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands in Chinese texts as it is; the key of a setting stands in quotes, with its meaning.
    const KEPT: [&str; 10] =
        ["CSV", "UTF", "GB", "MB", "PDF", "WPS", "Excel", "xlsx", "all", "csv"];

    /// What hints begin with: something to do.
    const CHINESE_BEGINS: [&str; 37] = [
        "为每个",
        "先",
        "关闭",
        "删去",
        "去掉",
        "取消",
        "只留",
        "合并",
        "同时写明",
        "在",
        "填写",
        "增加",
        "对照",
        "将",
        "打开",
        "抽查",
        "拆",
        "按",
        "换算",
        "提供",
        "提高",
        "改填",
        "改正",
        "改用",
        "查",
        "核实",
        "核对",
        "检查",
        "用",
        "移到",
        "缩小",
        "至少",
        "补",
        "请",
        "重新",
        "降低",
        "{remedy}",
    ];
    const ENGLISH_BEGINS: [&str; 41] = [
        "add", "ask", "check", "choose", "clear", "close", "compare", "convert", "correct",
        "delete", "fill", "find", "format", "give", "hand", "have", "join", "keep", "leave",
        "look", "lower", "make", "mend", "move", "name", "open", "paste", "print", "put", "raise",
        "say", "see", "set", "settle", "split", "turn", "use", "work", "write", "{remedy}",
        "{repair}",
    ];

    /// Takes out what begins and ends with signs, where `out` says that it may stand.
    fn without(text: &str, open: char, close: char, out: impl Fn(&str) -> bool) -> String {
        let mut left = String::new();
        let mut rest = text;
        while let Some((before, from_open)) = rest.split_once(open) {
            let Some((within, after)) = from_open.split_once(close) else { break };
            left.push_str(before);
            if !out(within) {
                left.push_str(within);
            }
            rest = after;
        }
        left + rest
    }

    /// Gives the words in Latin letters that a Chinese text has no leave to use.
    fn strange(text: &str) -> Vec<String> {
        let text = without(text, '“', '”', str::is_ascii);
        let text = without(&text, '"', '"', str::is_ascii);
        let text = without(&text, '{', '}', |_| true);
        let is_option = |word: &&str| word.starts_with("--");
        let parts =
            text.split(|character: char| !character.is_ascii_alphanumeric() && character != '-');
        let words = parts
            .filter(|part| !is_option(part))
            .flat_map(|part| part.split(|character: char| !character.is_ascii_alphabetic()));
        words.filter(|word| !word.is_empty() && !KEPT.contains(word)).map(str::to_owned).collect()
    }

    #[test]
    fn a_strange_word_is_found_and_what_may_stand_is_not() {
        assert_eq!(strange("改填 applicable 为“否”"), ["applicable"]);
        assert_eq!(
            strange("“{by}”低于“when”（适用条件），加 --rate 良=10%，另存为 .xlsx"),
            [""; 0]
        );
        assert_eq!(strange("加一段 [[rate]]，文件 GB18030"), ["rate"]);
    }

    #[test]
    fn chinese_texts_are_chinese_and_have_one_kind_of_bracket() {
        for code in Code::ALL {
            let texts = declared(*code);
            for [zh, en] in [texts.what, texts.why, texts.hint] {
                assert_eq!(strange(zh), [""; 0], "{}: {zh}", code.id());
                assert!(!zh.contains(['[', ']', '(', ')']), "{}: {zh}", code.id());
                assert!(!en.contains("[["), "{}: {en}", code.id());
            }
        }
    }

    #[test]
    fn hints_begin_with_what_to_do() {
        for code in Code::ALL {
            let [zh, en] = declared(*code).hint;
            let begins = CHINESE_BEGINS.iter().any(|word| zh.starts_with(word));
            assert!(begins, "{}: {zh}", code.id());
            let first = en.split(' ').next().unwrap_or_default();
            assert!(ENGLISH_BEGINS.contains(&first), "{}: {en}", code.id());
        }
    }

    #[test]
    fn no_text_speaks_in_pictures() {
        const PICTURES: [&str; 8] =
            ["读不懂", "听哪一个", "突破", "张冠李戴", "靠猜", "落不了地", "付不出", "认不出"];
        for code in Code::ALL {
            let texts = declared(*code);
            for [zh, _] in [texts.what, texts.why, texts.hint] {
                let found = PICTURES.iter().find(|picture| zh.contains(**picture));
                assert_eq!(found, None, "{}: {zh}", code.id());
            }
        }
    }
}
