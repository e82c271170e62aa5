/*
 * forecast.h - the realignments that structural balance would favour: single changes of ties that lower the tension most, and the
 * blocs into which the continuous-time model splits. What a theory implies of signs and strengths, not a prediction.
 */
#ifndef ENTENTE_ANALYSIS_FORECAST_H
#define ENTENTE_ANALYSIS_FORECAST_H

#include "analysis/report.h"

/* For every output. */
extern const char FORECAST_LABEL[];
extern const char FORECAST_SOURCE_CHANGES[], FORECAST_SOURCE_BLOCS[];

enum { FORECAST_TOP = 10 }; /* entries of each list unless asked for more or fewer */

/* A pair whose sign turned, or whose tie dropped, lowers frustration. Owned by the report. */
struct forecast_change {
    int tie;                      /* index of the report's balance.ties */
    double if_turned, if_dropped; /* what frustration changes by */
    bool *side;      /* by actor: a best division then, as near to the present one as the search finds it */
    int moved_count; /* actors whose side differs from the present one */
};

/* A pair whose sign would differ once the blocs of the continuous-time model have formed. */
struct forecast_sign {
    int a, b;
    double strength; /* now, signed; 0: no tie */
    double pull;     /* product of both ends' components: how fast it grows near the end, and with which sign */
};

/* Every list holds at most 'top' entries; the totals count all. Owned by the report. */
struct forecast {
    int phase, top;
    struct value lowering;           /* how many ties lower it if changed; undefined where not all are settled */
    struct forecast_change *changes; /* greatest fall of frustration first, then the weaker tie */
    int change_count, change_total;
    int unsettled_count; /* ties, none at odds in the division found, whose effect was not searched for or not proved */
    struct value growth, time;
    int *actors; /* that are present, with the pull of each: bloc A where it is positive, B where negative */
    struct value *pull;
    int actor_count;
    struct value at_odds;          /* strength of ties at odds with the blocs, to be held against frustration */
    struct value apart;            /* actors whose bloc is not their side of the division of least tension found */
    bool *is_apart;                /* parallel to 'actors' */
    struct forecast_sign *turning; /* ties at odds with the blocs, strongest first */
    struct forecast_sign *arising; /* pairs without tie that the blocs would tie, greatest pull first */
    int turning_count, turning_total, arising_count, arising_total;
};

/* Asks it of the state after a phase (0: before), of a layer or combined, and explains that state's balance in the report. */
void report_forecast(struct report *report, const struct scenario *scenario, const struct model *model, int phase,
                     int layer, int top);

#endif
