/*
 * result_pacts.c - pacts as the key "pacts" of a phase, and as CSV.
 */
#include "output/result.h"
#include "output/result_parts.h"
#include "output/result_phase.h"
#include "output/table.h"

static void write_pact(struct json_writer *writer, const struct report *report, const struct pact_view *view)
{
    const struct pact_name *name = &report->pacts_measured.names[view->pact];

    json_key(writer, name->id);
    json_open(writer, '{');
    json_key(writer, "title");
    json_string(writer, name->title);
    json_key(writer, "layer");
    json_string(writer, report->layers[name->layer].id);
    json_key(writer, "state");
    json_string(writer, pact_state_name(view->state));
    json_key(writer, "members");
    json_open_line(writer, '[');
    for (int i = 0; i < view->member_count; i++)
        json_string(writer, report->actors[view->members[i]].id);
    json_close(writer);
    write_value(writer, "cohesion", view->cohesion);
    write_value(writer, "carried_by_pact", view->carried);
    json_string_if(writer, "hub", view->hub < 0 ? NULL : report->actors[view->hub].id);
    write_value(writer, "hub_share", view->hub_share);
    write_value(writer, "capability_gone", view->gone);
    json_key(writer, "dissolves_above");
    json_given(writer, name->dissolves_above);
    json_close(writer);
}

void result_write_pacts(struct json_writer *writer, const struct report *report, int phase)
{
    const struct pacts *pacts = &report->pacts_measured;

    if (pacts->count == 0)
        return;
    json_key(writer, "pacts");
    json_open(writer, '{');
    for (int i = 0; i < pacts->count; i++)
        write_pact(writer, report, &pacts->views[phase * pacts->count + i]);
    json_close(writer);
}

/* A number, or an empty cell; the reason is remembered unless it has been said already. */
static void add_value(struct text *out, struct value value, const char **reasons, int *reason_count)
{
    char number[NUMBER_SIZE];
    bool known = false;

    text_addf(out, ",%s", value.reason ? "" : number_exact(number, value.number));
    for (int i = 0; i < *reason_count; i++)
        known = known || reasons[i] == value.reason;
    if (value.reason && !known)
        reasons[(*reason_count)++] = value.reason;
}

static void add_row(struct text *out, const struct report *report, const struct pact_view *view)
{
    const struct pact_name *name = &report->pacts_measured.names[view->pact];
    const char *reasons[4];
    int reason_count = 0;
    char number[NUMBER_SIZE];
    AUTO_TEXT why = { 0 };

    text_addf(out, "%s,%s,%s,%s,", report->phases[view->phase].id, name->id, report->layers[name->layer].id,
              pact_state_name(view->state));
    for (int i = 0; i < view->member_count; i++)
        text_addf(out, "%s%s", i > 0 ? "+" : "", report->actors[view->members[i]].id);
    add_value(out, view->cohesion, reasons, &reason_count);
    add_value(out, view->carried, reasons, &reason_count);
    text_addf(out, ",%s", view->hub < 0 ? "" : report->actors[view->hub].id);
    add_value(out, view->hub_share, reasons, &reason_count);
    add_value(out, view->gone, reasons, &reason_count);
    text_addf(out, ",%s,", number_input(number, name->dissolves_above));
    for (int i = 0; i < reason_count; i++)
        text_addf(&why, "%s%s", i > 0 ? "; " : "", reasons[i]);
    csv_text(out, text_string(&why));
    text_add(out, "\n");
}

void result_write_pacts_csv(const struct report *report, struct text *out)
{
    text_add(out, "phase,pact,layer,state,members,cohesion,carried_by_pact,hub,hub_share,capability_gone,"
                  "dissolves_above,reason\n");
    for (int i = 0; i < report->pacts_measured.view_count; i++)
        add_row(out, report, &report->pacts_measured.views[i]);
}
