//! What the comments of a statement say.

use crate::options::Output;
use crate::plan::Plan;
use jixiao_core::bilingual::Bilingual;
use jixiao_core::citation::{Citation, Heading, Status};
use jixiao_core::quantity::Rounding;
use jixiao_core::rulebook::Indicator;

impl Plan<'_> {
    /// Says something in the language of the statement.
    pub(crate) fn say(&self, zh: &str, en: &str) -> String {
        if self.options.english { en } else { zh }.to_owned()
    }

    /// Gives a title in the language of the statement.
    pub(crate) fn say_title(&self, title: &Bilingual) -> String {
        self.say(&title.zh, &title.en)
    }

    /// Names an indicator.
    pub(crate) fn title(&self, indicator: &Indicator) -> String {
        format!("{:02} {}", indicator.number, self.say_title(&indicator.title))
    }

    /// Names an indicator, its points, its kind of rule and where the rule comes from.
    pub(crate) fn title_and_rule(&self, indicator: &Indicator) -> String {
        let citation = indicator.citations.first().map(|one| self.cited(one)).unwrap_or_default();
        let title = self.title(indicator);
        let max = indicator.max;
        format!("{title} ({max}, {}){citation}", indicator.rule.kind())
    }

    fn cited(&self, citation: &Citation) -> String {
        format!(" [{}{}]", self.say("依据：", "source: "), citation.title)
    }

    pub(crate) const fn rounding_name(rounding: Rounding) -> &'static str {
        match rounding {
            Rounding::HalfUp => "四舍五入到分",
            Rounding::HalfEven => "四舍六入五成双到分",
            Rounding::Down => "舍去分以下",
            Rounding::Up => "向上取整到分",
        }
    }

    /// Says what the statement is, by which rules it computes, and what they are.
    pub(crate) fn heading(&self) -> Vec<String> {
        let mut lines = vec![match self.options.output {
            Output::Results => {
                self.say("每个项目的得分、等级和压减额", "Points, grade and cut of every project")
            }
            Output::Summary => self.say("按部门和等级汇总", "Sums by department and grade"),
            Output::LowTwice => self.say(
                "连续两年评级靠后的项目",
                "Projects graded low in two years that follow on each other",
            ),
        }];
        lines.push(self.rules(("指标体系", "Rulebook"), &self.rulebook.heading));
        if let Some(policy) = self.policy {
            lines.push(self.rules(("压减政策", "Policy"), &policy.heading));
        }
        let headings = [Some(&self.rulebook.heading), self.policy.map(|policy| &policy.heading)];
        let notices = headings.into_iter().flatten().filter_map(|one| one.notice.as_ref());
        lines.extend(notices.map(|notice| self.say_title(notice)));
        lines.push(self.say(
            "整数运算，不经浮点；各列单位见各步注释",
            "Whole numbers throughout, never a binary float; units are told at each step",
        ));
        let unseen = self.unseen_limits();
        if !unseen.is_empty() {
            let zh = format!("表中没有所需的列，以下限定不判断：{}", unseen.join("；"));
            let en =
                format!("Not judged, as the table has no column for them: {}", unseen.join("; "));
            lines.push(self.say(&zh, &en));
        }
        lines
    }

    fn unseen_limits(&self) -> Vec<String> {
        let limits = self.rulebook.grades.limits.iter();
        let unseen = limits.filter(|limit| !self.can_be_judged(limit));
        unseen.map(|limit| self.say_title(&limit.reason)).collect()
    }

    fn rules(&self, (zh, en): (&str, &str), heading: &Heading) -> String {
        let title = self.say_title(&heading.title);
        let status = match heading.status {
            Status::Official => ("官方原文", "official"),
            Status::Reconstruction => ("重构", "reconstruction"),
            Status::Example => ("示例", "example"),
            Status::Trial => ("试算", "trial"),
        };
        let (name, status) = (self.say(zh, en), self.say(status.0, status.1));
        format!("{name}: {} {} {title} [{status}]", heading.id, heading.edition)
    }
}
