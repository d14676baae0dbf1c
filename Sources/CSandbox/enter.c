#define _GNU_SOURCE
#include "sandbox.h"
#include "confine.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#ifdef __linux__
#include <dirent.h>
#include <stdlib.h>
#include <sys/syscall.h>
#endif

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define RESERVES_MUCH 1
#endif
#endif

static int lower(int resource, rlim_t value) {
  struct rlimit limit = {.rlim_cur = value, .rlim_max = value};
  return setrlimit(resource, &limit);
}

// Whatever the parent had open is none of a worker's business.
static void close_others(void) {
#if defined(__linux__) && defined(SYS_close_range)
  if (syscall(SYS_close_range, 3, ~0U, 0) == 0) return;
#endif
  long most = sysconf(_SC_OPEN_MAX);
  if (most < 0 || most > 65536) most = 65536;
  for (int file = 3; file < most; file++) close(file);
}

#ifdef __linux__
// A release loads the libraries that read documents when it first calls them (Packaging/late.c).
extern void foi_load_libraries(void) __attribute__((weak));
#endif

int foi_sandbox_enter(uint64_t memory) {
  int holds = 0;
#ifdef __linux__
  if (foi_load_libraries) foi_load_libraries();
#endif
  close_others();
  // What is typed at the terminal is for the parent; a worker ends when the parent is gone.
  signal(SIGINT, SIG_IGN);
  signal(SIGQUIT, SIG_IGN);
  signal(SIGHUP, SIG_IGN);
  int limited = lower(RLIMIT_CORE, 0) == 0;
  limited &= lower(RLIMIT_FSIZE, 0) == 0;
  limited &= lower(RLIMIT_NOFILE, 64) == 0;
#ifdef __APPLE__
  // Where no call can be forbidden, at least no process can be made; threads do not count.
  limited &= lower(RLIMIT_NPROC, 0) == 0;
#endif
#ifndef RESERVES_MUCH
  limited &= lower(RLIMIT_AS, memory) == 0;
#endif
  if (limited) holds |= FOI_SANDBOX_LIMITS;
#ifdef __linux__
  if (foi_confine_files() == 0) holds |= FOI_SANDBOX_LANDLOCK;
  if (foi_confine_calls() == 0) holds |= FOI_SANDBOX_SECCOMP;
#endif
  return holds;
}

void foi_sandbox_clock(int seconds) {
  struct itimerval time;
  memset(&time, 0, sizeof time);
  time.it_value.tv_sec = seconds;
  setitimer(ITIMER_PROF, &time, NULL);
}
