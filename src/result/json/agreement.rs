//! How far evaluators agree, as JSON. Statistics are numbers; what has none is null, with its reason.

use super::to_bytes;
use crate::wording::{Language, StatisticsText};
use jixiao_statistics::agreement::{Agreement, Firm, Scale};
use jixiao_statistics::{Answer, Estimate, Ratings, Reason, Test};
use serde_json::{Map, Value, json};

/// A statistic with its key, what it is called, what it says, and the scale that names its ranges.
pub(crate) type Named<'a> = (&'static str, StatisticsText, StatisticsText, Scale, &'a Answer);

/// Lists every statistic of all evaluators together.
pub(crate) fn statistics_of(agreement: &Agreement) -> [Named<'_>; 12] {
    use StatisticsText as Text;
    let icc = &agreement.correlations;
    let alphas = &agreement.alphas;
    let koo = Scale::KooLi;
    let by = Scale::Krippendorff;
    [
        ("icc1", Text::NameSingleOneWay, Text::WhatSingleOneWay, koo, &icc.single_one_way),
        ("icc_a1", Text::NameSingleAbsolute, Text::WhatSingleAbsolute, koo, &icc.single_absolute),
        (
            "icc_c1",
            Text::NameSingleConsistent,
            Text::WhatSingleConsistent,
            koo,
            &icc.single_consistent,
        ),
        ("icc1k", Text::NameMeanOneWay, Text::WhatMeanOneWay, koo, &icc.mean_one_way),
        ("icc_ak", Text::NameMeanAbsolute, Text::WhatMeanAbsolute, koo, &icc.mean_absolute),
        ("icc_ck", Text::NameMeanConsistent, Text::WhatMeanConsistent, koo, &icc.mean_consistent),
        ("cronbach_alpha", Text::NameCronbach, Text::WhatCronbach, Scale::Nunnally, &icc.cronbach),
        (
            "kendall_w",
            Text::NameConcordance,
            Text::WhatConcordance,
            Scale::Schmidt,
            &agreement.concordance,
        ),
        ("fleiss_kappa", Text::NameFleiss, Text::WhatFleiss, Scale::LandisKoch, &agreement.fleiss),
        ("nominal", Text::NameNominal, Text::WhatNominal, by, &alphas.nominal),
        ("ordinal", Text::NameOrdinal, Text::WhatOrdinal, by, &alphas.ordinal),
        ("interval", Text::NameInterval, Text::WhatInterval, by, &alphas.interval),
    ]
}

/// The first of the statistics that stand under `krippendorff_alpha`.
const ALPHAS: usize = 9;

/// Writes every statistic with its interval, test and meaning, or the reason why there is none.
pub fn agreement_json(
    language: Language,
    ratings: &Ratings,
    agreement: &Agreement,
    firms: Option<&Result<Vec<Firm>, Reason>>,
) -> Vec<u8> {
    let all = statistics_of(agreement);
    let mut object = Map::new();
    object.insert("subjects".to_owned(), json!(agreement.subjects));
    object.insert("evaluators".to_owned(), json!(ratings.evaluators));
    object.insert("complete_subjects".to_owned(), json!(agreement.complete));
    object.insert("missing_scores".to_owned(), json!(agreement.gaps));
    for (key, .., answer) in &all[..ALPHAS] {
        object.insert((*key).to_owned(), value(answer));
    }
    let alphas: Map<String, Value> =
        all[ALPHAS..].iter().map(|(key, .., answer)| ((*key).to_owned(), value(answer))).collect();
    object.insert("krippendorff_alpha".to_owned(), Value::Object(alphas));
    let (mut intervals, mut tests, mut meanings, mut reasons) =
        (Map::new(), Map::new(), Map::new(), Map::new());
    for (at, (key, _, what, scale, answer)) in all.iter().enumerate() {
        let key = if at < ALPHAS { (*key).to_owned() } else { format!("krippendorff_alpha.{key}") };
        meanings.insert(key.clone(), json!(language.meaning(*what, *scale, answer)));
        match answer {
            Ok(estimate) => {
                let interval = estimate.interval.map(|one| json!([one.low, one.high]));
                intervals.extend(interval.map(|interval| (key.clone(), interval)));
                tests.extend(estimate.test.map(|test| (key, test_json(&test))));
            }
            Err(reason) => {
                reasons.insert(key, json!(language.no_statistic(*reason)));
            }
        }
    }
    match firms {
        None => {}
        Some(Ok(firms)) => {
            let firms: Vec<Value> = firms.iter().map(|one| firm(language, one)).collect();
            object.insert("firms".to_owned(), json!(firms));
        }
        Some(Err(reason)) => {
            object.insert("firms".to_owned(), Value::Null);
            reasons.insert("firms".to_owned(), json!(language.no_statistic(*reason)));
        }
    }
    let parts = [("intervals", intervals), ("tests", tests), ("meanings", meanings)];
    for (key, part) in parts {
        object.insert(key.to_owned(), Value::Object(part));
    }
    object.insert("reasons".to_owned(), Value::Object(reasons));
    object.insert("pairs".to_owned(), pairs(language, ratings, agreement));
    object.insert("severity".to_owned(), severity(language, ratings, agreement));
    to_bytes(&Value::Object(object))
}

