/*
 * sets.c - outlines of nodes that belong together. Colour is never all that tells two apart: each has its own line.
 */
#include "render/sets.h"

#include <math.h>
#include <string.h>

#include "base/text.h"
#include "render/outline.h"
#include "render/style.h"

/* How an outline looks in a frame. */
struct pen {
    const char *colour, *fill, *line; /* fill may be NULL */
    double width;
};

static bool ever_shares(const struct drawing *drawing, int a, int b)
{
    for (int f = 0; f < drawing->frame_count; f++)
        for (int i = 0; i < drawing->node_count; i++)
            if (drawing->frames[f].sets[a].members[i] != MEMBER_NEVER &&
                drawing->frames[f].sets[b].members[i] != MEMBER_NEVER)
                return true;
    return false;
}

/* The lowest level that no earlier set with a common member has: their lines run beside each other. */
static int level_of(const struct drawing *drawing, int set)
{
    int level = 0;

    for (int other = 0; other < set; other++) {
        if (ever_shares(drawing, set, other) && level_of(drawing, other) == level) {
            level++;
            other = -1;
        }
    }
    return level;
}

/* Marks who belongs to the set in a frame, those who left too if asked; false if nobody does. */
static bool mark(const struct drawing *drawing, int frame, int set, bool left_too, bool *members)
{
    const struct set_look *look = &drawing->frames[frame].sets[set];
    bool any = false;

    for (int i = 0; i < drawing->node_count; i++) {
        members[i] = look->members[i] == MEMBER_IN || (left_too && look->members[i] == MEMBER_LEFT);
        any = any || members[i];
    }
    return any && look->state != SET_ABSENT;
}

static bool has_left(const struct drawing *drawing, int frame, int set)
{
    const struct set_look *look = &drawing->frames[frame].sets[set];

    for (int i = 0; i < drawing->node_count; i++)
        if (look->members[i] == MEMBER_LEFT)
            return true;
    return false;
}

/* An operation of xdot: its letter, and a text with its length. */
static void add_word(struct text *out, const char *letter, const char *word)
{
    text_addf(out, "%s %d -%s ", letter, (int)strlen(word), word);
}

static void add_pen(struct text *out, const struct pen *pen)
{
    char number[NUMBER_SIZE];
    AUTO_TEXT width = { 0 };

    text_addf(&width, "setlinewidth(%s)", number_fixed(number, pen->width, 1));
    add_word(out, "S", pen->line);
    add_word(out, "S", width.data);
    add_word(out, "c", pen->colour);
    if (pen->fill)
        add_word(out, "C", pen->fill);
}

static void add_polygon(struct text *out, const char *letter, const struct point *points, int count)
{
    text_addf(out, "%s %d ", letter, count);
    for (int i = 0; i < count; i++) {
        char x[NUMBER_SIZE], y[NUMBER_SIZE];

        text_addf(out, "%s %s ", number_fixed(x, points[i].x, 1), number_fixed(y, points[i].y, 1));
    }
}

/* A polygon with holes is not filled: the holes would be. */
static void add_outline(struct text *out, const struct drawing *drawing, const bool *members, int level,
                        const struct pen *pen)
{
    struct outline outline;
    bool has_holes = false;
    int first = 0;

    outline_init(&outline, drawing, members, level);
    add_pen(out, pen);
    for (int i = 0; i < outline.count; first = outline.ends[i++])
        has_holes = has_holes || polygon_area(outline.points + first, outline.ends[i] - first) < 0;
    first = 0;
    for (int i = 0; i < outline.count; first = outline.ends[i++])
        add_polygon(out, pen->fill && !has_holes ? "P" : "p", outline.points + first, outline.ends[i] - first);
    outline_done(&outline);
}

static void add_set(struct text *out, const struct drawing *drawing, int frame, int set, bool *members)
{
    const struct set_look *look = &drawing->frames[frame].sets[set];
    int level = level_of(drawing, set);
    struct outline_style style = style_outline(drawing->theme, set, look->state == SET_DISSOLVED);
    struct pen pen = { style.colour, style.fill, style.line, style.width };
    struct pen ghost = { style.ghost, NULL, style.line, style.width };

    if (look->state == SET_DISSOLVED) {
        if (mark(drawing, frame, set, true, members))
            add_outline(out, drawing, members, level, &pen);
        return;
    }
    if (has_left(drawing, frame, set) && mark(drawing, frame, set, true, members))
        add_outline(out, drawing, members, level, &ghost);
    if (mark(drawing, frame, set, false, members))
        add_outline(out, drawing, members, level, &pen);
}

void sets_add(struct text *background, const struct drawing *drawing, int frame)
{
    AUTO_FREE bool *members = mem_array((size_t)drawing->node_count, sizeof *members);

    for (int set = 0; set < drawing->set_count; set++)
        add_set(background, drawing, frame, set, members);
}

void sets_extent(const struct drawing *drawing, struct point *low, struct point *high)
{
    AUTO_FREE bool *members = mem_array((size_t)drawing->node_count, sizeof *members);

    for (int i = 0; i < drawing->frame_count * drawing->set_count; i++) {
        int frame = i / drawing->set_count, set = i % drawing->set_count;
        struct outline outline;

        if (!mark(drawing, frame, set, true, members))
            continue;
        outline_init(&outline, drawing, members, level_of(drawing, set));
        for (int k = 0; k < outline.point_count; k++) {
            low->x = fmin(low->x, outline.points[k].x);
            low->y = fmin(low->y, outline.points[k].y);
            high->x = fmax(high->x, outline.points[k].x);
            high->y = fmax(high->y, outline.points[k].y);
        }
        outline_done(&outline);
    }
}

bool sets_have_leavers(const struct drawing *drawing)
{
    for (int frame = 0; frame < drawing->frame_count; frame++)
        for (int set = 0; set < drawing->set_count; set++)
            if (drawing->frames[frame].sets[set].state == SET_PRESENT && has_left(drawing, frame, set))
                return true;
    return false;
}

bool sets_dissolve(const struct drawing *drawing, int set)
{
    for (int frame = 0; frame < drawing->frame_count; frame++)
        if (drawing->frames[frame].sets[set].state == SET_DISSOLVED)
            return true;
    return false;
}
