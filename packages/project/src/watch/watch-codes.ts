/** What can be in the way of watching a project. */
export const watchCodes = {
  CLI320: {
    name: "no-unwatched-files",
    severity: "warning",
    message: (p: { readonly reason: string }) => `Not every file can be watched: ${p.reason}.`,
    help: () => "Changes of some files are not seen. On Linux, raise fs.inotify.max_user_watches.",
    source: "flowc",
  },
} as const;
