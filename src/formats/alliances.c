/*
 * alliances.c - alliances between states by pairs: those of Correlates of War by treaty, those of ATOP by year.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "formats/alliance_bonds.h"
#include "formats/capabilities.h"
#include "formats/csv_columns.h"
#include "formats/csv_number.h"
#include "formats/format.h"
#include "model/date.h"

enum {
    FROM,
    TO,
    FROM_NAME,
    TO_NAME,
    TREATY,
    YEAR,
    START_YEAR,
    START_MONTH,
    START_DAY,
    END_YEAR,
    END_MONTH,
    END_DAY,
    LAYER,
};

static const struct csv_role roles[] = {
    [FROM] = { "from", "ccode1,ccode_1,mem1,statea", true },
    [TO] = { "to", "ccode2,ccode_2,mem2,stateb", true },
    [FROM_NAME] = { "from_name", "state_name1,statename1,statenme1", false },
    [TO_NAME] = { "to_name", "state_name2,statename2,statenme2", false },
    [TREATY] = { "treaty", "version4id", false },
    [YEAR] = { "year", "year", false },
    [START_YEAR] = { "start_year", "dyad_st_year", false },
    [START_MONTH] = { "start_month", "dyad_st_month", false },
    [START_DAY] = { "start_day", "dyad_st_day", false },
    [END_YEAR] = { "end_year", "dyad_end_year", false },
    [END_MONTH] = { "end_month", "dyad_end_month", false },
    [END_DAY] = { "end_day", "dyad_end_day", false },
    [LAYER] = { "layer", "", false },
    { NULL, NULL, false },
};

static const char cow_source[] = "COW (Gibler 2009)";
static const char atop_source[] = "ATOP (Leeds et al. 2002)";

/* Headings of obligations, by the file they are usual in. */
static const char *const treaty_obligations[] = { "defense", "neutrality", "nonaggression", "entente", NULL };
static const char *const yearly_obligations[] = {
    "defense",      "offense",      "neutral",      "nonagg",      "consul",
    "atop_defense", "atop_offense", "atop_neutral", "atop_nonagg", "atop_consul",
    "cow_defense",  "cow_neutral",  "cow_nonagg",   "cow_entente", NULL,
};

/* Owns what stands in it but the import. */
struct reading {
    struct import *import;
    struct csv_rows rows;
    struct csv_columns columns;
    struct obligation obligations[OBLIGATIONS_MAX];
    int obligation_count;
    struct alliance_bonds bonds;
    struct span at;
    char last[5]; /* the year looked at where none is asked for */
};

static void add_obligation(struct reading *reading, int column, const char *source)
{
    reading->obligations[reading->obligation_count++] =
        (struct obligation){ column, reading->columns.headings[column], source, false };
}

/* The columns of obligations, or the one that --map chooses. */
static bool choose_obligations(struct reading *reading, const char *const *names, const char *source)
{
    if (reading->columns.of[LAYER] >= 0)
        add_obligation(reading, reading->columns.of[LAYER], source);
    for (int i = 0; names[i] && reading->columns.of[LAYER] < 0; i++) {
        int column = csv_columns_find(&reading->columns, names[i]);

        if (column >= 0)
            add_obligation(reading, column, strncmp(names[i], "cow_", 4) == 0 ? cow_source : source);
    }
    reading->obligations[0].is_only = reading->obligation_count == 1;
    return reading->obligation_count > 0 || import_fail(reading->import, reading->rows.row, ERROR_MISSING,
                                                        "no column of an obligation such as '%s'", names[0]);
}

/* A whole number, or -1 where there is none; false if reported. */
static bool read_whole(struct reading *reading, int role, int *value)
{
    int column = reading->columns.of[role];
    bool is_given;
    double number;

    TRY(csv_number(&reading->rows, column, &number, &is_given));
    if (number != floor(number) || number > 9999)
        return csv_fail(&reading->rows, column, ERROR_OUT_OF_RANGE, "'%s' is no whole number up to 9999",
                        csv_field(&reading->rows, column));
    *value = is_given && number >= 0 ? (int)number : -1; /* -9: missing */
    return true;
}

