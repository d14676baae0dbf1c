#define _GNU_SOURCE
#include "sandbox.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif

int64_t foi_sandbox_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

// Waits until the socket is ready, at most until the deadline; 0 is none.
static int await(int socket, short events, int64_t deadline, int *timed_out) {
  for (;;) {
    int left = -1;
    if (deadline) {
      int64_t rest = deadline - foi_sandbox_now();
      if (rest <= 0) {
        *timed_out = 1;
        return -1;
      }
      left = rest > 1000000 ? 1000000 : (int)rest;
    }
    struct pollfd entry = {.fd = socket, .events = events};
    int ready = poll(&entry, 1, left);
    if (ready > 0) return 0;
    if (ready < 0 && errno != EINTR) return -1;
  }
}

int foi_sandbox_send(int socket, const void *bytes, size_t count, int milliseconds, int *timed_out) {
  int64_t deadline = milliseconds ? foi_sandbox_now() + milliseconds : 0;
  const char *rest = bytes;
  *timed_out = 0;
  while (count > 0) {
    ssize_t sent = send(socket, rest, count, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent >= 0) {
      rest += sent;
      count -= (size_t)sent;
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      if (await(socket, POLLOUT, deadline, timed_out) != 0) return -1;
    } else if (errno != EINTR) {
      return -1;
    }
  }
  return 0;
}

int foi_sandbox_receive(int socket, void *bytes, size_t count, int64_t deadline, int *timed_out) {
  char *rest = bytes;
  *timed_out = 0;
  while (count > 0) {
    if (deadline && await(socket, POLLIN, deadline, timed_out) != 0) return -1;
    ssize_t got = recv(socket, rest, count, 0);
    if (got == 0) return -1;
    if (got < 0 && errno != EINTR) return -1;
    if (got > 0) {
      rest += got;
      count -= (size_t)got;
    }
  }
  return 0;
}

int foi_sandbox_hand(int socket, int file) {
  char byte = 0;
  struct iovec part = {.iov_base = &byte, .iov_len = 1};
  union {
    char bytes[CMSG_SPACE(sizeof(int))];
    struct cmsghdr header;
  } control;
  memset(&control, 0, sizeof control);
  struct msghdr message = {
      .msg_iov = &part, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = sizeof control.bytes};
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int));
  memcpy(CMSG_DATA(header), &file, sizeof file);
  return sendmsg(socket, &message, MSG_NOSIGNAL) == 1 ? 0 : -1;
}

int foi_sandbox_take(int socket) {
  char byte;
  struct iovec part = {.iov_base = &byte, .iov_len = 1};
  union {
    char bytes[CMSG_SPACE(sizeof(int))];
    struct cmsghdr header;
  } control;
  struct msghdr message = {
      .msg_iov = &part, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = sizeof control.bytes};
  if (recvmsg(socket, &message, 0) != 1) return -1;
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  if (!header || header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) return -1;
  int file;
  memcpy(&file, CMSG_DATA(header), sizeof file);
  return file;
}
