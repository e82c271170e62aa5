/*
 * format.c - the table of file formats, and reading by it.
 */
#include "formats/format.h"

#include <stdlib.h>
#include <string.h>

#include "base/place.h"

#define FORMAT(id) extern const struct file_format format_##id;
#include "formats/formats.def"
#undef FORMAT

const struct file_format *const file_formats[] = {
#define FORMAT(id) &format_##id,
#include "formats/formats.def"
#undef FORMAT
    NULL,
};

const struct file_format *file_format_find(const char *name)
{
    for (int i = 0; file_formats[i]; i++)
        if (strcmp(file_formats[i]->name, name) == 0)
            return file_formats[i];
    return NULL;
}

static bool translate(struct model_translator *translator, const char *file, char *text, size_t length,
                      struct json_document *document, struct diagnostics *diagnostics)
{
    return importer_translate((struct importer *)translator, file, text, length, document, diagnostics);
}

void importer_init(struct importer *importer, struct import_options options)
{
    *importer = (struct importer){ .translator.translate = translate, .options = options };
}

void importer_done(struct importer *importer)
{
    text_done(&importer->said);
}

bool format_is_json(const char *text, size_t length)
{
    size_t at = place_first(text, length);

    at += strspn(text + at, " \t\r\n");
    return at >= length || strchr("{[", text[at]);
}

static const struct file_format *format_of(const struct importer *importer, const char *text, size_t length)
{
    if (importer->options.from)
        return file_format_find(importer->options.from);
    for (int i = 0; file_formats[i] && !format_is_json(text, length); i++)
        if (file_formats[i]->is_of && file_formats[i]->is_of(text, length))
            return file_formats[i];
    return NULL;
}

/* "dyads.csv: csv: 103 rows read, 90 used, 13 skipped: 13 without weight" */
static void say(struct importer *importer, const struct import *import, const struct file_format *format)
{
    const struct import_counts *counts = &import->counts;
    long skipped = counts->read - counts->used;

    text_add_visible(&importer->said, import->file);
    text_addf(&importer->said, ": %s: ", format->name);
    import_add_units(import, counts->read, &importer->said);
    text_addf(&importer->said, " read, %ld used, %ld skipped", counts->used, skipped);
    import_describe_skipped(import, &importer->said);
    text_add(&importer->said, "\n");
    for (const char *line = text_string(&import->remarks); *line; line += strcspn(line, "\n") + 1)
        text_addf(&importer->said, "  %.*s\n", (int)strcspn(line, "\n"), line);
}

static void done(struct json_maker *maker)
{
    import_done((struct import *)maker);
    free(maker);
}

static const cJSON *make(struct json_maker *maker, int index)
{
    return import_tie_object((struct import *)maker, index);
}

/* Hands the tree and the import, which makes the ties, over to the document. */
static bool hand_over(struct import *import, char *text, struct json_document *document,
                      struct diagnostics *diagnostics)
{
    struct import *kept = mem_alloc(sizeof *kept);
    cJSON *root = import->root;

    import->root = NULL;
    import->maker.count = import->ties.count;
    import->maker.make = make;
    import->maker.done = done;
    *kept = *import;
    if (json_document_init_tree(document, import->file, text, import->length, root, &kept->maker, diagnostics))
        return true;
    json_document_done(document);
    return false;
}

/* What is no text says so better than its first wrong byte does. */
static bool refuse_packed(const char *file, const char *text, size_t length, struct diagnostics *diagnostics)
{
    static const struct {
        const char *beginning, *what;
    } packed[] = {
        { "\x1f\x8b", "this is compressed (gzip); unpack it first" },
        { "PK\003\004", "this is a ZIP file, as spreadsheets are; save the table as CSV in UTF-8" },
        { "\xd0\xcf\x11\xe0", "this is a file of an old spreadsheet; save the table as CSV in UTF-8" },
    };
    struct import import = { .file = file, .text = text, .length = length, .diagnostics = diagnostics };

    for (size_t i = 0; i < sizeof packed / sizeof *packed; i++)
        if (strncmp(text, packed[i].beginning, strlen(packed[i].beginning)) == 0)
            return import_fail(&import, 0, ERROR_ENCODING, "%s", packed[i].what);
    return true;
}

bool importer_translate(struct importer *importer, const char *file, char *text, size_t length,
                        struct json_document *document, struct diagnostics *diagnostics)
{
    const struct file_format *format = format_of(importer, text, length);
    int errors = diagnostics->error_count;
    struct import import;

    if (!refuse_packed(file, text, length, diagnostics)) {
        free(text);
        return false;
    }
    if (!format || !format->read)
        return true;
    import_init(&import, file, text, length, &importer->options, diagnostics);
    if (format->read(&import) && diagnostics->error_count == errors) {
        say(importer, &import, format);
        return hand_over(&import, text, document, diagnostics);
    }
    import_done(&import);
    free(text);
    return false;
}
