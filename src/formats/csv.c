/*
 * csv.c - a table with a row for each tie: from whom to whom, and what else its headings promise.
 */
#include <math.h>
#include <string.h>
#include <strings.h>

#include "formats/csv_list.h"
#include "formats/csv_nodes.h"
#include "formats/csv_number.h"
#include "formats/format.h"
#include "formats/writers.h"

static const struct csv_role roles[] = {
    [CSV_FROM] = { "from",
                   "from,source,a,actor1,actor_a,country1,country_a,state1,state_a,node1,ego,sender,i,land1,land_1,"
                   "land_a,staat1,staat_1,staat_a,akteur1,akteur_1,akteur_a,absender,von", /* "von" may be a date's */
                   true },
    [CSV_TO] = { "to",
                 "to,target,b,actor2,actor_b,country2,country_b,state2,state_b,node2,alter,receiver,j,land2,land_2,"
                 "land_b,staat2,staat_2,staat_b,akteur2,akteur_2,akteur_b,empfänger,empfaenger,nach",
                 true },
    [CSV_WEIGHT] = { "weight", "weight,strength,value,w,gewicht,stärke,staerke,wert,poids,peso", false },
    [CSV_SIGN] = { "sign", "sign,valence", false },
    [CSV_LAYER] = { "layer", "layer,relation,type,kind,ebene,art,typ", false },
    [CSV_KIND] = { "kind", "kind", false },
    [CSV_DIRECTED] = { "directed", "directed", false },
    [CSV_LOW] = { "low", "low,range_low,weight_low,lower,min", false },
    [CSV_HIGH] = { "high", "high,range_high,weight_high,upper,max", false },
    [CSV_YEAR] = { "year", "year,jahr,année,annee,año,ano", false },
    [CSV_FROM_DATE] = { "from_date", "from_date,start,start_date,from_year,start_year,beginn,anfang,début,inicio",
                        false },
    [CSV_TO_DATE] = { "to_date", "to_date,end,end_date,to_year,end_year,ende,fin", false },
    [CSV_NOTE] = { "note", "note,notes,comment,remark,notiz,bemerkung,anmerkung,kommentar", false },
    [CSV_SOURCES] = { "sources", "sources,reference,references,citation", false },
    [CSV_RANGE] = { "range", "range", false },
    [CSV_EXISTS] = { "exists", "exists", false },
    [CSV_GRADE] = { "grade", "grade", false },
    { NULL, NULL, false },
};

static const char itself[] = "tying somebody to itself";

enum { LAYERS_MAX = 1000 };

static const struct direction_word {
    const char *word;
    bool is_directed;
} directions[] = {
    { "directed", true }, { "true", true },   { "yes", true }, { "1", true },  { "undirected", false },
    { "mutual", false },  { "false", false }, { "no", false }, { "0", false },
};

static const struct direction_word *find_direction(const char *text)
{
    for (size_t i = 0; *text && i < sizeof directions / sizeof *directions; i++)
        if (strcasecmp(directions[i].word, text) == 0)
            return &directions[i];
    return NULL;
}

const char *csv_cell(struct csv_list *list, enum csv_list_role role)
{
    return csv_line(&list->rows, list->columns.of[role]);
}

bool csv_cell_fail(struct csv_list *list, enum csv_list_role role, enum error_kind kind, const char *text)
{
    return csv_fail(&list->rows, list->columns.of[role], kind, "'%s' %s", csv_cell(list, role), text);
}

/* Tables of Gephi have directions in a column that others use for layers. */
static void choose_type(struct csv_list *list)
{
    struct csv_columns *columns = &list->columns;
    int type = csv_columns_find(columns, "type");
    size_t place = csv_rows_look_ahead(&list->rows);

    if (type >= 0 && columns->of[CSV_DIRECTED] < 0 && csv_rows_next(&list->rows)) {
        const struct direction_word *direction = find_direction(csv_field(&list->rows, type));

        if (direction && strlen(direction->word) > strlen("false")) {
            columns->of[CSV_DIRECTED] = type;
            if (columns->of[CSV_LAYER] == type)
                columns->of[CSV_LAYER] = csv_columns_any(columns, roles[CSV_LAYER].aliases, type);
        }
    }
    csv_rows_return(&list->rows, place);
    if (columns->of[CSV_KIND] == columns->of[CSV_LAYER])
        columns->of[CSV_KIND] = -1;
}

