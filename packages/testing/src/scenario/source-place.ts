import type { Program } from "@flowc/simulator";
import { placeText } from "./place-text.js";

/** Where a block was written: `flows/main.flow.ts:12:5`, seen from the working folder. Undefined when nobody knows. */
export function sourcePlace(program: Program, flow: string, block: string): string | undefined {
  const span = program.flows.get(flow)?.unit.spans.find(block, "");
  if (span === undefined) return undefined;
  return placeText(span);
}

/** A block for people: its identifier, its type and where it was written. */
export function blockInWords(program: Program, flow: string, block: string): string {
  const type = program.flows.get(flow)?.blocks.get(block)?.block.type;
  const place = sourcePlace(program, flow, block);
  return `"${block}" (${[type, place].filter((part) => part !== undefined).join(", ")})`;
}
