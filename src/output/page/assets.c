/*
 * assets.c - bytes that the build made of page.html and of the style sheets and scripts, one after another.
 */
#include "output/page/assets.h"

const char page_template[] = {
#include "src/output/page/page.html.inc"
    0
};

const char page_style[] = {
#include "src/output/page/page.css.inc"
#include "src/output/page/explore.css.inc"
    0
};

const char page_script[] = {
#include "src/output/page/page.js.inc"
#include "src/output/page/explore.js.inc"
    0
};
