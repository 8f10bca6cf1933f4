import type { JsonObject, Parameters } from "@flowc/connect-model";
import type { ContactStart, TraceEvent, WorldOptions } from "../../src/index.js";
import { block, flow, hangingUp, run, type Ways } from "../flows.js";

/** A block under test: every branch that it names leads to a block that ends the contact. */
export interface OneBlock {
  readonly type: string;
  readonly parameters?: Parameters;
  readonly errors?: readonly string[];
  readonly conditions?: readonly (readonly [operator: string, operand: string])[];
}

function ways({ errors = ["NoMatchingError"], conditions = [] }: OneBlock): Ways {
  const words = ["next", ...conditions.map(([operator, operand]) => `${operator} ${operand}`), ...errors];
  return Object.fromEntries(words.map((word) => [word, "bye"]));
}

type Completed = Extract<TraceEvent, { event: "FlowActionCompleted" }>;

/** Runs one block, from the time 0 on for as long as it takes. */
export function runBlock(one: OneBlock, world: WorldOptions = {}, contact: ContactStart = {}) {
  const it = block("it", one.type, one.parameters, ways(one));
  const session = run([flow("Main", [it, hangingUp("bye")])], world, contact);
  session.passTimeTo(1_000_000);
  const written: JsonObject = Object.fromEntries(
    session.trace.flatMap((event) => (event.event === "ValueWritten" ? [[event.path, event.value]] : [])),
  );
  return {
    session,
    /** Where and how the block ended. */
    get end(): Completed | undefined {
      return session.trace.find((event): event is Completed => event.event === "FlowActionCompleted");
    },
    written,
    codes: session.diagnostics.map(({ code }) => code),
    requests: session.trace.flatMap((event) => (event.event === "RequestMade" ? [event.request] : [])),
  };
}
