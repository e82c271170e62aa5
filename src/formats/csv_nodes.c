/*
 * csv_nodes.c - a table with a row for each actor.
 */
#include "formats/csv_nodes.h"

#include <stdlib.h>
#include <string.h>

#include "formats/csv_map.h"
#include "formats/csv_number.h"
#include "model/read.h"

enum { ID, NAME, KIND, BLOC, CAPABILITY, NOTE };

static const struct csv_role roles[] = {
    [ID] = { "id",
             "id,node,actor,kennung,kürzel,kuerzel,akteur,iso,iso3,iso_code,country,state,land,staat,pays,país,pais,"
             "name,label",
             true },
    [NAME] = { "name", "name,label,title,bezeichnung,nom", false },
    [KIND] = { "kind", "kind,type,art,typ", false },
    [BLOC] = { "bloc", "bloc,block,alliance,group,modularity_class,bündnis,buendnis,allianz,gruppe", false },
    [CAPABILITY] = { "capability", "capability,power,cinc", false },
    [NOTE] = { "note", "note,notes,comment,remark,notiz,bemerkung,anmerkung,kommentar", false },
    { NULL, NULL, false },
};

/* The table, row by row; borrows the import and the join. */
struct node_table {
    struct import *import;
    struct csv_join *join;
    struct csv_rows rows;
    struct csv_columns columns;
    bool has_codes; /* for ids, which not every actor need have */
    int uncoded;    /* actors that have none */
};

/* Where codes are the ids, names stand in another of the columns that may have ids. */
static void choose_name(struct node_table *table)
{
    struct csv_columns *columns = &table->columns;
    int *of = columns->of;
    int codes = csv_columns_any(columns, "kennung,kürzel,kuerzel,iso,iso3,iso_code,land", -1);

    if (of[ID] != codes)
        return;
    table->has_codes = !columns->is_mapped[ID];
    if (of[NAME] < 0)
        of[NAME] = csv_columns_any(columns, "akteur,country,state,staat,land,pays,país,pais", of[ID]);
}

static void add_text(cJSON *actor, const char *key, const char *text)
{
    if (*text)
        cJSON_AddStringToObject(actor, key, text);
}

static bool read_capability(struct csv_rows *rows, int column, double *capability, bool *is_given)
{
    TRY(csv_number(rows, column, capability, is_given));
    return (*capability >= 0 && *capability <= MODEL_LARGEST) ||
           csv_fail(rows, column, ERROR_OUT_OF_RANGE, "'%s' is no capability: 0 to 1e12", csv_field(rows, column));
}

/* The id of the row; where it has no code, its name. NULL, and reported, if it has neither. */
static const char *id_of(struct node_table *table)
{
    struct csv_rows *rows = &table->rows;
    int column = table->columns.of[ID];
    const char *id = csv_line(rows, column), *name = csv_line(rows, table->columns.of[NAME]);

    if (*id)
        return id;
    if (table->has_codes && *name) {
        table->uncoded++;
        return name;
    }
    csv_fail(rows, column, ERROR_MISSING, "line %ld has no id%s%s%s: its '%s' is empty",
             import_line(rows->import, rows->row), *name ? " for '" : "", name, *name ? "'" : "",
             table->columns.headings[column]);
    return NULL;
}

static void read_node(struct node_table *table)
{
    struct import *import = table->import;
    struct csv_rows *rows = &table->rows;
    const int *of = table->columns.of;
    const char *id = id_of(table), *name = csv_line(rows, of[NAME]), *bloc = csv_line(rows, of[BLOC]);
    double capability;
    bool has_capability;
    struct imported *actor;

    if (!id)
        return;
    if (import_find_actor(import, id)) {
        csv_fail(rows, of[ID], ERROR_DUPLICATE, "the actor '%s' stands here already", id);
        return;
    }
    if (!read_capability(rows, of[CAPABILITY], &capability, &has_capability))
        return;
    actor = import_actor(import, id, *name ? name : NULL);
    csv_join_add(table->join, import, actor, *name ? name : id);
    add_text(actor->object, "kind", csv_line(rows, of[KIND]));
    if (*bloc)
        cJSON_AddStringToObject(actor->object, "bloc", import_bloc(import, bloc));
    if (has_capability)
        cJSON_AddNumberToObject(actor->object, "capability", capability);
    add_text(actor->object, "note", csv_lines(rows, of[NOTE]));
}

/* Behind "nodes.", or where a role begins that only nodes have; or NULL. */
static const char *role_of_nodes(const char *role, const struct csv_role *of_ties)
{
    if (strncmp(role, "nodes.", 6) == 0)
        return role + 6;
    return csv_role_find(of_ties, role) < 0 && csv_role_find(roles, role) >= 0 ? role : NULL;
}

/* The words of --map that are about the nodes, or those that are not; NULL if there are none. Caller frees. */
static char *part_of_map(const char *map, const struct csv_role *of_ties, bool is_of_nodes)
{
    AUTO_MAP_WORD word = { 0 };
    AUTO_TEXT part = { 0 };

    while (map && csv_map_next(&map, &word)) {
        const char *role = role_of_nodes(text_string(&word.role), of_ties);

        if ((role != NULL) == is_of_nodes)
            csv_map_add(&part, role ? role : text_string(&word.role), text_string(&word.heading));
    }
    return part.length ? text_take(&part) : NULL;
}

bool csv_nodes_map_of_ties(struct import *import, const struct csv_role *of_ties, char **map)
{
    const struct import_options *options = import->options;
    AUTO_FREE char *of_nodes = part_of_map(options->map, of_ties, true);

    if (of_nodes && !options->nodes)
        return import_fail(import, 0, ERROR_USAGE,
                           "'%s' in '--map' is about the table of actors, which '--nodes FILE' names", of_nodes);
    *map = part_of_map(options->map, of_ties, false);
    return true;
}

static void remark(struct node_table *table, const char *path)
{
    struct import *import = table->import;
    AUTO_TEXT numbers = { 0 };

    csv_numbers_describe(&table->rows, &numbers);
    import_remark(import, "actors of %s: %d%s", path, import->actor_count, text_string(&numbers));
    csv_columns_remark_taken(&table->columns, import, path);
    if (table->uncoded)
        import_remark(import, "%d of them without '%s': the name is the id", table->uncoded,
                      table->columns.headings[table->columns.of[ID]]);
    csv_columns_remark(&table->columns, import, path, NULL, 0);
}

bool csv_nodes_read(struct import *import, const struct csv_role *of_ties, struct csv_join *join)
{
    const char *path = import->options->nodes;
    AUTO_FREE char *map = part_of_map(import->options->map, of_ties, true);
    int errors = import->diagnostics->error_count;
    struct node_table table = { .import = import, .join = join };
    struct import view;

    if (!path)
        return true;
    TRY(import_open(import, path, "nodes", &view));
    import->place = 0; /* what it is about stands in another file */
    csv_rows_init(&table.rows, &view);
    if (csv_check_text(&view) && csv_columns_init(&table.columns, &table.rows, roles, map) &&
        csv_numbers_learn(&table.rows, &table.columns.of[CAPABILITY], 1)) {
        choose_name(&table);
        while (csv_rows_next(&table.rows))
            if (!csv_row_is_empty(&table.rows) && csv_columns_check(&table.columns, &table.rows))
                read_node(&table);
        csv_join_sort(join, import);
        remark(&table, path);
    }
    csv_columns_done(&table.columns);
    csv_rows_done(&table.rows);
    free((char *)view.text);
    return import->diagnostics->error_count == errors;
}
