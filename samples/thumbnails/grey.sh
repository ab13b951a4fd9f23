#!/bin/sh
# Makes a grey picture of a plain PPM picture, with the weights of ITU-R BT.601.
set -eu
export LC_ALL=C
name=$(basename "$INPUT_FILE_PATH" .ppm)
awk '
    NR == 1 { if ($0 != "P3") { print "not a plain PPM picture" > "/dev/stderr"; exit 1 } print "P2"; next }
    NR <= 3 { print; next }
    { printf "%d\n", 0.299 * $1 + 0.587 * $2 + 0.114 * $3 + 0.5 }
' "$INPUT_FILE_PATH" > "$TMP_OUTPUT_DIR/$name.pgm"
echo "grey version of $name"
