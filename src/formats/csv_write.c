/*
 * csv_write.c - a model as two tables, of nodes and of edges, with the headings that Gephi looks for.
 */
#include <string.h>

#include "formats/writers.h"
#include "output/table.h"

struct writing {
    const struct exporter *exporter;
    struct text *out;
};

/* What has a column of its own in front. */
static bool stands_in_front(const struct attribute *attribute)
{
    return attribute->type == ATTRIBUTE_ID || attribute->type == ATTRIBUTE_LABEL ||
           attribute->type == ATTRIBUTE_STRENGTH || attribute->type == ATTRIBUTE_FLAG;
}

static void write_headings(const struct attribute *table, const bool *has, struct text *out)
{
    for (int i = 0; table[i].name; i++)
        if (has[i] && !stands_in_front(&table[i]))
            text_addf(out, ",%s", table[i].name);
    text_add(out, "\n");
}

static void write_values(const struct attribute *table, const bool *has, const cJSON *object, struct text *out)
{
    for (int i = 0; table[i].name; i++) {
        AUTO_TEXT value = { 0 };

        if (!has[i] || stands_in_front(&table[i]))
            continue;
        attribute_text(table, &table[i], object, &value);
        text_add(out, ",");
        csv_text(out, text_string(&value));
    }
    text_add(out, "\n");
}

static void write_nodes(struct exporter *exporter)
{
    static const struct attribute label = { "name", "label", ATTRIBUTE_LABEL };
    struct text *out = export_file(exporter, "-nodes", ".csv");
    const cJSON *actor;

    text_add(out, "Id,Label");
    write_headings(actor_attributes, exporter->has_of_actors, out);
    cJSON_ArrayForEach(actor, export_list(exporter, "actors")) {
        AUTO_TEXT name = { 0 };

        attribute_text(actor_attributes, &label, actor, &name);
        text_addf(out, "%s,", export_get(actor, "id"));
        csv_text(out, text_string(&name));
        write_values(actor_attributes, exporter->has_of_actors, actor, out);
    }
}

static void write_edge(void *context, const cJSON *tie)
{
    static const struct attribute strength = { "weight", "weight", ATTRIBUTE_STRENGTH };
    struct writing *writing = context;
    bool directed = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(tie, "directed"));

    text_addf(writing->out, "%s,%s,%s,", export_get(tie, "from"), export_get(tie, "to"),
              directed ? "Directed" : "Undirected");
    attribute_text(tie_attributes, &strength, tie, writing->out);
    write_values(tie_attributes, writing->exporter->has_of_ties, tie, writing->out);
}

/* Columns that the reader of such tables makes nothing of. */
static void remark_lost(struct exporter *exporter, const char *whose, const struct attribute *table, const bool *has)
{
    static const char kept[] = ",name,label,weight,sign,layer,kind,bloc,capability,directed,pact,range,exists,note,";
    static const char kept_of_ties[] = ",from_date,to_date,grade,sources,";
    AUTO_TEXT lost = { 0 };

    for (int i = 0; table[i].name; i++) {
        AUTO_TEXT name = { 0 };

        text_addf(&name, ",%s,", table[i].name);
        if (has[i] && !strstr(kept, name.data) && (table != tie_attributes || !strstr(kept_of_ties, name.data)))
            text_addf(&lost, "%s%s", lost.length ? ", " : "", table[i].name);
    }
    if (lost.length)
        export_remark(exporter, "read back as a model, %s lose %s", whose, lost.data);
}

void csv_tables_write(struct exporter *exporter)
{
    struct writing writing = { .exporter = exporter };

    write_nodes(exporter);
    writing.out = export_file(exporter, "-edges", ".csv");
    text_add(writing.out, "Source,Target,Type,Weight");
    write_headings(tie_attributes, exporter->has_of_ties, writing.out);
    export_each_tie(exporter, write_edge, &writing);
    remark_lost(exporter, "actors", actor_attributes, exporter->has_of_actors);
    remark_lost(exporter, "ties", tie_attributes, exporter->has_of_ties);
    export_remark_lists(exporter);
}
