#!/usr/bin/env bash
# Tests statements on the engines that they are for: rulebooks, policies and portfolios are drawn at random, and DuckDB,
# PostgreSQL, ClickHouse and Spark must make the same points, grades and 分 of them as the library.
#
#   scripts/test-engines.sh                 60 cases of 1,700 projects, for Spark 20 cases of 5,100
#   scripts/test-engines.sh 6 200           so many cases, of so many projects; for Spark a third, three times as long
#   scripts/test-engines.sh 6 200 7         drawn by another seed
#   ENGINES="duckdb spark" scripts/…        on these engines only
# Installs what it needs from the package registries.
set -euo pipefail
cd "$(dirname "$0")/.."
cases="${1:-60}" rows="${2:-1700}" seed="${3:-1}"
engines="${ENGINES:-duckdb clickhouse postgres spark}"

if [[ "$engines" = *postgres* && ! -d /usr/lib/postgresql ]]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql >/dev/null
fi
if [[ "$engines" = *spark* ]] && ! command -v java >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends openjdk-17-jre-headless >/dev/null
fi
# Each engine by the name of its module and of its package.
for pair in duckdb:duckdb clickhouse:chdb postgres:psycopg2-binary spark:pyspark; do
  package="${pair#*:}"
  module="${package%-binary}"
  [[ "$engines" = *"${pair%%:*}"* ]] || continue
  python3 -c "import $module" 2>/dev/null ||
    python3 -m pip install --quiet "$package" ||
    python3 -m pip install --quiet --break-system-packages "$package"
done

cargo build --locked --quiet -p jixiao-sql --example cases
work=target/engines
draw() {
  rm -rf "$work/$1"
  target/debug/examples/cases --seed "$seed" --cases "$2" --rows "$3" "$work/$1"
}

quick="${engines//spark/}"
failed=0
if [ -n "${quick// /}" ]; then
  draw cases "$cases" "$rows"
  # shellcheck disable=SC2086 # the names are separate words
  python3 tests/engines/run.py "$work/cases" --engine $quick || failed=1
fi
# Spark plans a statement for longer than it runs, so that it is asked fewer of them, of longer tables.
if [[ "$engines" = *spark* ]]; then
  draw spark "$(((cases + 2) / 3))" "$((rows * 3))"
  python3 tests/engines/run.py "$work/spark" --engine spark --sums-of 4 || failed=1
fi
exit "$failed"
