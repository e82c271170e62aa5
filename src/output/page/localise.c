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
static void localise_frames(struct report *copy, const struct report *report, enum language language,
                            struct arena *arena)
{
    int last = report->phase_count - 1;

    if (report->drawing.frame_count == 0)
        return;
    copy->drawing.frames =
        arena_copy(arena, report->drawing.frames, (size_t)report->drawing.frame_count * sizeof *report->drawing.frames);
    for (int i = 0; i < report->drawing.frame_count; i++) {
        struct drawing_frame *frame = &copy->drawing.frames[i];

        if (i > 0 && i < report->phase_count) {
            frame->title = arena_dup(arena, copy->phases[i].title);
        } else {
            if (!has_scenario(report))
                frame->title = replaced(arena, frame->title, report->phases[last].title, copy->phases[last].title);
            frame->title = translated(arena, language, frame->title);
        }
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
    localise_frames(copy, report, language, arena);
    return copy;
}
