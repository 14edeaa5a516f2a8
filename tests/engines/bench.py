#!/usr/bin/env python3
"""Times statements on the engines beside the program: the same table is loaded into each, its statement writes every
result as csv, and the csv of all must hold the same rows.

usage: tests/engines/bench.py PROGRAM FORM ROWS [--engine NAME …] [--workers N …] [--work FOLDER]
       FORM is `wide`, awarded points of samples/wide's rulebook drawn at random, or `facts`, the projects of
       samples/shenyang-2025 and their facts again and again; ROWS are those of the table that holds the points.
       Spark reads a Parquet folder partitioned by year, on each number of workers of one core.
"""
import argparse, os, shutil, subprocess, sys, time
import duckdb
from engines import ENGINES, Spark, created

WEIGHTS = [3, 2.5, 2.5, 2, 3, 2, 3, 3, 4, 3, 2, 3, 2, 6, 5, 5, 5, 5, 5, 4, 7, 6, 6, 6, 5]
SAMPLE, YEARS = "samples/shenyang-2025", 5
RULES = {"wide": ["--rulebook", "samples/wide/rulebook", "--policy", "example-stepped"], "facts": ["--policy", "shenyang-2025"]}


def wide_rows(rows):
    """Every score between 60 % and all of its points, in hundredths; the hash draws the same on every machine."""
    def drawn(k, weight):
        most, least = int(weight * 100), int(weight * 60)
        return f"CAST({least} + hash(i * 32 + {k}) % {most - least + 1} AS DECIMAL(9, 2)) / 100"
    scores = ", ".join(f"CAST({drawn(k, weight)} AS DECIMAL(9, 2)) AS s{k:02d}" for k, weight in enumerate(WEIGHTS, 1))
    budget = "CAST(1000000 + hash(i * 32) % 900000000 AS DECIMAL(18, 2)) / 100"
    return (f"SELECT printf('P%09d', i) AS project_id, '项目' || i AS name, '部门' || (hash(i * 32 + 26) % 40) AS department, "
            f"2021 + i % {YEARS} AS year, CAST({budget} AS DECIMAL(18, 2)) AS budget, {scores} FROM range({rows}) AS t(i)")


def again(table, times):
    """The rows of a table of the sample again and again, each time under ids of their own."""
    read = f"(SELECT *, row_number() OVER () AS n FROM read_csv('{SAMPLE}/{table}.csv', all_varchar = true, nullstr = ''))"
    year = f", CAST(2021 + i % {YEARS} AS VARCHAR) AS year" if table == "projects" else ""
    # The rows of a project stand together, as offices have them.
    return f"SELECT * EXCLUDE (i, n) REPLACE (project_id || printf('-%07d', i) AS project_id{year}) FROM range({times}) AS t(i), {read} ORDER BY i, n"


def make(form, rows, work):
    """Writes the tables as csv for the program and as Parquet, the projects in a folder a year."""
    if form == "wide":
        tables = {"projects": wide_rows(rows)}
    else:
        facts = sum(1 for _ in open(f"{SAMPLE}/facts.csv", encoding="utf-8")) - 1
        times = max(1, round(rows / facts))
        tables = {table: again(table, times) for table in ("projects", "facts")}
        shutil.copy(f"{SAMPLE}/jixiao.toml", work)
    counts = {}
    for name, query in tables.items():
        duckdb.execute(f"CREATE OR REPLACE TABLE made AS {query}")
        duckdb.execute(f"COPY made TO '{work}/{name}.csv' (HEADER)")
        partition = ", PARTITION_BY (year), OVERWRITE" if name == "projects" else ", ROW_GROUP_SIZE 1000000"
        duckdb.execute(f"COPY made TO '{work}/{name}.parquet' (FORMAT parquet{partition})")
        counts[name] = duckdb.execute("SELECT count(*) FROM made").fetchone()[0]
    duckdb.execute("DROP TABLE made")
    return counts


def timed(what):
    begun = time.perf_counter()
    what()
    return time.perf_counter() - begun


def text_of(program, form, dialect, work, *more):
    asked = [program, "sql", "--dialect", dialect, "--form", form, *RULES[form], "--like", f"{work}/projects.csv", *more]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout.rstrip().rstrip(";")


def parquet(work, name):
    return f"{work}/{name}.parquet" + ("/*/*.parquet" if name == "projects" else "")


