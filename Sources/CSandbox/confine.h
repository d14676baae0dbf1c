#ifndef FOI_CONFINE_H
#define FOI_CONFINE_H

// Landlock: nothing can be opened but the system's own files, and those for reading only. 0 where it holds.
int foi_confine_files(void);

// Seccomp: a list of what a reader of documents asks of the kernel. 0 where it holds.
int foi_confine_calls(void);

// For a program of the system: it reads and starts what is in some folders, and writes in one. Gives the rules, to be
// put on by the process that becomes it, or -1.
int foi_rules_for_tool(const char *const *readable, const char *scratch);
int foi_confine_by(int rules);

// And it opens no socket and looks into no other process. 0 where it holds.
int foi_confine_tool_calls(void);

#endif
