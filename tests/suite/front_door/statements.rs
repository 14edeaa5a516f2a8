//! `sql`: statements as they are printed. What engines make of them is tested on the engines.

use super::sandbox::{Ran, Sandbox, ran};

const DIALECTS: [&str; 4] = ["duckdb", "postgres", "spark", "clickhouse"];

fn sql(arguments: &str) -> Ran {
    Sandbox::new().run(&format!("sql {arguments}"))
}

/// Gives the statement that some arguments make.
fn statement(arguments: &str) -> String {
    let done = sql(arguments);
    assert_eq!(done.code, 0, "{arguments}: {}{}", done.stdout, done.stderr);
    done.stdout
}

/// Gives what of a statement stands outside comments, names and texts, read as its dialect reads them; panics
/// where a quotation never ends.
fn bare(text: &str, dialect: &str) -> String {
    let escapes = |mark: char| match dialect {
        "clickhouse" => true,
        "spark" => mark == '\'',
        _ => false,
    };
    let mut bare = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '-' if letters.peek() == Some(&'-') => {
                letters.by_ref().find(|letter| *letter == '\n');
            }
            '\'' | '"' | '`' => {
                let mut closed = false;
                while let Some(inner) = letters.next() {
                    let doubled = inner == letter && letters.peek() == Some(&letter);
                    if doubled || (inner == '\\' && escapes(letter)) {
                        letters.next();
                    } else if inner == letter {
                        closed = true;
                        break;
                    }
                }
                assert!(closed, "{dialect}: a quotation does not end");
            }
            _ => bare.push(letter),
        }
    }
    bare
}

#[test]
fn every_form_and_output_is_one_whole_statement() {
    for dialect in DIALECTS {
        for form in ["wide", "points", "facts"] {
            for output in ["", "--summary", "--low-twice", "--view scored"] {
                let rules = "--policy example-stepped --exemptions exemptions";
                let text =
                    statement(&format!("--dialect {dialect} --form {form} {rules} {output}"));
                let bare = bare(&text, dialect);
                let count = |mark: char| bare.chars().filter(|letter| *letter == mark).count();
                assert_eq!(count('('), count(')'), "{dialect} {form} {output}");
                assert_eq!(count(';'), 1, "{dialect} {form} {output}");
                let words = |word: &str| bare.split_whitespace().filter(|one| *one == word).count();
                let cases = bare.matches("CASE").count();
                assert_eq!(cases, bare.matches("END").count(), "{dialect} {form} {output}");
                assert!(words("SELECT") > 8, "{dialect} {form} {output}");
                // Nothing is ever computed in binary floats.
                for float in ["DOUBLE", "FLOAT", "REAL", "AVG"] {
                    assert!(!bare.contains(float), "{dialect} {form} {output}: {float}");
                }
            }
        }
    }
}

#[test]
fn the_same_is_printed_every_time_and_says_what_the_rules_are() {
    let text = statement("--dialect duckdb --policy shenyang-2025");
    assert_eq!(text, statement("--dialect duckdb --policy shenyang-2025"));
    for said in ["purchased-services-25", "shenyang-2025", "[重构]", "重构"] {
        assert!(text.contains(said), "{said}");
    }
    let english = statement("--dialect duckdb --policy shenyang-2025 --lang en");
    assert!(english.contains("[reconstruction]"), "{english}");
    let comments = english.lines().filter(|line| line.trim_start().starts_with("--"));
    let chinese =
        |line: &&str| line.chars().any(|letter| ('\u{4E00}'..='\u{9FFF}').contains(&letter));
    // Sources keep the titles that they have.
    let chinese: Vec<&str> =
        comments.filter(chinese).filter(|line| !line.contains("source:")).collect();
    assert!(chinese.is_empty(), "{chinese:?}");
}

#[test]
fn a_hostile_name_cannot_leave_its_quotes() {
    for dialect in DIALECTS {
        for name in [
            r#"x"; DROP TABLE y; --"#,
            r"x`; DROP TABLE y; --",
            r"x\`; DROP TABLE y; --",
            r#"x\"; DROP TABLE y; --"#,
            "x'; DROP TABLE y; --",
        ] {
            let sandbox = Sandbox::new();
            let mut command = sandbox
                .command(&format!("sql --dialect {dialect} --policy example-stepped --table"));
            let done = ran(command.arg(name));
            assert_eq!(done.code, 0, "{dialect} {name}: {}", done.stderr);
            assert!(!bare(&done.stdout, dialect).contains("DROP"), "{dialect} {name}");
        }
    }
}

#[test]
fn a_hostile_department_cannot_leave_its_quotes_or_its_comment() {
    let hostile = r"局\\'; DROP TABLE y; --";
    for dialect in DIALECTS {
        let sandbox = Sandbox::new();
        let policy =
            String::from_utf8(sandbox.read("indicators/policies/example-stepped.toml")).unwrap();
        let title = "阶梯压减示例";
        assert!(policy.contains(title));
        let rule = format!(
            "\n[[rule]]\nid = \"of-one\"\ntitle = {{ zh = \"甲\\nDROP\", en = \"a\\nDROP\" }}\n\
             when = {{ department = [\"{hostile}\"] }}\nat_least = \"0.30\"\n\
             citation = [{{ source = \"example\", confidence = \"reconstruction\", says = {{ zh = \"甲\", en = \"a\" }} }}]\n"
        );
        sandbox.write("hostile.toml", policy.replace(title, "阶梯\\nDROP TABLE y;") + &rule);
        let done = sandbox.run(&format!("sql --dialect {dialect} --policy hostile.toml"));
        assert_eq!(done.code, 0, "{dialect}: {}{}", done.stdout, done.stderr);
        assert!(done.stdout.contains("DROP"), "{dialect}");
        assert!(!bare(&done.stdout, dialect).contains("DROP"), "{dialect}");
    }
}

