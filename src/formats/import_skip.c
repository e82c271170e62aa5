/*
 * import_skip.c - what of a file is not used: why, how often, and where.
 */
#include <stdlib.h>
#include <string.h>

#include "base/place.h"
#include "formats/import.h"

static struct import_skipped *skipped_for(struct import_counts *counts, const char *reason)
{
    int i = 0;

    while (i < counts->reason_count && strcmp(counts->skipped[i].reason, reason) != 0)
        i++;
    if (i == IMPORT_REASONS)
        return NULL;
    if (i == counts->reason_count)
        counts->skipped[counts->reason_count++].reason = reason;
    return &counts->skipped[i];
}

void import_skip(struct import *import, const char *reason)
{
    struct import_skipped *skipped = skipped_for(&import->counts, reason);

    if (skipped)
        skipped->count++;
}

/* Keeps the first places. */
static void keep_place(struct import_skipped *skipped, size_t place)
{
    int at = skipped->place_count < IMPORT_PLACES ? skipped->place_count++ : IMPORT_PLACES;

    for (; at > 0 && skipped->places[at - 1] > place; at--)
        if (at < IMPORT_PLACES)
            skipped->places[at] = skipped->places[at - 1];
    if (at < IMPORT_PLACES)
        skipped->places[at] = place;
}

void import_skip_at(struct import *import, const char *reason, size_t place)
{
    struct import_skipped *skipped = skipped_for(&import->counts, reason);

    if (!skipped)
        return;
    skipped->count++;
    keep_place(skipped, place);
}

void import_note_time(struct import *import, struct span span)
{
    int first = span.from / 10000, last = span.to / 10000 - (span.to % 10000 == 101);

    if (first > 0 && (!import->first_year || first < import->first_year))
        import->first_year = first;
    import->last_year = first > import->last_year ? first : import->last_year;
    import->last_year = last > import->last_year ? last : import->last_year;
}

long import_line(const struct import *import, size_t place)
{
    struct diagnostic item = { 0 };

    place_find(import->text, import->length, place, &item);
    free(item.excerpt);
    return item.line;
}

static void add_lines(const struct import *import, const struct import_skipped *skipped, struct text *out)
{
    for (int i = 0; i < skipped->place_count; i++)
        text_addf(out, "%s%ld",
                  i > 0                ? ", "
                  : skipped->count > 1 ? " (lines "
                                       : " (line ",
                  import_line(import, skipped->places[i]));
    if (skipped->place_count > 0)
        text_add(out, skipped->count > skipped->place_count ? ", …)" : ")");
}

void import_add_units(const struct import *import, long count, struct text *out)
{
    text_addf(out, "%ld %s%s", count, import->counts.unit, plural_end(count));
}

void import_describe_skipped(const struct import *import, struct text *out)
{
    for (int i = 0; i < import->counts.reason_count; i++) {
        const struct import_skipped *skipped = &import->counts.skipped[i];

        text_addf(out, "%s %ld %s", i == 0 ? ":" : ",", skipped->count, skipped->reason);
        add_lines(import, skipped, out);
    }
}
