// Answers Swift's question "does this type conform to that protocol?" from a table, where Swift looks at every
// conformance of the program (twelve thousand) for each new question. That was two thirds of a short command.
//
// Only what needs no thought is answered here: structures, enumerations and "any P" of Swift's own, whose descriptor
// is the only one of its kind, and conformances without conditions. Everything else goes on to Swift's own function. The
// layouts are those of Swift's binary interface (swift/ABI/Metadata.h and MetadataValues.h); `link` puts this file
// into programs of the compilers that it was checked with, and CHECK_CONFORMANCES asks Swift as well, each time.

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct conformance {
  int32_t protocol, type, witnesses;
  uint32_t flags;
};

enum {
  typeKind = 7 << 3,        // 0: the descriptor itself, 1: where its address is
  conditions = 0xFF << 8,
  ofProtocol = 1 << 18, isolated = 1 << 19,
  notPlain = conditions | ofProtocol | isolated,
  unique = 1 << 6,          // of a type's descriptor
  imported = 1 << 18,       // or, of a protocol's, that Swift knows it by itself, as it does Error
  structure = 0x200, optional = 0x202, existential = 0x303,
  withClass = 1 << 30,      // of an existential
  mostSlots = 1 << 16,
};

extern const int32_t __start_swift5_protocol_conformances[], __stop_swift5_protocol_conformances[];

// What Swift calls as well when it has found one: makes the witnesses once where they have to be made.
const void *swift_getWitnessTable(const struct conformance *, const void *type, const void *const *arguments);

// The number of a conformance, counted from 1, in the first free slot from the one that its hash names.
static uint16_t slots[mostSlots];
static size_t mask;

static const void *near(const int32_t *offset) { return (const char *)offset + *offset; }

static const void *nearOrAt(const int32_t *offset, int isAt) {
  const void *place = (const char *)offset + (*offset & ~1);
  return isAt ? *(const void *const *)place : place;
}

static const void *protocolOf(const struct conformance *one) {
  return nearOrAt(&one->protocol, one->protocol & 1);
}

static const void *typeOf(const struct conformance *one) {
  uint32_t kind = (one->flags & typeKind) >> 3;
  return kind > 1 ? NULL : nearOrAt(&one->type, (int)kind);
}

static size_t hashed(const void *type, const void *protocol) {
  uint64_t both = ((uintptr_t)type >> 2) * 0x9E3779B97F4A7C15u + ((uintptr_t)protocol >> 2);
  return (size_t)((both * 0xD6E8FEB86659FD93u) >> 40);
}

static const struct conformance *numbered(size_t number) {
  return near(&__start_swift5_protocol_conformances[number - 1]);
}

__attribute__((constructor(101))) static void fillTable(void) {
  size_t count = (size_t)(__stop_swift5_protocol_conformances - __start_swift5_protocol_conformances);
  if (count > mostSlots / 2) return;
  size_t size = 1;
  while (size < count * 2) size *= 2;
  for (size_t number = 1; number <= count; number++) {
    const struct conformance *one = numbered(number);
    const void *type = typeOf(one);
    if (!type) continue;
    size_t slot = hashed(type, protocolOf(one)) & (size - 1);
    while (slots[slot]) slot = (slot + 1) & (size - 1);
    slots[slot] = (uint16_t)number;
  }
  mask = size - 1;
}

// Whether the answer is known here, and the witnesses, or none.
static int isKnown(const void *type, const void *protocol, const void **witnesses) {
  const void *const *metadata = type;
  if (!mask || !type) return 0;
  uintptr_t kind = *(const uintptr_t *)type;
  const void *descriptor;
  if (kind >= structure && kind <= optional) {
    descriptor = metadata[1];
  } else if (kind == existential && ((const uint32_t *)type)[3] == 1
             && !(((const uint32_t *)type)[2] & withClass)) {
    descriptor = (const void *)((uintptr_t)metadata[2] & ~(uintptr_t)1);
  } else {
    return 0;
  }
  uint32_t flags = *(const uint32_t *)descriptor;
  if (!(flags & unique) || flags & imported) return 0;
  const struct conformance *found = NULL;
  for (size_t slot = hashed(descriptor, protocol) & mask; slots[slot]; slot = (slot + 1) & mask) {
    const struct conformance *one = numbered(slots[slot]);
    if (typeOf(one) != descriptor || protocolOf(one) != protocol) continue;
    if (found || one->flags & notPlain) return 0;
    found = one;
  }
  *witnesses = found ? swift_getWitnessTable(found, type, NULL) : NULL;
  return 1;
}

#ifdef CHECK_CONFORMANCES
static const void *checked(const void *own, const void *swifts) {
  static size_t count;
  if (own == swifts && ++count) return own;
  fprintf(stderr, "conformances: %p, but Swift says %p, after %zu alike\n", own, swifts, count);
  abort();
}
#else
#define checked(own, swifts) (own)
#endif

#define ANSWER(function, parameters, ...)                                                  \
  const void *__real_##function parameters;                                                \
  const void *__wrap_##function parameters {                                               \
    const void *witnesses;                                                                 \
    if (isKnown(type, protocol, &witnesses))                                               \
      return checked(witnesses, __real_##function(__VA_ARGS__));                           \
    return __real_##function(__VA_ARGS__);                                                 \
  }

ANSWER(swift_conformsToProtocol, (const void *type, const void *protocol), type, protocol)
ANSWER(swift_conformsToProtocol2, (const void *type, const void *protocol), type, protocol)
ANSWER(swift_conformsToProtocolCommon, (const void *type, const void *protocol), type, protocol)
ANSWER(swift_conformsToProtocolWithExecutionContext,
       (const void *type, const void *protocol, void *context), type, protocol, context)
