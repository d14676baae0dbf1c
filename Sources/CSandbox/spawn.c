#define _GNU_SOURCE
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stddef.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __APPLE__
#include <mach-o/dyld.h>
#endif

const char *foi_sandbox_program(void) {
#ifdef __APPLE__
  static char path[4096];
  uint32_t size = sizeof path;
  return _NSGetExecutablePath(path, &size) == 0 ? path : NULL;
#else
  return "/proc/self/exe";
#endif
}

int foi_sandbox_spawn(const char *program, char *const arguments[], char *const environment[], pid_t *child,
                      int *channel) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) return errno;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
#ifdef SO_NOSIGPIPE
  int on = 1;
  setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
#endif
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int fault = posix_spawn_file_actions_init(&actions);
  if (fault == 0) fault = posix_spawnattr_init(&attributes);
  if (fault == 0) {
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    // Signals as a new program expects them, whatever a thread of the pool has blocked.
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    sigdelset(&all, SIGKILL);
    sigdelset(&all, SIGSTOP);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
#ifdef __APPLE__
    flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#endif
    posix_spawnattr_setflags(&attributes, flags);
    fault = posix_spawn(child, program, &actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
  }
  close(ends[1]);
  if (fault != 0) {
    close(ends[0]);
    return fault;
  }
  *channel = ends[0];
  return 0;
}

int foi_sandbox_reap(pid_t child, int *signal, uint64_t *most_memory) {
  int status = 0;
  struct rusage use;
  pid_t found;
  do {
    found = wait4(child, &status, 0, &use);
  } while (found < 0 && errno == EINTR);
  if (found != child) return -1;
  *signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
#ifdef __APPLE__
  *most_memory = (uint64_t)use.ru_maxrss;
#else
  *most_memory = (uint64_t)use.ru_maxrss * 1024;
#endif
  return WIFEXITED(status) ? WEXITSTATUS(status) : 0;
}
