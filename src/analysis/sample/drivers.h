/*
 * drivers.h - what drives an answer: which judged numbers a figure or claim hangs on, and what would have to be true
 * for a claim to turn.
 */
#ifndef ENTENTE_ANALYSIS_SAMPLE_DRIVERS_H
#define ENTENTE_ANALYSIS_SAMPLE_DRIVERS_H

#include "analysis/sample/sampling.h"
#include "analysis/sample/sobol.h"

/* Inputs listed of each output; resamples behind the intervals of Sobol' indices. */
enum { DRIVERS_LISTED = 20, SOBOL_RESAMPLES = 200 };

/* An input as the report keeps it. */
struct driving_input {
    const char *label, *source; /* of its first source the id, or NULL */
    double value, low, high;    /* as written and its limits, signed, low < high; of existence 1, 0 and 1 */
    double probability;         /* of existence; else 1 */
    bool by_grade;
};

/*
 * One input's part in an output. What is high goes by magnitude: of a hostile weight, the most hostile is, and the
 * correlation is positive if the output rises with hostility.
 */
struct driver {
    int input;
    struct value correlation; /* Spearman's, of the samples' shares with the output */
    struct sensitivity sobol; /* known only if asked for; intervals of 90 % */
    struct value low, high;   /* the output with this input alone at its 5th and 95th percentile (existence: 0, 1) */
    double input_low, input_high; /* which are these */
};

/*
 * What is driven: a figure's change against before (without phases: the figure), or a claim: its margin, or where it
 * has none whether it holds (1 or 0).
 */
struct driven {
    int claim;              /* or -1 */
    struct sampled_key key; /* of figures */
    bool has_margin;
    struct value middle, median, low, high; /* as judged; over samples */
    /* Inputs that move it, greatest first by total index where known, else by |correlation|. */
    struct driver *drivers;
    int driver_count; /* at most DRIVERS_LISTED */
    /*
     * Inputs that move it at all: by their swing, their total index, or a correlation that is farther from 0 than four
     * standard deviations of what chance makes of none.
     */
    int moving_count;
};

/*
 * The least change of one input, within its limits, by which a claim that holds does not any more. A claim that holds
 * at a limit, or as far off as another input turns it, is taken to hold all the way: if it turns twice before, nobody
 * sees it.
 */
struct breaking {
    int claim, input;     /* input -1: no single input breaks it */
    double value;         /* of the input, just beyond where it turns */
    double way;           /* from the value as written (0) to the limit on that side (1), to 2^-25; of existence 1 */
    enum verdict verdict; /* then */
};

/* The report's arena owns all. */
struct drivers {
    struct driving_input *inputs;
    int input_count;
    struct driven *list; /* focus figures, then claims in their order */
    int count, figure_count;
    struct breaking *breaking; /* one for each claim that holds as judged */
    int breaking_count;
    int sobol_base;              /* rows of its design, 0: not asked for */
    const char *why_no_swings;   /* too many inputs to move one by one; or NULL */
    const char *why_no_breaking; /* likewise */
};

/*
 * Into report->sampling->drivers. Focus figures: the combined bond of every focus pair (total_bond) and efficiency, in
 * the last phase shown, as far as samples were taken of them. 'sobol_base': rows of Saltelli's design, 0: none; it
 * costs sobol_base · (inputs + 2) plays of the scenario, and fewer than 10 rows tell nothing. After report_sum_samples.
 * False with an error as samples_draw.
 */
bool report_find_drivers(struct report *report, const struct samples *samples, const struct sampling_question *question,
                         int sobol_base, struct error *error) MUST_CHECK;

#endif
