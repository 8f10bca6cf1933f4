import { runInThisContext } from "node:vm";
import * as dsl from "@flowc/flow-dsl";

/**
 * Runs JavaScript that was written to be looked at: its lines are those of the text, whatever the test runner does to
 * the files around it.
 * @param source the body of a function of `dsl` that returns what is wanted
 */
export function runSource<T>(filename: string, source: string): T {
  const run = runInThisContext(`(dsl) => {${source}\n}`, { filename }) as (given: typeof dsl) => T;
  return run(dsl);
}

/** The line of the source that holds a mark such as `<1>`. */
export function lineOf(source: string, mark: string): number {
  return source.slice(0, source.indexOf(mark)).split("\n").length;
}
