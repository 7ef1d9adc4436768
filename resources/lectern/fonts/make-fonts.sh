#!/bin/bash
# Makes the bundled fonts anew: ./make-fonts.sh [FOLDER], by default beside itself.
# Needs Debian 12's fonts-noto-cjk, fonttools, python3-brotli and unicode-data,
# and npm for Noto Emoji. README.md tells more.
set -eu
export LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=1643241600   # the date of the Debian sources
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here}
noto=/usr/share/fonts/opentype/noto
sc=2                       # the face of simplified Chinese within each collection
kr=1                       # the Korean face: quotation marks as narrow as Latin text wants them
emoji=@expo-google-fonts/noto-emoji@0.4.7
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"

# .notdef stays without an outline: JavaFX draws it, over the neighbours, for
# every zero-width sign of text that Pango lays out.
text_font() { # FILE FACE FAMILY STYLE CHARSET
    /usr/bin/python3 "$here/charset.py" "$5" > "$work/$5.txt"
    pyftsubset "$1" --font-number=$2 --unicodes-file="$work/$5.txt" \
        --no-hinting --layout-features=kern,liga,ccmp,mark,mkmk \
        --drop-tables+=vhea,vmtx,VORG,BASE,DSIG --name-IDs='*' --name-languages='*' \
        --output-file="$work/font.otf"
    /usr/bin/python3 "$here/rename.py" "$work/font.otf" "$out/${3// /}-$4.otf" "$3" "$4"
}

text_font "$noto/NotoSerifCJK-Regular.ttc" $sc "Lectern Serif" Regular full
text_font "$noto/NotoSansCJK-Regular.ttc" $sc "Lectern Sans" Regular full
text_font "$noto/NotoSansCJK-Bold.ttc" $sc "Lectern Sans" Bold common
text_font "$noto/NotoSerifCJK-Regular.ttc" $kr "Lectern Serif Latin" Regular western
/usr/bin/python3 "$here/narrow.py" "$noto/NotoSansCJK-Regular.ttc" $sc $kr "$work/narrow.otf"
text_font "$work/narrow.otf" 0 "Lectern Sans Latin" Regular full

/usr/bin/python3 "$here/emojiset.py" > "$work/emoji.txt"
(cd "$work" && npm pack --silent "$emoji" >&2 && tar xzf ./*.tgz)
pyftsubset "$work/package/400Regular/NotoEmoji_400Regular.ttf" --unicodes-file="$work/emoji.txt" \
    --no-hinting --layout-features=ccmp --drop-tables+=vhea,vmtx,STAT,gasp --name-IDs='*' \
    --output-file="$work/emoji.ttf"
/usr/bin/python3 "$here/rename.py" "$work/emoji.ttf" "$out/LecternEmoji-Regular.ttf" "Lectern Emoji" Regular
ls -l "$out"/Lectern*
