/*
 * error.h - the two ways in which something is reported.
 * A struct error carries the first failure up to whoever prints it; readers of users' files collect struct diagnostics
 * instead, so that one run shows all mistakes of a file.
 */
#ifndef ENTENTE_BASE_ERROR_H
#define ENTENTE_BASE_ERROR_H

#include <stdbool.h>

#include "base/mem.h"
#include "base/text.h"

enum error_kind {
    ERROR_NONE,
#define ERROR_KIND(id, name, exit_code, summary) ERROR_##id,
#include "base/error_kinds.def"
#undef ERROR_KIND
};

const char *error_kind_name(enum error_kind kind);
const char *error_kind_summary(enum error_kind kind);
int error_kind_exit_code(enum error_kind kind);

/* Owns nothing. A zeroed error is no error. */
struct error {
    enum error_kind kind;
    char text[512];
};

/* Fills 'error' unless it holds one already (the first report is the cause); always returns false. */
bool error_set(struct error *error, enum error_kind kind, const char *format, ...) PRINTF_LIKE(3, 4);

/* Passes a failure up unchanged. */
#define TRY(call)         \
    do {                  \
        if (!(call))      \
            return false; \
    } while (0)

enum severity { SEVERITY_ERROR, SEVERITY_WARNING };

/* One located mistake. Line and column start at 1; columns count code points. */
struct diagnostic {
    enum error_kind kind;
    enum severity severity;
    char *file, *text;
    char *path;    /* RFC 6901 pointer of the value, or NULL */
    char *excerpt; /* the line, or the part of it that is shown, without control characters */
    long line, column;
    long caret; /* display columns before the caret within excerpt */
};

enum { DIAGNOSTICS_MAX = 20 };

/* Owns its list. The limit is per file and severity; what exceeds it is counted only. */
struct diagnostics {
    struct diagnostic *list;
    int count, capacity;
    int error_count, warning_count; /* listed or not */
    bool wants_warnings;            /* asks readers for doubts, too */
};

/* True if one more of this severity about the file would be shown; if not, it need only be counted. */
bool diagnostics_room(const struct diagnostics *diagnostics, const char *file, enum severity severity);
/* Takes over the strings of 'item', which is counted only where there is no room. */
void diagnostics_add(struct diagnostics *diagnostics, struct diagnostic item);
void diagnostics_sort(struct diagnostics *diagnostics);
/* Writes 'file:line:column: error: text [kind]', the line and a caret for each, in order of place. */
void diagnostics_write(const struct diagnostics *diagnostics, struct text *out);
void diagnostics_done(struct diagnostics *diagnostics);

#endif
