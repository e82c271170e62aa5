/*
 * oracle.c - every measure on every model of the corpus against what tests/property/expectations.py says it must be.
 * The file of expectations is the first argument.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "measure/measure.h"
#include "network/ig.h"

static const double TOLERANCE = 1e-9;

enum { LAYERS_MAX = 8, BLOCS = 3, MISSES_SHOWN = 20 };

static const char *path;

/* One model of the file with the networks that were asked for. */
struct world {
    struct model model;
    bool *among; /* by actor */
    struct network nets[LAYERS_MAX + 1];
    bool built[LAYERS_MAX + 1];
};

/* What was compared so far. */
struct tally {
    int models, values, misses;
    int by_measure[256], last_model[256]; /* models on which the measure was asked for */
};

static char *kept(struct model *model, const char *prefix, int number)
{
    char text[32];

    snprintf(text, sizeof text, "%s%d", prefix, number);
    return arena_dup(&model->arena, text);
}

static bool read_layer(struct model *model, const char *line)
{
    static const char *const words[] = { "max", "sum", "mean" };
    struct layer *layer = &model->layers[model->layer_count];
    char word[8];
    int on;

    if (sscanf(line, "layer %lf %lf %7s %d", &layer->share, &layer->scale, word, &on) != 4)
        return false;
    for (int i = 0; i < 3; i++)
        if (strcmp(word, words[i]) == 0)
            layer->symmetrize = (enum symmetrize)i;
    layer->on = on;
    layer->id = layer->title = kept(model, "l", model->layer_count++);
    return true;
}

static bool read_actor(struct world *world, const char *line)
{
    struct actor actor = { 0 };
    int present, among;

    if (sscanf(line, "actor %d %d %lf %d %lf", &actor.bloc, &present, &actor.left, &among, &actor.capability) != 5)
        return false;
    actor.present = present;
    actor.has_capability = actor.capability >= 0;
    actor.id = actor.name = kept(&world->model, "a", world->model.actor_count);
    world->among[world->model.actor_count] = among;
    model_add_actor(&world->model, actor);
    return true;
}

static bool read_tie(struct model *model, const char *line)
{
    struct tie tie = { .pact = -1, .exists = 1, .present = true };
    int directed, disjoint, used;

    if (sscanf(line, "tie %d %d %d %lf %d %d %d%n", &tie.from, &tie.to, &tie.layer, &tie.weight, &directed, &disjoint,
               &tie.reliance_count, &used) != 7)
        return false;
    tie.directed = directed;
    tie.disjoint = disjoint;
    tie.reliances = arena_array(&model->arena, (size_t)tie.reliance_count, sizeof *tie.reliances);
    for (int i = 0; i < tie.reliance_count; i++) {
        int more;

        line += used;
        if (sscanf(line, " %d %lf%n", &tie.reliances[i].actor, &tie.reliances[i].share, &more) != 2)
            return false;
        tie.reliances[i].since = 1;
        used = more;
    }
    model_add_tie(model, tie);
    return true;
}

static bool open_world(struct world *world, const char *line)
{
    int actors, layers, ties;

    *world = (struct world){ 0 };
    if (sscanf(line, "model %d %d %d", &actors, &layers, &ties) != 3)
        return false;
    model_init(&world->model);
    world->model.layers = mem_array((size_t)layers, sizeof *world->model.layers);
    world->model.blocs = mem_array(BLOCS, sizeof *world->model.blocs);
    world->model.bloc_count = BLOCS;
    world->among = mem_array((size_t)actors, sizeof *world->among);
    return layers <= LAYERS_MAX;
}

static void close_world(struct world *world)
{
    for (int i = 0; i <= LAYERS_MAX; i++)
        if (world->built[i])
            network_done(&world->nets[i]);
    free(world->among);
    model_done(&world->model);
}

static const struct network *network_of(struct world *world, int layer)
{
    if (!world->built[layer + 1])
        network_init(&world->nets[layer + 1], &world->model, layer, NULL);
    world->built[layer + 1] = true;
    return &world->nets[layer + 1];
}

/* An actor's vertex, -1 for none. */
static int vertex(const struct network *net, int actor)
{
    return actor < 0 ? -1 : network_vertex(net, actor);
}

static struct value actor_value(const struct measure *measure, const struct network *net, int v)
{
    AUTO_FREE struct value *values = mem_array((size_t)net->n, sizeof *values);

    measure->actors(net, values);
    return values[v];
}

/* Of a measure over marked pairs, or about the set of those marked. */
static struct value marked_value(const struct measure *measure, const struct network *net, const bool *among)
{
    AUTO_FREE bool *marked = mem_array((size_t)net->n, sizeof *marked);

    for (int v = 0; v < net->n; v++)
        marked[v] = among[net->actor[v]];
    return measure->set ? measure->set(net, marked) : measure->among(net, marked);
}

struct question {
    char scope[16], name[40], answer[40];
    int layer, a, b, k;
};

static struct value ask(struct world *world, const struct measure *measure, const struct question *question)
{
    const struct network *net = network_of(world, question->layer);
    int a = vertex(net, question->a), b = vertex(net, question->b), k = vertex(net, question->k);

