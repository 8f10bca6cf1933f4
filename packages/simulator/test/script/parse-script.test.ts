import { expect, test } from "vitest";
import { hasWords } from "../../src/script/caller-script.js";
import { parseScript } from "../../src/script/parse-script.js";

const told = (text: string) =>
  parseScript(text, "call.txt").diagnostics.map(({ code, message, help, span }) => ({ code, message, help, at: span }));

test("reads a call as a person would write it", () => {
  const { script, diagnostics } = parseScript(`
    # Somebody wants sales.
    at 2026-11-20T10:00+01:00
    channel voice
    attribute tier gold
    attribute "home town" Cork City

    hears "press 1"
    presses 1
    agent hears /gold/i
    agent accepts "Jo Bloggs"
    waits 2 minutes
    agent transfers to queue "Billing desk" through "Default queue transfer"
    hangs up
    ends CUSTOMER_DISCONNECT
  `);
  expect(diagnostics).toEqual([]);
  expect(script.start).toEqual({
    at: Date.UTC(2026, 10, 20, 9),
    channel: "VOICE",
    attributes: { tier: "gold", "home town": "Cork City" },
  });
  expect(script.steps).toEqual([
    { line: 8, kind: "hears", words: { kind: "part", text: "press 1" } },
    { line: 9, kind: "presses", keys: "1" },
    { line: 10, kind: "hears", words: { kind: "pattern", source: "gold", flags: "i" }, participant: "agent" },
    { line: 11, kind: "agentAccepts", agent: "Jo Bloggs" },
    { line: 12, kind: "waits", seconds: 120 },
    {
      line: 13,
      kind: "agentTransfers",
      to: { kind: "queue", name: "Billing desk" },
      flow: "Default queue transfer",
    },
    { line: 14, kind: "hangsUp" },
    { line: 15, kind: "ends", reason: "CUSTOMER_DISCONNECT" },
  ]);
});

test("offers the beginning that is spelled most like an unknown line", () => {
  const [finding] = told("heers press 1");
  expect(finding).toMatchObject({ code: "SIM152", message: '"heers press 1" is nothing that a script can say.' });
  expect(finding?.help).toContain('Did you mean "hears"?');
  expect(told("agent acepts")[0]?.help).toContain('Did you mean "agent accepts"?');
});

test("says what a line wants when its value does not fit, at its place", () => {
  expect(told("presses 1\n  waits long")).toEqual([
    {
      code: "SIM153",
      message: '"waits" cannot take "long".',
      help: "It wants a time such as 30 seconds.",
      at: { file: "call.txt", line: 2, column: 3, end: { line: 2, column: 13 } },
    },
  ]);
  expect(told("presses A")[0]?.message).toBe('"presses" cannot take "A".');
  expect(told("hears")[0]?.message).toBe('"hears" lacks words, or a pattern such as /press [12]/i.');
  expect(told("hears /(/")[0]?.message).toBe('"hears" cannot take "/(/".');
  expect(told("at 2026-02-30T10:00")[0]?.help).toBe("It wants a time such as 2026-11-20T10:00Z.");
  expect(told("channel fax")[0]?.help).toBe("It wants one of VOICE, CHAT, TASK, EMAIL.");
  expect(told('clicks Submit {"a":')[0]?.code).toBe("SIM153");
  expect(told("agent transfers to desk Sales")[0]?.code).toBe("SIM153");
  expect(told("has attribute tier")[0]?.message).toBe('"has attribute" cannot take "tier".');
});

test("refuses to say how the contact begins after it has begun", () => {
  const [finding] = told("presses 1\nat 2026-11-20T10:00");
  expect(finding).toMatchObject({ code: "SIM153", message: '"at" cannot take "2026-11-20T10:00".' });
  expect(finding?.help).toBe("It wants to stand above all that happens: it says how the contact begins.");
});

test("takes sending a message for saying it", () => {
  expect(parseScript('sends "hi there"').script.steps).toEqual([{ kind: "says", text: "hi there", line: 1 }]);
});

test("hears part of what is said in any letter case, whatever the blanks", () => {
  expect(hasWords("For sales,\n press 1.", { kind: "part", text: "SALES, press  1" })).toBe(true);
  expect(hasWords("For sales", { kind: "part", text: "support" })).toBe(false);
  expect(hasWords("For sales", { kind: "pattern", source: "^for", flags: "" })).toBe(false);
});
