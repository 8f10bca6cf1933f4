import type { Diagnostic, Span } from "@flowc/diagnostics";
import { spanOf } from "@flowc/flow-dsl";
import type { LambdaEvent, LambdaReply } from "@flowc/simulator";
import { scenarioDiagnostics } from "../diagnostics/scenario-diagnostics.js";

/** `at run (/home/jo/shop/lambda.ts:12:5)`, with or without the function, as a path or a `file:` URL. */
const frame = /^\s+at (?:.* \()?((?:file:\/\/)?\/?[^():]*[/\\][^():]+):(\d+):(\d+)\)?$/;

/** Where an error was thrown: the first place in its stack that is not in the engine or in a package. */
function thrownAt({ stack = "" }: Error): Span | undefined {
  for (const line of stack.split("\n")) {
    const [, file, row, column] = frame.exec(line) ?? [];
    if (file === undefined || line.includes("node:") || line.includes("/node_modules/")) continue;
    return spanOf({ file, line: Number(row), column: Number(column) });
  }
  return undefined;
}

/**
 * A reply that tells of what is thrown where a function of the test or a real handler answers: the call goes on, as on the
 * service, and whoever wonders why finds the place.
 * @param found gets TEST118 for each error
 */
export function telling(lambda: string, reply: LambdaReply, found: Diagnostic[]): LambdaReply {
  if (typeof reply !== "function") return reply;
  const tell = (error: unknown): never => {
    if (error instanceof Error) {
      const thrown = `${error.name}: ${error.message}`;
      found.push(scenarioDiagnostics.create("TEST118", { lambda, thrown }, { span: thrownAt(error) }));
    }
    throw error;
  };
  return (event: LambdaEvent) => {
    try {
      const answer = reply(event);
      return answer instanceof Promise ? answer.catch(tell) : answer;
    } catch (error) {
      return tell(error);
    }
  };
}
