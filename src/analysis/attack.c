/*
 * attack.c - removal curves: by kernels where actors only lose their ties, by the scenario engine where more follows.
 */
#include "analysis/attack.h"

#include <stdlib.h>

#include "analysis/analyse.h"
#include "analysis/attack_summary.h"
#include "analysis/focus_network.h"
#include "base/random.h"
#include "network/kernel/reach/all_pairs.h"
#include "network/kernel/removal/removal.h"
#include "network/kernel/splits.h"
#include "scenario/collapse.h"

static const char *const curve_names[][2] = {
    [CURVE_LARGEST] = { "largest_component", "largest component" },
    [CURVE_EFFICIENCY] = { "efficiency", "efficiency" },
    [CURVE_STRENGTH] = { "total_strength", "support strength" },
};

const char *curve_name(enum curve_kind kind)
{
    return curve_names[kind][0];
}

const char *curve_title(enum curve_kind kind)
{
    return curve_names[kind][1];
}

/* What an attack works on: the network of the focus, and where each vertex stands among the ids. */
struct siege {
    const struct attack_question *question;
    struct network net;
    struct csr graph;
    int *rank;
    bool wants_efficiency;
};

static void siege_init(struct siege *siege, const struct attack_question *question)
{
    *siege = (struct siege){ .question = question };
    focus_network_init(&siege->net, question->model, &question->scenario->focus, question->layer);
    siege->graph = network_csr(&siege->net);
    siege->rank = network_ranks_by_id(&siege->net);
    siege->wants_efficiency = !question->spares_work && (question->forced || siege->net.n <= ATTACK_EFFICIENCY_LIMIT);
}

static void siege_done(struct siege *siege)
{
    network_done(&siege->net);
    free(siege->rank);
}

static void course_init(struct course *course, int n)
{
    for (int kind = 0; kind < CURVE_COUNT; kind++)
        course->of[kind] = mem_array((size_t)n + 1, sizeof *course->of[kind]);
}

static void course_done(struct course *course)
{
    for (int kind = 0; kind < CURVE_COUNT; kind++)
        free(course->of[kind]);
}

static void follow_deletions(const struct siege *siege, const int *order, int threads, struct course *out)
{
    AUTO_FREE int *largest = mem_array((size_t)siege->net.n + 1, sizeof *largest);

    removal_largest(&siege->graph, order, largest);
    for (int q = 0; q <= siege->net.n; q++)
        out->of[CURVE_LARGEST][q] = largest[q];
    removal_strength(&siege->graph, order, out->of[CURVE_STRENGTH]);
    if (siege->wants_efficiency)
        removal_reach(&siege->graph, order, false, threads, out->of[CURVE_EFFICIENCY]);
}

/* What is measured in one state of a collapse. */
static void take_stock(const struct siege *siege, const struct network *net, int q, struct course *out)
{
    const struct csr graph = network_csr(net);
    AUTO_FREE struct split *ignored = mem_array((size_t)net->n, sizeof *ignored);
    struct split whole;

    splits_without_each(&graph, &whole, ignored);
    out->of[CURVE_LARGEST][q] = whole.largest;
    for (int e = 0; e < net->support.count; e++)
        out->of[CURVE_STRENGTH][q] += net->support.edges[e].strength;
    if (siege->wants_efficiency)
        out->of[CURVE_EFFICIENCY][q] = all_pairs_reach(&graph, siege->question->threads);
}

/* The actors of the siege that are left in a state. */
static void network_of_left(const struct siege *siege, const struct model *state, struct network *out)
{
    AUTO_FREE bool *among = mem_array((size_t)state->actor_count, sizeof *among);

    for (int v = 0; v < siege->net.n; v++)
        among[siege->net.actor[v]] = state->actors[siege->net.actor[v]].present;
    network_init(out, state, siege->net.layer, among);
}

/* The vertex that a rule chooses in a state, by its number in the siege. */
static int choose_next(const struct siege *siege, const struct network *left)
{
    const struct csr graph = network_csr(left);
    AUTO_FREE bool *gone = mem_array((size_t)left->n, sizeof *gone);
    AUTO_FREE int *rank = network_ranks_by_id(left);
    int next = next_by_rule(siege->question->rule, &graph, rank, gone, siege->question->threads);

    return network_vertex(&siege->net, left->actor[next]);
}

