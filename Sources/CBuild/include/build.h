#ifndef FOI_CBUILD_H
#define FOI_CBUILD_H

/// The commit that the program was built from, or an empty string where the build was not told it.
const char *foi_commit(void);

#endif
