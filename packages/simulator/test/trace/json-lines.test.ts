import { expect, test } from "vitest";
import { traceLines } from "../../src/trace/json-lines.js";

test("writes one event per line, what happened first, times as text", () => {
  const contact = "c";
  expect(
    traceLines([
      { at: 0, contact, event: "TestInitiated", channel: "VOICE", flow: "Main" },
      { at: 1500, event: "MessageReceived", contact, flow: "Main", block: "a", actor: "customer", text: 'Say "x"\n' },
    ]),
  ).toBe(
    [
      '{"event":"TestInitiated","at":"1970-01-01T00:00:00.000Z","contact":"c","channel":"VOICE","flow":"Main"}\n',
      '{"event":"MessageReceived","at":"1970-01-01T00:00:01.500Z","contact":"c","flow":"Main","block":"a","actor":"customer","text":"Say \\"x\\"\\n"}\n',
    ].join(""),
  );
});
