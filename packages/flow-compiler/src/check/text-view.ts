import { type Block, isReferenceValue, joinPointer, type ParameterValue } from "@flowc/connect-model";
import type { BranchViews } from "./branch-view.js";

/** A string of a block: in its parameters at any depth, or an operand of a condition. */
export interface TextView {
  readonly text: string;
  /** Inside the action's JSON, for example `/Parameters/Messages/0/Text`. */
  readonly pointer: string;
  readonly kind: "parameter" | "operand";
}

/** Every string of a block in the order it is written. Documents may nest as deep as they like: nothing recurses. */
export function textViews(block: Block, branches: BranchViews): readonly TextView[] {
  const texts = parameterTexts(block.parameters);
  for (const { branch, pointer } of branches.conditions) {
    branch.operands.forEach((text, index) => {
      texts.push({ text, pointer: `${pointer}/Condition/Operands/${index}`, kind: "operand" });
    });
  }
  return texts;
}

function parameterTexts(parameters: Block["parameters"]): TextView[] {
  const texts: TextView[] = [];
  const open: { readonly value: ParameterValue; readonly pointer: string }[] = [
    { value: parameters, pointer: "/Parameters" },
  ];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { value, pointer } = at;
    if (typeof value === "string") texts.push({ text: value, pointer, kind: "parameter" });
    else if (typeof value === "object" && value !== null && !isReferenceValue(value)) {
      // Backwards, because the last one put on the pile is the first to be taken.
      for (const [member, inner] of Object.entries(value).reverse()) {
        open.push({ value: inner, pointer: joinPointer(pointer, member) });
      }
    }
  }
  return texts;
}
