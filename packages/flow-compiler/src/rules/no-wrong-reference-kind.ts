import { type ArnKind, type ParameterSpec, parseArn, type ReferenceKind } from "@flowc/connect-model";
import { kindWords } from "../bind/kind-words.js";
import type { BlockView } from "../check/block-view.js";
import { parameterName } from "../check/path-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly parameter: string;
  readonly wanted: ReferenceKind;
  readonly found: ArnKind;
  /** The name, or the ARN. */
  readonly resource: string;
}

/** A reference or an ARN of another kind than the parameter takes, such as a flow where a queue is needed. */
export const noWrongReferenceKind = defineRule<Parameters>(
  {
    code: "FLOW218",
    name: "no-wrong-reference-kind",
    severity: "error",
    grade: "docs",
    message: ({ block, parameter, wanted, found, resource }) =>
      `${parameter} of ${quote(block)} takes a ${kindWords(wanted)}, but ${quote(resource)} is a ${kindWords(found)}.`,
    help: ({ wanted }) => `Refer to a ${kindWords(wanted)}.`,
    source: sources.actionPages,
    checked,
  },
  (_, report) => ({
    block(block) {
      for (const { pointer, spec, found, resource, isLiteral } of uses(block)) {
        const wanted = spec?.value === "text" ? spec.refers : undefined;
        if (wanted === undefined || isTaken(wanted, found)) continue;
        const parameters = { block: block.identifier, parameter: parameterName(pointer), wanted, found, resource };
        report(parameters, { block, pointer, ...(isLiteral && { severity: "warning" }) });
      }
    },
  }),
);

/** The queue of an agent is a queue. */
function isTaken(wanted: ReferenceKind, found: ArnKind): boolean {
  return wanted === found || (wanted === "queue" && found === "agentQueue");
}

interface ResourceUse {
  readonly pointer: string;
  readonly spec: ParameterSpec | undefined;
  readonly found: ArnKind;
  readonly resource: string;
  readonly isLiteral: boolean;
}

function uses({ references, typedTexts }: BlockView): readonly ResourceUse[] {
  const named = references.map(({ pointer, spec, target }) => ({
    pointer,
    spec,
    found: target.kind,
    resource: target.name,
    isLiteral: false,
  }));
  const literal = typedTexts.flatMap(({ pointer, spec, text }) => {
    const kind = text.startsWith("arn:") ? parseArn(text)?.kind : undefined;
    return kind === undefined ? [] : [{ pointer, spec, found: kind, resource: text, isLiteral: true }];
  });
  return [...named, ...literal];
}
