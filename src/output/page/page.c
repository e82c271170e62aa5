/*
 * page.c - the page from its template: "{{name}}" stands for what a row of the table writes.
 */
#include "output/page/page.h"

#include <string.h>

#include "base/file.h"
#include "output/page/assets.h"
#include "output/page/localise.h"
#include "output/page/section.h"

/* Six bits a letter, of bytes given in hexadecimal, twelve bits for every three digits. */
static void add_base64(struct text *out, const char *hex)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    static const char digits[] = "0123456789abcdef";
    size_t length = strlen(hex);

    for (size_t i = 0; i < length; i += 3) {
        unsigned bits = 0;

        for (size_t k = i; k < i + 3; k++)
            bits = 16 * bits + (k < length ? (unsigned)(strchr(digits, hex[k]) - digits) : 0);
        text_add_bytes(out, &letters[bits >> 6], 1);
        if (i + 1 < length)
            text_add_bytes(out, &letters[bits & 63], 1);
    }
    while (out->length % 4 != 0)
        text_add(out, "=");
}

static void add_hash(struct text *out, const char *content)
{
    char hex[SHA256_TEXT_SIZE];
    AUTO_TEXT base64 = { 0 };

    file_sha256(content, strlen(content), hex);
    add_base64(&base64, hex);
    text_addf(out, "'sha256-%s'", base64.data);
}

static void write_language(const struct page *page)
{
    text_add(page->out, language_code(page->language));
}

static void write_policy(const struct page *page)
{
    text_add(page->out, "default-src 'none'; style-src ");
    add_hash(page->out, page_style);
    text_add(page->out, "; script-src ");
    add_hash(page->out, page_script);
    text_add(page->out, "; img-src data:; base-uri 'none'; form-action 'none'");
}

static void write_title(const struct page *page)
{
    html_text(page->out, page->report->title);
}

static void write_style(const struct page *page)
{
    text_add(page->out, page_style);
}

static void write_script(const struct page *page)
{
    text_add(page->out, page_script);
}

static void write_heading(const struct page *page)
{
    const struct report *report = page->report;
    char actors[NUMBER_SIZE], ties[NUMBER_SIZE], layers[NUMBER_SIZE];
    AUTO_TEXT as_of = { 0 };

    number_fixed(actors, report->present_count, 0);
    number_fixed(ties, report->tie_count, 0);
    number_fixed(layers, report->layer_count, 0);
    text_add(&as_of, "");
    if (report->as_of)
        word_fill(&as_of, page->language, WORD_as_of, VALUES(report->as_of));
    html_element(page->out, "h1", report->title);
    html_say(page->out, page->language, "p", WORD_model_is, VALUES(report->model_title));
    html_say(page->out, page->language, "p class=\"remark\"", WORD_what_it_is,
             VALUES(actors, word(page->language, report->present_count == 1 ? WORD_actor : WORD_actors), ties,
                    word(page->language, report->tie_count == 1 ? WORD_tie : WORD_ties), layers,
                    word(page->language, report->layer_count == 1 ? WORD_layer : WORD_layers), as_of.data,
                    page_focus(page)));
}

static bool is_shown(const struct section *section, const struct report *report)
{
    return !section->is_needed || section->is_needed(report);
}

static void write_contents(const struct page *page)
{
    text_add(page->out, "<nav aria-label=\"");
    html_text(page->out, word(page->language, WORD_contents));
    text_add(page->out, "\"><ul>\n");
    for (const struct section *section = sections; section->write; section++) {
        if (!is_shown(section, page->report))
            continue;
        text_addf(page->out, "<li><a href=\"#%s\">", section->id);
        html_text(page->out, word(page->language, section->title));
        text_add(page->out, "</a></li>\n");
    }
    text_add(page->out, "</ul></nav>\n");
}

static void write_sections(const struct page *page)
{
    for (const struct section *section = sections; section->write; section++) {
        if (!is_shown(section, page->report))
            continue;
        text_addf(page->out, "<section id=\"%s\">\n", section->id);
        html_element(page->out, "h2", word(page->language, section->title));
        section->write(page);
        text_add(page->out, "</section>\n");
    }
}

static void write_footer(const struct page *page)
{
    html_say(page->out, page->language, "p", WORD_made_by, VALUES(ENTENTE_VERSION));
}

static const struct {
    const char *name;
    void (*write)(const struct page *page);
} places[] = {
    { "{{language}}", write_language }, { "{{policy}}", write_policy },   { "{{title}}", write_title },
    { "{{style}}", write_style },       { "{{heading}}", write_heading }, { "{{contents}}", write_contents },
    { "{{sections}}", write_sections }, { "{{footer}}", write_footer },   { "{{script}}", write_script },
};

/* Behind the place that begins here, having written what stands there; NULL if none does. */
static const char *fill_place(const struct page *page, const char *text)
{
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        if (strncmp(text, places[i].name, strlen(places[i].name)) == 0) {
            places[i].write(page);
            return text + strlen(places[i].name);
        }
    }
    return NULL;
}

void page_write(const struct report *report, enum language language, const struct output_list *files,
                const struct output_list *pictures, struct text *out)
{
    struct arena arena = { 0 };
    struct page page = { report_localise(report, language, &arena), language, files, pictures, out, &arena };

    for (const char *text = page_template; *text;) {
        const char *next = fill_place(&page, text);

        if (!next)
            text_add_bytes(out, text, 1);
        text = next ? next : text + 1;
    }
    arena_done(&arena);
}
