/*
 * pajek.c - Pajek's networks, those of several relations too: each becomes a layer.
 */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <unistr.h>

#include "base/place.h"
#include "formats/format.h"
#include "formats/graph_file.h"
#include "formats/writers.h"

struct reading;

enum { RELATIONS_MAX = 1000 };

/* What a comment says of a vertex, or the name of a relation. */
struct note {
    long number;
    const char *text;
    struct note *next;
};

struct reading {
    struct import *import;
    struct graph_file file;
    bool (*read_line)(struct reading *reading); /* of the section; NULL before the first */
    enum graph_direction direction;
    long vertex_count; /* -1 before they are counted */
    bool *seen;        /* vertices that have a line */
    long row;          /* of a matrix */
    const char *layer; /* of the section, or NULL */
    const char *only;  /* the layer of a file of ours, by its comment, or NULL */
    struct note *ids, *relations;
    int relation_count;
    const char *at, *end; /* what is left of the line */
    const char *start;    /* of the word read last */
    struct text word;
};

/* Reports at the word read last. */
static bool fail(struct reading *reading, enum error_kind kind, const char *what)
{
    return import_fail(reading->import, (size_t)(reading->start - reading->import->text), kind, "%s", what);
}

static void skip_space(struct reading *reading)
{
    while (reading->at < reading->end && strchr(" \t\r", *reading->at))
        reading->at++;
}

/* The next word of the line, without its quotes; NULL behind the last. Valid until the next. */
static const char *next_word(struct reading *reading)
{
    const char *first;
    bool quoted;

    skip_space(reading);
    reading->start = reading->at;
    if (reading->at == reading->end)
        return NULL;
    quoted = *reading->at == '"';
    first = reading->at += quoted;
    while (reading->at < reading->end && (quoted ? *reading->at != '"' : !strchr(" \t\r", *reading->at)))
        reading->at++;
    reading->word.length = 0;
    text_add_bytes(&reading->word, first, (size_t)(reading->at - first));
    reading->at += quoted && reading->at < reading->end;
    return text_string(&reading->word);
}

/* A whole number from 0 to 'most', or -1. */
static long whole(const char *text, long most)
{
    size_t length = strspn(text, "0123456789");
    long number = length > 0 && length < 10 && !text[length] ? strtol(text, NULL, 10) : -1;

    return number <= most ? number : -1;
}

static void add_note(struct reading *reading, struct note **list, long number, const char *text)
{
    struct note *note = arena_alloc(&reading->file.arena, sizeof *note);

    *note = (struct note){ number, arena_dup(&reading->file.arena, text), *list };
    *list = note;
}

static const char *find_note(const struct note *list, long number)
{
    while (list && list->number != number)
        list = list->next;
    return list ? list->text : NULL;
}

/* "% layer military" and "% 12 russia": what our own files say beside the network. */
static void read_comment(struct reading *reading)
{
    const char *word = next_word(reading);
    long number = word ? whole(word, MODEL_MAX_ACTORS) : -1;
    bool is_layer = word && strcmp(word, "layer") == 0;
    const char *id = number > 0 || is_layer ? next_word(reading) : NULL;

    if (!id || !id_is_valid(id))
        return;
    if (is_layer)
        reading->only = arena_dup(&reading->file.arena, id);
    else
        add_note(reading, &reading->ids, number, id);
}

static bool read_vertex_number(struct reading *reading, const char *word, long *vertex)
{
    *vertex = word ? whole(word, reading->vertex_count) : -1;
    if (*vertex > 0)
        return true;
    return import_fail(reading->import, (size_t)(reading->start - reading->import->text), ERROR_UNKNOWN_REFERENCE,
                       "a vertex is a number from 1 to %ld", reading->vertex_count);
}

static bool read_vertex(struct reading *reading)
{
    const char *word = next_word(reading);
    struct graph_element *node;
    long vertex;

    TRY(read_vertex_number(reading, word, &vertex));
    if (reading->seen[vertex - 1])
        return fail(reading, ERROR_DUPLICATE, "this vertex is there already");
    reading->seen[vertex - 1] = true;
    node = &reading->file.nodes.list[vertex - 1];
    node->offset = (size_t)(reading->start - reading->import->text);
    graph_set(&reading->file, node, "label", next_word(reading));
    return true;
}

