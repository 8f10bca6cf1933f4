import { expect, test } from "vitest";
import { coverageMermaid, coverageSvg, createCoverageCounter } from "../../src/coverage/index.js";
import { runOf, tierFlow, unitOf } from "./flows.js";

function covered(unit: ReturnType<typeof tierFlow>) {
  const counter = createCoverageCounter();
  const { program, trace } = runOf(unit);
  counter.count(program, trace);
  return counter.coverage().flows[0]!;
}

test("draws blocks in three colours and says how often each branch was taken", () => {
  const unit = tierFlow("tin");
  expect(coverageMermaid(unit.graph, covered(unit))).toMatchInlineSnapshot(`
    "flowchart LR
      b0["set<br/>UpdateContactAttributes<br/>1 times"]:::partly
      b1["check<br/>Compare<br/>1 times"]:::partly
      b2["thanks<br/>UpdateContactAttributes<br/>0 times"]:::missed
      b3["bye<br/>DisconnectParticipant<br/>1 times"]:::run
      b0 -->|"next 1"| b1
      b0 -.->|"NoMatchingError 0"| b3
      b1 -.->|"Equals gold 0"| b2
      b1 -->|"NoMatchingCondition 1"| b3
      b2 -.->|"next 0"| b3
      b2 -.->|"NoMatchingError 0"| b3
      classDef run fill:#e6f4ea,stroke:#1e7e34,color:#102a17
      classDef partly fill:#fff4d6,stroke:#9a6700,color:#2e2100
      classDef missed fill:#fde8e8,stroke:#b42318,color:#3b0a06,stroke-dasharray:5 3
    "
  `);
});

test("places every block and branch in the SVG", () => {
  const unit = tierFlow("tin");
  const svg = coverageSvg(unit.graph, covered(unit));
  expect(svg.match(/<g class="(run|partly|missed)">/g)).toEqual([
    '<g class="partly">',
    '<g class="partly">',
    '<g class="missed">',
    '<g class="run">',
  ]);
  expect(svg.match(/<path class="run"/g)).toHaveLength(1 + 2);
  expect(svg).toContain("<title>thanks (UpdateContactAttributes): run 0 times</title>");
});

test("takes identifiers as data", () => {
  const unit = unitOf("Names", [
    { identifier: '<script>"x"', type: "DisconnectParticipant", parameters: {}, branches: [] },
  ]);
  expect(coverageSvg(unit.graph, covered(unit))).not.toContain("<script>");
  expect(coverageMermaid(unit.graph, covered(unit))).toContain('"#60;script#62;#34;x#34;<br/>');
});