static bool read_direction(struct csv_list *list, struct csv_tie *tie)
{
    const struct direction_word *direction = find_direction(csv_cell(list, CSV_DIRECTED));

    if (!direction && *csv_cell(list, CSV_DIRECTED))
        return csv_cell_fail(list, CSV_DIRECTED, ERROR_WRONG_TYPE,
                             "is neither directed nor undirected (true or false)");
    tie->is_said = direction != NULL;
    tie->is_directed = direction && direction->is_directed;
    return true;
}

/* "Jones 1999; Smith 2003", or as we write it ["jones-1999", "smith-2003"]: sources that the model lists. */
static void add_sources(struct csv_list *list, struct imported_tie *tie)
{
    AUTO_FREE char *copy = mem_dup(csv_cell(list, CSV_SOURCES));
    const char *between = *copy == '[' ? "[]\"," : ";|";
    char *rest = copy, *word;
    cJSON *sources = cJSON_CreateArray();

    while ((word = strsep(&rest, between))) {
        word += strspn(word, " ");
        for (size_t end = strlen(word); end > 0 && word[end - 1] == ' ';)
            word[--end] = '\0';
        if (*word)
            cJSON_AddItemToArray(sources, cJSON_CreateString(import_source(list->import, word)));
    }
    if (sources->child)
        cJSON_AddItemToObjectCS(import_tie_more(tie), "sources", sources);
    else
        cJSON_Delete(sources);
}

static void add_evidence(struct csv_list *list, struct imported_tie *tie)
{
    const char *note = csv_lines(&list->rows, list->columns.of[CSV_NOTE]);

    if (*csv_cell(list, CSV_KIND))
        cJSON_AddStringToObject(import_tie_more(tie), "kind", csv_cell(list, CSV_KIND));
    csv_list_add_time(list, tie);
    csv_list_add_own(list, tie);
    if (*note)
        cJSON_AddStringToObject(import_tie_more(tie), "note", note);
    if (*csv_cell(list, CSV_SOURCES))
        add_sources(list, tie);
}

/* What the only layer is called: as the column that --map took for its weights. */
static const char *only_layer(const struct csv_list *list)
{
    const struct csv_columns *columns = &list->columns;

    return columns->of[CSV_LAYER] < 0 && columns->is_mapped[CSV_WEIGHT] ? columns->headings[columns->of[CSV_WEIGHT]]
                                                                        : "ties";
}

/* The layer of the row. */
static const char *layer_of(struct csv_list *list)
{
    const char *name = csv_cell(list, CSV_LAYER), *layer = import_layer(list->import, *name ? name : only_layer(list));
    const cJSON *layers = list->import->layers;

    if (layers->child->prev != list->last_layer) {
        list->last_layer = layers->child->prev;
        list->layer_count++;
    }
    return layer;
}

static void add_tie(struct csv_list *list, struct csv_tie tie, double weight, const double *range)
{
    const struct imported *from = csv_join_actor(&list->join, list->import, csv_cell(list, CSV_FROM));
    const struct imported *to = csv_join_actor(&list->join, list->import, csv_cell(list, CSV_TO));
    struct imported_tie *made;

    if (from->index == to->index) {
        import_skip_at(list->import, itself, list->rows.row);
        return;
    }
    made = import_tie(list->import, from->id, to->id, layer_of(list), weight);
    if (range)
        cJSON_AddItemToObjectCS(import_tie_more(made), "range", cJSON_CreateDoubleArray(range, 2));
    add_evidence(list, made);
    csv_ties_add(&list->ties, from->index, to->index, tie);
}

/* Why a row that is valid is no tie, or NULL. */
static const char *why_not(struct csv_list *list, bool has_weight, double weight)
{
    const char *from = csv_cell(list, CSV_FROM), *to = csv_cell(list, CSV_TO);

    if (!*from || !*to)
        return *from ? "without 'to'" : "without 'from'";
    if (strcmp(from, to) == 0)
        return itself;
    if (!has_weight)
        return "without weight";
    return fabs(weight) < MODEL_LEAST_WEIGHT ? "of weight 0" : NULL;
}

