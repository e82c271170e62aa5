/*
 * work.h - many samples, computed by several processes side by side: what igraph and GLPK keep in globals is each process's own.
 */
#ifndef ENTENTE_ANALYSIS_SAMPLE_WORK_H
#define ENTENTE_ANALYSIS_SAMPLE_WORK_H

#include "analysis/sample/raw.h"
#include "base/error.h"
#include "network/kernel/progress.h"

/*
 * What there is to do. 'begin' makes what one process needs for itself, 'fill' computes the row of one sample with it, depending on
 * the sample's number alone, 'end' is done with it. Temporary files must not be open meanwhile.
 */
struct work {
    long from, count; /* numbers of the samples */
    int width;        /* numbers of a row */
    void *(*begin)(const void *question);
    void (*fill)(void *worker, long number, double *row);
    void (*end)(void *worker);
    const void *question;
    int processes;                    /* at most; 1: this one does it all */
    struct kernel_progress *progress; /* or NULL */
    struct raw *raw;                  /* where the rows are written too, or come from; or NULL */
};

/*
 * The rows of all samples in order, whatever the number of processes, for work_free; NULL with an error if a process ended by
 * itself, where the rows would take more than half of the memory, or a file of samples is not right. Once rows are
 * written, nothing is to be done with them. A signal that ends this process ends the others too.
 */
double *work_run(const struct work *work, struct error *error) MUST_CHECK;
void work_free(const struct work *work, double *rows);

#endif
