/*
 * section_diagrams.c - the phases by name, and every frame of the drawing below each other; the script shows one at a
 * time.
 */
#include "output/page/section.h"
#include "output/result.h"

static void write_phases(const struct page *page)
{
    const struct report *report = page->report;
    struct table_list list = { 0 };
    struct table *table = table_list_add(&list, word(page->language, WORD_phases_caption));

    table_column(table, word(page->language, WORD_column_phase), false);
    table_column(table, word(page->language, WORD_column_title), false);
    table_column(table, word(page->language, WORD_column_date), false);
    if (report->leaf_count > 1)
        table_column(table, word(page->language, WORD_column_after), false);
    for (int i = 0; i < report->phase_count; i++) {
        const struct report_phase *phase = &report->phases[i];

        table_cell(table, phase->id);
        table_cell(table, phase->title);
        table_cell(table, phase->date ? phase->date : "");
        if (report->leaf_count > 1)
            table_cell(table, phase->parent < 0 ? "" : report->phases[phase->parent].id);
    }
    page_tables(page, &list);
}

static const char *find_picture(const struct page *page, const struct drawing_frame *frame)
{
    AUTO_TEXT name = { 0 };

    text_addf(&name, "%s.svg", frame->name);
    return output_list_find(page->pictures, name.data);
}

/* "Damascus falls, 2024-12-08" */
static void add_caption(struct text *out, const struct page *page, const struct drawing_frame *frame)
{
    text_add(out, frame->title);
    if (frame->subtitle)
        text_addf(out, "%s%s", word(page->language, WORD_comma), frame->subtitle);
}

/* Below a frame of blocs: in which file every actor is drawn. */
static void say_full(const struct page *page, int number)
{
    AUTO_TEXT name = { 0 };

    text_addf(&name, "%s.svg", page->report->drawing.frames[number].name);
    if (drawing_is_crowded(page->report) && output_list_find(page->files, name.data))
        html_say(page->out, page->language, "p class=\"remark\"", WORD_all_actors_in, VALUES(name.data));
}

static void write_frame(const struct page *page, const struct drawing *drawing, int number)
{
    const struct drawing_frame *frame = &drawing->frames[number];
    const char *picture = find_picture(page, frame);
    AUTO_TEXT caption = { 0 };
    AUTO_TEXT label = { 0 };
    AUTO_TEXT prefix = { 0 };

    if (!picture)
        return;
    add_caption(&caption, page, frame);
    word_fill(&label, page->language, WORD_frame_label, VALUES(caption.data));
    text_addf(&prefix, "frame%d", number);
    text_addf(page->out, "<figure class=\"frame\" id=\"frame%d\"><div class=\"scroll\" role=\"region\" tabindex=\"0\"",
              number);
    text_add(page->out, " aria-label=\"");
    html_text(page->out, label.data);
    text_add(page->out, "\">\n");
    html_svg(page->out, picture, prefix.data, label.data);
    text_add(page->out, "</div>");
    html_element(page->out, "figcaption", caption.data);
    say_full(page, number);
    text_add(page->out, "</figure>\n");
}

/* Of no use without the script, which shows it. */
static void write_control(const struct page *page, const struct drawing *drawing)
{
    text_add(page->out, "<fieldset class=\"control\" hidden=\"hidden\">");
    html_element(page->out, "legend", word(page->language, WORD_slider));
    text_addf(page->out, "<input type=\"range\" min=\"0\" max=\"%d\" step=\"1\" value=\"0\" aria-label=\"",
              drawing->frame_count - 1);
    html_text(page->out, word(page->language, WORD_slider));
    text_add(page->out, "\" />\n<div class=\"choices\">\n");
    for (int i = 0; i < drawing->frame_count; i++) {
        AUTO_TEXT caption = { 0 };

        add_caption(&caption, page, &drawing->frames[i]);
        text_addf(page->out, "<label><input type=\"radio\" name=\"frame\" value=\"%d\" /> <span>", i);
        html_text(page->out, caption.data);
        text_add(page->out, "</span></label>\n");
    }
    text_add(page->out, "</div></fieldset>\n");
}

void section_diagrams(const struct page *page)
{
    bool crowded = drawing_is_crowded(page->report);
    const struct drawing *drawing = drawing_chosen(page->report, &(struct drawing_options){ .blocs = crowded });

    write_phases(page);
    if (drawing->frame_count == 0 || !find_picture(page, &drawing->frames[drawing->frame_count - 1])) {
        html_element(page->out, "p", word(page->language, WORD_no_diagrams));
        return;
    }
    html_element(page->out, "p", word(page->language, WORD_diagrams_say));
    if (crowded)
        html_element(page->out, "p", word(page->language, WORD_blocs_say));
    text_add(page->out, "<div class=\"frames\">\n");
    if (drawing->frame_count > 1)
        write_control(page, drawing);
    text_add(page->out, "<label class=\"full\"><input type=\"checkbox\" /> ");
    html_text(page->out, word(page->language, WORD_full_size));
    text_add(page->out, "</label>\n");
    for (int i = 0; i < drawing->frame_count; i++)
        write_frame(page, drawing, i);
    text_add(page->out, "</div>\n");
}
