/*
 * charts.h - what the tests of charts read out of them.
 */
#ifndef ENTENTE_TESTS_CHARTS_H
#define ENTENTE_TESTS_CHARTS_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "output/chart.h"
#include "output/chart_frame.h"
#include "output/chart_text.h"

static inline int count_of(const char *text, const char *what)
{
    int count = 0;

    for (const char *at = text; (at = strstr(at, what)); at += strlen(what))
        count++;
    return count;
}

/* Numbers of an attribute within elements that contain a string, in order; up to 'most'. Returns how many. */
static inline int numbers_of(const char *svg, const char *element, const char *attribute, double *numbers, int most)
{
    int count = 0;

    for (const char *at = svg; count < most && (at = strstr(at, element)); at++) {
        const char *start = at, *found;

        while (*start != '<')
            start--;
        found = strstr(start, attribute);
        if (found && found < start + strcspn(start, ">"))
            numbers[count++] = strtod(found + strlen(attribute), NULL);
    }
    return count;
}

/* No text leaves the page by the estimate; texts with references are left out. */
static inline void texts_are_within_the_page(const char *svg)
{
    for (const char *at = svg; (at = strstr(at, "<text x=\"")); at++) {
        double x = strtod(at + strlen("<text x=\""), NULL), size = strtod(strstr(at, "font-size=\"") + 11, NULL);
        const char *head = at + strcspn(at, ">"), *tail = strstr(head, "</text>");
        AUTO_FREE char *content = mem_ndup(head + 1, (size_t)(tail - head - 1));
        AUTO_FREE char *attributes = mem_ndup(at, (size_t)(head - at));
        double width = chart_text_width(content, size);

        if (strchr(content, '&'))
            continue;
        x -= strstr(attributes, "\"end\"") ? width : strstr(attributes, "\"middle\"") ? width / 2 : 0;
        if (x < 0 || x + width > PAGE_WIDTH)
            fail_msg("'%s' reaches from %g to %g", content, x, x + width);
    }
}

static inline void is_sound(const struct text *svg)
{
    FILE *judge = popen("xmllint --noout --nonet -", "w");

    assert_non_null(judge);
    fwrite(svg->data, 1, svg->length, judge);
    assert_int_equal(pclose(judge), 0);
    assert_null(strstr(svg->data, "<script"));
    assert_null(strstr(svg->data, "href"));
    assert_null(strstr(svg->data, "nan"));
    assert_null(strstr(svg->data, "inf"));
    texts_are_within_the_page(svg->data);
}

#endif
