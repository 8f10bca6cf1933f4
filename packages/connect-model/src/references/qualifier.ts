import type { ReferenceKind } from "./reference.js";

/** What may follow the id of a thing after a colon. */
export interface QualifierRule {
  readonly pattern: RegExp;
  /** In words, for messages. */
  readonly allowed: readonly string[];
}

/** Kinds whose id may carry a qualifier (API model and administrator guide, 2026-11-20). */
export const qualifierRules: Readonly<Partial<Record<ReferenceKind, QualifierRule>>> = {
  flow: { pattern: /^(?:\$SAVED|\$LATEST|[1-9]\d*)$/, allowed: ["$SAVED", "$LATEST", "a version number"] },
  flowModule: {
    pattern: /^(?:\$SAVED|\$LATEST|[\p{L}\p{N}$]+(?:[_-][\p{L}\p{N}$]+)*)$/u,
    allowed: ["$SAVED", "$LATEST", "a version number", "an alias"],
  },
  view: { pattern: /^(?:\$SAVED|\$LATEST|[1-9]\d*)$/, allowed: ["$SAVED", "$LATEST", "a version number"] },
  lambdaFunction: {
    pattern: /^(?:\$LATEST|[A-Za-z0-9_-]{1,128})$/,
    allowed: ["$LATEST", "a version number", "an alias"],
  },
};

/** Tells whether a qualifier may follow the id of a thing of this kind. */
export function isLegalQualifier(kind: ReferenceKind, qualifier: string): boolean {
  return qualifierRules[kind]?.pattern.test(qualifier) ?? false;
}
