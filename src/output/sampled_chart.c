/*
 * sampled_chart.c - what drives a figure or claim, as a tornado.
 */
#include "output/sampled_chart.h"

#include <math.h>

#include "output/chart.h"
#include "output/language/translate.h"
#include "output/table_list.h"

static double number_or_nan(struct value value)
{
    return value.reason ? NAN : value.number;
}

static bool has_swing(const struct driven *driven)
{
    for (int i = 0; i < driven->driver_count; i++)
        if (!driven->drivers[i].low.reason || !driven->drivers[i].high.reason)
            return true;
    return false;
}

bool driven_has_chart(const struct report *report, const struct driven *driven)
{
    if (driven->middle.reason || !has_swing(driven))
        return false;
    if (driven->claim < 0)
        return true;
    return driven->has_margin && claim_verdict(&report->claims->claims[driven->claim]) != UNDETERMINED &&
           !claim_is_sure_in_both(report, driven->claim);
}

static void add_ends(struct text *low, struct text *high, enum language language, const struct driving_input *input,
                     const struct driver *driver)
{
    char number[NUMBER_SIZE];

    if (input->probability < 1) {
        translate(low, language, "not there");
        translate(high, language, "there");
        return;
    }
    translate_number(low, language, number_judged(number, driver->input_low));
    translate_number(high, language, number_judged(number, driver->input_high));
}

/* All texts are in the arena. */
static struct chart_swing swing_of(const struct drivers *drivers, const struct driver *driver, enum language language,
                                   struct arena *arena)
{
    const struct driving_input *input = &drivers->inputs[driver->input];
    struct interval none = { NAN, NAN };
    struct interval interval = driver->sobol.known ? driver->sobol.total_interval : none;
    AUTO_TEXT low = { 0 };
    AUTO_TEXT high = { 0 };

    add_ends(&low, &high, language, input, driver);
    return (struct chart_swing){
        .label = translated(arena, language, input->label),
        .low = number_or_nan(driver->low),
        .high = number_or_nan(driver->high),
        .influence = driver->sobol.known ? driver->sobol.total : number_or_nan(driver->correlation),
        .influence_low = interval.low,
        .influence_high = interval.high,
        .low_text = arena_dup(arena, text_string(&low)),
        .high_text = arena_dup(arena, text_string(&high)),
    };
}

void driven_add_title(const struct report *report, const struct driven *driven, struct text *out)
{
    if (driven->claim >= 0) {
        const struct checked_claim *claim = &report->claims->claims[driven->claim];

        text_addf(out, "What %s hangs on: %s", claim->id, claim->text);
        return;
    }
    text_add(out, "What drives ");
    add_key_name(out, report, &driven->key);
    if (driven->key.phase > 0)
        text_addf(out, ", change to '%s'", report->phases[driven->key.phase].title);
}

static void add_footnote(struct text *out, const struct report *report)
{
    text_add(out,
             "bars: one judged number alone at its 5th and 95th percentile, the rest as judged; band: 5 % to 95 % of ");
    add_grouped(out, report->sampling->count);
    text_addf(out, " samples; %s",
              report->sampling->drivers->sobol_base > 0 ? "total: Sobol' index with its 90 % interval"
                                                        : "correlation: Spearman's, over all samples");
}

/* What the bars' axis shows. */
static const char *axis_of(const struct driven *driven)
{
    if (driven->claim >= 0)
        return "margin by which the claim holds";
    return driven->key.phase > 0 ? "change against before" : "value";
}

void driven_write_chart(const struct report *report, const struct driven *driven, enum language language,
                        struct text *out)
{
    const struct drivers *drivers = report->sampling->drivers;
    AUTO_FREE struct chart_swing *swings = mem_array((size_t)driven->driver_count, sizeof *swings);
    struct arena arena = { 0 };
    AUTO_TEXT title = { 0 };
    AUTO_TEXT subtitle = { 0 };
    AUTO_TEXT note = { 0 };

    for (int i = 0; i < driven->driver_count; i++)
        swings[i] = swing_of(drivers, &driven->drivers[i], language, &arena);
    driven_add_title(report, driven, &title);
    chart_add_subtitle(&subtitle, language, report);
    add_footnote(&note, report);
    chart_write_tornado(
        out, &(struct chart_tornado){
                 .words = { translated(&arena, language, title.data), text_string(&subtitle),
                            translated(&arena, language, note.data), language },
                 .axis = translated(&arena, language, axis_of(driven)),
                 .influence = translated(&arena, language, drivers->sobol_base > 0 ? "total" : "correlation"),
                 .middle = number_or_nan(driven->middle),
                 .low = number_or_nan(driven->low),
                 .high = number_or_nan(driven->high),
                 .threshold = 0,
                 .threshold_name = driven->claim >= 0 ? translated(&arena, language, "the claim turns") : NULL,
                 .swings = swings,
                 .swing_count = driven->driver_count,
                 .decimals = driven_decimals(driven),
             });
    arena_done(&arena);
}

/* Letters become small, anything else but digits '-'. */
static void add_plain(struct text *out, const char *id)
{
    for (; *id; id++) {
        char c = *id >= 'A' && *id <= 'Z' ? (char)(*id - 'A' + 'a') : *id;
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');

        text_add_bytes(out, plain ? &c : "-", 1);
    }
}

void driven_add_file_name(const struct report *report, const struct driven *driven, struct text *out)
{
    const struct sampled_key *key = &driven->key;

    text_add(out, "tornado-");
    if (driven->claim >= 0) {
        add_plain(out, report->claims->claims[driven->claim].id);
    } else if (key->other >= 0) {
        add_plain(out, report->actors[key->actor].id);
        text_add(out, "-");
        add_plain(out, report->actors[key->other].id);
    } else {
        add_plain(out, key->measure->name);
    }
}
