/*
 * places.h - where the nodes of an earlier drawing stood, by the ids of actors (or of blocs, for a drawing of blocs).
 */
#ifndef ENTENTE_OUTPUT_PLACES_H
#define ENTENTE_OUTPUT_PLACES_H

#include "analysis/drawing.h"
#include "base/error.h"
#include "model/ids.h"

/* Owns all. A zeroed one knows no place. */
struct places {
    bool is_of_blocs;
    struct id_index ids;
    char **names;    /* ids, in the file's order */
    double (*at)[2]; /* middles, in points; y grows upwards */
    int count;
};

/* Reads a drawing with its layout, of any version: what 'entente draw -o OUT.json' and a run's layout.json are. */
bool places_read(struct places *places, const char *path, size_t max_input, struct diagnostics *diagnostics,
                 struct error *error) MUST_CHECK;
/* Middle of what had this id, or NULL. */
const double *places_find(const struct places *places, const char *id);
/*
 * A line on what the places are not good for: they are of the other view, or some are of nobody in the drawing. Nothing
 * where all is well.
 */
void places_add_note(const struct places *places, const struct drawing *drawing, struct text *out);
void places_done(struct places *places);

#endif
