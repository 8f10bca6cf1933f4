import { expect, test } from "vitest";
import type { ContactStart } from "../../../src/index.js";
import { runBlock } from "../one-block.js";

function hook(parameters: Parameters<typeof runBlock>[0]["parameters"], contact: ContactStart = {}) {
  const ran = runBlock({ type: "UpdateContactEventHooks", parameters: parameters ?? {} }, {}, contact);
  return { ...ran, hooks: ran.session.state.contacts[0]?.hooks };
}

test("keeps the flow for its moment", () => {
  const named = { "$flowc.reference": { kind: "flow", name: "Music" } } as const;
  expect(hook({ EventHooks: { CustomerQueue: named } })).toMatchObject({
    end: { outcome: "next" },
    hooks: { CustomerQueue: "Music" },
  });
});

test("reads the flow from an attribute, and fails when there is none", () => {
  const parameters = { EventHooks: { CustomerQueue: "$.Attributes.flow" } };
  expect(hook(parameters, { attributes: { flow: "Music" } }).hooks).toEqual({ CustomerQueue: "Music" });
  expect(hook(parameters).end).toMatchObject({
    detail: "NoMatchingError",
    reason: "no flow is given for CustomerQueue",
  });
});

test("switches a whisper off", () => {
  const parameters = { EventHooksConfiguration: { AgentWhisper: { DisableExecution: "true" } } };
  expect(hook(parameters).hooks).toEqual({ AgentWhisper: "" });
  const on = {
    EventHooks: { AgentWhisper: "W" },
    EventHooksConfiguration: { AgentWhisper: { DisableExecution: "false" } },
  };
  expect(hook(on).hooks).toEqual({ AgentWhisper: "W" });
});

test("sets hold flows for calls only", () => {
  const parameters = { EventHooks: { CustomerHold: "Jazz" } };
  expect(hook(parameters).hooks).toEqual({ CustomerHold: "Jazz" });
  expect(hook(parameters, { channel: "CHAT" }).end).toMatchObject({ detail: "NoMatchingError" });
});
