//! What the TOML reader says, in Chinese; it speaks English itself.

use crate::wording::declare::phrases;

phrases! {
    /// What the TOML reader says of a file that it cannot read.
    pub(crate) enum TomlText in Chinese {
        MissingField(what) = "缺少 {what}";
        UnknownField(what, expected) = "不认识 {what}，可用的有 {expected}";
        UnknownVariant(what, expected) = "不认识 {what}，可用的有 {expected}";
        InvalidType = "这里的值类型不对；文字和数量一律加英文双引号";
        Unquoted = "这里的文字没有加英文双引号";
        Duplicate = "同一个键写了两次";
        Other(what) = "TOML 语法有误：{what}";
    }
}
