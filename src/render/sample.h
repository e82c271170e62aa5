/*
 * sample.h - what stands beside a text of the legend: a line, a box or an outline as in the map.
 */
#ifndef ENTENTE_RENDER_SAMPLE_H
#define ENTENTE_RENDER_SAMPLE_H

#include <gvc.h>

#include "render/drawing.h"

enum { TEXT_COLUMNS = 36, SAMPLE_WIDTH = 34, SAMPLE_ROW = 19 };

enum entry_kind {
    ENTRY_GROUP,
    ENTRY_LAYER,
    ENTRY_HOSTILE,
    ENTRY_ARROW,
    ENTRY_EDGE,
    ENTRY_NODE,
    ENTRY_WIDTH,
    ENTRY_SET,
    ENTRY_LEAVER,
    ENTRY_NONE
};

/* One sample and what it means. Owns nothing but its text. */
struct entry {
    enum entry_kind kind;
    int index; /* group, layer or state */
    double strength;
    char text[TEXT_COLUMNS * 4 + 8];
};

/* Paints the sample in a frame; 'place' is its left end. */
void sample_paint(Agraph_t *graph, const struct drawing *drawing, const struct entry *entry, int number,
                  struct point place, int frame);

#endif
