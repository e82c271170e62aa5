/*
 * folder.c - many files into one folder.
 */
#include "output/folder.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/json.h"
#include "output/page/localise.h"
#include "output/page/page.h"
#include "output/render.h"
#include "output/result.h"
#include "output/result_sampled.h"
#include "output/sampled_chart.h"
#include "output/timeline_chart.h"

/* Phases of a sheet. */
enum { SHEET_MOST = 24 };

/* A folder in the making: its files, and the pictures of a page that speaks another language than these. */
struct folder {
    struct output_list *list, pictures;
    const struct report *report;
};

static bool add_picture(struct output_list *list, const struct drawing_frame *frame, int number, const char *drawing,
                        const char *format, struct error *error)
{
    AUTO_TEXT name = { 0 };
    AUTO_TEXT picture = { 0 };
    struct text *content;

    TRY(render_frame(drawing, format, number, &picture, error));
    text_addf(&name, "%s.%s", frame->name, format);
    content = output_list_add(list, name.data);
    text_add_bytes(content, text_string(&picture), picture.length);
    return true;
}

/* All phases on one sheet, if not so many that nobody could read it. */
static bool add_sheets(struct output_list *list, const struct report *report, const char *drawing, struct error *error)
{
    static const char *const names[] = { "sheet.svg", "sheet.pdf" };

    for (size_t i = 0; i < sizeof names / sizeof *names && report->phase_count <= SHEET_MOST; i++) {
        AUTO_TEXT picture = { 0 };
        struct text *content;

        TRY(render_sheet(drawing, strchr(names[i], '.') + 1, report->phase_count, &picture, error));
        content = output_list_add(list, names[i]);
        text_add_bytes(content, text_string(&picture), picture.length);
    }
    return true;
}

/* The frames as the page is to show them, in its language, on a layout with room for its words. */
static bool add_frames_of_page(struct output_list *pictures, const struct report *report,
                               const struct drawing_options *options, struct error *error)
{
    struct arena arena = { 0 };
    const struct report *said = report_localise(report, options->language, &arena);
    const struct drawing *shown = drawing_chosen(said, options);
    bool good;
    AUTO_TEXT plain = { 0 };
    AUTO_TEXT layout = { 0 };
    AUTO_TEXT drawing = { 0 };

    drawing_write_json(said, options, NULL, &plain);
    good = render_layout(plain.data, &layout, error);
    if (good)
        drawing_write_json(said, options, text_string(&layout), &drawing);
    for (int i = 0; i < shown->frame_count && good; i++)
        good = add_picture(pictures, &shown->frames[i], i, drawing.data, "svg", error);
    arena_done(&arena);
    return good;
}

/* A drawing's frames in every format, on one layout, which becomes a file of this name unless that is NULL. */
static bool add_frames(struct folder *folder, const struct drawing_options *options, const char *name,
                       struct error *error)
{
    static const char *const formats[] = { "dot", "svg", "png" };
    const struct report *report = folder->report;
    const struct drawing *shown = drawing_chosen(report, options);
    bool is_in_page = options->blocs == drawing_is_crowded(report);
    struct drawing_options files = *options, alone;
    AUTO_TEXT plain = { 0 };
    AUTO_TEXT layout = { 0 };
    AUTO_TEXT drawing = { 0 };

    files.language = LANGUAGE_ENGLISH;
    alone = files;
    alone.no_frames = true;
    drawing_write_json(report, &files, NULL, &plain);
    TRY(render_layout(plain.data, &layout, error));
    drawing_write_json(report, &files, text_string(&layout), &drawing);
    if (name)
        drawing_write_json(report, &alone, text_string(&layout), output_list_add(folder->list, name));
    for (int i = 0; i < shown->frame_count; i++)
        for (size_t f = 0; f < sizeof formats / sizeof *formats; f++)
            TRY(add_picture(folder->list, &shown->frames[i], i, drawing.data, formats[f], error));
    if (is_in_page)
        TRY(add_sheets(folder->list, report, drawing.data, error));
    if (is_in_page && options->language != LANGUAGE_ENGLISH)
        TRY(add_frames_of_page(&folder->pictures, report, options, error));
    return true;
}

/* Where there are too many actors for a page, the blocs first. */
static bool add_pictures(struct folder *folder, const struct drawing_options *options, struct error *error)
{
    struct drawing_options by_bloc = *options;

    if (!drawing_is_crowded(folder->report))
        return add_frames(folder, options, "layout.json", error);
    by_bloc.blocs = true;
    result_write_blocs_csv(folder->report, output_list_add(folder->list, "blocs.csv"));
    return add_frames(folder, &by_bloc, NULL, error) && add_frames(folder, options, "layout.json", error);
}

