import { closeSync, openSync, writeFileSync } from "node:fs";
import { isSameList } from "../lists/same-list.js";

/** What a file holds: text, or bytes in pieces, of which those that stay the same are the same objects. */
export type FileContents = string | readonly Uint8Array[];

/** Contents by file name. */
export type FolderFiles = ReadonlyMap<string, FileContents>;

/** @throws the error of the file system, also when the file is there already */
export function writeNewFile(path: string, contents: FileContents): void {
  const file = openSync(path, "wx");
  try {
    for (const piece of typeof contents === "string" ? [contents] : contents) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/** Whether contents are the same. Pieces are not looked into. */
export function isSameContents(one: FileContents | undefined, other: FileContents): boolean {
  if (one === undefined || typeof one === "string" || typeof other === "string") return one === other;
  return isSameList(one, other);
}