    if (strcmp(question->scope, "network") == 0)
        return measure_network(measure, net);
    if (strcmp(question->scope, "among") == 0 || strcmp(question->scope, "set") == 0)
        return marked_value(measure, net, world->among);
    if (strcmp(question->scope, "actor") == 0)
        return actor_value(measure, net, a);
    return k < 0 ? measure->pair(net, a, b) : measure->third(net, a, b, k);
}

static bool agrees(struct value value, const char *answer)
{
    double expected;

    if (strcmp(answer, "undefined") == 0)
        return value.reason != NULL;
    expected = strtod(answer, NULL);
    return !value.reason && isfinite(value.number) &&
           fabs(value.number - expected) <= TOLERANCE * fmax(1, fabs(expected));
}

/* One end of a stated range, for so many actors and layers. */
static double range_end(const char *text, int length, double n, double layers)
{
    const struct {
        const char *text;
        double value;
    } words[] = {
        { "n", n },
        { "n-1", n - 1 },
        { "n-2", n - 2 },
        { "-(n-2)", 2 - n },
        { "n(n-1)/2", n * (n - 1) / 2 },
        { "(n-1)(n-2)/2", (n - 1) * (n - 2) / 2 },
        { "(n-1)²/n", (n - 1) * (n - 1) / n },
        { "(n-1)(n-2)", (n - 1) * (n - 2) },
        { "1/n", 1 / n },
        { "1-1/n", 1 - 1 / n },
        { "ln n", log(n) },
        { "log2 n", log2(n) },
        { "layers", layers },
    };
    char end[32], *rest;
    double number;

    snprintf(end, sizeof end, "%.*s", length, text);
    number = strtod(end, &rest);
    if (rest != end && *rest == '\0')
        return number;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i].text, end) == 0)
            return words[i].value;
    fail_msg("cannot read the end '%s' of a range", end);
    return NAN;
}

/* Whether a value lies where its row says; no actors leave room for 0 only. */
static bool is_in_range(const struct measure *measure, double number, const struct network *net)
{
    const char *dots = strstr(measure->range, "..");
    double slack = TOLERANCE * fmax(1, fabs(number)), low, high = INFINITY;

    if (!dots)
        return strcmp(measure->range, "any") == 0;
    low = range_end(measure->range, (int)(dots - measure->range), net->n, net->model->layer_count);
    if (dots[2])
        high = range_end(dots + 2, (int)strlen(dots + 2), net->n, net->model->layer_count);
    return number >= low - slack && number <= fmax(low, high) + slack;
}

static bool compare(struct world *world, const char *line, struct tally *tally)
{
    struct question q;
    const struct measure *measure;
    struct value value;

    if (sscanf(line, "expect %15s %39s %d %d %d %d %39s", q.scope, q.name, &q.layer, &q.a, &q.b, &q.k, q.answer) != 7)
        return false;
    measure = measure_find(q.name);
    if (!measure)
        return false;
    value = ask(world, measure, &q);
    tally->values++;
    for (int i = 0; measures[i]; i++) {
        if (measures[i] != measure || tally->last_model[i] == tally->models + 1)
            continue;
        tally->last_model[i] = tally->models + 1;
        tally->by_measure[i]++;
    }
    if (value.reason && !measure->undefined)
        fail_msg("%s is undefined (%s), which its row does not say", q.name, value.reason);
    if (!value.reason && !is_in_range(measure, value.number, network_of(world, q.layer)))
        fail_msg("%s is %.17g, outside %s", q.name, value.number, measure->range);
    if (!agrees(value, q.answer) && tally->misses++ < MISSES_SHOWN)
        print_error("model %d, layer %d, %s %s (%d, %d, %d): %.17g%s, expected %s\n", tally->models, q.layer, q.scope,
                    q.name, q.a, q.b, q.k, value.reason ? 0 : value.number, value.reason ? " undefined" : "", q.answer);
    return true;
}

static bool read_line(struct world *world, const char *line, struct tally *tally)
{
    switch (line[0]) {
    case 'm':
        return open_world(world, line);
    case 'l':
        return read_layer(&world->model, line);
    case 'a':
        return read_actor(world, line);
    case 't':
        return read_tie(&world->model, line);
    case 'e':
        if (strcmp(line, "end\n") != 0)
            return compare(world, line, tally);
        close_world(world);
        tally->models++;
        return true;
    default:
        return false;
    }
}

static void every_measure_is_what_independent_sources_say(void **state)
{
    FILE *file = path ? fopen(path, "r") : NULL;
    struct tally tally = { 0 };
    struct world world;
    char line[512];

    (void)state;
    assert_non_null(file);
    while (fgets(line, sizeof line, file))
        if (!read_line(&world, line, &tally))
            fail_msg("cannot read: %s", line);
    fclose(file);
    print_message("%d values of %d models compared\n", tally.values, tally.models);
    assert_int_equal(tally.misses, 0);
    for (int i = 0; measures[i]; i++)
        if (tally.by_measure[i] < 500)
            fail_msg("the measure '%s' has an oracle on %d models only", measures[i]->name, tally.by_measure[i]);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(every_measure_is_what_independent_sources_say) };

    path = argc > 1 ? argv[1] : NULL;
    ig_init();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
