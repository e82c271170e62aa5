/*
 * progress.c - a bar on standard error while long work goes on.
 */
#include "cli/progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { BAR_WIDTH = 30 };
static const double FIRST_AFTER = 1, NEXT_AFTER = 0.2; /* seconds */

static double seconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static void advance(void *data, long done, long all)
{
    struct progress_bar *bar = data;
    double now = seconds(), share = all > 0 ? (double)done / (double)all : 0;
    int filled = (int)(share * BAR_WIDTH);

    if (now - bar->start < FIRST_AFTER || now - bar->shown < NEXT_AFTER)
        return;
    bar->shown = now;
    fprintf(stderr, "\r[%.*s%.*s] %3.0f %%", filled, "##############################", BAR_WIDTH - filled,
            "                              ", 100 * share);
    if (share > 0.02)
        fprintf(stderr, ", %.0f s left  ", (now - bar->start) * (1 - share) / share);
    fflush(stderr);
}

void progress_bar_init(struct progress_bar *bar)
{
    *bar = (struct progress_bar){ .progress = { advance, bar }, .start = seconds() };
}

void progress_bar_done(struct progress_bar *bar)
{
    if (bar->shown > 0)
        fputs("\r\033[K", stderr);
    bar->shown = 0;
}

struct kernel_progress *progress_bar_progress(struct progress_bar *bar, bool quiet)
{
    return !quiet && isatty(STDERR_FILENO) ? &bar->progress : NULL;
}
