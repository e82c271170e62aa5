/*
 * csv_nodes.h - a table with a row for each actor, beside one with a row for each tie.
 */
#ifndef ENTENTE_FORMATS_CSV_NODES_H
#define ENTENTE_FORMATS_CSV_NODES_H

#include "formats/csv_join.h"

/*
 * Adds the actors of a table (NULL: none) under its ids: name, kind, bloc, capability, note; and to 'join'. False if
 * reported.
 */
bool csv_nodes_read(struct import *import, const char *path, struct csv_join *join) MUST_CHECK;

#endif
