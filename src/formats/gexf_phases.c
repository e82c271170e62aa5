/*
 * gexf_phases.c - a scenario as GEXF that changes: who is there, and how strong ties are, phase by phase. Time is the date where
 * every phase has one later than that of the phase before, else the number of the phase.
 */
#include <stdio.h>
#include <string.h>

#include "formats/gexf_parts.h"
#include "formats/writers.h"

struct writing {
    struct exporter *exporter;
    const struct report *report;
    struct xml_writer xml;
    bool by_date;
};

static bool is_day(const char *date)
{
    return date && strlen(date) == strlen("2024-12-08");
}

/* Days sort as their texts do. */
static bool has_dates(const struct report *report)
{
    const char *last = report->as_of;

    for (int phase = 1; phase < report->phase_count; phase++) {
        const char *date = report->phases[phase].date;

        if (!is_day(last) || !is_day(date) || strcmp(last, date) >= 0 || report->phases[phase].parent != phase - 1)
            return false;
        last = date;
    }
    return true;
}

/* What lasts from one phase to another, both included; on the time line it ends where the next phase begins. */
static void write_times(struct writing *writing, int first, int last)
{
    const struct report *report = writing->report;
    char number[16];

    if (writing->by_date) {
        last = last + 1 < report->phase_count ? last + 1 : last;
        xml_attribute(&writing->xml, "start", first == 0 ? report->as_of : report->phases[first].date);
        xml_attribute(&writing->xml, "end", last == 0 ? report->as_of : report->phases[last].date);
        return;
    }
    snprintf(number, sizeof number, "%d", first);
    xml_attribute(&writing->xml, "start", number);
    snprintf(number, sizeof number, "%d", last);
    xml_attribute(&writing->xml, "end", number);
}

typedef bool is_there(const struct drawing_frame *frame, int index);

static bool node_is_there(const struct drawing_frame *frame, int index)
{
    return frame->nodes[index] != NODE_ABSENT && frame->nodes[index] != NODE_COLLAPSED;
}

static bool edge_is_there(const struct drawing_frame *frame, int index)
{
    return frame->edges[index].state != EDGE_ABSENT && frame->edges[index].state != EDGE_LOST;
}

/* The last phase until which it is there without a break from 'first' on. */
static int last_of(const struct report *report, int first, int index, is_there *there)
{
    int last = first;

    while (last + 1 < report->phase_count && there(&report->drawing.frames[last + 1], index))
        last++;
    return last;
}

static void write_spells(struct writing *writing, int index, is_there *there)
{
    const struct report *report = writing->report;

    xml_open(&writing->xml, "spells");
    for (int phase = 0; phase < report->phase_count; phase++) {
        int last;

        if (!there(&report->drawing.frames[phase], index))
            continue;
        last = last_of(report, phase, index, there);
        xml_open(&writing->xml, "spell");
        write_times(writing, phase, last);
        xml_close(&writing->xml);
        phase = last;
    }
    xml_close(&writing->xml);
}

static void write_node(struct writing *writing, const double *positions, int index)
{
    const struct report_actor *actor = &writing->report->actors[index];

    xml_open(&writing->xml, "node");
    xml_attribute(&writing->xml, "id", actor->id);
    xml_attribute(&writing->xml, "label", actor->name);
    xml_open(&writing->xml, "attvalues");
    if (actor->kind)
        gexf_value(&writing->xml, "kind", actor->kind);
    if (actor->bloc >= 0)
        gexf_value(&writing->xml, "bloc", writing->report->blocs[actor->bloc].id);
    xml_close(&writing->xml);
    write_spells(writing, index, node_is_there);
    gexf_look(&writing->xml, actor->bloc, positions, index);
    xml_close(&writing->xml);
}

