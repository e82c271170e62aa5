/*
 * shell.h - words of commands that are shown to be copied.
 */
#ifndef ENTENTE_BASE_SHELL_H
#define ENTENTE_BASE_SHELL_H

#include "base/text.h"

/* Adds a word so that a shell reads it as it is: in single quotes where it needs them. */
void text_add_shell_word(struct text *text, const char *word);

#endif
