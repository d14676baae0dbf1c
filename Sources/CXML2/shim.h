#ifndef FOI_CXML2_SHIM_H
#define FOI_CXML2_SHIM_H

#include <libxml/xmlversion.h>

// Its headers would bring in those of the system's ICU, which clash with Foundation's own. Only the
// insides of its converters depend on it, which nothing here looks into.
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>
#include <stdlib.h>

// xmlFree is a variable, which a release could not look up late (Packaging/late-calls); it holds this.
static inline void foi_xml_free(void *memory) { free(memory); }

#endif