static struct graph_element *add_edge(struct reading *reading, long from, long to)
{
    const struct graph_element *nodes = reading->file.nodes.list;
    struct graph_element *edge = graph_add_edge(&reading->file, (size_t)(reading->start - reading->import->text),
                                                nodes[from - 1].id, nodes[to - 1].id);

    edge->direction = reading->direction;
    graph_set(&reading->file, edge, "layer", reading->layer ? reading->layer : reading->only);
    return edge;
}

/* "3: 1 2 0.5": a line that names its relation. */
static const char *read_relation(struct reading *reading, const char *word)
{
    size_t length = word ? strlen(word) : 0;
    AUTO_TEXT name = { 0 };
    long number;

    if (length < 2 || word[length - 1] != ':')
        return word;
    reading->word.data[length - 1] = '\0';
    number = whole(word, LONG_MAX);
    text_addf(&name, "relation %s", word);
    reading->layer = find_note(reading->relations, number);
    if (!reading->layer)
        reading->layer = arena_dup(&reading->file.arena, name.data);
    return next_word(reading);
}

/* "1 2 0.5 l "a label"": of what else may follow, nothing is used. */
static bool read_edge(struct reading *reading)
{
    const char *word = read_relation(reading, next_word(reading));
    struct graph_element *edge;
    double weight;
    long from, to;

    TRY(read_vertex_number(reading, word, &from));
    TRY(read_vertex_number(reading, next_word(reading), &to));
    edge = add_edge(reading, from, to);
    word = next_word(reading);
    if (word && !number_parse(word, &weight))
        return fail(reading, ERROR_WRONG_TYPE, "the third word of a line is its value, a number");
    graph_set(&reading->file, edge, "weight", word);
    while ((word = next_word(reading)))
        if (strcmp(word, "l") == 0)
            graph_set(&reading->file, edge, "kind", next_word(reading));
    return true;
}

static bool read_list(struct reading *reading)
{
    const char *word;
    long from, to;

    TRY(read_vertex_number(reading, next_word(reading), &from));
    while ((word = next_word(reading))) {
        TRY(read_vertex_number(reading, word, &to));
        add_edge(reading, from, to);
    }
    return true;
}

static bool read_matrix_row(struct reading *reading)
{
    const char *word;
    double weight;
    long column = 0;

    if (++reading->row > reading->vertex_count)
        return fail(reading, ERROR_OUT_OF_RANGE, "the matrix has more rows than there are vertices");
    while ((word = next_word(reading))) {
        if (!number_parse(word, &weight) || ++column > reading->vertex_count)
            return fail(reading, ERROR_OUT_OF_RANGE, "a row of the matrix has a number for every vertex");
        if (weight != 0)
            graph_set(&reading->file, add_edge(reading, reading->row, column), "weight", word);
    }
    return true;
}

/* Counted before anything is made room for. */
static bool open_vertices(struct reading *reading)
{
    const char *word = next_word(reading);
    long count = word ? whole(word, MODEL_MAX_ACTORS) : -1;

    if (reading->vertex_count >= 0)
        return fail(reading, ERROR_DUPLICATE, "one network is read, and these are the vertices of another");
    if (count < 0)
        return import_fail(reading->import, (size_t)(reading->start - reading->import->text), ERROR_TOO_LARGE,
                           "'*Vertices' says how many there are, at most %d", MODEL_MAX_ACTORS);
    if (next_word(reading))
        return fail(reading, ERROR_SYNTAX, "a network of two modes has no ties between actors");
    reading->vertex_count = count;
    reading->seen = mem_array((size_t)count, sizeof *reading->seen);
    for (long i = 1; i <= count; i++) {
        AUTO_TEXT id = { 0 };

        text_addf(&id, "%ld", i);
        graph_add_node(&reading->file, 0, id.data);
    }
    return true;
}

/* ":2 "economic"" behind the name of a section; without a name the relation has its number. */
static bool read_section_layer(struct reading *reading)
{
    const char *word = next_word(reading);
    AUTO_TEXT name = { 0 };
    long number;

    reading->layer = NULL;
    if (!word || *word != ':')
        return true;
    if (++reading->relation_count > RELATIONS_MAX)
        return import_fail(reading->import, (size_t)(reading->start - reading->import->text), ERROR_TOO_LARGE,
                           "more than %d relations", RELATIONS_MAX);
    number = whole(word + 1, LONG_MAX);
    text_addf(&name, "relation %s", word + 1);
    word = next_word(reading);
    if (word && *word)
        add_note(reading, &reading->relations, number, word);
    reading->layer = find_note(reading->relations, number);
    if (!reading->layer)
        reading->layer = arena_dup(&reading->file.arena, name.data);
    return true;
}

