/*
 * drawing_parts.h - which actors are drawn as one where there are too many to be drawn one by one.
 */
#ifndef ENTENTE_ANALYSIS_DRAWING_PARTS_H
#define ENTENTE_ANALYSIS_DRAWING_PARTS_H

#include "analysis/drawing.h"

/* Owns all; the texts of its nodes too, until they are taken over. */
struct parts {
    struct drawing_node *nodes;
    int count;
    int *of; /* part of each actor */
};

/*
 * A part per bloc that has actors. Those without bloc go by whom they support (see network/communities.h): the twelve
 * largest groups of at least two are parts named by their strongest actor; of the rest, up to six stand alone, more are
 * 'Others'.
 */
void parts_init(struct parts *parts, const struct model *before);
void parts_done(struct parts *parts);

#endif
