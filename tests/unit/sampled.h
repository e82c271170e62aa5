/*
 * sampled.h - a model and a scenario in which every kind of judged number occurs.
 */
#ifndef ENTENTE_TESTS_SAMPLED_H
#define ENTENTE_TESTS_SAMPLED_H

#include "analysis/sample/draw.h"
#include "played.h"

/* 'd' comes as a successor; what ends at 'e', in 1980, or in the pact 'q' never counts. */
static const char sampled_model[] =
    "{ \"format\": \"entente-model/1\", \"as_of\": \"1990\","
    "  \"layers\": [{ \"id\": \"m\", \"share_range\": [0.5, 2] }, { \"id\": \"e\", \"share\": 2 }],"
    "  \"sources\": [{ \"id\": \"s0\" }, "
    "{ \"id\": \"u1\" }, "
    "{ \"id\": \"u2\" }, "
    "{ \"id\": \"u3\" }, "
    "{ \"id\": \"u4\" }, "
    "{ \"id\": \"u5\" }, "
    "{ \"id\": \"u6\" }, "
    "{ \"id\": \"u7\" }, "
    "{ \"id\": \"u8\" }, "
    "{ \"id\": \"u9\" }, "
    "{ \"id\": \"s1\" }],"
    "  \"actors\": [{ \"id\": \"a\", \"capability\": 4, \"capability_range\": [3, 6] },"
    "    { \"id\": \"b\", \"capability\": 2, \"grade\": \"B\", \"sources\": [\"s1\", \"s0\"] },"
    "    { \"id\": \"c\", \"capability\": 1 }, { \"id\": \"d\", \"from_date\": \"2000\" },"
    "    { \"id\": \"e\", \"from_date\": \"2000\", \"capability\": 3, \"grade\": \"A\" },"
    "    { \"id\": \"f\", \"grade\": \"A\", \"relies_on\": [{ \"actor\": \"a\", \"share\": 0.5, \"range\": [0.4, 0.6] "
    "},"
    "      { \"actor\": \"b\", \"share\": 0.5 }] }],"
    "  \"ties\": [{ \"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 0.6, \"range\": [0.4, 0.8],"
    "      \"exists\": 0.7, \"sources\": [\"s0\"], \"relies_on\": [{ \"actor\": \"c\", \"share\": 0.8, \"range\": "
    "[0.6, 0.95] },"
    "        { \"actor\": \"e\", \"share\": 0.8, \"range\": [0.6, 0.95] }] },"
    "    { \"from\": \"a\", \"to\": \"c\", \"layer\": \"m\", \"directed\": true, \"weight\": -0.9, \"range\": [-1, "
    "-0.7],"
    "      \"exists\": 0.5, \"sources\": [\"s0\"] },"
    "    { \"from\": \"b\", \"to\": \"c\", \"layer\": \"e\", \"weight\": 0.5, \"kind\": \"k\", \"grade\": \"A\","
    "      \"sources\": [\"s1\"], \"relies_on\": [{ \"actor\": \"a\", \"share\": 0.95 }] },"
    "    { \"from\": \"b\", \"to\": \"c\", \"layer\": \"e\", \"weight\": -0.5, \"kind\": \"k\", \"grade\": \"F\" },"
    "    { \"from\": \"a\", \"to\": \"d\", \"layer\": \"m\", \"weight\": 0.5, \"range\": [0.5, 0.6] },"
    "    { \"from\": \"a\", \"to\": \"e\", \"layer\": \"m\", \"weight\": 0.5, \"range\": [0.5, 0.6], \"exists\": 0.5 },"
    "    { \"from\": \"b\", \"to\": \"f\", \"layer\": \"m\", \"weight\": 0.5, \"grade\": \"A\", \"to_date\": \"1980\" "
    "},"
    "    { \"from\": \"c\", \"to\": \"f\", \"layer\": \"m\", \"weight\": 0.3, \"range\": [0.3, 0.3] },"
    "    { \"from\": \"c\", \"to\": \"f\", \"layer\": \"m\", \"weight\": 0.3, \"grade\": \"G\" }],"
    "  \"pacts\": [{ \"id\": \"p\", \"layer\": \"e\", \"members\": [\"c\", \"a\", \"b\"], \"weight\": 0.3, \"range\": "
    "[0.2, 0.5],"
    "      \"sources\": [\"s1\"] },"
    "    { \"id\": \"q\", \"layer\": \"e\", \"members\": [\"a\", \"b\"], \"weight\": 0.3, \"grade\": \"A\", "
    "\"from_date\": \"2000\" },"
    "    { \"id\": \"o\", \"layer\": \"e\", \"members\": [\"a\", \"f\"], \"weight\": 0.3 }] }";

static const char sampled_phases[] =
    "[{ \"id\": \"one\", \"steps\": ["
    "    { \"do\": \"weaken\", \"actor\": \"c\", \"by\": 0.5, \"range\": [0.3, 0.7], \"sources\": [\"s1\"] },"
    "    { \"do\": \"set\", \"where\": { \"between\": [\"b\", \"c\"] }, \"weight\": -0.4, \"range\": [-0.5, 0] },"
    "    { \"do\": \"add\", \"actor\": { \"id\": \"n0\" } },"
    "    { \"do\": \"add\", \"actor\": { \"id\": \"n\", \"capability\": 3, \"capability_range\": [2, 4],"
    "      \"relies_on\": [{ \"actor\": \"a\", \"share\": 0.3, \"range\": [0.1, 0.5] }] } },"
    "    { \"do\": \"add\", \"tie\": { \"from\": \"n\", \"to\": \"a\", \"layer\": \"m\", \"weight\": 0.8, \"range\": "
    "[0.5, 1],"
    "      \"kind\": \"x\", \"exists\": 0.5, \"relies_on\": [{ \"actor\": \"c\", \"share\": 0.5, \"range\": [0.2, 0.9] "
    "}] } }] },"
    "  { \"id\": \"two\", \"steps\": [{ \"do\": \"collapse\", \"actor\": \"b\", \"successor\": \"d\" },"
    "    { \"do\": \"add\", \"pact\": { \"id\": \"r0\", \"layer\": \"e\", \"members\": [\"a\", \"n0\"], \"weight\": "
    "0.1 } },"
    "    { \"do\": \"add\", \"pact\": { \"id\": \"r\", \"layer\": \"e\", \"members\": [\"a\", \"n\"], \"weight\": 0.6,"
    "      \"grade\": \"D\" } },"
    "    { \"do\": \"strengthen\", \"actor\": \"a\", \"by\": 0.25 }] }]";

/* Reads both and lists what is uncertain. */
static inline void sample_all(struct played *played, struct inputs *inputs, enum distribution distribution)
{
    play(played, sampled_model, sampled_phases);
    assert_true(played->good);
    inputs_init(inputs, &played->model, &played->scenario, distribution);
}

#endif
