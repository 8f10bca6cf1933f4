import type { ProjectEvent } from "@flowc/project";
import { expect, it } from "vitest";
import { showProgress } from "../../src/ui/progress.js";
import type { Terminal } from "../../src/ui/terminal.js";
import { FakeTiming } from "../helpers/fake-timing.js";
import { Screen } from "../helpers/screen.js";

const queue = {
  address: "queue/S",
  noun: "queue",
  name: "Support",
  step: "create",
  action: "create",
  total: 12,
  secondsLeft: 30,
} as const;
const events: readonly ProjectEvent[] = [
  { type: "files-selected", files: 1 },
  { type: "flows-checked", flows: 2 },
  { type: "local-connect-starting" },
  { type: "local-connect-awaited", pid: 4711 },
  { type: "local-connect-ready", url: "http://127.0.0.1:4510", wasRunning: true },
  { type: "read-started", noun: "queues" },
  { type: "read-finished", noun: "queues", found: 1, calls: 1 },
  { type: "apply-started", steps: 12, leastSeconds: 30 },
  { type: "step-started", position: 0, ...queue },
  { type: "waiting", for: "the instance to be active", seconds: 20, position: 0, ...queue },
  { type: "retry", operation: "CreateQueue", error: "ThrottlingException", attempt: 1, seconds: 0.5 },
  { type: "retry", operation: "CreateQueue", error: "ThrottlingException", attempt: 2, seconds: 1 },
  { type: "retry", operation: "ListQueues", error: "InternalServiceException", attempt: 1, seconds: 0.5 },
  { type: "step-finished", position: 1, calls: 1, ...queue, secondsLeft: 28 },
  { type: "step-failed", position: 2, code: "APPLY101", message: "refused", ...queue, secondsLeft: 25 },
  {
    type: "step-skipped",
    position: 3,
    because: 'create queue "Support"',
    ...queue,
    secondsLeft: 22,
    noun: "flow",
    name: "Main\u001b[2J",
  },
  { type: "apply-finished", done: 1, failed: 1, skipped: 1 },
];

/** A terminal that keeps lines, such as a log of CI. */
function plain(): { readonly terminal: Terminal; readonly text: () => string } {
  const notes: string[] = [];
  const color = { result: false, note: false };
  const note = (text: string) => void notes.push(text);
  return {
    terminal: { isInteractive: false, columns: undefined, color, result: () => {}, note },
    text: () => notes.join(""),
  };
}

it("writes a line for each thing that happened where lines cannot be replaced, and retries as one", () => {
  const { terminal, text } = plain();
  const progress = showProgress(terminal, new FakeTiming());
  for (const event of events) progress.onEvent(event);
  progress.clear();
  expect(text()).toMatchInlineSnapshot(`
    "Waiting for the local Connect: process 4711 has its data
    Local Connect at http://127.0.0.1:4510 (was running)
    [ 1/12] created queue "Support"
    [ 2/12] failed: queue "Support": refused
    [ 3/12] left out flow "Main\\u001b[2J": could not create queue "Support"
    Tried 3 calls again: CreateQueue (ThrottlingException) 2 times, ListQueues (InternalServiceException)
    "
  `);
});

it("gives a sign of life after each half minute of silence where lines stay, and none when it is over", () => {
  const { terminal, text } = plain();
  const timing = new FakeTiming();
  const progress = showProgress(terminal, timing);
  for (const event of events.slice(7, 10)) progress.onEvent(event);
  timing.pass(65_000);
  progress.clear();
  timing.pass(65_000);
  expect(text()).toMatchInlineSnapshot(`
    "[ 0/12] still queue "Support": waiting for the instance to be active, 30 s
    [ 0/12] still queue "Support": waiting for the instance to be active, 1 min 00 s
    "
  `);
  expect(timing.running).toBe(0);
});

/** What a screen shows after each step. */
async function seen(screen: Screen, timing: FakeTiming, some: readonly ProjectEvent[]): Promise<string[]> {
  const progress = showProgress(screen.terminal(), timing);
  const shown: string[] = [];
  for (const event of some) {
    progress.onEvent(event);
    timing.pass(1500);
    shown.push((await screen.lines()).at(-1) ?? "");
  }
  progress.clear();
  return shown;
}

