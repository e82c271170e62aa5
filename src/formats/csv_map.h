/*
 * csv_map.h - the words of --map, "from=seller,weight=w": a heading may stand in quotes, as a field of a table does, and
 * then hold commas: weight="Value, ""US""".
 */
#ifndef ENTENTE_FORMATS_CSV_MAP_H
#define ENTENTE_FORMATS_CSV_MAP_H

#include <stdbool.h>

#include "base/error.h"
#include "base/text.h"

struct csv_map_word {
    struct text role, heading;
};

void csv_map_word_done(struct csv_map_word *word);
#define AUTO_MAP_WORD __attribute__((cleanup(csv_map_word_done))) struct csv_map_word

/* Whether every word has a heading, and every quote its end. */
bool csv_map_check(const char *map, struct error *error) MUST_CHECK;
/* Reads the next word of a map that was checked, and steps over it; false behind the last. */
bool csv_map_next(const char **map, struct csv_map_word *word) MUST_CHECK;
/* Adds a heading as it stands in a map: in quotes where it needs them. */
void csv_map_add_heading(struct text *map, const char *heading);
/* Adds a word to a map. */
void csv_map_add(struct text *map, const char *role, const char *heading);

#endif
