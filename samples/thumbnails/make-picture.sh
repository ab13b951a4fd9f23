#!/bin/sh
# Prints the picture of this sample: a bright disc before a sky that darkens upwards.
awk 'BEGIN {
    wide = 48; high = 32
    printf "P3\n%d %d\n255\n", wide, high
    for (y = 0; y < high; y++)
        for (x = 0; x < wide; x++)
            if ((x - 30) ^ 2 + (y - 12) ^ 2 < 64) print 250, 210, 60
            else print 20 + 2 * y, 60 + 4 * y, 120 + 4 * y
}'
