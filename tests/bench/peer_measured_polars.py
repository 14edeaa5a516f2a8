"""What an analyst does with such a table in polars: peer_measured_polars.py IN.csv OUT.csv

Reads the table of measured.py, scores its measured facts by their rules in whole hundredths, adds the points up,
grades and cuts as example-stepped does, and writes the results.
"""

import sys

import polars as pl

source, out = sys.argv[1:3]
MOST = [3, 3, 2, 2, 2, 3, 3, 4, 3, 3, 3, 2, 3, 2, 2, 8, 8, 5, 5, 6, 8, 4, 4, 9, 3]
RATIOS = {
    7: ("budget-execution.executed", "budget-execution.received"),
    9: ("payment-discipline.paid_as_agreed", "payment-discipline.payable"),
    14: ("staffing.present", "staffing.contracted"),
    17: ("service-quality.qualified", "service-quality.checked"),
    19: ("timeliness.on_time", "timeliness.due"),
}
RATES = {24: "user-satisfaction.rate", 25: "purchaser-satisfaction.rate"}


def scaled(name, factor):
    return (pl.col(name) * factor).round().cast(pl.Int64)


def points(number):
    most = MOST[number - 1] * 100
    if number in RATIOS:
        above, below = (scaled(name, 100) for name in RATIOS[number])
        return pl.min_horizontal((2 * above * most + below) // (2 * below), pl.lit(most))
    if number == 20:
        cost, standard = scaled("cost-control.unit_cost", 100), scaled("cost-control.standard_cost", 100)
        return (
            pl.when(cost <= standard).then(most).when(cost * 100 <= standard * 105).then(most * 80 // 100)
            .when(cost * 100 <= standard * 110).then(most * 60 // 100).otherwise(0)
        )
    if number in RATES:
        rate = scaled(RATES[number], 10000)
        linear = (2 * rate * most + 9000) // 18000
        return pl.when(rate < 6000).then(0).when(rate >= 9000).then(most).otherwise(linear)
    return scaled(f"s{number:02}", 100)


table = pl.scan_csv(source)
dims = {"decision": range(1, 7), "process": range(7, 16), "output": range(16, 21), "benefit": range(21, 26)}
cents = table.select(
    "project_id", scaled("budget", 100).alias("budget"), *[points(n).alias(str(n)) for n in range(1, 26)]
)
cents = cents.select(
    "project_id", "budget", *[pl.sum_horizontal(map(str, range_)).alias(name) for name, range_ in dims.items()]
)
cents = cents.with_columns(total=pl.sum_horizontal(list(dims)))
total = pl.col("total")
by_total = lambda best, good, medium, poor: (
    pl.when(total >= 9000).then(pl.lit(best)).when(total >= 8000).then(pl.lit(good))
    .when(total >= 6000).then(pl.lit(medium)).otherwise(pl.lit(poor))
)
cents = cents.with_columns(grade=by_total("优", "良", "中", "差"), cut_rate=by_total(0, 10, 20, 50).cast(pl.Int64))
cents = cents.with_columns(cut=(pl.col("budget") * pl.col("cut_rate") + 50) // 100)
cents = cents.with_columns(next_budget=pl.col("budget") - pl.col("cut"))
yuan = lambda name: (pl.col(name) / 100).alias(name)
cents.select(
    "project_id", *map(yuan, dims), yuan("total"), "grade", yuan("cut_rate"), yuan("cut"), yuan("next_budget")
).sink_csv(out, float_precision=2)
