/*
 * deliver.c - a report to where it was asked for: standard output and a folder.
 */
#include <stdio.h>
#include <string.h>

#include "analysis/explore.h"
#include "analysis/falls.h"
#include "analysis/forecast.h"
#include "cli/session.h"
#include "output/folder.h"
#include "output/result.h"
#include "output/tables.h"

static void write_phase_line(const struct report *report, int phase, struct text *out)
{
    const struct report_phase *row = &report->phases[phase];

    text_addf(out, "  %d %s: ", phase, row->id);
    text_add_visible(out, row->title);
    text_addf(out, "%s%s%s", row->date ? " (" : "", row->date ? row->date : "", row->date ? ")" : "");
    if (row->parent >= 0 && row->parent != phase - 1)
        text_addf(out, ", after %s", report->phases[row->parent].id);
    text_add(out, "\n");
}

void write_heading(const struct report *report, bool colour, struct text *out)
{
    bool played = report->phase_count > 1;

    text_add(out, colour ? "\033[1m" : "");
    text_add_visible(out, report->title);
    text_add(out, colour ? "\033[0m\n" : "\n");
    if (played) {
        text_add(out, "model: ");
        text_add_visible(out, report->model_title);
        text_add(out, "\n");
    }
    text_addf(out, "%d actor%s, %d tie%s, %d layer%s%s%s; focus: %s\n", report->present_count,
              plural_end(report->present_count), report->tie_count, plural_end(report->tie_count), report->layer_count,
              plural_end(report->layer_count), report->as_of ? "; as of " : "", report->as_of ? report->as_of : "",
              report->focus ? report->focus : "all actors");
    for (int phase = 0; phase < report->phase_count && played; phase++)
        write_phase_line(report, phase, out);
    text_addf(out, "strength = |weight| / scale, distance along 1/strength%s\n\n",
              played ? "; ▲ ▼ show change, ! where signs disagree" : "");
}

void write_tables(const struct table_list *list, bool markdown, bool colour, struct text *out)
{
    for (int i = 0; i < list->count; i++) {
        if (markdown)
            table_write_markdown(&list->tables[i], out);
        else
            table_write_text(&list->tables[i], colour, out);
        if (!markdown && i + 1 < list->count)
            text_add(out, "\n");
    }
}

/* What was chosen by name or group and yet is not shown, being about single actors or pairs. */
static void write_hint(const struct args *args, const struct report *report, bool empty, struct text *out)
{
    AUTO_TEXT names = { 0 };

    if (report->phase_count > 1 || (!args->only && !args->group && !args->all))
        return;
    for (int i = 0; measures[i] && !args->actors; i++)
        if (measures[i]->scope == SCOPE_ACTOR && report_has(report, measures[i]))
            text_addf(&names, "%s%s", names.length ? ", " : "", measures[i]->name);
    if (names.length > 0)
        text_addf(out, "%s--actors shows of every actor: %s\n", empty ? "" : "\n", names.data);
    else if (empty)
        text_add(out, "what was chosen is about pairs: --pair A,B shows it\n");
}

/* Nothing of it goes out without its label. */
static void write_forecast(const struct args *args, const struct report *report, enum format format, struct text *out)
{
    struct table_list list = { 0 };
    bool colour = format == FORMAT_TEXT && wants_colour(args);

    if (format == FORMAT_JSON) {
        result_write_forecast_json(report, out);
        return;
    }
    if (format == FORMAT_CSV) {
        result_write_forecast_csv(report, out);
        return;
    }
    if (format == FORMAT_TEXT)
        write_heading(report, colour, out);
    text_addf(out, "%s\n\n", FORECAST_LABEL);
    tables_of_forecast(&list, report);
    write_tables(&list, format == FORMAT_MARKDOWN, colour, out);
    table_list_done(&list);
}

static void write_report(const struct args *args, const struct report *report, enum format format, struct text *out)
{
    struct table_list list = { 0 };
    bool colour = format == FORMAT_TEXT && wants_colour(args);

    if (report->forecast) {
        write_forecast(args, report, format, out);
        return;
    }
    if (format == FORMAT_JSON && report->phase_count == 1) {
        result_write_model_json(report, out);
        return;
    }
    if (format == FORMAT_JSON) {
        result_write_json(report, NULL, 0, out);
        return;
    }
    if (format == FORMAT_CSV) {
        result_write_csv(report, out);
        return;
    }
    if (format == FORMAT_TEXT)
        write_heading(report, colour, out);
    if (report->phase_count == 1)
        tables_of_model(&list, report, args->actors);
    else
        tables_of_report(&list, report, (struct view){ .details = args->details, .log = args->log });
    write_tables(&list, format == FORMAT_MARKDOWN, colour, out);
    if (format == FORMAT_TEXT)
        write_hint(args, report, list.count == 0, out);
    table_list_done(&list);
}

static void say_written(const char *folder, const struct output_list *list)
{
    fprintf(stderr, "wrote %d files into %s:", list->count, folder);
    for (int i = 0; i < list->count; i++)
        fprintf(stderr, " %s", list->files[i].name);
    fprintf(stderr, "\n");
}

static int write_folder(const struct args *args, const struct report *report, const struct drawing_options *options)
{
    struct error drawing = { 0 }, writing = { 0 };
    struct output_list list = { 0 };
    bool drawn = folder_fill(&list, report, options, &drawing);
    bool written = folder_write(args->output, &list, report, &writing);
    int code = written ? 0 : complain(&writing);

    if (written && !args->quiet)
        say_written(args->output, &list);
    if (written)
        say_of_places(args, options, &report->drawing);
    if (!drawn && code == 0)
        code = complain(&drawing);
    output_list_done(&list);
    return code;
}

bool wants_tables_only(const struct args *args)
{
    struct error error = { 0 };
    enum format format;

    return choose_format(args, &format, &error) && (format == FORMAT_TEXT || format == FORMAT_MARKDOWN) &&
           !args->output && !args->details;
}

void complete_for_page(const struct args *args, struct report *report, const struct scenario *scenario,
                       const struct model *model)
{
    if (args->output && !is_all_raw(args)) {
        report_explore(report, scenario, model);
        report_let_fall(report, scenario, model);
    }
}

int deliver(const struct args *args, const struct report *report, const struct drawing_options *options)
{
    struct error error = { 0 };
    AUTO_TEXT text = { 0 };
    enum format format;
    int code, folder_code = 0;

    if (is_all_raw(args))
        return 0;
    if (!choose_format(args, &format, &error))
        return complain(&error);
    if (args->output)
        folder_code = write_folder(args, report, options);
    write_report(args, report, format, &text);
    code = print(&text);
    return folder_code ? folder_code : code;
}
