import fc from "fast-check";
import type { SimulationEvent } from "../../src/index.js";

const participant = fc.constantFrom("customer" as const, "agent" as const);
const to = fc.constantFrom(
  { kind: "queue", name: "Support" } as const,
  { kind: "agent", name: "kim" } as const,
  { kind: "flow", name: "Survey" } as const,
);

/** Something that somebody does, whether it makes sense or not. */
const arbDeed: fc.Arbitrary<SimulationEvent> = fc.oneof(
  fc.record({ kind: fc.constant("key" as const), key: fc.constantFrom("1", "2", "#"), participant }),
  fc.record({ kind: fc.constant("utterance" as const), text: fc.constant("hello"), participant }),
  fc.record({ kind: fc.constant("hangUp" as const), participant: fc.constant("agent" as const) }),
  fc.record({ kind: fc.constant("agentAccepts" as const), agent: fc.constantFrom("jo", "kim") }),
  fc.constantFrom({ kind: "agentHolds" } as const, { kind: "agentResumes" } as const),
  fc.record({ kind: fc.constant("agentTransfers" as const), to }),
);

/** What happens to a contact: deeds, and seconds that pass. The customer hangs up sometimes. */
export const arbEvents: fc.Arbitrary<readonly (SimulationEvent | number)[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: arbDeed },
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 200 }) },
    { weight: 1, arbitrary: fc.constant({ kind: "hangUp" } as const) },
  ),
  { maxLength: 30 },
);
