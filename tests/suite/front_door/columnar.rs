//! Parquet in and out, by a build that has the feature; and what a build without it says.

#[cfg(not(feature = "parquet"))]
use super::sandbox::Sandbox;

#[cfg(not(feature = "parquet"))]
#[test]
fn a_build_without_the_feature_says_which_one_reads_and_writes_parquet() {
    let sandbox = Sandbox::new();
    sandbox.write("wide.parquet", b"PAR1\x15\x04PAR1");
    for command in ["score", "check", "cut", "explain"] {
        let project = if command == "explain" { " P1" } else { "" };
        let done = sandbox.run(&format!("{command} wide.parquet{project}"));
        assert_eq!(done.code, 1, "{command}: {}{}", done.stdout, done.stderr);
        let told = done.stdout.contains("T22") && done.stdout.contains("--features parquet");
        assert!(told, "{command}: {}", done.stdout);
    }
    let wide = "samples/wide/projects.csv --rulebook samples/wide/rulebook";
    let done = sandbox.run(&format!("score {wide} -o out --parquet"));
    assert_eq!(done.code, 2, "{}", done.stdout);
    assert!(done.stderr.contains("--features parquet"), "{}", done.stderr);
    assert!(!sandbox.path("out").exists());
}

#[cfg(feature = "parquet")]
mod with_feature {
    use crate::front_door::sandbox::{Ran, Sandbox};
    use parquet::basic::{LogicalType, Repetition, Type as Physical};
    use parquet::data_type::{BoolType, ByteArrayType, DataType, DoubleType, Int32Type, Int64Type};
    use parquet::file::properties::WriterProperties;
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::file::writer::SerializedFileWriter;
    use parquet::schema::types::Type;
    use std::sync::Arc;

    const RULES: &str = "--rulebook samples/wide/rulebook --policy example-stepped";

    /// The values of a column; a null is `None`.
    enum Values {
        Text(Vec<Option<String>>),
        /// Whole numbers of the last of so many decimals.
        Decimal(i32, Vec<Option<i64>>),
        Whole(Vec<Option<i32>>),
        Yes(Vec<Option<bool>>),
        /// Days since 1970.
        Day(Vec<Option<i32>>),
        Float(Vec<Option<f64>>),
    }

    impl Values {
        fn column(&self, name: &str) -> Arc<Type> {
            let (physical, logical) = match self {
                Self::Text(_) => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
                Self::Decimal(scale, _) => {
                    (Physical::INT64, Some(LogicalType::decimal(*scale, 18)))
                }
                Self::Whole(_) => (Physical::INT32, None),
                Self::Yes(_) => (Physical::BOOLEAN, None),
                Self::Day(_) => (Physical::INT32, Some(LogicalType::Date)),
                Self::Float(_) => (Physical::DOUBLE, None),
            };
            let column = Type::primitive_type_builder(name, physical).with_logical_type(logical);
            let column = match self {
                Self::Decimal(scale, _) => column.with_precision(18).with_scale(*scale),
                _ => column,
            };
            Arc::new(column.with_repetition(Repetition::OPTIONAL).build().unwrap())
        }
    }

    /// Writes a Parquet file of these columns.
    fn parquet_of(columns: &[(&str, Values)]) -> Vec<u8> {
        fn put<T: DataType>(
            column: &mut parquet::file::writer::SerializedColumnWriter<'_>,
            values: &[Option<T::T>],
        ) {
            let filled: Vec<i16> = values.iter().map(|one| i16::from(one.is_some())).collect();
            let values: Vec<T::T> = values.iter().flatten().cloned().collect();
            column.typed::<T>().write_batch(&values, Some(&filled), None).unwrap();
        }
        let fields = columns.iter().map(|(name, values)| values.column(name)).collect();
        let schema = Type::group_type_builder("t").with_fields(fields).build().unwrap();
        let properties = Arc::new(WriterProperties::builder().build());
        let mut bytes = Vec::new();
        let mut writer =
            SerializedFileWriter::new(&mut bytes, Arc::new(schema), properties).unwrap();
        let mut group = writer.next_row_group().unwrap();
        for (_, values) in columns {
            let mut column = group.next_column().unwrap().unwrap();
            match values {
                Values::Text(texts) => {
                    let bytes = texts.iter().map(|one| one.as_deref().map(Into::into));
                    put::<ByteArrayType>(&mut column, &bytes.collect::<Vec<_>>());
                }
                Values::Decimal(_, values) => put::<Int64Type>(&mut column, values),
                Values::Whole(values) | Values::Day(values) => {
                    put::<Int32Type>(&mut column, values);
                }
                Values::Yes(values) => put::<BoolType>(&mut column, values),
                Values::Float(values) => put::<DoubleType>(&mut column, values),
            }
            column.close().unwrap();
        }
        group.close().unwrap();
        writer.close().unwrap();
        bytes
    }

