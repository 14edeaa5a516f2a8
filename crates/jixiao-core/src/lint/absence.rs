//! What is not applicable and decides a grade or a cut.

use crate::analysis::{Absences, Standing, absences, deciding};
use crate::bilingual::Bilingual;
use crate::evaluate::Evaluation;
use crate::policy::Policy;
use crate::problem::{Code, Problem, Stands};
use crate::project::Portfolio;
use crate::rulebook::{Grades, Rulebook};

/// F38, once for a project.
pub(super) fn decided_by_absence(
    portfolio: &Portfolio,
    rulebook: &Rulebook,
    policy: Option<&Policy>,
    evaluation: &Evaluation,
) -> Vec<Problem> {
    let decided = |absent: &Absences| {
        let found = deciding(portfolio, rulebook, policy, evaluation, absent)?;
        let record = &portfolio.projects[absent.project].record;
        let first = found.which.first().and_then(|at| absent.each[*at].place.as_ref());
        let problem = Problem::new(Code::NotApplicableDecides, first.unwrap_or(&record.place))
            .with("project", &record.id)
            .with_facts("what", titles(rulebook, absent, &found.which))
            .with_standing("before", stands(&absent.now, &rulebook.grades))
            .with_standing("after", stands(&found.otherwise, &rulebook.grades));
        Some(problem)
    };
    absences(portfolio, rulebook, policy, evaluation).iter().filter_map(decided).collect()
}

/// Names what is not applicable, a line each: indicators and checkpoints by title.
fn titles(rulebook: &Rulebook, absent: &Absences, which: &[usize]) -> Bilingual {
    let titles = which.iter().map(|at| {
        let one = &absent.each[*at];
        let indicator = &rulebook.indicators[one.indicator];
        let checkpoint = one.checkpoint.and_then(|at| indicator.rule.checkpoints().get(at));
        let title = checkpoint.map_or(&indicator.title, |checkpoint| &checkpoint.title);
        (title.zh.as_str(), title.en.as_str())
    });
    let (zh, en): (Vec<&str>, Vec<&str>) = titles.unzip();
    Bilingual { zh: zh.join("\n"), en: en.join("\n") }
}

fn stands(standing: &Standing, grades: &Grades) -> Stands {
    let title = |grade| grades.get(grade).title.clone();
    let total = standing.total.map(|total| [total.low(), total.high()].map(|one| one.truncated(2)));
    let grade = standing.grades.map(|(best, worst)| [title(best), title(worst)]);
    let cut = standing.cut.map(|(low, high)| (low.to_string(), high.map(|high| high.to_string())));
    Stands { total, grade, cut }
}
