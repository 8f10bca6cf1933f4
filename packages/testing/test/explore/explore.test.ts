import type { FlowDefinition } from "@flowc/connect-model";
import { contactFlow, existing, lambda } from "@flowc/flow-dsl";
import { expect, test } from "vitest";
import {
  type Exploration,
  type ExploreOptions,
  explorationText,
  explore,
  exploreInPortions,
  wayText,
} from "../../src/explore/index.js";

const sales = existing.queue("Sales");
const office = existing.hoursOfOperation("Office");
const lookup = lambda<{ phone: string }, { tier: string }>("customerLookup");

function explored(flow: FlowDefinition, options?: ExploreOptions): Exploration {
  return explore([flow.build()], flow.name, options);
}

/** What was found about the branches of an action: the shortest way, or why there is none. */
function branchesOf({ branches }: Exploration, type: string) {
  return Object.fromEntries(
    branches
      .filter((branch) => branch.type === type)
      .map(({ label, way, reason }) => [label, way === undefined ? reason : wayText(way)]),
  );
}

test("presses every key that a menu knows, another one, and none", () => {
  const flow = contactFlow("Menu", (f) => {
    f.getCustomerInput("Press 1 or 2.", {
      timeoutSeconds: 5,
      1: (f) => f.transferToQueue(sales),
      2: (f) => f.disconnect(),
      noMatch: (f) => f.playPrompt("What?").disconnect(),
      timeout: (f) => f.playPrompt("Hello?").disconnect(),
    });
  });
  const { 0: _, ...found } = branchesOf(explored(flow, { lettingFail: false }), "GetParticipantInput");
  expect(found).toEqual({
    "Equals 1": ["presses 1"],
    "Equals 2": ["presses 2"],
    InputTimeLimitExceeded: ["stays silent"],
    NoMatchingCondition: ["presses 3"],
    NoMatchingError: "the block does not fail so",
  });
});

test("lets functions answer what conditions ask for, once one looks at the answer", () => {
  const flow = contactFlow("Lookup", { onError: (f) => f.disconnect() }, (f) => {
    const customer = f.invokeLambda(lookup, { phone: f.system.customerEndpoint.address });
    f.setContactAttributes({ tier: customer.tier });
    f.checkContactAttributes(f.attributes("tier"), {
      gold: (f) => f.transferToQueue(sales),
      otherwise: (f) => f.disconnect(),
    });
  });
  const found = branchesOf(explored(flow), "Compare");
  expect(found["Equals gold"]).toEqual([expect.stringMatching(/^Lookup\/.* gets \{"tier":"gold"\}$/)]);
  expect(found.NoMatchingCondition).toEqual([expect.stringMatching(/gets \{"tier":"something else"\}$/)]);
});

test("opens and closes hours", () => {
  const flow = contactFlow("Hours", (f) => {
    f.checkHoursOfOperation(office, { outOfHours: (f) => f.disconnect() });
    f.disconnect();
  });
  const found = branchesOf(explored(flow), "CheckHoursOfOperation");
  expect(found["Equals True"]).toEqual([expect.stringMatching(/ gets true$/)]);
  expect(found["Equals False"]).toEqual([expect.stringMatching(/ gets false$/)]);
  expect(found.NoMatchingError).toEqual([expect.stringMatching(/ gets error NoMatchingError$/)]);
});

test("lets a block fail only where nothing else takes its error branch", () => {
  const flow = contactFlow("Greeting", { onError: (f) => f.disconnect() }, (f) => {
    f.playPrompt("Hello.").disconnect();
  });
  expect(branchesOf(explored(flow), "MessageParticipant").NoMatchingError).toEqual([
    expect.stringMatching(/^Greeting\/.* fails with NoMatchingError$/),
  ]);
  expect(branchesOf(explored(flow, { lettingFail: false }), "MessageParticipant").NoMatchingError).toBe(
    "the block does not fail so",
  );
});

test("says what a value was where no condition could hold", () => {
  const flow = contactFlow("Fixed", (f) => {
    f.setContactAttributes({ tier: "gold" });
    f.checkContactAttributes(f.attributes("tier"), {
      silver: (f) => f.transferToQueue(sales),
      otherwise: (f) => f.disconnect(),
    });
  });
  const found = explored(flow);
  expect(branchesOf(found, "Compare")["Equals silver"]).toBe('$.Attributes.tier was only ever "gold"');
  expect(branchesOf(found, "TransferContactToQueue").NoMatchingError).toBe("its block is never reached");
  expect(found.isComplete).toBe(true);
});