    fn texts(values: &[&str]) -> Values {
        let text = |value: &&str| Some((*value).to_owned()).filter(|value| !value.is_empty());
        Values::Text(values.iter().map(text).collect())
    }

    /// Writes a table of text as Parquet: the columns of these names as texts, all others as decimals of two
    /// places.
    fn typed(csv: &str, of_text: &[&str]) -> Vec<u8> {
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let values = |at: usize, name: &str| {
            let cells = rows.iter().map(|row| row.get(at).unwrap());
            if of_text.contains(&name) {
                return texts(&cells.collect::<Vec<_>>());
            }
            let whole = |cell: &str| {
                let (whole, decimals) = cell.split_once('.').unwrap_or((cell, ""));
                format!("{whole}{decimals:0<2}").parse::<i64>().ok().filter(|_| !cell.is_empty())
            };
            Values::Decimal(2, cells.map(whole).collect())
        };
        let columns = names.iter().enumerate();
        let columns: Vec<(&str, Values)> =
            columns.map(|(at, name)| (name.as_str(), values(at, name))).collect();
        parquet_of(&columns)
    }

    const TEXTS: [&str; 5] = ["project_id", "name", "department", "category", "year"];

    fn wide(sandbox: &Sandbox) -> String {
        String::from_utf8(sandbox.read("samples/wide/projects.csv")).unwrap()
    }

    fn fine(done: &Ran) {
        assert_eq!(done.code, 0, "{}{}", done.stdout, done.stderr);
    }

    #[test]
    fn a_wide_table_gives_the_same_results_as_text() {
        let sandbox = Sandbox::new();
        sandbox.write("wide.parquet", typed(&wide(&sandbox), &TEXTS));
        fine(&sandbox.run(&format!("score samples/wide/projects.csv {RULES} -o text")));
        fine(&sandbox.run(&format!("score wide.parquet {RULES} -o columns")));
        fine(&sandbox.run(&format!("run wide.parquet {RULES} -o whole --pack")));
        assert_eq!(sandbox.read("text/results.csv"), sandbox.read("columns/results.csv"));
        assert_eq!(sandbox.read("text/results.csv"), sandbox.read("whole/results.csv"));
        for folder in ["columns", "whole"] {
            fine(&sandbox.run(&format!("verify {folder}")));
        }
        for command in ["check wide.parquet", "cut wide.parquet", "explain wide.parquet P02"] {
            fine(&sandbox.run(&format!("{command} {RULES}")));
        }
    }

    #[test]
    fn every_type_is_read_as_it_is_written_in_a_table() {
        let sandbox = Sandbox::new();
        let table = parquet_of(&[
            ("project_id", texts(&["P1", "P2", "P3"])),
            ("name", texts(&["社区保洁", "公园, 养护", " 助餐 "])),
            ("budget", Values::Decimal(0, vec![Some(500_000), Some(90), Some(1_000)])),
            ("year", Values::Whole(vec![Some(2025), None, Some(2025)])),
            ("continues", Values::Yes(vec![Some(true), Some(false), None])),
            ("1", Values::Whole(vec![Some(9), Some(10), Some(8)])),
            ("2", Values::Decimal(3, vec![Some(46_500), Some(40_000), Some(30_000)])),
            ("3", Values::Decimal(1, vec![Some(5), Some(285), Some(-0)])),
            ("4", texts(&["9.99", "8", "7.5"])),
            ("signed", Values::Day(vec![Some(20_148), None, Some(-1)])),
            ("ratio", Values::Float(vec![Some(0.1), None, None])),
        ]);
        sandbox.write("t.parquet", table);
        let rows = [
            "project_id,name,budget,year,continues,1,2,3,4,signed",
            "P1,社区保洁,500000,2025,是,9,46.5,0.5,9.99,2025-03-01",
            "P2,\"公园, 养护\",90,,否,10,40,28.5,8,",
            "P3,助餐,1000,2025,,8,30,0,7.5,1969-12-31",
        ];
        sandbox.write("t.csv", rows.join("\n") + "\n");
        let rules = "--rulebook self-evaluation-2020 --policy example-stepped";
        for (input, out) in [("t.parquet", "columns"), ("t.csv", "text")] {
            fine(&sandbox.run(&format!("score {input} {rules} -o {out}")));
        }
        assert_eq!(sandbox.read("columns/results.csv"), sandbox.read("text/results.csv"));
    }