/// A rule adds to a statement about what the one before did, but for how far it is indented; nothing doubles.
#[test]
fn a_statement_grows_in_a_straight_line_with_the_rules_of_a_policy() {
    let sandbox = Sandbox::new();
    let policy =
        String::from_utf8(sandbox.read("indicators/policies/example-stepped.toml")).unwrap();
    let cited = "citation = [{ source = \"example\", confidence = \"reconstruction\", says = { zh = \"甲\", en = \"a\" } }]";
    let title = "title = { zh = \"甲\", en = \"a\" }";
    let length = |rules: usize| {
        let mut text = policy.clone();
        for at in 0..rules {
            let effect = ["add = \"0.01\"", "at_least = \"0.10\"", "hold = \"1%\""][at % 3];
            let when = format!("when = {{ category = [\"类{at:02}\"] }}");
            text += &[
                "\n[[rule]]\nid = \"r",
                &at.to_string(),
                "\"\n",
                title,
                "\n",
                &when,
                "\n",
                effect,
                "\n",
                cited,
            ]
            .concat();
            let limit = ["at_most = \"89\"", "off = \"1\""][at % 2];
            let when = "when = { execution_below = \"0.80\" }";
            text += &[
                "\n[[total]]\nid = \"t",
                &at.to_string(),
                "\"\n",
                title,
                "\n",
                when,
                "\n",
                limit,
                "\n",
                cited,
            ]
            .concat();
        }
        sandbox.write("policy.toml", text);
        let done = sandbox.run("sql --dialect duckdb --policy policy.toml");
        assert_eq!(done.code, 0, "{}{}", done.stdout, done.stderr);
        done.stdout.len()
    };
    let [few, more, most] = [6, 12, 24].map(length);
    let one = (more - few) / 6;
    assert!(most - more <= 2 * 12 * one, "{few}, {more}, {most}");
}

#[test]
fn what_a_dialect_cannot_hold_is_refused_with_the_reason() {
    let long = "表".repeat(22);
    let done = sql(&format!("--dialect postgres --table {long}"));
    assert_eq!(done.code, 1);
    assert!(done.stderr.contains(&long), "{}", done.stderr);
    assert_eq!(sql(&format!("--dialect duckdb --table {long}")).code, 0);
    let done = sql("--dialect spark --table ${env:HOME}");
    assert_eq!(done.code, 1, "{}", done.stdout);
}

#[test]
fn a_table_with_columns_of_its_own_is_read_by_those() {
    let like = "--rulebook samples/wide/rulebook --policy example-stepped --like samples/wide/projects.csv";
    let text = statement(&format!("--dialect duckdb {like}"));
    assert!(text.contains(r#""p"."s25""#));
    assert!(
        !text.contains("request") && !text.contains("grade_last_year"),
        "columns it does not have"
    );
    let sandbox = Sandbox::new();
    sandbox.write("short.csv", "project_id,name,s01\n");
    let done =
        sandbox.run("sql --dialect duckdb --rulebook samples/wide/rulebook --like short.csv");
    assert_eq!(done.code, 1);
    for missing in ["budget", "s02", "s25"] {
        assert!(done.stderr.contains(missing), "{missing}: {}", done.stderr);
    }
    assert!(!done.stderr.contains("s01"), "{}", done.stderr);
}

#[test]
fn of_a_large_text_only_the_beginning_is_read() {
    let sandbox = Sandbox::new();
    let mut table = std::fs::read("samples/wide/projects.csv").expect("a sample");
    let row = table.split(|byte| *byte == b'\n').nth(1).expect("a row").to_vec();
    let rows = std::iter::repeat_n([row.as_slice(), b"\n"].concat(), 1_000);
    table.extend(rows.flatten());
    // What no reader of the whole table would pass over.
    table.extend(b"\xFF\xFE\0\n");
    sandbox.write("large.csv", table);
    let rules = "--rulebook samples/wide/rulebook";
    let done = sandbox.run(&format!("sql --dialect duckdb {rules} --like large.csv"));
    assert_eq!(done.code, 0, "{}", done.stderr);
    assert!(done.stdout.contains(r#""p"."s25""#));
}

#[test]
fn tables_are_made_with_types_and_checks() {
    let text = statement("--dialect postgres --form facts --exemptions exempt --create");
    assert_eq!(text.matches("CREATE TABLE").count(), 3, "{text}");
    for part in [r#""budget" NUMERIC(18, 2) CHECK ("budget" >= 0)"#, r#""share" NUMERIC(5, 4)"#] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let text = statement("--dialect duckdb --create");
    assert!(text.contains(r#""user-satisfaction.rate" DECIMAL(18, 6)"#), "{text}");
}

#[test]
fn a_statement_is_written_to_a_file_and_not_over_another() {
    let sandbox = Sandbox::new();
    let done = sandbox.run("sql --dialect duckdb -o statement.sql");
    assert_eq!(done.code, 0, "{}", done.stderr);
    assert_eq!(done.stdout.trim(), "statement.sql");
    let text = String::from_utf8(sandbox.read("statement.sql")).unwrap();
    assert_eq!(text, sandbox.run("sql --dialect duckdb").stdout);
    sandbox.write("statement.sql", text + "-- mine\n");
    assert_eq!(sandbox.run("sql --dialect duckdb -o statement.sql").code, 2);
}
