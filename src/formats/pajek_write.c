/*
 * pajek_write.c - a model as Pajek has it: a network for every layer, for NetworkX and igraph read one relation only, with blocs
 * as a partition and capabilities as a vector beside them. Ids and the layer stand in comments, where all of them may.
 */
#include <stdlib.h>
#include <string.h>

#include "formats/writers.h"
#include "model/ids.h"

struct writing {
    struct exporter *exporter;
    struct text *out;
    const char *layer; /* id */
    bool is_directed;
};

/* Pajek has no way to quote a quote, and others take a backslash for one. */
static void add_quoted(struct text *out, const char *text)
{
    text_add(out, "\"");
    for (; *text; text++)
        text_add_bytes(out, *text == '"' ? "'" : *text == '\\' ? "/" : text, 1);
    text_add(out, "\"");
}

/* Marks actors whose name others have too; caller frees. */
static bool *mark_namesakes(const struct model *model)
{
    bool *marks = mem_array((size_t)model->actor_count, sizeof *marks);
    struct id_index names = { 0 };

    for (int i = 0; i < model->actor_count; i++)
        id_index_add(&names, model->actors[i].name, i);
    id_index_sort(&names);
    for (int i = 1; i < names.count; i++)
        if (strcmp(names.entries[i].id, names.entries[i - 1].id) == 0)
            marks[names.entries[i].index] = marks[names.entries[i - 1].index] = true;
    id_index_done(&names);
    return marks;
}

static void write_vertices(struct writing *writing)
{
    const struct model *model = writing->exporter->model;
    AUTO_FREE bool *are_namesakes = mark_namesakes(model);

    for (int i = 0; i < model->actor_count; i++)
        text_addf(writing->out, "%% %d %s\n", i + 1, model->actors[i].id);
    text_addf(writing->out, "*Vertices %d\n", model->actor_count);
    for (int i = 0; i < model->actor_count; i++) {
        AUTO_TEXT label = { 0 };

        text_add(&label, model->actors[i].name);
        if (are_namesakes[i])
            text_addf(&label, " (%s)", model->actors[i].id);
        text_addf(writing->out, "%d ", i + 1);
        add_quoted(writing->out, label.data);
        text_add(writing->out, "\n");
    }
}

static void write_line(struct writing *writing, int from, int to, const struct tie *tie)
{
    char number[NUMBER_SIZE];

    text_addf(writing->out, "%d %d %s", from + 1, to + 1, number_input(number, tie->weight));
    if (tie->kind) {
        text_add(writing->out, " l ");
        add_quoted(writing->out, tie->kind);
    }
    text_add(writing->out, "\n");
}

/* One section: behind a second one, NetworkX takes headings for vertices. */
static void write_ties(struct writing *writing, int layer)
{
    const struct model *model = writing->exporter->model;
    int both_ways = 0;

    for (int i = 0; i < model->tie_count; i++)
        writing->is_directed = writing->is_directed || (model->ties[i].layer == layer && model->ties[i].directed);
    text_add(writing->out, writing->is_directed ? "*Arcs\n" : "*Edges\n");
    for (int i = 0; i < model->tie_count; i++) {
        const struct tie *tie = &model->ties[i];

        if (tie->layer != layer)
            continue;
        write_line(writing, tie->from, tie->to, tie);
        if (writing->is_directed && !tie->directed) {
            write_line(writing, tie->to, tie->from, tie);
            both_ways++;
        }
    }
    if (both_ways > 0)
        export_remark(writing->exporter, "%d mutual tie%s of the layer '%s' %s, as others are directed", both_ways,
                      plural_end(both_ways), model->layers[layer].id,
                      both_ways == 1 ? "is two arcs" : "are two arcs each");
}

static void write_layer(struct exporter *exporter, int layer)
{
    const struct model *model = exporter->model;
    struct writing writing = { .exporter = exporter };
    AUTO_TEXT part = { 0 };
    AUTO_TEXT title = { 0 };

    if (model->layer_count > 1)
        text_addf(&part, "-%s", model->layers[layer].id);
    writing.out = export_file(exporter, text_string(&part), ".net");
    text_addf(&title, "%s: %s", model->title, model->layers[layer].title);
    text_add(writing.out, "*Network ");
    add_quoted(writing.out, title.data);
    text_addf(writing.out, "\n%% layer %s\n", model->layers[layer].id);
    write_vertices(&writing);
    write_ties(&writing, layer);
}

static void write_blocs(struct exporter *exporter)
{
    const struct model *model = exporter->model;
    struct text *out = export_file(exporter, "", ".clu");
    AUTO_TEXT names = { 0 };

    text_addf(out, "*Vertices %d\n", model->actor_count);
    for (int i = 0; i < model->actor_count; i++)
        text_addf(out, "%d\n", model->actors[i].bloc + 1);
    for (int i = 0; i < model->bloc_count; i++)
        text_addf(&names, ", %d is %s", i + 1, model->blocs[i].id);
    export_remark(exporter, "holds blocs as numbers: 0 is none%s", text_string(&names));
}

static void write_capabilities(struct exporter *exporter)
{
    const struct model *model = exporter->model;
    struct text *out = export_file(exporter, "", ".vec");
    char number[NUMBER_SIZE];
    int unrated = 0;

    text_addf(out, "*Vertices %d\n", model->actor_count);
    for (int i = 0; i < model->actor_count; i++) {
        unrated += !model->actors[i].has_capability;
        text_addf(out, "%s\n", number_input(number, model->actors[i].capability));
    }
    if (unrated > 0)
        export_remark(exporter, "%d actor%s 0", unrated,
                      unrated == 1 ? " without capability has" : "s without capability have");
}

void pajek_write(struct exporter *exporter)
{
    const struct model *model = exporter->model;
    bool any_rated = false;

    for (int i = 0; i < model->layer_count; i++)
        write_layer(exporter, i);
    for (int i = 0; i < model->actor_count; i++)
        any_rated = any_rated || model->actors[i].has_capability;
    if (model->bloc_count > 0)
        write_blocs(exporter);
    if (any_rated)
        write_capabilities(exporter);
    export_remark(exporter, "holds no ranges, reliance, dates, grades, sources and notes");
    if (model->pact_count > 0)
        export_remark(exporter, "holds no pacts: %d written as ties between their members", model->pact_count);
}
