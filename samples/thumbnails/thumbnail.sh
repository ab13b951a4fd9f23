#!/bin/sh
# Makes a picture THUMBNAIL_WIDTH points wide; each point is the mean of the points that it stands for.
set -eu
export LC_ALL=C
width=${THUMBNAIL_WIDTH:-64}
name=$(basename "$INPUT_FILE_PATH")

# The bytes of the file as numbers: awk cannot hold those of a binary picture as text.
od -An -v -tu1 "$INPUT_FILE_PATH" | awk -v most="$width" '
    # The next byte; -1 after the last one.
    function byte() {
        while (at > count) {
            if ((getline line) <= 0) return -1
            count = split(line, bytes, " ")
            at = 1
        }
        return bytes[at++] + 0
    }
    # The next word of the header, or of the points of a plain picture, without comments.
    function word(    text, code) {
        text = ""
        while ((code = byte()) >= 0) {
            if (code == 35 && text == "") { while ((code = byte()) >= 0 && code != 10); continue }
            if (code == 32 || code == 9 || code == 10 || code == 13) { if (text != "") return text; continue }
            text = text sprintf("%c", code)
        }
        return text
    }
    function fail(why) { print why > "/dev/stderr"; exit 1 }
    BEGIN {
        at = 1; count = 0
        kind = word()
        if (kind != "P3" && kind != "P6") fail("not a PPM picture")
        columns = word() + 0; rows = word() + 0; white = word() + 0
        if (columns < 1 || rows < 1 || white < 1 || white > 255) fail("not a PPM picture of 8 bits")
        wide = columns < most ? columns : most
        high = int(rows * wide / columns + 0.5)
        if (high < 1) high = 1
        for (y = 0; y < rows; y++)
            for (x = 0; x < columns; x++) {
                cell = int(y * high / rows) * wide + int(x * wide / columns)
                points[cell]++
                for (colour = 0; colour < 3; colour++) {
                    value = kind == "P6" ? byte() : word()
                    if (value == "" || value < 0) fail("the picture ends too early")
                    sum[cell, colour] += value
                }
            }
        printf "P3\n%d %d\n%d\n", wide, high, white
        for (cell = 0; cell < wide * high; cell++)
            printf "%d %d %d\n", sum[cell, 0] / points[cell] + 0.5, sum[cell, 1] / points[cell] + 0.5, sum[cell, 2] / points[cell] + 0.5
    }
' > "$TMP_OUTPUT_DIR/$name.part"
mv "$TMP_OUTPUT_DIR/$name.part" "$TMP_OUTPUT_DIR/${name%.*}.ppm"
echo "thumbnail of $name: $(sed -n 2p "$TMP_OUTPUT_DIR/${name%.*}.ppm") points"
