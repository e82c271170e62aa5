/*
 * csv_columns.c - which column is what.
 */
#include "formats/csv_columns.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include <unicase.h>

#include "base/shell.h"
#include "formats/csv_map.h"

enum { NAMES = 256, HEADING_SHOWN = 40, HEADINGS_SHOWN = 8, ALIASES_SHOWN = 3 };

/* Headings are alike if their letters and digits are, in any case. Caller frees. */
static char *plain_of(const char *heading, size_t length)
{
    size_t size = 0;
    AUTO_FREE uint8_t *folded = u8_casefold((const uint8_t *)heading, length, NULL, UNINORM_NFC, NULL, &size);
    char *plain = folded ? mem_ndup((const char *)folded, size) : mem_ndup(heading, length);

    for (char *c = plain; *c; c++)
        if (!isalnum((unsigned char)*c) && (unsigned char)*c < 0x80)
            *c = '_';
    return plain;
}

static int find(const struct csv_columns *columns, const char *name, size_t length, int but)
{
    AUTO_FREE char *plain = plain_of(name, length);

    for (int i = 0; i < columns->count; i++)
        if (i != but && strcmp(columns->plain[i], plain) == 0)
            return i;
    return -1;
}

int csv_columns_find(const struct csv_columns *columns, const char *heading)
{
    return find(columns, heading, strlen(heading), -1);
}

int csv_columns_any(const struct csv_columns *columns, const char *aliases, int but)
{
    for (size_t length; *aliases; aliases += length + (aliases[length] == ',')) {
        int column;

        length = strcspn(aliases, ",");
        column = find(columns, aliases, length, but);
        if (column >= 0)
            return column;
    }
    return -1;
}

int csv_role_find(const struct csv_role *roles, const char *name)
{
    for (int i = 0; roles[i].name; i++)
        if (strcmp(roles[i].name, name) == 0)
            return i;
    return -1;
}

static bool report_role(struct csv_rows *rows, const struct csv_role *roles, const char *name)
{
    AUTO_TEXT all = { 0 };

    for (int i = 0; roles[i].name; i++)
        text_addf(&all, "%s%s", i ? ", " : "", roles[i].name);
    return import_fail(rows->import, rows->row, ERROR_USAGE, "'--map' knows no '%s' here; there are %s", name,
                       all.data);
}

/* "the headings are: 'a', 'b', …", cut; false if they are hardly headings. */
static bool add_headings(const struct csv_columns *columns, struct text *out)
{
    int filled = 0;

    text_add(out, "the headings are:");
    for (int i = 0; i < columns->count; i++) {
        const char *heading = columns->headings[i];
        size_t length = strlen(heading), shown = length < HEADING_SHOWN ? length : HEADING_SHOWN;

        while (shown < length && ((unsigned char)heading[shown] & 0xc0) == 0x80)
            shown--;
        if (*heading && filled++ < HEADINGS_SHOWN)
            text_addf(out, "%s '%.*s%s'", filled > 1 ? "," : "", (int)shown, heading, shown < length ? "…" : "");
    }
    text_add(out, filled > HEADINGS_SHOWN ? ", …" : "");
    if (filled < 2)
        text_add(out, filled ? "; is this a title? Take out what stands above the headings" : " empty");
    return filled > 1;
}

/* What --map names and is no heading. */
static bool report_headings(const struct csv_columns *columns, struct csv_rows *rows, const char *names)
{
    AUTO_TEXT headings = { 0 };

    (void)add_headings(columns, &headings);
    return import_fail(rows->import, rows->row, ERROR_USAGE, "no column is called %s; %s", names, headings.data);
}

/* The only heading that begins so, or NULL. */
static const char *find_longer(const struct csv_columns *columns, const char *name)
{
    AUTO_FREE char *plain = plain_of(name, strlen(name));
    const char *found = NULL;

    for (int i = 0; i < columns->count && *plain; i++) {
        if (strncmp(columns->plain[i], plain, strlen(plain)) != 0)
            continue;
        if (found)
            return NULL;
        found = columns->headings[i];
    }
    return found;
}

