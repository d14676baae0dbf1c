// Loads libraries when the first of their functions is called: see late-calls.

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

// A line "library function" for each slot.
extern const char late_names[];
extern void *late_slots[], *late_slots_end[];

static void *found(const char *line, size_t length) {
  char words[256];
  if (length >= sizeof words) abort();
  memcpy(words, line, length);
  words[length] = 0;
  char *function = strchr(words, ' ');
  *function++ = 0;
  // The same library again is only counted.
  void *library = dlopen(words, RTLD_NOW);
  void *address = library ? dlsym(library, function) : NULL;
  if (address) return address;
  fprintf(stderr, "foi: a library that reads documents cannot be loaded: %s\n", dlerror());
  _Exit(2);
}

__attribute__((visibility("hidden"))) void *late_find(long number) {
  const char *line = late_names;
  for (long passed = 0; passed < number; passed++) line = strchr(line, '\n') + 1;
  return late_slots[number] = found(line, strcspn(line, "\n"));
}

// A worker calls this before it is shut in. From then on nothing can change what a call leads to.
void foi_load_libraries(void) {
  long number = 0;
  for (const char *line = late_names; *line; line = strchr(line, '\n') + 1) {
    late_slots[number++] = found(line, strcspn(line, "\n"));
  }
  mprotect(late_slots, (char *)late_slots_end - (char *)late_slots, PROT_READ);
}
