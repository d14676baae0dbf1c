#define _GNU_SOURCE
#include "confine.h"

#ifdef __linux__
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

// The numbers are the same on every architecture; the headers of an older system may lack them.
#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_add_rule 445
#define SYS_landlock_restrict_self 446
#endif

// As the kernel has them (linux/landlock.h), through its sixth version.
struct rules {
  uint64_t files;
  uint64_t network;
  uint64_t scoped;
};

struct __attribute__((packed)) beneath {
  uint64_t allowed;
  int32_t parent;
};

enum { EXECUTE = 1, WRITE_FILE = 1 << 1, READ_FILE = 1 << 2, READ_FOLDER = 1 << 3, CUT_SHORT = 1 << 14 };
#define OF_FILES (EXECUTE | WRITE_FILE | READ_FILE | CUT_SHORT)

static void allow(int ruleset, const char *path, uint64_t rights) {
  int place = open(path, O_PATH | O_CLOEXEC);
  if (place < 0) return;
  struct beneath rule = {.allowed = rights, .parent = place};
  if (syscall(SYS_landlock_add_rule, ruleset, 1, &rule, 0) != 0) {
    // A file has no rights of folders.
    rule.allowed = rights & OF_FILES;
    syscall(SYS_landlock_add_rule, ruleset, 1, &rule, 0);
  }
  close(place);
}

// Rules that allow nothing yet; gives also all the rights that they are about.
static int new_rules(uint64_t *all) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, 1);
  if (version < 1) return -1;
  struct rules rules = {.files = (1ULL << 13) - 1};
  size_t size = sizeof rules.files;
  if (version >= 2) rules.files |= 1ULL << 13;   // linking elsewhere
  if (version >= 3) rules.files |= CUT_SHORT;
  if (version >= 4) {
    rules.network = 3;  // TCP: binding and connecting
    size += sizeof rules.network;
  }
  if (version >= 5) rules.files |= 1ULL << 15;  // asking devices
  if (version >= 6) {
    rules.scoped = 3;  // signals and abstract sockets of others
    size += sizeof rules.scoped;
  }
  *all = rules.files;
  return (int)syscall(SYS_landlock_create_ruleset, &rules, size, 0);
}

int foi_confine_by(int rules) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  return syscall(SYS_landlock_restrict_self, rules, 0) == 0 ? 0 : -1;
}

int foi_confine_files(void) {
  uint64_t all;
  int rules = new_rules(&all);
  if (rules < 0) return -1;
  // Tables of character sets, time zones, and what the C library asks of the processor and of itself.
  static const char *const readable[] = {"/usr", "/lib", "/lib64", "/etc/localtime", "/etc/timezone",
                                         "/etc/ld.so.cache", "/sys/devices/system/cpu", "/proc/self", "/dev/null"};
  for (size_t i = 0; i < sizeof readable / sizeof *readable; i++) allow(rules, readable[i], READ_FILE | READ_FOLDER);
  int fault = foi_confine_by(rules);
  close(rules);
  return fault;
}

int foi_rules_for_tool(const char *const *readable, const char *scratch) {
  uint64_t all;
  int rules = new_rules(&all);
  if (rules < 0) return -1;
  for (; *readable; readable++) allow(rules, *readable, EXECUTE | READ_FILE | READ_FOLDER);
  static const char *const devices[] = {"/dev/null", "/dev/zero", "/dev/random", "/dev/urandom"};
  for (size_t i = 0; i < sizeof devices / sizeof *devices; i++)
    allow(rules, devices[i], READ_FILE | (all & (WRITE_FILE | CUT_SHORT)));
  allow(rules, scratch, all & ~(uint64_t)EXECUTE);
  return rules;
}
#endif
