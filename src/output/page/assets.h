/*
 * assets.h - the hand-written files of the page, embedded at build time.
 */
#ifndef ENTENTE_OUTPUT_PAGE_ASSETS_H
#define ENTENTE_OUTPUT_PAGE_ASSETS_H

/* Ended by NUL. */
extern const char page_template[], page_style[], page_script[];

#endif
