import type { Block } from "@flowc/connect-model";
import type { SketchContext } from "./call-sketch.js";
import { errorTarget, nextTarget } from "./outcomes.js";

/**
 * The second half of a console block of two actions: the block of this type that comes next, when nothing else leads to
 * it and both fail alike.
 */
export function followingBlock(block: Block, type: string, context: SketchContext): Block | undefined {
  const next = nextTarget(block);
  const second = next === undefined ? undefined : context.block(next);
  if (second?.type !== type || second.identifier === block.identifier) return undefined;
  const [only, ...others] = context.predecessors(second.identifier);
  const isAlone = only === block.identifier && others.length === 0;
  const target = errorTarget(block, "NoMatchingError");
  const failsAlike = target !== undefined && target === errorTarget(second, "NoMatchingError");
  // A failure of the first half must not lead to the second.
  return isAlone && failsAlike && target !== second.identifier ? second : undefined;
}
