/*
 * input_labels.h - what judged numbers are called.
 */
#ifndef ENTENTE_ANALYSIS_SAMPLE_INPUT_LABELS_H
#define ENTENTE_ANALYSIS_SAMPLE_INPUT_LABELS_H

#include "analysis/sample/inputs.h"

/* Gives every input its label, all different. 'state' is the model followed by what steps add. O(n log n). */
void inputs_label(struct inputs *inputs, const struct model *state, const struct scenario *scenario);

#endif
