/*
 * capabilities.c - the table of national material capabilities.
 */
#include "formats/capabilities.h"

#include <math.h>
#include <stdlib.h>

#include "formats/alliance_bonds.h"
#include "formats/csv_columns.h"
#include "formats/csv_number.h"
#include "model/read.h"

enum { CODE, YEAR, CINC };

static const struct csv_role roles[] = {
    [CODE] = { "ccode", "ccode,cowcode", true },
    [YEAR] = { "year", "year", true },
    [CINC] = { "cinc", "cinc,capability", true },
    { NULL, NULL, false },
};

/* The latest so far, of a state; year 0: none. */
struct capability {
    int year;
    double cinc;
};

static void read_row(struct csv_rows *rows, const int *of, int year, struct capability *best)
{
    double code, when, cinc;
    bool has_code, has_year, has_cinc;

    if (!csv_number(rows, of[CODE], &code, &has_code) || !csv_number(rows, of[YEAR], &when, &has_year) ||
        !csv_number(rows, of[CINC], &cinc, &has_cinc))
        return;
    if (!has_code || code != floor(code) || code < 1 || code >= COUNTRY_CODES) {
        csv_fail(rows, of[CODE], ERROR_OUT_OF_RANGE, "'%s' is no country code", csv_field(rows, of[CODE]));
        return;
    }
    if (cinc > MODEL_LARGEST) {
        csv_fail(rows, of[CINC], ERROR_OUT_OF_RANGE, "'%s' is beyond 1e12", csv_field(rows, of[CINC]));
        return;
    }
    if (has_year && has_cinc && cinc >= 0 && when <= year && when > best[(int)code].year) /* -9: missing */
        best[(int)code] = (struct capability){ (int)when, cinc };
}

static void add_name(struct text *names, int count, const struct imported *actor)
{
    text_addf(names, "%s%s", count > 1 ? ", " : "",
              cJSON_GetObjectItemCaseSensitive(actor->object, "name")->valuestring);
}

static void give(struct import *import, const struct capability *best, int year)
{
    AUTO_TEXT earlier = { 0 }, missing = { 0 };
    int earlier_count = 0, missing_count = 0;

    for (int code = 0; code < COUNTRY_CODES; code++) {
        char key[16];
        const struct imported *actor = import_find_actor(import, country_key(key, code));

        if (!actor)
            continue;
        if (best[code].year == 0) {
            add_name(&missing, ++missing_count, actor);
            continue;
        }
        cJSON_AddNumberToObject(actor->object, "capability", best[code].cinc);
        if (best[code].year < year) {
            add_name(&earlier, ++earlier_count, actor);
            text_addf(&earlier, " (%d)", best[code].year);
        }
    }
    if (earlier_count)
        import_remark(import, "capability of an earlier year: %s", earlier.data);
    if (missing_count)
        import_remark(import, "no capability: %s", missing.data);
}

bool capabilities_read(struct import *import, const char *path, int year)
{
    int errors = import->diagnostics->error_count;
    AUTO_FREE struct capability *best = mem_array(COUNTRY_CODES, sizeof *best);
    struct csv_columns columns = { 0 };
    struct csv_rows rows;
    struct import view;

    TRY(import_open(import, path, "nmc", &view));
    csv_rows_init(&rows, &view);
    if (csv_check_text(&view) && csv_columns_init(&columns, &rows, roles, NULL) &&
        csv_numbers_learn(&rows, &columns.of[CINC], 1))
        while (csv_rows_next(&rows))
            if (!csv_row_is_empty(&rows) && csv_columns_check(&columns, &rows))
                read_row(&rows, columns.of, year, best);
    csv_columns_done(&columns);
    csv_rows_done(&rows);
    free((char *)view.text);
    if (import->diagnostics->error_count > errors)
        return false;
    give(import, best, year);
    return true;
}
