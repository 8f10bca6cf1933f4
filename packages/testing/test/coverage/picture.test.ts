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
      accTitle: Tiers
      b0["Set contact attributes<br/>tier #61; tin<br/>#9680; run once"]:::partly
      b1["Check contact attributes<br/>tier<br/>#9680; run once"]:::partly
      b2["Set contact attributes<br/>thanked #61; yes<br/>#10007; never run"]:::missed
      b3(["Disconnect<br/>#10003; run once"]):::run
      start([Start])
      start --> b0
      b0 -->|"next #10003; 1"| b1
      b0 -.->|"error #10007; 0"| b3
      b1 -->|"#61; gold #10007; 0"| b2
      b1 -->|"no match #10003; 1"| b3
      b2 -->|"next #10007; 0"| b3
      b2 -.->|"error #10007; 0"| b3
      classDef partly fill:#fff4d6,stroke:#7d4e00,color:#1f2328
      classDef missed fill:#fde8e8,stroke:#b42318,color:#1f2328,stroke-dasharray:5 3
      classDef run fill:#e6f4ea,stroke:#1a7f37,color:#1f2328
      linkStyle 1,4 stroke:#1a7f37
      linkStyle 2,3,5,6 stroke:#b42318,stroke-dasharray:5 3
    "
  `);
});

test("places every block and branch in the SVG", async () => {
  const unit = tierFlow("tin");
  const svg = await coverageSvg(unit.graph, covered(unit));
  expect(svg.match(/<g class="block (ending )?(run|partly|missed)"/g)).toEqual([
    '<g class="block partly"',
    '<g class="block partly"',
    '<g class="block missed"',
    '<g class="block ending run"',
  ]);
  expect(svg.match(/<path class="line [a-z ]*run"/g)).toHaveLength(2);
  expect(svg).toContain("<title>thanks: Set contact attributes");
  expect(svg).toContain("never run");
});

test("takes identifiers as data", async () => {
  const unit = unitOf("Names", [{ identifier: '<script>"x"', type: "<b>&", parameters: {}, branches: [] }]);
  const svg = await coverageSvg(unit.graph, covered(unit));
  expect(svg).not.toContain("<script>");
  expect(svg).toContain("&lt;b&gt;&amp;");
  expect(coverageMermaid(unit.graph, covered(unit))).toContain('"#60;b#62;#38;<br/>');
});
