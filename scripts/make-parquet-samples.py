#!/usr/bin/env python3
"""Makes the committed Parquet file among the broken samples; needs pyarrow."""

from decimal import Decimal
from pathlib import Path

import pyarrow
from pyarrow import parquet

points = pyarrow.decimal128(9, 2)
table = pyarrow.table(
    {
        "project_id": ["P1", "P2"],
        "name": ["社区保洁服务", "公园养护服务"],
        "budget": pyarrow.array([Decimal("500000.00"), Decimal("1200000.50")], pyarrow.decimal128(18, 2)),
        "1": pyarrow.array([Decimal("9.00"), Decimal("8.50")], points),
        "2": pyarrow.array([Decimal("46.00"), Decimal("40.50")], points),
        "3": pyarrow.array([28.1, 24.05], pyarrow.float64()),
        "4": pyarrow.array([Decimal("9.99"), Decimal("8.00")], points),
    }
)
root = Path(__file__).resolve().parent.parent
parquet.write_table(table, root / "samples/broken/T25/scores.parquet")
