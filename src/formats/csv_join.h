/*
 * csv_join.h - which actor of a table of actors one is that a table of ties names: by its id, else by its name, else by
 * the id that either makes.
 */
#ifndef ENTENTE_FORMATS_CSV_JOIN_H
#define ENTENTE_FORMATS_CSV_JOIN_H

#include "formats/import.h"

/* A name that only one actor may be called by. */
struct csv_alias {
    const char *text; /* the import's arena's */
    struct imported *actor;
};

struct csv_aliases {
    struct csv_alias *list;
    int count, capacity;
};

/* Owns its lists. Zeroed where there is no table of actors: then every actor is new. */
struct csv_join {
    struct csv_aliases names, ids; /* sorted once all are there */
    int actor_count;               /* of the table */
    bool *is_met;                  /* by their indices: a tie has it */
    struct text alike;             /* what was joined though it is written otherwise */
    int alike_count;
};

/* Adds an actor of the table, with its name. */
void csv_join_add(struct csv_join *join, struct import *import, struct imported *actor, const char *name);
/* All actors of the table are there. O(n log n). */
void csv_join_sort(struct csv_join *join, const struct import *import);
void csv_join_done(struct csv_join *join);
/* The actor that a tie calls so, added where the table has none. O(log actors). */
struct imported *csv_join_actor(struct csv_join *join, struct import *import, const char *key);
/* Remarks on what was taken for the same, and on what one of the tables has alone. */
void csv_join_remark(const struct csv_join *join, struct import *import, const char *path);
/* Remarks on the latter only, and on which may be one nevertheless. O(actors^2) of up to 1000 on either side. */
void csv_join_remark_one_sided(const struct csv_join *join, struct import *import, const char *path);

#endif
