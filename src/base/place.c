/*
 * place.c - where in a text something is wrong.
 */
#include "base/place.h"

#include <string.h>

/* The line around an offset, at most so many bytes on either side, cut between characters. */
enum { EXCERPT_BEFORE = 60, EXCERPT_AFTER = 60 };

size_t place_first(const char *text, size_t length)
{
    static const char mark[] = "\xef\xbb\xbf";

    return length >= sizeof mark - 1 && memcmp(text, mark, sizeof mark - 1) == 0 ? sizeof mark - 1 : 0;
}

static size_t line_start(const char *text, size_t first, size_t offset)
{
    while (offset > first && text[offset - 1] != '\n')
        offset--;
    return offset;
}

static bool is_inside_character(char c)
{
    return ((unsigned char)c & 0xc0) == 0x80;
}

static void add_excerpt(const char *text, size_t length, size_t from, size_t offset, struct diagnostic *item)
{
    size_t to = offset;

    AUTO_TEXT excerpt = { 0 };
    AUTO_FREE char *before = NULL, *after = NULL;

    if (offset - from > EXCERPT_BEFORE)
        for (from = offset - EXCERPT_BEFORE; is_inside_character(text[from]);)
            from++;
    while (to < length && to - offset < EXCERPT_AFTER && text[to] != '\n' && text[to] != '\r')
        to++;
    while (to < length && is_inside_character(text[to]))
        to++;
    before = mem_ndup(text + from, offset - from);
    after = mem_ndup(text + offset, to - offset);
    for (char *c = before; *c; c++)
        *c = *c == '\t' ? ' ' : *c;
    for (char *c = after; *c; c++)
        *c = *c == '\t' ? ' ' : *c;
    text_add_visible(&excerpt, before);
    item->caret = display_width(text_string(&excerpt));
    text_add_visible(&excerpt, after);
    item->excerpt = text_take(&excerpt);
}

void place_find(const char *text, size_t length, size_t offset, struct diagnostic *item)
{
    size_t first = place_first(text, length), start;

    offset = offset > first ? offset : first;
    start = line_start(text, first, offset);
    item->line = 1;
    for (size_t i = 0; i < start; i++)
        item->line += text[i] == '\n';
    item->column = 1;
    for (size_t i = start; i < offset; i++)
        item->column += !is_inside_character(text[i]);
    add_excerpt(text, length, start, offset, item);
}
