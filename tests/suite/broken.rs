//! Every problem code has a sample that shows it, in both languages and without a blank left open.

use jixiao::Error;
use jixiao::analyze::{Method as WeightMethod, WeightsWanted, weights};
use jixiao::assess::Request;
use jixiao::check::check_request;
use jixiao::evaluate::Mode;
use jixiao::form::Day;
use jixiao::policy::Trial;
use jixiao::problem::{Code, Detail, Problem, Severity};
use jixiao::quantity::Rate;
use jixiao::simulate::TargetWanted;
use jixiao::target::{Method, Scope};
use jixiao::wording::Language;
use jixiao::write::{CollectRequest, ReallocateRequest, SimulateRequest, collect, simulate};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// Codes that cannot come alone: a possible grade is open only because a fact is missing, what is said not
/// to apply and contradicted decides the grade, a grade hangs
/// on a score that is in doubt, numbers too long to compute are far off, and what may be read in two ways is execution that is scored twice.
const COMPANIONS: &[(Code, &[Code])] = &[
    (Code::PossibleGradeWithoutRate, &[Code::FactMissing]),
    (Code::NotApplicableWithFacts, &[Code::NotApplicableDecides]),
    (Code::FileMissing, &[Code::FileNotNamed]),
    (Code::ArithmeticTooLarge, &[Code::AmountFarOff]),
    (Code::SheetGradeHangs, &[Code::SheetExecution]),
    (Code::ScenarioOnRefused, &[Code::FloorUndercut]),
    (Code::SheetHeadingNear, &[Code::ColumnMissing, Code::ColumnUnknown]),
    (Code::SheetLineUnclear, &[Code::SheetWeights, Code::SheetExecutionTwice]),
];

/// Codes that no small file can show: that the system lets nobody read one is a matter of the moment, and
/// only a big table is streamed.
const WITHOUT_SAMPLE: &[Code] = &[Code::FileUnreadable, Code::SpreadOverStream, Code::UnitBelow];

/// Codes that only a build with the feature shows.
const OF_PARQUET: &[Code] = &[Code::ColumnTypeUnread];

/// Every code that has a sample, and that this build can show.
fn codes() -> impl Iterator<Item = Code> {
    let shown = |code: &Code| cfg!(feature = "parquet") || !OF_PARQUET.contains(code);
    Code::ALL.iter().copied().filter(|code| !WITHOUT_SAMPLE.contains(code)).filter(shown)
}

fn folder(code: Code) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/broken").join(code.id())
}

/// The problems of every sample, found once.
static FOUND: LazyLock<Vec<(Code, Vec<Problem>)>> =
    LazyLock::new(|| codes().map(|code| (code, find_problems(code))).collect());

fn problems_of(code: Code) -> &'static [Problem] {
    &FOUND.iter().find(|(of, _)| *of == code).unwrap().1
}

/// Reads what a sample says of itself.
fn case_of(code: Code) -> toml::Table {
    let case = fs::read_to_string(folder(code).join("case.toml"))
        .unwrap_or_else(|_| panic!("{} has no sample", code.id()));
    case.parse().unwrap()
}

fn problems_of_analysis(request: &Request, args: &[&str]) -> Vec<Problem> {
    let file = &request.input;
    let (source, asked) = (request.source(), request.asked());
    let found = match args {
        ["bunching", ..] => {
            let width = jixiao::quantity::Points::from_hundredths(100);
            jixiao::bunching(&source, &asked, width, request.language).map(|_| Vec::new())
        }
        ["drift", old, ..] => {
            let old = jixiao::Source::path(file.with_file_name(old));
            jixiao::drift((&old, &asked), (&source, &asked), request.language).map(|_| Vec::new())
        }
        ["self", own, ..] => {
            let own = jixiao::Source::path(file.with_file_name(own));
            jixiao::self_evaluation(&own, &source, &asked).map(|inflation| inflation.problems)
        }
        ["peers", ..] => jixiao::peers(&source, &asked).map(|_| Vec::new()),
        ["weights", .., method] => {
            let method = WeightMethod::ALL.into_iter().find(|one| one.name() == *method).unwrap();
            let sources = vec![source];
            let wanted = WeightsWanted { method, sources, cost: Vec::new(), by_range: false };
            weights(&[wanted]).map(|report| report.problems)
        }
        _ => jixiao::agreement(&source, None).map(|report| report.problems),
    };
    match found {
        Ok(problems) | Err(Error::Problems(problems)) => problems,
        Err(stop) => panic!("{}: {stop:?}", file.display()),
    }
}

