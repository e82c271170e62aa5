/*
 * topic.h - what 'entente help' explains besides commands, measures and steps.
 */
#ifndef ENTENTE_CLI_TOPIC_H
#define ENTENTE_CLI_TOPIC_H

struct topic {
    const char *name, *text;
};

/* By name, or NULL. */
const struct topic *topic_find(const char *name);
const char *topic_nearest(const char *name);

#endif
