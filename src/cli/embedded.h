/*
 * embedded.h - files that the build put into the program.
 */
#ifndef ENTENTE_CLI_EMBEDDED_H
#define ENTENTE_CLI_EMBEDDED_H

struct embedded {
    const char *name;
    const char *text;
};

/* Both end with a NULL name. By name: "model", "scenario", "result"; and by the path below the folder that init makes. */
extern const struct embedded schemas[], starter_files[];

#endif
