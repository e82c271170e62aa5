/*
 * text.h - growing text, numbers and names as they are printed.
 * The only place that formats numbers; the program never leaves the "C" locale, so bytes do not depend on it.
 */
#ifndef ENTENTE_BASE_TEXT_H
#define ENTENTE_BASE_TEXT_H

#include <stddef.h>

#include "base/mem.h"

/* Owns data, which is always terminated once anything was added; a zeroed text is empty. */
struct text {
    char *data;
    size_t length, capacity;
};

void text_done(struct text *text);
#define AUTO_TEXT __attribute__((cleanup(text_done))) struct text

/* The text so far, "" if nothing was added. Borrowed. */
const char *text_string(const struct text *text);
/* Hands the string over to the caller (who frees it) and leaves the text empty. */
char *text_take(struct text *text);
void text_add(struct text *text, const char *string);
void text_add_bytes(struct text *text, const char *bytes, size_t length);
void text_addf(struct text *text, const char *format, ...) PRINTF_LIKE(2, 3);
void text_add_repeated(struct text *text, const char *string, int times);
/* "s" unless there is one. */
const char *plural_end(long count);

enum { NUMBER_SIZE = 40 };
/* Computed figures: 12 significant digits, shortest form; -0 and |value| < 1e-12 become 0. Value must be finite. */
const char *number_exact(char buffer[static NUMBER_SIZE], double value);
/* The same with 6 digits, for what is looked at and not computed with. */
const char *number_short(char buffer[static NUMBER_SIZE], double value);
/* Inputs as given: the shortest of 15 to 17 digits that reads back as the same double. */
const char *number_input(char buffer[static NUMBER_SIZE], double value);
/* For tables: 'decimals' places, never "-0.000". */
const char *number_fixed(char buffer[static NUMBER_SIZE], double value, int decimals);
/* For changes: as number_fixed with a sign always, but plain 0. */
const char *number_signed(char buffer[static NUMBER_SIZE], double value, int decimals);
/* Reads a whole string as a finite decimal number; false if anything else is in it. */
_Bool number_parse(const char *string, double *value);

/* Columns that UTF-8 text takes on a terminal (wide 2, combining 0). */
int display_width(const char *string);
/* Adds the string padded with spaces to 'width' columns; negative width pads on the left. Longer text is kept whole. */
void text_add_padded(struct text *text, const char *string, int width);
/* Adds UTF-8 with C0, C1 and bidirectional controls shown as \xNN or \u{NNNN}: safe on a terminal. */
void text_add_visible(struct text *text, const char *string);

/*
 * Adds UTF-8 as content or quoted attribute of XML 1.0 that reads back alike, white space included; other controls,
 * noncharacters and bytes that are no UTF-8 become U+FFFD.
 */
void text_add_xml(struct text *text, const char *string);

/*
 * Adds JSON that reads back alike and may stand in a script element of HTML, whatever is in its strings: nothing in it ends the
 * element or begins a comment, and it is JavaScript too.
 */
void text_add_script(struct text *text, const char *json);

/*
 * Adds UTF-8 cut to so many columns (0: whole) with '…', and between isolates (U+2068, U+2069) if any of it runs from right to
 * left, so that a terminal does not turn what stands beside it.
 */
void text_add_isolated(struct text *text, const char *string, int columns);
/* Adds UTF-8 (valid) with all words from right to left between isolates, so that they keep their places among others. */
void text_add_words_isolated(struct text *text, const char *string);
/* Adds a text of any origin as it may stand among others: text_add_visible, then text_add_words_isolated. */
void text_add_readable(struct text *text, const char *string);

/*
 * Damerau-Levenshtein distance of bytes in its restricted form (optimal string alignment); words over 63 bytes count as
 * far.
 */
int text_distance(const char *a, const char *b);
/* Nearest candidate within Damerau-Levenshtein distance 2 (1 for words of up to 3 letters), ties by order; NULL if none. */
const char *text_nearest(const char *word, const char *const *candidates, int count);

#endif
