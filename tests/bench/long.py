"""Writes a portfolio folder of any size from the sample city: its projects again and again under fresh ids.

long.py COUNT OUT writes OUT/projects.csv with 28 × COUNT projects, OUT/facts.csv with their facts in long
form and OUT/jixiao.toml. The same arguments give the same bytes.
"""

import pathlib
import shutil
import sys

SAMPLE = pathlib.Path(__file__).parents[2] / "samples" / "shenyang-2025"


def repeat(name, count, out):
    heading, *rows = (SAMPLE / name).read_text(encoding="utf-8").splitlines(keepends=True)
    ids = [row.split(",", 1) for row in rows]
    with open(out / name, "w", encoding="utf-8", newline="") as file:
        file.write(heading)
        for copy in range(count):
            file.write("".join(f"{id}-{copy:06},{rest}" for id, rest in ids))


def main():
    count, out = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    for name in ("projects.csv", "facts.csv"):
        repeat(name, count, out)
    shutil.copy(SAMPLE / "jixiao.toml", out / "jixiao.toml")


main()
