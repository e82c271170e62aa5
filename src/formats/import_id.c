/*
 * import_id.c - ids made of what a file calls its actors.
 */
#include <string.h>

#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include "formats/import.h"

/* Letters of Latin that are not made of one of 'a' to 'z' and an accent. */
static const struct {
    ucs4_t letter;
    const char *plain;
} others[] = {
    { 0xdf, "ss" },  { 0x1e9e, "ss" }, { 0xe6, "ae" }, { 0xc6, "ae" }, { 0x153, "oe" }, { 0x152, "oe" }, { 0xf8, "o" },
    { 0xd8, "o" },   { 0x142, "l" },   { 0x141, "l" }, { 0x111, "d" }, { 0x110, "d" },  { 0xf0, "d" },   { 0xd0, "d" },
    { 0xfe, "th" },  { 0xde, "th" },   { 0x127, "h" }, { 0x126, "h" }, { 0x131, "i" },  { 0x167, "t" },  { 0x166, "t" },
    { 0x14b, "ng" }, { 0x14a, "ng" },  { 0x259, "e" }, { 0x18f, "e" },
};

static const char *find_other(ucs4_t letter)
{
    for (size_t i = 0; letter > 0x7f && i < sizeof others / sizeof *others; i++)
        if (others[i].letter == letter)
            return others[i].plain;
    return NULL;
}

/* Letters without their accents, in lower case; all else becomes a dash. */
static void add_letters(struct text *out, const uint8_t *letters, size_t length)
{
    ucs4_t letter;

    for (size_t i = 0; i < length && out->length < IMPORT_ID_LENGTH;) {
        int step = u8_mbtoucr(&letter, letters + i, length - i);
        const char *other = find_other(letter);
        bool is_letter = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');

        i += step > 0 ? (size_t)step : 1;
        if (letter >= 'A' && letter <= 'Z')
            text_addf(out, "%c", (char)(letter - 'A' + 'a'));
        else if (is_letter)
            text_addf(out, "%c", (char)letter);
        else if (other)
            text_add(out, other);
        else if (!uc_is_general_category(letter, UC_MARK) && letter != '\'' && out->length > 0 &&
                 out->data[out->length - 1] != '-')
            text_add(out, "-");
    }
    if (out->length > IMPORT_ID_LENGTH)
        out->data[out->length = IMPORT_ID_LENGTH] = '\0';
    while (out->length > 0 && out->data[out->length - 1] == '-')
        out->data[--out->length] = '\0';
}

char *import_id_of(const char *text)
{
    size_t length = 0;
    AUTO_TEXT id = { 0 };
    AUTO_FREE uint8_t *plain = u8_normalize(UNINORM_NFKD, (const uint8_t *)text, strlen(text), NULL, &length);

    if (plain)
        add_letters(&id, plain, length);
    if (id.length == 0 || id.data[0] < 'a') {
        AUTO_TEXT with_letter = { 0 };

        text_addf(&with_letter, id.length > 0 ? "x-%.*s" : "x", IMPORT_ID_LENGTH - 2, text_string(&id));
        return text_take(&with_letter);
    }
    return text_take(&id);
}
