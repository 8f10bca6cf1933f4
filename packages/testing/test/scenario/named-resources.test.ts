import { contactFlow } from "@flowc/flow-dsl";
import { hoursOfOperation, queue } from "@flowc/provisioner";
import { expect, test } from "vitest";
import { simulate } from "../../src/index.js";
import "../../src/vitest/index.js";

const ukHours = hoursOfOperation("UK hours", { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]] });
const sales = queue("Sales", { hours: ukHours, maxContacts: 0 });

const main = contactFlow("Main", (f) => {
  f.checkHoursOfOperation(ukHours, { outOfHours: (f) => f.playPrompt("We are closed.").disconnect() });
  f.transferToQueue(sales, { atCapacity: (f) => f.playPrompt("We are full.").disconnect() });
});

test("takes hours of operation from their declaration, in their own time zone", () => {
  const options = { timeZone: "Europe/London" } as const;
  expect(simulate(main, { ...options, at: "2026-07-01T08:59" })).toHaveHeard("closed");
  expect(simulate(main, { ...options, at: "2026-07-01T09:00" })).not.toHaveHeard("closed");
  expect(simulate(main, { at: "2026-07-01T08:00" })).not.toHaveHeard("closed");
});

test("takes the size of a queue from its declaration", () => {
  expect(simulate(main)).toHaveHeard("full");
});

test("takes the hours of a queue from the declaration that the queue names", () => {
  const asksTheQueue = contactFlow("Asks the queue", (f) => {
    f.setWorkingQueue(sales);
    f.checkHoursOfOperation("workingQueue", { outOfHours: (f) => f.playPrompt("We are closed.").disconnect() });
    f.disconnect();
  });
  expect(simulate(asksTheQueue, { at: "2026-01-10T12:00" })).toHaveHeard("closed");
});

test("lets the scenario say otherwise", () => {
  expect(simulate(main, { hours: { "UK hours": "closed" } })).toHaveHeard("closed");
  expect(simulate(main, { queues: { Sales: { maxContacts: 5 } } })).toReachQueue(sales);
});
