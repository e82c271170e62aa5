/*
 * main.c - entente-render: lays out a drawing, or draws one frame of a drawing that is laid out, or its first frames on
 * one sheet. Reads standard input, writes standard output; knows no files.
 */
#include <errno.h>
#include <gvc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "render/drawing.h"
#include "render/legend.h"
#include "render/frame.h"
#include "render/place.h"
#include "render/route.h"
#include "render/sheet.h"

extern gvplugin_library_t gvplugin_core_LTX_library, gvplugin_neato_layout_LTX_library;

#ifdef __SANITIZE_ADDRESS__
/* What Graphviz and the libraries below it leave behind at exit; everything of our own must be freed. */
const char *__lsan_default_options(void);
const char *__lsan_default_suppressions(void);

const char *__lsan_default_options(void)
{
    return "print_suppressions=0";
}

const char *__lsan_default_suppressions(void)
{
    return "leak:libgvc.so\nleak:libgvplugin\nleak:libfontconfig\nleak:libpango\nleak:libglib\nleak:libcairo\n";
}
#endif

/* Without other plugins nothing asks for fonts, and the same bytes come out everywhere. */
static GVC_t *open_context(bool all_plugins)
{
    static const lt_symlist_t plugins[] = {
        { "gvplugin_core_LTX_library", &gvplugin_core_LTX_library },
        { "gvplugin_neato_layout_LTX_library", &gvplugin_neato_layout_LTX_library },
        { NULL, NULL },
    };

    return all_plugins ? gvContext() : gvContextPlugins(plugins, 0);
}

static bool write_out(const char *bytes, size_t length, struct error *error)
{
    if (fwrite(bytes, 1, length, stdout) == length && fflush(stdout) == 0)
        return true;
    return error_set(error, ERROR_WRITE, "cannot write to standard output: %s", strerror(errno));
}

static bool lay_out(struct drawing *drawing, struct error *error)
{
    GVC_t *gvc = open_context(false);
    AUTO_TEXT out = { 0 };
    AUTO_FREE struct box *labels = NULL;
    int label_count;
    bool good = place_nodes(drawing, gvc, error);

    gvFreeContext(gvc);
    TRY(good);
    route_edges(drawing);
    legend_make_room(drawing);
    labels = legend_boxes(drawing, &label_count);
    layout_write(drawing, labels, label_count, &out);
    return write_out(out.data, out.length, error);
}

/* Graphviz writes DOT to streams only: one in memory. */
static bool write_dot(Agraph_t *graph, struct error *error)
{
    char *bytes = NULL;
    size_t length = 0;
    FILE *stream = open_memstream(&bytes, &length);
    bool good;

    if (!stream)
        mem_exhausted();
    good = agwrite(graph, stream) >= 0;
    good = fclose(stream) == 0 && good;
    good = good ? write_out(bytes, length, error) : error_set(error, ERROR_RENDERER, "Graphviz could not write DOT");
    free(bytes);
    return good;
}

/* The same picture is the same bytes: the hour of drawing becomes blanks, which move nothing. */
static void forget_date(char *bytes, size_t length)
{
    static const char key[] = "/CreationDate (";
    char *date = memmem(bytes, length, key, sizeof key - 1);
    char *end = date ? memchr(date, ')', length - (size_t)(date - bytes)) : NULL;

    if (end)
        memset(date, ' ', (size_t)(end - date) + 1);
}

static bool render(Agraph_t *graph, const char *format, struct error *error)
{
    GVC_t *gvc = open_context(strcmp(format, "svg") != 0);
    char *bytes = NULL;
    unsigned length = 0;
    bool good = gvLayout(gvc, graph, "nop2") == 0 && gvRenderData(gvc, graph, format, &bytes, &length) == 0 && bytes;

    if (good && strcmp(format, "pdf") == 0)
        forget_date(bytes, length);
    good = good ? write_out(bytes, length, error)
                : error_set(error, ERROR_RENDERER, "Graphviz could not render %s", format);
    if (bytes)
        gvFreeRenderData(bytes);
    gvFreeLayout(gvc, graph);
    gvFreeContext(gvc);
    return good;
}

/* What the command line asks for: a layout, or a frame or sheet in a format. */
struct task {
    const char *format; /* NULL: lay out */
    bool is_sheet;
    int number; /* of the frame, or of the frames on the sheet */
};

static bool draw(struct drawing *drawing, const struct task *task, struct error *error)
{
    const char *format = task->format;
    int last = task->is_sheet ? task->number - 1 : task->number;
    Agraph_t *graph;
    bool good;

    if (last < 0 || last >= drawing->frame_count)
        return error_set(error, ERROR_USAGE, "there is no frame %d", last);
    graph = task->is_sheet ? sheet_paint(drawing, task->number, strcmp(format, "png") != 0)
                           : frame_paint(drawing, task->number);
    good = strcmp(format, "dot") == 0 ? write_dot(graph, error) : render(graph, format, error);
    agclose(graph);
    return good;
}

static bool show_version(struct error *error)
{
    GVC_t *gvc = open_context(false);
    AUTO_TEXT line = { 0 };

    text_addf(&line, "entente-render " ENTENTE_VERSION ", Graphviz %s\n", gvcVersion(gvc));
    gvFreeContext(gvc);
    return write_out(line.data, line.length, error);
}

static int complain(const struct error *error)
{
    fprintf(stderr, "entente-render: error: %s [%s]\n", error->text, error_kind_name(error->kind));
    return error_kind_exit_code(error->kind);
}

static bool parse_task(int argc, char **argv, struct task *task)
{
    static const char *const formats[] = { "dot", "svg", "png", "pdf" };
    double number;

    if (argc == 2 && strcmp(argv[1], "layout") == 0)
        return true;
    task->is_sheet = argc == 4 && strcmp(argv[2], "--sheet") == 0;
    if (argc != 4 || (!task->is_sheet && strcmp(argv[2], "--frame") != 0) || !number_parse(argv[3], &number))
        return false;
    if (number < 0 || number > 1e6 || number != (int)number)
        return false;
    task->number = (int)number;
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (strcmp(argv[1], formats[i]) == 0)
            task->format = formats[i];
    return task->format != NULL;
}

static int run(const struct task *task)
{
    struct diagnostics diagnostics = { 0 };
    struct error error = { 0 };
    struct drawing drawing;
    AUTO_TEXT report = { 0 };
    char *text;
    size_t length;
    bool good;

    if (!file_read("-", FILE_DEFAULT_MAX_INPUT, &text, &length, &error))
        return complain(&error);
    if (!drawing_read(&drawing, text, length, task->format != NULL, &diagnostics)) {
        diagnostics_write(&diagnostics, &report);
        fputs(text_string(&report), stderr);
        diagnostics_done(&diagnostics);
        return 65;
    }
    good = task->format ? draw(&drawing, task, &error) : lay_out(&drawing, &error);
    drawing_done(&drawing);
    diagnostics_done(&diagnostics);
    return good ? 0 : complain(&error);
}

int main(int argc, char **argv)
{
    struct error error = { 0 };
    struct task task = { 0 };

    if (argc == 2 && strcmp(argv[1], "version") == 0)
        return show_version(&error) ? 0 : complain(&error);
    if (parse_task(argc, argv, &task))
        return run(&task);
    error_set(&error, ERROR_USAGE, "usage: entente-render layout | dot|svg|png|pdf --frame N|--sheet N | version");
    return complain(&error);
}
