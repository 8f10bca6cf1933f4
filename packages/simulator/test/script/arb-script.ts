import { channels } from "@flowc/connect-model";
import { arbJsonObject } from "@flowc/connect-model/testing";
import fc from "fast-check";
import type { CallerScript, ScriptAct, ScriptExpectation, ScriptStart, Words } from "../../src/script/caller-script.js";

const participant = fc.constantFrom({}, { participant: "agent" as const });
const text = fc.string({ minLength: 1, unit: "grapheme" });
const name = fc.oneof(fc.constantFrom("tier", "Sales", "my name", 'a "b"'), text);

const words: fc.Arbitrary<Words> = fc.oneof(
  text.filter((one) => one.trim() !== "").map((one) => ({ kind: "part" as const, text: one })),
  fc.constantFrom("press [12]", "a/b", "^hello$").map((source) => ({ kind: "pattern" as const, source, flags: "i" })),
);

const act: fc.Arbitrary<ScriptAct | ScriptExpectation> = fc.oneof(
  fc
    .tuple(participant, fc.stringMatching(/^[0-9*#]{1,8}$/), fc.constantFrom({}, { atOnce: true as const }))
    .map(([by, keys, ahead]) => ({ kind: "presses", keys, ...ahead, ...by }) as const),
  fc.tuple(participant, text).map(([by, said]) => ({ kind: "says", text: said, ...by }) as const),
  fc
    .tuple(participant, name, arbJsonObject())
    .map(([by, action, data]) => ({ kind: "clicks", action, data, ...by }) as const),
  fc.nat(86_400).map((seconds) => ({ kind: "waits", seconds }) as const),
  participant.map((by) => ({ kind: "hangsUp", ...by }) as const),
  name.map((agent) => ({ kind: "agentAccepts", agent }) as const),
  fc.constantFrom({ kind: "agentHolds" } as const, { kind: "agentResumes" } as const),
  fc
    .tuple(fc.constantFrom("queue", "agent", "flow"), name, fc.option(name, { nil: undefined }))
    .map(
      ([kind, to, flow]) =>
        ({ kind: "agentTransfers", to: { kind, name: to }, ...(flow !== undefined && { flow }) }) as const,
    ),
  fc.tuple(participant, words).map(([by, heard]) => ({ kind: "hears", words: heard, ...by }) as const),
  name.map((queue) => ({ kind: "reachesQueue", queue }) as const),
  fc.tuple(name, text).map(([attribute, value]) => ({ kind: "hasAttribute", name: attribute, value }) as const),
  fc.constantFrom({ kind: "ends" } as const, { kind: "ends", reason: "CUSTOMER_DISCONNECT" } as const),
);

const start: fc.Arbitrary<ScriptStart> = fc.record(
  {
    at: fc.integer({ min: 0, max: 4_102_444_800_000 }),
    channel: fc.constantFrom(...channels),
    from: text,
    to: text,
    attributes: fc.dictionary(
      name.filter((one) => one !== "__proto__"),
      text,
      { minKeys: 1, noNullPrototype: true },
    ),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** Scripts of every kind of line. */
export const arbScript: fc.Arbitrary<CallerScript> = fc.record(
  { start, steps: fc.array(act, { maxLength: 8 }) },
  { noNullPrototype: true },
);
