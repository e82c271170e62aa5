/*
 * mem.c - memory that is there or ends the program.
 */
#include "base/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Temporary files to remove at a sudden end. The only state of the program that is not passed along. */
enum { TEMPORARY_MAX = 64, TEMPORARY_PATH = 4096 };
static char temporaries[TEMPORARY_MAX][TEMPORARY_PATH];

void mem_keep_temporary(const char *path)
{
    size_t length = strlen(path);

    if (length >= TEMPORARY_PATH)
        return;
    for (int i = 0; i < TEMPORARY_MAX; i++) {
        if (!temporaries[i][0]) {
            memcpy(temporaries[i] + 1, path + 1, length);
            temporaries[i][0] = path[0]; /* last, so that a signal never sees half a name */
            return;
        }
    }
}

void mem_forget_temporary(const char *path)
{
    for (int i = 0; i < TEMPORARY_MAX; i++)
        if (strcmp(temporaries[i], path) == 0)
            temporaries[i][0] = '\0';
}

void mem_remove_temporaries(void)
{
    for (int i = 0; i < TEMPORARY_MAX; i++)
        if (temporaries[i][0])
            unlink(temporaries[i]);
}

void mem_exhausted(void)
{
    static const char message[] = "entente: error: out of memory [out-of-memory]\n";

    mem_remove_temporaries();
    if (write(STDERR_FILENO, message, sizeof message - 1) < 0)
        _exit(71);
    _exit(71);
}

void *mem_alloc(size_t size)
{
    return mem_array(size ? size : 1, 1);
}

void *mem_array(size_t count, size_t size)
{
    void *block = calloc(count ? count : 1, size ? size : 1);

    if (!block)
        mem_exhausted();
    return block;
}

void *mem_resize(void *block, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size)
        mem_exhausted();
    block = realloc(block, count && size ? count * size : 1);
    if (!block)
        mem_exhausted();
    return block;
}

char *mem_ndup(const char *text, size_t length)
{
    char *copy = mem_alloc(length + 1);

    memcpy(copy, text, length);
    return copy;
}

char *mem_dup(const char *text)
{
    return mem_ndup(text, strlen(text));
}

void mem_auto_free(void *pointer_to_pointer)
{
    void *block;

    memcpy(&block, pointer_to_pointer, sizeof block);
    free(block);
}

/* A block of an arena; what is handed out follows the header. */
struct arena_block {
    struct arena_block *next;
    size_t used, size;
    max_align_t data[];
};

enum { ARENA_BLOCK = 16 * 1024 };

void *arena_alloc(struct arena *arena, size_t size)
{
    struct arena_block *block = arena->blocks;
    void *place;

    size = (size + sizeof(max_align_t) - 1) / sizeof(max_align_t) * sizeof(max_align_t);
    if (!block || block->size - block->used < size) {
        size_t room = size > ARENA_BLOCK ? size : ARENA_BLOCK;

        block = mem_alloc(sizeof *block + room);
        block->size = room;
        block->next = arena->blocks;
        arena->blocks = block;
    }
    place = (char *)block->data + block->used;
    block->used += size;
    return place;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / 2 / size)
        mem_exhausted();
    return arena_alloc(arena, count * size);
}

void *arena_copy(struct arena *arena, const void *from, size_t size)
{
    return memcpy(arena_alloc(arena, size), from, size);
}

char *arena_dup(struct arena *arena, const char *text)
{
    size_t size;

    if (!text)
        return NULL;
    size = strlen(text) + 1;
    return arena_copy(arena, text, size);
}

void arena_join(struct arena *arena, struct arena *from)
{
    struct arena_block **last = &from->blocks;

    while (*last)
        last = &(*last)->next;
    *last = arena->blocks;
    arena->blocks = from->blocks;
    from->blocks = NULL;
}

void arena_clear(struct arena *arena)
{
    struct arena_block *kept = arena->blocks;

    if (!kept)
        return;
    arena->blocks = kept->next;
    arena_done(arena);
    memset(kept->data, 0, kept->used);
    kept->used = 0;
    kept->next = NULL;
    arena->blocks = kept;
}

void arena_done(struct arena *arena)
{
    while (arena->blocks) {
        struct arena_block *next = arena->blocks->next;

        free(arena->blocks);
        arena->blocks = next;
    }
}
