/*
 * breaking.c - ways from the judged value to a limit, as whole numbers of 2^25 equal parts, so that inputs that turn a
 * claim at the same way are found at the same part.
 */
#include "analysis/sample/breaking.h"

#include "analysis/sample/swings.h"

/* Inputs times actors beyond which it takes too long: a play costs the more, the more actors there are. */
enum { EFFORT_MAX = 100 * 1000 };
enum { HALVINGS = 25, WHOLE_WAY = 1 << HALVINGS };

static const char TOO_MANY[] = "too many inputs to look for what would turn a claim";

/* One input on its way to a limit, the others as judged. */
struct search {
    struct player *player;
    double *values;
    int input;
    double judged, limit;
};

static double value_at(const struct search *search, int way)
{
    return way == WHOLE_WAY ? search->limit : search->judged + (search->limit - search->judged) * way / WHOLE_WAY;
}

/* The claim's verdict so far on the way. */
static enum verdict verdict_at(const struct search *search, int claim, int way)
{
    double ignored;

    search->values[search->input] = value_at(search, way);
    (void)player_play(search->player, search->values);
    return player_claim(search->player, claim, &ignored);
}

static void keep(struct breaking *breaking, const struct search *search, int way, enum verdict verdict)
{
    breaking->input = search->input;
    breaking->value = value_at(search, way);
    breaking->way = (double)way / WHOLE_WAY;
    breaking->verdict = verdict;
}

/*
 * Where a claim turns that does not hold at the limit any more, if that is less of a way than any before it. It holds
 * at 'holds' and does not at 'broken'.
 */
static void narrow(struct breaking *breaking, const struct search *search, enum verdict at_limit)
{
    bool first = breaking->input < 0;
    int holds = 0, broken = first ? WHOLE_WAY : (int)(breaking->way * WHOLE_WAY) - 1;
    bool has_between = search->player->inputs->list[search->input].kind != INPUT_TIE_EXISTS;
    enum verdict verdict = at_limit;

    if (!first)
        verdict = broken > 0 && has_between ? verdict_at(search, breaking->claim, broken) : HOLDS;
    if (verdict == HOLDS)
        return;
    while (broken - holds > 1 && has_between) {
        int middle = holds + (broken - holds) / 2;
        enum verdict there = verdict_at(search, breaking->claim, middle);

        holds = there == HOLDS ? middle : holds;
        broken = there == HOLDS ? broken : middle;
        verdict = there == HOLDS ? verdict : there;
    }
    keep(breaking, search, broken, verdict);
}

/* Every claim at one limit of an input. */
static void search_limit(struct drivers *drivers, const struct search *search, enum verdict *verdicts)
{
    double ignored;

    search->values[search->input] = search->limit;
    (void)player_play(search->player, search->values);
    for (int i = 0; i < drivers->breaking_count; i++)
        verdicts[i] = player_claim(search->player, drivers->breaking[i].claim, &ignored);
    for (int i = 0; i < drivers->breaking_count; i++)
        if (verdicts[i] != HOLDS)
            narrow(&drivers->breaking[i], search, verdicts[i]);
}

static void search_input(struct drivers *drivers, struct search *search, enum verdict *verdicts)
{
    const struct input *input = &search->player->inputs->list[search->input];

    search->judged = search->values[search->input];
    for (int high = 0; high <= 1; high++) {
        search->limit = input_quantile(input, high);
        if (search->limit != search->judged)
            search_limit(drivers, search, verdicts);
    }
    search->values[search->input] = search->judged;
}

/* The claims that hold as judged. */
static void list_claims(struct drivers *drivers, struct player *player, const double *values, struct arena *arena)
{
    double ignored;

    drivers->breaking = arena_array(arena, (size_t)player->scenario.claim_count, sizeof *drivers->breaking);
    (void)player_play(player, values);
    for (int i = 0; i < player->scenario.claim_count; i++)
        if (player_claim(player, i, &ignored) == HOLDS)
            drivers->breaking[drivers->breaking_count++] = (struct breaking){ .claim = i, .input = -1 };
}

void breaking_find(struct drivers *drivers, struct player *player, struct arena *arena)
{
    AUTO_FREE double *values = values_as_judged(player->inputs);
    AUTO_FREE enum verdict *verdicts = mem_array((size_t)player->scenario.claim_count, sizeof *verdicts);
    struct search search = { .player = player, .values = values };

    drivers->why_no_breaking = (double)player->inputs->count * player->model.actor_count > EFFORT_MAX ? TOO_MANY : NULL;
    if (drivers->why_no_breaking)
        return;
    list_claims(drivers, player, values, arena);
    for (search.input = 0; search.input < player->inputs->count && drivers->breaking_count > 0; search.input++)
        search_input(drivers, &search, verdicts);
}
