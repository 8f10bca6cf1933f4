import { basename } from "node:path";

/**
 * Files that editors lay beside the one that is being written, and take away again: nobody means them, so nothing is said
 * of them. Vim's names are those of its manual (swap-file, backup; 2026-11-21). The others are assumed: people leave them
 * out of their repositories. A name that is missing here is named once more than needed, nothing else.
 */
const names: readonly RegExp[] = [
  /~$/, // a copy of what was saved before: Vim, Emacs, Kate, Gedit
  /^\..*\.(?:s[a-w][a-z]|sw[a-z])$/, // Vim keeps what is not saved yet
  /^4913$/, // Vim tries whether it may write into the folder; 5036, 5159 and so on when that is taken
  /^\.#/, // Emacs marks what is being edited
  /^#.*#$/, // Emacs keeps what is not saved yet
  /^\.goutputstream-/, // Gedit and others of GNOME write here first
  /___jb_(?:tmp|old|bak)___$/, // JetBrains write here first
  /^\.subl.*\.tmp$/, // Sublime Text writes here first
];

/** Whether a path is one that only an editor has to do with. */
export function isEditorFile(path: string): boolean {
  const name = basename(path);
  return names.some((pattern) => pattern.test(name));
}
