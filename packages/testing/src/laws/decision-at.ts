import { type Decision, decisionOf, findAction, selectMode } from "@flowc/connect-model";
import type { FlowProgram } from "@flowc/simulator";

/** What decides the outcome of a block; undefined for a block or an action that nobody knows. */
export function decisionAt({ blocks }: FlowProgram, identifier: string): Decision | undefined {
  const block = blocks.get(identifier)?.block;
  const entry = block && findAction(block.type);
  return entry && block && decisionOf(entry, selectMode(entry, block.parameters));
}
