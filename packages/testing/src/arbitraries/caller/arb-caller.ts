import { type Channel, channels } from "@flowc/connect-model";
import { type CallerScript, formatScript, type ScriptAct } from "@flowc/simulator";
import fc from "fast-check";
import { arbClock } from "./arb-clock.js";

/** What callers to make. */
export interface CallerOptions {
  /** Default: all four. */
  readonly channels?: readonly Channel[];
  /** The most things that a caller does. Default 8. */
  readonly maxActs?: number;
  /** Words that callers say besides the usual ones: those that your bots understand. */
  readonly phrases?: readonly string[];
  /** Values that contact attributes may start with, by name. Default: none are set. */
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
}

const usualPhrases = ["yes", "no", "agent", "I want to book a room", "…", ""];

/** Single keys most often: menus are what callers meet. */
function arbKeys(): fc.Arbitrary<string> {
  const key = fc.constantFrom(..."1234567890*#");
  return fc.oneof(
    { arbitrary: key, weight: 3 },
    { arbitrary: fc.string({ unit: key, minLength: 2, maxLength: 12 }), weight: 1 },
  );
}

function arbAct(phrases: readonly string[]): fc.Arbitrary<ScriptAct> {
  const act = <K extends string>(kind: K) => fc.record({ kind: fc.constant(kind) });
  return fc.oneof(
    { arbitrary: fc.record({ kind: fc.constant("presses" as const), keys: arbKeys() }), weight: 8 },
    {
      arbitrary: fc.record({ kind: fc.constant("waits" as const), seconds: fc.integer({ min: 1, max: 120 }) }),
      weight: 3,
    },
    { arbitrary: fc.record({ kind: fc.constant("says" as const), text: fc.constantFrom(...phrases) }), weight: 3 },
    {
      arbitrary: fc.record({
        kind: fc.constant("clicks" as const),
        action: fc.constantFrom("Submit", "Cancel"),
        data: fc.constant({}),
      }),
      weight: 1,
    },
    {
      arbitrary: fc.record({ kind: fc.constant("agentAccepts" as const), agent: fc.constant("Ada") }),
      weight: 1,
    },
    { arbitrary: act("agentHolds" as const), weight: 1 },
    { arbitrary: act("agentResumes" as const), weight: 1 },
    { arbitrary: act("hangsUp" as const), weight: 1 },
  );
}

/** A caller that a failing property prints as a script instead of as an object. */
function readableCaller(script: CallerScript): CallerScript {
  return Object.defineProperty({ ...script }, fc.toStringMethod, {
    value: () => `\n${formatScript(script)}`,
    enumerable: false,
  });
}

/**
 * Callers: when and on which channel they come, and what they press, say and click, how long they wait, whether they
 * hang up; now and then what the agent does who has them. A caller is a script, which can be written to a file and played
 * again. Shrinks towards a caller who does nothing.
 */
export function arbCaller(options: CallerOptions = {}): fc.Arbitrary<CallerScript> {
  const { maxActs = 8, phrases = [], attributes = {} } = options;
  const values = Object.fromEntries(
    Object.entries(attributes).map(([name, known]) => [name, fc.constantFrom(...known)]),
  );
  return fc
    .record({
      at: arbClock(),
      channel: fc.constantFrom(...(options.channels ?? channels)),
      attributes: fc.record(values, { noNullPrototype: true }),
      steps: fc.array(arbAct([...phrases, ...usualPhrases]), { maxLength: maxActs }),
    })
    .map(({ steps, ...start }) => readableCaller({ start, steps }));
}
