/*
 * expression.c - which phases and actors an expression names.
 */
#include "analysis/quantity.h"

int expression_phase(const struct expression *expression, int end)
{
    return expression->phase == PHASE_END ? end : expression->phase;
}

void expression_mark_actors(const struct expression *expression, bool *marks)
{
    if (!expression)
        return;
    for (int i = 0; i < expression->actor_count; i++)
        marks[expression->actors[i]] = true;
    expression_mark_actors(expression->left, marks);
    expression_mark_actors(expression->right, marks);
}

void expression_mark_gone(const struct expression *expression, const struct analysis *analysis, bool *gone)
{
    const struct model *state;

    if (!expression)
        return;
    state = &analysis->history->states[expression_phase(expression, analysis->end)];
    for (int i = 0; i < state->actor_count && expression->measure; i++)
        gone[i] = gone[i] || !state->actors[i].present;
    expression_mark_gone(expression->left, analysis, gone);
    expression_mark_gone(expression->right, analysis, gone);
}

static int later(int a, int b)
{
    return a > b ? a : b;
}

int expression_last_phase(const struct expression *expression, int end)
{
    if (!expression)
        return 0;
    return later(expression_phase(expression, end),
                 later(expression_last_phase(expression->left, end), expression_last_phase(expression->right, end)));
}

bool expression_is_on_way(const struct expression *expression, const struct scenario *scenario, int end)
{
    return !expression || (phase_is_on_way(scenario, expression_phase(expression, end), end) &&
                           expression_is_on_way(expression->left, scenario, end) &&
                           expression_is_on_way(expression->right, scenario, end));
}
