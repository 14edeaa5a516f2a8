//! Names → the files that define them: the modules of every crate with what each defines, takes in
//! and hands on. Reads no method calls and expands no macro.

use std::collections::{BTreeMap, HashSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, Item, ItemUse, UseTree, Visibility};

/// A file of a crate: its path from the root of the repository and its text.
pub(super) type Source = (String, String);

/// A crate: its name and the file it starts from.
pub(super) type Crate = (&'static str, &'static str);

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A module, by its place in [`Names`].
    Module(usize),
    /// An item of a file, by its place in [`Names::files`].
    Item(usize),
    /// Something of another house.
    Outside,
}

/// A name that a module takes from elsewhere.
struct Import {
    name: String,
    path: Vec<String>,
}

struct Module {
    file: usize,
    parent: Option<usize>,
    root: usize,
    children: BTreeMap<String, usize>,
    defined: HashSet<String>,
    macros: HashSet<String>,
    imports: Vec<Import>,
    globs: Vec<Vec<String>>,
}

/// Every module of the given crates, with its names.
pub(super) struct Names {
    /// The paths of the files.
    pub(super) files: Vec<String>,
    /// The parsed files, in the same order.
    pub(super) parsed: Vec<syn::File>,
    modules: Vec<Module>,
    /// The module that each file is.
    pub(super) of_file: Vec<usize>,
    roots: BTreeMap<&'static str, usize>,
}

impl Names {
    /// Parses the files and walks every crate from its first file.
    pub(super) fn new(sources: &[Source], crates: &[Crate]) -> Self {
        let mut names = Self {
            files: sources.iter().map(|(path, _)| path.clone()).collect(),
            parsed: sources
                .iter()
                .map(|(path, text)| syn::parse_file(text).unwrap_or_else(|e| panic!("{path}: {e}")))
                .collect(),
            modules: Vec::new(),
            of_file: vec![usize::MAX; sources.len()],
            roots: BTreeMap::new(),
        };
        for (name, first) in crates {
            let file = names.file(first).unwrap_or_else(|| panic!("{first} is there"));
            let folder = first.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
            let root = names.add_module(file, None);
            names.roots.insert(name, root);
            names.of_file[file] = root;
            let items = std::mem::take(&mut names.parsed[file].items);
            names.read_items(&items, root, &folder);
            names.parsed[file].items = items;
        }
        names
    }

    fn file(&self, path: &str) -> Option<usize> {
        self.files.iter().position(|file| file == path)
    }

    fn add_module(&mut self, file: usize, parent: Option<usize>) -> usize {
        let place = self.modules.len();
        self.modules.push(Module {
            file,
            parent,
            root: parent.map_or(place, |parent| self.modules[parent].root),
            children: BTreeMap::new(),
            defined: HashSet::new(),
            macros: HashSet::new(),
            imports: Vec::new(),
            globs: Vec::new(),
        });
        place
    }

    /// Reads the items of a module whose children's files are in `folder`.
    fn read_items(&mut self, items: &[Item], module: usize, folder: &str) {
        for item in items.iter().filter(|item| !is_for_tests(attributes(item))) {
            if let Item::Mod(inner) = item {
                self.read_module(inner, module, folder);
            } else if let Item::Use(used) = item {
                self.take_in(used, module);
            } else if let Item::Macro(call) = item {
                let of_module = &mut self.modules[module];
                if let Some(name) = &call.ident {
                    of_module.macros.insert(name.to_string());
                    of_module.defined.insert(name.to_string());
                }
                declared(call.mac.tokens.clone(), &mut of_module.defined);
            } else if let Some(name) = defined_name(item) {
                self.modules[module].defined.insert(name);
            }
        }
    }

    fn read_module(&mut self, inner: &syn::ItemMod, module: usize, folder: &str) {
        let name = inner.ident.to_string();
        let inside = format!("{folder}/{name}");
        let file = if inner.content.is_some() {
            self.modules[module].file
        } else {
            let found = self.file(&format!("{inside}.rs"));
            let found = found.or_else(|| self.file(&format!("{inside}/mod.rs")));
            found.unwrap_or_else(|| panic!("the file of the module {inside} is there"))
        };
        let child = self.add_module(file, Some(module));
        self.modules[module].children.insert(name, child);
        if let Some((_, items)) = &inner.content {
            self.read_items(items, child, &inside);
        } else {
            self.of_file[file] = child;
            let items = std::mem::take(&mut self.parsed[file].items);
            self.read_items(&items, child, &inside);
            self.parsed[file].items = items;
        }
    }

    /// Notes what a `use` brings into a module.
    fn take_in(&mut self, used: &ItemUse, module: usize) {
        for (path, name) in leaves(&used.tree) {
            match name {
                Some(name) => self.modules[module].imports.push(Import { name, path }),
                None => self.modules[module].globs.push(path),
            }
        }
    }

    /// The child module of a module.
    pub(super) fn child(&self, module: usize, name: &str) -> Option<usize> {
        self.modules[module].children.get(name).copied()
    }

    /// Follows a path from a module to the file that defines what it names, through every
    /// re-export. A name that a module of this house should have and no rule here finds is taken
    /// to be made by a macro in that module's file.
    pub(super) fn find(&self, module: usize, path: &[String]) -> Meaning {
        self.follow(module, path, false, true, &mut HashSet::new())
    }

    /// Finds the file of a macro: by its path, or by the text order of old macros.
    pub(super) fn find_macro(&self, module: usize, path: &[String]) -> Meaning {
        let found = self.follow(module, path, false, false, &mut HashSet::new());
        if matches!(found, Meaning::Item(_)) {
            return found;
        }
        let [.., name] = path else { return Meaning::Outside };
        let root = self.modules[module].root;
        let mut homes = self.modules.iter().filter(|one| one.root == root);
        homes
            .find(|one| one.macros.contains(name) && (path.len() == 1 || path[0] == "crate"))
            .map_or(Meaning::Outside, |home| Meaning::Item(home.file))
    }

