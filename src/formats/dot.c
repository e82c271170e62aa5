/*
 * dot.c - a model as Graphviz has it: what 'entente draw' makes.
 */
#include "formats/format.h"
#include "output/render.h"
#include "output/result.h"

static void dot_write(struct exporter *exporter)
{
    const struct report *report = export_drawing(exporter);
    AUTO_FREE double *positions = export_positions(exporter, &exporter->error);
    AUTO_TEXT drawing = { 0 };

    if (!positions)
        return;
    drawing_write_json(report, &(struct drawing_options){ 0 }, text_string(&exporter->layout), &drawing);
    if (render_frame(drawing.data, "dot", 0, export_file(exporter, "", ".dot"), &exporter->error))
        export_remark(exporter, "a drawing: ties of a pair, layer and sign are one, without notes and sources");
}

const struct file_format format_dot = {
    .name = "dot",
    .extension = ".dot",
    .summary = "DOT, with all that a picture shows and where it stands",
    .write = dot_write,
};
