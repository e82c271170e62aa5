/*
 * cascade_spread.c - rules by which actors are weakened: by what they relied on, and by the distress of those who supported them.
 */
#include <stdlib.h>

#include "base/text.h"
#include "scenario/cascade_rules.h"

enum { CAUSES_SHOWN = 4 };

/* Continues a list "x (0.8), y (0.5)", which ends early where it gets long. */
static void add_cause(struct text *why, int number, const struct actor *actor, double amount)
{
    char text[NUMBER_SIZE];

    if (number < CAUSES_SHOWN)
        text_addf(why, "%s%s (%s)", number ? ", " : "", actor->id, number_exact(text, amount));
    else if (number == CAUSES_SHOWN)
        text_add(why, " and others");
}

static double relied_factor(const struct model *state, const struct actor *actor)
{
    double factor = 1;

    for (int i = 0; i < actor->reliance_count; i++)
        factor *= 1 - actor->reliances[i].share * (1 - state->actors[actor->reliances[i].actor].left);
    return factor;
}

static void say_relied(struct text *why, const struct model *state, const struct actor *actor)
{
    int number = 0;

    text_add(why, "relied on ");
    for (int i = 0; i < actor->reliance_count; i++)
        if (state->actors[actor->reliances[i].actor].left < 1)
            add_cause(why, number++, &state->actors[actor->reliances[i].actor], actor->reliances[i].share);
}

/* All are judged before any changes: what is left of the others is read from the state, which blows alter later. */
void reliance_strike(struct cascade_run *run)
{
    for (int i = 0; i < run->state->actor_count; i++) {
        struct actor *actor = &run->state->actors[i];
        double factor = relied_factor(run->state, actor), had = 1 - actor->wear.relied;
        struct blow *blow;

        if (!actor->present || actor->left <= 0 || factor >= had * (1 - CASCADE_DUST))
            continue;
        actor->wear.relied = 1 - factor;
        blow = add_blow(run, i);
        blow->left = actor->left * factor / had;
        blow->collapses = blow->left <= CASCADE_DUST;
        say_relied(&blow->why, run->state, actor);
    }
}

static int compare_shares(const void *left, const void *right)
{
    const struct share *x = left, *y = right;

    if (x->to != y->to)
        return x->to < y->to ? -1 : 1;
    return (x->from > y->from) - (x->from < y->from);
}

static void remember_shares(struct cascade_run *run, const struct network *net, int origin)
{
    AUTO_FREE double *support = edge_list_vertex_sums(&net->support, net->n);

    for (int v = 0; v < net->n; v++) {
        if (run->state->actors[net->actor[v]].wear.origin != origin)
            continue;
        for (int i = net->first[v]; i < net->first[v + 1]; i++) {
            MEM_GROW(run->shares, run->share_count, run->share_capacity);
            run->shares[run->share_count++] =
                (struct share){ net->actor[v], net->actor[net->neighbour[i]], net->strength[i] / support[v] };
        }
    }
}

void distress_begin(struct cascade_run *run)
{
    at_origins(run, remember_shares);
    if (run->share_count > 1)
        qsort(run->shares, (size_t)run->share_count, sizeof *run->shares, compare_shares);
}

/* What each actor passes on in this round, and marks that it has; caller frees. */
static double *pass_distress(struct cascade_run *run)
{
    double *passed = mem_array((size_t)run->state->actor_count, sizeof *passed);

    for (int i = 0; i < run->state->actor_count; i++) {
        const struct actor *actor = &run->state->actors[i];
        double distress = 1 - actor->left - actor->wear.passed;

        if (run->has_passed[i] || distress <= CASCADE_DUST)
            continue;
        passed[i] = distress;
        run->has_passed[i] = true;
    }
    return passed;
}

static void say_distress(struct text *why, const struct cascade_run *run, const double *passed, int first, double left)
{
    int to = run->shares[first].to, number = 0;
    char was[NUMBER_SIZE], now[NUMBER_SIZE];

    text_addf(why, "distress %s → %s, from ", number_exact(was, 1 - run->state->actors[to].left),
              number_exact(now, 1 - left));
    for (int i = first; i < run->share_count && run->shares[i].to == to; i++)
        if (passed[run->shares[i].from] > 0)
            add_cause(why, number++, &run->state->actors[run->shares[i].from],
                      run->shares[i].share * passed[run->shares[i].from]);
}

/* The actor whose shares begin at 'first' receives its part. */
static void receive(struct cascade_run *run, const double *passed, int first, double distress)
{
    const struct actor *actor = &run->state->actors[run->shares[first].to];
    struct blow *blow;

    if (!actor->present || actor->left <= 0 || distress <= CASCADE_DUST)
        return;
    blow = add_blow(run, run->shares[first].to);
    blow->left = actor->left - distress > CASCADE_DUST ? actor->left - distress : 0;
    blow->collapses = blow->left == 0 && run->cascade->collapses;
    say_distress(&blow->why, run, passed, first, blow->left);
}

void distress_strike(struct cascade_run *run)
{
    AUTO_FREE double *passed = pass_distress(run);

    for (int i = 0, next; i < run->share_count; i = next) {
        double distress = 0;

        for (next = i; next < run->share_count && run->shares[next].to == run->shares[i].to; next++)
            distress += run->shares[next].share * passed[run->shares[next].from];
        receive(run, passed, i, distress);
    }
}

/* What was passed on or came too late to be is dealt with: a cascade that follows starts from what happens after it. */
void distress_end(struct cascade_run *run)
{
    for (int i = 0; i < run->state->actor_count; i++)
        run->state->actors[i].wear.passed = 1 - run->state->actors[i].left;
}
