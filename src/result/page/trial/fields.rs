//! The fields and sliders. The script puts the values in.

use super::Page;
use crate::wording::TrialText;
use jixiao_core::policy::Policy;
use jixiao_core::quantity::Points;
use jixiao_core::rulebook::GradeIndex;
use maud::{Markup, html};

/// A number with its slider.
struct Field<'a> {
    id: &'a str,
    /// What stands before it.
    label: &'a Markup,
    /// What it is called where the label is not seen.
    name: &'a str,
    unit: &'a str,
    most: &'a str,
}

/// Writes the form, which is shown where scripts run.
pub(super) fn form(page: &Page<'_>, policy: &Policy) -> Markup {
    html! {
        form #trial-form aria-label=(page.try_say(TrialText::Settings)) {
            div.try-groups {
                (lines(page))
                (rates(page))
                (floor(page, policy))
                (exemptions(page))
                (target(page))
            }
            p.controls { button type="reset" { (page.try_say(TrialText::Reset)) } }
        }
    }
}

/// Writes a field; what is wrong with it is said below it.
fn field(page: &Page<'_>, field: &Field<'_>) -> Markup {
    let says = format!("{}-says", field.id);
    html! {
        div.try-field {
            label for=(field.id) { (field.label) span.unseen { " " (field.name) } }
            span.try-number {
                input id=(field.id) type="text" inputmode="decimal" autocomplete="off" aria-describedby=(says);
                " " (field.unit)
            }
            input type="range" data-of=(field.id) min="0" max=(field.most) step="0.5"
                aria-label=(page.try_with(TrialText::SliderOf, "field", field.name));
            p.try-wrong id=(says) {}
        }
    }
}

fn grade_field(
    page: &Page<'_>,
    grade: GradeIndex,
    id: &str,
    name: TrialText,
    (unit, most): (&str, &str),
) -> Markup {
    let title = page.language.of(&page.view.rulebook.grades.get(grade).title);
    let name = page.try_with(name, "grade", title);
    field(page, &Field { id, label: &page.grade(grade), name: &name, unit, most })
}

/// Writes the lines: of every grade with a band but the worst, which begins at zero.
fn lines(page: &Page<'_>) -> Markup {
    let unit = page.try_say(TrialText::Points);
    let most = page.view.rulebook.total.to_string();
    let grades = page.view.rulebook.grades.iter();
    let lines = grades.filter(|(_, grade)| grade.band.is_some_and(|band| band.from > Points::ZERO));
    html! {
        fieldset {
            legend { (page.try_say(TrialText::Lines)) }
            @for (at, _) in lines {
                (grade_field(page, at, &format!("line-{}", at.0), TrialText::LineOf, (unit, &most)))
            }
        }
    }
}

fn rates(page: &Page<'_>) -> Markup {
    html! {
        fieldset {
            legend { (page.try_say(TrialText::Rates)) }
            @for (at, _) in page.view.rulebook.grades.iter() {
                (grade_field(page, at, &format!("rate-{}", at.0), TrialText::RateOf, ("%", "100")))
            }
        }
    }
}

fn floor(page: &Page<'_>, policy: &Policy) -> Markup {
    let grades = &page.view.rulebook.grades;
    let under = |at: GradeIndex| match &policy.floor {
        Some(floor) => floor.grades.contains(&at),
        None => at.0 > 0,
    };
    let titles = grades.iter().filter(|(at, _)| under(*at));
    let titles: Vec<String> =
        titles.map(|(_, grade)| page.language.of(&grade.title).to_owned()).collect();
    let named = page.try_with(TrialText::FloorUnder, "grades", &page.language.listed(&titles));
    let name = page.try_say(TrialText::Floor);
    let label = html! { (name) };
    html! {
        fieldset {
            legend { (name) }
            (field(page, &Field { id: "floor", label: &label, name: "", unit: "%", most: "100" }))
            p.try-hint { (named) }
        }
    }
}

fn exemptions(page: &Page<'_>) -> Markup {
    html! {
        fieldset {
            legend { (page.try_say(TrialText::Exemptions)) }
            ul #trial-exempt {}
            p.try-add {
                label {
                    span { (page.try_say(TrialText::Project)) }
                    select #exempt-project { option value="" { (page.try_say(TrialText::Choose)) } }
                }
                label {
                    span { (page.try_say(TrialText::Share)) }
                    span.try-number {
                        input #exempt-share type="text" inputmode="decimal" autocomplete="off" aria-describedby="exempt-share-says";
                        " %"
                    }
                }
                button #exempt-add type="button" { (page.try_say(TrialText::Exempt)) }
            }
            p.try-wrong #exempt-share-says {}
        }
    }
}

fn target(page: &Page<'_>) -> Markup {
    html! {
        fieldset {
            legend { (page.try_say(TrialText::Target)) }
            p.try-add {
                label {
                    span { (page.try_say(TrialText::TargetField)) }
                    input #target type="text" inputmode="decimal" autocomplete="off" aria-describedby="target-says target-far";
                }
                button #target-reach type="button" { (page.try_say(TrialText::Reach)) }
            }
            p.try-wrong #target-says {}
            p #target-far {}
            p #target-reached role="status" {}
        }
    }
}
