//! Which file uses which: an arrow goes from the file that names an item to the file that defines
//! it. Declaring a module and handing a name on draw no arrow; code for tests alone is left out.

use std::collections::{BTreeMap, HashSet};

use proc_macro2::{Spacing, Span, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, ItemMacro, ItemMod, ItemUse, Macro, PatIdent, Visibility};

use super::names::{Meaning, Names, attributes, is_for_tests, is_handed_on, leaves};

/// The arrows between files, each with the first line and path that draws it.
pub(super) type Arrows = BTreeMap<(usize, usize), (usize, String)>;

/// Finds the arrows of every file.
pub(super) fn arrows(names: &Names) -> Arrows {
    let mut found = Arrows::new();
    for (file, parsed) in names.parsed.iter().enumerate() {
        let module = names.of_file[file];
        if module == usize::MAX {
            continue; // a file for tests alone
        }
        let mut reader = Reader { names, file, module, locals: HashSet::new(), arrows: &mut found };
        reader.visit_file(parsed);
    }
    found
}

struct Reader<'a> {
    names: &'a Names,
    file: usize,
    module: usize,
    /// Names bound in the function being read, which stand for no item.
    locals: HashSet<String>,
    arrows: &'a mut Arrows,
}

impl Reader<'_> {
    fn note(&mut self, meaning: Meaning, path: &[String], span: Span) {
        if let Meaning::Item(target) = meaning
            && target != self.file
        {
            let line = span.start().line;
            let place = self.arrows.entry((self.file, target));
            place.or_insert_with(|| (line, path.join("::")));
        }
    }

    fn note_path(&mut self, path: &[String], span: Span) {
        if let [only] = path
            && (self.locals.contains(only) || only == "Self" || only == "self")
        {
            return;
        }
        self.note(self.names.find(self.module, path), path, span);
    }

    /// Reads the paths in what a macro is given, whose grammar is the macro's own.
    fn tokens(&mut self, tokens: TokenStream, absolute_only: bool) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            match &tokens[at] {
                TokenTree::Group(group) => self.tokens(group.stream(), absolute_only),
                TokenTree::Ident(first) if !follows_dot(&tokens, at) => {
                    let mut path = vec![first.to_string()];
                    while is_colons(&tokens, at + 1)
                        && let Some(TokenTree::Ident(next)) = tokens.get(at + 3)
                    {
                        path.push(next.to_string());
                        at += 3;
                    }
                    self.path_in_tokens(&path, &tokens, at, absolute_only);
                }
                _ => {}
            }
            at += 1;
        }
    }

    fn path_in_tokens(
        &mut self,
        path: &[String],
        tokens: &[TokenTree],
        at: usize,
        absolute_only: bool,
    ) {
        let span = tokens[at].span();
        let is = |at: usize, mark: char| matches!(tokens.get(at), Some(TokenTree::Punct(one)) if one.as_char() == mark);
        if absolute_only && path[0] != "crate" {
            return; // A path in a macro's text means what it means where the macro is used.
        }
        if is(at + 1, '!') && matches!(tokens.get(at + 2), Some(TokenTree::Group(_))) {
            self.note(self.names.find_macro(self.module, path), path, span);
        } else if path.len() > 1
            || path[0].starts_with(char::is_uppercase)
            || matches!(tokens.get(at + 1), Some(TokenTree::Group(_)))
        {
            self.note_path(path, span);
        }
    }

    /// Reads a function with the names that it binds.
    fn within(&mut self, bound: HashSet<String>, read: impl FnOnce(&mut Self)) {
        let outer = self.locals.clone();
        self.locals.extend(bound);
        read(self);
        self.locals = outer;
    }
}

fn follows_dot(tokens: &[TokenTree], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let before_it = at.checked_sub(2).and_then(|before| tokens.get(before));
    let dot = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(one)) if one.as_char() == '.');
    dot(before) && !dot(before_it)
}

fn is_colons(tokens: &[TokenTree], at: usize) -> bool {
    matches!(
        (tokens.get(at), tokens.get(at + 1)),
        (Some(TokenTree::Punct(one)), Some(TokenTree::Punct(two)))
            if one.as_char() == ':' && one.spacing() == Spacing::Joint && two.as_char() == ':'
    )
}

fn segments(path: &syn::Path) -> Vec<String> {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        if !is_for_tests(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        if !is_for_tests(&function.attrs) {
            let mut bound = Bound::default();
            bound.visit_impl_item_fn(function);
            self.within(bound.names, |reader| visit::visit_impl_item_fn(reader, function));
        }
    }

    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        let mut bound = Bound::default();
        bound.visit_item_fn(function);
        self.within(bound.names, |reader| visit::visit_item_fn(reader, function));
    }

    fn visit_item_mod(&mut self, inner: &'ast ItemMod) {
        if let (Some(_), Some(child)) =
            (&inner.content, self.names.child(self.module, &inner.ident.to_string()))
        {
            let outer = std::mem::replace(&mut self.module, child);
            visit::visit_item_mod(self, inner);
            self.module = outer;
        }
    }

    fn visit_item_use(&mut self, used: &'ast ItemUse) {
        if is_handed_on(used) {
            return;
        }
        for (path, _) in leaves(&used.tree) {
            let span = used.use_token.span;
            self.note(self.names.find(self.module, &path), &path, span);
        }
    }

    fn visit_item_macro(&mut self, item: &'ast ItemMacro) {
        if item.ident.is_some() {
            self.tokens(item.mac.tokens.clone(), true);
        } else {
            visit::visit_item_macro(self, item);
        }
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        let path = segments(&call.path);
        let span = call.path.segments[0].ident.span();
        self.note(self.names.find_macro(self.module, &path), &path, span);
        self.tokens(call.tokens.clone(), false);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.leading_colon.is_none() {
            self.note_path(&segments(path), path.segments[0].ident.span());
        }
        visit::visit_path(self, path);
    }

    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    fn visit_visibility(&mut self, _: &'ast Visibility) {}
}

/// The names that patterns bind.
#[derive(Default)]
struct Bound {
    names: HashSet<String>,
}

impl<'ast> Visit<'ast> for Bound {
    fn visit_pat_ident(&mut self, pattern: &'ast PatIdent) {
        self.names.insert(pattern.ident.to_string());
        visit::visit_pat_ident(self, pattern);
    }
}
