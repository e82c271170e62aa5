/*
 * ig.c - the one place that meets igraph's errors.
 * A fault is written to standard error from here: measures return no errors, and this one is nobody's input.
 */
#include "network/ig.h"

#include <stdio.h>
#include <unistd.h>

#include "base/error.h"
#include "base/mem.h"

static _Noreturn void end_with_fault(const char *reason, const char *file, int line)
{
    mem_remove_temporaries();
    fprintf(stderr, "entente: error: igraph: %s (%s:%d) [%s]\n", reason, file, line, error_kind_name(ERROR_INTERNAL));
    _exit(error_kind_exit_code(ERROR_INTERNAL));
}

static void handle_error(const char *reason, const char *file, int line, igraph_error_t code)
{
    if (code == IGRAPH_ENOMEM)
        mem_exhausted();
    end_with_fault(reason, file, line);
}

void ig_init(void)
{
    igraph_set_error_handler(handle_error);
    igraph_set_fatal_handler(end_with_fault);
    igraph_set_warning_handler(igraph_warning_handler_ignore);
}

void ig_check(igraph_error_t code, const char *call)
{
    if (code != IGRAPH_SUCCESS)
        handle_error(igraph_strerror(code), call, 0, code);
}
