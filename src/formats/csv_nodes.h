/*
 * csv_nodes.h - a table with a row for each actor, beside one with a row for each tie.
 */
#ifndef ENTENTE_FORMATS_CSV_NODES_H
#define ENTENTE_FORMATS_CSV_NODES_H

#include "formats/csv_columns.h"
#include "formats/csv_join.h"

/*
 * What --map says of the ties, whose roles these are, and not of the nodes; or NULL. Caller frees. False, and reported,
 * if it says something of nodes where there is no table of them.
 */
bool csv_nodes_map_of_ties(struct import *import, const struct csv_role *of_ties, char **map) MUST_CHECK;
/*
 * Adds the actors of the table that --nodes names, if it does, under its ids: name, kind, bloc, capability, note; and
 * to 'join'. False if reported.
 */
bool csv_nodes_read(struct import *import, const struct csv_role *of_ties, struct csv_join *join) MUST_CHECK;

#endif
