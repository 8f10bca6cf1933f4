import { type Bindings, type ReferenceKind, type ResourceReference, referenceKinds } from "@flowc/connect-model";

/**
 * Gives every name a mark in place of an ARN, for a build that is bound to no environment: `{{queue:Support}}`.
 * Whoever takes the files further replaces the marks, or reads them back (`readOpenMark`).
 */
export const openBindings: Bindings = {
  find: (kind, name) => ({ arn: `{{${kind}:${name}}}` }),
  names: () => [],
};

const mark = /^\{\{([A-Za-z]+):(.+)\}\}$/s;
const kinds: ReadonlySet<string> = new Set(referenceKinds);

/** What a mark of `openBindings` stands for; undefined for any other text. */
export function readOpenMark(text: string): ResourceReference | undefined {
  const [, kind = "", name = ""] = mark.exec(text) ?? [];
  return kinds.has(kind) ? { kind: kind as ReferenceKind, name } : undefined;
}
