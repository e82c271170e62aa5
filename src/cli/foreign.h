/*
 * foreign.h - models in other formats on the command line: read wherever a model is, and what became of them is said.
 */
#ifndef ENTENTE_CLI_FOREIGN_H
#define ENTENTE_CLI_FOREIGN_H

#include "cli/args.h"
#include "formats/format.h"

struct foreign {
    struct model_translator translator; /* stands first */
    struct importer importer;
    bool is_quiet;
};

/* Makes 'foreign' the translator of the arguments. */
bool foreign_init(struct foreign *foreign, struct args *args, struct error *error) MUST_CHECK;
void foreign_done(struct foreign *foreign);

#endif
