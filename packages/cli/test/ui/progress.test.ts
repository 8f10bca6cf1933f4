import type { ProjectEvent } from "@flowc/project";
import { expect, it } from "vitest";
import { showProgress } from "../../src/ui/progress.js";
import type { Terminal } from "../../src/ui/terminal.js";

const step = {
  address: "queue/S",
  noun: "queue",
  name: "Support",
  step: "create",
  action: "create",
  total: 12,
} as const;
const events: readonly ProjectEvent[] = [
  { type: "files-selected", files: 1 },
  { type: "local-connect-ready", url: "http://127.0.0.1:4510", wasRunning: true },
  { type: "read-started", noun: "queues" },
  { type: "apply-started", steps: 12, leastSeconds: 3 },
  { type: "step-started", position: 1, ...step },
  { type: "waiting", for: "the instance to be active", seconds: 20, position: 1, ...step },
  { type: "retry", operation: "CreateQueue", error: "ThrottlingException", attempt: 1, seconds: 0.5 },
  { type: "step-finished", position: 1, calls: 1, ...step },
  { type: "step-failed", position: 2, code: "APPLY101", message: "refused", ...step },
  {
    type: "step-skipped",
    position: 3,
    because: 'create queue "Support"',
    ...step,
    noun: "flow",
    name: "Main\u001b[2J",
  },
  { type: "apply-finished", done: 1, failed: 1, skipped: 1 },
];

function shown(isInteractive: boolean, columns?: number): string {
  const notes: string[] = [];
  const color = { result: false, note: false };
  const terminal: Terminal = { isInteractive, columns, color, result: () => {}, note: (text) => notes.push(text) };
  const progress = showProgress(terminal);
  for (const event of events) progress.onEvent(event);
  progress.clear();
  return notes.join("");
}

it("writes a line for each thing that happened where lines cannot be replaced", () => {
  expect(shown(false)).toMatchInlineSnapshot(`
    "Local Connect at http://127.0.0.1:4510 (was running)
    CreateQueue: ThrottlingException; trying again in 0.5 s
    [ 1/12] created queue "Support"
    [ 2/12] failed: queue "Support": refused
    [ 3/12] left out flow "Main\\u001b[2J": could not create queue "Support"
    "
  `);
});

it("replaces what is happening by what happened on a terminal", () => {
  expect(shown(true, 80).replaceAll("\r\u001b[K", "<erase>")).toMatchInlineSnapshot(`
    "reading 1 file<erase>Local Connect at http://127.0.0.1:4510 (was running)
    reading queues<erase>[ 1/12] creating queue "Support"<erase>[ 1/12] queue "Support": waiting for the instance to be active, 20 s<erase>CreateQueue: ThrottlingException; trying again in 0.5 s
    [ 1/12] created queue "Support"
    [ 2/12] failed: queue "Support": refused
    [ 3/12] left out flow "Main\\u001b[2J": could not create queue "Support"
    "
  `);
});

it("cuts a passing line to the width of the terminal, so that it can be erased", () => {
  const passing = shown(true, 20).split("\r\u001b[K");
  expect(passing).toContain("[ 1/12] creating q…");
});
