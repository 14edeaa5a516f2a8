//! What the TOML reader says, in Chinese; it speaks English itself.

use crate::wording::declare::phrases;

phrases! {
    /// What the TOML reader says of a file that it cannot read.
    pub(crate) enum TomlText in Chinese {
        MissingField(what) = "{what}未填";
        UnknownField(what, expected) = "{what}无法识别，可用的有 {expected}";
        UnknownVariant(what, expected) = "{what}无法识别，可用的有 {expected}";
        InvalidType = "这里的值类型不对；文字和数量一律加英文双引号";
        Unquoted = "这里的文字没有加英文双引号";
        Year = "年度应为四位数字，如 2025，不加引号";
        TooLong(most) = "文字超过 {most} 个字";
        Duplicate = "同一项写了两次";
        Other(what) = "书写格式有误：{what}";
    }
}
