import type { ELK } from "elkjs/lib/elk-api.js";

type EngineClass = new () => ELK;

let engine: Promise<ELK> | undefined;

/**
 * The layout engine, loaded when it is first needed and kept: loading takes a quarter of a second, and what it has
 * compiled makes each further picture faster.
 */
export function layoutEngine(): Promise<ELK> {
  engine ??= import("elkjs/lib/elk.bundled.js").then(({ default: bundled }) => {
    // Node and bundlers differ in how deep they put the default export of this CommonJS module.
    const found: unknown = bundled;
    const Engine = (typeof found === "function" ? found : bundled.default) as EngineClass;
    return new Engine();
  });
  return engine;
}