    #[test]
    fn a_null_is_blank_and_a_column_of_floats_is_refused_alone() {
        let sandbox = Sandbox::new();
        let some = |points| Values::Whole(vec![points]);
        let table = |third: Values| {
            parquet_of(&[
                ("project_id", texts(&["P1"])),
                ("name", texts(&["社区保洁"])),
                ("budget", Values::Decimal(2, vec![Some(100)])),
                ("1", some(Some(9))),
                ("2", some(Some(40))),
                ("3", third),
                ("4", some(Some(9))),
            ])
        };
        let score = |third: Values| {
            sandbox.write("t.parquet", table(third));
            let done = sandbox.run("score t.parquet --rulebook self-evaluation-2020");
            assert_eq!(done.code, 1, "{}", done.stdout);
            done.stdout
        };
        let null = score(some(None));
        assert!(null.contains("F06 t.parquet:2") && !null.contains("T25"), "{null}");
        let float = score(Values::Float(vec![Some(28.1)]));
        assert!(float.contains("T25 t.parquet:1：“3”一列存的是二进制浮点数"), "{float}");
        assert!(!float.contains("F06"), "{float}");
    }

    #[test]
    fn what_is_damaged_is_called_so() {
        let sandbox = Sandbox::new();
        let whole = typed(&wide(&sandbox), &TEXTS);
        let mut changed = whole.clone();
        changed[40..400].fill(0xFF);
        for bytes in [&whole[..whole.len() / 2], b"PAR1", &changed] {
            sandbox.write("t.parquet", bytes);
            let done = sandbox.run(&format!("check t.parquet {RULES}"));
            assert_eq!((done.code, done.stderr.as_str()), (1, ""), "{}", done.stdout);
            assert!(done.stdout.contains("T22"), "{}", done.stdout);
        }
    }

    #[test]
    fn results_are_written_with_types_and_the_same_bytes() {
        let sandbox = Sandbox::new();
        let input = format!("samples/wide/projects.csv {RULES}");
        fine(&sandbox.run(&format!("score {input} -o streamed --parquet")));
        fine(&sandbox.run(&format!("run {input} -o whole --parquet --pack")));
        let bytes = sandbox.read("streamed/results.parquet");
        assert!(bytes == sandbox.read("whole/results.parquet"));
        for folder in ["streamed", "whole"] {
            fine(&sandbox.run(&format!("verify {folder}")));
        }
        let reader = SerializedFileReader::new(bytes::Bytes::from(bytes)).unwrap();
        let schema = reader.metadata().file_metadata().schema_descr_ptr();
        let scales: Vec<_> =
            schema.columns().iter().map(|one| (one.type_precision(), one.type_scale())).collect();
        let points = [(9, 2); 5];
        let expected = [&[(-1, -1)], points.as_slice(), &[(-1, -1), (5, 4), (18, 2), (18, 2)]];
        assert_eq!(scales, expected.concat());
        let second = reader.get_row_iter(None).unwrap().nth(5).unwrap().unwrap();
        let text = "{project_id: \"P06\", decision: 12.75, process: 15.99, output: 27.75, benefit: 23.50, \
                    total: 79.99, grade: \"中\", cut_rate: 0.2000, cut: 496000.00, next_budget: 1984000.00}";
        assert_eq!(second.to_string(), text);
    }

    #[test]
    fn results_of_an_engine_may_be_parquet_as_well() {
        let sandbox = Sandbox::new();
        fine(&sandbox.run(&format!("score samples/wide/projects.csv {RULES} -o scored")));
        let csv = String::from_utf8(sandbox.read("scored/results.csv")).unwrap();
        let mut lines: Vec<String> = csv.lines().map(|line| format!("{line},")).collect();
        lines[0].push_str("problems");
        let of_text = ["project_id", "grade", "problems"];
        let write = |lines: &[String]| {
            sandbox.write("computed.parquet", typed(&(lines.join("\n") + "\n"), &of_text));
            sandbox.write("wide.parquet", typed(&wide(&sandbox), &TEXTS));
            sandbox.run(&format!("verify --results computed.parquet wide.parquet {RULES}"))
        };
        fine(&write(&lines));
        lines[3] = lines[3].replace("89.99", "90.00");
        let done = write(&lines);
        assert_eq!(done.code, 1);
        let told = "项目 P03（第 4 行）\n  total：文件中为“90.00”，复算为“89.99”";
        assert!(done.stdout.contains(told), "{}", done.stdout);
    }
}
