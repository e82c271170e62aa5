/*
 * bench.c - the hot jobs of the program beside igraph's own loops, in one run, on seeded random networks: medians, ratios, and
 * whether both answer the same. An igraph loop that would take over three seconds is run on some of its items, drawn with a seed,
 * and scaled: its time is marked '~'.
 */
#include <math.h>
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/random.h"
#include "base/statistics.h"
#include "field.h"
#include "frustration.h"
#include "loading.h"
#include "network/ig.h"

enum { ROUNDS = 9, SAMPLE = 25 };
static const double LONG_LOOP = 3, LONG_JOB = 1; /* seconds */

/* What igraph answered, and how long it would take for all. */
struct rival {
    double seconds;
    bool scaled, agrees;
};

static double median_time(const struct job *job, const struct field *field, double *answers)
{
    double times[ROUNDS];
    int count = 0;

    do {
        double start = seconds_now();

        job->ours(field, answers);
        times[count++] = seconds_now() - start;
    } while (count < ROUNDS && (count < 3 || times[0] < LONG_JOB));
    sort_numbers(times, count);
    return quantile_of_sorted(times, count, 0.5);
}

static bool is_same(double a, double b)
{
    return fabs(a - b) <= 1e-9 * fmax(1, fabs(b));
}

/* Items in an order drawn at random; stops after the sample if all would take too long. */
static struct rival run_rival(const struct job *job, const struct field *field, const double *answers)
{
    int count = job->count(field), done = 0;
    AUTO_FREE int *order = mem_array((size_t)count, sizeof *order);
    struct random random = random_stream(2, 0);
    struct rival rival = { .agrees = true };

    random_order(&random, order, count);
    while (done < count && (done < SAMPLE || rival.seconds / done * count <= LONG_LOOP)) {
        double answer = job->theirs(field, order[done], &rival.seconds);

        rival.agrees = rival.agrees && is_same(answer, answers[order[done]]);
        done++;
    }
    rival.scaled = done < count;
    rival.seconds *= (double)count / done;
    return rival;
}

/* The median of several loops where they are short. */
static struct rival median_rival(const struct job *job, const struct field *field, const double *answers)
{
    struct rival rival = run_rival(job, field, answers);
    double times[ROUNDS] = { rival.seconds };
    int count = 1;

    while (!rival.scaled && rival.seconds < LONG_JOB && count < ROUNDS) {
        struct rival next = run_rival(job, field, answers);

        rival.agrees = rival.agrees && next.agrees;
        times[count++] = next.seconds;
    }
    sort_numbers(times, count);
    rival.seconds = quantile_of_sorted(times, count, 0.5);
    return rival;
}

/* Prints a row; false if the ratio falls short of what is promised, or the answers differ. */
static bool race(const struct job *job, int threads)
{
    AUTO_FREE double *answers = NULL;
    struct rival rival;
    struct field field;
    double ours, ratio;
    int count;

    if (!job->file) {
        field_init(&field, job->n, job->edge_count, threads);
    } else if (!field_read(&field, job->file, job->n, threads)) {
        printf("%-28s skipped: %s is not there\n", job->name, job->file);
        return true;
    }
    count = job->count(&field);
    answers = mem_array((size_t)(count > field.n ? count : field.n), sizeof *answers);
    if (job->prepare)
        job->prepare(&field);
    ours = median_time(job, &field, answers);
    rival = median_rival(job, &field, answers);
    ratio = rival.seconds / ours;
    printf("%-28s %6d %7d %11.3f ms %1s%12.3f ms %9.1f  %6.0f  %s%s\n", job->name, job->n, job->edge_count, 1e3 * ours,
           rival.scaled ? "~" : "", 1e3 * rival.seconds, ratio, job->at_least, rival.agrees ? "equal" : "DIFFERENT",
           ratio < job->at_least ? ", SLOWER THAN PROMISED" : "");
    fflush(stdout);
    field_done(&field);
    return rival.agrees && ratio >= job->at_least;
}

/* The library behind igraph's linear algebra, as the process has it mapped. */
static void print_blas(void)
{
    FILE *maps = fopen("/proc/self/maps", "r");
    char line[512];

    while (maps && fgets(line, sizeof line, maps)) {
        char *name = strstr(line, "blas");

        while (name && name > line && name[-1] != '/')
            name--;
        if (!name)
            continue;
        printf("BLAS: %s", name);
        break;
    }
    if (maps)
        fclose(maps);
}

static void print_machine(int threads)
{
    FILE *info = fopen("/proc/cpuinfo", "r");
    char line[512];

    while (info && fgets(line, sizeof line, info)) {
        if (strncmp(line, "model name", 10) != 0)
            continue;
        printf("machine: %s", strchr(line, ':') + 2);
        break;
    }
    if (info)
        fclose(info);
    print_blas();
    printf("threads: %d (igraph: 1)\n\n", threads);
}

/* With a word, only the jobs whose names begin with it. */
int main(int count, char **words)
{
    int threads = omp_get_max_threads() < 2 ? 1 : 2, kept = 0, run = 0;

    ig_init();
    print_machine(threads);
    printf("%-28s %6s %7s %14s %16s %9s %7s\n", "job", "n", "ties", "entente", "igraph", "ratio", "promise");
    for (int i = 0; i < job_count; i++) {
        if (count > 1 && strncmp(jobs[i].name, words[1], strlen(words[1])) != 0)
            continue;
        kept += race(&jobs[i], threads);
        run++;
    }
    printf("%d of %d as promised\n\n", kept, run);
    if (count == 1) {
        bench_frustration();
        bench_loading();
    }
    return kept == run ? 0 : 1;
}
