/*
 * work.c - many samples, computed by several processes side by side. They share the rows and a counter; whoever is idle
 * takes the next few samples.
 */
#include "analysis/sample/work.h"

#include <errno.h>
#include <malloc.h>
#include <math.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/* Blocks up to this size are taken again and again, not from the system each time. */
enum { KEPT_BLOCK = 32 * 1024 * 1024 };

enum { PROCESSES_MAX = 256, AT_ONCE = 64, PIECES = 16 };

/* Stands before the rows. */
union head {
    atomic_long next;
    char line[64];
};

static size_t size_of(const struct work *work)
{
    return sizeof(union head) + (size_t)work->count * (size_t)work->width * sizeof(double);
}

static union head *head_of(double *rows)
{
    return (union head *)rows - 1;
}

static double *make_rows(const struct work *work, struct error *error)
{
    double bytes = (double)work->count * work->width * sizeof(double);
    double half = (double)sysconf(_SC_PHYS_PAGES) * (double)sysconf(_SC_PAGESIZE) / 2;
    union head *head;

    if (bytes > half) {
        (void)error_set(error, ERROR_USAGE,
                        "so many samples take %.0f GB, and half of this machine's memory is %.0f: draw them in parts",
                        ceil(bytes / 1e9), floor(half / 1e9));
        return NULL;
    }
    head = mmap(NULL, size_of(work), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (head == MAP_FAILED)
        mem_exhausted();
    return (double *)(head + 1);
}

void work_free(const struct work *work, double *rows)
{
    if (rows)
        munmap(head_of(rows), size_of(work));
}

/* Few at a time, so that nobody waits long for the last. */
static long at_once(const struct work *work)
{
    long piece = work->count / (work->processes * PIECES);

    return piece < 1 ? 1 : piece > AT_ONCE ? AT_ONCE : piece;
}

/* Takes samples as long as there are some; 'tells': it says how far all have come. */
static void take_part(const struct work *work, double *rows, bool tells)
{
    atomic_long *next = &head_of(rows)->next;
    long piece = at_once(work);
    void *worker;

    mallopt(M_MMAP_THRESHOLD, KEPT_BLOCK);
    mallopt(M_TRIM_THRESHOLD, KEPT_BLOCK);
    worker = work->begin(work->question);

    for (long first = atomic_fetch_add(next, piece); first < work->count; first = atomic_fetch_add(next, piece)) {
        for (long i = first; i < first + piece && i < work->count; i++)
            work->fill(worker, work->from + i, rows + (size_t)i * (size_t)work->width);
        if (tells && work->progress)
            work->progress->advance(work->progress->data, first, work->count);
    }
    work->end(worker);
}

static _Noreturn void be_helper(const struct work *work, double *rows, pid_t parent)
{
    static const int signals[] = { SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGQUIT };

    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        signal(signals[i], SIG_DFL);
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || getppid() != parent)
        _exit(1);
    take_part(work, rows, false);
    _exit(0);
}

/* Starts the others; their number. Where no more can be had, fewer do. */
static int start_helpers(const struct work *work, double *rows, pid_t *helpers)
{
    pid_t parent = getpid();
    int wanted = work->processes < PROCESSES_MAX ? work->processes - 1 : PROCESSES_MAX - 1, count = 0;

    while (count < wanted && (count + 1) * at_once(work) < work->count) {
        pid_t helper = fork();

        if (helper < 0)
            break;
        if (helper == 0)
            be_helper(work, rows, parent);
        helpers[count++] = helper;
    }
    return count;
}

static bool all_ended_well(const pid_t *helpers, int count)
{
    bool good = true;

    for (int i = 0; i < count; i++) {
        int status = 0;

        while (waitpid(helpers[i], &status, 0) < 0 && errno == EINTR)
            continue;
        if (WIFEXITED(status) && WEXITSTATUS(status) == 71)
            mem_exhausted();
        good = good && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }
    return good;
}

static bool compute(const struct work *work, double *rows, struct error *error)
{
    pid_t helpers[PROCESSES_MAX];
    int count = start_helpers(work, rows, helpers);

    take_part(work, rows, true);
    return all_ended_well(helpers, count) ||
           error_set(error, ERROR_INTERNAL, "a process that computed samples ended before it was done");
}

double *work_run(const struct work *work, struct error *error)
{
    struct raw *raw = work->raw;
    double *rows;
    bool good;

    if (raw && !raw_begin(raw, work->from, work->count, work->width, error))
        return NULL;
    rows = make_rows(work, error);
    if (!rows)
        return NULL;
    if (raw && !raw->path)
        good = raw_fill(raw, rows, error);
    else
        good = compute(work, rows, error) && (!raw || raw_write(raw, rows, error));
    if (good)
        return rows;
    work_free(work, rows);
    return NULL;
}
