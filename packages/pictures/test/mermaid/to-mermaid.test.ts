import { expect, test } from "vitest";
import { drawFlow, toMermaid } from "../../src/index.js";
import { menuFlow } from "../flows.js";

test("writes a flow chart with dotted failures", () => {
  expect(toMermaid(drawFlow(menuFlow))).toMatchInlineSnapshot(`
    "flowchart LR
      accTitle: Main
      b0["Play prompt<br/>#8220;Hello name#8221;"]
      b1["Get customer input<br/>#8220;Press 1 or 2#8221;"]
      b2["Loop<br/>3 times"]
      b3["Set working queue<br/>Support"]
      b4["Transfer to queue"]
      b5(["Disconnect"])
      start([Start])
      start --> b0
      b0 --> b2
      b0 -.->|"error"| b5
      b1 -->|"press 1"| b3
      b1 -->|"press 2"| b5
      b1 -->|"timeout #183; no match"| b2
      b1 -.->|"error"| b5
      b2 -->|"again"| b1
      b2 -->|"done"| b5
      b3 --> b4
      b3 -.->|"error"| b5
      b4 -.->|"at capacity #183; error"| b5
    "
  `);
});
