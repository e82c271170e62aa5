/*
 * score.c - rows of scored scenarios, and their sum.
 */
#include "analysis/score.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/observed.h"

void score_add(struct score *score, const char *file, const struct report *report)
{
    const struct observed_end *end;
    const struct observed_layer *layer;
    struct score_row row;

    assert(report->observed && report->observed->end_count > 0);
    end = &report->observed->ends[0];
    layer = &end->layers[0];
    row = (struct score_row){
        .file = mem_dup(file),
        .title = mem_dup(report->title),
        .phase = mem_dup(report->phases[end->phase].id),
        .observed = mem_dup(report->observed->title),
        .ties = layer->tie_count,
        .lost = layer->lost_count,
        .shared = layer->shared_count,
        .shared_lost = layer->shared_lost_count,
        .other_ends = report->observed->end_count - 1,
    };
    memcpy(row.predictions, layer->predictions, sizeof row.predictions);
    MEM_GROW(score->rows, score->row_count, score->row_capacity);
    score->rows[score->row_count++] = row;
}

void score_done(struct score *score)
{
    for (int i = 0; i < score->row_count; i++) {
        free(score->rows[i].file);
        free(score->rows[i].title);
        free(score->rows[i].phase);
        free(score->rows[i].observed);
    }
    free(score->rows);
    *score = (struct score){ 0 };
}

struct score_row score_total(const struct score *score)
{
    struct score_row total = { 0 };

    for (int p = 0; p < PREDICTOR_COUNT; p++)
        total.predictions[p].predictor = (enum predictor)p;
    for (int i = 0; i < score->row_count; i++) {
        const struct score_row *row = &score->rows[i];

        total.ties += row->ties;
        total.lost += row->lost;
        total.shared += row->shared;
        total.shared_lost += row->shared_lost;
        total.other_ends += row->other_ends;
        for (int p = 0; p < PREDICTOR_COUNT; p++)
            prediction_add(&total.predictions[p], &row->predictions[p]);
    }
    return total;
}