fn value(answer: &Answer) -> Value {
    answer.as_ref().map_or(Value::Null, |estimate| json!(estimate.value))
}

fn test_json(test: &Test) -> Value {
    let (kind, statistic, freedom) = match test {
        Test::F { statistic, freedom, .. } => ("F", statistic, freedom.to_vec()),
        Test::ChiSquare { statistic, freedom, .. } => ("chi_square", statistic, vec![*freedom]),
        Test::Normal { statistic, .. } => ("z", statistic, Vec::new()),
        Test::Student { statistic, freedom, .. } => ("t", statistic, vec![*freedom]),
    };
    json!({ "kind": kind, "statistic": statistic, "freedom": freedom, "p": test.p() })
}

fn pairs(language: Language, ratings: &Ratings, agreement: &Agreement) -> Value {
    let pair = |pair: &jixiao_statistics::agreement::Pair| {
        let kappas = &pair.kappas;
        let (what, scale) = (StatisticsText::WhatKappa, Scale::LandisKoch);
        let interval = |answer: &Answer| {
            let interval = answer.as_ref().ok().and_then(|estimate| estimate.interval);
            interval.map(|one| json!([one.low, one.high]))
        };
        let reason = kappas.plain.as_ref().err().map(|reason| language.no_statistic(*reason));
        json!({
            "a": ratings.evaluators[pair.one],
            "b": ratings.evaluators[pair.other],
            "subjects": kappas.subjects,
            "kappa": value(&kappas.plain),
            "kappa_linear": value(&kappas.linear),
            "kappa_quadratic": value(&kappas.quadratic),
            "intervals": {
                "kappa": interval(&kappas.plain),
                "kappa_linear": interval(&kappas.linear),
                "kappa_quadratic": interval(&kappas.quadratic),
            },
            "meaning": language.meaning(what, scale, &kappas.plain),
            "reason": reason,
        })
    };
    agreement.pairs.iter().map(pair).collect()
}

fn severity(language: Language, ratings: &Ratings, agreement: &Agreement) -> Value {
    let severity = match &agreement.severity {
        Ok(severity) => severity,
        Err(reason) => {
            return json!({ "evaluators": [], "outliers": [], "reason": language.no_statistic(*reason) });
        }
    };
    let of = |(name, one): (&String, &jixiao_statistics::agreement::Evaluator)| {
        let estimate: Option<Estimate> = one.deviation;
        json!({
            "evaluator": name,
            "subjects": one.subjects,
            "group": one.group + 1,
            "deviation": estimate.map(|estimate| estimate.value),
            "interval": estimate.and_then(|one| one.interval).map(|one| [one.low, one.high]),
            "test": estimate.and_then(|one| one.test).map(|test| test_json(&test)),
            "meaning": language.severity(one),
        })
    };
    let outliers = severity.outliers.iter().map(|one| {
        json!({
            "subject": ratings.rows[one.subject].subject,
            "evaluator": ratings.evaluators[one.evaluator],
            "score": one.score,
            "expected": one.expected,
            "residual": one.residual,
            "p": one.p,
        })
    });
    json!({
        "groups": severity.groups,
        "error": severity.error,
        "evaluators": ratings.evaluators.iter().zip(&severity.evaluators).map(of).collect::<Vec<_>>(),
        "outliers": outliers.collect::<Vec<_>>(),
        "reason": null,
    })
}

fn firm(language: Language, one: &Firm) -> Value {
    json!({
        "firm": one.name,
        "evaluators": one.evaluators,
        "deviation": one.deviation.value,
        "interval": one.deviation.interval.map(|one| json!([one.low, one.high])),
        "test": one.deviation.test.map(|test| test_json(&test)),
        "p_adjusted": one.p,
        "meaning": language.firm(one),
    })
}