/* A day, month or year in three columns as the span of its days; zeroed if there is none. */
static bool read_date(struct reading *reading, int year_role, struct span *date)
{
    AUTO_TEXT text = { 0 };
    int year, month, day;

    *date = (struct span){ 0 };
    TRY(read_whole(reading, year_role, &year) && read_whole(reading, year_role + 1, &month) &&
        read_whole(reading, year_role + 2, &day));
    if (year < 0)
        return true;
    text_addf(&text, "%04d", year);
    if (month > 0)
        text_addf(&text, "-%02d", month);
    if (month > 0 && day > 0)
        text_addf(&text, "-%02d", day);
    return date_parse(text.data, date) ||
           csv_fail(&reading->rows, reading->columns.of[year_role], ERROR_OUT_OF_RANGE, "'%s' is no date", text.data);
}

/* Whether the row holds on any day of the time looked at; what has no end is in force. */
static bool read_time(struct reading *reading, bool *is_valid)
{
    struct span start, end, year = { 0 };
    int number;

    TRY(read_date(reading, START_YEAR, &start) && read_date(reading, END_YEAR, &end) &&
        read_whole(reading, YEAR, &number));
    if (number > 0)
        year = (struct span){ number * 10000 + 101, (number + 1) * 10000 + 101 };
    import_note_time(reading->import, (struct span){ start.from, end.to });
    import_note_time(reading->import, year);
    *is_valid = span_meets((struct span){ start.from, end.to }, reading->at) && span_meets(year, reading->at);
    return true;
}

static bool read_code(struct reading *reading, int role, int *code)
{
    TRY(read_whole(reading, role, code));
    return *code > 0 || csv_fail(&reading->rows, reading->columns.of[role], ERROR_OUT_OF_RANGE,
                                 "'%s' is no country code", csv_field(&reading->rows, reading->columns.of[role]));
}

/* The first name that stands beside a code in a row that is used. */
static void note_name(struct reading *reading, int role, int code)
{
    const char *name = csv_line(&reading->rows, reading->columns.of[role]);

    if (*name && !reading->bonds.names[code])
        reading->bonds.names[code] = arena_dup(&reading->import->arena, name);
}

/* Adds what the row says is owed; false if it is nothing, or reported. */
static bool read_obligations(struct reading *reading, int treaty, int from, int to, bool *is_any)
{
    *is_any = false;
    for (int i = 0; i < reading->obligation_count; i++) {
        int column = reading->obligations[i].column;
        bool is_given;
        double number;

        TRY(csv_number(&reading->rows, column, &number, &is_given));
        if (number > 1)
            return csv_fail(&reading->rows, column, ERROR_OUT_OF_RANGE, "'%s' is neither 0 nor 1",
                            csv_field(&reading->rows, column));
        if (number < 1)
            continue;
        alliance_bonds_add(&reading->bonds, reading->rows.row, treaty, i, from, to);
        *is_any = true;
    }
    return true;
}

static void read_row(struct reading *reading)
{
    int from, to, treaty;
    bool is_valid, is_any;

    if (!csv_columns_check(&reading->columns, &reading->rows) || !read_code(reading, FROM, &from) ||
        !read_code(reading, TO, &to) || !read_whole(reading, TREATY, &treaty) || !read_time(reading, &is_valid))
        return;
    if (!is_valid) {
        import_skip(reading->import, "not in force then");
        return;
    }
    if (from == to) {
        import_skip(reading->import, "tying somebody to itself");
        return;
    }
    if (!read_obligations(reading, treaty > 0 ? treaty : 0, from, to, &is_any))
        return;
    if (!is_any) {
        import_skip(reading->import, "without that obligation");
        return;
    }
    note_name(reading, FROM_NAME, from);
    note_name(reading, TO_NAME, to);
    reading->import->counts.used++;
}

/* The last year of which the file speaks; what is wrong with its numbers is reported when they are read. */
static void find_last_year(struct reading *reading)
{
    static const int columns[] = { YEAR, START_YEAR, END_YEAR };
    size_t place = csv_rows_look_ahead(&reading->rows);
    long last = 0;

    while (csv_rows_next(&reading->rows))
        for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
            long year = strtol(csv_field(&reading->rows, reading->columns.of[columns[i]]), NULL, 10);

            last = year > last && year <= 9999 ? year : last;
        }
    csv_rows_return(&reading->rows, place);
    for (int i = 3; i >= 0 && last > 0; i--, last /= 10)
        reading->last[i] = (char)('0' + last % 10);
}

