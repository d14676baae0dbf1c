// What a worker may ask of the kernel; part of the filter in seccomp.c. Rules that load an argument leave by
// returning, so that the number is still loaded for the next.

// Its channel.
ALLOW(SYS_read), ALLOW(SYS_write), ALLOW(SYS_readv), ALLOW(SYS_writev), ALLOW(SYS_recvfrom), ALLOW(SYS_sendto),
    ALLOW(SYS_recvmsg), ALLOW(SYS_ppoll), ALLOW(SYS_pselect6),
#ifdef SYS_poll
    ALLOW(SYS_poll), ALLOW(SYS_select),
#endif
    // Memory, of which none is both written and run.
    ALLOW(SYS_brk), ALLOW(SYS_munmap), ALLOW(SYS_mremap), ALLOW(SYS_madvise), ALLOW(SYS_mincore),
    ALLOW(SYS_membarrier), BITS(SYS_mprotect, 2, PROT_EXEC, REFUSED(EACCES), SECCOMP_RET_ALLOW),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_mmap, 0, 5), LOAD(ARGUMENT(2)),
    BPF_STMT(BPF_ALU | BPF_AND | BPF_K, PROT_WRITE | PROT_EXEC),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, PROT_WRITE | PROT_EXEC, 0, 1), RETURN(REFUSED(EACCES)),
    RETURN(SECCOMP_RET_ALLOW),
    // Threads of its own, and no process. What clone3 is asked for cannot be seen; glibc then takes clone.
    BITS(SYS_clone, 0, CLONE_THREAD, SECCOMP_RET_ALLOW, ENDED), RULE(SYS_clone3, REFUSED(ENOSYS)),
    ALLOW(SYS_futex), ALLOW(SYS_set_robust_list), ALLOW(SYS_set_tid_address), ALLOW(SYS_sched_yield),
    ALLOW(SYS_sched_getaffinity), ALLOW(SYS_sched_getparam), ALLOW(SYS_sched_getscheduler),
    ALLOW(SYS_sched_get_priority_max), ALLOW(SYS_sched_get_priority_min), ALLOW(SYS_exit), ALLOW(SYS_exit_group),
    ALLOW(SYS_restart_syscall),
#ifdef SYS_rseq
    ALLOW(SYS_rseq),
#endif
#ifdef SYS_arch_prctl
    ALLOW(SYS_arch_prctl),
#endif
    VALUE(SYS_prctl, 0, PR_SET_NAME, SECCOMP_RET_ALLOW, REFUSED(EPERM)),
    // Signals to itself: that is how a failed check ends it.
    ALLOW(SYS_rt_sigaction), ALLOW(SYS_rt_sigprocmask), ALLOW(SYS_rt_sigreturn), ALLOW(SYS_sigaltstack),
    ALLOW(SYS_tgkill), ALLOW(SYS_getpid), ALLOW(SYS_gettid), ALLOW(SYS_getppid), ALLOW(SYS_getuid),
    ALLOW(SYS_geteuid), ALLOW(SYS_getgid), ALLOW(SYS_getegid),
    // Time, chance, and what machine this is. Limits can be asked for and not changed.
    ALLOW(SYS_clock_gettime), ALLOW(SYS_clock_getres), ALLOW(SYS_clock_nanosleep), ALLOW(SYS_nanosleep),
    ALLOW(SYS_gettimeofday), ALLOW(SYS_setitimer), ALLOW(SYS_getrandom), ALLOW(SYS_uname), ALLOW(SYS_sysinfo),
    ALLOW(SYS_getrusage), ALLOW(SYS_times), VALUE(SYS_prlimit64, 2, 0, SECCOMP_RET_ALLOW, REFUSED(EPERM)),
#ifdef SYS_getrlimit
    ALLOW(SYS_getrlimit),
#endif
    // Queues of work wait by these.
    ALLOW(SYS_epoll_create1), ALLOW(SYS_epoll_ctl), ALLOW(SYS_epoll_pwait), ALLOW(SYS_eventfd2),
    ALLOW(SYS_timerfd_create), ALLOW(SYS_timerfd_settime),
#ifdef SYS_epoll_wait
    ALLOW(SYS_epoll_wait),
#endif
    // The system's own files: Landlock says which.
    ALLOW(SYS_close), ALLOW(SYS_lseek), ALLOW(SYS_pread64), ALLOW(SYS_fstat), ALLOW(SYS_newfstatat),
    ALLOW(SYS_statx), ALLOW(SYS_fstatfs), ALLOW(SYS_statfs), ALLOW(SYS_getdents64), ALLOW(SYS_readlinkat),
    ALLOW(SYS_faccessat), ALLOW(SYS_getcwd), ALLOW(SYS_fcntl), ALLOW(SYS_dup), ALLOW(SYS_ioctl),
    ALLOW(SYS_fadvise64), OPENING(SYS_openat, 2),
#ifdef SYS_open
    OPENING(SYS_open, 1), ALLOW(SYS_stat), ALLOW(SYS_lstat), ALLOW(SYS_access), ALLOW(SYS_readlink),
    END(SYS_creat), END(SYS_unlink), END(SYS_rename), END(SYS_mkdir), END(SYS_rmdir), END(SYS_link),
    END(SYS_symlink), END(SYS_chmod), END(SYS_chown), END(SYS_fork), END(SYS_vfork),
#endif
    // What no reader does: it is ended, as these are somebody else's orders. Names are looked up by AF_UNIX.
    END(SYS_execve), END(SYS_execveat), VALUE(SYS_socket, 0, AF_UNIX, REFUSED(EACCES), ENDED), RULE(SYS_connect, REFUSED(EACCES)),
    END(SYS_bind), END(SYS_ptrace), END(SYS_process_vm_readv), END(SYS_process_vm_writev), END(SYS_kill),
    END(SYS_unlinkat), END(SYS_renameat2), END(SYS_mkdirat), END(SYS_linkat), END(SYS_symlinkat),
    END(SYS_fchmodat), END(SYS_fchownat), END(SYS_truncate), END(SYS_mount), END(SYS_bpf),
