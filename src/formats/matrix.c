/*
 * matrix.c - a table with a row and a column for each actor: how strongly the one of the row is tied to that of the
 * column.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "formats/csv_columns.h"
#include "formats/csv_nodes.h"
#include "formats/csv_number.h"
#include "formats/format.h"

struct cell {
    int from, to;
    double weight;
    size_t place;
};

/* Owns what stands in it but the import. Actors are numbered as the columns are, from 1 on. */
struct matrix {
    struct import *import;
    struct csv_rows rows;
    struct csv_columns columns;
    struct csv_join join;
    bool *has_row;
    struct cell *cells; /* that are not 0 */
    long count, capacity;
    bool above, below; /* the diagonal something is given, 0 included */
};

/* Headings that a list of ties has are those of a list. */
static const struct csv_role no_roles[] = { { NULL, NULL, false } };

static void read_cell(struct matrix *matrix, int from, int to)
{
    struct cell cell = { from, to, 0, matrix->rows.row };
    bool is_given;

    matrix->import->counts.read++;
    if (!csv_number(&matrix->rows, to, &cell.weight, &is_given))
        return;
    if (fabs(cell.weight) > MODEL_LARGEST) {
        csv_fail(&matrix->rows, to, ERROR_OUT_OF_RANGE, "'%s' is beyond 1e12", csv_field(&matrix->rows, to));
        return;
    }
    matrix->above |= is_given && to > from;
    matrix->below |= is_given && to < from;
    if (fabs(cell.weight) < MODEL_LEAST_WEIGHT) {
        import_skip(matrix->import, is_given ? "of weight 0" : "empty");
    } else if (from == to) {
        import_skip(matrix->import, "on the diagonal");
    } else {
        MEM_GROW(matrix->cells, matrix->count, matrix->capacity);
        matrix->cells[matrix->count++] = cell;
    }
}

static void read_row(struct matrix *matrix)
{
    const char *name = csv_line(&matrix->rows, 0);
    int from = -1;

    if (!csv_columns_check(&matrix->columns, &matrix->rows))
        return;
    for (int i = 1; i < matrix->columns.count && from < 0; i++)
        from = strcmp(matrix->columns.headings[i], name) == 0 ? i : -1;
    if (from < 0 || matrix->has_row[from]) {
        csv_fail(&matrix->rows, 0, from < 0 ? ERROR_UNKNOWN_REFERENCE : ERROR_DUPLICATE,
                 from < 0 ? "no column is called '%s'" : "there are two rows of '%s'", name);
        return;
    }
    matrix->has_row[from] = true;
    for (int to = 1; to < matrix->columns.count; to++)
        read_cell(matrix, from, to);
}

static int compare_cells(const void *a, const void *b)
{
    const struct cell *x = a, *y = b;

    return x->from != y->from ? x->from - y->from : x->to - y->to;
}

static double weight_of(const struct matrix *matrix, int from, int to)
{
    struct cell wanted = { from, to, 0, 0 };
    const struct cell *found =
        bsearch(&wanted, matrix->cells, (size_t)matrix->count, sizeof *matrix->cells, compare_cells);

    return found ? found->weight : 0;
}

/* Both halves say the same, or one of them says nothing at all. */
static bool is_symmetric(const struct matrix *matrix)
{
    if (!matrix->above || !matrix->below)
        return true;
    for (long i = 0; i < matrix->count; i++)
        if (weight_of(matrix, matrix->cells[i].to, matrix->cells[i].from) != matrix->cells[i].weight)
            return false;
    return true;
}

static void add_ties(struct matrix *matrix)
{
    struct import *import = matrix->import;
    const char *layer = import_layer(import, "ties");
    bool is_triangle = !matrix->above || !matrix->below, is_mutual = is_symmetric(matrix);

    for (long i = 0; i < matrix->count; i++) {
        const struct cell *cell = &matrix->cells[i];

        if (is_mutual && !is_triangle && cell->from > cell->to)
            continue;
        import->place = cell->place;
        import_tie(import, import_find_actor(import, matrix->columns.headings[cell->from])->id,
                   import_find_actor(import, matrix->columns.headings[cell->to])->id, layer, cell->weight)
            ->is_directed = !is_mutual;
    }
    import->counts.used = matrix->count;
    import_remark(import, "%s",
                  is_triangle ? "one half is given: ties are mutual"
                  : is_mutual ? "symmetric: ties are mutual"
                              : "not symmetric: ties are directed, from row to column");
}

