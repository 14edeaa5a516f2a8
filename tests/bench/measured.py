"""Writes a wide table of measured facts: measured.py IN.csv OUT.csv

Of the indicators of purchased-services-25 eight have their facts, two columns each, and seventeen their points. What
they come to follows the points of IN, a wide table of projects with points s01 to s25. The same input gives the same
bytes.
"""

import csv
import sys

MOST = [3, 3, 2, 2, 2, 3, 3, 4, 3, 3, 3, 2, 3, 2, 2, 8, 8, 5, 5, 6, 8, 4, 4, 9, 3]
GIVEN = [3, 2.5, 2.5, 2, 3, 2, 3, 3, 4, 3, 2, 3, 2, 6, 5, 5, 5, 5, 5, 4, 7, 6, 6, 6, 5]
MEASURED = {
    7: ("budget-execution.executed", "budget-execution.received"),
    9: ("payment-discipline.paid_as_agreed", "payment-discipline.payable"),
    14: ("staffing.present", "staffing.contracted"),
    17: ("service-quality.qualified", "service-quality.checked"),
    19: ("timeliness.on_time", "timeliness.due"),
    20: ("cost-control.unit_cost", "cost-control.standard_cost"),
    24: ("user-satisfaction.rate", "user-satisfaction.sample"),
    25: ("purchaser-satisfaction.rate", "purchaser-satisfaction.sample"),
}


def facts(indicator, share, number, budget, executed):
    """Gives the two facts of an indicator whose points were `share` ten-thousandths of their maximum."""
    if indicator == 7:
        return executed, budget
    if indicator == 9:
        return f"{share * 1000 / 100:.2f}", "100000.00"
    if indicator in (14, 17, 19):
        whole = {14: 20, 17: 200, 19: 10}[indicator] + number % 37
        return whole * share // 10000, whole
    if indicator == 20:
        return f"{100 + (10000 - share) // 400}.50", "100.50"
    return f"0.{min(6000 + share * 2 // 5, 9999):04d}", 30 + number % 100


def changed(row, number):
    cells = row[:7]
    for at, points in enumerate(row[7:]):
        share = round(float(points) * 10000 / GIVEN[at])
        if at + 1 in MEASURED:
            cells += facts(at + 1, share, number, row[5], row[6])
        else:
            cells.append(f"{MOST[at] * share // 100 / 100:.2f}")
    return cells


def main():
    with open(sys.argv[1], encoding="utf-8", newline="") as table, \
            open(sys.argv[2], "w", encoding="utf-8", newline="") as out:
        rows = csv.reader(table)
        writer = csv.writer(out, lineterminator="\n")
        heading = next(rows)[:7]
        for number in range(1, 26):
            heading += MEASURED.get(number, (f"s{number:02}",))
        writer.writerow(heading)
        writer.writerows(changed(row, number) for number, row in enumerate(rows))


main()
