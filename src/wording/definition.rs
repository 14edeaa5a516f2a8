//! What a unit reads beside a field: what a fact or level means, and who gives it.

use super::{Language, Phrase};
use jixiao_core::fact::{APPLICABLE, LEVEL, LEVEL_SHARE, SHARE};
use jixiao_core::rulebook::{Giver, Indicator};

impl Language {
    /// Lists what an indicator asks for, and its levels: the id, and the title with who gives it and
    /// what it means.
    pub fn definitions(self, indicator: &Indicator) -> Vec<(String, String)> {
        let facts = indicator.fact_names().into_iter().map(|name| {
            let giver = indicator.givers.of(name);
            let mut text = self.fact_name(indicator, name);
            if giver != Giver::Unit {
                text = self.say(
                    Phrase::Qualified,
                    &[("text", text), ("by", self.giver(giver).to_owned())],
                );
            }
            let mut text = self.defined(text, indicator.fact_means(name).map(|one| self.of(one)));
            if let Some(right) = indicator.right(name).filter(|_| name != APPLICABLE) {
                let values = [("text", text), ("by", self.right(right))];
                text = self.say(Phrase::Qualified, &values);
            }
            (name.to_owned(), text)
        });
        let levels = indicator.rule.levels().iter().map(|level| {
            let title = self.of(&level.title).to_owned();
            (level.id.clone(), self.defined(title, level.means.as_ref().map(|one| self.of(one))))
        });
        facts.chain(levels).collect()
    }

    /// Says what a fact means, and for a level what each level means.
    pub fn meanings(self, indicator: &Indicator, name: &str, of_item: bool) -> Vec<String> {
        // Without items a share is the one given within the level; of an item it is what it weighs.
        let of_level = name == SHARE && !of_item;
        let own = indicator.fact_means(if of_level { LEVEL_SHARE } else { name });
        let own = own.filter(|_| name != SHARE || indicator.rule.measure().is_none());
        let own = own.map(|means| self.of(means).to_owned());
        let levels = indicator.rule.levels().iter().filter(|_| name == LEVEL);
        let levels = levels.filter_map(|level| {
            let means = level.means.as_ref()?;
            Some(self.defined(self.of(&level.title).to_owned(), Some(self.of(means))))
        });
        own.into_iter().chain(levels).collect()
    }

    fn defined(self, text: String, means: Option<&str>) -> String {
        match means {
            Some(means) => {
                self.say(Phrase::Defined, &[("text", text), ("means", means.to_owned())])
            }
            None => text,
        }
    }

    /// Says who gives a fact, as forms head it.
    pub const fn giver(self, giver: Giver) -> &'static str {
        self.phrase(match giver {
            Giver::Unit => Phrase::GiverUnit,
            Giver::Evaluator => Phrase::GiverEvaluator,
            Giver::Finance => Phrase::GiverFinance,
        })
    }
}
