import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readFaultFile } from "../../src/index.js";

function fileOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "flowc-faults-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "faults.json");
  writeFileSync(file, text);
  return file;
}

async function findings(value: unknown): Promise<string[]> {
  const { setup, diagnostics } = await readFaultFile(fileOf(JSON.stringify(value)));
  expect(setup).toBeUndefined();
  return diagnostics.map(({ code, data, help }) => `${code} ${data?.pointer ?? ""}: ${help}`);
}

const kinds = "throttle, serverError, timeout, connectionReset, lostResponse, crash, failLater, staleRead";

describe("a file of faults", () => {
  it("gives everything that the options of the emulator have", async () => {
    const setup = {
      faults: [
        { kind: "throttle", operations: ["CreateQueue"], from: 2, times: 3, retryAfterSeconds: 0.5 },
        { kind: "serverError", status: 503, afterEffect: true },
        { kind: "timeout", afterEffect: false },
        { kind: "connectionReset" },
        { kind: "lostResponse", operations: ["logs:CreateLogGroup"] },
        { kind: "crash", when: "afterEffect", from: 10 },
        { kind: "failLater", operations: ["CreateInstance"], message: "no directory" },
        { kind: "staleRead", writes: 2 },
      ],
      rateLimit: { perSecond: 5, burst: 10 },
      consistency: { hiddenReads: 1, hiddenSearches: 2, hideFromReferences: true },
    };
    expect(await readFaultFile(fileOf(JSON.stringify(setup)))).toEqual({ setup, diagnostics: [] });
    expect(await readFaultFile(fileOf('{"rateLimit":true}'))).toMatchObject({ setup: { rateLimit: true } });
  });

  it.each([
    ["it is not JSON", () => fileOf("faults:")],
    ["it is not there", () => join(tmpdir(), "flowc-no-such-file.json")],
    ["it is not an object with faults, rateLimit or consistency", () => fileOf("[]")],
  ])("cannot be used when %s", async (reason, file) => {
    const { diagnostics } = await readFaultFile(file());
    expect(diagnostics.map(({ code, data }) => [code, data?.reason])).toEqual([["EMU116", reason]]);
  });

  it.each([
    [{ fault: [] }, 'EMU117 /fault: Did you mean "faults"? Expected: faults, rateLimit, consistency.'],
    [{ faults: {} }, "EMU117 /faults: Expected: a list of faults."],
    [{ faults: ["crash"] }, "EMU117 /faults/0: Expected: an object with a kind."],
    [{ faults: [{}] }, `EMU117 /faults/0/kind: Expected: ${kinds}.`],
    [{ faults: [{ kind: "trottle" }] }, `EMU117 /faults/0/kind: Did you mean "throttle"? Expected: ${kinds}.`],
    [
      { faults: [{ kind: "crash" }] },
      'EMU117 /faults/0/when: Expected: "beforeEffect", "afterEffect", "afterResponse".',
    ],
    [{ faults: [{ kind: "timeout", from: 0 }] }, "EMU117 /faults/0/from: Expected: a whole number from 1."],
    [{ faults: [{ kind: "timeout", operations: [] }] }, "EMU117 /faults/0/operations: Expected: a list of operations."],
    [{ rateLimit: { perSecond: 1 } }, "EMU117 /rateLimit/burst: Expected: a whole number from 1."],
    [{ consistency: { hiddenReads: -1 } }, "EMU117 /consistency/hiddenReads: Expected: a whole number from 0."],
    [
      { faults: [{ kind: "timeout", operations: ["CreateQueu"] }] },
      'EMU118 /faults/0/operations/0: Did you mean "CreateQueue"? Operations are spelled as in the API, for example CreateQueue or logs:CreateLogGroup.',
    ],
  ])("with %j is refused", async (value, finding) => {
    expect(await findings(value)).toEqual([finding]);
  });
});
