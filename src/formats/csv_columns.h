/*
 * csv_columns.h - which column is what: by its heading under one of its usual names, or as --map says.
 */
#ifndef ENTENTE_FORMATS_CSV_COLUMNS_H
#define ENTENTE_FORMATS_CSV_COLUMNS_H

#include "formats/csv_rows.h"

/* What a column may be. Tables end with a NULL name; the place of a row is the role's number. */
struct csv_role {
    const char *name;    /* as in --map */
    const char *aliases; /* usual headings, the best first: "from,source"; as 'plain' below */
    bool is_required;
};

enum { CSV_ROLES = 20 };

/* Owns the headings. Columns are numbered from 0; -1: the file has none. */
struct csv_columns {
    const struct csv_role *roles;
    char **headings;
    char **plain; /* the same in small letters, other characters as '_' */
    int count;
    int of[CSV_ROLES]; /* column of each role */
    bool is_mapped[CSV_ROLES];
};

/*
 * Reads the row of headings, which the rows stand before. 'map' may be NULL. False, and reported, if roles cannot be
 * told.
 */
bool csv_columns_init(struct csv_columns *columns, struct csv_rows *rows, const struct csv_role *roles,
                      const char *map) MUST_CHECK;
void csv_columns_done(struct csv_columns *columns);
/* The role that is called so in --map, or -1. */
int csv_role_find(const struct csv_role *roles, const char *name);
/* The column with this heading (as aliases are written), or -1. */
int csv_columns_find(const struct csv_columns *columns, const char *heading);
/* The first column under one of the names, which are no headings of 'but' (-1: any), or -1. */
int csv_columns_any(const struct csv_columns *columns, const char *aliases, int but);
/* True if the row has as many fields as headings, empty ones at its end apart; else false, and reported. */
bool csv_columns_check(const struct csv_columns *columns, struct csv_rows *rows) MUST_CHECK;
/* Adds the headings that have no role: "'a', 'b'"; 'used' are others that are used nevertheless. */
void csv_columns_add_unused(const struct csv_columns *columns, const int *used, int used_count, struct text *out);
/* The first column behind this one (-1: of all) that has a heading and no role, or -1. */
int csv_columns_next_unused(const struct csv_columns *columns, int column);
/* Adds the option that gives a column a role, as a shell reads it: "--map 'weight="Value, US$"'". */
void csv_columns_add_map(const struct csv_columns *columns, const char *role, int column, struct text *out);
/* Remarks on columns that have roles as they are called, though not by the names of these. */
void csv_columns_remark_taken(const struct csv_columns *columns, struct import *import, const char *whose);
/* Remarks on columns without a role; 'whose' is the further file that has them, or NULL. */
void csv_columns_remark(const struct csv_columns *columns, struct import *import, const char *whose, const int *used,
                        int used_count);

#endif
