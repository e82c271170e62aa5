/*
 * date.c - calendar dates of any precision as spans of days.
 */
#include "model/date.h"

#include <limits.h>
#include <string.h>

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int month_length(int year, int month)
{
    static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

    return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

/* The day after, as yyyymmdd; a day of 0 or a month of 0 stands for the whole month or year. */
static int following(int year, int month, int day)
{
    if (month == 0)
        return (year + 1) * 10000 + 101;
    if (day != 0 && day < month_length(year, month))
        return year * 10000 + month * 100 + day + 1;
    return month < 12 ? year * 10000 + (month + 1) * 100 + 1 : (year + 1) * 10000 + 101;
}

static int digits(const char *text, int count)
{
    int value = 0;

    for (int i = 0; i < count; i++)
        value = 10 * value + (text[i] - '0');
    return value;
}

bool date_parse(const char *text, struct span *span)
{
    static const char shape[] = "dddd-dd-dd";
    size_t length = strlen(text);
    int year, month = 0, day = 0;

    if (length != 4 && length != 7 && length != 10)
        return false;
    for (size_t i = 0; i < length; i++)
        if (shape[i] == 'd' ? text[i] < '0' || text[i] > '9' : text[i] != shape[i])
            return false;
    year = digits(text, 4);
    if (length >= 7)
        month = digits(text + 5, 2);
    if (length == 10)
        day = digits(text + 8, 2);
    if (year == 0 || (length >= 7 && (month < 1 || month > 12)))
        return false;
    if (length == 10 && (day < 1 || day > month_length(year, month)))
        return false;
    span->from = year * 10000 + (month ? month : 1) * 100 + (day ? day : 1);
    span->to = following(year, month, day);
    return true;
}

bool span_meets(struct span a, struct span b)
{
    int from = a.from > b.from ? a.from : b.from;
    int a_to = a.to ? a.to : INT_MAX, b_to = b.to ? b.to : INT_MAX;

    return from < (a_to < b_to ? a_to : b_to);
}
