/*
 * rough_inverse.c - products with an inverse in single precision.
 */
#include "network/kernel/fiedler/rough_inverse.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "network/kernel/fiedler/dense.h"
#include "network/kernel/kernel.h"

enum { ROWS = 4 };

void rough_inverse_init(struct rough_inverse *rough, const struct inverse *inverse)
{
    size_t count = (size_t)inverse->length * (size_t)inverse->length;

    *rough = (struct rough_inverse){ .n = inverse->graph->n, .length = inverse->length };
    rough->matrix = mem_array(count, sizeof *rough->matrix);
    for (size_t i = 0; i < count; i++)
        rough->matrix[i] = (float)inverse->matrix[i];
}

void rough_inverse_done(struct rough_inverse *rough)
{
    free(rough->matrix);
    *rough = (struct rough_inverse){ 0 };
}

/* image += ROWS rows, each times its factor. */
KERNEL static void add_rows(float *restrict image, const float *restrict rows, int length,
                            const float *restrict factors)
{
    const float *restrict second = rows + length, *restrict third = second + length, *restrict fourth = third + length;

    for (int i = 0; i < length; i++)
        image[i] += (factors[0] * rows[i] + factors[1] * second[i]) + (factors[2] * third[i] + factors[3] * fourth[i]);
}

/* The vector is scaled to its greatest entry first, so that it may be as small as it likes. */
void rough_inverse_apply(const struct rough_inverse *rough, double *vector)
{
    AUTO_FREE float *image = mem_array(2 * (size_t)rough->length, sizeof *image);
    float *factors = image + rough->length;
    double greatest = 0;

    for (int v = 0; v < rough->n; v++)
        greatest = fmax(greatest, fabs(vector[v]));
    for (int v = 0; v < rough->n && greatest > 0; v++)
        factors[v] = (float)(vector[v] / greatest);
    for (int row = 0; row < rough->length; row += ROWS)
        add_rows(image, rough->matrix + (size_t)row * (size_t)rough->length, rough->length, factors + row);
    for (int v = 0; v < rough->n; v++)
        vector[v] = image[v];
}
