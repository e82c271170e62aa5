/*
 * complete.h - what may stand at the end of a command line, found in the tables and in the model that the line names.
 */
#ifndef ENTENTE_CLI_COMPLETE_H
#define ENTENTE_CLI_COMPLETE_H

#include "base/text.h"

/*
 * Adds the completions of the last of the words (at least one; without the program's name; the last may be ""), one a line: the whole
 * word, and behind a tab what it is. Instead of words ":files EXTENSION..." asks the shell for files, with these extensions if
 * there are any; ":nospace" says that more may follow in the same word. Adds nothing where it knows nothing.
 */
void complete_words(const char *const *words, int count, struct text *out);

#endif
