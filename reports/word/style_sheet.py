"""The styles and lists of our Word documents as parts of the file: styles.xml, numbering.xml.

Every style names its typeface for Hangul too (`w:eastAsia`), without theme typefaces, which
would win over it. Marks of lists stand in Hangul fonts and hang, so that second lines align
with the first character after the mark.
"""

from __future__ import annotations

from typing import Final

from reports.word.elements import WORD_NAMESPACE
from reports.word.styles import ALL, GOTHIC, NAVY, Style

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMESPACE: Final = f'xmlns:w="{WORD_NAMESPACE}"'
_LANGUAGE: Final = '<w:lang w:val="en-US" w:eastAsia="ko-KR" w:bidi="ar-SA"/>'
TABLE_STYLE: Final = "RptTable"


def styles_part() -> str:
    return "".join(
        (
            _DECLARATION,
            f"<w:styles {_NAMESPACE}>",
            _defaults(),
            *(_paragraph_style(style) for style in ALL),
            _table_style(),
            "</w:styles>",
        )
    )


def numbering_part() -> str:
    lists = sorted({style.list_id for style in ALL if style.list_id})
    return "".join(
        (
            _DECLARATION,
            f"<w:numbering {_NAMESPACE}>",
            *(_abstract_list(number) for number in lists),
            *(
                f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
                for number in lists
            ),
            "</w:numbering>",
        )
    )


def _fonts(name: str) -> str:
    # The hint decides the face of signs such as □ ※ ’ that Latin fonts have too.
    return (
        f'<w:rFonts w:hint="eastAsia" w:ascii="{name}" w:eastAsia="{name}" '
        f'w:hAnsi="{name}" w:cs="{name}"/>'
    )


def _half_points(size: float) -> str:
    return f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'


def _twips(points: float) -> int:
    return round(points * 20)


def _defaults() -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(GOTHIC)}{_half_points(10)}{_LANGUAGE}"
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" '
        'w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:wordWrap/>'
        '<w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
        '<w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/><w:jc w:val="both"/></w:pPr>'
        '</w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        '<w:unhideWhenUsed/></w:style><w:style w:type="table" w:default="1" '
        'w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
        '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
        '</w:tblPr></w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        "<w:unhideWhenUsed/></w:style>"
    )


def _paragraph_style(style: Style) -> str:
    custom = "" if style.built_in else ' w:customStyle="1"'
    following = f'<w:next w:val="{style.following}"/>' if style.following else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="Normal"/>{following}'
        f"<w:qFormat/><w:pPr>{_paragraph_properties(style)}</w:pPr>"
        f"<w:rPr>{_run_properties(style)}</w:rPr></w:style>"
    )


def _paragraph_properties(style: Style) -> str:
    """In the order that the schema of Word demands."""
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{style.fill}"/>' if style.fill else ""
    return "".join(
        (
            "<w:keepNext/>" if style.keep_next else "",
            _list_reference(style) if style.bullet else "",
            f"<w:pBdr>{style.border}</w:pBdr>" if style.border else "",
            fill,
            f'<w:spacing w:before="{_twips(style.before)}" w:after="{_twips(style.after)}" '
            f'w:line="{_twips(style.line)}" w:lineRule="atLeast"/>',
            _indent(style),
            f'<w:jc w:val="{style.align}"/>',
            f'<w:outlineLvl w:val="{style.outline}"/>' if style.outline is not None else "",
        )
    )


def _indent(style: Style) -> str:
    """Lists carry their indent in the level; a plain style carries it itself."""
    if style.bullet or not style.left:
        return ""
    return f'<w:ind w:left="{_twips(style.left)}" w:hanging="{_twips(style.hanging)}"/>'


def _list_reference(style: Style) -> str:
    level = f'<w:ilvl w:val="{style.level}"/>'
    return f'<w:numPr>{level}<w:numId w:val="{style.list_id}"/></w:numPr>'


def _run_properties(style: Style) -> str:
    return "".join(
        (
            _fonts(style.font),
            "<w:b/><w:bCs/>" if style.bold else "",
            f'<w:color w:val="{style.colour}"/>' if style.colour else "",
            _half_points(style.size),
        )
    )


def _abstract_list(number: int) -> str:
    levels = [style for style in ALL if style.list_id == number]
    kind = "multilevel" if len(levels) > 1 else "singleLevel"
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="4D4F55{number:02X}"/>'
        f'<w:multiLevelType w:val="{kind}"/><w:tmpl w:val="4D4F56{number:02X}"/>'
        + "".join(_list_level(style) for style in levels)
        + "</w:abstractNum>"
    )


def _list_level(style: Style) -> str:
    left, hanging = _twips(style.left), _twips(style.hanging)
    return (
        f'<w:lvl w:ilvl="{style.level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        f'<w:pStyle w:val="{style.id}"/><w:suff w:val="tab"/><w:lvlText w:val="{style.bullet}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="{left}"/></w:tabs>'
        f'<w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>'
        f"<w:rPr>{_fonts(style.font)}{_half_points(style.size)}</w:rPr></w:lvl>"
    )


def _table_style() -> str:
    """Strong lines above and below, thin ones inside, none at the sides."""
    line = '<w:{} w:val="single" w:sz="{}" w:space="0" w:color="{}"/>'
    borders = "".join(
        (
            line.format("top", 12, NAVY),
            line.format("bottom", 12, NAVY),
            line.format("insideH", 4, "7F7F7F"),
            line.format("insideV", 4, "7F7F7F"),
        )
    )
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{TABLE_STYLE}">'
        '<w:name w:val="보고서 표"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>'
        f"<w:qFormat/><w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>"
        '<w:top w:w="34" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
        '<w:bottom w:w="34" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
    )
