/*
 * loading.c - how long a large model takes to read, beside what cJSON takes to parse the same bytes.
 */
#include "loading.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/random.h"
#include "base/statistics.h"
#include "base/text.h"
#include "field.h"
#include "model/read.h"

enum { ACTORS = 100000, TIES = 1000000, ROUNDS = 3 };

/* Ties differ in their ends, so that none is there twice. */
static void write_model(struct text *out)
{
    struct random random = random_stream(4, 0);

    text_add(out, "{\"format\": \"entente-model/1\", \"layers\": [{\"id\": \"military\"}], \"actors\": [\n");
    for (int i = 0; i < ACTORS; i++)
        text_addf(out, "%s{\"id\": \"actor-%d\"}", i ? ",\n" : "", i);
    text_add(out, "],\n\"ties\": [\n");
    for (int i = 0; i < TIES; i++)
        text_addf(out, "%s{\"from\": \"actor-%d\", \"to\": \"actor-%d\", \"layer\": \"military\", \"weight\": 0.%03d}",
                  i ? ",\n" : "", i % ACTORS, (i % ACTORS + 1 + i / ACTORS) % ACTORS,
                  1 + (int)random_below(&random, 999));
    text_add(out, "]}\n");
}

static double time_cjson(const struct text *text)
{
    double start = seconds_now();
    cJSON *tree = cJSON_ParseWithLengthOpts(text->data, text->length + 1, NULL, 1);
    double end = seconds_now();

    if (!tree)
        printf("cJSON does not parse the model\n");
    cJSON_Delete(tree);
    return end - start;
}

static double time_ours(const struct text *text)
{
    struct diagnostics diagnostics = { 0 };
    struct model model = { 0 };
    char *copy = mem_ndup(text->data, text->length);
    double start = seconds_now(), end;

    if (!model_parse(&model, "model", copy, text->length, &diagnostics) || model.tie_count != TIES)
        printf("the model is not read\n");
    end = seconds_now();
    model_done(&model);
    diagnostics_done(&diagnostics);
    return end - start;
}

void bench_loading(void)
{
    double theirs[ROUNDS], ours[ROUNDS];
    AUTO_TEXT text = { 0 };

    write_model(&text);
    for (int i = 0; i < ROUNDS; i++) {
        theirs[i] = time_cjson(&text);
        ours[i] = time_ours(&text);
    }
    sort_numbers(theirs, ROUNDS);
    sort_numbers(ours, ROUNDS);
    printf("%-28s %6d %7d %11.3f ms   %2.0f MB of JSON; cJSON's tree alone: %.3f ms, we take %.2f of that\n",
           "reading a model", ACTORS, TIES, 1e3 * ours[ROUNDS / 2], (double)text.length / 1e6, 1e3 * theirs[ROUNDS / 2],
           ours[ROUNDS / 2] / theirs[ROUNDS / 2]);
}
