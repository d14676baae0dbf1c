#ifndef FOI_CGMIME_SHIM_H
#define FOI_CGMIME_SHIM_H

#include <gmime/gmime.h>

// GMime tells its kinds of part apart by cast macros, which Swift does not import.
static inline GMimePart *foi_mime_part(void *object) {
  return GMIME_IS_PART(object) ? GMIME_PART(object) : NULL;
}

static inline GMimeTextPart *foi_mime_text_part(void *object) {
  return GMIME_IS_TEXT_PART(object) ? GMIME_TEXT_PART(object) : NULL;
}

static inline GMimeMultipart *foi_mime_multipart(void *object) {
  return GMIME_IS_MULTIPART(object) ? GMIME_MULTIPART(object) : NULL;
}

static inline GMimeMessagePart *foi_mime_message_part(void *object) {
  return GMIME_IS_MESSAGE_PART(object) ? GMIME_MESSAGE_PART(object) : NULL;
}

static inline GMimeMessagePartial *foi_mime_message_partial(void *object) {
  return GMIME_IS_MESSAGE_PARTIAL(object) ? GMIME_MESSAGE_PARTIAL(object) : NULL;
}

static inline InternetAddressMailbox *foi_mime_mailbox(void *address) {
  return INTERNET_ADDRESS_IS_MAILBOX(address) ? INTERNET_ADDRESS_MAILBOX(address) : NULL;
}

static inline InternetAddressGroup *foi_mime_group(void *address) {
  return INTERNET_ADDRESS_IS_GROUP(address) ? INTERNET_ADDRESS_GROUP(address) : NULL;
}

static inline GMimeObject *foi_mime_object(void *part) { return GMIME_OBJECT(part); }

// Varargs and macros out of the way of Swift.
static inline void foi_mime_unref(void *object) {
  if (object) g_object_unref(object);
}

static inline GMimeMessage *foi_mime_parse(const char *bytes, size_t count, void *options) {
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, count);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  g_object_unref(stream);
  GMimeMessage *message = g_mime_parser_construct_message(parser, (GMimeParserOptions *)options);
  g_object_unref(parser);
  return message;
}

// Raw eight-bit headers are UTF-8 or Windows-1252, whatever the standard says.
static inline void *foi_mime_options(void) {
  static const char *charsets[] = {"utf-8", "windows-1252", "iso-8859-1", NULL};
  GMimeParserOptions *options = g_mime_parser_options_new();
  g_mime_parser_options_set_fallback_charsets(options, charsets);
  return options;
}

// What a part holds, decoded from base64 or quoted-printable; free with g_byte_array_unref.
static inline GByteArray *foi_mime_decoded(GMimePart *part) {
  GMimeDataWrapper *content = g_mime_part_get_content(part);
  if (!content) return NULL;
  GByteArray *bytes = g_byte_array_new();
  GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(bytes);
  g_mime_stream_mem_set_owner((GMimeStreamMem *)stream, FALSE);
  g_mime_data_wrapper_write_to_stream(content, stream);
  g_object_unref(stream);
  return bytes;
}

#endif