it("shows what is happening below what happened, with the time it takes", async () => {
  const screen = new Screen();
  const shown = await seen(screen, new FakeTiming(), events);
  expect(shown.map((line) => line.replace(/^[⠋-⣿]/u, "*"))).toMatchInlineSnapshot(`
    [
      "* reading and checking 1 file  1 s",
      "* checked 2 flows  3 s",
      "* starting the local Connect  4 s",
      "* waiting for process 4711  6 s",
      "* looking at what is there  7 s",
      "* reading queues  9 s",
      "* comparing  10 s",
      "* [ 0/12] beginning  1 s, about 30 s left",
      "* [ 0/12] creating queue "Support"  3 s, about 25 s left",
      "* [ 0/12] queue "Support": waiting f…  4 s, about 25 s left",
      "* [ 0/12] CreateQueue: ThrottlingExc…  6 s, about 25 s left",
      "* [ 0/12] CreateQueue: ThrottlingExc…  7 s, about 25 s left",
      "* [ 0/12] ListQueues: InternalServic…  9 s, about 20 s left",
      "* [ 1/12] going on  10 s, about 1 min left",
      "* [ 2/12] going on  12 s, about 45 s left",
      "* [ 3/12] going on  13 s, about 35 s left",
      "* writing down what was done  25 s",
    ]
  `);
  expect(await screen.lines()).toMatchInlineSnapshot(`
    [
      "Waiting for the local Connect: process 4711 has its data",
      "Local Connect at http://127.0.0.1:4510 (was running)",
      "[ 1/12] created queue "Support"",
      "[ 2/12] failed: queue "Support": refused",
      "[ 3/12] left out flow "Main\\u001b[2J": could not create queu",
      "e "Support"",
      "Tried 3 calls again: CreateQueue (ThrottlingException) 2 tim",
      "es, ListQueues (InternalServiceException)",
    ]
  `);
});

it("keeps everything that was written, whatever the window does meanwhile", async () => {
  const screen = new Screen(60);
  const timing = new FakeTiming();
  const terminal = screen.terminal();
  const progress = showProgress(terminal, timing);
  progress.onEvent({ type: "apply-started", steps: 2, leastSeconds: 0 });
  for (const columns of [24, 80, 9, 3, 60]) {
    progress.onEvent({ type: "step-started", position: 0, ...queue, address: `queue/${columns}` });
    terminal.note(`line ${columns}\n`);
    timing.pass(1000);
    await screen.resize(columns);
    timing.pass(1000);
    await screen.lines();
  }
  progress.clear();
  const lines = (await screen.lines()).join("").replaceAll(" ", "");
  expect(lines).toBe("line24line80line9line3line60");
});

it("never draws into a line that is not complete", async () => {
  const screen = new Screen(40);
  const terminal = screen.terminal();
  const progress = showProgress(terminal, new FakeTiming());
  progress.doing("working");
  terminal.note("half");
  progress.doing("still working");
  expect(await screen.lines()).toEqual(["half"]);
  terminal.result(" and half\n");
  expect(await screen.lines()).toEqual(["half and half", "⠋ still working"]);
  progress.clear();
  expect(await screen.lines()).toEqual(["half and half"]);
});

it.each([
  ["wide letters", "受付キュー受付キュー受付キュー"],
  ["emoji", "👩‍👩‍👧 🇬🇧 ☎️ 👍🏽 👩‍👩‍👧 🇬🇧 ☎️ 👍🏽 👩‍👩‍👧 🇬🇧 ☎️ 👍🏽"],
  ["joined marks", "e\u0301".repeat(40)],
  ["control characters", "a\u001b[2Jb\rc\nd\u0007e".repeat(3)],
])("stays in one line with names of %s", async (_, name) => {
  for (const columns of [12, 25, 26, 27, 28, 40]) {
    const screen = new Screen(columns);
    const progress = showProgress(screen.terminal(), new FakeTiming());
    progress.onEvent({ type: "step-started", position: 0, ...queue, name });
    expect(await screen.lines()).toHaveLength(1);
    progress.clear();
    expect(await screen.lines()).toEqual([]);
  }
});
