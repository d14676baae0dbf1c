#define _GNU_SOURCE
#include "confine.h"

#ifdef __linux__
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef ARCHITECTURE

#define NUMBER offsetof(struct seccomp_data, nr)
// The lower half of an argument; flags and numbers of files have no upper one.
#define ARGUMENT(n) (offsetof(struct seccomp_data, args) + 8 * (n))
#define LOAD(place) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (place))
#define RETURN(action) BPF_STMT(BPF_RET | BPF_K, (action))
#define ENDED SECCOMP_RET_KILL_PROCESS
#define REFUSED(code) (SECCOMP_RET_ERRNO | (code))

// One call, always the same answer.
#define RULE(call, action) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 1), RETURN(action)
#define ALLOW(call) RULE(call, SECCOMP_RET_ALLOW)
#define END(call) RULE(call, ENDED)
// A call that is answered by whether any of some bits is set in an argument.
#define BITS(call, n, bits, set, unset)                                                                   \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 4), LOAD(ARGUMENT(n)),                                   \
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, (bits), 0, 1), RETURN(set), RETURN(unset)
// A call that is answered by whether an argument is a value.
#define VALUE(call, n, value, same, other)                                                                \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 4), LOAD(ARGUMENT(n)),                                   \
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (value), 0, 1), RETURN(same), RETURN(other)
// A file is opened for reading, or the worker ends; a lock on the terminal's name is only refused.
#define OPENING(call, n)                                                                                  \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 6), LOAD(ARGUMENT(n)),                                   \
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_CREAT | O_TRUNC, 0, 1), RETURN(ENDED),                       \
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR, 0, 1), RETURN(REFUSED(EACCES)),             \
      RETURN(SECCOMP_RET_ALLOW)

static struct sock_filter filter[] = {
    LOAD(offsetof(struct seccomp_data, arch)),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
    RETURN(ENDED),
    LOAD(NUMBER),
#ifdef __x86_64__
    // The calls of the x32 programs, whose numbers begin here.
    BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
    RETURN(ENDED),
#endif
#include "calls.h"
    // What glibc tries and can do without, today and in versions to come.
    RETURN(REFUSED(ENOSYS)),
};

#define REFUSE(call) RULE(call, REFUSED(EPERM))

// A program of the system may do what it likes but these.
static struct sock_filter tool_filter[] = {
    LOAD(offsetof(struct seccomp_data, arch)),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
    RETURN(ENDED),
    LOAD(NUMBER),
#ifdef __x86_64__
    BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
    RETURN(ENDED),
#endif
    RULE(SYS_socket, REFUSED(EACCES)), REFUSE(SYS_ptrace), REFUSE(SYS_process_vm_readv),
    REFUSE(SYS_process_vm_writev), REFUSE(SYS_mount), REFUSE(SYS_umount2), REFUSE(SYS_bpf), REFUSE(SYS_setns),
    REFUSE(SYS_unshare), REFUSE(SYS_keyctl), REFUSE(SYS_add_key), REFUSE(SYS_perf_event_open),
    // A queue of calls that this filter would not see.
    RULE(425, REFUSED(ENOSYS)), RULE(426, REFUSED(ENOSYS)), RULE(427, REFUSED(ENOSYS)),
    RETURN(SECCOMP_RET_ALLOW),
};

static int put_on(struct sock_filter *rules, unsigned short count, unsigned flags) {
  struct sock_fprog program = {.len = count, .filter = rules};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, &program) == 0 ? 0 : -1;
}

int foi_confine_calls(void) {
  return put_on(filter, sizeof filter / sizeof *filter, SECCOMP_FILTER_FLAG_TSYNC);
}

int foi_confine_tool_calls(void) { return put_on(tool_filter, sizeof tool_filter / sizeof *tool_filter, 0); }

#else
int foi_confine_calls(void) { return -1; }
int foi_confine_tool_calls(void) { return -1; }
#endif
#endif
