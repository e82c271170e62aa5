/*
 * views.c - tables, JSON, CSV and charts of one subject.
 */
#include "cli/views.h"

#include <limits.h>
#include <string.h>

#include "base/file.h"
#include "cli/session.h"

enum view { VIEW_TEXT, VIEW_JSON, VIEW_CSV, VIEW_MARKDOWN, VIEW_CHART, VIEW_COUNT };

/* ORDER format: the first four are formats of standard output too. */
static const char *const endings[] = {
    [VIEW_TEXT] = ".txt", [VIEW_JSON] = ".json", [VIEW_CSV] = ".csv", [VIEW_MARKDOWN] = ".md", [VIEW_CHART] = ".svg",
};

/* What the name of a file asks for; VIEW_COUNT if nothing that is known. */
static enum view view_of(const char *path)
{
    const char *dot = strrchr(path, '.');
    int view = 0;

    while (view < VIEW_COUNT && (!dot || strcmp(dot, endings[view]) != 0))
        view++;
    return (enum view)view;
}

bool views_can_write(const struct args *args, bool has_chart, struct error *error)
{
    enum format format;

    TRY(choose_format(args, &format, error));
    if (!args->output)
        return true;
    for (int i = 0; i < args->positional_count; i++)
        if (file_is_same(args->output, args->positional[i]))
            return error_set(error, ERROR_CANNOT_CREATE, "'%s' is the input", args->output);
    if (view_of(args->output) == VIEW_COUNT || (!has_chart && view_of(args->output) == VIEW_CHART))
        return error_set(error, ERROR_USAGE, "'%s' should end in %s.json, .csv, .md or .txt", args->output,
                         has_chart ? ".svg, " : "");
    return true;
}

static void write_view(const struct args *args, const struct views *views, enum view view, bool colour,
                       struct text *out)
{
    struct table_list list = { 0 };

    if (view == VIEW_CHART) {
        views->chart(views->subject, args->top ? (int)args->top : INT_MAX, out);
    } else if (view == VIEW_JSON) {
        views->json(views->subject, out);
    } else if (view == VIEW_CSV) {
        views->csv(views->subject, out);
    } else {
        if (view == VIEW_TEXT && views->report)
            write_heading(views->report, colour, out);
        views->tables(views->subject, args->top ? (int)args->top : views->shown, &list);
        write_tables(&list, view == VIEW_MARKDOWN, colour, out);
        table_list_done(&list);
    }
}

static int write_file(const struct args *args, const struct views *views)
{
    struct error error = { 0 };
    AUTO_TEXT text = { 0 };

    write_view(args, views, view_of(args->output), false, &text);
    if (!file_write(args->output, text_string(&text), text.length, &error))
        return complain(&error);
    if (!args->quiet)
        say_wrote(args->output);
    return 0;
}

int deliver_views(const struct args *args, const struct views *views)
{
    struct error error = { 0 };
    AUTO_TEXT text = { 0 };
    enum format format;
    int file_code = 0, code;

    if (is_all_raw(args))
        return 0;
    if (!choose_format(args, &format, &error))
        return complain(&error);
    if (args->output)
        file_code = write_file(args, views);
    write_view(args, views, (enum view)format, format == FORMAT_TEXT && wants_colour(args), &text);
    code = print(&text);
    return file_code ? file_code : code;
}
