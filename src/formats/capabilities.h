/*
 * capabilities.h - the table of national material capabilities of Correlates of War, for the states of a model.
 */
#ifndef ENTENTE_FORMATS_CAPABILITIES_H
#define ENTENTE_FORMATS_CAPABILITIES_H

#include "formats/import.h"

/*
 * Gives the actors that are known under country codes the share of the world's capability (cinc) that the table has
 * for that year, or else for the nearest earlier one. Remarks on those of earlier years and on those without any.
 * False if reported.
 */
bool capabilities_read(struct import *import, const char *path, int year) MUST_CHECK;

#endif
