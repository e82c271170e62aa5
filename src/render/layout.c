/*
 * layout.c - writes the layout of a drawing.
 */
#include "base/json.h"
#include "render/drawing.h"

static void write_box(struct json_writer *writer, struct box box)
{
    json_open_line(writer, '[');
    json_number(writer, box.x);
    json_number(writer, box.y);
    json_number(writer, box.width);
    json_number(writer, box.height);
    json_close(writer);
}

static void write_edge(struct json_writer *writer, const struct edge *edge)
{
    json_open_line(writer, '[');
    for (int i = 0; i < 4; i++) {
        json_number(writer, edge->curve[i].x);
        json_number(writer, edge->curve[i].y);
    }
    json_number(writer, edge->mark.x);
    json_number(writer, edge->mark.y);
    json_close(writer);
}

void layout_write(const struct drawing *drawing, const struct box *labels, int label_count, struct text *out)
{
    struct json_writer writer = { 0 };

    json_open(&writer, '{');
    json_key(&writer, "format");
    json_string(&writer, "entente-layout/1");
    json_key(&writer, "version");
    json_string(&writer, ENTENTE_VERSION);
    json_key(&writer, "page");
    json_open_line(&writer, '[');
    json_number(&writer, drawing->width);
    json_number(&writer, drawing->height);
    json_number(&writer, drawing->map_bottom);
    json_close(&writer);
    json_key(&writer, "nodes");
    json_open(&writer, '[');
    for (int i = 0; i < drawing->node_count; i++)
        write_box(&writer, drawing->nodes[i].box);
    json_close(&writer);
    json_key(&writer, "edges");
    json_open(&writer, '[');
    for (int i = 0; i < drawing->edge_count; i++)
        write_edge(&writer, &drawing->edges[i]);
    json_close(&writer);
    json_key(&writer, "labels");
    json_open(&writer, '[');
    for (int i = 0; i < label_count; i++)
        write_box(&writer, labels[i]);
    json_close(&writer);
    json_close(&writer);
    text_add(out, text_string(&writer.out));
    json_writer_done(&writer);
}
