/*
 * csv_number.h - numbers of a table as people write them: with a decimal point or comma, and with marks between
 * thousands.
 */
#ifndef ENTENTE_FORMATS_CSV_NUMBER_H
#define ENTENTE_FORMATS_CSV_NUMBER_H

#include "formats/csv_rows.h"

/*
 * Learns from the columns (-1: none) of the rows to come how fractions are written, or takes it from --decimal. False,
 * and reported, if every number with a mark may as well have it between thousands: 1.253.
 */
bool csv_numbers_learn(struct csv_rows *rows, const int *columns, int count) MUST_CHECK;
/*
 * A number; 0 and not given for an empty field, NA or N/A. The other mark, a space (no-break ones too) or an apostrophe may
 * stand between groups of three digits; minus may be U+2212. False, and reported, if it is none, or if its fraction is
 * written otherwise than those before.
 */
bool csv_number(struct csv_rows *rows, int field, double *value, bool *is_given) MUST_CHECK;
/* Adds ", decimal comma, thousands apart by '.'", as far as it had to be found out. */
void csv_numbers_describe(const struct csv_rows *rows, struct text *out);

#endif
