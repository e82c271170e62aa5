/*
 * table.h - a table as cells, and its views: aligned text, Markdown, CSV.
 */
#ifndef ENTENTE_OUTPUT_TABLE_H
#define ENTENTE_OUTPUT_TABLE_H

#include <stdbool.h>

#include "base/text.h"
#include "measure/measure.h"

/* What a cell says about cohesion; shown as colour on a terminal, always besides a sign. */
enum tone { TONE_PLAIN, TONE_GOOD, TONE_BAD, TONE_FAINT };

/*
 * Who speaks in a cell, so that another language leaves alone what is not ours: names and whatever users write, words of
 * ours, numbers and signs only, or a name with a number behind it.
 */
enum cell_kind { CELL_NAME, CELL_WORDS, CELL_NUMBER, CELL_NAME_NUMBER };

struct cell {
    char *text;
    enum tone tone;
    enum cell_kind kind;
};

struct column {
    char *heading;
    bool right;   /* numbers */
    bool is_name; /* the heading is no word of ours */
    int columns;  /* words are cut to so many on a screen; 0: not at all */
};

/* Cells by rows. Owns everything. Footnotes are numbered in order of first use. */
struct table {
    char *title;
    struct column *columns;
    struct cell *cells;
    char **notes;   /* numbered */
    char **remarks; /* lines below */
    int column_count, column_capacity, cell_count, cell_capacity;
    int note_count, note_capacity, remark_count, remark_capacity;
};

/* Takes a copy of the title. */
void table_init(struct table *table, const char *title);
void table_done(struct table *table);
void table_column(struct table *table, const char *heading, bool right);
/* A column whose heading is a name or an id. */
void table_name_column(struct table *table, const char *heading, bool right);
/* A column of words that may be longer than names are. */
void table_wide_column(struct table *table, const char *heading, int columns);

/* Fill the table row by row, cell by cell: with a name, words of ours, or a printed number. */
void table_cell(struct table *table, const char *text);
void table_words(struct table *table, const char *text);
void table_toned(struct table *table, const char *words, enum tone tone);
void table_number(struct table *table, const char *number);
/* Names, or words where there are none. */
void table_names(struct table *table, const char *names, const char *none);
/* Names that a number belongs to: "North Korea 0.80". */
void table_name_number(struct table *table, const char *names, const char *number);
/* A number with so many decimals, or a dash with the reason as footnote. */
void table_value(struct table *table, struct value value, int decimals);
/* A change with arrow and sign; 'direction' says whether up is good. */
void table_change(struct table *table, struct value value, int decimals, enum direction direction);
/* A change in percent of 'before'; empty if that is 0 or there is none. */
void table_percent(struct table *table, struct value change, struct value now, int decimals, enum direction direction);
void table_remark(struct table *table, const char *text);

int table_row_count(const struct table *table);

/*
 * Views. Text is aligned by display width; user text is made visible (no control characters). Without rows, but with
 * remarks, there are the title and what stands below. Text breaks long remarks into lines.
 */
void table_write_text(const struct table *table, bool colour, struct text *out);
void table_write_markdown(const struct table *table, struct text *out);

/* For tables of words: cells as they are; JSON is a list of objects by heading. */
void table_write_csv(const struct table *table, struct text *out);
void table_write_json(const struct table *table, struct text *out);

/* One CSV field: quoted where needed; a text that a spreadsheet would run as a formula, and is no number, gets a "'" in front. */
void csv_text(struct text *out, const char *value);

#endif