static void add_unknown(const struct csv_columns *columns, const char *name, struct text *names)
{
    const char *nearest =
        text_nearest(name, (const char *const *)columns->headings, columns->count < NAMES ? columns->count : NAMES);

    nearest = nearest ? nearest : find_longer(columns, name);

    text_addf(names, "%s'%s'", names->length ? ", " : "", name);
    if (!nearest)
        return;
    text_add(names, " (did you mean '");
    csv_map_add_heading(names, nearest);
    text_add(names, "'?)");
}

/* "from=a,to=b" */
static bool read_map(struct csv_columns *columns, struct csv_rows *rows, const char *map)
{
    AUTO_MAP_WORD word = { 0 };
    AUTO_TEXT unknown = { 0 };
    bool good = true;

    while (csv_map_next(&map, &word)) {
        const char *heading = text_string(&word.heading);
        int role = csv_role_find(columns->roles, text_string(&word.role));

        if (role < 0) {
            good = report_role(rows, columns->roles, text_string(&word.role));
            continue;
        }
        columns->of[role] = csv_columns_find(columns, heading);
        columns->is_mapped[role] = true;
        if (columns->of[role] < 0)
            add_unknown(columns, heading, &unknown);
    }
    return unknown.length ? report_headings(columns, rows, unknown.data) : good;
}

/* A heading that stands twice would leave open which column is meant. */
static bool check_repeated(const struct csv_columns *columns, struct csv_rows *rows, int column)
{
    const char *name = columns->headings[column];
    int other = find(columns, name, strlen(name), column);

    return other < 0 ||
           csv_fail(rows, other > column ? other : column, ERROR_DUPLICATE, "two columns are called '%s'", name);
}

/* "'from' (from, source, a, …)" */
static void add_role(const struct csv_role *role, struct text *out)
{
    const char *alias = role->aliases;

    text_addf(out, "%s'%s' (", out->length ? " and " : "", role->name);
    for (int i = 0; *alias && i < ALIASES_SHOWN; i++) {
        size_t length = strcspn(alias, ",");

        text_addf(out, "%s%.*s", i ? ", " : "", (int)length, alias);
        alias += length + (alias[length] == ',');
    }
    text_add(out, *alias ? ", …)" : ")");
}

/* Required ones that no heading names, all in one; those of capabilities cannot be named otherwise. */
static bool report_missing(const struct csv_columns *columns, struct csv_rows *rows, const bool *is_missing)
{
    const struct import_options *options = rows->import->options;
    AUTO_TEXT roles = { 0 }, headings = { 0 }, map = { 0 };

    for (int i = 0; columns->roles[i].name; i++) {
        if (!is_missing[i])
            continue;
        add_role(&columns->roles[i], &roles);
        text_addf(&map, "%s%s=HEADING", map.length ? "," : "; '--map ", columns->roles[i].name);
    }
    text_add(&map, "' does");
    if (!add_headings(columns, &headings) || !options || rows->import->file == options->nmc)
        map.length = 0;
    return import_fail(rows->import, rows->row, ERROR_MISSING, "no heading says which column is %s; %s%s", roles.data,
                       headings.data, map.length ? map.data : "");
}

static bool find_columns(struct csv_columns *columns, struct csv_rows *rows)
{
    bool good = true, is_missing[CSV_ROLES] = { false }, any_missing = false;

    for (int i = 0; columns->roles[i].name; i++) {
        const struct csv_role *role = &columns->roles[i];

        if (columns->of[i] < 0)
            columns->of[i] = csv_columns_any(columns, role->aliases, -1);
        if (columns->of[i] >= 0)
            good = check_repeated(columns, rows, columns->of[i]) && good;
        else if (role->is_required)
            is_missing[i] = any_missing = true;
    }
    return any_missing ? report_missing(columns, rows, is_missing) : good;
}