/* Collapses one after another; with 'choose' the order is found on the way. */
static void follow_collapses(const struct siege *siege, int *order, bool choose, struct course *out)
{
    struct kernel_progress *progress = siege->question->progress;
    struct model state;
    struct network left;

    model_copy(&state, siege->question->model);
    for (int q = 0; q <= siege->net.n; q++) {
        network_of_left(siege, &state, &left);
        take_stock(siege, &left, q, out);
        if (q < siege->net.n && choose)
            order[q] = choose_next(siege, &left);
        if (q < siege->net.n)
            model_collapse(&state, siege->net.actor[order[q]]);
        network_done(&left);
        if (progress && siege->question->repeat == 0)
            progress->advance(progress->data, q + 1, siege->net.n + 1);
    }
    model_done(&state);
}

/* The list first, then all others by id. */
static void order_of_list(const struct siege *siege, int *order)
{
    AUTO_FREE bool *named = mem_array((size_t)siege->net.n, sizeof *named);
    AUTO_FREE int *by_rank = mem_array((size_t)siege->net.n, sizeof *by_rank);
    int count = 0;

    for (int i = 0; i < siege->question->list_count; i++) {
        order[count] = network_vertex(&siege->net, siege->question->list[i]);
        named[order[count++]] = true;
    }
    for (int v = 0; v < siege->net.n; v++)
        by_rank[siege->rank[v]] = v;
    for (int i = 0; i < siege->net.n; i++)
        if (!named[by_rank[i]])
            order[count++] = by_rank[i];
}

static void run_known_order(const struct siege *siege, int *order, struct course *out)
{
    const struct attack_question *question = siege->question;
    bool choose = question->rule && question->collapse && !question->fixed_order;

    if (question->list_count > 0)
        order_of_list(siege, order);
    else if (!choose)
        order_by_rule(question->rule, &siege->graph, siege->rank, question->fixed_order, question->threads,
                      question->progress, order);
    if (question->collapse)
        follow_collapses(siege, order, choose, out);
    else
        follow_deletions(siege, order, question->threads, out);
}

/* Random orders share nothing but the network, so that threads may take one each; the engine's states are not for threads. */
static void run_random_orders(const struct siege *siege, struct course *courses)
{
    const struct attack_question *question = siege->question;
    struct kernel_progress *progress = question->progress;
    int threads = question->collapse ? 1 : question->threads, chunk = 8 * threads;

    for (int first = 0; first < question->repeat; first += chunk) {
        int end = first + chunk < question->repeat ? first + chunk : question->repeat;

#pragma omp parallel for schedule(dynamic) num_threads(threads)
        for (int i = first; i < end; i++) {
            struct random random = random_stream(question->seed, question->first_order + (uint64_t)i);
            AUTO_FREE int *order = mem_array((size_t)siege->net.n, sizeof *order);

            random_order(&random, order, siege->net.n);
            if (question->collapse)
                follow_collapses(siege, order, false, &courses[i]);
            else
                follow_deletions(siege, order, 1, &courses[i]);
        }
        if (progress)
            progress->advance(progress->data, end, question->repeat);
    }
}

static void name_order(struct attack *attack, const struct attack_question *question)
{
    attack->order = question->repeat > 0 ? "random" : question->list_count > 0 ? "list" : question->rule->name;
    attack->fixed_order = question->fixed_order;
    attack->collapse = question->collapse;
    attack->layer = question->layer;
    attack->repeat = question->repeat;
    attack->seed = question->seed;
}

void attack_lead(struct attack *out, const struct attack_question *question)
{
    int count = question->repeat > 0 ? question->repeat : 1;
    AUTO_FREE struct course *courses = mem_array((size_t)count, sizeof *courses);
    struct siege siege;

    name_order(out, question);
    siege_init(&siege, question);
    out->n = siege.net.n;
    out->steps = question->list_count > 0 ? question->list_count : out->n;
    for (int i = 0; i < count; i++)
        course_init(&courses[i], out->n);
    if (question->repeat > 0) {
        run_random_orders(&siege, courses);
    } else {
        out->fallen = mem_array((size_t)out->n, sizeof *out->fallen);
        run_known_order(&siege, out->fallen, &courses[0]);
        for (int q = 0; q < out->n; q++)
            out->fallen[q] = siege.net.actor[out->fallen[q]];
    }
    attack_summarise(out, courses, siege.wants_efficiency);
    for (int i = 0; i < count; i++)
        course_done(&courses[i]);
    siege_done(&siege);
}

void attack_init(struct attack *out, const struct attack_question *question)
{
    *out = (struct attack){ 0 };
    analyse_drawing(&out->report, question->scenario, question->model);
    attack_lead(out, question);
}

void attack_done(struct attack *attack)
{
    for (int kind = 0; kind < CURVE_COUNT; kind++) {
        free(attack->curves[kind].share);
        free(attack->curves[kind].low);
        free(attack->curves[kind].high);
        free(attack->curves[kind].sampled);
    }
    free(attack->fallen);
    report_done(&attack->report);
    *attack = (struct attack){ 0 };
}
