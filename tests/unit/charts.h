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

static inline char *repeated(const char *what, int times)
{
    AUTO_TEXT text = { 0 };

    text_add_repeated(&text, what, times);
    return text_take(&text);
}

/* Texts nobody would wish for, the last four of 5000 characters. Caller frees those. */
enum { HOSTILE_COUNT = 14, LONG_COUNT = 4 };

static inline void hostile_texts(const char *texts[HOSTILE_COUNT], char *owned[LONG_COUNT])
{
    static const char *const some[] = {
        NULL,
        "",
        " \t\n",
        "<script>alert(1)</script>",
        "]]>",
        "a & b < c > d \" e ' f",
        "\x01\x02\x1b[31m\x7f\xc2\x85",
        "\xff\xc3(\xed\xa0\x80\xef\xbf\xbe\xef\xbf\xbf",
        "\u202eevil\u202c \u2066\u2069\u2069",
        "المملكة العربية السعودية",
    };

    owned[0] = repeated("W", 5000);
    owned[1] = repeated("e\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81", 555);
    owned[2] = repeated("long name ", 500);
    owned[3] = repeated("조", 5000);
    for (int i = 0; i < HOSTILE_COUNT; i++)
        texts[i] = i < HOSTILE_COUNT - LONG_COUNT ? some[i] : owned[i - HOSTILE_COUNT + LONG_COUNT];
}

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
