"""The empty Word document all reports start from: A4, Korean, our styles and nothing else.

It is made here, part by part, because the document that python-docx brings along is US Letter,
in a Japanese typeface and in an old compatibility mode.
"""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from typing import Final

from reports.contents.look import Look, Margins
from reports.word import style_sheet
from reports.word.elements import WORD_NAMESPACE, mm
from reports.word.styles import BODY, FOOTER, GOTHIC, HEADER, HEADING

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_NAMESPACES: Final = f'xmlns:w="{WORD_NAMESPACE}" xmlns:r="{_OFFICE}/relationships"'
_WORD_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"

# part under word/ -> (kind of content, kind of relationship, its id)
_PARTS: Final = (
    ("styles.xml", "styles", "styles", "rId1"),
    ("settings.xml", "settings", "settings", "rId2"),
    ("fontTable.xml", "fontTable", "fontTable", "rId3"),
    ("numbering.xml", "numbering", "numbering", "rId4"),
    ("header1.xml", "header", "header", "rId5"),
    ("footer1.xml", "footer", "footer", "rId6"),
)
_THEME: Final = ("theme/theme1.xml", "theme", "rId7")

# Substitutes for machines without the fonts: name -> (other name, panose, family).
_FONTS: Final = {
    HEADING: ("HYHeadLine-Medium", "02030600000101010101", "roman"),
    BODY: ("HumanMyeongjo", "02010504000101010101", "roman"),
    GOTHIC: ("Malgun Gothic", "020B0503020000020004", "swiss"),
    "함초롬바탕": ("HCR Batang", "02030604000101010101", "roman"),
    "함초롬돋움": ("HCR Dotum", "020B0604000101010101", "swiss"),
    "바탕": ("Batang", "02030600000101010101", "roman"),
    "돋움": ("Dotum", "020B0600000101010101", "swiss"),
    "HY견고딕": ("HYGothic-Extra", "02030600000101010101", "swiss"),
    "나눔명조": ("NanumMyeongjo", "02020603020101020101", "roman"),
    "나눔고딕": ("NanumGothic", "020D0604000000000000", "swiss"),
}
_NAMED: Final = re.compile(f'"({HEADING}|{BODY}|{GOTHIC})"')
_COLOURS: Final = (
    ("dk1", "000000"),
    ("lt1", "FFFFFF"),
    ("dk2", "1F3864"),
    ("lt2", "E7E6E6"),
    ("accent1", "2F5597"),
    ("accent2", "C55A11"),
    ("accent3", "7F7F7F"),
    ("accent4", "BF9000"),
    ("accent5", "2E75B6"),
    ("accent6", "548235"),
    ("hlink", "0563C1"),
    ("folHlink", "954F72"),
)


