#include "build.h"

// Package.swift sets it. Swift takes no words from the command line of a build, and C does.
#ifndef FOI_COMMIT
#define FOI_COMMIT ""
#endif

const char *foi_commit(void) { return FOI_COMMIT; }
