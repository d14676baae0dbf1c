#ifndef FOI_CARCHIVE_SHIM_H
#define FOI_CARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
