/*
 * gexf_write.c - a model as GEXF: coloured by bloc, placed as it is drawn.
 */
#include <stdio.h>
#include <string.h>

#include "formats/gexf_parts.h"
#include "formats/writers.h"

struct writing {
    struct exporter *exporter;
    struct xml_writer xml;
    long edges;
};

/* Labels and weights are attributes of XML in GEXF, and ids are no values. */
static bool is_value(const struct attribute *attribute)
{
    return attribute->type != ATTRIBUTE_ID && attribute->type != ATTRIBUTE_LABEL &&
           attribute->type != ATTRIBUTE_STRENGTH;
}

static void declare(struct writing *writing, const struct attribute *table, const bool *has, const char *class)
{
    xml_open(&writing->xml, "attributes");
    xml_attribute(&writing->xml, "class", class);
    for (int i = 0; table[i].name; i++)
        if (has[i] && is_value(&table[i]))
            gexf_declare(&writing->xml, table[i].name, attribute_type_name(table[i].type));
    xml_close(&writing->xml);
}

static void write_values(struct writing *writing, const struct attribute *table, const cJSON *object)
{
    xml_open(&writing->xml, "attvalues");
    for (int i = 0; table[i].name; i++) {
        AUTO_TEXT value = { 0 };

        if (is_value(&table[i]) && attribute_text(table, &table[i], object, &value))
            gexf_value(&writing->xml, table[i].name, text_string(&value));
    }
    xml_close(&writing->xml);
}

/* Actors stand in the tree as in the model. */
static void write_nodes(struct writing *writing, const double *positions)
{
    const struct model *model = writing->exporter->model;
    const cJSON *actor = export_list(writing->exporter, "actors")->child;

    xml_open(&writing->xml, "nodes");
    for (int i = 0; actor; i++, actor = actor->next) {
        xml_open(&writing->xml, "node");
        xml_attribute(&writing->xml, "id", model->actors[i].id);
        xml_attribute(&writing->xml, "label", model->actors[i].name);
        write_values(writing, actor_attributes, actor);
        gexf_look(&writing->xml, model->actors[i].bloc, positions, i);
        xml_close(&writing->xml);
    }
    xml_close(&writing->xml);
}

static void write_edge(void *context, const cJSON *tie)
{
    static const struct attribute strength = { "weight", "weight", ATTRIBUTE_STRENGTH };
    struct writing *writing = context;
    AUTO_TEXT weight = { 0 };
    char number[24];

    snprintf(number, sizeof number, "%ld", writing->edges++);
    attribute_text(tie_attributes, &strength, tie, &weight);
    xml_open(&writing->xml, "edge");
    xml_attribute(&writing->xml, "id", number);
    xml_attribute(&writing->xml, "source", export_get(tie, "from"));
    xml_attribute(&writing->xml, "target", export_get(tie, "to"));
    xml_attribute(&writing->xml, "weight", text_string(&weight));
    write_values(writing, tie_attributes, tie);
    xml_close(&writing->xml);
}

void gexf_write(struct exporter *exporter)
{
    struct writing writing = { .exporter = exporter };
    AUTO_FREE double *positions = export_positions_or_not(exporter);

    gexf_begin(&writing.xml, exporter->model->title);
    xml_attribute(&writing.xml, "mode", "static");
    xml_attribute(&writing.xml, "defaultedgetype", export_is_directed(exporter) ? "directed" : "undirected");
    declare(&writing, actor_attributes, exporter->has_of_actors, "node");
    declare(&writing, tie_attributes, exporter->has_of_ties, "edge");
    write_nodes(&writing, positions);
    xml_open(&writing.xml, "edges");
    export_each_tie(exporter, write_edge, &writing);
    xml_end(&writing.xml, export_file(exporter, "", ".gexf"));
    export_remark_lists(exporter);
    export_remark_replaced(exporter, writing.xml.replaced);
}
