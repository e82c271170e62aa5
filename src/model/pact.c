/*
 * pact.c - treaties that live or die as one thing.
 */
#include "model/pact.h"

#include <string.h>

/* Shares of capability closer than this are the same. */
static const double DUST = 1e-12;

struct member pact_member_of(const struct model *model, int actor)
{
    const struct actor *who = &model->actors[actor];

    return (struct member){ actor, true, true, who->has_capability, who->capability };
}

static void add_tie(struct model *model, int pact_index, int a, int b, double share)
{
    const struct pact *pact = &model->pacts[pact_index];
    struct range range = { pact->range.low * share, pact->range.high * share, pact->range.given };

    model_add_tie(model, (struct tie){
                             .from = a,
                             .to = b,
                             .layer = pact->layer,
                             .pact = pact_index,
                             .kind = "pact",
                             .weight = pact->weight * share,
                             .range = range,
                             .exists = 1,
                             .valid = pact->valid,
                             .evidence = pact->evidence,
                             .present = pact->present,
                         });
}

void pact_add_ties(struct model *model, int pact)
{
    const struct pact *whole = &model->pacts[pact];

    for (int i = 0; i < whole->member_count; i++)
        for (int j = i + 1; j < whole->member_count; j++)
            if (whole->members[i].is_in && whole->members[j].is_in)
                add_tie(model, pact, whole->members[i].actor, whole->members[j].actor, 1);
}

static struct member *find(const struct pact *pact, int actor)
{
    for (int i = 0; i < pact->member_count; i++)
        if (pact->members[i].actor == actor)
            return &pact->members[i];
    return NULL;
}

bool pact_has(const struct pact *pact, int actor)
{
    const struct member *member = find(pact, actor);

    return member && member->is_in;
}

struct pact_balance pact_balance(const struct pact *pact)
{
    struct pact_balance balance = { 0 };

    for (int i = 0; i < pact->member_count; i++) {
        const struct member *member = &pact->members[i];

        if (!member->counted)
            continue;
        balance.unrated += !member->rated;
        balance.whole += member->capability;
        balance.gone += member->is_in ? 0 : member->capability;
    }
    return balance;
}

/* Room for one more member: the list moves into the model's arena. */
static struct member *append(struct model *model, struct pact *pact, struct member member)
{
    struct member *list = arena_array(&model->arena, (size_t)pact->member_count + 1, sizeof *list);

    if (pact->member_count > 0)
        memcpy(list, pact->members, (size_t)pact->member_count * sizeof *list);
    pact->members = list;
    list[pact->member_count] = member;
    return &list[pact->member_count++];
}

void pact_join(struct model *model, int pact_index, int actor)
{
    struct pact *pact = &model->pacts[pact_index];
    struct member *member = find(pact, actor);

    for (int i = 0; i < pact->member_count; i++)
        if (pact->members[i].is_in)
            add_tie(model, pact_index, pact->members[i].actor, actor, 1);
    if (!member)
        append(model, pact, pact_member_of(model, actor));
    else if (member->counted)
        member->is_in = true;
    else
        *member = pact_member_of(model, actor);
}

static void end_ties(struct model *model, int pact, int actor)
{
    for (int i = 0; i < model->tie_count; i++) {
        struct tie *tie = &model->ties[i];

        if (tie->pact == pact && (actor < 0 || tie->from == actor || tie->to == actor))
            tie->present = false;
    }
}

void pact_dissolve(struct model *model, int pact)
{
    if (!model->pacts[pact].present)
        return;
    model->pacts[pact].present = false;
    end_ties(model, pact, -1);
    for (int i = 0; i < model->pact_count; i++)
        if (model->pacts[i].subsidiary_of == pact)
            pact_dissolve(model, i);
}

bool pact_hangs_on(const struct pact *pact, int actor)
{
    struct pact_balance balance = pact_balance(pact);
    const struct member *member = find(pact, actor);

    if (member && member->is_in && member->counted)
        balance.gone += member->capability;
    return balance.unrated == 0 && balance.gone > (pact->dissolves_above + DUST) * balance.whole;
}

void pact_leave(struct model *model, int pact_index, int actor)
{
    struct pact *pact = &model->pacts[pact_index];
    bool ends = pact_hangs_on(pact, actor);

    find(pact, actor)->is_in = false;
    end_ties(model, pact_index, actor);
    if (ends)
        pact_dissolve(model, pact_index);
}

/* Ties of one member of the pact are copied to the heir. */
static void inherit_ties(struct model *model, int pact, int from, int heir, double share)
{
    for (int i = 0, count = model->tie_count; i < count; i++) {
        struct tie tie = model->ties[i];
        int other = tie.from == from ? tie.to : tie.from;

        if (tie.pact != pact || !model_tie_counts(model, &tie) || (tie.from != from && tie.to != from) || other == heir)
            continue;
        tie.from = heir;
        tie.to = other;
        tie_scale(&tie, share);
        model_add_tie(model, tie);
    }
}

void pact_inherit(struct model *model, int pact_index, int from, int heir, double share)
{
    struct pact *pact = &model->pacts[pact_index];
    struct member *old = find(pact, from);
    double capability = old->capability * share;
    struct member place = { heir, true, true, old->rated, capability };
    struct member *own;

    old->capability -= capability;
    own = find(pact, heir);
    if (!own || !own->is_in)
        inherit_ties(model, pact_index, from, heir, share);
    if (!own) {
        append(model, pact, place);
    } else if (!own->counted) {
        *own = place;
    } else {
        own->is_in = true;
        own->capability += capability;
    }
}
