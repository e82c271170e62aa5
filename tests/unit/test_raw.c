/*
 * test_raw.c - files of samples: parts are the whole, and nothing that was cut, altered or made up gets through.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "analysis/sample/work.h"
#include "base/file.h"

enum { ALL = 500, WIDTH = 3, FIRST = 20 };
#define MAX_INPUT ((size_t)1 << 20)

static char folder[] = "/tmp/entente-unit-XXXXXX";

static const char *path_of(int number)
{
    static char paths[16][64];

    snprintf(paths[number], sizeof paths[number], "%s/%d.raw", folder, number);
    return paths[number];
}

static void *begin(const void *question)
{
    return (void *)(uintptr_t)question;
}

static void end(void *worker)
{
    (void)worker;
}

/* Numbers of every kind; where the question is a flag, one of them is what no sample has. */
static void fill(void *worker, long number, double *row)
{
    const double *odd = worker;

    row[0] = number % 7 == 0 ? NAN : (double)number / 3;
    row[1] = number % 5 == 0 ? -0.0 : ldexp(1, (int)(number % 900) - 450);
    row[2] = odd && number == FIRST + 1 ? *odd : number % 3 == 0 ? 5e-324 : -(double)number;
}

static struct work work_of(long from, long count, const double *odd)
{
    return (struct work){
        .from = from,
        .count = count,
        .width = WIDTH,
        .begin = begin,
        .fill = fill,
        .end = end,
        .question = odd,
        .processes = 1,
    };
}

/* A head as the command line makes one. */
static struct raw raw_of(const char *path, const char *word, const char *text)
{
    struct raw raw = { .path = path, .head.command = mem_dup("run") };

    raw.head.words = mem_array(1, sizeof *raw.head.words);
    raw.head.words[raw.head.word_count++] = mem_dup(word);
    file_store_add(&raw.head.inputs,
                   (struct stored_file){ mem_dup("model"), mem_dup("/no/model.json"), mem_dup(text), strlen(text) });
    return raw;
}

static void write_part(const char *path, long from, long count, int processes, const double *odd)
{
    struct raw raw = raw_of(path, "--seed=7", "{}");
    struct work work = work_of(from, count, odd);
    struct error error = { 0 };
    double *rows;

    work.raw = &raw;
    work.processes = processes;
    rows = work_run(&work, &error);
    assert_non_null(rows);
    work_free(&work, rows);
    raw_done(&raw);
}

static bool open_parts(struct raw *raw, int count, struct error *error)
{
    const char *paths[16];
    struct diagnostics diagnostics = { 0 };
    bool good;

    for (int i = 0; i < count; i++)
        paths[i] = path_of(i);
    *error = (struct error){ 0 };
    good = raw_open(raw, paths, count, MAX_INPUT, &diagnostics, error);
    if (!good && error->kind == ERROR_NONE)
        error->kind = diagnostics.list[0].kind;
    diagnostics_done(&diagnostics);
    return good;
}

/* The kind of error that the first files end with; ERROR_NONE if they are good. */
static enum error_kind kind_of(int count)
{
    struct error error;
    struct raw raw;

    (void)!open_parts(&raw, count, &error);
    raw_done(&raw);
    return error.kind;
}

static void parts_in_any_order_are_the_whole(void **state)
{
    static const long bounds[][2] = { { 57, 60 },   { 0, 1 },   { 460, 500 }, { 1, 57 },
                                      { 200, 460 }, { 60, 61 }, { 61, 200 } };
    struct work work = work_of(FIRST, ALL, NULL);
    struct error error = { 0 };
    double *expected = work_run(&work, &error), *found;
    struct raw raw;

    (void)state;
    for (int i = 0; i < 7; i++)
        write_part(path_of(i), FIRST + bounds[i][0], bounds[i][1] - bounds[i][0], 1 + i, NULL);
    assert_true(open_parts(&raw, 7, &error));
    assert_true(raw.head.from == FIRST && raw.head.count == ALL && raw.head.inputs.is_closed);
    work.raw = &raw;
    found = work_run(&work, &error);
    assert_non_null(found);
    assert_memory_equal(expected, found, ALL * WIDTH * sizeof *found);
    work_free(&work, found);
    work.width++;
    assert_null(work_run(&work, &error));
    assert_int_equal(error.kind, ERROR_CONTRADICTION);
    work.width--;
    work_free(&work, expected);
    raw_done(&raw);
}

