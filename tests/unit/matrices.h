/*
 * matrices.h - signed networks of a few actors as matrices, drawn at random.
 */
#ifndef ENTENTE_TESTS_MATRICES_H
#define ENTENTE_TESTS_MATRICES_H

#include "graphs.h"

enum { MOST = 9 };

/* Signed strengths, symmetric. */
struct matrix {
    int n;
    double at[MOST][MOST];
};

static inline unsigned draw(unsigned *seed, unsigned below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % below;
}

/* 2 to 9 actors; strengths are 1 on every other one, else drawn from (0, 1]. */
static inline struct matrix drawn(unsigned seed)
{
    struct matrix x = { .n = 2 + (int)(seed % (MOST - 1)) };
    unsigned tied = 30 + seed * 13 % 70, hostile = 20 + seed * 7 % 80;

    for (int a = 0; a < x.n; a++) {
        for (int b = a + 1; b < x.n; b++) {
            double strength = seed % 2 ? (1 + draw(&seed, 1000000)) / 1000001.0 : 1;

            if (draw(&seed, 100) < tied)
                x.at[a][b] = x.at[b][a] = draw(&seed, 100) < hostile ? -strength : strength;
        }
    }
    return x;
}

static inline struct graph graph_of(const struct matrix *x)
{
    struct graph graph = { .n = x->n };
    int count = 0;

    for (int a = 0; a < x->n; a++)
        for (int b = a + 1; b < x->n; b++)
            if (x->at[a][b] != 0) {
                graph.ties[count].a = a;
                graph.ties[count].b = b;
                graph.ties[count++].weight = x->at[a][b];
            }
    return graph;
}

#endif
