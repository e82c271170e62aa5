/*
 * reader.h - what the parts of the reader of drawings share. Mistakes are reported at their place and unset 'good'.
 */
#ifndef ENTENTE_RENDER_READER_H
#define ENTENTE_RENDER_READER_H

#include "base/json.h"
#include "render/drawing.h"

/* Owns the document; borrows the drawing. */
struct reader {
    struct json_document document;
    struct drawing *drawing;
    bool good;
};

void reader_wrong(struct reader *reader, const cJSON *item, const char *text);
/* Room in the drawing for something of every element. */
void *reader_array(struct reader *reader, const cJSON *list, size_t size);
/* A copy in the drawing; NULL stays NULL. */
char *reader_keep(struct reader *reader, const cJSON *item);
/* A whole number of 0..count-1; 'otherwise' where it is absent. */
int reader_index(struct reader *reader, const cJSON *item, int count, int otherwise);
double reader_strength(struct reader *reader, const cJSON *item);
/* Index of a word in a list. */
int reader_word(struct reader *reader, const cJSON *item, const char *const *words, int count);
/* Numbers of a list into 'out'; false if there are not exactly so many, or one is beyond any page. */
bool reader_numbers(const cJSON *list, double *out, int count);

/* What each frame shows of nodes, edges and sets, which are read before. */
void reader_frames(struct reader *reader, const cJSON *list);
void reader_layout(struct reader *reader, const cJSON *layout);

#endif
