/*
 * csv_map.c - the words of --map.
 */
#include "formats/csv_map.h"

#include <string.h>

enum csv_map_fault { GOOD, NO_HEADING, NO_END, TEXT_BEHIND };

void csv_map_word_done(struct csv_map_word *word)
{
    text_done(&word->role);
    text_done(&word->heading);
}

/* Reads a heading whose quote has been opened; stands behind the one that closes it. */
static enum csv_map_fault read_quoted(const char **map, struct text *heading)
{
    const char *at = *map;

    for (; *at && (*at != '"' || at[1] == '"'); at += *at == '"' ? 2 : 1)
        text_add_bytes(heading, at, 1);
    *map = at + (*at == '"');
    return *at ? GOOD : NO_END;
}

/* Reads one word and stands at the comma behind it, or at the end. */
static enum csv_map_fault read_word(const char **map, struct csv_map_word *word)
{
    size_t length = strcspn(*map, "=,");
    enum csv_map_fault fault = GOOD;

    text_add_bytes(&word->role, *map, length);
    *map += length;
    if (**map != '=')
        return NO_HEADING;
    ++*map;
    if (**map == '"') {
        ++*map;
        fault = read_quoted(map, &word->heading);
    } else {
        length = strcspn(*map, ",");
        text_add_bytes(&word->heading, *map, length);
        *map += length;
    }
    return fault == GOOD && **map && **map != ',' ? TEXT_BEHIND : fault;
}

/* A comma that stands in no quotes is taken for the end of a heading. */
static bool report_no_heading(const char *role, const char *before, struct error *error)
{
    AUTO_TEXT heading = { 0 };

    if (!*role)
        return error_set(error, ERROR_USAGE, "a word of '--map' is empty");
    if (!*before)
        return error_set(error, ERROR_USAGE, "'%s' in '--map' is no KEY=HEADING, as from=Country is", role);
    text_addf(&heading, "%s,%s", before, role);
    return error_set(error, ERROR_USAGE,
                     "'%s' in '--map' names no heading; one with a comma stands in quotes: '\"%s\"'", role,
                     heading.data);
}

bool csv_map_check(const char *map, struct error *error)
{
    AUTO_TEXT before = { 0 };

    for (;; map++) {
        AUTO_MAP_WORD word = { 0 };
        enum csv_map_fault fault = read_word(&map, &word);

        if (fault == NO_HEADING)
            return report_no_heading(text_string(&word.role), text_string(&before), error);
        if (fault == NO_END)
            return error_set(error, ERROR_USAGE, "the quote in '--map' that '%s=\"%s' opens is never closed",
                             text_string(&word.role), text_string(&word.heading));
        if (fault == TEXT_BEHIND)
            return error_set(error, ERROR_USAGE,
                             "text behind the closing quote of '%s=\"%s\"' in '--map'; quotes of a heading are doubled",
                             text_string(&word.role), text_string(&word.heading));
        text_done(&before);
        text_add(&before, text_string(&word.heading));
        if (!*map)
            return true;
    }
}

bool csv_map_next(const char **map, struct csv_map_word *word)
{
    if (!**map)
        return false;
    csv_map_word_done(word);
    (void)read_word(map, word);
    *map += **map == ',';
    return true;
}

void csv_map_add_heading(struct text *map, const char *heading)
{
    if (!strpbrk(heading, "=,\"")) {
        text_add(map, heading);
        return;
    }
    text_add(map, "\"");
    for (; *heading; heading++)
        text_add_bytes(map, *heading == '"' ? "\"\"" : heading, *heading == '"' ? 2 : 1);
    text_add(map, "\"");
}

void csv_map_add(struct text *map, const char *role, const char *heading)
{
    text_addf(map, "%s%s=", map->length ? "," : "", role);
    csv_map_add_heading(map, heading);
}
