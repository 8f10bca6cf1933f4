import { expect, test } from "vitest";
import { collectCoverage, startCollectingCoverage, stopCollectingCoverage } from "../../src/coverage/index.js";
import { runOf, tierFlow } from "./flows.js";

test("counts what is run between start and stop, and nothing else", () => {
  const { program, trace } = runOf(tierFlow("gold"));
  collectCoverage(program, trace);
  startCollectingCoverage();
  collectCoverage(program, trace);
  const counter = stopCollectingCoverage();
  collectCoverage(program, [...trace]);
  expect(counter?.coverage().flows[0]?.blocks[0]?.hits).toBe(1);
  expect(stopCollectingCoverage()).toBeUndefined();
});
