"""Files as the trial needs them: packed workbooks, pictures and tables of many rows."""
import io, struct, zipfile, zlib
from xml.sax.saxutils import escape

HEADS = ["project_id", "name", "department", "category", "year", "budget", "executed"] + [f"s{n:02}" for n in range(1, 26)]
# The first maxima of the built-in indicators are 3, 3, 2; no more than 1 is always allowed.
ROW = ["p", "n", "d", "c", "2025", "100.00", "90.00"] + ["1"] * 25


def letters(column):
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def packed(parts):
    """Packs parts, which may have the same name more than once, or be given in pieces."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts:
            if isinstance(content, str):
                content = [content]
            with archive.open(zipfile.ZipInfo(name), "w", force_zip64=True) as part:
                for piece in content:
                    part.write(piece.encode())
    return out.getvalue()


HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def worksheet(rows):
    yield f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>'
    yield from rows
    yield "</sheetData></worksheet>"


def book_parts(names):
    """The parts of an xlsx with worksheets of these names, but for the worksheets."""
    types = "".join(f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' for n in range(1, len(names) + 1))
    sheets = "".join(f'<sheet name="{escape(name)}" sheetId="{n}" r:id="r{n}"/>' for n, name in enumerate(names, 1))
    links = "".join(f'<Relationship Id="r{n}" Type="{RELATION}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in range(1, len(names) + 1))
    return [
        ("[Content_Types].xml", f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{types}</Types>'),
        ("_rels/.rels", f'{HEAD}<Relationships xmlns="{PACKAGE}"><Relationship Id="a" Type="{RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml", f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATION}"><sheets>{sheets}</sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", f'{HEAD}<Relationships xmlns="{PACKAGE}">{links}</Relationships>'),
    ]


def cell(name, text):
    return f'<c r="{name}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def row(number, cells, order=1):
    """A row of texts, from the first column on or, with order -1, from the last one back."""
    named = [cell(f"{letters(at)}{number}", text) for at, text in enumerate(cells)]
    return f'<row r="{number}">{"".join(named[::order])}</row>'


def xlsx(rows):
    return packed([*book_parts(["表"]), ("xl/worksheets/sheet1.xml", worksheet(rows))])


def ods(rows):
    """A spreadsheet of LibreOffice with a heading and more rows."""
    text = lambda inside: f'<table:table-cell office:value-type="string"><text:p>{inside}</text:p></table:table-cell>'
    heading = "".join(text(name) for name in HEADS)
    spaces = "urn:oasis:names:tc:opendocument:xmlns"
    content = f'{HEAD}<office:document-content xmlns:office="{spaces}:office:1.0" xmlns:table="{spaces}:table:1.0" xmlns:text="{spaces}:text:1.0"><office:body><office:spreadsheet><table:table table:name="表"><table:table-row>{heading}</table:table-row>{rows(text)}</table:table></office:spreadsheet></office:body></office:document-content>'
    manifest = f'{HEAD}<manifest:manifest xmlns:manifest="{spaces}:manifest:1.0"/>'
    return packed([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("META-INF/manifest.xml", manifest), ("content.xml", content)])


def png():
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


def wide(rows):
    """A wide table as text."""
    yield ",".join(HEADS) + "\n"
    yield from rows


def project(**changed):
    values = dict(zip(HEADS, ROW), **changed)
    return ",".join(f'"{value}"' if any(c in value for c in '",\n\r') else value for value in values.values()) + "\n"