    fn follow(
        &self,
        from: usize,
        path: &[String],
        more: bool,
        guess: bool,
        seen: &mut HashSet<(usize, String, bool)>,
    ) -> Meaning {
        let mut module = from;
        for (at, name) in path.iter().enumerate() {
            let rest = more || at + 1 < path.len();
            let next = match name.as_str() {
                "crate" => Some(Meaning::Module(self.modules[module].root)),
                "self" => Some(Meaning::Module(module)),
                "super" => self.modules[module].parent.map(Meaning::Module),
                _ => self.look_up(module, name, rest, seen),
            };
            let next = next.or_else(|| {
                let root = self.roots.get(name.as_str()).filter(|_| at == 0);
                root.map(|root| Meaning::Module(*root))
            });
            match next {
                Some(Meaning::Module(inner)) => module = inner,
                Some(found) => return found,
                None if at > 0 && guess => return Meaning::Item(self.modules[module].file),
                None => return Meaning::Outside,
            }
        }
        Meaning::Module(module)
    }

    /// Looks a name up in a module; `more` says that the path goes on behind it.
    fn look_up(
        &self,
        module: usize,
        name: &str,
        more: bool,
        seen: &mut HashSet<(usize, String, bool)>,
    ) -> Option<Meaning> {
        if !seen.insert((module, name.to_owned(), more)) {
            return None;
        }
        let one = &self.modules[module];
        let child = one.children.get(name).map(|child| Meaning::Module(*child));
        let item = one.defined.contains(name).then_some(Meaning::Item(one.file));
        let own = if more { child.or(item) } else { item.or(child) };
        if own.is_some() && (more || item.is_some()) {
            return own;
        }
        let mut imports = one.imports.iter().filter(|import| import.name == name);
        if let Some(import) = imports.next() {
            return Some(self.follow(module, &import.path, more, true, seen));
        }
        if own.is_some() {
            return own;
        }
        for glob in &one.globs {
            // A circle of globs ends at `seen`; the glob's own path is followed afresh.
            let home = self.follow(module, glob, true, false, &mut HashSet::new());
            if let Meaning::Module(home) = home
                && home != module
                && let Some(found) = self.look_up(home, name, more, seen)
                && found != Meaning::Outside
            {
                return Some(found);
            }
        }
        None
    }
}

/// The paths that a `use` names, each with the name it gets here; `None` stands for `*`.
pub(super) fn leaves(tree: &UseTree) -> Vec<(Vec<String>, Option<String>)> {
    let mut found = Vec::new();
    collect(tree, Vec::new(), &mut found);
    found
}

fn collect(tree: &UseTree, mut path: Vec<String>, found: &mut Vec<(Vec<String>, Option<String>)>) {
    match tree {
        UseTree::Path(inner) => {
            path.push(inner.ident.to_string());
            collect(&inner.tree, path, found);
        }
        UseTree::Name(name) => {
            if name.ident != "self" {
                path.push(name.ident.to_string());
            }
            let last = path.last().cloned();
            found.push((path, last));
        }
        UseTree::Rename(rename) => {
            if rename.ident != "self" {
                path.push(rename.ident.to_string());
            }
            found.push((path, Some(rename.rename.to_string())));
        }
        UseTree::Glob(_) => found.push((path, None)),
        UseTree::Group(group) => {
            group.items.iter().for_each(|inner| collect(inner, path.clone(), found));
        }
    }
}

/// Says whether a `use` hands its names on.
pub(super) fn is_handed_on(used: &ItemUse) -> bool {
    !matches!(used.vis, Visibility::Inherited)
}

/// Says whether an item is compiled for tests alone.
pub(super) fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("test")
            || attribute.path().is_ident("cfg")
                && attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
    })
}

/// The attributes of an item.
pub(super) fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(one) => &one.attrs,
        Item::Enum(one) => &one.attrs,
        Item::Fn(one) => &one.attrs,
        Item::Impl(one) => &one.attrs,
        Item::Macro(one) => &one.attrs,
        Item::Mod(one) => &one.attrs,
        Item::Static(one) => &one.attrs,
        Item::Struct(one) => &one.attrs,
        Item::Trait(one) => &one.attrs,
        Item::Type(one) => &one.attrs,
        Item::Use(one) => &one.attrs,
        _ => &[],
    }
}

fn defined_name(item: &Item) -> Option<String> {
    let name = match item {
        Item::Const(one) => &one.ident,
        Item::Enum(one) => &one.ident,
        Item::Fn(one) => &one.sig.ident,
        Item::Static(one) => &one.ident,
        Item::Struct(one) => &one.ident,
        Item::Trait(one) => &one.ident,
        Item::Type(one) => &one.ident,
        Item::Union(one) => &one.ident,
        _ => return None,
    };
    Some(name.to_string())
}

/// Notes the names behind `struct`, `fn` and the like in what a macro gets or gives.
fn declared(tokens: TokenStream, defined: &mut HashSet<String>) {
    const WORDS: [&str; 7] = ["struct", "enum", "fn", "const", "static", "type", "trait"];
    let mut word = false;
    for token in tokens {
        match token {
            TokenTree::Ident(name) => {
                let name = name.to_string();
                if word && !WORDS.contains(&name.as_str()) {
                    defined.insert(name.clone());
                }
                word = WORDS.contains(&name.as_str());
            }
            TokenTree::Group(group) => {
                declared(group.stream(), defined);
                word = false;
            }
            _ => word = false,
        }
    }
}