static void choose_time(struct reading *reading)
{
    const char *at = reading->import->options->at;
    struct span last = { 0 };

    find_last_year(reading);
    (void)date_parse(reading->last, &last);
    if (!at && last.from)
        import_remark(reading->import, "as of %s, the last year there is; --at chooses another", reading->last);
    if (!date_parse(at ? at : reading->last, &reading->at))
        return;
    if (last.from && reading->at.from >= last.to)
        import_remark(reading->import, "the file ends with %s; what has no end there is taken to go on", reading->last);
    cJSON_AddStringToObject(reading->import->root, "as_of", at ? at : reading->last);
}

static void remark_columns(const struct reading *reading)
{
    int used[OBLIGATIONS_MAX];

    for (int i = 0; i < reading->obligation_count; i++)
        used[i] = reading->obligations[i].column;
    csv_columns_remark(&reading->columns, reading->import, NULL, used, reading->obligation_count);
}

static bool read_rows(struct reading *reading)
{
    struct import *import = reading->import;
    int errors = import->diagnostics->error_count;

    reading->bonds.names = mem_array(COUNTRY_CODES, sizeof *reading->bonds.names);
    choose_time(reading);
    while (csv_rows_next(&reading->rows)) {
        import->counts.read++;
        if (csv_row_is_empty(&reading->rows))
            import_skip(import, "empty");
        else
            read_row(reading);
    }
    if (import->diagnostics->error_count > errors)
        return false;
    alliance_bonds_build(&reading->bonds, import, reading->obligations, import->options->both);
    remark_columns(reading);
    TRY(import_check_used(import));
    return !import->options->nmc || capabilities_read(import, import->options->nmc, reading->at.from / 10000);
}

static bool read_file(struct import *import, const char *const *names, const char *source)
{
    struct reading reading = { .import = import };
    bool good;

    csv_rows_init(&reading.rows, import);
    good = import_refuse(import, import->options->nodes != NULL, "--nodes") &&
           import_refuse(import, import->options->mutual, "--mutual") &&
           import_refuse(import, import->options->decimal && !import->options->nmc, "--decimal") &&
           csv_check_text(import) && csv_columns_init(&reading.columns, &reading.rows, roles, import->options->map) &&
           choose_obligations(&reading, names, source) && read_rows(&reading);
    import_title(import);
    alliance_bonds_done(&reading.bonds);
    csv_columns_done(&reading.columns);
    csv_rows_done(&reading.rows);
    return good;
}

static bool read_treaties(struct import *import)
{
    return read_file(import, treaty_obligations, cow_source);
}

static bool read_years(struct import *import)
{
    return read_file(import, yearly_obligations, atop_source);
}

/* Two country codes, any of the obligations, and what tells one file from the other. */
static bool has_headings(const char *text, size_t length, const char *const *names, const char *telling)
{
    struct diagnostics ignored = { 0 };
    struct import view = { .file = "", .text = text, .length = length, .diagnostics = &ignored };
    struct csv_columns columns = { 0 };
    struct csv_rows rows;
    bool found = false;

    csv_rows_init(&rows, &view);
    if (csv_separator(text, length) && csv_columns_init(&columns, &rows, roles, NULL))
        for (int i = 0; names[i] && !found; i++)
            found = csv_columns_find(&columns, names[i]) >= 0;
    found = found && csv_columns_any(&columns, telling, -1) >= 0;
    csv_columns_done(&columns);
    csv_rows_done(&rows);
    diagnostics_done(&ignored);
    return found;
}

static bool is_cow(const char *text, size_t length)
{
    return has_headings(text, length, treaty_obligations, "version4id,dyad_st_year");
}

static bool is_atop(const char *text, size_t length)
{
    return has_headings(text, length, yearly_obligations, "year");
}

const struct file_format format_cow = {
    .name = "cow",
    .extension = ".csv",
    .summary = "Correlates of War alliances (v4.1, by dyad): obligations as layers, treaties as pacts",
    .is_of = is_cow,
    .read = read_treaties,
};

const struct file_format format_atop = {
    .name = "atop",
    .extension = ".csv",
    .summary = "alliances by pair and year, as of ATOP or peacesciencer: obligations as layers",
    .is_of = is_atop,
    .read = read_years,
};
