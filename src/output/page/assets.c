/*
 * assets.c - bytes that the build made of page.html, page.css and page.js.
 */
#include "output/page/assets.h"

const char page_template[] = {
#include "page.html.inc"
    0
};

const char page_style[] = {
#include "page.css.inc"
    0
};

const char page_script[] = {
#include "page.js.inc"
    0
};