static bool open_section(struct reading *reading)
{
    static const struct {
        const char *name;
        bool (*read_line)(struct reading *reading);
        enum graph_direction direction;
    } rows[] = {
        { "*edges", read_edge, GRAPH_MUTUAL },          { "*arcs", read_edge, GRAPH_DIRECTED },
        { "*edgeslist", read_list, GRAPH_MUTUAL },      { "*arcslist", read_list, GRAPH_DIRECTED },
        { "*matrix", read_matrix_row, GRAPH_DIRECTED },
    };
    const char *name = next_word(reading);

    if (strcasecmp(name, "*network") == 0) {
        graph_set(&reading->file, &reading->file.graph, "title", next_word(reading));
        return true;
    }
    reading->read_line = read_vertex;
    if (strcasecmp(name, "*vertices") == 0)
        return open_vertices(reading);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (strcasecmp(name, rows[i].name) != 0)
            continue;
        if (reading->vertex_count < 0)
            return fail(reading, ERROR_MISSING, "'*Vertices' comes before this");
        reading->read_line = rows[i].read_line;
        reading->direction = rows[i].direction;
        reading->row = 0;
        return read_section_layer(reading);
    }
    return fail(reading, ERROR_UNKNOWN_KEY,
                "this section is not read; networks have *Vertices, *Edges, *Arcs, lists, *Matrix");
}

static bool read_line(struct reading *reading)
{
    skip_space(reading);
    reading->start = reading->at;
    if (reading->at == reading->end)
        return true;
    if (*reading->at == '%') {
        reading->at++;
        read_comment(reading);
        return true;
    }
    if (*reading->at == '*')
        return open_section(reading);
    return reading->read_line ? reading->read_line(reading)
                              : fail(reading, ERROR_SYNTAX, "a network begins with '*Network' or '*Vertices'");
}

static bool read_lines(struct reading *reading)
{
    const char *text = reading->import->text + place_first(reading->import->text, reading->import->length);
    const char *end = reading->import->text + reading->import->length;

    while (text < end) {
        const char *stop = memchr(text, '\n', (size_t)(end - text));

        reading->at = text;
        reading->end = stop ? stop : end;
        TRY(read_line(reading));
        text = reading->end + 1;
    }
    return reading->vertex_count >= 0 || import_fail(reading->import, 0, ERROR_MISSING, "there are no '*Vertices'");
}

/* Ids count only if every vertex has one. */
static void take_ids(struct reading *reading)
{
    long count = 0;

    for (const struct note *note = reading->ids; note; note = note->next)
        count += note->number <= reading->vertex_count;
    reading->file.has_ids = count > 0 && count == reading->vertex_count;
    for (const struct note *note = reading->ids; note && reading->file.has_ids; note = note->next)
        graph_set(&reading->file, &reading->file.nodes.list[note->number - 1], "name", note->text);
}

static bool pajek_read(struct import *import)
{
    struct reading reading = { .import = import, .vertex_count = -1 };
    const uint8_t *bytes = (const uint8_t *)import->text, *wrong = u8_check(bytes, import->length);
    bool good = !wrong || import_fail(import, (size_t)(wrong - bytes), ERROR_ENCODING, "not UTF-8");

    good = good && read_lines(&reading);
    if (good) {
        take_ids(&reading);
        good = graph_build(&reading.file, import);
    }
    graph_file_done(&reading.file);
    free(reading.seen);
    text_done(&reading.word);
    return good;
}

/* The first line that is no comment begins with a star. */
static bool is_pajek(const char *text, size_t length)
{
    const char *end = text + length;

    text += place_first(text, length);
    while (text < end && strchr("%\r\n \t", *text)) {
        const char *stop = *text == '%' ? memchr(text, '\n', (size_t)(end - text)) : text;

        text = stop ? stop + 1 : end;
    }
    return end - text > 8 && (strncasecmp(text, "*network", 8) == 0 || strncasecmp(text, "*vertice", 8) == 0);
}

const struct file_format format_pajek = {
    .name = "pajek",
    .extension = ".net",
    .summary = "Pajek: a network for every layer, OUT-LAYER.net, with OUT.clu and OUT.vec; reads several relations",
    .is_of = is_pajek,
    .read = pajek_read,
    .write = pajek_write,
};
