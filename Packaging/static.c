// What a program that is linked with everything needs and no static library has.

#include <errno.h>
#include <iconv.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unistd.h>

// glibc's iconv reads its encodings from files of the same glibc, which no other system has. ICU has them in
// its data, which libxml2 brings in any case; so GMime and GLib find this iconv before glibc's.

struct conversion {
  UConverter *from, *to;
  UChar between[1024], *read, *written;
};

static UConverter *converter(const char *name) {
  char plain[64];
  UErrorCode fault = U_ZERO_ERROR;
  // What glibc is asked after the name, as in UTF-8//TRANSLIT, ICU does not know.
  size_t length = strcspn(name, "/");
  if (length >= sizeof plain) return NULL;
  memcpy(plain, name, length);
  plain[length] = 0;
  UConverter *made = ucnv_open(plain, &fault);
  // Stop at what cannot be converted, as iconv does, instead of writing a substitute.
  ucnv_setToUCallBack(made, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &fault);
  ucnv_setFromUCallBack(made, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &fault);
  if (U_SUCCESS(fault)) return made;
  ucnv_close(made);
  return NULL;
}

iconv_t iconv_open(const char *to, const char *from) {
  struct conversion *made = calloc(1, sizeof *made);
  if (!made) return (iconv_t)-1;
  made->from = converter(from);
  made->to = converter(to);
  made->read = made->written = made->between;
  if (made->from && made->to) return made;
  iconv_close(made);
  errno = EINVAL;
  return (iconv_t)-1;
}

int iconv_close(iconv_t handle) {
  struct conversion *one = handle;
  if (one->from) ucnv_close(one->from);
  if (one->to) ucnv_close(one->to);
  free(one);
  return 0;
}

size_t iconv(iconv_t handle, char **in, size_t *left, char **out, size_t *room) {
  struct conversion *one = handle;
  UErrorCode fault = U_ZERO_ERROR;
  const char *source = in && *in ? *in : "", *start = source;
  UBool isEnd = !in || !*in;
  if (out && *out) {
    char *target = *out;
    ucnv_convertEx(one->to, one->from, &target, target + *room, &source,
                   isEnd ? source : source + *left, one->between, &one->read, &one->written,
                   one->between + sizeof one->between / sizeof *one->between, 0, isEnd, &fault);
    *room -= target - *out;
    *out = target;
  }
  if (isEnd && fault != U_BUFFER_OVERFLOW_ERROR) {
    ucnv_reset(one->from);
    ucnv_reset(one->to);
    one->read = one->written = one->between;
  }
  if (U_FAILURE(fault) && fault != U_BUFFER_OVERFLOW_ERROR && !isEnd) {
    // The caller goes on from the first byte that could not be converted.
    char bytes[32];
    int8_t count = sizeof bytes;
    UErrorCode unknown = U_ZERO_ERROR;
    ucnv_getInvalidChars(one->from, bytes, &count, &unknown);
    if (U_SUCCESS(unknown) && count <= source - start) source -= count;
  }
  if (!isEnd) {
    *left -= source - start;
    *in += source - start;
  }
  if (U_SUCCESS(fault)) return 0;
  errno = fault == U_BUFFER_OVERFLOW_ERROR  ? E2BIG
          : fault == U_TRUNCATED_CHAR_FOUND ? EINVAL
                                            : EILSEQ;
  return -1;
}

// A static Swift program ends at once where there is no /proc, before foi can say why (CommandFault.wordsHidden).
__attribute__((constructor(101))) static void needsProc(void) {
  static const char words[] =
      "foi: /proc: not there, so foi cannot see what you asked for; as root: mount -t proc proc /proc\n";
  if (access("/proc/self/exe", F_OK) == 0) return;
  if (write(STDERR_FILENO, words, sizeof words - 1) < 0) _exit(2);
  _exit(2);
}

// The functions of libmount that GIO names in its static library. GIO calls them to list mounted file systems;
// foi asks it for none, and would be told that there are none.

void mnt_free_iter(void *thing) { (void)thing; }
void mnt_free_table(void *thing) { (void)thing; }
char *mnt_fs_get_fstype(void *fs) { (void)fs; return NULL; }
char *mnt_fs_get_options(void *fs) { (void)fs; return NULL; }
char *mnt_fs_get_root(void *fs) { (void)fs; return NULL; }
char *mnt_fs_get_source(void *fs) { (void)fs; return NULL; }
char *mnt_fs_get_target(void *fs) { (void)fs; return NULL; }
char *mnt_fs_strdup_options(void *fs) { (void)fs; return NULL; }
const void *mnt_get_builtin_optmap(int kind) { (void)kind; return NULL; }
const char *mnt_get_fstab_path(void) { return ""; }
int mnt_has_regular_mtab(const char **mtab, int *writable) { (void)mtab, (void)writable; return 0; }
void *mnt_new_iter(int direction) { (void)direction; return NULL; }
void *mnt_new_table(void) { return NULL; }
int mnt_optstr_get_flags(const char *text, unsigned long *flags, const void *map) {
  (void)text, (void)flags, (void)map;
  return -1;
}
int mnt_table_next_fs(void *table, void *iter, void **fs) { (void)table, (void)iter, (void)fs; return 1; }
int mnt_table_parse_fstab(void *table, const char *path) { (void)table, (void)path; return -1; }
int mnt_table_parse_mtab(void *table, const char *path) { (void)table, (void)path; return -1; }
