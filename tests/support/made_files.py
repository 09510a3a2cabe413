"""PDFs and Word documents, made of text as small as they can be."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

EM = 16
_TOP, _LEFT, _PITCH = 760, 60, 26
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(pages: Sequence[Sequence[str]], *, trailer: str = "") -> bytes:
    """A PDF with the lines of each page; ideographic spaces at a line's start move it to the right.

    Chinese is set in one of the faces that every reader of PDFs has, by its Unicode values, as ISO 32000 allows (9.7.5.2).
    """
    fonts = (
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500]"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>"
        " /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /Ascent 880 /Descent -120 /StemV 93"
        " /CapHeight 880 /ItalicAngle 0 /FontBBox [-25 -254 1000 880] >> >>",
    )
    first = 3 + len(fonts)
    kids = " ".join(f"{first + 2 * i} 0 R" for i in range(len(pages)))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>", *fonts]
    for number, lines in enumerate(pages):
        drawn = "".join(map(_drawn, range(len(lines)), lines))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
            f" /Contents {first + 2 * number + 1} 0 R >>"
        )
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R {trailer}>>\n"
    return f"{out}startxref\n{out.rindex('xref')}\n%%EOF\n".encode("ascii")


def _drawn(row: int, line: str) -> str:
    text = line.lstrip("\u3000")
    left = _LEFT + EM * (len(line) - len(text))
    return f"BT /F1 {EM} Tf {left} {_TOP - _PITCH * row} Td <{text.encode('utf-16-be').hex()}> Tj ET\n" if text else ""


def docx(body: str | Sequence[str], parts: Mapping[str, str] | None = None) -> bytes:
    """A Word document of paragraphs, or of a body's XML with the prefix `w:`; `parts` are further parts by their names."""
    xml = body if isinstance(body, str) else "".join(map(paragraph, body))
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{xml}</w:body></w:document>',
        **(parts or {}),
    }
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return made.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    """A paragraph's XML."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def part(name: str, xml: str) -> str:
    """A part of a Word document, such as `numbering` or `styles`."""
    return f'<w:{name} xmlns:w="{_W}">{xml}</w:{name}>'
