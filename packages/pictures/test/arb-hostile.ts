import type { Block, Branch, FlowGraph } from "@flowc/connect-model";
import fc from "fast-check";

/** Texts that would become code if they were not taken as data. */
const attacks = [
  "<script>alert(1)</script>",
  "]]><!--",
  '"><img src=x onerror=alert(1)>',
  "&lt;&amp;&#0;",
  "</style><style>*{display:none}",
  '"]; click b0 "javascript:alert(1)"',
  "end",
  "a --> b",
  "%%{init: {'securityLevel': 'loose'}}%%",
  "#quot;#35;",
  "`**bold**`",
  "b0:::x\n  classDef x fill:#f00",
  '\\"',
  "\\N\\G\\",
  '"; } digraph { x -> y',
  "<TABLE><TR><TD>",
  ">",
  "\u0000\u0007\u001b[31m",
  "\ud800",
  "\u202egnp.exe",
  "__proto__",
  "constructor",
  "👨‍👩‍👧‍👦",
  "電話をかける",
  "مرحبا",
  "  ",
  "",
];

/** Any text, often a hostile one. */
export const arbHostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...attacks),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.tuple(fc.constantFrom(...attacks), fc.string({ maxLength: 10 })).map(([a, b]) => b + a + b),
);

const arbType = fc.oneof(
  fc.constantFrom("MessageParticipant", "GetParticipantInput", "Compare", "Loop", "TransferToFlow", "TagContact"),
  arbHostileText,
);

function arbBranch(ids: readonly string[]): fc.Arbitrary<Branch> {
  const target = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: arbHostileText });
  return fc.oneof(
    fc.record({ kind: fc.constant("next" as const), target }),
    fc.record({
      kind: fc.constant("condition" as const),
      operator: fc.oneof(fc.constant("Equals"), arbHostileText),
      operands: fc.array(arbHostileText, { maxLength: 2 }),
      target,
    }),
    fc.record({
      kind: fc.constant("error" as const),
      errorType: fc.oneof(fc.constant("NoMatchingError"), arbHostileText),
      target,
    }),
  );
}

function arbBlock(identifier: string, ids: readonly string[]): fc.Arbitrary<Block> {
  const value = fc.oneof(arbHostileText, fc.integer(), fc.boolean(), fc.constant(null));
  return fc.record({
    identifier: fc.constant(identifier),
    type: arbType,
    parameters: fc.dictionary(
      fc.oneof(fc.constantFrom("Text", "SSML", "ContactFlowId", "Tags"), arbHostileText),
      value,
      {
        maxKeys: 3,
        noNullPrototype: true,
      },
    ),
    branches: fc.array(arbBranch(ids), { maxLength: 5 }),
  });
}

/** Flows in which every name and text may be hostile, with branches to anywhere. */
export const arbHostileFlow: fc.Arbitrary<FlowGraph> = fc
  .array(arbHostileText, { minLength: 1, maxLength: 8 })
  .chain((ids) =>
    fc.record({
      name: arbHostileText,
      type: fc.constant("CONTACT_FLOW" as const),
      version: fc.constant("2019-10-30"),
      entry: fc.oneof(fc.constant(ids[0] ?? ""), arbHostileText),
      blocks: fc.tuple(...ids.map((id) => arbBlock(id, ids))),
    }),
  );
