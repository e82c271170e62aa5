/*
 * assets.c - bytes that the build made of page.html and of the style sheets and scripts, one after another.
 */
#include "output/page/assets.h"

const char page_template[] = {
#include "page.html.inc"
    0
};

const char page_style[] = {
#include "page.css.inc"
#include "explore.css.inc"
    0
};

const char page_script[] = {
#include "page.js.inc"
#include "explore.js.inc"
    0
};
