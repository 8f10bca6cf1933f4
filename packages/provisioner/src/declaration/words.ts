import type { ReferenceKind } from "@flowc/connect-model";

const irregular: Partial<Record<ReferenceKind, string>> = { lambdaFunction: "Lambda function", lexBot: "Lex bot" };

/** A kind in field words: `hoursOfOperation` -> `hours of operation`. */
export function nounOf(kind: ReferenceKind): string {
  return irregular[kind] ?? kind.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A resource in words: `queue "Support"`. */
export function words(kind: ReferenceKind, name: string): string {
  return `${nounOf(kind)} "${name}"`;
}
