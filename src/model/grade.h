/*
 * grade.h - how much the grade of an evidence says about a number for which no range is written.
 */
#ifndef ENTENTE_MODEL_GRADE_H
#define ENTENTE_MODEL_GRADE_H

/* Half the default width of such a number, as a share of it; 0 for NULL and for what is none of the grades A to F. */
double grade_width(const char *grade);

#endif
