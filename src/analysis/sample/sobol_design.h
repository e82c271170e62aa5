/*
 * sobol_design.h - plays of a scenario by the design from which Sobol' indices follow (Saltelli 2002).
 */
#ifndef ENTENTE_ANALYSIS_SAMPLE_SOBOL_DESIGN_H
#define ENTENTE_ANALYSIS_SAMPLE_SOBOL_DESIGN_H

#include "analysis/sample/drivers.h"
#include "analysis/sample/work.h"

/*
 * Each row holds the outputs at a sample A of the inputs, at another sample B, and for every input at A with that
 * input from B. Samples are independent of those of samples_draw. Owns the rows.
 */
struct sobol_design {
    int input_count, output_count;
    uint64_t seed;
    struct work work;
    double *rows;
};

/* Draws and plays 'base' rows, for the outputs listed; 0: there will be nothing known. False as samples_draw. */
bool sobol_design_play(struct sobol_design *design, const struct samples *samples,
                       const struct sampling_question *question, const struct drivers *drivers, int base,
                       struct error *error) MUST_CHECK;
void sobol_design_done(struct sobol_design *design);

/* Of one output, into out[inputs]; see sobol_indices. */
void sobol_design_indices(const struct sobol_design *design, int output, struct sensitivity *out);

#endif
