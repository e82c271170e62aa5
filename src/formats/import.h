/*
 * import.h - what readers of other formats share: a model is built as a JSON tree, so that the reader of models alone
 * decides what a model is; what a file has and a model has not is counted, never passed over in silence.
 */
#ifndef ENTENTE_FORMATS_IMPORT_H
#define ENTENTE_FORMATS_IMPORT_H

#include <cjson/cJSON.h>

#include "base/file.h"
#include "base/file_store.h"
#include "base/json.h"
#include "model/date.h"

/* As the command line says it; NULL where it does not. */
/* A further file that was read with a model. */
struct import_companion {
    const char *role, *path; /* "nodes"; NULL: there was none */
    char sha256[SHA256_TEXT_SIZE];
};

struct import_options {
    const char *from;         /* name of the format; NULL: by content */
    const char *map;          /* columns by header: "from=a,to=b,weight=w,layer=l" */
    const char *at;           /* a date: rows that are not valid on any day of it are left out */
    const char *nmc;          /* a file of national material capabilities, for Correlates of War codes */
    const char *nodes;        /* a table of the actors of a list of ties */
    const char *decimal;      /* "point" or "comma": what fractions begin with; NULL: as the numbers tell */
    bool mutual;              /* ties of which nothing says otherwise are, though pairs stand in both directions */
    bool both;                /* a pair counts only if rows of both directions say so */
    size_t max_input;         /* bytes of every further file */
    struct file_store *store; /* where these are kept, or come from; or NULL */
    struct import_companion *companion; /* filled when one is read; or NULL */
};

enum { IMPORT_REASONS = 16, IMPORT_PLACES = 5 };

struct import_skipped {
    const char *reason;
    long count;
    size_t places[IMPORT_PLACES]; /* of the first of them, in order */
    int place_count;
};

/* Rows, or whatever the file is made of. */
struct import_counts {
    const char *unit; /* "row" */
    long read, used;
    struct import_skipped skipped[IMPORT_REASONS];
    int reason_count;
};

/* An actor of the file, by what the file calls it. */
struct imported {
    const char *key; /* as in the file: a code, an id, a name */
    const char *id;  /* of the model, made of the key where that is none */
    int index;       /* in the model's list */
    int alike;       /* the last number that made such an id another's, or 0 */
    cJSON *object;
};

/* A tie of the model. There may be millions: its object is made when it is asked for. Borrows what it is made of. */
struct imported_tie {
    const char *from, *to, *layer; /* ids */
    double weight;
    size_t place; /* in the text, or 0 */
    cJSON *more;  /* an object with what else is said of it, or NULL; the import's */
    bool is_directed;
};

struct imported_ties {
    struct imported_tie *list;
    int count, capacity;
    cJSON object, values[5]; /* the tie that is looked at */
};

/* Owns the tree, the ties and what is known of actors; borrows the rest. */
struct import {
    struct json_maker maker; /* of the ties, for whom the import is done with then; stands first */
    const char *file;        /* name as shown */
    const char *text;        /* NUL behind it */
    size_t length;
    const struct import_options *options;
    struct diagnostics *diagnostics;
    struct import_counts counts;
    int first_year, last_year; /* that anything is valid in, valid or not at the time looked at; 0: not known */
    struct text remarks;       /* what was taken for granted, one line each: "separator ';', decimal comma" */
    size_t place;              /* of the text, where stands what is added to the model now; 0: nowhere */
    cJSON *root, *layers, *blocs, *sources, *actors, *pacts;
    struct imported_ties ties;
    int actor_count;
    struct arena arena;
    void *by_key, *by_id;     /* search trees of struct imported */
    struct imported **recent; /* some of them by the hash of their keys */
    void *by_title;           /* of what has a title */
};

void import_init(struct import *import, const char *file, const char *text, size_t length,
                 const struct import_options *options, struct diagnostics *diagnostics);
