/*
 * writers.h - the writers of formats. Each adds files and remarks to the exporter, or sets its error.
 */
#ifndef ENTENTE_FORMATS_WRITERS_H
#define ENTENTE_FORMATS_WRITERS_H

#include "formats/export.h"

void graphml_write(struct exporter *exporter);
/* Of a scenario, its phases as a time line. */
void gexf_write(struct exporter *exporter);
void gexf_write_phases(struct exporter *exporter);
void pajek_write(struct exporter *exporter);
void csv_tables_write(struct exporter *exporter);

#endif
