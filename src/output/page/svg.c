/*
 * svg.c - an SVG document of our own makers as part of a page.
 */
#include <string.h>

#include "output/page/html.h"

/* Behind the end of what starts here, or NULL if this is not it (or has no end). */
static const char *skip(const char *text, const char *start, const char *end)
{
    const char *found;

    if (strncmp(text, start, strlen(start)) != 0)
        return NULL;
    found = strstr(text, end);
    return found ? found + strlen(end) : NULL;
}

/* Comments say what they stand by to nobody; titles would be tooltips with the renderer's names; the label describes. */
static const char *skip_silent(const char *text)
{
    const char *after = skip(text, "<!--", "-->");

    after = after ? after : skip(text, "<title>", "</title>");
    after = after ? after : skip(text, "<desc>", "</desc>");
    if (after && *after == '\n')
        after++;
    return after;
}

/* One tag, from '<' to '>', with ids and what refers to them behind the prefix; returns what follows. */
static const char *copy_tag(struct text *out, const char *text, const char *prefix)
{
    static const char *const names[] = { " id=\"", "url(#" };

    while (*text && *text != '>') {
        const char *next = text + 1;

        for (size_t i = 0; i < sizeof names / sizeof *names; i++)
            if (strncmp(text, names[i], strlen(names[i])) == 0)
                next = text + strlen(names[i]);
        text_add_bytes(out, text, (size_t)(next - text));
        if (next > text + 1)
            text_addf(out, "%s-", prefix);
        text = next;
    }
    return text;
}

/* The opening tag anew: of its attributes only the size and the box. */
static const char *write_opening(struct text *out, const char *svg, const char *label)
{
    static const char *const kept[] = { "width=\"", "height=\"", "viewBox=\"" };
    const char *end = strchr(svg, '>');

    text_add(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"");
    html_text(out, label);
    text_add(out, "\"");
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        const char *found = strstr(svg, kept[i]);

        if (found && found < end)
            text_addf(out, " %.*s\"", (int)(strlen(kept[i]) + strcspn(found + strlen(kept[i]), "\"")), found);
    }
    return end;
}

void html_svg(struct text *out, const char *svg, const char *prefix, const char *label)
{
    const char *text = strstr(svg, "<svg");

    if (!text || !strchr(text, '>'))
        return;
    text = write_opening(out, text, label);
    while (*text) {
        const char *after = skip_silent(text);

        if (after)
            text = after;
        else if (*text == '<')
            text = copy_tag(out, text, prefix);
        else
            text_add_bytes(out, text++, 1);
    }
}
