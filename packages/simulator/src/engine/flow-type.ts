import type { GraphType } from "@flowc/connect-model";
import type { Scene } from "./scene.js";

/** The type of the flow that a thread is in: a module runs as part of the flow that called it. */
export function flowTypeOf({ thread, program, flow }: Scene): GraphType {
  const [outermost] = thread.frames;
  const running = outermost === undefined ? undefined : program.flows.get(outermost.flow);
  return (running ?? flow).unit.graph.type;
}