/* The actors are there before the ties, so that they stand in the order of the columns. */
static bool add_actors(struct matrix *matrix)
{
    struct csv_columns *columns = &matrix->columns;
    AUTO_FREE bool *is_seen = mem_array((size_t)(matrix->import->actor_count + columns->count), sizeof *is_seen);
    bool good = true;

    for (int i = 1; i < columns->count; i++) {
        const char *name = columns->headings[i];
        const struct imported *actor = *name ? csv_join_actor(&matrix->join, matrix->import, name) : NULL;

        if (!actor)
            good = csv_fail(&matrix->rows, i, ERROR_MISSING, "the column %d has no name", i + 1);
        else if (is_seen[actor->index])
            good = csv_fail(&matrix->rows, i, ERROR_DUPLICATE, "two columns are called '%s'", actor->key);
        else
            is_seen[actor->index] = true;
    }
    if (matrix->import->actor_count > MODEL_MAX_ACTORS)
        good =
            import_fail(matrix->import, matrix->rows.begin, ERROR_TOO_LARGE, "more than %d actors", MODEL_MAX_ACTORS);
    return good;
}

static bool read_rows(struct matrix *matrix)
{
    int errors = matrix->import->diagnostics->error_count;

    matrix->import->counts.unit = "cell";
    matrix->has_row = mem_array((size_t)matrix->columns.count + 1, sizeof *matrix->has_row);
    while (csv_rows_next(&matrix->rows))
        if (!csv_row_is_empty(&matrix->rows))
            read_row(matrix);
    for (int i = 1; i < matrix->columns.count; i++)
        if (!matrix->has_row[i])
            import_fail(matrix->import, matrix->rows.begin, ERROR_MISSING, "there is no row of '%s'",
                        matrix->columns.headings[i]);
    if (matrix->import->diagnostics->error_count > errors)
        return false;
    if (matrix->count > MODEL_MAX_TIES)
        return import_fail(matrix->import, matrix->rows.begin, ERROR_TOO_LARGE, "more than %d ties", MODEL_MAX_TIES);
    if (matrix->count > 1)
        qsort(matrix->cells, (size_t)matrix->count, sizeof *matrix->cells, compare_cells);
    add_ties(matrix);
    csv_join_remark(&matrix->join, matrix->import, matrix->import->options->nodes);
    csv_rows_remark(&matrix->rows);
    TRY(import_check_used(matrix->import));
    import_doubt_names(matrix->import);
    return true;
}

/* Every column but the first has numbers. */
static bool learn_numbers(struct matrix *matrix)
{
    int count = matrix->columns.count - 1;
    AUTO_FREE int *columns = mem_array((size_t)count + 1, sizeof *columns);

    for (int i = 0; i < count; i++)
        columns[i] = i + 1;
    return csv_numbers_learn(&matrix->rows, columns, count);
}

static bool read_matrix(struct import *import)
{
    struct matrix matrix = { .import = import };
    AUTO_FREE char *map = NULL;
    bool good;

    csv_rows_init(&matrix.rows, import);
    good = csv_nodes_map_of_ties(import, no_roles, &map) && import_refuse(import, import->options->both, "--both") &&
           import_refuse(import, import->options->mutual, "--mutual") &&
           import_refuse(import, import->options->nmc != NULL, "--nmc") &&
           import_refuse(import, map != NULL, "--map") && csv_check_text(import) &&
           csv_columns_init(&matrix.columns, &matrix.rows, no_roles, NULL) &&
           csv_nodes_read(import, no_roles, &matrix.join) && add_actors(&matrix) && learn_numbers(&matrix) &&
           read_rows(&matrix);

    import_title(import);
    csv_join_done(&matrix.join);
    free(matrix.has_row);
    free(matrix.cells);
    csv_columns_done(&matrix.columns);
    csv_rows_done(&matrix.rows);
    return good;
}

/* The first row is called as one of the columns is, and holds nothing but numbers. */
static bool is_first_row(struct csv_rows *rows)
{
    struct csv_columns columns = { 0 };
    bool is_row = csv_columns_init(&columns, rows, no_roles, NULL) && csv_rows_next(rows) && columns.count > 2 &&
                  csv_columns_any(&columns, csv_field(rows, 0), 0) > 0;

    for (int i = 1; i < rows->count && is_row; i++) {
        double number;
        bool is_given;

        is_row = csv_number(rows, i, &number, &is_given);
    }
    csv_columns_done(&columns);
    return is_row;
}

static bool is_matrix(const char *text, size_t length)
{
    struct diagnostics ignored = { 0 };
    struct import view = { .file = "", .text = text, .length = length, .diagnostics = &ignored };
    struct csv_rows rows;
    bool is_of;

    csv_rows_init(&rows, &view);
    is_of = csv_separator(text, length) && is_first_row(&rows);
    csv_rows_done(&rows);
    diagnostics_done(&ignored);
    return is_of;
}

const struct file_format format_matrix = {
    .name = "matrix",
    .extension = ".csv",
    .summary = "a row and a column for each actor, and the weights of their ties",
    .is_of = is_matrix,
    .read = read_matrix,
};
