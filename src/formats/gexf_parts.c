/*
 * gexf_parts.c - pieces of GEXF 1.2draft, the version that NetworkX and Gephi both read.
 */
#include "formats/gexf_parts.h"

#include <stdio.h>

#include "base/palette.h"

void gexf_begin(struct xml_writer *xml, const char *title)
{
    xml_begin(xml);
    xml_open(xml, "gexf");
    xml_attribute(xml, "xmlns", "http://www.gexf.net/1.2draft");
    xml_attribute(xml, "xmlns:viz", "http://www.gexf.net/1.2draft/viz");
    xml_attribute(xml, "version", "1.2");
    xml_open(xml, "meta");
    xml_open(xml, "creator");
    xml_text(xml, "entente " ENTENTE_VERSION);
    xml_close(xml);
    xml_open(xml, "description");
    xml_text(xml, title);
    xml_close(xml);
    xml_close(xml);
    xml_open(xml, "graph");
}

void gexf_declare(struct xml_writer *xml, const char *name, const char *type)
{
    xml_open(xml, "attribute");
    xml_attribute(xml, "id", name);
    xml_attribute(xml, "title", name);
    xml_attribute(xml, "type", type);
    xml_close(xml);
}

void gexf_value(struct xml_writer *xml, const char *name, const char *value)
{
    xml_open(xml, "attvalue");
    xml_attribute(xml, "for", name);
    xml_attribute(xml, "value", value);
    xml_close(xml);
}

static void add_number(struct xml_writer *xml, const char *name, double value)
{
    char number[NUMBER_SIZE];

    xml_attribute(xml, name, number_fixed(number, value, 2));
}

void gexf_look(struct xml_writer *xml, int bloc, const double *positions, int index)
{
    static const char *const names[] = { "r", "g", "b" };
    unsigned parts[3] = { 0 };

    sscanf(palette_fill(bloc), "#%2x%2x%2x", &parts[0], &parts[1], &parts[2]);
    xml_open(xml, "viz:color");
    for (int i = 0; i < 3; i++) {
        char number[16];

        snprintf(number, sizeof number, "%u", parts[i]);
        xml_attribute(xml, names[i], number);
    }
    xml_close(xml);
    if (!positions)
        return;
    xml_open(xml, "viz:position");
    add_number(xml, "x", positions[2 * index]);
    add_number(xml, "y", positions[2 * index + 1]);
    add_number(xml, "z", 0);
    xml_close(xml);
}
