/*
 * reliance.c - actors that rely on each other in a circle: nobody could say what is left of them.
 */
#include "model/read.h"

enum { NAMES_SHOWN = 6 };

enum mark { NOT_SEEN, ON_THE_WAY, DONE };

/* A walk along reliances, each actor entered once. Borrows the first three; owns the rest. */
struct walk {
    struct json_document *document;
    const struct model *model;
    const struct json_list *list; /* of the actors */
    enum mark *marks;             /* by actor */
    int *next;                    /* by actor: its next reliance to follow */
    int *way;                     /* from where the walk began to where it is */
    int length;
};

/* The circle closes with the last reliance that was followed. */
static void report_circle(struct walk *walk, int actor, int reliance, int back)
{
    const cJSON *object = json_element(walk->document, walk->list, actor);
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(object, "relies_on");
    const struct actor *actors = walk->model->actors;
    int first = walk->length - 1;
    AUTO_TEXT names = { 0 };

    while (walk->way[first] != back)
        first--;
    for (int i = first + 1; i < walk->length && i <= first + NAMES_SHOWN; i++)
        text_addf(&names, "%s'%s'", i > first + 1 ? ", " : " by way of ", actors[walk->way[i]].id);
    if (walk->length - 1 - first > NAMES_SHOWN)
        text_add(&names, ", …");
    json_report(walk->document, cJSON_GetArrayItem(list, reliance), ERROR_CONTRADICTION,
                "the actor '%s' relies on itself%s", actors[back].id, text_string(&names));
}

/* Follows one more reliance of the actor where the walk is, or goes back. */
static void step(struct walk *walk)
{
    int actor = walk->way[walk->length - 1], next = walk->next[actor]++, target;

    if (next == walk->model->actors[actor].reliance_count) {
        walk->marks[actor] = DONE;
        walk->length--;
        return;
    }
    target = walk->model->actors[actor].reliances[next].actor;
    if (target < 0)
        return;
    if (walk->marks[target] == ON_THE_WAY)
        report_circle(walk, actor, next, target);
    if (walk->marks[target] != NOT_SEEN)
        return;
    walk->marks[target] = ON_THE_WAY;
    walk->way[walk->length++] = target;
}

void model_check_reliance(struct json_document *document, const struct model *model, const struct json_list *list)
{
    size_t count = (size_t)model->actor_count;
    AUTO_FREE enum mark *marks = mem_array(count, sizeof *marks);
    AUTO_FREE int *next = mem_array(count, sizeof *next);
    AUTO_FREE int *way = mem_array(count, sizeof *way);
    struct walk walk = { document, model, list, marks, next, way, 0 };

    for (int i = 0; i < model->actor_count; i++) {
        if (marks[i] != NOT_SEEN)
            continue;
        marks[i] = ON_THE_WAY;
        way[walk.length++] = i;
        while (walk.length > 0)
            step(&walk);
    }
}
