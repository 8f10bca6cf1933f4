import { defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions, watchOption } from "../../command/options.js";

const percent = { type: "integer", value: "percent", min: 0, max: 100 } as const;

export const testOptions = defineOptions({
  ...watchOption,
  name: { type: "text", value: "pattern", description: "only tests whose name matches" },
  junit: { type: "text", value: "file", description: "write a JUnit report, too" },
  coverage: { type: "switch", description: "count which blocks and branches of flows the tests went through" },
  coverageFolder: {
    type: "text",
    value: "folder",
    description: "write coverage.json, lcov.info and cobertura.xml there (implies --coverage)",
  },
  blocks: { ...percent, description: "fail when fewer blocks were run (implies --coverage)" },
  branches: { ...percent, description: "fail when fewer branches were taken (implies --coverage)" },
  native: {
    type: "text",
    value: "environment",
    description: "run the calls of the tests as test cases of Connect there, too, and compare",
  },
  errorBranches: { ...percent, description: "fail when fewer error branches were taken (implies --coverage)" },
  ...commonOptions,
});

export const testCommand = defineCommand({
  name: "test",
  topic: "test",
  summary: "run the tests of the project, and see what they cover of its flows",
  description:
    "Runs the project's tests with its own vitest and vitest configuration; the expectations of @flowc/testing are there without an import. With --coverage it says which blocks and branches of the flows the simulated calls went through, and which not, on the lines of the sources.",
  argument: {
    name: "filter",
    description: "only test files whose path has this in it (default: all)",
    isVariadic: true,
  },
  options: testOptions,
  examples: [
    { command: "flowc test", description: "all tests" },
    { command: "flowc test main --name queue", description: "some of them" },
    { command: "flowc test --watch", description: "while you write: those that a change concerns" },
    { command: "flowc test --native staging", description: "the same calls in a real Connect, side by side" },
    {
      command: "flowc test --branches 100 --junit test-results/junit.xml",
      description: "in CI: every branch is tested",
    },
  ],
  interruption: { ended: "Stopped. No report and no coverage was written." },
  stopsItself: "watching",
  load: async () => (await import("./run.js")).runTest,
});
