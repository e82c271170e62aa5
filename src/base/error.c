/*
 * error.c - kinds of errors, the first failure, and located mistakes with their caret.
 */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name, *summary;
    int exit_code;
} kinds[] = {
    { "none", "no error", 0 },
#define ERROR_KIND(id, name, exit_code, summary) { name, summary, exit_code },
#include "base/error_kinds.def"
#undef ERROR_KIND
};

const char *error_kind_name(enum error_kind kind)
{
    return kinds[kind].name;
}

const char *error_kind_summary(enum error_kind kind)
{
    return kinds[kind].summary;
}

int error_kind_exit_code(enum error_kind kind)
{
    return kinds[kind].exit_code;
}

bool error_set(struct error *error, enum error_kind kind, const char *format, ...)
{
    va_list arguments;

    if (error->kind != ERROR_NONE)
        return false;
    error->kind = kind;
    va_start(arguments, format);
    vsnprintf(error->text, sizeof error->text, format, arguments);
    va_end(arguments);
    return false;
}

static void item_done(struct diagnostic *item)
{
    free(item->file);
    free(item->text);
    free(item->path);
    free(item->excerpt);
}

bool diagnostics_room(const struct diagnostics *diagnostics, const char *file, enum severity severity)
{
    int count = 0;

    for (int i = 0; i < diagnostics->count; i++) {
        const struct diagnostic *item = &diagnostics->list[i];

        count += item->severity == severity && strcmp(item->file, file) == 0;
    }
    return count < DIAGNOSTICS_MAX;
}

void diagnostics_add(struct diagnostics *diagnostics, struct diagnostic item)
{
    if (item.severity == SEVERITY_ERROR)
        diagnostics->error_count++;
    else
        diagnostics->warning_count++;
    if (!item.file || !diagnostics_room(diagnostics, item.file, item.severity)) {
        item_done(&item);
        return;
    }
    MEM_GROW(diagnostics->list, diagnostics->count, diagnostics->capacity);
    diagnostics->list[diagnostics->count++] = item;
}

/* By file in order of first appearance would need memory of it; files come one after another, so only places are sorted. */
static bool comes_before(const struct diagnostic *a, const struct diagnostic *b)
{
    if (strcmp(a->file, b->file) != 0)
        return false;
    return a->line < b->line || (a->line == b->line && a->column < b->column);
}

void diagnostics_sort(struct diagnostics *diagnostics)
{
    for (int i = 1; i < diagnostics->count; i++) {
        struct diagnostic item = diagnostics->list[i];
        int j = i;

        for (; j > 0 && comes_before(&item, &diagnostics->list[j - 1]); j--)
            diagnostics->list[j] = diagnostics->list[j - 1];
        diagnostics->list[j] = item;
    }
}

static void write_item(const struct diagnostic *item, struct text *out)
{
    text_add_visible(out, item->file);
    if (item->line > 0)
        text_addf(out, ":%ld:%ld", item->line, item->column);
    text_addf(out, ": %s: ", item->severity == SEVERITY_ERROR ? "error" : "warning");
    text_add_visible(out, item->text);
    text_addf(out, " [%s]\n", error_kind_name(item->kind));
    if (item->excerpt) {
        text_addf(out, "%6ld | %s\n       | ", item->line, item->excerpt);
        text_add_repeated(out, " ", (int)item->caret);
        text_add(out, "^\n");
    }
    if (item->path && item->path[0]) {
        text_add(out, "       = at ");
        text_add_visible(out, item->path);
        text_add(out, "\n");
    }
}

void diagnostics_write(const struct diagnostics *diagnostics, struct text *out)
{
    int hidden = diagnostics->error_count + diagnostics->warning_count - diagnostics->count;

    for (int i = 0; i < diagnostics->count; i++)
        write_item(&diagnostics->list[i], out);
    if (hidden > 0)
        text_addf(out, "%d more not shown\n", hidden);
}

void diagnostics_done(struct diagnostics *diagnostics)
{
    for (int i = 0; i < diagnostics->count; i++)
        item_done(&diagnostics->list[i]);
    free(diagnostics->list);
    *diagnostics = (struct diagnostics){ 0 };
}
