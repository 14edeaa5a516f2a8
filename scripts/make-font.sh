#!/usr/bin/env bash
# Makes assets/fonts/NotoSansSC-Regular.ttf: Noto Sans SC cut down to GB2312, ASCII and the
# punctuation and symbols used, with its licence (OFL 1.1).
#
# Needs npm and Python with fonttools (`pip install fonttools`). Downloads one package, about 57 MB.
set -euo pipefail
here="$(cd "$(dirname "$0")/.." && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

cd "$work"
npm pack --silent @expo-google-fonts/noto-sans-sc@0.4.3 >/dev/null
tar xzf expo-google-fonts-noto-sans-sc-0.4.3.tgz \
    package/400Regular/NotoSansSC_400Regular.ttf package/LICENSE_FONT

# The characters of GB2312, which its two-byte codes enumerate, ASCII, and what charts use beside.
python3 - > characters.txt <<'PYTHON'
rows = range(0xA1, 0xF8)
pairs = (bytes([row, cell]) for row in rows for cell in range(0xA1, 0xFF))
text = "".join(pair.decode("gb2312", "ignore") for pair in pairs)
text += "".join(map(chr, range(0x20, 0x7F)))
text += "–—…‘’“”·•×÷±≤≥≈≠→←↑↓−½¼¾€£¥￥°‰①②③④⑤⑥⑦⑧⑨⑩〔〕【】《》「」、。〇○●△▲□■◇◆★☆†‡§"
print("".join(sorted(set(text))))
PYTHON

# No hints and no layout features: text is as wide as the sum of its advances, everywhere.
python3 -m fontTools.subset package/400Regular/NotoSansSC_400Regular.ttf \
    --text-file=characters.txt --output-file=subset.ttf \
    --layout-features= --no-hinting --drop-tables+=GSUB,GPOS,GDEF,BASE,vhea,vmtx,STAT \
    --name-IDs=0,1,2,3,4,5,6,13,14 --notdef-outline

mkdir -p "$here/assets/fonts"
cp subset.ttf "$here/assets/fonts/NotoSansSC-Regular.ttf"
cp package/LICENSE_FONT "$here/assets/fonts/OFL.txt"
chmod 644 "$here/assets/fonts/"*
