/*
 * embedded.c - bytes that the build made of models/schema/ and of src/cli/starter/.
 */
#include "cli/embedded.h"

#include <stddef.h>

static const char schema_model[] = {
#include "models/schema/model.schema.json.inc"
    0
};

static const char schema_scenario[] = {
#include "models/schema/scenario.schema.json.inc"
    0
};

static const char schema_result[] = {
#include "models/schema/result.schema.json.inc"
    0
};

static const char starter_model[] = {
#include "src/cli/starter/model.json.inc"
    0
};

static const char starter_scenario[] = {
#include "src/cli/starter/scenario.json.inc"
    0
};

const struct embedded schemas[] = {
    { "model", schema_model },
    { "scenario", schema_scenario },
    { "result", schema_result },
    { NULL, NULL },
};

const struct embedded starter_files[] = {
    { "model.json", starter_model },
    { "scenario.json", starter_scenario },
    { "schema/model.schema.json", schema_model },
    { "schema/scenario.schema.json", schema_scenario },
    { NULL, NULL },
};
