/*
 * raw.h - files of samples, 'entente-raw/1': what one of many machines computed, for 'entente merge'.
 * One line of JSON says what was asked (see raw_head); after it stand the texts of the inputs in the order of their
 * list, then the rows as little-endian doubles, then the SHA-256 of all that stands before it, in hexadecimal. Such a
 * file names other files only for show: nothing in it is ever opened or executed.
 */
#ifndef ENTENTE_ANALYSIS_SAMPLE_RAW_H
#define ENTENTE_ANALYSIS_SAMPLE_RAW_H

#include "base/file_store.h"

/* Numbers of samples are at most this, as on the command line; so are those of a row. */
enum { RAW_MOST = 999999999 };

/* Greatest amount of a number in a row; what is beyond is not defined. */
#define RAW_GREATEST 1e150

/* What was asked, and of which samples the rows are. Owns everything. */
struct raw_head {
    char *command, **words; /* options and arguments, as the command line has them */
    int word_count;
    long from, count; /* from 0 */
    int width;        /* numbers of a row */
    struct file_store inputs;
};

struct raw_part {
    const char *path;
    long from, count;
};

/* Samples to be written, or that were read. Owns head and parts. */
struct raw {
    const char *path; /* where to write to; NULL: samples come from 'parts' */
    struct raw_head head;
    struct raw_part *parts; /* in the order of their samples */
    int part_count;
    size_t max_input;
};

void raw_done(struct raw *raw);
/* True if samples go into a file, and are not summed up here. */
static inline bool raw_is_written(const struct raw *raw)
{
    return raw && raw->path;
}

/*
 * Opens files that together hold all samples between the least and the greatest, each once, of one question and one
 * version of the program; checks them wholly. At most max_input bytes are taken for head and texts of one. Paths are
 * borrowed. False with 'error' or diagnostics that name the file that is wrong.
 */
bool raw_open(struct raw *raw, const char *const *paths, int count, size_t max_input, struct diagnostics *diagnostics,
              struct error *error) MUST_CHECK;

/*
 * Says, before any work is done, what there will be to write, or what must have been read; false if it cannot be
 * written or is something else.
 */
bool raw_begin(struct raw *raw, long from, long count, int width, struct error *error) MUST_CHECK;
/* Writes the rows; they are not to be used any more. */
bool raw_write(const struct raw *raw, double *rows, struct error *error) MUST_CHECK;
/* Reads all rows. Numbers are NAN or at most RAW_GREATEST in amount, and nothing else can be relied upon. */
bool raw_fill(const struct raw *raw, double *rows, struct error *error) MUST_CHECK;

/* For raw.c and raw_read.c: the first line, and the other way round; texts are left out, their lengths are there. */
void raw_head_write(const struct raw_head *head, struct text *out);
/* Takes over the line. Texts are missing, 'sha256' (caller frees) has one row for each. */
bool raw_head_parse(struct raw_head *head, char (**sha256)[65], const char *path, char *line, size_t length,
                    struct diagnostics *diagnostics) MUST_CHECK;
void raw_head_done(struct raw_head *head);

#endif
