/*
 * sheet.c - several frames on one sheet.
 */
#include "render/sheet.h"

#include <math.h>
#include <stdio.h>

#include "render/closer.h"
#include "render/extent.h"
#include "render/frame.h"
#include "render/legend.h"
#include "render/paint.h"
#include "render/sets.h"
#include "render/style.h"

/* Points. What can be printed on of A4, upright: within half an inch all round, as Graphviz has it. */
static const double PAPER_WIDTH = 523, PAPER_HEIGHT = 769, MARGIN = 18, BETWEEN = 24, GAP = 6;

/* Nobody reads smaller type on paper. */
static const double LEAST_TYPE = 4.75;

enum { CAPTION_FONT = 16, PAPERS = 5, LETTERS = 26 };

/* How the frames are laid out. */
struct grid {
    int count, columns, rows;
    struct point map, low; /* size of each map, and its lower left corner as the drawing has it */
    double caption;        /* height of the highest */
    double title, legend;  /* heights */
    bool lies;             /* broader than high */
    double scale;          /* on A4 */
};

/* "(b) Damascus falls, 2024-12-08" */
static void caption_of(const struct drawing *drawing, int frame, struct text *out)
{
    if (frame < LETTERS)
        text_addf(out, "(%c) ", 'a' + frame);
    else
        text_addf(out, "(%d) ", frame + 1);
    legend_caption(drawing, frame, out);
}

/* The same, broken so that it is no wider than the map. */
static void wrap_caption(const struct drawing *drawing, const struct grid *grid, int frame, struct text *out)
{
    struct drawing narrow = { .width = grid->map.x };
    AUTO_TEXT caption = { 0 };

    caption_of(drawing, frame, &caption);
    legend_wrap(&narrow, caption.data, CAPTION_FONT, out);
}

static double cell_height(const struct grid *grid)
{
    return grid->map.y + GAP + grid->caption + BETWEEN;
}

static void title_of(const struct drawing *drawing, struct text *out)
{
    legend_wrap(drawing, drawing->title, drawing->theme->title_font + 4, out);
}

/* Sizes of the sheet with so many columns; sets those of the drawing. */
static void try_columns(struct drawing *drawing, struct grid *grid, int columns)
{
    AUTO_TEXT title = { 0 };
    double upright, lying;

    grid->columns = columns;
    grid->rows = (grid->count + columns - 1) / columns;
    drawing->width = fmax(columns * (grid->map.x + BETWEEN) - BETWEEN + 2 * MARGIN, legend_width(drawing));
    title_of(drawing, &title);
    grid->title = legend_text_height(title.data, drawing->theme->title_font + 4);
    grid->legend = legend_height(drawing);
    drawing->height = MARGIN + grid->title + MARGIN + grid->rows * cell_height(grid) + grid->legend + MARGIN;
    upright = fmin(PAPER_WIDTH / drawing->width, PAPER_HEIGHT / drawing->height);
    lying = fmin(PAPER_HEIGHT / drawing->width, PAPER_WIDTH / drawing->height);
    grid->lies = lying > upright;
    grid->scale = fmax(upright, lying);
}

static void choose_columns(struct drawing *drawing, struct grid *grid)
{
    double best = 0;
    int chosen = 1;

    for (int columns = 1; columns <= grid->count; columns++) {
        try_columns(drawing, grid, columns);
        if (grid->scale > best * (1 + 1e-9)) {
            best = grid->scale;
            chosen = columns;
        }
    }
    try_columns(drawing, grid, chosen);
}

static struct grid measure(struct drawing *drawing, int count)
{
    struct grid grid = { .count = count };
    struct point high;

    extent_find(drawing, &grid.low, &high);
    grid.map = (struct point){ fmax(high.x - grid.low.x, 100), high.y - grid.low.y };
    for (int i = 0; i < count; i++) {
        AUTO_TEXT caption = { 0 };

        wrap_caption(drawing, &grid, i, &caption);
        grid.caption = fmax(grid.caption, legend_text_height(caption.data, CAPTION_FONT));
    }
    choose_columns(drawing, &grid);
    return grid;
}

/* Each paper is by √2 larger than the one before. */
static void set_paper(Agraph_t *graph, const struct drawing *drawing, const struct grid *grid)
{
    char width[NUMBER_SIZE], height[NUMBER_SIZE], size[2 * NUMBER_SIZE];
    double times = 1;

    for (int i = 1; i < PAPERS && (drawing->theme->node_font + SHEET_LARGER) * grid->scale * times < LEAST_TYPE; i++)
        times *= sqrt(2);
    snprintf(size, sizeof size, "%s,%s", number_fixed(width, times * (grid->lies ? PAPER_HEIGHT : PAPER_WIDTH) / 72, 3),
             number_fixed(height, times * (grid->lies ? PAPER_WIDTH : PAPER_HEIGHT) / 72, 3));
    style_set(graph, "size", size);
}

/* A frame and its caption at their place in the grid: the map is moved there. */
static void paint_cell(Agraph_t *sheet, struct drawing *drawing, struct grid *grid, int frame, struct text *background)
{
    double left = MARGIN + frame % grid->columns * (grid->map.x + BETWEEN);
    double top = drawing->height - MARGIN - grid->title - MARGIN - frame / grid->columns * cell_height(grid);
    struct point low = { left, top - grid->caption - GAP - grid->map.y };
    char name[16];
    AUTO_TEXT caption = { 0 };
    Agraph_t *cell;
    double height;

    snprintf(name, sizeof name, "f%d-", frame);
    cell = agsubg(sheet, name, 1);
    extent_shift(drawing, low.x - grid->low.x, low.y - grid->low.y);
    grid->low = low;
    sets_add(background, drawing, frame);
    frame_paint_map(cell, drawing, frame);
    wrap_caption(drawing, grid, frame, &caption);
    height = legend_text_height(caption.data, CAPTION_FONT);
    paint_text(cell, "caption", 0,
               (struct box){ left + grid->map.x / 2, low.y + grid->map.y + GAP + height / 2, grid->map.x, height },
               caption.data, CAPTION_FONT, FONT_NAME);
}

Agraph_t *sheet_paint(struct drawing *drawing, int count, bool on_paper)
{
    struct grid grid;
    Agraph_t *sheet;
    AUTO_TEXT background = { 0 };
    AUTO_TEXT title = { 0 };

    drawing->frame_count = count;
    drawing->is_sheet = true;
    closer_move(drawing);
    grid = measure(drawing, count);
    sheet = frame_make_graph(drawing);
    if (on_paper)
        set_paper(sheet, drawing, &grid);
    for (int i = 0; i < count; i++)
        paint_cell(sheet, drawing, &grid, i, &background);
    if (background.length > 0)
        style_set(sheet, "_background", background.data);
    legend_paint(sheet, drawing, 0);
    title_of(drawing, &title);
    paint_text(sheet, "title", 0,
               (struct box){ drawing->width / 2, drawing->height - MARGIN - grid.title / 2, drawing->width - 2 * MARGIN,
                             grid.title },
               title.data, drawing->theme->title_font + 4, FONT_NAME);
    return sheet;
}
