// Faults of disk and clock, for the program under test (LD_PRELOAD). Steps are the calls that change a file below
// FAULT_FOLDER; they are counted from 1 over the processes of one command.
//
//   FAULT_LOG=file      write each step down, with its bytes: what a power cut leaves can be worked out from it
//   FAULT_AT=n          from step n on, fail as FAULT_KIND says
//   FAULT_KIND=eio|full|quota|kill|half   fail with that error, be killed before step n, or after half of its bytes
//   FAULT_READ=n        the nth reading of a watched file, and every later one, fails with EIO
//   FAULT_CLOCK=s       the clock is wrong by s seconds
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int steps, readings;

static int watched(const char *path) {
  const char *folder = getenv("FAULT_FOLDER");
  // The index of the log is shared memory, made anew after a cut.
  return folder && path && strncmp(path, folder, strlen(folder)) == 0 && !strstr(path, "-shm");
}

static int path_of(int file, char *path) {
  char name[64];
  snprintf(name, sizeof name, "/proc/self/fd/%d", file);
  ssize_t length = readlink(name, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return watched(path);
}

static int absolute(const char *given, char *path) {
  if (given[0] == '/') {
    snprintf(path, PATH_MAX, "%s", given);
  } else {
    char here[PATH_MAX];
    if (!getcwd(here, sizeof here)) return 0;
    snprintf(path, PATH_MAX, "%.2000s/%.2000s", here, given);
  }
  return watched(path);
}

// One line of the log: what, where, from which byte, how many; then the bytes themselves.
static void write_down(const char *what, const char *path, int64_t offset, const void *bytes, size_t count) {
  const char *log = getenv("FAULT_LOG");
  if (!log) return;
  int file = NEXT(open)(log, O_WRONLY | O_APPEND | O_CREAT, 0600);
  if (file < 0) return;
  char head[PATH_MAX + 100];
  int length = snprintf(head, sizeof head, "%s\t%s\t%lld\t%zu\n", what, path, (long long)offset, count);
  char *all = malloc((size_t)length + count);
  memcpy(all, head, (size_t)length);
  if (count) memcpy(all + length, bytes, count);
  (void)!NEXT(write)(file, all, (size_t)length + count);
  free(all);
  close(file);
}

// Whether the step fails; gives the error, or 0. `half` is set where the first half is still to be done.
static int fault(int *half) {
  int step = __sync_add_and_fetch(&steps, 1);
  const char *at = getenv("FAULT_AT");
  const char *kind = getenv("FAULT_KIND");
  if (!at || !kind || step < atoi(at)) return 0;
  if (!strcmp(kind, "eio")) return EIO;
  if (!strcmp(kind, "full")) return ENOSPC;
  if (!strcmp(kind, "quota")) return EDQUOT;
  if (!strcmp(kind, "kill")) kill(getpid(), SIGKILL);
  *half = 1;
  return 0;
}

static ssize_t put(int file, const void *bytes, size_t count, int64_t offset) {
  int at_place = offset >= 0;
  char path[PATH_MAX];
  if (path_of(file, path)) {
    int half = 0, error = fault(&half);
    if (error) {
      errno = error;
      return -1;
    }
    if (half) {
      if (at_place) (void)!NEXT(pwrite)(file, bytes, count / 2, offset);
      else (void)!NEXT(write)(file, bytes, count / 2);
      kill(getpid(), SIGKILL);
    }
    int64_t place = at_place ? offset : lseek(file, 0, SEEK_CUR);
    if (!at_place && (fcntl(file, F_GETFL) & O_APPEND)) place = lseek(file, 0, SEEK_END);
    write_down("write", path, place, bytes, count);
  }
  return at_place ? NEXT(pwrite)(file, bytes, count, offset) : NEXT(write)(file, bytes, count);
}

ssize_t write(int file, const void *bytes, size_t count) { return put(file, bytes, count, -1); }
ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) { return put(file, bytes, count, offset); }
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) { return put(file, bytes, count, offset); }

static int change(const char *what, const char *path, int64_t size) {
  int half = 0, error = fault(&half);
  if (error) {
    errno = error;
    return -1;
  }
  if (half) kill(getpid(), SIGKILL);
  write_down(what, path, size, "", 0);
  return 0;
}

#define ON_FILE(result, name, what, size, parameters, arguments)                                          \
  result name parameters {                                                                                \
    char path[PATH_MAX];                                                                                  \
    if (path_of(file, path) && change(what, path, size) != 0) return -1;                                  \
    return NEXT(name) arguments;                                                                          \
  }
ON_FILE(int, fsync, "sync", 0, (int file), (file))
ON_FILE(int, fdatasync, "sync", 0, (int file), (file))
ON_FILE(int, ftruncate, "cut", size, (int file, off_t size), (file, size))
ON_FILE(int, ftruncate64, "cut", size, (int file, off64_t size), (file, size))

int unlink(const char *name) {
  char path[PATH_MAX];
  if (absolute(name, path) && change("remove", path, 0) != 0) return -1;
  return NEXT(unlink)(name);
}

int rename(const char *from, const char *to) {
  char path[PATH_MAX], other[PATH_MAX];
  int isWatched = absolute(to, other);
  if ((absolute(from, path) || isWatched)) {
    char both[2 * PATH_MAX];
    snprintf(both, sizeof both, "%s\x1f%s", path, other);
    if (change("rename", both, 0) != 0) return -1;
  }
  return NEXT(rename)(from, to);
}

static int opening(const char *name, int flags, const char **fault_path) {
  static __thread char path[PATH_MAX];
  struct stat status;
  *fault_path = path;
  if (!absolute(name, path)) return 0;
  if ((flags & O_CREAT) && lstat(name, &status) != 0) return change("create", path, 0);
  if ((flags & O_TRUNC) && (flags & O_ACCMODE) != O_RDONLY) return change("cut", path, 0);
  return 0;
}

#define OPEN(name)                                                                                        \
  int name(const char *path, int flags, ...) {                                                            \
    va_list rest;                                                                                         \
    va_start(rest, flags);                                                                                \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;                               \
    va_end(rest);                                                                                         \
    const char *place;                                                                                    \
    if (opening(path, flags, &place) != 0) return -1;                                                     \
    return NEXT(name)(path, flags, mode);                                                                 \
  }
OPEN(open)
OPEN(open64)

static int unreadable(int file) {
  const char *at = getenv("FAULT_READ");
  char path[PATH_MAX];
  if (!at || !path_of(file, path)) return 0;
  if (__sync_add_and_fetch(&readings, 1) < atoi(at)) return 0;
  errno = EIO;
  return 1;
}

ssize_t read(int file, void *bytes, size_t count) {
  return unreadable(file) ? -1 : NEXT(read)(file, bytes, count);
}
ssize_t pread(int file, void *bytes, size_t count, off_t offset) {
  return unreadable(file) ? -1 : NEXT(pread)(file, bytes, count, offset);
}
ssize_t pread64(int file, void *bytes, size_t count, off64_t offset) {
  return unreadable(file) ? -1 : NEXT(pread64)(file, bytes, count, offset);
}

static long wrong(void) {
  const char *seconds = getenv("FAULT_CLOCK");
  return seconds ? atol(seconds) : 0;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  int result = NEXT(clock_gettime)(clock, time);
  if (result == 0 && clock == CLOCK_REALTIME) time->tv_sec += wrong();
  return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
  int result = NEXT(gettimeofday)(time, zone);
  if (result == 0) time->tv_sec += wrong();
  return result;
}

time_t time(time_t *place) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (place) *place = now.tv_sec;
  return now.tv_sec;
}
