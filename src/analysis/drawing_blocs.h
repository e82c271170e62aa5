/*
 * drawing_blocs.h - a drawing seen from farther away: one node per bloc, one edge per pair of blocs, layer and sign.
 */
#ifndef ENTENTE_ANALYSIS_DRAWING_BLOCS_H
#define ENTENTE_ANALYSIS_DRAWING_BLOCS_H

#include "analysis/drawing.h"

/* Of more actors a picture is too dense to be read. */
enum { DRAWING_MOST_ACTORS = 100 };

/*
 * The same frames, named "blocs-" and their name. A node stands for the actors of a part (see drawing_parts.h), and notes
 * say how many they are, how many of them fell, and the strength of ties among them; an edge's strength is the sum over all
 * ties it stands for. Pacts are left out. Borrows nothing.
 */
void drawing_gather(struct drawing *out, const struct drawing *drawing, const struct model *before);

#endif
