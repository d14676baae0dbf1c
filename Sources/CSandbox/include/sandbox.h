#ifndef FOI_SANDBOX_H
#define FOI_SANDBOX_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// What holds in a worker, as bits.
enum {
  FOI_SANDBOX_LIMITS = 1,   // memory, files, cores
  FOI_SANDBOX_LANDLOCK = 2, // files: the system's own can be read, and nothing else
  FOI_SANDBOX_SECCOMP = 4,  // calls of the kernel: no program, no network, no writing
};

// Shuts the calling process in, for good; to be called before it has a second thread. Gives the bits that hold.
int foi_sandbox_enter(uint64_t memory);

// Ends the calling process after that many seconds of processor time; 0 stops the clock.
void foi_sandbox_clock(int seconds);

// The path by which this program can be started once more, or NULL.
const char *foi_sandbox_program(void);

// Starts a program whose standard input is a socket, with no other file of this process open.
// Gives 0 or an error number.
int foi_sandbox_spawn(const char *program, char *const arguments[], char *const environment[], pid_t *child,
                      int *socket);

// Waits for a child that has ended, or is about to.
int foi_sandbox_reap(pid_t child, int *signal, uint64_t *most_memory);

// Sends or receives that many bytes whole. Gives 0, or -1 where the other side is gone or the time is over;
// no milliseconds are no limit. `timed_out` says which.
int foi_sandbox_send(int socket, const void *bytes, size_t count, int milliseconds, int *timed_out);
int foi_sandbox_receive(int socket, void *bytes, size_t count, int64_t deadline, int *timed_out);

// Milliseconds of a clock that is never set.
int64_t foi_sandbox_now(void);

// Hands an open file to the other side, which has it with the next byte that it takes from the socket.
int foi_sandbox_hand(int socket, int file);
int foi_sandbox_take(int socket);

// A program of the system and what it may use.
struct foi_tool {
  const char *path;
  char *const *arguments;
  char *const *environment;
  // Where it runs.
  const char *folder;
  // The one folder that it may write to, out of reach of the network and of the person's files; or NULL.
  const char *scratch;
  // With that, the folders from which it may read and start programs, and NULL.
  const char *const *readable;
  // Its input, output and errors, open.
  int files[3];
  uint64_t seconds;
  uint64_t written;
  // No limit if 0.
  uint64_t memory;
};

// Starts it. Gives 0 or an error number.
int foi_tool_start(const struct foi_tool *tool, pid_t *child);

// Waits until it has ended, at most until the deadline. Gives whether it has.
int foi_tool_await(pid_t child, int64_t deadline, int *signal, int *code);

#endif
