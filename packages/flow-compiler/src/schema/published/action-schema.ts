import type { ActionEntry, ActionMode, JsonObject } from "@flowc/connect-model";
import { outcomesOf, parametersOf } from "@flowc/connect-model";
import { choice } from "./choice.js";
import { allOf, conditionSchema, groupSchema, presentAt } from "./condition-schema.js";
import { errorsWhenSchema, transitionsSchema } from "./transitions-schema.js";
import { objectSchema } from "./value-schema.js";

/** The schema of one action: its parameters, its branches, and how its modes change them. */
export function actionSchema(entry: ActionEntry): JsonObject {
  const { type, summary, blocks, evidence, retired, notes = [] } = entry;
  const description = [summary, ...notes, retired && `${retired.reason} (${retired.date})`].filter(Boolean).join(" ");
  return {
    title: blocks[0] === undefined ? type : `${type}: ${blocks.join(", ")}`,
    description,
    $comment: `evidence: ${evidence.grade}, ${evidence.checked}; ${evidence.sources.join(" ")}`,
    ...(retired !== undefined && { deprecated: true }),
    ...modesSchema(entry),
    ...((entry.groups ?? []).length > 0 && {
      properties: { Parameters: allOf((entry.groups ?? []).map(groupSchema)) },
    }),
  };
}

/** The first mode whose condition holds counts: a chain of if and else that ends in the action without a mode. */
function modesSchema(entry: ActionEntry): JsonObject {
  return (entry.modes ?? []).reduceRight<JsonObject>(
    (rest, mode) =>
      choice(
        { required: ["Parameters"], properties: { Parameters: conditionSchema(mode.when) } },
        modeSchema(entry, mode),
        rest,
      ),
    modeSchema(entry),
  );
}

function modeSchema(entry: ActionEntry, mode?: ActionMode): JsonObject {
  const branches = outcomesOf(entry, mode);
  const needs = (mode?.requires ?? []).map(presentAt);
  const refuses = (mode?.forbids ?? []).map((path) => ({ not: presentAt(path) }));
  const parameters = objectSchema(parametersOf(entry, mode), entry.parametersComplete !== false);
  const needed = [
    // An action without parameters may leave the object out, and so may one that ends the flow with its branches.
    ...(parameters.required !== undefined || needs.length > 0 ? ["Parameters"] : []),
    ...(branches.next === "required" ? ["Transitions"] : []),
  ];
  return {
    ...(needed.length > 0 && { required: needed }),
    properties: {
      Parameters: needs.length + refuses.length === 0 ? parameters : { allOf: [parameters, ...needs, ...refuses] },
      Transitions: transitionsSchema(branches),
    },
    ...(branches.errors.requiredWhen !== undefined && { allOf: branches.errors.requiredWhen.map(errorsWhenSchema) }),
  };
}