static char *read_part(size_t *length)
{
    struct error error = { 0 };
    char *bytes;

    assert_true(file_read(path_of(0), MAX_INPUT, &bytes, length, &error));
    return bytes;
}

static void write_bytes(const char *bytes, size_t length)
{
    struct error error = { 0 };

    assert_true(file_write(path_of(0), bytes, length, &error));
}

static void every_cut_and_every_altered_byte_is_noticed(void **state)
{
    AUTO_FREE char *bytes = NULL;
    size_t length;

    (void)state;
    write_part(path_of(0), FIRST, 9, 1, NULL);
    bytes = read_part(&length);
    assert_int_equal(kind_of(1), ERROR_NONE);
    for (size_t i = 0; i < length; i++) {
        write_bytes(bytes, i);
        assert_true(kind_of(1) == ERROR_CORRUPT);
        bytes[i] = (char)(bytes[i] ^ (1 << i % 7));
        write_bytes(bytes, length);
        assert_int_not_equal(kind_of(1), ERROR_NONE);
        bytes[i] = (char)(bytes[i] ^ (1 << i % 7));
    }
    bytes[length] = 'x';
    write_bytes(bytes, length + 1);
    assert_int_equal(kind_of(1), ERROR_CORRUPT);
}

/* Puts 'now' where 'old' stands in the head, and the hash right. */
static enum error_kind kind_with(const char *old, const char *now)
{
    char sha256[SHA256_TEXT_SIZE];
    AUTO_FREE char *bytes = NULL;
    AUTO_TEXT forged = { 0 };
    size_t length, before;

    write_part(path_of(0), 0, 9, 1, NULL);
    bytes = read_part(&length);
    assert_non_null(strstr(bytes, old));
    before = (size_t)(strstr(bytes, old) - bytes);
    text_add_bytes(&forged, bytes, before);
    text_add(&forged, now);
    text_add_bytes(&forged, bytes + before + strlen(old), length - 64 - before - strlen(old));
    file_sha256(forged.data, forged.length, sha256);
    text_add(&forged, sha256);
    write_bytes(forged.data, forged.length);
    return kind_of(1);
}

static void made_up_heads_are_refused(void **state)
{
    static const struct {
        const char *old, *now;
        enum error_kind kind;
    } cases[] = {
        { "\"width\": 3", "\"width\": 3", ERROR_NONE },
        { "\"width\": 3", "\"width\": 999999999", ERROR_CORRUPT },
        { "\"count\": 9, \"width\": 3", "\"count\": 999999999, \"width\": 999999999", ERROR_CORRUPT },
        { "\"count\": 9, \"width\": 3", "\"count\": 8, \"width\": 3", ERROR_CORRUPT },
        { "\"width\": 3", "\"width\": 0", ERROR_OUT_OF_RANGE },
        { "\"width\": 3", "\"width\": 2.5", ERROR_OUT_OF_RANGE },
        { "\"width\": 3", "\"width\": -3", ERROR_OUT_OF_RANGE },
        { "\"width\": 3", "\"width\": 4294967299", ERROR_OUT_OF_RANGE },
        { "\"width\": 3", "\"width\": \"3\"", ERROR_WRONG_TYPE },
        { "\"from\": 1,", "\"from\": 999999999,", ERROR_OUT_OF_RANGE },
        { "\"from\": 1,", "\"from\": 0,", ERROR_OUT_OF_RANGE },
        { "\"from\": 1,", "\"from\": 1, \"from\": 1,", ERROR_DUPLICATE },
        { "\"count\": 9, ", "", ERROR_MISSING },
        { "\"bytes\": 2", "\"bytes\": 3", ERROR_CORRUPT },
        { "\"bytes\": 2", "\"bytes\": 1099511627776", ERROR_CORRUPT },
        { "\"bytes\": 2", "\"bytes\": 1e300", ERROR_OUT_OF_RANGE },
        { "\"sha256\": \"4", "\"sha256\": \"5", ERROR_CORRUPT },
        { "\"sha256\": \"", "\"sha256\": \"4", ERROR_CORRUPT },
        { "\"role\": \"model\"", "\"role\": null", ERROR_WRONG_TYPE },
        { "\"--seed=7\"", "7", ERROR_WRONG_TYPE },
        { "entente-raw/1", "entente-raw/2", ERROR_OUT_OF_RANGE },
        { "\"version\": \"", "\"version\": \"9", ERROR_CONTRADICTION },
        { "{\"format\"", "{ \"format\"", ERROR_WRONG_TYPE },
        { "{}", "[]", ERROR_CORRUPT },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(kind_with(cases[i].old, cases[i].now), cases[i].kind);
}

static void numbers_that_no_sample_has_are_refused(void **state)
{
    static const double odd[] = { INFINITY, -INFINITY, 1e151, -1e308 };

    (void)state;
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
        write_part(path_of(0), FIRST, 9, 1, &odd[i]);
        assert_int_equal(kind_of(1), ERROR_OUT_OF_RANGE);
    }
}

