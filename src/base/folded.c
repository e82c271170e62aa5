/*
 * folded.c - what is left of a name when case, accents, spaces and signs do not matter.
 */
#include "base/folded.h"

#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include "base/text.h"

char *text_folded(const char *text)
{
    AUTO_TEXT out = { 0 };
    size_t length = 0;
    AUTO_FREE uint8_t *plain = u8_casefold((const uint8_t *)text, strlen(text), NULL, UNINORM_NFKD, NULL, &length);
    ucs4_t letter;

    for (size_t i = 0; plain && i < length;) {
        int step = u8_mbtoucr(&letter, plain + i, length - i);

        step = step > 0 ? step : 1;
        if (uc_is_alnum(letter))
            text_add_bytes(&out, (const char *)plain + i, (size_t)step);
        i += (size_t)step;
    }
    return mem_dup(text_string(&out));
}