@cache
def base_document(look: Look) -> bytes:
    """The package as bytes, for python-docx to open, in the typefaces and margins of `look`."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_relationships(),
        "docProps/app.xml": _application(),
        "docProps/core.xml": _core(),
        "word/_rels/document.xml.rels": _document_relationships(),
        "word/document.xml": _document(look.margins),
        "word/fontTable.xml": _font_table(look),
        "word/footer1.xml": _footer(),
        "word/header1.xml": _header(),
        "word/numbering.xml": _faced(style_sheet.numbering_part(), look),
        "word/settings.xml": _settings(),
        "word/styles.xml": _faced(style_sheet.styles_part(), look),
        "word/theme/theme1.xml": _faced(_theme(), look),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, xml in parts.items():
            package.writestr(zipfile.ZipInfo(name), xml.encode())
    return buffer.getvalue()


def _content_types() -> str:
    overrides = [
        ("word/document.xml", f"{_WORD_TYPE}.document.main+xml"),
        *((f"word/{name}", f"{_WORD_TYPE}.{kind}+xml") for name, kind, _, _ in _PARTS),
        (f"word/{_THEME[0]}", "application/vnd.openxmlformats-officedocument.theme+xml"),
        ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        (
            "docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        ),
    ]
    listed = "".join(
        f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in overrides
    )
    return (
        f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _relationships(*entries: tuple[str, str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="{id_}" Type="{kind}" Target="{target}"/>'
        for id_, kind, target in entries
    )
    return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _package_relationships() -> str:
    kinds = f"{_OFFICE}/relationships"
    return _relationships(
        ("rId1", f"{kinds}/officeDocument", "word/document.xml"),
        ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ("rId3", f"{kinds}/extended-properties", "docProps/app.xml"),
    )


def _document_relationships() -> str:
    kinds = f"{_OFFICE}/relationships"
    return _relationships(
        *((id_, f"{kinds}/{kind}", name) for name, _, kind, id_ in _PARTS),
        (_THEME[2], f"{kinds}/{_THEME[1]}", _THEME[0]),
    )


def _faced(xml: str, look: Look) -> str:
    """A part whose styles name our usual typefaces, in those of `look`."""
    chosen = {BODY: look.body, HEADING: look.heading, GOTHIC: look.table}
    return _NAMED.sub(lambda named: f'"{chosen[named[1]]}"', xml)


def _document(edges: Margins) -> str:
    """A4; the tables need 170 mm between the margins."""
    return (
        f"{_DECLARATION}<w:document {_NAMESPACES}><w:body><w:sectPr>"
        '<w:headerReference w:type="default" r:id="rId5"/>'
        '<w:footerReference w:type="default" r:id="rId6"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar w:top="{mm(edges.top)}" w:right="{mm(edges.right)}" '
        f'w:bottom="{mm(edges.bottom)}" w:left="{mm(edges.left)}" '
        f'w:header="{mm(edges.header)}" w:footer="{mm(edges.footer)}" w:gutter="0"/>'
        '<w:cols w:space="425"/>'
        '<w:docGrid w:linePitch="360"/></w:sectPr></w:body></w:document>'
    )


def _header() -> str:
    style = f'<w:pPr><w:pStyle w:val="{HEADER.id}"/></w:pPr>'
    return f"{_DECLARATION}<w:hdr {_NAMESPACES}><w:p>{style}</w:p></w:hdr>"


def _footer() -> str:
    """`- 1 -` with the number as a field."""

    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return (
        f"{_DECLARATION}<w:ftr {_NAMESPACES}><w:p>"
        f'<w:pPr><w:pStyle w:val="{FOOTER.id}"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">- </w:t></w:r>{mark("begin")}'
        f'<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>{mark("separate")}'
        f"<w:r><w:t>1</w:t></w:r>{mark('end')}"
        '<w:r><w:t xml:space="preserve"> -</w:t></w:r></w:p></w:ftr>'
    )


def _settings() -> str:
    compatible = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" '
        f'w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    )
    return (
        f'{_DECLARATION}<w:settings {_NAMESPACES}><w:zoom w:percent="100"/>'
        "<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>"
        '<w:defaultTabStop w:val="800"/><w:noPunctuationKerning/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:spaceForUL/>'
        "<w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>"
        "<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>"
        f'{compatible}</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="ko-KR"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _font_table(look: Look) -> str:
    named = dict.fromkeys((look.heading, look.body, look.table))
    fonts = "".join(_font(name) for name in named)
    return f"{_DECLARATION}<w:fonts {_NAMESPACES}>{fonts}</w:fonts>"


def _font(name: str) -> str:
    other, panose, family = _FONTS[name]
    return (
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:panose1 w:val="{panose}"/>'
        f'<w:charset w:val="81"/><w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
    )


def _theme() -> str:
    colours = "".join(f'<a:{n}><a:srgbClr val="{value}"/></a:{n}>' for n, value in _COLOURS)
    face = f'<a:latin typeface="{GOTHIC}"/><a:ea typeface="{GOTHIC}"/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}<a:prstDash val="solid"/></a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{_DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        f'name="보고서"><a:themeElements><a:clrScheme name="보고서">{colours}</a:clrScheme>'
        f'<a:fontScheme name="보고서"><a:majorFont>{face}</a:majorFont><a:minorFont>{face}'
        f'</a:minorFont></a:fontScheme><a:fmtScheme name="보고서"><a:fillStyleLst>{fill * 3}'
        f"</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}"
        f"</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


def _core() -> str:
    """Empty properties; without them python-docx puts in its own name and the time."""
    return (
        f'{_DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:language>ko-KR</dc:language>'
        "</cp:coreProperties>"
    )


def _application() -> str:
    return (
        f'{_DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties">'
        "<Application>Microsoft Office Word</Application><DocSecurity>0</DocSecurity>"
        "<AppVersion>16.0000</AppVersion></Properties>"
    )
