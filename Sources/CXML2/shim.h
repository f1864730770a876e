// Debian builds libxml2 with ICU, whose C types Foundation declares too, otherwise. Nothing here needs them; they only
// lengthen a struct (xmlCharEncodingHandler) that the library itself makes.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
