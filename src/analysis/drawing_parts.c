/*
 * drawing_parts.c - which actors are drawn as one.
 */
#include "analysis/drawing_parts.h"

#include <stdlib.h>

#include "base/text.h"
#include "network/communities.h"

enum { MOST_GROUPS = 12, MOST_ALONE = 6, NO_PART = -1 };

static int add_part(struct parts *parts, const char *id, const char *name, int bloc)
{
    parts->nodes[parts->count] = (struct drawing_node){ .id = mem_dup(id), .name = mem_dup(name), .group = bloc };
    return parts->count++;
}

static void add_blocs(struct parts *parts, const struct model *before)
{
    AUTO_FREE int *part_of_bloc = mem_array((size_t)before->bloc_count, sizeof *part_of_bloc);

    for (int bloc = 0; bloc < before->bloc_count; bloc++) {
        part_of_bloc[bloc] = NO_PART;
        for (int i = 0; i < before->actor_count && part_of_bloc[bloc] == NO_PART; i++)
            if (before->actors[i].bloc == bloc)
                part_of_bloc[bloc] = add_part(parts, before->blocs[bloc].id, before->blocs[bloc].title, bloc);
    }
    for (int i = 0; i < before->actor_count; i++)
        parts->of[i] = before->actors[i].bloc >= 0 ? part_of_bloc[before->actors[i].bloc] : NO_PART;
}

static double strength_of(const struct network *net, int vertex)
{
    double sum = 0;

    for (int i = net->first[vertex]; i < net->first[vertex + 1]; i++)
        sum += net->strength[i];
    return sum;
}

/* A community as one part, named by the member with most support among those without bloc. */
static void add_group(struct parts *parts, const struct network *net, const int *community, int number)
{
    const struct actor *strongest = NULL;
    AUTO_TEXT id = { 0 };
    AUTO_TEXT name = { 0 };
    double most = 0;
    int part;

    for (int v = 0; v < net->n; v++) {
        if (community[v] != number || (strongest && strength_of(net, v) <= most))
            continue;
        strongest = &net->model->actors[net->actor[v]];
        most = strength_of(net, v);
    }
    if (!strongest)
        return;
    text_addf(&id, "around-%s", strongest->id);
    text_addf(&name, "Around %s", strongest->name);
    part = add_part(parts, id.data, name.data, -1);
    for (int v = 0; v < net->n; v++)
        if (community[v] == number)
            parts->of[net->actor[v]] = part;
}

/* The largest community not taken yet, of at least two; -1 if there is none. */
static int take_largest(int *sizes, int count)
{
    int largest = -1;

    for (int i = 0; i < count; i++)
        if (sizes[i] > 1 && (largest < 0 || sizes[i] > sizes[largest]))
            largest = i;
    if (largest >= 0)
        sizes[largest] = 0;
    return largest;
}

static void add_groups(struct parts *parts, const struct model *before, const bool *unaligned)
{
    AUTO_FREE int *community = NULL;
    AUTO_FREE int *sizes = NULL;
    struct network net;
    int count;

    network_init(&net, before, LAYER_COMBINED, unaligned);
    community = network_communities(&net, &count);
    sizes = mem_array((size_t)count, sizeof *sizes);
    for (int v = 0; v < net.n; v++)
        sizes[community[v]]++;
    for (int i = 0; i < MOST_GROUPS; i++) {
        int largest = take_largest(sizes, count);

        if (largest >= 0)
            add_group(parts, &net, community, largest);
    }
    network_done(&net);
}

static void add_rest(struct parts *parts, const struct model *before)
{
    int rest = 0, others = NO_PART;

    for (int i = 0; i < before->actor_count; i++)
        rest += parts->of[i] == NO_PART;
    for (int i = 0; i < before->actor_count; i++) {
        const struct actor *actor = &before->actors[i];

        if (parts->of[i] != NO_PART)
            continue;
        if (rest > MOST_ALONE && others == NO_PART)
            others = add_part(parts, "others", "Others", -1);
        parts->of[i] = rest > MOST_ALONE ? others : add_part(parts, actor->id, actor->name, -1);
    }
}

void parts_init(struct parts *parts, const struct model *before)
{
    AUTO_FREE bool *unaligned = mem_array((size_t)before->actor_count, sizeof *unaligned);
    bool any = false;

    *parts = (struct parts){
        .nodes = mem_array((size_t)before->bloc_count + MOST_GROUPS + MOST_ALONE, sizeof *parts->nodes),
        .of = mem_array((size_t)before->actor_count, sizeof *parts->of),
    };
    add_blocs(parts, before);
    for (int i = 0; i < before->actor_count; i++) {
        unaligned[i] = parts->of[i] == NO_PART;
        any = any || unaligned[i];
    }
    if (any)
        add_groups(parts, before, unaligned);
    add_rest(parts, before);
    for (int i = 0; i < before->actor_count; i++)
        parts->nodes[parts->of[i]].actors++;
}

void parts_done(struct parts *parts)
{
    for (int i = 0; i < parts->count; i++) {
        free(parts->nodes[i].id);
        free(parts->nodes[i].name);
    }
    free(parts->nodes);
    free(parts->of);
    *parts = (struct parts){ 0 };
}