/* A value for every stretch of phases with one strength. */
static void write_strengths(struct writing *writing, int index)
{
    const struct report *report = writing->report;
    const struct drawing_frame *frames = report->drawing.frames;
    char number[NUMBER_SIZE];

    for (int phase = 0; phase < report->phase_count; phase++) {
        double strength = frames[phase].edges[index].strength;
        int last = phase, end;

        if (!edge_is_there(&frames[phase], index))
            continue;
        end = last_of(report, phase, index, edge_is_there);
        while (last < end && frames[last + 1].edges[index].strength == strength)
            last++;
        xml_open(&writing->xml, "attvalue");
        xml_attribute(&writing->xml, "for", "weight");
        xml_attribute(&writing->xml, "value", number_exact(number, strength));
        write_times(writing, phase, last);
        xml_close(&writing->xml);
        phase = last;
    }
}

static void write_edge(struct writing *writing, int index)
{
    const struct report *report = writing->report;
    const struct drawing_edge *edge = &report->drawing.edges[index];
    bool backward = edge->direction == EDGE_BACKWARD;
    char number[NUMBER_SIZE];

    snprintf(number, sizeof number, "%d", index);
    xml_open(&writing->xml, "edge");
    xml_attribute(&writing->xml, "id", number);
    xml_attribute(&writing->xml, "source", report->actors[backward ? edge->to : edge->from].id);
    xml_attribute(&writing->xml, "target", report->actors[backward ? edge->from : edge->to].id);
    xml_attribute(&writing->xml, "weight", number_exact(number, edge->strength));
    xml_open(&writing->xml, "attvalues");
    gexf_value(&writing->xml, "layer", report->layers[edge->layer].id);
    gexf_value(&writing->xml, "sign", edge->hostile ? "-1" : "1");
    gexf_value(&writing->xml, "directed", backward || edge->direction == EDGE_FORWARD ? "true" : "false");
    write_strengths(writing, index);
    xml_close(&writing->xml);
    write_spells(writing, index, edge_is_there);
    xml_close(&writing->xml);
}

static void declare(struct xml_writer *xml)
{
    xml_open(xml, "attributes");
    xml_attribute(xml, "class", "node");
    gexf_declare(xml, "kind", "string");
    gexf_declare(xml, "bloc", "string");
    xml_close(xml);
    xml_open(xml, "attributes");
    xml_attribute(xml, "class", "edge");
    xml_attribute(xml, "mode", "static");
    gexf_declare(xml, "layer", "string");
    gexf_declare(xml, "sign", "long");
    gexf_declare(xml, "directed", "boolean");
    xml_close(xml);
    xml_open(xml, "attributes");
    xml_attribute(xml, "class", "edge");
    xml_attribute(xml, "mode", "dynamic");
    gexf_declare(xml, "weight", "double");
    xml_close(xml);
}

static void remark(struct writing *writing)
{
    struct exporter *exporter = writing->exporter;

    export_remark(exporter,
                  "time is the %s of the phase; ties of a pair, layer and sign are one edge, its weight the strength",
                  writing->by_date ? "date" : "number");
    if (writing->report->leaf_count > 1)
        export_remark(exporter, "%d futures stand on one line of time, in the order of their phases",
                      writing->report->leaf_count);
    export_remark(exporter, "without steps, reliance, ranges, notes, sources, pacts as such, and claims");
    export_remark_replaced(exporter, writing->xml.replaced);
}

void gexf_write_phases(struct exporter *exporter)
{
    struct writing writing = { .exporter = exporter, .report = export_drawing(exporter) };
    AUTO_FREE double *positions = export_positions_or_not(exporter);

    writing.by_date = has_dates(writing.report);
    gexf_begin(&writing.xml, writing.report->title);
    xml_attribute(&writing.xml, "mode", "dynamic");
    xml_attribute(&writing.xml, "timeformat", writing.by_date ? "date" : "integer");
    xml_attribute(&writing.xml, "defaultedgetype", "undirected");
    write_times(&writing, 0, writing.report->phase_count - 1);
    declare(&writing.xml);
    xml_open(&writing.xml, "nodes");
    for (int i = 0; i < writing.report->actor_count; i++)
        write_node(&writing, positions, i);
    xml_close(&writing.xml);
    xml_open(&writing.xml, "edges");
    for (int i = 0; i < writing.report->drawing.edge_count; i++)
        write_edge(&writing, i);
    xml_end(&writing.xml, export_file(exporter, "", ".gexf"));
    remark(&writing);
}
