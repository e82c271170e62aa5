/*
 * claims.h - a scenario with claims over a small model, for the tests of claims.
 * Military a–b 0.6 (0.8 of it relies on c), a–c 1, b–c 0.5, c–d -0.4; economic a–b 0.4. Phases: 'fall', in which c collapses,
 * and 'later', in which a–b doubles in the economic layer.
 */
#ifndef ENTENTE_TESTS_CLAIMS_H
#define ENTENTE_TESTS_CLAIMS_H

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "analysis/analyse.h"
#include "analysis/claims.h"

#define SMALL_MODEL                                                                               \
    "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }, { \"id\": \"e\" }],"      \
    "  \"actors\": [{ \"id\": \"a\" }, { \"id\": \"b\" }, { \"id\": \"c\" }, { \"id\": \"d\" }]," \
    "  \"ties\": [{ \"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 0.6,"           \
    "               \"relies_on\": [{ \"actor\": \"c\", \"share\": 0.8 }] },"                     \
    "             { \"from\": \"a\", \"to\": \"c\", \"layer\": \"m\", \"weight\": 1 },"           \
    "             { \"from\": \"b\", \"to\": \"c\", \"layer\": \"m\", \"weight\": 0.5 },"         \
    "             { \"from\": \"c\", \"to\": \"d\", \"layer\": \"m\", \"weight\": -0.4 },"        \
    "             { \"from\": \"a\", \"to\": \"b\", \"layer\": \"e\", \"weight\": 0.4 }] }"

#define SMALL_PHASES                                                                  \
    "[{ \"id\": \"fall\", \"steps\": [{ \"do\": \"collapse\", \"actor\": \"c\" }] }," \
    " { \"id\": \"later\", \"steps\": [{ \"do\": \"strengthen\", \"by\": 1,"          \
    "     \"where\": { \"between\": [\"a\", \"b\"], \"layer\": \"e\" } }] }]"

struct told {
    struct model model;
    struct scenario scenario;
    struct report report;
    struct diagnostics diagnostics;
    char *text;
    bool good;
};

/* Reads the scenario with what is expected (JSON) and, if it is sound, checks its claims. */
static void tell(struct told *told, const char *model, const char *phases, const char *expect)
{
    char folder[] = "/tmp/entente-unit-XXXXXX";
    struct scenario_source source = { .max_input = 1 << 20 };
    struct measure_choice choice = { .forced = false };
    struct error error = { 0 };
    AUTO_TEXT path = { 0 };
    AUTO_TEXT text = { 0 };
    FILE *file;

    *told = (struct told){ 0 };
    assert_non_null(mkdtemp(folder));
    text_addf(&path, "%s/model.json", folder);
    file = fopen(path.data, "w");
    assert_non_null(file);
    fputs(model, file);
    fclose(file);
    source.path = path.data;
    text_addf(&text,
              "{ \"format\": \"entente-scenario/1\", \"model\": \"model.json\", \"phases\": %s, \"expect\": %s }",
              phases, expect);
    told->text = mem_dup(text.data);
    told->good = scenario_parse(&told->scenario, &told->model, &source, mem_dup(text.data), text.length,
                                &told->diagnostics, &error);
    if (told->good)
        analyse_scenario(&told->report, &told->scenario, &told->model, &choice);
    free(source.model_path);
    unlink(path.data);
    rmdir(folder);
}

/* The same for a single claim that is one comparison. */
static inline void tell_one(struct told *told, const char *that)
{
    AUTO_TEXT expect = { 0 };

    text_addf(&expect, "[{ \"id\": \"C\", \"claim\": \"c\", \"that\": \"%s\" }]", that);
    tell(told, SMALL_MODEL, SMALL_PHASES, expect.data);
}

/* The same for claims that are one comparison each, up to NULL. */
static inline void tell_each(struct told *told, const char *model, const char *phases, const char *const *that)
{
    AUTO_TEXT expect = { 0 };

    for (int i = 0; that[i]; i++)
        text_addf(&expect, "%s{ \"id\": \"C%d\", \"claim\": \"c\", \"that\": \"%s\" }", i == 0 ? "[" : ", ", i + 1,
                  that[i]);
    text_add(&expect, "]");
    tell(told, model, phases, expect.data);
}

/* A claim that was checked. */
static inline const struct checked_claim *claim_of(const struct told *told, int index)
{
    if (!told->good)
        fail_msg("refused: %s", told->diagnostics.count ? told->diagnostics.list[0].text : "?");
    return &told->report.claims->claims[index];
}

static void told_done(struct told *told)
{
    report_done(&told->report);
    scenario_done(&told->scenario);
    model_done(&told->model);
    diagnostics_done(&told->diagnostics);
    free(told->text);
}

#endif
