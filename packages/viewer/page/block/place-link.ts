import type { PlaceView } from "@flowc/viewer";

/** A place as terminals and editors take it: `flows/main.flow.ts:12:3`. */
export function placeText({ file, line, column }: PlaceView): string {
  return `${file}:${line}:${column}`;
}

/** The file and line alone. */
export function lineText({ file, line }: PlaceView): string {
  return `${file}:${line}`;
}

/** Editors that open a place by an address. */
export const editors = {
  vscode: "Visual Studio Code",
  cursor: "Cursor",
  windsurf: "Windsurf",
  zed: "Zed",
} as const;

export type Editor = keyof typeof editors;

export function isEditor(name: string | null): name is Editor {
  return name !== null && name in editors;
}

/** An address that opens a place in an editor on this machine. */
export function editorLink(editor: Editor, root: string, { file, line, column }: PlaceView): string {
  const path = `${root.replace(/\/+$/, "")}/${file}`.replace(/^\/?/, "/");
  return `${editor}://file${path.split("/").map(encodeURIComponent).join("/").replaceAll("%3A", ":")}:${line}:${column}`;
}
