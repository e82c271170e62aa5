/*
 * progress.h - a bar on standard error while long work goes on: on a terminal only, after a second, and gone when the work is done.
 */
#ifndef ENTENTE_CLI_PROGRESS_H
#define ENTENTE_CLI_PROGRESS_H

#include <stdbool.h>

#include "network/kernel/progress.h"

/* Hand 'progress' to what works long. */
struct progress_bar {
    struct kernel_progress progress;
    double start, shown; /* seconds; when it was drawn last, 0: never */
};

void progress_bar_init(struct progress_bar *bar);
/* Takes the bar away if it is there. */
void progress_bar_done(struct progress_bar *bar);
/* The progress, or NULL where nobody would see it. */
struct kernel_progress *progress_bar_progress(struct progress_bar *bar, bool quiet);

#endif
