/*
 * format.h - the file formats that a model is read from and written to: one row each.
 */
#ifndef ENTENTE_FORMATS_FORMAT_H
#define ENTENTE_FORMATS_FORMAT_H

#include "formats/export.h"
#include "formats/import.h"
#include "model/read.h"

struct file_format {
    const char *name;      /* "graphml" */
    const char *extension; /* ".graphml" */
    const char *summary;
    /* True if a text that is not JSON is of this format; NULL where none is read. Rows are asked in their order. */
    bool (*is_of)(const char *text, size_t length);
    bool is_own; /* read as it is, by the reader of models */
    /* Builds the model; what is wrong goes to the diagnostics. NULL: it is written only, unless it is our own. */
    bool (*read)(struct import *import);
    /* Writes a model; NULL: it is read only. The same for a scenario: NULL where a format holds a model only. */
    void (*write)(struct exporter *exporter);
    void (*write_phases)(struct exporter *exporter);
};

/* Ends with NULL. */
extern const struct file_format *const file_formats[];
const struct file_format *file_format_find(const char *name);

/* True for what is JSON, and for what can be of no format: the reader of models says what is wrong with it. */
bool format_is_json(const char *text, size_t length);

/* Reads other formats for whoever reads models (see model_translator), and says what became of them. */
struct importer {
    struct model_translator translator; /* stands first */
    struct import_options options;
    struct text said; /* what was recognised, taken for granted, read, used and skipped: lines for the user */
};

void importer_init(struct importer *importer, struct import_options options);
void importer_done(struct importer *importer);
/* As model_translator has it. */
bool importer_translate(struct importer *importer, const char *file, char *text, size_t length,
                        struct json_document *document, struct diagnostics *diagnostics) MUST_CHECK;

#endif
