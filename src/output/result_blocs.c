/*
 * result_blocs.c - what ties blocs to each other and holds each together, as CSV.
 */
#include "output/result.h"

static void add_row(struct text *out, const struct report *report, int frame, int edge)
{
    const struct drawing *blocs = &report->blocs_drawing;
    const struct drawing_edge *what = &blocs->edges[edge];
    const struct edge_look *look = &blocs->frames[frame].edges[edge];
    char sum[NUMBER_SIZE], mean[NUMBER_SIZE], before[NUMBER_SIZE];

    text_addf(out, "%s,%s,%s,%s,%s,%d,%s,%s,%s\n", report->drawing.frames[frame].name, blocs->nodes[what->from].id,
              blocs->nodes[what->to].id, report->layers[what->layer].id, what->hostile ? "hostile" : "support",
              look->ties, number_exact(sum, look->strength),
              look->ties > 0 ? number_exact(mean, look->strength / look->ties) : "", number_exact(before, look->prior));
}

void result_write_blocs_csv(const struct report *report, struct text *out)
{
    text_add(out, "frame,bloc,other,layer,sign,ties,strength,mean_strength,strength_before\n");
    for (int frame = 0; frame < report->blocs_drawing.frame_count; frame++)
        for (int edge = 0; edge < report->blocs_drawing.edge_count; edge++)
            add_row(out, report, frame, edge);
}
