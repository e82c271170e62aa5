/*
 * foreign.h - models in other formats on the command line: read wherever a model is, and what became of them is said.
 */
#ifndef ENTENTE_CLI_FOREIGN_H
#define ENTENTE_CLI_FOREIGN_H

#include "analysis/report.h"
#include "cli/args.h"
#include "formats/format.h"

struct foreign {
    struct model_translator translator; /* stands first */
    struct importer importer;
    struct import_companion companion;
    bool is_quiet;
};

/* Makes 'foreign' the translator of the arguments. */
bool foreign_init(struct foreign *foreign, struct args *args, struct error *error) MUST_CHECK;
void foreign_done(struct foreign *foreign);
/* Adds a model to the inputs of a report, and the file that was read with it, if there was one. */
void add_model_input(const struct args *args, struct report *report, const char *path, const char *sha256);

#endif
