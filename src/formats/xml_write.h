/*
 * xml_write.h - XML by libxml2's writer: indented, UTF-8, whatever is in the texts.
 */
#ifndef ENTENTE_FORMATS_XML_WRITE_H
#define ENTENTE_FORMATS_XML_WRITE_H

#include <libxml/xmlwriter.h>

#include "base/text.h"

/* Owns both. */
struct xml_writer {
    xmlTextWriterPtr writer;
    xmlBufferPtr buffer;
    int replaced; /* texts with characters that XML cannot have; they are U+FFFD there */
};

void xml_begin(struct xml_writer *xml);
/* Ends the document, adds it to 'out' and frees the writer. */
void xml_end(struct xml_writer *xml, struct text *out);
void xml_open(struct xml_writer *xml, const char *name);
void xml_close(struct xml_writer *xml);
void xml_attribute(struct xml_writer *xml, const char *name, const char *value);
void xml_text(struct xml_writer *xml, const char *text);

#endif
