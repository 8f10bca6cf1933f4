import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { campaignFlowMethods } from "../../src/flow-types/campaign-flow.js";
import { contactFlowMethods } from "../../src/flow-types/contact-flow.js";
import { customerQueueFlowMethods } from "../../src/flow-types/customer-queue-flow.js";
import { holdFlowMethods } from "../../src/flow-types/hold-flows.js";
import { moduleFlowMethods } from "../../src/flow-types/module-flow.js";
import { agentTransferFlowMethods, queueTransferFlowMethods } from "../../src/flow-types/transfer-flows.js";
import { outboundWhisperFlowMethods, whisperFlowMethods } from "../../src/flow-types/whisper-flows.js";

const page = readFileSync(new URL("../../../../docs/guide/blocks.md", import.meta.url), "utf8");

/** Methods that make no block by themselves, or any block: other pages of the guide are about them. */
const notBlocks = ["action", "goto", "label", "messages", "repeat", "scope", "unconnected", "unreachable"];

const methods = new Set(
  [
    campaignFlowMethods,
    contactFlowMethods,
    customerQueueFlowMethods,
    holdFlowMethods,
    moduleFlowMethods,
    agentTransferFlowMethods,
    queueTransferFlowMethods,
    outboundWhisperFlowMethods,
    whisperFlowMethods,
  ].flatMap((table) => Object.keys(table)),
);

test("the page about every block names every block", () => {
  const missing = [...methods].filter((name) => !notBlocks.includes(name) && !page.includes(`\`${name}\``));
  expect(missing).toEqual([]);
});

test("the table of the page names no method that does not exist", () => {
  const table = page.slice(page.indexOf("| you want to"), page.indexOf("Whatever is not here"));
  const named = Array.from(table.matchAll(/`(\w+)`/g), ([, name = ""]) => name);
  expect(named.filter((name) => !methods.has(name))).toEqual([]);
});
