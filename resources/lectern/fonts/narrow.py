#!/usr/bin/python3
"""usage: narrow.py COLLECTION FACE OTHER OUT: takes a face out of a collection,
with the signs for which `charset.py western` and another face of it have a
narrower form: quotation marks, bullet and middle dot."""
import sys

from charset import charset
from fontTools.ttLib import TTFont

collection, face, other, target = sys.argv[1:]
font = TTFont(collection, fontNumber=int(face), recalcTimestamp=False)
held, narrow = font.getBestCmap(), TTFont(collection, fontNumber=int(other)).getBestCmap()
width = font["hmtx"].metrics
for code in charset("western"):
    # the faces of a collection share their glyphs
    if code in held and width[narrow[code]] < width[held[code]]:
        for table in font["cmap"].tables:
            if table.isUnicode() and table.format in (4, 12):
                table.cmap[code] = narrow[code]
font.save(target)
