/*
 * grade.c - grades and the widths they stand for by default.
 */
#include "model/grade.h"

#include <stddef.h>
#include <string.h>

double grade_width(const char *grade)
{
    static const struct {
        const char *grade;
        double width;
    } rows[] = { { "A", 0.1 }, { "B", 0.2 }, { "C", 0.3 }, { "D", 0.4 }, { "E", 0.5 }, { "F", 0.5 } };

    for (size_t i = 0; grade && i < sizeof rows / sizeof *rows; i++)
        if (strcmp(rows[i].grade, grade) == 0)
            return rows[i].width;
    return 0;
}
