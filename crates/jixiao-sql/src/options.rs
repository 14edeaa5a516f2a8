//! What a statement is asked for.

/// The engine that a statement is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// DuckDB.
    DuckDb,
    /// PostgreSQL.
    Postgres,
    /// Apache Spark.
    Spark,
    /// ClickHouse.
    ClickHouse,
}

impl Dialect {
    /// Every dialect.
    pub const ALL: [Self; 4] = [Self::DuckDb, Self::Postgres, Self::Spark, Self::ClickHouse];

    /// Reads the name of a dialect, such as `duckdb`.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dialect| dialect.name() == name)
    }

    /// Gives the name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::DuckDb => "duckdb",
            Self::Postgres => "postgres",
            Self::Spark => "spark",
            Self::ClickHouse => "clickhouse",
        }
    }
}

/// How the tables hold what is known of the indicators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One row a project, one column of awarded points an indicator, named by the indicator's id; beside
    /// them `<indicator>.applicable` where the indicator may be not applicable, and
    /// `<indicator>.<fact>` for every fact that a cap or override of the grade looks at.
    Points,
    /// One row a project, one column a fact: `<indicator>.<fact>`; awarded points, for an indicator that
    /// knows no other way, in a column named by its id.
    Wide,
    /// A table of projects, and a table of facts with a row a fact: `project_id`, `indicator`, `item`,
    /// `fact`, `value`, `unit`, `reason`, `evidence`.
    Facts,
}

/// The tables that a statement reads, each `name` or `schema.name`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tables {
    /// The projects; in the wide forms with their indicators.
    pub projects: String,
    /// The facts in the long form.
    pub facts: String,
    /// The exemptions; none where there is no such table.
    pub exemptions: Option<String>,
}

impl Default for Tables {
    fn default() -> Self {
        Self { projects: "projects".to_owned(), facts: "facts".to_owned(), exemptions: None }
    }
}

/// What a statement gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// A row a project: `project_id`, the id of every dimension, `total`, `grade`; with a policy `cut_rate`,
    /// `cut`, `next_budget`; and at last `problems`.
    Results,
    /// A row a department and grade: `department`, `grade`, `projects`, `budget`; with a policy `cut`,
    /// `next_budget`. Projects with problems stand under no grade, and are only counted.
    Summary,
    /// A row a project whose grade is low in two years that follow on each other.
    LowTwice,
}

/// Everything that a statement is asked for.
#[derive(Clone, Debug)]
pub struct Options {
    /// The engine.
    pub dialect: Dialect,
    /// The form of the tables.
    pub form: Form,
    /// The tables.
    pub tables: Tables,
    /// What it gives.
    pub output: Output,
    /// The columns that the table of projects has, where it is not as [`create`](crate::create) makes it:
    /// then an indicator with a column of its id has its points there, and any other its facts.
    pub columns: Option<Vec<String>>,
    /// The view that it is wrapped as; none where it stands alone.
    pub view: Option<String>,
    /// Whether comments are in English; in Chinese otherwise.
    pub english: bool,
}
