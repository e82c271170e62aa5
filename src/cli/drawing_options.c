/*
 * drawing_options.c - how the command line wants diagrams and the page to be.
 */
#include <stdio.h>
#include <string.h>

#include "cli/session.h"

bool choose_of_two(const char *given, const char *option, const char *const words[2], bool *second, struct error *error)
{
    *second = given && strcmp(given, words[1]) == 0;
    if (!given || *second || strcmp(given, words[0]) == 0)
        return true;
    return error_set(error, ERROR_USAGE, "'--%s' takes %s or %s, not '%s'", option, words[0], words[1], given);
}

/* The language of the page. */
static bool choose_language(const struct args *args, enum language *language, struct error *error)
{
    *language = args->language ? language_find(args->language) : LANGUAGE_ENGLISH;
    if (*language < LANGUAGE_COUNT)
        return true;
    return error_set(error, ERROR_USAGE, "'--lang' takes en or de, not '%s'", args->language);
}

bool read_drawing_options(const struct args *args, struct places *places, struct drawing_options *options,
                          struct diagnostics *diagnostics, struct error *error)
{
    *places = (struct places){ 0 };
    *options = (struct drawing_options){ 0 };
    TRY(choose_language(args, &options->language, error));
    TRY(choose_of_two(args->theme, "theme", (const char *const[]){ "screen", "print" }, &options->for_print, error));
    if (!args->layout_from)
        return true;
    TRY(places_read(places, args->layout_from, args->max_input, diagnostics, error));
    options->places = places;
    return true;
}

void say_of_places(const struct args *args, const struct drawing_options *options, const struct drawing *drawing)
{
    AUTO_TEXT note = { 0 };
    AUTO_TEXT shown = { 0 };

    if (!options->places || args->quiet)
        return;
    places_add_note(options->places, drawing, &note);
    text_add_visible(&shown, text_string(&note));
    if (note.length > 0)
        fprintf(stderr, "entente: note: %s\n", text_string(&shown));
}
