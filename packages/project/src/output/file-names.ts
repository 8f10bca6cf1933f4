import { outputFileName } from "@flowc/flow-compiler";
import { manifestName } from "./replace-folder.js";

/** The files of flows of these names, in their order, none of them the manifest. */
export function fileNames(names: readonly string[]): readonly string[] {
  const taken = new Set([manifestName]);
  return names.map((name) => outputFileName(name, taken));
}