test("tells first where ways end, then the blocks behind, one line each", () => {
  const flow = contactFlow("Fixed", (f) => {
    f.setContactAttributes({ tier: "gold" });
    f.checkContactAttributes(f.attributes("tier"), {
      silver: (f) => f.playPrompt("Silver.", { id: "silver" }).transferToQueue(sales, { id: "queue" }),
      otherwise: (f) => f.disconnect(),
    });
  });
  const text = explorationText(explored(flow, { lettingFail: false }), () => "fixed.ts");
  const ends = text.slice(text.indexOf("not reached")).replaceAll(/fixed\.ts:\d+/g, "fixed.ts");
  const lines = ends.split("\n").map((line) => line.trim());
  expect(lines).toContain('"silver" (MessageParticipant): all branches  fixed.ts: its block is never reached');
  expect(lines.filter((line) => line.startsWith('"silver"'))).toHaveLength(1);
  const behind = lines.findIndex((line) => line.includes("its block is never reached"));
  const [before, after] = [lines.slice(0, behind), lines.slice(behind)];
  expect(before.join("\n")).toContain('Equals silver  fixed.ts: $.Attributes.tier was only ever "gold"');
  expect(after.join("\n")).not.toContain("was only ever");
});

test("leaves attributes open that no block sets, and the channel where a condition asks for it", () => {
  const flow = contactFlow("Start", (f) => {
    f.checkContactAttributes(f.attributes("campaign"), { spring: (f) => f.disconnect(), otherwise: (f) => f });
    f.checkContactAttributes(f.system.channel, { CHAT: (f) => f.disconnect(), otherwise: (f) => f.disconnect() });
  });
  const found = explored(flow).branches.filter(({ type }) => type === "Compare");
  const ways = Object.fromEntries(found.map(({ label, way }) => [label, way && wayText(way)]));
  expect(ways["Equals spring"]).toEqual(['attribute campaign is "spring"']);
  expect(ways["Equals CHAT"]).toContain("on CHAT");
});

test("goes round loops and out of them", () => {
  const flow = contactFlow("Again", (f) => {
    f.loop(2, (f) => f.getCustomerInput("Press 1.", { timeoutSeconds: 5, 1: (f) => f.transferToQueue(sales) }));
    f.disconnect();
  });
  const found = explored(flow);
  expect(branchesOf(found, "Loop")["Equals DoneLooping"]).toHaveLength(2);
  expect(found.isComplete).toBe(true);
});

test("stops at its bound and says that it did", () => {
  const flow = contactFlow("Menu", (f) => {
    f.getCustomerInput("Press 1.", { timeoutSeconds: 5, 1: (f) => f.transferToQueue(sales) });
    f.disconnect();
  });
  const found = explored(flow, { mostStates: 2 });
  expect(found.isComplete).toBe(false);
  expect(branchesOf(found, "TransferContactToQueue").NoMatchingError).toBe("not found among the first 2 states");
});

test("finds the same, in the same order, every time", () => {
  const flow = contactFlow("Menu", (f) => {
    f.getCustomerInput("Press 1.", { timeoutSeconds: 5, 1: (f) => f.transferToQueue(sales) });
    f.disconnect();
  });
  expect(JSON.stringify(explored(flow))).toBe(JSON.stringify(explored(flow)));
});

test("finds the same in portions, and says how far it is", async () => {
  const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
  const flow = contactFlow("Long", (f) => {
    let at = f;
    for (const menu of ["a", "b", "c", "d"]) {
      const chosen = Object.fromEntries(
        keys.map((key) => [key, (g: typeof f) => g.setContactAttributes({ [menu]: key })]),
      );
      at = at.getCustomerInput(`Menu ${menu}`, { timeoutSeconds: 5, ...chosen }) as typeof f;
    }
    at.disconnect();
  });
  const seen: number[] = [];
  const options = { mostStates: 2000 };
  const found = await exploreInPortions([flow.build()], "Long", options, (states) => seen.push(states));
  expect(found).toEqual(explored(flow, options));
  expect(seen.length).toBeGreaterThan(0);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
});
