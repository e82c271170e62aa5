/*
 * naming.h - what is named on the command line: actors, layers and blocs, by their ids, or by their names where only one has
 * it, in any case.
 */
#ifndef ENTENTE_CLI_NAMING_H
#define ENTENTE_CLI_NAMING_H

#include "base/error.h"
#include "model/model.h"

/* The index, or an error with a did-you-mean, or with all that there are if they are few. O(actors) unless it is an id. */
bool find_actor(const struct model *model, const char *word, int *actor, struct error *error) MUST_CHECK;
/* The same for a layer; NULL: all layers combined. */
bool find_layer(const struct model *model, const char *word, int *layer, struct error *error) MUST_CHECK;
bool find_bloc(const struct model *model, const char *word, int *bloc, struct error *error) MUST_CHECK;

#endif
