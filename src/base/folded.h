/*
 * folded.h - what is left of a name when case, accents, spaces and signs do not matter.
 */
#ifndef ENTENTE_BASE_FOLDED_H
#define ENTENTE_BASE_FOLDED_H

/* The letters and digits of UTF-8, without case and accents: "Türkiye" becomes "turkiye". Caller frees. O(length). */
char *text_folded(const char *text);

#endif
