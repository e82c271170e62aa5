/*
 * format.c - the table of file formats, and reading by it.
 */
#include "formats/format.h"

#include <stdlib.h>
#include <string.h>

#include "formats/canonical.h"

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

static bool translate(struct model_translator *translator, const char *file, char **text, size_t *length,
                      struct diagnostics *diagnostics)
{
    return importer_translate((struct importer *)translator, file, text, length, diagnostics);
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
    static const char mark[] = "\xef\xbb\xbf";
    size_t at = length >= 3 && memcmp(text, mark, 3) == 0 ? 3 : 0;

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
    text_addf(&importer->said, ": %s: %ld %s read, %ld used, %ld skipped", format->name, counts->read, counts->unit,
              counts->used, skipped);
    for (int i = 0; i < counts->reason_count; i++)
        text_addf(&importer->said, "%s %ld %s", i == 0 ? ":" : ",", counts->skipped[i].count,
                  counts->skipped[i].reason);
    text_add(&importer->said, "\n");
    text_add(&importer->said, text_string(&import->remarks));
}

bool importer_translate(struct importer *importer, const char *file, char **text, size_t *length,
                        struct diagnostics *diagnostics)
{
    const struct file_format *format = format_of(importer, *text, *length);
    int errors = diagnostics->error_count;
    AUTO_TEXT model = { 0 };
    struct import import;
    bool good;

    if (!format || !format->read)
        return true;
    import_init(&import, file, *text, *length, &importer->options, diagnostics);
    good = format->read(&import) && diagnostics->error_count == errors;
    if (good) {
        canonical_write(import.root, &model);
        say(importer, &import, format);
    }
    import_done(&import);
    if (good) {
        free(*text);
        *length = model.length;
        *text = text_take(&model);
    }
    return good;
}
