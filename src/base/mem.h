/*
 * mem.h - memory that is there or ends the program.
 * Running out of memory removes the registered temporary files, says so and exits 71; nobody else tests for it.
 */
#ifndef ENTENTE_BASE_MEM_H
#define ENTENTE_BASE_MEM_H

#include <stddef.h>

#define MUST_CHECK __attribute__((warn_unused_result))
#define PRINTF_LIKE(text, first) __attribute__((format(printf, text, first)))

/* All of these return zeroed (new parts of a resized block excepted) memory, never NULL. A count of 0 is allowed. */
void *mem_alloc(size_t size);
void *mem_array(size_t count, size_t size);
void *mem_resize(void *block, size_t count, size_t size);
char *mem_dup(const char *text);
char *mem_ndup(const char *text, size_t length);
/* Says that memory is gone and ends the program with 71. */
_Noreturn void mem_exhausted(void);

/* Remember a file to be removed should memory run out or a signal arrive; forget it once it is renamed or removed. */
void mem_keep_temporary(const char *path);
void mem_forget_temporary(const char *path);
/* Remove all remembered files. Async-signal-safe. */
void mem_remove_temporaries(void);

/* Frees what a local pointer holds when its scope ends: AUTO_FREE char *name = NULL; */
void mem_auto_free(void *pointer_to_pointer);
#define AUTO_FREE __attribute__((cleanup(mem_auto_free)))

/* Makes room for one more element of a growing array, doubling it when full. */
#define MEM_GROW(array, count, capacity)                                        \
    do {                                                                        \
        if ((count) == (capacity)) {                                            \
            (capacity) = (capacity) ? 2 * (capacity) : 8;                       \
            (array) = mem_resize((array), (size_t)(capacity), sizeof *(array)); \
        }                                                                       \
    } while (0)

/* Memory freed all at once. A zeroed arena is empty and ready. */
struct arena {
    struct arena_block *blocks;
};

void *arena_alloc(struct arena *arena, size_t size);
void *arena_array(struct arena *arena, size_t count, size_t size);
void *arena_copy(struct arena *arena, const void *from, size_t size);
/* Copies; NULL stays NULL. */
char *arena_dup(struct arena *arena, const char *text);
/* Moves everything of 'from' into 'arena'; 'from' is empty then. */
void arena_join(struct arena *arena, struct arena *from);
/* Forgets what was handed out and keeps some of the memory, to be handed out again. */
void arena_clear(struct arena *arena);
void arena_done(struct arena *arena);

#endif
