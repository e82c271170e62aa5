/*
 * gexf_parts.h - what GEXF of a model and of a scenario have in common.
 */
#ifndef ENTENTE_FORMATS_GEXF_PARTS_H
#define ENTENTE_FORMATS_GEXF_PARTS_H

#include "formats/xml_write.h"

/* The document up to its graph. */
void gexf_begin(struct xml_writer *xml, const char *title);
void gexf_declare(struct xml_writer *xml, const char *name, const char *type);
void gexf_value(struct xml_writer *xml, const char *name, const char *value);
/* Colour of a bloc's number (-1: none), and the place of node 'index' where there are places. */
void gexf_look(struct xml_writer *xml, int bloc, const double *positions, int index);

#endif
