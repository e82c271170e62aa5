/*
 * csv_nodes.h - a table with a row for each actor, beside one with a row for each tie.
 */
#ifndef ENTENTE_FORMATS_CSV_NODES_H
#define ENTENTE_FORMATS_CSV_NODES_H

#include "formats/import.h"

/* Adds the actors of a table (NULL: none) under its ids: name, kind, bloc, capability, note. False if reported. */
bool csv_nodes_read(struct import *import, const char *path) MUST_CHECK;

#endif
