#!/usr/bin/env bash
# Tests with office programs: what LibreOffice and openpyxl write is read, and what is written opens in them.
# Installs what it needs from the package registries.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v soffice >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libreoffice-calc fonts-noto-cjk >/dev/null
fi
python3 -c 'import openpyxl' 2>/dev/null ||
  python3 -m pip install --quiet openpyxl ||
  python3 -m pip install --quiet --break-system-packages openpyxl

cargo build --locked --quiet
python3 tests/office/round_trip.py target/debug/jixiao target/office/round-trip