static void read_row(struct csv_list *list)
{
    struct csv_tie tie = { 0 };
    bool is_valid, has_weight = false, has_range = false;
    double weight = 0, range[2];
    const char *reason;

    if (!csv_columns_check(&list->columns, &list->rows) || !csv_list_check_time(list, &is_valid) ||
        !csv_list_read_weight(list, &weight, &has_weight) || !read_direction(list, &tie) ||
        (has_weight && !csv_list_read_range(list, weight, range, &has_range)))
        return;
    reason = why_not(list, has_weight, weight);
    if (!is_valid)
        import_skip(list->import, "not valid then");
    else if (reason)
        import_skip_at(list->import, reason, list->rows.row);
    else
        add_tie(list, tie, weight, has_range ? range : NULL);
}

/* What the reader of models would refuse is reported at the first row that is too much. */
static bool check_sizes(struct csv_list *list)
{
    if (list->import->actor_count > MODEL_MAX_ACTORS)
        return csv_fail(&list->rows, 0, ERROR_TOO_LARGE, "more than %d actors", MODEL_MAX_ACTORS);
    if (list->import->ties.count > MODEL_MAX_TIES)
        return csv_fail(&list->rows, 0, ERROR_TOO_LARGE, "more than %d ties", MODEL_MAX_TIES);
    return list->layer_count <= LAYERS_MAX ||
           csv_cell_fail(list, CSV_LAYER, ERROR_TOO_LARGE, "is one of more than 1000 layers; is this their column?");
}

/* Columns that are not used may be meant as weights where there are none. */
static void remark_columns(const struct csv_list *list)
{
    int first = csv_columns_next_unused(&list->columns, -1);
    AUTO_TEXT unused = { 0 };

    csv_columns_remark_taken(&list->columns, list->import, NULL);
    if (list->columns.of[CSV_WEIGHT] >= 0) {
        csv_columns_remark(&list->columns, list->import, NULL, NULL, 0);
        return;
    }
    if (first >= 0) {
        text_add(&unused, " (not used: ");
        csv_columns_add_unused(&list->columns, NULL, 0, &unused);
        text_add(&unused, "; ");
        if (csv_columns_next_unused(&list->columns, first) < 0)
            csv_columns_add_map(&list->columns, "weight", first, &unused);
        else
            text_add(&unused, "--map weight=HEADING");
        text_add(&unused, " names one)");
    }
    import_remark(list->import, "no column of weights: every tie counts 1%s", text_string(&unused));
}

static void read_rows(struct csv_list *list)
{
    struct import_counts *counts = &list->import->counts;

    while (check_sizes(list) && csv_rows_next(&list->rows)) {
        counts->read++;
        if (csv_row_is_empty(&list->rows))
            import_skip_at(list->import, "empty", list->rows.row);
        else
            read_row(list);
    }
    csv_ties_settle(&list->ties, list->import);
    counts->used = list->import->ties.count;
    csv_join_remark(&list->join, list->import, list->import->options->nodes);
    csv_rows_remark(&list->rows);
    remark_columns(list);
}

static bool read_list(struct import *import)
{
    struct csv_list list = { .import = import };
    AUTO_FREE char *map = NULL;
    const int *of = list.columns.of;
    int errors = import->diagnostics->error_count;
    bool good;

    csv_rows_init(&list.rows, import);
    good = csv_nodes_map_of_ties(import, roles, &map) && import_refuse(import, import->options->both, "--both") &&
           import_refuse(import, import->options->nmc != NULL, "--nmc") && csv_check_text(import) &&
           csv_columns_init(&list.columns, &list.rows, roles, map) &&
           csv_numbers_learn(&list.rows, (int[]){ of[CSV_WEIGHT], of[CSV_LOW], of[CSV_HIGH] }, 3) &&
           csv_nodes_read(import, roles, &list.join);

    if (good) {
        import_title(import);
        choose_type(&list);
        csv_list_choose_own(&list);
        csv_list_choose_time(&list);
        read_rows(&list);
        good = import->diagnostics->error_count == errors && import_check_used(import);
        if (good)
            import_doubt_names(import);
    }
    csv_join_done(&list.join);
    csv_ties_done(&list.ties);
    csv_columns_done(&list.columns);
    csv_rows_done(&list.rows);
    return good;
}

/* A first line of several fields, which no other format begins with. */
static bool is_table(const char *text, size_t length)
{
    return csv_separator(text, length) != '\0';
}

const struct file_format format_csv = {
    .name = "csv",
    .extension = ".csv",
    .summary = "a row for each tie: from, to, weight, layer, …; separated by comma, semicolon, tab or bar",
    .is_of = is_table,
    .read = read_list,
    .write = csv_tables_write,
};
