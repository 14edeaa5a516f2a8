"""Reads the results that a build with the feature parquet writes, with pyarrow, and holds them against results.csv.

usage: tests/office/parquet.py        (needs: cargo build --release --features parquet; pip install pyarrow)
"""

import csv
import subprocess
import tempfile
from decimal import Decimal
from pathlib import Path

from pyarrow import parquet

ROOT = Path(__file__).resolve().parents[2]
TYPES = {
    "project_id": "string",
    "grade": "string",
    "cut_rate": "decimal128(5, 4)",
    "cut": "decimal128(18, 2)",
    "next_budget": "decimal128(18, 2)",
}


def value(column, cell):
    if TYPES.get(column) == "string":
        return cell
    return Decimal(cell) if cell else None


with tempfile.TemporaryDirectory() as folder:
    out = Path(folder) / "out"
    command = [ROOT / "target/release/jixiao", "score", ROOT / "samples/wide/projects.csv"]
    command += ["--rulebook", ROOT / "samples/wide/rulebook", "--policy", "example-stepped"]
    subprocess.run([*command, "-o", out, "--parquet"], check=True, stdout=subprocess.DEVNULL)
    table = parquet.read_table(out / "results.parquet")
    for field in table.schema:
        assert str(field.type) == TYPES.get(field.name, "decimal128(9, 2)"), field
    with open(out / "results.csv", encoding="utf-8", newline="") as file:
        rows = [{column: value(column, cell) for column, cell in row.items()} for row in csv.DictReader(file)]
    assert rows and table.to_pylist() == rows
    print(f"results.parquet: {len(rows)} rows as in results.csv")
