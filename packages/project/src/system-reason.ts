const words: Readonly<Record<string, string>> = {
  EACCES: "permission is missing",
  EPERM: "the system does not permit it",
  ENOENT: "it does not exist",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is not a folder",
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "its links go round in a circle",
  EMFILE: "too many files are open",
  EEXIST: "it exists already",
  EADDRINUSE: "another program uses it",
  ECONNREFUSED: "the connection was refused",
  ENOTFOUND: "the address is unknown",
  ERR_FS_FILE_TOO_LARGE: "it is too large",
};

/** Why the operating system refused something, in words; its own message for a reason that is not known here. */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return words[code] ?? error.message;
}