bool csv_columns_init(struct csv_columns *columns, struct csv_rows *rows, const struct csv_role *roles, const char *map)
{
    int errors = rows->import->diagnostics->error_count;
    bool any;

    *columns = (struct csv_columns){ .roles = roles };
    for (int i = 0; i < CSV_ROLES; i++)
        columns->of[i] = -1;
    any = csv_rows_next(rows);
    if (rows->import->diagnostics->error_count > errors) /* in the headings: the next row has none */
        return false;
    if (!any)
        return import_fail(rows->import, rows->begin, ERROR_MISSING, "there is no row of headings");
    columns->headings = mem_array((size_t)rows->count, sizeof *columns->headings);
    columns->plain = mem_array((size_t)rows->count, sizeof *columns->plain);
    for (; columns->count < rows->count; columns->count++) {
        const char *heading = csv_line(rows, columns->count);

        columns->headings[columns->count] = mem_dup(heading);
        columns->plain[columns->count] = plain_of(heading, strlen(heading));
    }
    if (map)
        TRY(read_map(columns, rows, map));
    return find_columns(columns, rows);
}

void csv_columns_done(struct csv_columns *columns)
{
    for (int i = 0; i < columns->count; i++) {
        free(columns->headings[i]);
        free(columns->plain[i]);
    }
    free(columns->headings);
    free(columns->plain);
    *columns = (struct csv_columns){ 0 };
}

bool csv_columns_check(const struct csv_columns *columns, struct csv_rows *rows)
{
    int count = rows->count;

    while (count > columns->count && !*csv_field(rows, count - 1))
        count--;
    return count == columns->count ||
           csv_fail(rows, count > columns->count ? columns->count : 0, ERROR_SYNTAX,
                    "%d field%s, where the row of headings has %d", count, plural_end(count), columns->count);
}

static bool is_used(const struct csv_columns *columns, int column, const int *used, int used_count)
{
    for (int i = 0; columns->roles[i].name; i++)
        if (columns->of[i] == column)
            return true;
    for (int i = 0; i < used_count; i++)
        if (used[i] == column)
            return true;
    return false;
}

void csv_columns_add_unused(const struct csv_columns *columns, const int *used, int used_count, struct text *out)
{
    size_t before = out->length;

    for (int i = 0; i < columns->count; i++)
        if (*columns->headings[i] && !is_used(columns, i, used, used_count))
            text_addf(out, "%s'%s'", out->length > before ? ", " : "", columns->headings[i]);
}

int csv_columns_next_unused(const struct csv_columns *columns, int column)
{
    while (++column < columns->count)
        if (*columns->headings[column] && !is_used(columns, column, NULL, 0))
            return column;
    return -1;
}

void csv_columns_add_map(const struct csv_columns *columns, const char *role, int column, struct text *out)
{
    AUTO_TEXT map = { 0 };

    csv_map_add(&map, role, columns->headings[column]);
    text_add(out, "--map ");
    text_add_shell_word(out, map.data);
}

/* "'Land' is id and name" */
static void add_taken(const struct csv_columns *columns, int column, struct text *out)
{
    bool is_first = true;

    for (int i = 0; columns->roles[i].name; i++) {
        if (columns->of[i] != column || columns->is_mapped[i] ||
            strcmp(columns->plain[column], columns->roles[i].name) == 0)
            continue;
        if (is_first)
            text_addf(out, "%s'%s' is %s", out->length ? ", " : "", columns->headings[column], columns->roles[i].name);
        else
            text_addf(out, " and %s", columns->roles[i].name);
        is_first = false;
    }
}

void csv_columns_remark_taken(const struct csv_columns *columns, struct import *import, const char *whose)
{
    AUTO_TEXT taken = { 0 };

    for (int i = 0; i < columns->count; i++)
        add_taken(columns, i, &taken);
    if (taken.length)
        import_remark(import, "columns%s%s by their headings: %s", whose ? " of " : "", whose ? whose : "", taken.data);
}

void csv_columns_remark(const struct csv_columns *columns, struct import *import, const char *whose, const int *used,
                        int used_count)
{
    AUTO_TEXT names = { 0 };

    csv_columns_add_unused(columns, used, used_count, &names);
    if (names.length)
        import_remark(import, "columns%s%s not used: %s", whose ? " of " : "", whose ? whose : "", names.data);
}