static void add_timeline(struct output_list *list, const struct report *report)
{
    AUTO_TEXT chart = { 0 };

    if (timeline_write_chart(report, LANGUAGE_ENGLISH, &chart))
        text_add(output_list_add(list, "timeline.svg"), chart.data);
}

/* Ids that differ may come to the same name; the second is then called "…-2". */
static void add_tornado(struct output_list *list, const struct report *report, const struct driven *driven)
{
    AUTO_TEXT base = { 0 };
    AUTO_TEXT name = { 0 };

    driven_add_file_name(report, driven, &base);
    text_addf(&name, "%s.svg", base.data);
    for (int i = 2; output_list_find(list, name.data); i++) {
        text_done(&name);
        text_addf(&name, "%s-%d.svg", base.data, i);
    }
    driven_write_chart(report, driven, LANGUAGE_ENGLISH, output_list_add(list, name.data));
}

static void add_drivers(struct output_list *list, const struct report *report)
{
    const struct drivers *drivers = report->sampling->drivers;

    if (!drivers)
        return;
    result_write_drivers_csv(report, output_list_add(list, "drivers.csv"));
    if (report->claims)
        result_write_breaking_csv(report, output_list_add(list, "breaking.csv"));
    for (int i = 0; i < drivers->count; i++)
        if (driven_has_chart(report, &drivers->list[i]))
            add_tornado(list, report, &drivers->list[i]);
}

static void add_sampling(struct output_list *list, const struct report *report)
{
    if (report->null)
        result_write_null_csv(report, output_list_add(list, "null.csv"));
    if (!report->sampling)
        return;
    result_write_sampled_csv(report, output_list_add(list, "sampled.csv"));
    if (report->claims)
        result_write_sampled_claims_csv(report, output_list_add(list, "sampled-claims.csv"));
    if (report->claims && report->sampling->dropouts)
        result_write_dropouts_csv(report, output_list_add(list, "dropouts.csv"));
    if (report->claims && report->sampling->choices)
        result_write_choices_csv(report, output_list_add(list, "choices.csv"));
    add_drivers(list, report);
}

static void add_page(struct folder *folder, enum language language)
{
    AUTO_TEXT page = { 0 };
    struct text *content;

    page_write(folder->report, language, folder->list, language == LANGUAGE_ENGLISH ? folder->list : &folder->pictures,
               &page);
    content = output_list_add(folder->list, "report.html");
    text_add_bytes(content, page.data, page.length);
}

bool folder_fill(struct output_list *list, const struct report *report, const struct drawing_options *options,
                 struct error *error)
{
    struct folder folder = { .list = list, .report = report };
    bool drawn;

    result_write_csv(report, output_list_add(list, "measures.csv"));
    result_write_reach_csv(report, output_list_add(list, "reach.csv"));
    if (report->pair_count > 0)
        result_write_losses_csv(report, output_list_add(list, "bond-losses.csv"));
    if (report->claims)
        result_write_claims_csv(report, output_list_add(list, "claims.csv"));
    result_write_log_csv(report, output_list_add(list, "log.csv"));
    if (report->observed)
        result_write_observed_csv(report, output_list_add(list, "observed.csv"));
    if (report->pacts_measured.count > 0)
        result_write_pacts_csv(report, output_list_add(list, "pacts.csv"));
    add_sampling(list, report);
    add_timeline(list, report);
    drawn = add_pictures(&folder, options, error);
    add_page(&folder, options->language);
    output_list_done(&folder.pictures);
    return drawn;
}

static char *join_path(const char *folder, const char *name)
{
    AUTO_TEXT path = { 0 };

    text_addf(&path, "%s/%s", folder, name);
    return text_take(&path);
}

/* Only plain names of files; anything else in an old result is not ours. */
static bool is_plain_name(const char *name)
{
    size_t length = strlen(name);

    return length > 0 && name[0] != '.' && strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-.") == length;
}

static void remove_listed(const char *folder, const cJSON *root, const struct output_list *list)
{
    const cJSON *file, *files = cJSON_GetObjectItemCaseSensitive(root, "files");

    cJSON_ArrayForEach(file, files) {
        const cJSON *name = cJSON_GetObjectItemCaseSensitive(file, "name");

        if (cJSON_IsString(name) && is_plain_name(name->valuestring) && !output_list_find(list, name->valuestring)) {
            AUTO_FREE char *path = join_path(folder, name->valuestring);

            unlink(path);
        }
    }
}

static bool is_result(const cJSON *root)
{
    const cJSON *format = cJSON_GetObjectItemCaseSensitive(root, "format");

    return cJSON_IsString(format) && strcmp(format->valuestring, "entente-result/1") == 0;
}

