/*
 * export.h - a model, or a scenario, on its way into files of another format.
 */
#ifndef ENTENTE_FORMATS_EXPORT_H
#define ENTENTE_FORMATS_EXPORT_H

#include "analysis/report.h"
#include "base/json.h"
#include "formats/attribute.h"

struct export_file {
    char *path;
    struct text text;
};

/* Owns what it lists under 'out' and the ties of pacts; borrows the rest. */
struct exporter {
    const char *format;             /* its name, for what is said */
    const char *path;               /* of the output, as given */
    struct json_document *document; /* the model, its list of ties apart as a tree; NULL for a scenario */
    const struct model *model;
    const struct scenario *scenario;                                 /* without phases for a model */
    bool has_of_actors[ATTRIBUTES_MAX], has_of_ties[ATTRIBUTES_MAX]; /* which rows anybody has something for */
    cJSON *pact_ties;      /* as ties of a tree are, each with the id of its 'pact' */
    struct report drawing; /* nodes, edges and frames; empty until asked for */
    struct text layout;
    /* out */
    struct export_file *files;
    int file_count, file_capacity;
    struct text remarks; /* what is lost: lines for the user */
    struct error error;  /* why there are no files */
};

void export_init(struct exporter *exporter, const char *format, const char *path, struct json_document *document,
                 const struct model *model, const struct scenario *scenario);
void export_done(struct exporter *exporter);

/* A new file, named like the output with 'part' before its end ("" for the output itself) and an extension. Valid until the next. */
struct text *export_file(struct exporter *exporter, const char *part, const char *extension);
/* Says what the format does not hold, on a line of its own. */
void export_remark(struct exporter *exporter, const char *format, ...) PRINTF_LIKE(2, 3);
/* Writes all files or none. */
bool export_save(const struct exporter *exporter, struct error *error) MUST_CHECK;

/* The ties of the tree, then those that pacts make: calls back for each. */
void export_each_tie(const struct exporter *exporter, void (*call)(void *context, const cJSON *tie), void *context);
/* True if every tie is directed, as formats with one directedness say it; if some are, that is said. */
bool export_is_directed(struct exporter *exporter);
/* A list of the tree but that of ties, or an empty one; and a text of an object, or NULL. */
const cJSON *export_list(const struct exporter *exporter, const char *name);
const char *export_get(const cJSON *object, const char *key);
/* Says that the lists beside the graph are left out, so far as there are any. */
void export_remark_lists(struct exporter *exporter);
/* Says how many texts have characters that the format cannot have; nothing for 0. */
void export_remark_replaced(struct exporter *exporter, int count);

/* Nodes, edges and frames as they are drawn. */
const struct report *export_drawing(struct exporter *exporter);
/* Where the nodes of the drawing stand: points, y upwards, two numbers each; caller frees. NULL if nothing can lay them out. */
double *export_positions(struct exporter *exporter, struct error *error) MUST_CHECK;
/* The same for whom places matter less: that there are none is said. */
double *export_positions_or_not(struct exporter *exporter);

#endif
