// What users import in their tests, with vitest and fast-check at hand: compiled and run.
import { arbFlowGraph } from "@flowc/connect-model/testing";
import { flowOf } from "@flowc/flow-compiler/testing";
import { contactFlow } from "@flowc/flow-dsl";
import { virtualClock } from "@flowc/provisioner/testing";
import { arbCaller } from "@flowc/testing/arbitraries";
import { createCoverageCounter } from "@flowc/testing/coverage";
import { explore } from "@flowc/testing/explore";
import { holdLaws } from "@flowc/testing/laws";
import { mutantsOf } from "@flowc/testing/mutation";
import { toNativeTestCase } from "@flowc/testing/native";
import "@flowc/testing/vitest";
import fc from "fast-check";
import { expect } from "vitest";

const main = contactFlow("Main", (f) => {
  f.playPrompt("Hello, and goodbye.").disconnect();
});
const unit = main.build();
holdLaws(main, { calls: 3 });

/** Whether each entry did what it is for. */
export const worked: Record<string, boolean> = {
  "@flowc/connect-model/testing": fc.sample(arbFlowGraph(), 1).length === 1,
  "@flowc/flow-compiler/testing": flowOf([]).blocks.length === 0,
  "@flowc/provisioner/testing": virtualClock() !== undefined,
  "@flowc/testing/arbitraries": fc.sample(arbCaller(), 1).length === 1,
  "@flowc/testing/coverage": createCoverageCounter() !== undefined,
  "@flowc/testing/explore": explore([unit], "Main") !== undefined,
  "@flowc/testing/laws": true,
  "@flowc/testing/mutation": mutantsOf(unit).length > 0,
  "@flowc/testing/native": typeof toNativeTestCase === "function",
  "@flowc/testing/vitest": typeof expect(1).toHaveEnded === "function",
};
