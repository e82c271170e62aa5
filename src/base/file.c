/*
 * file.c - whole files in, whole files out.
 */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sha256.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool too_large(const char *path, size_t max_input, struct error *error)
{
    return error_set(error, ERROR_TOO_LARGE, "'%s' is larger than %zu bytes (--max-input)", path, max_input);
}

static bool read_all(int fd, const char *path, size_t max_input, struct text *out, struct error *error)
{
    char buffer[1 << 16];

    for (;;) {
        ssize_t got = read(fd, buffer, sizeof buffer);

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return error_set(error, ERROR_NO_INPUT, "cannot read '%s': %s", path, strerror(errno));
        if (got == 0)
            return true;
        if (out->length + (size_t)got > max_input)
            return too_large(path, max_input, error);
        text_add_bytes(out, buffer, (size_t)got);
    }
}

/* Regular files and pipes only: a device could be endless, a folder is a slip. */
static bool may_read(int fd, const char *path, size_t max_input, struct error *error)
{
    struct stat status;

    if (fstat(fd, &status) < 0)
        return error_set(error, ERROR_NO_INPUT, "cannot read '%s': %s", path, strerror(errno));
    if (S_ISDIR(status.st_mode))
        return error_set(error, ERROR_NO_INPUT, "'%s' is a directory", path);
    if (!S_ISREG(status.st_mode) && !S_ISFIFO(status.st_mode) && fd != STDIN_FILENO)
        return error_set(error, ERROR_NO_INPUT, "'%s' is not a regular file", path);
    return !S_ISREG(status.st_mode) || (uintmax_t)status.st_size <= max_input || too_large(path, max_input, error);
}

/* A pipe that nobody writes to is opened without waiting, and is empty; one with a writer is then waited for. */
static int open_input(const char *path)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);

    if (fd >= 0)
        fcntl(fd, F_SETFL, 0);
    return fd;
}

bool file_is_regular(const char *path, struct error *error)
{
    struct stat status;

    if (stat(path, &status) < 0)
        return error_set(error, ERROR_NO_INPUT, "cannot open '%s': %s", path, strerror(errno));
    return S_ISREG(status.st_mode) || error_set(error, ERROR_NO_INPUT, "'%s' is not a regular file", path);
}

bool file_is_same(const char *a, const char *b)
{
    struct stat x, y;

    return stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

bool file_read(const char *path, size_t max_input, char **text, size_t *length, struct error *error)
{
    bool is_stdin = strcmp(path, "-") == 0;
    int fd = is_stdin ? STDIN_FILENO : open_input(path);
    AUTO_TEXT content = { 0 };
    bool good;

    if (fd < 0)
        return error_set(error, ERROR_NO_INPUT, "cannot open '%s': %s", path, strerror(errno));
    good = may_read(fd, path, max_input, error) && read_all(fd, path, max_input, &content, error);
    if (!is_stdin)
        close(fd);
    if (!good)
        return false;
    *length = content.length;
    *text = text_take(&content);
    return true;
}

static bool write_all(int fd, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t done = write(fd, bytes, length);

        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return false;
        bytes += done;
        length -= (size_t)done;
    }
    return true;
}

/* mkstemp makes files private; outputs get what the umask leaves, or the mode of the file that they replace. */
static bool set_mode(int fd, const char *path)
{
    struct stat status;
    mode_t mask = umask(0);

    umask(mask);
    return fchmod(fd, stat(path, &status) == 0 ? status.st_mode & 0777 : 0666 & ~mask) == 0;
}

bool file_write(const char *path, const char *bytes, size_t length, struct error *error)
{
    return file_write_pieces(path, &(struct file_piece){ bytes, length }, 1, error);
}

/* Writes the bytes to a new file beside 'path', whose name is added to 'temporary'. */
static bool stage(const char *path, const struct file_piece *pieces, int count, struct text *temporary,
                  struct error *error)
{
    struct stat status;
    bool good = true;
    int fd;

    if (lstat(path, &status) == 0 && !S_ISREG(status.st_mode) && !S_ISLNK(status.st_mode) && !S_ISDIR(status.st_mode))
        return error_set(error, ERROR_CANNOT_CREATE, "'%s' is no regular file, and is left as it is", path);
    text_addf(temporary, "%s.XXXXXX", path);
    fd = mkstemp(temporary->data);
    if (fd < 0)
        return error_set(error, ERROR_CANNOT_CREATE, "cannot create '%s': %s", path, strerror(errno));
    mem_keep_temporary(temporary->data);
    for (int i = 0; i < count && good; i++)
        good = write_all(fd, pieces[i].bytes, pieces[i].length);
    good = good && set_mode(fd, path);
    good = close(fd) == 0 && good;
    if (good)
        return true;
    error_set(error, ERROR_WRITE, "cannot write '%s': %s", path, strerror(errno));
    unlink(temporary->data);
    mem_forget_temporary(temporary->data);
    return false;
}

/* Gives a staged file its name, or removes it. */
static bool settle(const char *path, const struct text *temporary, bool wanted, struct error *error)
{
    bool good = wanted && rename(temporary->data, path) == 0;

    if (wanted && !good)
        error_set(error, ERROR_CANNOT_CREATE, "cannot create '%s': %s", path, strerror(errno));
    if (!good)
        unlink(temporary->data);
    mem_forget_temporary(temporary->data);
    return good;
}

bool file_write_pieces(const char *path, const struct file_piece *pieces, int count, struct error *error)
{
    AUTO_TEXT temporary = { 0 };

    return stage(path, pieces, count, &temporary, error) && settle(path, &temporary, true, error);
}

/* A folder in the way is found before anything is renamed. */
static bool is_free(const char *path, struct error *error)
{
    struct stat status;

    if (stat(path, &status) < 0 || !S_ISDIR(status.st_mode))
        return true;
    return error_set(error, ERROR_CANNOT_CREATE, "cannot create '%s': it is a directory", path);
}

bool file_write_together(const struct file_output *files, int count, struct error *error)
{
    AUTO_FREE struct text *temporaries = mem_array((size_t)count, sizeof *temporaries);
    bool good = true;
    int staged = 0;

    for (; staged < count && good; staged += good) {
        const struct file_piece piece = { files[staged].bytes, files[staged].length };

        good = is_free(files[staged].path, error) && stage(files[staged].path, &piece, 1, &temporaries[staged], error);
    }
    for (int i = 0; i < staged; i++)
        good = settle(files[i].path, &temporaries[i], good, error);
    for (int i = 0; i < count; i++)
        text_done(&temporaries[i]);
    return good;
}

char *file_beside(const char *base, const char *name)
{
    const char *slash = strcmp(base, "-") == 0 ? NULL : strrchr(base, '/');
    AUTO_TEXT path = { 0 };

    if (slash && name[0] != '/')
        text_add_bytes(&path, base, (size_t)(slash - base) + 1);
    text_add(&path, name);
    return text_take(&path);
}

bool file_make_folder(const char *path, struct error *error)
{
    struct stat status;

    if (mkdir(path, 0777) == 0)
        return true;
    if (errno == EEXIST && stat(path, &status) == 0 && S_ISDIR(status.st_mode))
        return true;
    return error_set(error, ERROR_CANNOT_CREATE, "cannot create the folder '%s': %s", path, strerror(errno));
}

void file_sha256(const char *bytes, size_t length, char out[static SHA256_TEXT_SIZE])
{
    SHA256_CTX context;

    SHA256Init(&context);
    SHA256Update(&context, (const uint8_t *)bytes, length);
    SHA256End(&context, out);
}