def load(engine, text, work):
    for name, columns, tail in created(text + ";\n"):
        listed = ", ".join(f"{engine.quoted(column)} {kind}" for column, kind in columns)
        engine.run(f"CREATE TABLE {engine.quoted(name)} ({listed}){tail}")
        heading = duckdb.execute(f"SELECT * FROM read_csv('{work}/{name}.csv', all_varchar = true) LIMIT 0").description
        known = dict(columns)
        columns = [column[0] for column in heading if column[0] in known]
        names = ", ".join(map(engine.quoted, columns))
        if engine.name == "duckdb":
            engine.run(f"INSERT INTO {engine.quoted(name)} ({names}) SELECT {names} FROM read_parquet('{parquet(work, name)}', hive_partitioning = true)")
        elif engine.name == "clickhouse":
            structure = ", ".join(f"{engine.quoted(column[0])} {known.get(column[0], 'Nullable(String)')}" for column in heading)
            engine.run(f"INSERT INTO {engine.quoted(name)} ({names}) SELECT {names} FROM file('{work}/{name}.csv', 'CSVWithNames', '{structure}')")
        else:
            reading = ", ".join(engine.quoted(column[0]) for column in heading)
            for column in [column[0] for column in heading if column[0] not in known]:
                engine.run(f"ALTER TABLE {engine.quoted(name)} ADD COLUMN {engine.quoted(column)} text")
            with engine.connection.cursor() as cursor, open(f"{work}/{name}.csv", encoding="utf-8") as f:
                cursor.copy_expert(f"COPY {engine.quoted(name)} ({reading}) FROM STDIN WITH (FORMAT csv, HEADER, NULL '')", f)
                cursor.execute(f"ANALYZE {engine.quoted(name)}")


def write(engine, statement, out):
    if engine.name == "duckdb":
        engine.run(f"COPY ({statement}) TO '{out}' (HEADER)")
    elif engine.name == "clickhouse":
        body, _, settings = statement.rpartition("\nSETTINGS ")
        engine.run(f"{body}\nINTO OUTFILE '{out}' TRUNCATE FORMAT CSVWithNames SETTINGS {settings}")
    else:
        with engine.connection.cursor() as cursor, open(out, "w", encoding="utf-8") as f:
            cursor.copy_expert(f"COPY ({statement}) TO STDOUT WITH (FORMAT csv, HEADER)", f)


def spark(program, form, work, out, workers):
    engine = Spark(work, workers)
    try:
        kinds = {name: dict(columns) for name, columns, _ in created(text_of(program, form, "spark", work, "--create") + ";\n")}
        for name, columns in kinds.items():
            rows = engine.session.read.parquet(f"{work}/{name}.parquet")
            cast = [rows[column].cast(columns[column].lower()).alias(column) for column in rows.columns if column in columns]
            rows.select(*cast).createOrReplaceTempView(name)
        found = engine.session.sql(text_of(program, form, "spark", work))
        return timed(lambda: found.write.csv(out, header=True, mode="overwrite"))
    finally:
        engine.close()


def differing(one, other):
    """How many rows of one table are not in the other, each column as text without zeros at a number's end."""
    def read(path):
        files = f"{path}/*.csv" if os.path.isdir(path) else path
        return f"(SELECT project_id, CAST(total AS DECIMAL(18, 2)) AS total, grade, CAST(cut AS DECIMAL(18, 2)) AS cut, CAST(next_budget AS DECIMAL(18, 2)) AS next_budget FROM read_csv('{files}', all_varchar = true, header = true, nullstr = ['', '\\N']))"
    ask = f"SELECT count(*) FROM ({read(one)} EXCEPT ALL {read(other)})"
    return duckdb.execute(ask).fetchone()[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("form", choices=["wide", "facts"])
    parser.add_argument("rows", type=int)
    parser.add_argument("--engine", nargs="*", default=["duckdb", "clickhouse", "postgres", "spark"])
    parser.add_argument("--workers", nargs="*", type=int, default=[1, 2])
    parser.add_argument("--work", default="target/engines/bench")
    asked = parser.parse_args()
    work, program, form = os.path.abspath(asked.work), os.path.abspath(asked.program), asked.form
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(work)
    duckdb.execute("SET threads = 2")
    counts = make(form, asked.rows, work)
    print(form, counts, flush=True)

    own = f"{work}/own"
    taken = f"{work}/projects.csv" if form == "wide" else work
    score = [program, "score", taken, "-o", own, *(RULES[form] if form == "wide" else [])]
    seconds = timed(lambda: subprocess.run(score, check=True, capture_output=True))
    own = os.path.join(own, "results.csv")
    print(f"program: {seconds:.2f} s, reading and writing", flush=True)
    for name in asked.engine:
        out = f"{work}/{name}.out"
        if name == "spark":
            for workers in asked.workers:
                seconds = spark(program, form, work, out, workers)
                print(f"spark, {workers} workers: {seconds:.1f} s from Parquet, {differing(own, out) + differing(out, own)} of {counts['projects']} rows differ", flush=True)
            continue
        engine = ENGINES[name](work)
        try:
            loading = timed(lambda: load(engine, text_of(program, form, name, work, "--create"), work))
            running = timed(lambda: write(engine, text_of(program, form, name, work), out))
            print(f"{name}: {running:.1f} s after loading in {loading:.1f} s, {differing(own, out) + differing(out, own)} of {counts['projects']} rows differ", flush=True)
        finally:
            engine.close()


if __name__ == "__main__":
    sys.exit(main())