static void parts_that_do_not_belong_together_are_refused(void **state)
{
    static const struct {
        const char *word, *text;
        long from;
        enum error_kind kind;
    } cases[] = {
        { "--seed=7", "{}", 9, ERROR_NONE },          { "--seed=7", "{}", 8, ERROR_DUPLICATE },
        { "--seed=7", "{}", 10, ERROR_MISSING },      { "--seed=7", "{}", 0, ERROR_DUPLICATE },
        { "--seed=8", "{}", 9, ERROR_CONTRADICTION }, { "--seed=7", "[]", 9, ERROR_CONTRADICTION },
    };

    (void)state;
    write_part(path_of(0), 0, 9, 1, NULL);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct raw raw = raw_of(path_of(1), cases[i].word, cases[i].text);
        struct work work = work_of(cases[i].from, 5, NULL);
        struct error error = { 0 };
        double *rows;

        work.raw = &raw;
        rows = work_run(&work, &error);
        assert_non_null(rows);
        work_free(&work, rows);
        raw_done(&raw);
        assert_int_equal(kind_of(2), cases[i].kind);
    }
}

static void a_file_that_changes_after_its_check_is_noticed(void **state)
{
    struct work work = work_of(0, 9, NULL);
    struct error error = { 0 };
    struct raw raw;

    (void)state;
    write_part(path_of(0), 0, 9, 1, NULL);
    assert_true(open_parts(&raw, 1, &error));
    write_part(path_of(0), 0, 10, 1, NULL);
    work.raw = &raw;
    assert_null(work_run(&work, &error));
    assert_int_equal(error.kind, ERROR_CORRUPT);
    raw_done(&raw);
}

static void what_could_not_be_read_again_is_not_written(void **state)
{
    static char word[20000];
    struct work work = work_of(0, 9, NULL);

    (void)state;
    memset(word, 'a', sizeof word - 1);
    for (int i = 0; i < 2; i++) {
        struct raw raw = raw_of(path_of(2), i == 0 ? word : "--among=\xff", "{}");
        struct error error = { 0 };

        unlink(path_of(2));
        work.raw = &raw;
        assert_null(work_run(&work, &error));
        assert_true(error.kind == ERROR_USAGE && access(path_of(2), F_OK) != 0);
        raw_done(&raw);
    }
}

static void a_closed_store_opens_nothing(void **state)
{
    struct file_store store = { 0 };
    struct error error = { 0 };
    char *text;
    size_t length;

    (void)state;
    write_part(path_of(0), 0, 9, 1, NULL);
    assert_true(file_store_read(&store, "model", path_of(0), MAX_INPUT, &text, &length, &error));
    free(text);
    store.is_closed = true;
    assert_true(file_store_read(&store, "model", "/no/such/file", 0, &text, &length, &error));
    assert_true(length == store.list[0].length && memcmp(text, store.list[0].text, length) == 0);
    free(text);
    assert_false(file_store_read(&store, "observed", path_of(0), MAX_INPUT, &text, &length, &error));
    assert_int_equal(error.kind, ERROR_MISSING);
    file_store_done(&store);
}

static int make_folder(void **state)
{
    (void)state;
    return mkdtemp(folder) == NULL;
}

static int remove_folder(void **state)
{
    (void)state;
    for (int i = 0; i < 16; i++)
        unlink(path_of(i));
    return rmdir(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_in_any_order_are_the_whole),
        cmocka_unit_test(every_cut_and_every_altered_byte_is_noticed),
        cmocka_unit_test(made_up_heads_are_refused),
        cmocka_unit_test(numbers_that_no_sample_has_are_refused),
        cmocka_unit_test(parts_that_do_not_belong_together_are_refused),
        cmocka_unit_test(a_file_that_changes_after_its_check_is_noticed),
        cmocka_unit_test(what_could_not_be_read_again_is_not_written),
        cmocka_unit_test(a_closed_store_opens_nothing),
    };

    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