void import_done(struct import *import);

/* Reports at a byte of the text; always false. */
bool import_fail(struct import *import, size_t offset, enum error_kind kind, const char *format, ...) PRINTF_LIKE(4, 5);
/* Reports a doubt likewise. */
void import_warn(struct import *import, size_t offset, const char *format, ...) PRINTF_LIKE(3, 4);
/*
 * Doubts the names of up to 2000 actors that differ in case, accents and marks only or, in few ties, by a letter or
 * two; where doubts are not wanted, one remark says so.
 */
void import_doubt_names(struct import *import);
/* Counts a row that is not used. 'reason' is a constant text: "no weight". */
void import_skip(struct import *import, const char *reason);
/* The same, and the place of the text is among those that are named; any order. */
void import_skip_at(struct import *import, const char *reason, size_t place);
/* The span is among those that something of the file is valid in. */
void import_note_time(struct import *import, struct span span);
/* The line of a place of the text. O(place). */
long import_line(const struct import *import, size_t place);
/* Adds a number of what the file is made of: "1 row". */
void import_add_units(const struct import *import, long count, struct text *out);
/* Adds what was skipped and why: ": 2 without weight (lines 17, 21), 1 empty (line 4)". */
void import_describe_skipped(const struct import *import, struct text *out);
void import_remark(struct import *import, const char *format, ...) PRINTF_LIKE(2, 3);

/*
 * The actor that the file calls so, added to the model at first sight under an id made of 'key' (the key itself where
 * it is a valid id; else its letters without accents; made unique) and the name (NULL: the key). O(log actors).
 */
struct imported *import_actor(struct import *import, const char *key, const char *name);
/* The same, but the id is made of the name. */
struct imported *import_named_actor(struct import *import, const char *key, const char *name);
/* The actor is known under a further key, under which none was; returns it. */
struct imported *import_call_actor(struct import *import, const char *key, const struct imported *actor);
/* Known under that key, or NULL. */
struct imported *import_find_actor(const struct import *import, const char *key);
/*
 * The id of a layer, bloc or source that the file calls so, added at first sight. Borrowed. O(log) of what has a
 * title.
 */
const char *import_layer(struct import *import, const char *name);
const char *import_bloc(struct import *import, const char *name);
const char *import_source(struct import *import, const char *name);
/* False, and reported, if an option is given that means nothing for the format: "--nmc". */
bool import_refuse(struct import *import, bool is_given, const char *option) MUST_CHECK;
/* False, and reported, if no tie or pact came out of the file: an empty model is hardly meant. */
bool import_check_used(struct import *import) MUST_CHECK;
/* The model is called as the file is, without folder and ending. */
void import_title(struct import *import);
/*
 * A further file, to which 'view' reports as 'import' does to its own; nothing is built with it. Caller frees
 * view->text.
 */
bool import_open(struct import *import, const char *path, const char *role, struct import *view) MUST_CHECK;
/* A new tie between ids, which are not copied; valid until the next is added. */
struct imported_tie *import_tie(struct import *import, const char *from, const char *to, const char *layer,
                                double weight);
/* The object for what else is said of it, to which cJSON's functions add. Borrowed. */
cJSON *import_tie_more(struct imported_tie *tie);
/* Takes out the ties whose 'from' is NULL. */
void import_drop_ties(struct import *import);
/* The tie as an object of the model; valid until the next is asked for. */
const cJSON *import_tie_object(struct import *import, int index);
void import_free_ties(struct import *import);
/* Says where an object comes from; see json_document_init_tree. */
void import_place(const struct import *import, cJSON *object);
cJSON *import_pact(struct import *import, const char *name, const char *layer, double weight);

enum { IMPORT_ID_LENGTH = 60 };
/* Any text as an id: [a-z][a-z0-9-]*, at most 60 characters; "x" where no letter is left. Caller frees. */
char *import_id_of(const char *text);

#endif
