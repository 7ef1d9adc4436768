#!/usr/bin/python3
"""Prints the code points of the text fonts, one hexadecimal number a line.
usage: charset.py full|common|western
full: GB2312, level 1 of Big5, the 2013 table of general standard characters,
some variants seen in speeches, and symbols and letters.
common: for the bold face, of the Han only level 1 of the 2013 table and the
traditional forms of most. western: Latin letters and signs, with narrow
quotation marks. (What the bold lacks, JavaFX takes from the regular face.)"""
import bz2
import sys

EXTRA = ("镕鎔囍喆堃淼〇刼幷擧敎汚洺淸澇爲産綫羣舖衆衞裏覚鐝駡鶏"      # seen in speeches
         "峯牀麪粧裡着麵啟鷄劵滙栢濶恒刧冺冦凢厰蹟髙姸硏敍啓靑淚甯湻屛"
         "祕羗兎尅菓蔴喫羨彷氷煕熙碁仝畧峩鵞鬪鬬礮塲邨"                   # other common variants
         "\U00020BB7\U00030EDD豈㐂㈴")             # beyond the BMP, compatibility


def rows(codec, leads, trails, last=0xFFFF):
    found = set()
    for a in leads:
        for b in trails:
            if (a << 8 | b) <= last:
                try:
                    found.add(ord(bytes([a, b]).decode(codec)))
                except (UnicodeDecodeError, TypeError):
                    pass
    return found


def unihan(table, field):
    """The pairs of a code point and its value in one field of Unihan."""
    with bz2.open(f"/usr/share/unicode/Unihan_{table}.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            if f"\t{field}\t" in line:
                code, _, value = line.rstrip("\n").split("\t")
                yield int(code[2:], 16), value


def general_standard(limit):
    """Ranks 1..limit of the 2013 table: 1-3500 is level 1, 3501-6500 level 2,
    6501-8105 level 3."""
    return {code for code, value in unihan("OtherMappings", "kTGH")
            if min(int(v.split(":")[1]) for v in value.split()) <= limit}


def traditional(simplified):
    return {int(v.split("<")[0][2:], 16) for code, value in unihan("Variants", "kTraditionalVariant")
            if code in simplified for v in value.split()}


def big5_level_1():
    return rows("big5", range(0xA1, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)], 0xC67E)


def span(*pairs):
    return {c for a, b in pairs for c in range(a, b + 1)}


def charset(kind):
    if kind == "western":
        return span((0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x2C6, 0x2DD), (0x2010, 0x2027), (0x2030, 0x203A),
                    (0x20AC, 0x20AC), (0x2116, 0x2122))
    if kind == "full":
        found = rows("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF)) | general_standard(8105)
        found |= big5_level_1() | {ord(c) for c in EXTRA}
    else:
        found = general_standard(3500)
        found |= traditional(general_standard(2800)) & big5_level_1()
        found |= rows("gb2312", range(0xA1, 0xAA), range(0xA1, 0xFF))
    found |= span(
        (0x20, 0x7E), (0xA0, 0x17F), (0x1CD, 0x1DC), (0x1F8, 0x1F9), (0x218, 0x21B), (0x251, 0x251),
        (0x261, 0x261), (0x2C6, 0x2DD), (0x300, 0x304), (0x306, 0x308), (0x30A, 0x30C), (0x327, 0x328),
        (0x370, 0x3FF), (0x400, 0x45F), (0x490, 0x491), (0x1E3E, 0x1E3F), (0x1EA0, 0x1EF9),
        (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2150, 0x218B), (0x2190, 0x21FF),
        (0x2200, 0x22FF), (0x2300, 0x23FF), (0x2460, 0x24FF), (0x2500, 0x257F), (0x2580, 0x259F),
        (0x25A0, 0x25FF), (0x2600, 0x267F), (0x2700, 0x27BF), (0x2776, 0x2793), (0x2B05, 0x2B07),
        (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2E3A, 0x2E3B), (0x3000, 0x303F), (0x3041, 0x30FF),
        (0x3105, 0x312F), (0x31A0, 0x31BF), (0x3220, 0x3247), (0x3280, 0x32CB), (0x3358, 0x33FF), (0xFB00, 0xFB04),
        (0xFE30, 0xFE4F), (0xFF01, 0xFF9F), (0xFFE0, 0xFFE6), (0xFFFC, 0xFFFD), (0x1F100, 0x1F10C),
    )
    if kind != "full":
        found -= span((0x180, 0x1CC), (0x1E3E, 0x1EF9), (0x2200, 0x2BFF), (0x3100, 0x33FF), (0xFE30, 0xFE4F),
                      (0xFF61, 0xFF9F)) - span((0x2460, 0x2469), (0x25A0, 0x25CF), (0x2605, 0x2606), (0x2713, 0x2713))
    return found


if __name__ == "__main__":
    for code in sorted(charset(sys.argv[1] if len(sys.argv) > 1 else "full")):
        print(f"{code:04X}")
