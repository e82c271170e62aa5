/*
 * foreign.c - models in other formats on the command line.
 */
#include "cli/foreign.h"

#include <stdio.h>
#include <string.h>

#include "cli/session.h"
#include "formats/csv_map.h"

/* What was read, used and skipped is said at once, on standard error. */
static bool translate(struct model_translator *translator, const char *file, char *text, size_t length,
                      struct json_document *document, struct diagnostics *diagnostics)
{
    struct foreign *foreign = (struct foreign *)translator;
    bool good = importer_translate(&foreign->importer, file, text, length, document, diagnostics);

    if (!foreign->is_quiet)
        fputs(text_string(&foreign->importer.said), stderr);
    text_done(&foreign->importer.said);
    return good;
}

static bool check_format(const char *name, struct error *error)
{
    const char *names[32], *nearest;
    int count = 0;

    for (int i = 0; file_formats[i] && count < 32; i++)
        if (file_formats[i]->read)
            names[count++] = file_formats[i]->name;
    for (int i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    nearest = text_nearest(name, names, count);
    return error_set(error, ERROR_USAGE, "'--from %s' is no format that can be read; %s%s%s", name,
                     nearest ? "did you mean '" : "'entente list formats' has them", nearest ? nearest : "",
                     nearest ? "'?" : "");
}

bool foreign_init(struct foreign *foreign, struct args *args, struct error *error)
{
    const struct import_options options = {
        .from = args->from,
        .map = args->map,
        .at = args->at,
        .nmc = args->nmc,
        .nodes = args->nodes,
        .decimal = args->decimal,
        .mutual = args->mutual,
        .both = args->both,
        .max_input = args->max_input,
        .store = store_of(args),
        .companion = &foreign->companion,
    };
    struct span when;

    *foreign = (struct foreign){ .translator.translate = translate, .is_quiet = args->quiet };
    if (args->at && !date_parse(args->at, &when))
        return error_set(error, ERROR_USAGE, "'%s' is no date (YYYY, YYYY-MM or YYYY-MM-DD)", args->at);
    if (args->decimal && strcmp(args->decimal, "point") != 0 && strcmp(args->decimal, "comma") != 0)
        return error_set(error, ERROR_USAGE, "'--decimal %s' is neither point nor comma", args->decimal);
    if (args->map)
        TRY(csv_map_check(args->map, error));
    if (args->from)
        TRY(check_format(args->from, error));
    importer_init(&foreign->importer, options);
    args->translator = &foreign->translator;
    return true;
}

void foreign_done(struct foreign *foreign)
{
    importer_done(&foreign->importer);
}

void add_model_input(const struct args *args, struct report *report, const char *path, const char *sha256)
{
    struct import_companion *companion = &((struct foreign *)args->translator)->companion;

    report_add_input(report, "model", path, sha256);
    if (companion->role)
        report_add_input(report, companion->role, companion->path, companion->sha256);
    *companion = (struct import_companion){ 0 };
}