fn find_problems(code: Code) -> Vec<Problem> {
    let folder = folder(code);
    let case = case_of(code);
    let args: Vec<&str> =
        case["args"].as_array().unwrap().iter().map(|arg| arg.as_str().unwrap()).collect();
    let after = |name: &str| {
        let at = args.iter().position(|arg| *arg == name)?;
        args.get(at + 1).map(|value| (*value).to_owned())
    };
    let all_after = |name: &str| {
        let pairs = args.windows(2).filter(|pair| pair[0] == name);
        pairs.map(|pair| pair[1].to_owned()).collect::<Vec<_>>()
    };
    let request = Request {
        input: folder.join(case["input"].as_str().unwrap()),
        rulebook: after("--rulebook"),
        policy: after("--policy"),
        base: folder.clone(),
        trial: Trial { rates: all_after("--rate"), floor: after("--floor") },
        mode: if args.contains(&"--provisional") { Mode::Provisional } else { Mode::Final },
        ..Request::default()
    };
    let command = case.get("command").and_then(toml::Value::as_str);
    if command == Some("simulate") {
        let scenarios = after("--scenarios").map(|file| folder.join(file));
        let amounts = all_after("--target");
        let target = (!amounts.is_empty()).then(|| TargetWanted {
            amounts,
            methods: vec![Method::Least],
            scope: Scope::Department,
            ceiling: after("--ceiling").map_or(Rate::ONE, |rate| Rate::parse(&rate).unwrap()),
            by_department: false,
            spare: all_after("--spare"),
        });
        let reallocate = after("--reallocate").map(|order| ReallocateRequest {
            order,
            method: jixiao::reallocate::Method::InOrder,
            keep: Rate::ZERO,
            new_projects: after("--new").map(|file| folder.join(file)),
        });
        let on = after("--on");
        let wanted = SimulateRequest {
            scenarios,
            years: 1,
            on,
            target,
            reallocate,
            ..SimulateRequest::default()
        };
        return match simulate(&request, &wanted) {
            Ok(done) => done.scenarios.into_iter().flat_map(|one| one.problems).collect(),
            Err(Error::Problems(problems)) => problems,
            Err(stop) => panic!("{}: {stop:?}", code.id()),
        };
    }
    if command == Some("analyze") {
        return problems_of_analysis(&request, &args);
    }
    if command == Some("collect") {
        let wanted = CollectRequest {
            from: after("--from").map(|from| folder.join(from)),
            due: after("--due").and_then(|due| Day::parse(&due)),
            out: folder.join("portfolio"),
        };
        let done = collect(&request, &wanted);
        return done.unwrap_or_else(|stop| panic!("{}: {stop:?}", code.id())).problems;
    }
    check_request(&request, true)
        .unwrap_or_else(|failure| panic!("{}: {failure}", code.id()))
        .problems
}

#[test]
fn every_code_has_a_sample_that_shows_it_and_little_else() {
    for code in codes() {
        let mut found: Vec<Code> = problems_of(code).iter().map(|problem| problem.code).collect();
        found.dedup();
        let companions = COMPANIONS.iter().find(|(of, _)| *of == code).map_or(&[][..], |(_, c)| *c);
        found.retain(|other| !companions.contains(other));
        // A note may stand beside any other code.
        found.retain(|other| *other == code || other.severity() != Severity::Note);
        // So may what a wide table of points cannot say of limits.
        found.retain(|other| *other == code || *other != Code::LimitUnseen);
        assert_eq!(found, [code], "samples/broken/{}", code.id());
    }
}

#[test]
fn every_sample_reads_well_in_both_languages() {
    for code in codes() {
        for problem in problems_of(code) {
            for language in [Language::Chinese, Language::English] {
                let words = language.problem(problem);
                let what = problem.details.iter().find(|(name, _)| *name == "what");
                if let Some((_, Detail::Word(_, id))) =
                    what.filter(|_| language == Language::Chinese)
                {
                    assert!(!words.what.contains(id.as_str()), "{} says {id}", code.id());
                }
                for text in [&words.what, &words.why, &words.hint] {
                    assert!(!text.is_empty(), "{}", code.id());
                    let open = text.contains(['{', '}']);
                    assert!(!open, "{} leaves a placeholder open: {text}", code.id());
                }
            }
            let named = !problem.place.file.is_empty();
            assert!(named, "{} says where it is", code.id());
        }
    }
}

#[test]
fn the_severity_of_a_sample_is_that_of_the_table() {
    for code in codes() {
        let problems = problems_of(code);
        let own: Vec<_> = problems.iter().filter(|problem| problem.code == code).collect();
        assert!(own.iter().all(|problem| problem.severity == code.severity()), "{}", code.id());
    }
}

#[test]
fn no_sample_stands_for_a_code_that_does_not_exist() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/broken");
    for entry in fs::read_dir(samples).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        let known = Code::from_id(&name).is_some()
            || matches!(&*name, "_rulebook" | "_rights" | "_forms" | "_scored" | "README.md");
        assert!(known, "samples/broken/{name}");
    }
}
