/*
 * session.h - what commands share: saying what is wrong, reading inputs, printing reports.
 */
#ifndef ENTENTE_CLI_SESSION_H
#define ENTENTE_CLI_SESSION_H

#include "analysis/report.h"
#include "cli/args.h"
#include "output/result.h"
#include "output/table_list.h"
#include "scenario/scenario.h"

/* Says what is wrong on standard error; returns the exit code. */
int complain(const struct error *error);
int complain_all(struct diagnostics *diagnostics, const struct error *error);
/* Writes to standard output wholly, or complains; returns the exit code. */
int print(const struct text *text);

enum format { FORMAT_TEXT, FORMAT_JSON, FORMAT_CSV, FORMAT_MARKDOWN };
/* The format that the options ask for. */
bool choose_format(const struct args *args, enum format *format, struct error *error) MUST_CHECK;
/* So many as --threads says, or as there are processors. */
int threads_of(const struct args *args);
/* True if standard output should be coloured. */
bool wants_colour(const struct args *args);

/* Where the texts of inputs are kept for a file of samples, or come from one; or NULL. */
struct file_store *store_of(const struct args *args);
/* Reads the model named first among the arguments, valid at --at. */
bool read_model(const struct args *args, struct model *model, char sha256[static 65], struct diagnostics *diagnostics,
                struct error *error) MUST_CHECK;
/* A file that may be a model or a scenario: read once, told apart by its "format". */
struct input_file {
    char *text; /* taken over by the reader */
    size_t length;
    bool is_scenario;
};
bool read_input(const struct args *args, const char *path, struct input_file *input, struct error *error) MUST_CHECK;
/* Finds all that is wrong with such a file (of a scenario, and its models), whose text is taken over. */
bool check_input(const struct args *args, const char *path, struct input_file *input, struct diagnostics *diagnostics,
                 struct error *error) MUST_CHECK;

/*
 * The same for the file named first: reads a model, or a scenario and its model; a model is a scenario without phases. Fills
 * the hashes of 'source', whose paths (NULL for a model) are the caller's.
 */
bool read_model_or_scenario(const struct args *args, struct scenario_source *source, struct scenario *scenario,
                            struct model *model, struct diagnostics *diagnostics, struct error *error) MUST_CHECK;
/* A phase of the report by id ("before": 0), or an error with a did-you-mean. */
bool find_phase(const struct report *report, const char *id, int *phase, struct error *error) MUST_CHECK;

/* Fills the scenario's focus from --bloc, --among, --pair and --set. */
bool read_focus_options(const struct args *args, const struct model *model, struct scenario *scenario,
                        struct error *error) MUST_CHECK;
/* Title, counts, phases and rules, as they stand above the tables of a report. */
void write_heading(const struct report *report, bool colour, struct text *out);
void write_tables(const struct table_list *list, bool markdown, bool colour, struct text *out);
/* "wrote x.svg" on standard error. */
void say_wrote(const char *path);
/* True with --raw: the samples are written, which it says, and nothing else is to be shown. */
bool is_all_raw(const struct args *args);

/* True if nothing but the tables of a report is asked for, so that what they do not show need not be computed. */
bool wants_tables_only(const struct args *args);
/* Adds to the report what only its page shows, where one is to be written. Before model and scenario are done with. */
void complete_for_page(const struct args *args, struct report *report, const struct scenario *scenario,
                       const struct model *model);
/* How --theme, --layout-from and --lang want diagrams and the page; places are read into 'places', which the caller is done with. */
bool read_drawing_options(const struct args *args, struct places *places, struct drawing_options *options,
                          struct diagnostics *diagnostics, struct error *error) MUST_CHECK;
/* A word of two; the first where none is given. */
bool choose_of_two(const char *given, const char *option, const char *const words[2], bool *second,
                   struct error *error) MUST_CHECK;
/* What is to be said of places that serve nobody, on standard error. */
void say_of_places(const struct args *args, const struct drawing_options *options, const struct drawing *drawing);
/* Prints the report in the format asked for and writes --output ('options' is for that only); returns the exit code. */
int deliver(const struct args *args, const struct report *report, const struct drawing_options *options);

#endif
