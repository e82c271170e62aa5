/*
 * read.h - reading 'entente-model/1', all mistakes at once.
 */
#ifndef ENTENTE_MODEL_READ_H
#define ENTENTE_MODEL_READ_H

#include "base/file_store.h"
#include "base/json.h"
#include "model/ids.h"
#include "model/model.h"

enum { MODEL_MAX_ACTORS = 100000, MODEL_MAX_TIES = 2000000, MODEL_MAX_MEMBERS = 2000 };
/* Weights and capabilities beyond this are taken for slips (sums of them stay far from overflow); less is no tie. */
#define MODEL_LARGEST 1e12
#define MODEL_LEAST_WEIGHT 1e-9

/* Turns texts of other formats into those of models; see formats/format.h. */
struct model_translator {
    /*
     * Makes a text into a document, which takes it over; JSON stays what it is, and the document is zeroed. False with
     * mistakes in 'diagnostics': then the text is freed.
     */
    bool (*translate)(struct model_translator *translator, const char *file, char *text, size_t length,
                      struct json_document *document, struct diagnostics *diagnostics);
};

/*
 * Reads a file ("-": standard input) into a new model, marked as valid at its as_of. False with 'error' if it cannot be read
 * at all, or with mistakes added to 'diagnostics'; then there is no model. The text is kept in 'store', or comes from it,
 * as 'role'; NULL: neither. Without translator nothing but models is read.
 */
bool model_read(struct model *out, const char *path, size_t max_input, struct file_store *store, const char *role,
                struct model_translator *translator, char sha256[static 65], struct diagnostics *diagnostics,
                struct error *error) MUST_CHECK;

/* The same for a text that has been read; takes it over. 'file' is its name as shown. */
bool model_parse_any(struct model *out, const char *file, char *text, size_t length,
                     struct model_translator *translator, struct diagnostics *diagnostics) MUST_CHECK;
bool model_parse(struct model *out, const char *file, char *text, size_t length,
                 struct diagnostics *diagnostics) MUST_CHECK;
/* The same for a document that stays the caller's. */
bool model_of_document(struct model *out, struct json_document *document, struct diagnostics *diagnostics) MUST_CHECK;

/* Reports every circle in which the actors of the list (as it stands in the file) rely on each other. */
void model_check_reliance(struct json_document *document, const struct model *model, const struct json_list *list);

/* Reports what is legal but doubtful in a model that was read without mistakes. */
void model_lint(struct json_document *document, const struct model *model);

/* What the readers of single objects need; scenarios use it too. Borrows document and model, owns the indices. */
struct model_reader {
    struct json_document *document;
    struct model *model;
    struct id_index actors, layers, blocs, sources, pacts;
};

void model_reader_done(struct model_reader *reader);

/* One actor, tie or pact, checked against what the reader knows; false if anything was reported. */
bool model_read_actor(struct model_reader *reader, const cJSON *object, struct actor *out);
bool model_read_tie(struct model_reader *reader, const cJSON *object, struct tie *out);
bool model_read_pact(struct model_reader *reader, const cJSON *object, struct pact *out);

/* Parts of objects. NULL items keep the value that is there. Texts are copied into the model's arena. */
const char *model_read_text(struct model_reader *reader, const cJSON *item);
/* A text of one line, as names and titles are. */
bool model_read_line(struct model_reader *reader, const cJSON *item, const char **out);
/* An id: [a-z][a-z0-9-]*, at most 64 characters. */
bool model_read_id(struct model_reader *reader, const cJSON *item, const char **out);
bool model_read_number(struct model_reader *reader, const cJSON *item, double low, double high, double *out);
/* [low, high] around 'value', within the limits that it has itself, and not across 0. Absent: the value itself. */
bool model_read_range(struct model_reader *reader, const cJSON *item, double low, double high, double value,
                      struct range *out);
/* An id of one of the indices. 'what' names it in messages: "actor". */
bool model_read_reference(struct model_reader *reader, const struct id_index *ids, const cJSON *item, const char *what,
                          int *out);
/* True if the "format" begins so: it may be another kind of document. */
bool model_has_format(const cJSON *root, const char *start);
/* A document's "format" must be exactly this. */
bool model_read_format(struct json_document *document, const cJSON *item, const char *format);
bool model_read_date(struct model_reader *reader, const cJSON *item, struct span *out);
bool model_read_sources(struct model_reader *reader, const cJSON *item, struct evidence *out);

#endif
