#define _GNU_SOURCE
#include "confine.h"
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/syscall.h>
#else
#define vfork fork
#endif

static void limit(int resource, uint64_t value) {
  struct rlimit limit = {.rlim_cur = (rlim_t)value, .rlim_max = (rlim_t)value};
  setrlimit(resource, &limit);
}

// Between vfork and execve there are calls of the kernel alone: the memory is the parent's.
static int become(const struct foi_tool *tool, int ruleset) {
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  // What a tool types into the terminal would be the person's own words.
  if (tool->scratch) setsid();
  if (chdir(tool->folder) != 0) return errno;
  if (dup2(tool->files[0], 0) < 0 || dup2(tool->files[1], 1) < 0 || dup2(tool->files[2], 2) < 0) return errno;
  // The signal that says why comes a second before the one that does not.
  struct rlimit clock = {.rlim_cur = (rlim_t)tool->seconds, .rlim_max = (rlim_t)tool->seconds + 1};
  setrlimit(RLIMIT_CPU, &clock);
  limit(RLIMIT_FSIZE, tool->written);
  limit(RLIMIT_CORE, 0);
  if (tool->memory) limit(RLIMIT_AS, tool->memory);
#ifdef __linux__
  if (tool->scratch) {
    // Where the kernel has neither, the limits hold.
    if (ruleset >= 0) foi_confine_by(ruleset);
    foi_confine_tool_calls();
  }
#ifdef SYS_close_range
  syscall(SYS_close_range, 3, ~0U, 0);
#endif
#else
  (void)ruleset;
#endif
  execve(tool->path, tool->arguments, tool->environment);
  return errno;
}

int foi_tool_start(const struct foi_tool *tool, pid_t *child) {
  int ruleset = -1;
#ifdef __linux__
  if (tool->scratch) ruleset = foi_rules_for_tool(tool->readable, tool->scratch);
#endif
  volatile int fault = 0;
  pid_t made = vfork();
  if (made == 0) {
    fault = become(tool, ruleset);
    _exit(127);
  }
  int failed = made < 0 ? errno : 0;
  if (ruleset >= 0) close(ruleset);
  if (failed) return failed;
  if (fault) {
    waitpid(made, NULL, 0);
    return fault;
  }
  *child = made;
  return 0;
}

int foi_tool_await(pid_t child, int64_t deadline, int *signal, int *code) {
#if defined(__linux__) && defined(SYS_pidfd_open)
  // It can be waited for like a file, and without a clock that ticks.
  int file = (int)syscall(SYS_pidfd_open, child, 0);
#else
  int file = -1;
#endif
  int status = 0, ended = 0;
  for (;;) {
    pid_t found = waitpid(child, &status, WNOHANG);
    if (found == child) {
      ended = 1;
      break;
    }
    if (found < 0 && errno != EINTR) break;
    int64_t rest = deadline - foi_sandbox_now();
    if (rest <= 0) break;
    int wait = rest > 1000000 ? 1000000 : (int)rest;
    if (file >= 0) {
      struct pollfd entry = {.fd = file, .events = POLLIN};
      poll(&entry, 1, wait);
    } else {
      struct timespec pause = {.tv_nsec = 2000000};
      nanosleep(&pause, NULL);
    }
  }
  if (file >= 0) close(file);
  if (!ended) return 0;
  *signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  *code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  return 1;
}
