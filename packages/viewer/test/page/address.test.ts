import { expect, test } from "vitest";
import { type Address, flowAddress, formatAddress, parseAddress } from "../../page/address/address.js";

const addresses: readonly Address[] = [
  { screen: "flows", filter: { words: "" } },
  { screen: "flows", filter: { words: "press 1 & 2", kind: "flowModule", findings: "warning" } },
  flowAddress("flow:Main / front?door#1"),
  flowAddress("flow:Main", { block: "menu é%", panel: "call", coverage: true }),
  { screen: "resources", words: "queue" },
  { screen: "plan" },
  { screen: "plan", environment: "prod/eu", subject: 'queue "Support"' },
  { screen: "deployed" },
];

test.each(addresses)("reads %j again as it was written", (address) => {
  expect(parseAddress(formatAddress(address))).toEqual(address);
});

test("leads to the list of flows when an address says nothing, or nonsense", () => {
  for (const hash of ["", "#", "#/", "#/flows", "#/nowhere/at/all", "#/%E0%A4%A"]) {
    expect(parseAddress(hash)).toMatchObject({ screen: "flows" });
  }
});

test("takes what is no panel and no filter for what is usual", () => {
  expect(parseAddress("#/flows/flow%3AMain?panel=secrets&overlay=x")).toEqual(flowAddress("flow:Main"));
  expect(parseAddress("#/flows?kind=queue&findings=all")).toEqual({ screen: "flows", filter: { words: "" } });
});
