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

#endif
