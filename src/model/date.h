/*
 * date.h - calendar dates of any precision as spans of days.
 * "1989" is valid on any day of it; from_date counts from its first day, to_date is exclusive.
 */
#ifndef ENTENTE_MODEL_DATE_H
#define ENTENTE_MODEL_DATE_H

#include <stdbool.h>

/* Days as yyyymmdd; from inclusive, to exclusive. A zeroed span (both 0) is without bounds. */
struct span {
    int from, to;
};

/* Reads YYYY, YYYY-MM or YYYY-MM-DD as the span of its days; false if it is none. */
bool date_parse(const char *text, struct span *span);
/* True if the two have a day in common; unbounded ends reach everything. */
bool span_meets(struct span a, struct span b);

#endif
