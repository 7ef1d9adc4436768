#!/usr/bin/python3
"""Prints the code points of the emoji font, one hexadecimal number a line: the
smileys, people, symbols and flags, of the other groups the first generation
(Unicode 6.0), less some subgroups rarely met in speeches, to stay small."""
import re

WHOLE = {"Smileys & Emotion", "People & Body", "Symbols", "Flags", "Component"}
FEW = {"person-fantasy", "person-sport", "person-activity", "body-parts", "cat-face"}
LEFT_OUT = {"animal-reptile", "animal-bug", "animal-marine", "food-sweet", "food-vegetable", "clothing",
            "place-building", "hotel", "tool", "household", "geometric"}
OLD = {"E0.6"}

found = {0x20, 0x200D, 0x20E3, 0xFE0E, 0xFE0F, *b"#*0123456789", *range(0x1F1E6, 0x1F200),
         *map(ord, "⚖⚕✈✏🌾🍳🎓🎤🎨🏫🏭💻💼🔧🔬🚀🚒🌈🕊🏛🛡🗳🛠⚙🖥📅🏠🏢🏥🟢🟡🔴🔵🟠🟣🟦🟥🟩⬛⬜🔶🔷🔺🔻")}
group = subgroup = ""
with open("/usr/share/unicode/emoji/emoji-test.txt", encoding="utf-8") as lines:
    for line in lines:
        if line.startswith("# group:"):
            group = line[8:].strip()
        elif line.startswith("# subgroup:"):
            subgroup = line[11:].strip()
        match = re.match(r"([0-9A-F]+(?: FE0F)?)\s*;[^#]*#\s*\S+\s+(E[0-9.]+)", line)
        if match and subgroup not in LEFT_OUT:
            if match[2] in OLD or (group in WHOLE and subgroup not in FEW):
                found |= {int(c, 16) for c in match[1].split()}
for code in sorted(found):
    print(f"{code:04X}")
