// The functions of libmount that GIO names in its static library, for a link without libmount. GIO calls them
// to list mounted file systems; foi asks it for none, and would be told that there are none.
#include <stddef.h>

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
