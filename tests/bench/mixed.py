"""Writes a wide table as offices keep it: mixed.py IN.csv OUT.csv [ENCODING] [BAD]

Of every ten rows of IN some have amounts with ￥ and groups of three digits, in full-width digits or with 元, points
with 分 or blanks around them, and names with line breaks in quotes; lines end in CR LF behind a byte order mark
(UTF-8 alone). One row in BAD has points beyond their maximum; none where BAD is 0 or not given. The same arguments
give the same bytes, and the rows that are not bad mean what those of IN mean.
"""

import csv
import sys

WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")


def changed(row, number, bad):
    budget, executed = row[5], row[6]
    kind = number % 10
    if kind == 1:
        row[5] = f"￥{int(budget[:-3]):,}{budget[-3:]}"
    elif kind == 3:
        row[5] = budget.translate(WIDE)
    elif kind == 5:
        row[5], row[6] = budget + "元", executed + "元"
    elif kind == 7:
        row[9] = row[9] + "分"
        row[10] = f" {row[10]} "
    elif kind == 9:
        row[1] = row[1] + "\n（续）"
    if bad and number % bad == bad - 1:
        row[12] = "99.00"
    return row


def main():
    encoding = sys.argv[3] if len(sys.argv) > 3 else "utf-8"
    bad = int(sys.argv[4]) if len(sys.argv) > 4 else 0
    mark = "utf-8-sig" if encoding == "utf-8" else encoding
    with open(sys.argv[1], encoding="utf-8", newline="") as table, \
            open(sys.argv[2], "w", encoding=mark, newline="") as out:
        rows = csv.reader(table)
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(next(rows))
        writer.writerows(changed(row, number, bad) for number, row in enumerate(rows))


main()
