/*
 * render.c - runs entente-render: found beside this program or in ../libexec/entente, with a clean environment, limits and a
 * timeout; asked through a file in memory, answering through a pipe.
 */
#include "output/render.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { TIMEOUT_SECONDS = 60, MAX_ANSWER = 256 << 20 };

static const char *const formats[] = { "dot", "svg", "png", "pdf" };

bool render_knows_format(const char *format)
{
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (strcmp(formats[i], format) == 0)
            return true;
    return false;
}

/* Path of the renderer, looked for only beside this program; caller frees. NULL if there is none. */
static char *find_renderer(void)
{
    static const char *const places[] = { "entente-render", "../libexec/entente/entente-render" };
    char self[4096];
    ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);

    if (length < 0)
        return NULL;
    self[length] = '\0';
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        AUTO_TEXT path = { 0 };

        text_add_bytes(&path, self, (size_t)(strrchr(self, '/') - self) + 1);
        text_add(&path, places[i]);
        if (access(path.data, X_OK) == 0)
            return text_take(&path);
    }
    return NULL;
}

/* One run of the renderer. File descriptors are -1 when closed. */
struct run {
    pid_t pid;
    int question, answer[2], complaint;
};

static void close_fd(int *fd)
{
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

static void run_done(struct run *run)
{
    close_fd(&run->question);
    close_fd(&run->answer[0]);
    close_fd(&run->answer[1]);
    close_fd(&run->complaint);
}

static bool fill(int fd, const char *text)
{
    size_t left = strlen(text);

    while (left > 0) {
        ssize_t done = write(fd, text, left);

        if (done < 0 && errno != EINTR)
            return false;
        if (done > 0) {
            text += done;
            left -= (size_t)done;
        }
    }
    return lseek(fd, 0, SEEK_SET) == 0;
}

static bool run_init(struct run *run, const char *question, struct error *error)
{
    *run = (struct run){ .question = -1, .answer = { -1, -1 }, .complaint = -1 };
    run->question = memfd_create("question", MFD_CLOEXEC);
    run->complaint = memfd_create("complaint", MFD_CLOEXEC);
    if (run->question < 0 || run->complaint < 0 || pipe2(run->answer, O_CLOEXEC) < 0 ||
        !fill(run->question, question)) {
        error_set(error, ERROR_RENDERER, "cannot talk to the renderer: %s", strerror(errno));
        run_done(run);
        return false;
    }
    return true;
}

/* Memory checkers reserve far more than they use, so their builds go without the limit on memory. */
static void limit(pid_t pid)
{
    const struct rlimit cpu = { 2 * TIMEOUT_SECONDS, 2 * TIMEOUT_SECONDS }, core = { 0, 0 };

    prlimit(pid, RLIMIT_CPU, &cpu, NULL);
    prlimit(pid, RLIMIT_CORE, &core, NULL);
#ifndef __SANITIZE_ADDRESS__
    const struct rlimit memory = { (rlim_t)4 << 30, (rlim_t)4 << 30 };

    prlimit(pid, RLIMIT_AS, &memory, NULL);
#endif
}

static bool start(struct run *run, const char *path, char *const arguments[], struct error *error)
{
    AUTO_TEXT home = { 0 };
    char *environment[] = { "PATH=/usr/bin:/bin", "LC_ALL=C", NULL, NULL };
    posix_spawn_file_actions_t actions;
    int failure;

    text_addf(&home, "HOME=%s", getenv("HOME") ? getenv("HOME") : "/nonexistent");
    environment[2] = home.data;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, run->question, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, run->answer[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, run->complaint, STDERR_FILENO);
    failure = posix_spawn(&run->pid, path, &actions, NULL, arguments, environment);
    posix_spawn_file_actions_destroy(&actions);
    close_fd(&run->answer[1]);
    if (failure)
        return error_set(error, ERROR_RENDERER, "cannot start '%s': %s", path, strerror(failure));
    limit(run->pid);
    return true;
}

static long milliseconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Reads until the renderer closes its end; false with a reason if it takes too long or says too much. */
static bool listen_to(struct run *run, struct text *answer, struct error *error)
{
    long deadline = milliseconds() + TIMEOUT_SECONDS * 1000L;
    char buffer[1 << 16];

    for (;;) {
        struct pollfd ready = { .fd = run->answer[0], .events = POLLIN };
        long left = deadline - milliseconds();
        ssize_t got;

        if (left <= 0 || (poll(&ready, 1, (int)left) == 0))
            return error_set(error, ERROR_RENDERER, "the renderer took longer than %d seconds", TIMEOUT_SECONDS);
        got = read(run->answer[0], buffer, sizeof buffer);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return got == 0 || error_set(error, ERROR_RENDERER, "cannot read from the renderer: %s", strerror(errno));
        text_add_bytes(answer, buffer, (size_t)got);
        if (answer->length > MAX_ANSWER)
            return error_set(error, ERROR_RENDERER, "the renderer's answer is longer than %d bytes", MAX_ANSWER);
    }
}

/* First line of what the renderer said on its standard error. */
static void read_complaint(struct run *run, char *line, size_t size)
{
    ssize_t got = pread(run->complaint, line, size - 1, 0);

    line[got > 0 ? got : 0] = '\0';
    line[strcspn(line, "\n")] = '\0';
}

static bool finish(struct run *run, struct error *error)
{
    char complaint[256];
    int status = 0;

    while (waitpid(run->pid, &status, 0) < 0 && errno == EINTR)
        continue;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return true;
    read_complaint(run, complaint, sizeof complaint);
    if (WIFSIGNALED(status))
        return error_set(error, ERROR_RENDERER, "the renderer ended by signal %d: %s", WTERMSIG(status), complaint);
    return error_set(error, ERROR_RENDERER, "the renderer failed (exit %d): %s", WEXITSTATUS(status), complaint);
}

static bool ask(char *const arguments[], const char *question, struct text *answer, struct error *error)
{
    AUTO_FREE char *path = find_renderer();
    struct run run;
    bool good;

    if (!path)
        return error_set(error, ERROR_RENDERER,
                         "'entente-render' is not beside this program nor in ../libexec/entente");
    TRY(run_init(&run, question, error));
    good = start(&run, path, arguments, error);
    if (good) {
        good = listen_to(&run, answer, error);
        if (!good)
            kill(run.pid, SIGKILL);
        good = finish(&run, error) && good;
    }
    run_done(&run);
    return good;
}

/* Both programs must be of one version: the answer begins with ours. */
static bool is_ours(const struct text *layout, struct error *error)
{
    static const char head[] = "{\n  \"format\": \"entente-layout/1\",\n  \"version\": \"" ENTENTE_VERSION "\"";

    if (strncmp(text_string(layout), head, sizeof head - 1) == 0)
        return true;
    return error_set(error, ERROR_RENDERER, "'entente-render' is not of version %s", ENTENTE_VERSION);
}

bool render_layout(const char *drawing, struct text *layout, struct error *error)
{
    char *arguments[] = { "entente-render", "layout", NULL };

    return ask(arguments, drawing, layout, error) && is_ours(layout, error);
}

static bool render(const char *drawing, const char *format, char *what, int value, struct text *picture,
                   struct error *error)
{
    char number[16], kind[8];
    char *arguments[] = { "entente-render", kind, what, number, NULL };

    snprintf(number, sizeof number, "%d", value);
    snprintf(kind, sizeof kind, "%s", format);
    return ask(arguments, drawing, picture, error);
}

bool render_frame(const char *drawing, const char *format, int frame, struct text *picture, struct error *error)
{
    return render(drawing, format, "--frame", frame, picture, error);
}

bool render_sheet(const char *drawing, const char *format, int count, struct text *picture, struct error *error)
{
    return render(drawing, format, "--sheet", count, picture, error);
}

bool render_version(struct text *version, struct error *error)
{
    char *arguments[] = { "entente-render", "version", NULL };

    return ask(arguments, "", version, error);
}