/* The result that the previous run left in the folder, without root if there is none; to be done with. */
static void read_predecessor(const char *folder, struct json_document *document)
{
    AUTO_FREE char *path = join_path(folder, "result.json");
    struct diagnostics diagnostics = { 0 };
    struct error ignored = { 0 };
    char *text = NULL;
    size_t length = 0;

    *document = (struct json_document){ 0 };
    if (access(path, R_OK) != 0 || !file_is_regular(path, &ignored) ||
        !file_read(path, FILE_DEFAULT_MAX_INPUT, &text, &length, &ignored))
        return;
    if (!json_document_init(document, path, text, length, &diagnostics) || !is_result(document->root)) {
        json_document_done(document);
        *document = (struct json_document){ 0 };
    }
    diagnostics_done(&diagnostics);
}

static bool is_listed(const cJSON *root, const char *name)
{
    const cJSON *file, *files = cJSON_GetObjectItemCaseSensitive(root, "files");

    if (root && strcmp(name, "result.json") == 0)
        return true;
    cJSON_ArrayForEach(file, files) {
        const cJSON *listed = cJSON_GetObjectItemCaseSensitive(file, "name");

        if (cJSON_IsString(listed) && strcmp(listed->valuestring, name) == 0)
            return true;
    }
    return false;
}

/* What a user put there is not written over. */
static bool is_free(const char *folder, const cJSON *root, const struct output_list *list, struct error *error)
{
    for (int i = 0; i < list->count; i++) {
        AUTO_FREE char *path = join_path(folder, list->files[i].name);

        if (access(path, F_OK) == 0 && !is_listed(root, list->files[i].name))
            return error_set(error, ERROR_CANNOT_CREATE,
                             "'%s' is there and was not written by an earlier run; choose another folder", path);
    }
    return true;
}

static bool write_into(const char *folder, const struct output_list *list, struct error *error)
{
    for (int i = 0; i < list->count; i++) {
        AUTO_FREE char *path = join_path(folder, list->files[i].name);

        TRY(file_write(path, text_string(&list->files[i].content), list->files[i].content.length, error));
    }
    return true;
}

static bool move_all(const char *from, const char *to, const struct output_list *list, struct error *error)
{
    for (int i = 0; i < list->count; i++) {
        AUTO_FREE char *source = join_path(from, list->files[i].name);
        AUTO_FREE char *target = join_path(to, list->files[i].name);

        if (rename(source, target) != 0)
            return error_set(error, ERROR_CANNOT_CREATE, "cannot create '%s': %s", target, strerror(errno));
    }
    return true;
}

static void remove_temporary_folder(const char *folder, const struct output_list *list)
{
    for (int i = 0; i < list->count; i++) {
        AUTO_FREE char *path = join_path(folder, list->files[i].name);

        unlink(path);
    }
    rmdir(folder);
}

static void add_result(struct output_list *list, const struct report *report)
{
    AUTO_FREE struct written_file *files = mem_array((size_t)list->count, sizeof *files);
    int count = list->count;
    AUTO_TEXT result = { 0 };
    struct text *content;

    for (int i = 0; i < count; i++) {
        files[i].name = list->files[i].name;
        file_sha256(text_string(&list->files[i].content), list->files[i].content.length, files[i].sha256);
    }
    result_write_json(report, files, count, &result);
    content = output_list_add(list, "result.json");
    text_add_bytes(content, result.data, result.length);
}

static bool write_and_move(const char *folder, const char *temporary, struct output_list *list, struct error *error)
{
    struct json_document predecessor;
    bool good;

    read_predecessor(folder, &predecessor);
    good = is_free(folder, predecessor.root, list, error) && write_into(temporary, list, error);
    if (good)
        remove_listed(folder, predecessor.root, list);
    json_document_done(&predecessor);
    return good && move_all(temporary, folder, list, error);
}

bool folder_write(const char *folder, struct output_list *list, const struct report *report, struct error *error)
{
    AUTO_FREE char *temporary = join_path(folder, ".entente-XXXXXX");
    sigset_t endings, before;
    bool good;

    add_result(list, report);
    TRY(file_make_folder(folder, error));
    if (!mkdtemp(temporary))
        return error_set(error, ERROR_CANNOT_CREATE, "cannot create files in '%s': %s", folder, strerror(errno));
    sigemptyset(&endings);
    sigaddset(&endings, SIGINT);
    sigaddset(&endings, SIGTERM);
    sigaddset(&endings, SIGHUP);
    sigprocmask(SIG_BLOCK, &endings, &before);
    good = write_and_move(folder, temporary, list, error);
    remove_temporary_folder(temporary, list);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return good;
}
