/*
 * localise.c - titles of ours in the page's language.
 */
#include "output/page/localise.h"

#include <string.h>

#include "output/language/translate.h"

/* Nobody wrote a scenario, so that what it would say is ours. */
static bool has_scenario(const struct report *report)
{
    for (int i = 0; i < report->input_count; i++)
        if (strcmp(report->inputs[i].role, "scenario") == 0)
            return true;
    return false;
}

/* The text with the first 'from' in it replaced. */
static char *replaced(struct arena *arena, const char *text, const char *from, const char *to)
{
    const char *found = strstr(text, from);
    AUTO_TEXT out = { 0 };

    if (!found)
        return arena_dup(arena, text);
    text_add_bytes(&out, text, (size_t)(found - text));
    text_addf(&out, "%s%s", to, found + strlen(from));
    return arena_dup(arena, text_string(&out));
}

/* Frames of phases are called as those are; the others name the last phase. */
static void localise_titles(struct drawing *drawing, const struct report *copy, const struct report *report,
                            enum language language, struct arena *arena)
{
    int last = report->phase_count - 1;

    if (drawing->frame_count == 0)
        return;
    drawing->frames = arena_copy(arena, drawing->frames, (size_t)drawing->frame_count * sizeof *drawing->frames);
    for (int i = 0; i < drawing->frame_count; i++) {
        struct drawing_frame *frame = &drawing->frames[i];

        if (i > 0 && i < report->phase_count) {
            frame->title = arena_dup(arena, copy->phases[i].title);
        } else {
            if (!has_scenario(report))
                frame->title = replaced(arena, frame->title, report->phases[last].title, copy->phases[last].title);
            frame->title = translated(arena, language, frame->title);
        }
    }
}

/* Line by line. */
static char *translated_note(struct arena *arena, enum language language, const char *note)
{
    AUTO_TEXT out = { 0 };

    while (*note) {
        size_t length = strcspn(note, "\n");
        AUTO_FREE char *line = mem_ndup(note, length);

        translate(&out, language, line);
        note += length;
        if (*note)
            text_add_bytes(&out, note++, 1);
    }
    return arena_dup(arena, text_string(&out));
}

static bool is_of_user(const struct report *report, const char *name)
{
    for (int i = 0; i < report->bloc_count; i++)
        if (strcmp(report->blocs[i].title, name) == 0)
            return true;
    for (int i = 0; i < report->actor_count; i++)
        if (strcmp(report->actors[i].name, name) == 0)
            return true;
    return false;
}

/* What stands below blocs, and what groups of actors without bloc are called. */
static void localise_blocs(struct drawing *drawing, const struct report *report, enum language language,
                           struct arena *arena)
{
    size_t count = (size_t)drawing->node_count;

    if (drawing->frame_count == 0)
        return;
    drawing->nodes = arena_copy(arena, drawing->nodes, count * sizeof *drawing->nodes);
    for (int i = 0; i < drawing->node_count; i++)
        if (!is_of_user(report, drawing->nodes[i].name))
            drawing->nodes[i].name = translated(arena, language, drawing->nodes[i].name);
    for (int f = 0; f < drawing->frame_count; f++) {
        char **notes = arena_array(arena, count, sizeof *notes);

        for (int i = 0; i < drawing->node_count; i++)
            notes[i] = translated_note(arena, language, drawing->frames[f].notes[i]);
        drawing->frames[f].notes = notes;
    }
}

const struct report *report_localise(const struct report *report, enum language language, struct arena *arena)
{
    struct report *copy;

    if (language == LANGUAGE_ENGLISH)
        return report;
    copy = arena_copy(arena, report, sizeof *report);
    copy->phases = arena_copy(arena, report->phases, (size_t)report->phase_count * sizeof *report->phases);
    for (int i = 0; i < report->phase_count; i++)
        if (i == 0 || !has_scenario(report))
            copy->phases[i].title = translated(arena, language, report->phases[i].title);
    if (!has_scenario(report))
        copy->title = translated(arena, language, report->title);
    localise_titles(&copy->drawing, copy, report, language, arena);
    localise_titles(&copy->blocs_drawing, copy, report, language, arena);
    localise_blocs(&copy->blocs_drawing, report, language, arena);
    return copy;
}
