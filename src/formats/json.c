/*
 * json.c - models as entente has them.
 */
#include "formats/format.h"

const struct file_format format_json = {
    .name = "json",
    .extension = ".json",
    .summary = "entente-model/1, in canonical order and layout",
};
