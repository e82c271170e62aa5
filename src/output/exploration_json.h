/*
 * exploration_json.h - an exploration as JSON for a page, small because sets hold differences against before only.
 *
 * Names and titles are such that they may stand among other text (text_add_readable).
 * Actors, layers, pacts, measures, pairs and ties are numbered from 0 in the order of their lists. Numbers have 6
 * significant digits; an undefined value is a list of one number, that of its reason.
 *
 *   actors    [[id, name], ...], those that the scenario adds at the end
 *   layers    [[id, title], ...]
 *   pacts     [[id, title], ...]
 *   measures  [[name, denominator, decimals, direction], ...]; direction 1: higher is more cohesive, -1: lower
 *   pairs     [[a, b], ...], those of the focus
 *   ties      [[a, b, layer, hostile, strength], ...] before; hostile is 0 or 1
 *   reasons   [text, ...], in the language
 *   before    { m: values by measure,
 *               b: values of bonds, number pair · (layers + 1): the pair's total bond, then its bond by layer,
 *               t: total reach in all layers combined }
 *   sets      [{ a: who falls, one or two actors,
 *                m: [measure, value, ...] where they differ from before,
 *                d: [measure, ...] whose changes by different denominators have opposite signs,
 *                b: [bond, value, ...] likewise against before,
 *                g: [tie, ...] that are gone, those of the fallen among them,
 *                w: [tie, strength, ...] that are weakened,
 *                r: [membership, mediation, erosion], which add up to the loss of reach,
 *                p: [pact, ...] that dissolve }, ...]; m, d, b, g, w and p are left out where they are empty
 */
#ifndef ENTENTE_OUTPUT_EXPLORATION_JSON_H
#define ENTENTE_OUTPUT_EXPLORATION_JSON_H

#include "analysis/explore.h"
#include "output/language/language.h"

/* Adds it so that it may stand in a script element of HTML (see text_add_script). */
void exploration_write_json(const struct exploration *exploration, enum language language, struct text *out);

#endif
