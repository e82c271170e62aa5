/*
 * topic.c - the table of topics.
 */
#include "cli/topic.h"

#include <string.h>

#include "base/text.h"

static const struct topic topics[] = {
    { "claims",
      "claims: what a scenario expects of its numbers, in the list \"expect\"\n\n"
      "  { \"id\": \"C2\", \"claim\": \"Hardly any military bond is left\",\n"
      "    \"that\": \"bond(russia, iran, military)@fall <= 0.3 * bond(russia, iran, military)@before\" }\n\n"
      "\"that\" is a comparison, or {\"all\": [...]} or {\"any\": [...]} of them. \"tolerance\" (default 1e-9) is the "
      "relative\n"
      "difference up to which numbers are equal. A comparison of something undefined is undetermined.\n\n"
      "  comparison   < <= > >= = !=, between numbers; = and != between actors\n"
      "  arithmetic   + - * / and parentheses; a minus needs spaces around it\n"
      "  network      density@fall, density(military)@fall: among the actors in focus, as in the tables\n"
      "  actor        support(iran)@fall, support(iran, military)@fall\n"
      "  pair         bond(russia, iran, military)@fall; with a third actor: bond_loss(russia, iran, syria)\n"
      "  set          set_vulnerability({syria, iran}, military)\n"
      "  phase        @before, @ and a phase, or @end (no phase being called so), which is meant without it: the last; "
      "where phases "
      "branch,\n"
      "               that of every future, and the claim's probability is that of the futures in which it holds\n"
      "  denominator  density/residual@fall, density/survivors@fall; without it fixed, and residual for what any\n"
      "               isolate forces to 0; survivors are there before and in every phase that the comparison names\n"
      "  actors       syria, {iran, russia}, and the functions\n"
      "               top_partner(russia, military)@fall: whom it is tied to most strongly\n"
      "               most(degree, military)@fall: whose value is greatest\n"
      "               worst_loss(bond(russia, iran)): whose collapse costs most, those named left out; @before if no\n"
      "               phase is given. Equals stand together in one set; 'nobody' is the set of none\n\n"
      "Every claim is checked again without each step, with every reliance 0 and with no pact dissolving: what makes "
      "the\n"
      "verdict another is what it rests on. 'coded' is a claim where such a step names the very actors that a changed\n"
      "quantity is about (or no actor, but its layer): the scenario says it, the network does not show it.\n"
      "'entente run --assert' exits with 1 unless every claim holds.\n" },
};
enum { TOPIC_COUNT = sizeof topics / sizeof *topics };

const struct topic *topic_find(const char *name)
{
    for (int i = 0; i < TOPIC_COUNT; i++)
        if (strcmp(topics[i].name, name) == 0)
            return &topics[i];
    return NULL;
}

const char *topic_nearest(const char *name)
{
    const char *names[TOPIC_COUNT];

    for (int i = 0; i < TOPIC_COUNT; i++)
        names[i] = topics[i].name;
    return text_nearest(name, names, TOPIC_COUNT);
}
