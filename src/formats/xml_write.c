/*
 * xml_write.c - XML by libxml2's writer, which fails only where memory does.
 */
#include "formats/xml_write.h"

#include <stdbool.h>
#include <string.h>

static void must(bool done)
{
    if (!done)
        mem_exhausted();
}

void xml_begin(struct xml_writer *xml)
{
    *xml = (struct xml_writer){ .buffer = xmlBufferCreate() };
    must(xml->buffer);
    xmlBufferSetAllocationScheme(xml->buffer, XML_BUFFER_ALLOC_DOUBLEIT);
    xml->writer = xmlNewTextWriterMemory(xml->buffer, 0);
    must(xml->writer);
    xmlTextWriterSetIndent(xml->writer, 1);
    xmlTextWriterSetIndentString(xml->writer, BAD_CAST "  ");
    must(xmlTextWriterStartDocument(xml->writer, "1.0", "UTF-8", NULL) >= 0);
}

void xml_end(struct xml_writer *xml, struct text *out)
{
    must(xmlTextWriterEndDocument(xml->writer) >= 0);
    xmlFreeTextWriter(xml->writer);
    text_add_bytes(out, (const char *)xmlBufferContent(xml->buffer), (size_t)xmlBufferLength(xml->buffer));
    xmlBufferFree(xml->buffer);
    xml->writer = NULL;
    xml->buffer = NULL;
}

void xml_open(struct xml_writer *xml, const char *name)
{
    must(xmlTextWriterStartElement(xml->writer, BAD_CAST name) >= 0);
}

void xml_close(struct xml_writer *xml)
{
    must(xmlTextWriterEndElement(xml->writer) >= 0);
}

void xml_text(struct xml_writer *xml, const char *text)
{
    static const char replacement[] = "\xef\xbf\xbd";
    AUTO_TEXT escaped = { 0 };

    text_add_xml(&escaped, text);
    xml->replaced += strstr(text_string(&escaped), replacement) && !strstr(text, replacement);
    must(xmlTextWriterWriteRaw(xml->writer, BAD_CAST text_string(&escaped)) >= 0);
}

void xml_attribute(struct xml_writer *xml, const char *name, const char *value)
{
    must(xmlTextWriterStartAttribute(xml->writer, BAD_CAST name) >= 0);
    xml_text(xml, value);
    must(xmlTextWriterEndAttribute(xml->writer) >= 0);
}
