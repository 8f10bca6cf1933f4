import type { ArnKind } from "@flowc/connect-model";

/** A kind of resource as people say it: `hoursOfOperation` -> `hours of operation`. */
export function kindWords(kind: ArnKind): string {
  return kind === "lambdaFunction" || kind === "lexBot"
    ? `${kind[0]!.toUpperCase()}${spaced(kind.slice(1))}`
    : spaced(kind);
}

function spaced(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
