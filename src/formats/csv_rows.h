/*
 * csv_rows.h - a file of separated values (RFC 4180), row by row: what separates them is found by looking, and
 * reports point at fields. Parsing is libcsv's, strictly.
 */
#ifndef ENTENTE_FORMATS_CSV_ROWS_H
#define ENTENTE_FORMATS_CSV_ROWS_H

#include <csv.h>

#include "formats/import.h"

enum { CSV_ROW_MAX = 1 << 20 }; /* bytes */

/* How the file writes fractions, as far as is known. */
enum csv_decimal { CSV_DECIMAL_UNKNOWN, CSV_DECIMAL_POINT, CSV_DECIMAL_COMMA };

/* Owns the fields of one row; borrows the import, whose text it reads and to which it reports. */
struct csv_rows {
    struct import *import;
    struct csv_parser parser;
    char separator;
    size_t begin, at; /* of the text: behind its mark; behind what was read */
    size_t row;       /* where the row read last begins */
    struct text buffer;
    size_t *starts; /* of the fields in the buffer */
    int count, capacity;
    int too_long;   /* the first field that is, or -1 */
    bool is_done;   /* the row is */
    bool is_silent; /* nothing is reported: it will be read again */
    enum csv_decimal decimal;
    const char *thousands; /* what stands between them, or NULL: nothing was seen */
};

/* False, and reported, if the text is not UTF-8 or has control characters. O(length). */
bool csv_check_text(struct import *import) MUST_CHECK;
/* Looks at the text and stands before its first row. */
void csv_rows_init(struct csv_rows *rows, struct import *import);
void csv_rows_done(struct csv_rows *rows);
/* Reads the next row that is not blank; wrong ones are reported and passed over. False at the end. */
bool csv_rows_next(struct csv_rows *rows);
/* What follows is read twice: without reports until csv_rows_return goes back to the place that this returns. */
size_t csv_rows_look_ahead(struct csv_rows *rows);
void csv_rows_return(struct csv_rows *rows, size_t place);
/* True if all fields of the row are empty, as a spreadsheet leaves them. */
bool csv_row_is_empty(const struct csv_rows *rows);
/* A field of the row read last; "" where there is none. Borrowed until the next row. */
const char *csv_field(const struct csv_rows *rows, int field);
/* The same as one line: line ends and tabs are spaces. Borrowed likewise. */
const char *csv_line(struct csv_rows *rows, int field);
/* The same with \n at the end of each line. */
const char *csv_lines(struct csv_rows *rows, int field);
/* Reports at a field of the row read last; always false. */
bool csv_fail(struct csv_rows *rows, int field, enum error_kind kind, const char *format, ...) PRINTF_LIKE(4, 5);
/* Remarks on how the file is written: "separator ';', decimal comma, CRLF". */
void csv_rows_remark(const struct csv_rows *rows);

/* What separates the fields of the first line, or 0 if nothing does. */
char csv_separator(const char *text, size_t length);

#endif
