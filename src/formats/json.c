/*
 * json.c - models as entente has them.
 */
#include "formats/canonical.h"
#include "formats/format.h"

static void json_write(struct exporter *exporter)
{
    canonical_write_document(exporter->document, export_file(exporter, "", ".json"));
}

const struct file_format format_json = {
    .name = "json",
    .extension = ".json",
    .summary = "entente-model/1, in canonical order and layout",
    .is_own = true,
    .write = json_write,
};
