import type { ReferenceKind } from "@flowc/connect-model";

/** A kind of resource as people say it: `hoursOfOperation` -> `hours of operation`. */
export function kindWords(kind: ReferenceKind): string {
  return kind.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
