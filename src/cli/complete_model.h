/*
 * complete_model.h - ids for completion, out of the model or scenario that a command line names first.
 */
#ifndef ENTENTE_CLI_COMPLETE_MODEL_H
#define ENTENTE_CLI_COMPLETE_MODEL_H

#include "cli/command.h"

enum id_kind { ID_ACTOR, ID_BLOC, ID_LAYER, ID_PHASE };

/* Takes one id, with a name as the user wrote it. */
typedef void id_taker(void *context, const char *id, const char *name);

/*
 * Reads the file named first among the words behind the command, by their options, and hands over its ids in their order. Says nothing
 * where it cannot: no file, a large one, one with mistakes.
 */
void complete_ids(const struct command *command, const char *const *words, int count, enum id_kind kind, id_taker *take,
                  void *context);

#endif
