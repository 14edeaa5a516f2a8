#!/usr/bin/env bash
# Tests with office programs and a browser: what LibreOffice and openpyxl write is read, and what is written opens in
# them; the year of two people who do not program is played, and what stands on their screen asserted; the page of
# results works in Chromium, and the page to try next year's budget comes to the same 分 there as the library.
# Installs what it needs from the package registries.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v soffice >/dev/null || ! command -v lowriter >/dev/null || ! command -v pdftotext >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    libreoffice-calc libreoffice-writer poppler-utils fonts-liberation fonts-noto-cjk >/dev/null
fi
# Debian's npm does not go with a Node.js from elsewhere, so each is installed only where it is missing.
if ! command -v chromium >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk >/dev/null
fi
if ! command -v npm >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null
fi
mkdir -p target/office/browser
[ -d target/office/browser/node_modules/axe-core ] ||
  npm install --silent --no-audit --no-fund --prefix target/office/browser playwright-core axe-core
python3 -c 'import openpyxl' 2>/dev/null ||
  python3 -m pip install --quiet openpyxl ||
  python3 -m pip install --quiet --break-system-packages openpyxl

cargo build --locked --quiet
python3 tests/office/round_trip.py target/debug/jixiao target/office/round-trip
python3 tests/office/workbook.py target/debug/jixiao target/office/workbook
python3 tests/office/year.py target/debug/jixiao "target/office/year/沈北区 2025年"
node tests/office/page.mjs target/debug/jixiao target/office/page target/office/browser
node tests/office/trial.mjs target/debug/jixiao target/office/trial target/office/browser
python3 tests/office/documents.py target/debug/jixiao target/office/documents
