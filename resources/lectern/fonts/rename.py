#!/usr/bin/python3
"""usage: rename.py IN OUT FAMILY STYLE: gives a font its own family name, and
keeps its copyright, trademark, maker and licence strings as they are. The
emoji font is given some blanks and U+FFFD besides,
and its skin tones are emptied."""
import sys

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

# What the text fonts lack and JavaFX then takes from here: typographic spaces (in parts of an em) and signs without width.
SPACES = {0x2000: 1 / 2, 0x2001: 1, 0x2004: 1 / 3, 0x2005: 1 / 4, 0x2006: 1 / 6, 0x2007: 1 / 2, 0x2008: 1 / 4,
          0x2009: 1 / 6, 0x200A: 1 / 10, 0x202F: 1 / 6, 0x205F: 2 / 9}
NO_WIDTH = [*range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFE00, 0xFE01, 0xFEFF]


def add_glyph(font, code, glyph, width):
    name = f"uni{code:04X}"
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    font["glyf"].glyphOrder = font.getGlyphOrder()
    font["glyf"].glyphs[name] = glyph
    font["hmtx"].metrics[name] = (round(width), 0)
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format in (4, 12):
            table.cmap[code] = name
    return name


def replacement_sign(font):
    """U+FFFD: a diamond around the font's question mark."""
    glyphs, em = font.getGlyphSet(), font["head"].unitsPerEm
    pen = TTGlyphPen(None)
    for reach, turn in ((0.55, 1), (0.48, -1)):
        points = [(0, reach), (reach, 0), (0, -reach), (-reach, 0)][::turn]
        points = [(round((0.6 + x) * em), round((0.36 + y) * em)) for x, y in points]
        pen.moveTo(points[0])
        for point in points[1:]:
            pen.lineTo(point)
        pen.closePath()
    question = font.getBestCmap()[0x2753]
    box = font["glyf"][question]
    scale = 0.5 * em / (box.yMax - box.yMin)
    record = DecomposingRecordingPen(glyphs)
    glyphs[question].draw(record)
    record.replay(TransformPen(pen, (scale, 0, 0, scale, 0.6 * em - scale * (box.xMax + box.xMin) / 2,
                                     0.36 * em - scale * (box.yMax + box.yMin) / 2)))
    return pen.glyph()


source, target, family, style = sys.argv[1:]
font = TTFont(source, recalcTimestamp=False)
names = font["name"]
version = names.getDebugName(5)
postscript = family.replace(" ", "") + "-" + style
kept = {n: names.getDebugName(n) for n in (0, 7, 8, 9, 11, 12, 13, 14) if names.getDebugName(n)}
names.names = []
kept |= {1: family, 2: style, 3: version.split(";")[0] + ";" + postscript,
         4: family if style == "Regular" else family + " " + style, 5: version, 6: postscript,
         10: "A renamed subset of " + {"S": "Noto CJK", "E": "Noto Emoji"}[family.split()[1][0]]}
for number, text in sorted(kept.items()):
    names.setName(text, number, 3, 1, 0x409)
if "glyf" in font:
    em, empty = font["head"].unitsPerEm, lambda: TTGlyphPen(None).glyph()
    held = font.getBestCmap()
    for code in range(0x1F3FB, 0x1F400):  # skin tones: without them where they are not joined to a hand
        if code in held:
            font["glyf"].glyphs[held[code]] = empty()
            font["hmtx"].metrics[held[code]] = (0, 0)
    for code in NO_WIDTH:
        if code not in held:
            add_glyph(font, code, empty(), 0)
    for code, part in SPACES.items():
        add_glyph(font, code, empty(), part * em)
    name = add_glyph(font, 0xFFFD, replacement_sign(font), 1.2 * em)
    font["glyf"][name].recalcBounds(font["glyf"])
    font["hmtx"].metrics[name] = (round(1.2 * em), font["glyf"][name].xMin)
if "CFF " in font:
    cff = font["CFF "].cff
    cff.fontNames = [postscript]
    top = cff.topDictIndex[0]
    top.FullName, top.FamilyName, top.Weight = kept[4], family, style
font.save(target)
