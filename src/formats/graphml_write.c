/*
 * graphml_write.c - a model as GraphML: nodes and edges as other programs want them, and beside them all that makes the model.
 * One directedness for the whole: NetworkX reads nothing mixed. Weights are strengths, signs stand apart: Gephi wants none below 0.
 */
#include <string.h>

#include "formats/writers.h"
#include "formats/xml_write.h"

struct writing {
    struct exporter *exporter;
    struct xml_writer xml;
};

/* Ids of keys are their names where they can be: Gephi and yEd take others for what they know. */
static void add_key_id(const struct attribute *table, const struct attribute *attribute, struct text *out)
{
    if (table == model_attributes)
        text_add(out, "model-");
    else if (table == tie_attributes && attribute_find(actor_attributes, attribute->name))
        text_add(out, "tie-");
    text_add(out, attribute->name);
}

static void write_keys(struct writing *writing, const struct attribute *table, const bool *has, const char *whose)
{
    struct xml_writer *xml = &writing->xml;

    for (int i = 0; table[i].name; i++) {
        AUTO_TEXT id = { 0 };

        if (!has[i])
            continue;
        add_key_id(table, &table[i], &id);
        xml_open(xml, "key");
        xml_attribute(xml, "id", id.data);
        xml_attribute(xml, "for", whose);
        xml_attribute(xml, "attr.name", table[i].name);
        xml_attribute(xml, "attr.type", attribute_type_name(table[i].type));
        xml_close(xml);
    }
}

static void write_data(struct writing *writing, const struct attribute *table, const cJSON *object)
{
    for (int i = 0; table[i].name; i++) {
        AUTO_TEXT id = { 0 };
        AUTO_TEXT value = { 0 };

        if (!attribute_text(table, &table[i], object, &value))
            continue;
        add_key_id(table, &table[i], &id);
        xml_open(&writing->xml, "data");
        xml_attribute(&writing->xml, "key", id.data);
        xml_text(&writing->xml, text_string(&value));
        xml_close(&writing->xml);
    }
}

static void write_node(struct writing *writing, const cJSON *actor)
{
    xml_open(&writing->xml, "node");
    xml_attribute(&writing->xml, "id", export_get(actor, "id"));
    write_data(writing, actor_attributes, actor);
    xml_close(&writing->xml);
}

static void write_edge(void *context, const cJSON *tie)
{
    struct writing *writing = context;

    xml_open(&writing->xml, "edge");
    xml_attribute(&writing->xml, "source", export_get(tie, "from"));
    xml_attribute(&writing->xml, "target", export_get(tie, "to"));
    write_data(writing, tie_attributes, tie);
    xml_close(&writing->xml);
}

static void write_graph(struct writing *writing)
{
    struct exporter *exporter = writing->exporter;
    const cJSON *actor;

    xml_open(&writing->xml, "graph");
    xml_attribute(&writing->xml, "edgedefault", export_is_directed(exporter) ? "directed" : "undirected");
    write_data(writing, model_attributes, exporter->document->root);
    cJSON_ArrayForEach(actor, export_list(exporter, "actors"))
        write_node(writing, actor);
    export_each_tie(exporter, write_edge, writing);
    xml_close(&writing->xml);
}

void graphml_write(struct exporter *exporter)
{
    struct writing writing = { .exporter = exporter };
    bool has_of_model[ATTRIBUTES_MAX];

    for (int i = 0; model_attributes[i].name; i++)
        has_of_model[i] = attribute_has(model_attributes, &model_attributes[i], exporter->document->root);
    xml_begin(&writing.xml);
    xml_open(&writing.xml, "graphml");
    xml_attribute(&writing.xml, "xmlns", "http://graphml.graphdrawing.org/xmlns");
    write_keys(&writing, model_attributes, has_of_model, "graph");
    write_keys(&writing, actor_attributes, exporter->has_of_actors, "node");
    write_keys(&writing, tie_attributes, exporter->has_of_ties, "edge");
    write_graph(&writing);
    xml_close(&writing.xml);
    xml_end(&writing.xml, export_file(exporter, "", ".graphml"));
    export_remark_replaced(exporter, writing.xml.replaced);
}
