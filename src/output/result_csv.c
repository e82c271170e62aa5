/*
 * result_csv.c - a report as flat tables, one row per thing.
 */
#include "output/result.h"
#include "output/result_parts.h"
#include "output/table.h"

static void add_row(struct text *out, const char *const *cells, int count)
{
    for (int i = 0; i < count; i++) {
        if (i > 0)
            text_add(out, ",");
        csv_text(out, cells[i] ? cells[i] : "");
    }
    text_add(out, "\n");
}

/* Members of a set are joined by '+'. */
static void add_members(const struct report *report, struct text *out)
{
    for (int i = 0; i < report->member_count; i++)
        text_addf(out, "%s%s", i > 0 ? "+" : "", report->actors[report->members[i]].id);
}

static void add_subject(const struct report *report, const struct figure *figure, struct text *out)
{
    if (figure->measure->scope == SCOPE_SET)
        add_members(report, out);
    else if (figure->actor >= 0)
        text_add(out, report->actors[figure->actor].id);
    text_addf(out, ",%s", figure->other < 0 ? "" : report->actors[figure->other].id);
}

/* The pair is joined by '+', the third actor is the other. */
static void add_thirds(const struct report *report, struct text *out)
{
    for (int i = 0; i < report->third_count; i++) {
        const struct third_figure *figure = &report->thirds[i];
        char number[NUMBER_SIZE];

        text_addf(out, "%s,%s,third,%s+%s,%s,%s,%s,,,,,,", report->phases[0].id, layer_id(report, figure->layer),
                  report->actors[figure->a].id, report->actors[figure->b].id, report->actors[figure->third].id,
                  figure->measure->name, figure->value.reason ? "" : number_exact(number, figure->value.number));
        csv_text(out, figure->value.reason ? figure->value.reason : "");
        text_add(out, "\n");
    }
}

void result_write_csv(const struct report *report, struct text *out)
{
    text_add(out, "phase,layer,scope,actor,other,measure,residual,fixed,survivors,"
                  "change_residual,change_fixed,change_survivors,reason\n");
    for (int i = 0; i < report->figure_count; i++) {
        const struct figure *figure = &report->figures[i];

        text_addf(out, "%s,%s,%s,", report->phases[figure->phase].id, layer_id(report, figure->layer),
                  scope_name(figure->measure->scope));
        add_subject(report, figure, out);
        text_addf(out, ",%s", figure->measure->name);
        csv_values(out, figure->value);
        if (figure->phase > 0)
            csv_values(out, figure->change);
        else
            text_add(out, ",,,");
        text_add(out, ",");
        csv_text(out, figure->value[RESIDUAL].reason ? figure->value[RESIDUAL].reason : "");
        text_add(out, "\n");
    }
    add_thirds(report, out);
}

void result_write_reach_csv(const struct report *report, struct text *out)
{
    text_add(out, "phase,layer,before,after,membership,mediation,erosion,other\n");
    for (int i = 0; i < report->reach_count; i++) {
        const struct reach *reach = &report->reaches[i];
        const double parts[] = { reach->before,    reach->after,   reach->membership,
                                 reach->mediation, reach->erosion, reach->other };
        char number[NUMBER_SIZE];

        text_addf(out, "%s,%s", report->phases[reach->phase].id, layer_id(report, reach->layer));
        for (size_t k = 0; k < sizeof parts / sizeof *parts; k++)
            text_addf(out, ",%s", number_exact(number, parts[k]));
        text_add(out, "\n");
    }
}

void result_write_losses_csv(const struct report *report, struct text *out)
{
    text_add(out, "a,b,layer,without,bond,flow_alone,with_reliance\n");
    for (int i = 0; i < report->loss_count; i++) {
        const struct bond_loss *loss = &report->losses[i];
        char bond[NUMBER_SIZE], flow[NUMBER_SIZE], engine[NUMBER_SIZE];

        text_addf(out, "%s,%s,%s,%s,%s,%s,%s\n", report->actors[loss->a].id, report->actors[loss->b].id,
                  layer_id(report, loss->layer), report->actors[loss->third].id, number_exact(bond, loss->bond),
                  number_exact(flow, loss->flow), number_exact(engine, loss->engine));
    }
}

void result_write_log_csv(const struct report *report, struct text *out)
{
    text_add(out, "phase,step,round,actor,from,to,layer,was,now,relied_on,text,because\n");
    for (int i = 0; i < report->change_count; i++) {
        const struct report_change *change = &report->changes[i];
        char step[NUMBER_SIZE], round[NUMBER_SIZE], was[NUMBER_SIZE], now[NUMBER_SIZE];
        const char *cells[] = {
            report->phases[change->phase].id,
            change->round > 0 ? NULL : number_fixed(step, change->step + 1, 0),
            change->round > 0 ? number_fixed(round, change->round, 0) : NULL,
            change->actor,
            change->from,
            change->to,
            change->layer,
            number_exact(was, change->was),
            number_exact(now, change->now),
            change->relied_on,
            change->text,
            change->because,
        };

        add_row(out, cells, sizeof cells / sizeof *cells);
    }
}
