"""What an analyst does with such a table in polars: peer_mixed_polars.py IN.csv OUT.csv REJECTS.csv [ENCODING]

Reads the table of mixed.py, with the numbers brought into one form, checks points against their maximum, and writes
the results of the sound rows and the ids of the others; exact by whole cents.
"""

import io
import sys

import polars as pl

source, out, rejects = sys.argv[1:4]
encoding = sys.argv[4] if len(sys.argv) > 4 else "utf-8"
WEIGHTS = [3, 2.5, 2.5, 2, 3, 2, 3, 3, 4, 3, 2, 3, 2, 6, 5, 5, 5, 5, 5, 4, 7, 6, 6, 6, 5]
POINTS = [f"s{number:02d}" for number in range(1, 26)]
AMOUNTS = ["budget", "executed"]

if encoding == "utf-8":
    table = pl.scan_csv(source, infer_schema=False)
else:
    # polars reads no GB18030: the text is decoded first.
    with open(source, encoding=encoding, newline="") as file:
        text = file.read().encode()
    table = pl.scan_csv(io.BytesIO(text), infer_schema=False)


def cents(column):
    text = pl.col(column).str.strip_chars().str.replace_many(
        list("０１２３４５６７８９．，￥") + ["元", "分", ","], list("0123456789.,") + ["", "", "", ""]
    )
    return (text.cast(pl.Float64, strict=False) * 100).round().cast(pl.Int64)


table = table.select("project_id", *[cents(name).alias(name) for name in AMOUNTS + POINTS])
sound = pl.all_horizontal(
    pl.col("budget").is_not_null(),
    *[
        pl.col(name).is_between(0, int(weight * 100)).fill_null(False)
        for name, weight in zip(POINTS, WEIGHTS)
    ],
)
good = table.filter(sound)
dims = {"decision": POINTS[:6], "process": POINTS[6:13], "output": POINTS[13:20], "benefit": POINTS[20:]}
good = good.select("project_id", "budget", *[pl.sum_horizontal(v).alias(k) for k, v in dims.items()])
good = good.with_columns(total=pl.sum_horizontal(list(dims)))
total = pl.col("total")
by_total = lambda best, good, medium, poor: (
    pl.when(total >= 9000).then(pl.lit(best)).when(total >= 8000).then(pl.lit(good))
    .when(total >= 6000).then(pl.lit(medium)).otherwise(pl.lit(poor))
)
good = good.with_columns(grade=by_total("优", "良", "中", "差"), cut_rate=by_total(0, 10, 20, 50).cast(pl.Int64))
good = good.with_columns(cut=(pl.col("budget") * pl.col("cut_rate") + 50) // 100)
good = good.with_columns(next_budget=pl.col("budget") - pl.col("cut"))
yuan = lambda name: (pl.col(name) / 100).alias(name)
results = good.select(
    "project_id", *map(yuan, dims), yuan("total"), "grade", yuan("cut_rate"), yuan("cut"), yuan("next_budget")
)
bad = table.filter(~sound).select("project_id")
pl.collect_all(
    [results.sink_csv(out, float_precision=2, lazy=True), bad.sink_csv(rejects, lazy=True)], engine="streaming"
)
