/*
 * palette.h - the colours that blocs have in every picture.
 */
#ifndef ENTENTE_BASE_PALETTE_H
#define ENTENTE_BASE_PALETTE_H

/* "#56b4e9" of a bloc's number, white for none (-1). */
const char *palette_fill(int group);

#endif
