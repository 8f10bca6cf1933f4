import { parseScript } from "@flowc/simulator";
import { describe, expect, it } from "vitest";
import { callCenter } from "./call-center.js";
import { openView, refusalOf } from "./open-view.js";

const at = "2026-11-20T10:00";

describe("a call", () => {
  it("waits where a caller is asked, with what was heard and the way that it went", async () => {
    const { api } = await openView(callCenter);
    const call = await api.startCall({ flow: "flow:Main", at, from: "+441234567890" });
    expect(call.isOver).toBe(false);
    expect(call.asks).toEqual({ kind: "keys", hint: "Keys are asked for: 1." });
    const heard = call.lines.filter(({ actor }) => actor === "flow");
    expect(heard.map(({ time, text, flow }) => [time, text, flow])).toEqual([
      ["10:00:00", '"Welcome to the shop."', "flowModule:Greet"],
      [expect.stringMatching(/^10:00:0\d$/), '"Press 1 for support."', "flow:Main"],
    ]);
    const main = (await api.flow({ key: "flow:Main" })).drawing;
    expect(call.path[0]).toEqual({ flow: "flow:Main", block: main.entry, branch: 0 });
    expect(call.path.map(({ flow }) => flow)).toEqual([
      "flow:Main",
      "flowModule:Greet",
      "flowModule:Greet",
      "flow:Main",
    ]);
    expect(call.path.at(-1)).toEqual(call.at);
    expect(call.standing).toBe('The customer is asked at Get customer input “Press 1 for support.” of "Main".');
  });

  it("goes on with the keys that are typed, to the branch that they take", async () => {
    const { api } = await openView(callCenter);
    const { id, at: asked } = await api.startCall({ flow: "flow:Main", at });
    const call = await api.act({ call: id, words: "1" });
    const { drawing } = await api.flow({ key: "flow:Main" });
    const step = call.path.find(({ block }) => block === asked?.block);
    const taken = drawing.lines.find(({ from, branch }) => from === step?.block && branch === step?.branch);
    expect(call.path.map(({ block }) => block)).toContain(taken?.to);
    expect(call.attributes).toEqual({ topic: "support" });
    expect(call.standing).toBe("The contact waits in a queue: Support.");
    expect(call.asks?.kind).toBe("time");
  });

  it("lets time pass, and an agent take it, until it is over", async () => {
    const { api } = await openView(callCenter);
    const { id } = await api.startCall({ flow: "flow:Main", at });
    await api.act({ call: id, words: "1" });
    const talks = await api.act({ call: id, words: "/agent accepts Jo" });
    expect(talks.standing).toBe("The contact talks with an agent: Jo.");
    expect(talks.asks?.kind).toBe("words");
    const over = await api.act({ call: id, words: "/hangs up" });
    expect([over.isOver, over.asks, over.at]).toEqual([true, undefined, undefined]);
    expect(over.standing).toBe("The call is over: CUSTOMER_DISCONNECT.");
    expect((await api.act({ call: id, words: "1" })).findings).toMatchObject([{ code: "VIEW117" }]);
  });

  it("calls blocks by what they do, also in what was heard and done", async () => {
    const { api } = await openView(callCenter);
    const { id } = await api.startCall({ flow: "flow:Main", at });
    const call = await api.wait({ call: id });
    expect(call.lines.map(({ text }) => text)).toContain(
      "Get customer input “Press 1 for support.” hears nothing in time",
    );
  });

  it("takes the timeout when nobody types anything", async () => {
    const { api } = await openView(callCenter);
    const { id } = await api.startCall({ flow: "flow:Main", at });
    const call = await api.wait({ call: id });
    expect(call.lines.at(-1)?.text).toContain("CONTACT_FLOW_DISCONNECT");
    expect(call.lines.some(({ text }) => text === '"Goodbye."')).toBe(true);
    expect((await api.wait({ call: id })).findings.map(({ code }) => code)).toEqual(["VIEW117"]);
  });

  it("says what is wrong with a line of a script, and goes on", async () => {
    const { api } = await openView(callCenter);
    const { id } = await api.startCall({ flow: "flow:Main", at });
    const call = await api.act({ call: id, words: "/dances" });
    expect(call.findings).toMatchObject([{ code: expect.stringMatching(/^SIM/), severity: "error" }]);
    expect((await api.act({ call: id, words: "1" })).findings).toEqual([]);
  });

  it("tells a script that plays it again", async () => {
    const { api } = await openView(callCenter);
    const { id } = await api.startCall({ flow: "flow:Main", at, channel: "VOICE", attributes: { vip: "yes" } });
    const { script } = await api.act({ call: id, words: "1" });
    const parsed = parseScript(script, "call.txt");
    expect(parsed.diagnostics).toEqual([]);
    expect(parsed.script).toMatchObject({
      start: { at: Date.UTC(2026, 10, 20, 10), channel: "VOICE", attributes: { vip: "yes" } },
      steps: [{ kind: "presses", keys: "1" }],
    });
  });

  it("keeps the flows as they were when it began", async () => {
    const { api, change } = await openView(callCenter);
    const { id } = await api.startCall({ flow: "flow:Main", at });
    await change("flows/main.flow.ts", undefined);
    expect((await api.act({ call: id, words: "1" })).attributes).toEqual({ topic: "support" });
    expect((await refusalOf(api.startCall({ flow: "flow:Main" }))).code).toBe("VIEW113");
  });

  it("does one thing after the other, however fast they are asked for", async () => {
    const { api } = await openView(callCenter);
    const { id } = await api.startCall({ flow: "flow:Main", at });
    const [pressed, accepted] = await Promise.all([
      api.act({ call: id, words: "1" }),
      api.act({ call: id, words: "/agent accepts Jo" }),
    ]);
    expect([pressed.findings, accepted.findings]).toEqual([[], []]);
    expect(accepted.standing).toContain("Jo");
  });
});

describe("what only the world knows", () => {
  it("is asked, and typed as an answer", async () => {
    const { api } = await openView(callCenter);
    const asked = await api.startCall({ flow: "flow:Lookup", at, from: "+441234567890" });
    expect(asked.standing).toBe('The call waits for an answer: Lambda function "lookup".');
    expect(asked.asks).toMatchObject({
      kind: "answer",
      hint: expect.stringContaining('Its parameters are {"phone":"+441234567890"}'),
    });
    const answered = await api.act({ call: asked.id, words: '{"tier":"gold"}' });
    expect(answered.attributes).toEqual({ tier: "gold" });
    expect(answered.isOver).toBe(true);
  });

  it("is asked again when the words are no answer", async () => {
    const { api } = await openView(callCenter);
    const { id } = await api.startCall({ flow: "flow:Lookup", at });
    for (const words of ["{tier", "/agent accepts Jo"]) {
      const call = await api.act({ call: id, words });
      expect(call.findings).toMatchObject([{ code: "VIEW119", help: expect.stringContaining("JSON") }]);
      expect(call.asks?.kind).toBe("answer");
    }
    expect((await api.wait({ call: id })).findings.map(({ code }) => code)).toEqual(["VIEW117"]);
  });

  it("may stay unanswered, or fail", async () => {
    const { api } = await openView(callCenter);
    for (const words of ["/quit", "fails", "times out"]) {
      const { id } = await api.startCall({ flow: "flow:Lookup", at });
      const call = await api.act({ call: id, words });
      expect([words, call.isOver, call.attributes]).toEqual([words, true, {}]);
    }
  });
});

describe("calls", () => {
  it("are closed by whoever has enough of them", async () => {
    const { api } = await openView(callCenter);
    const { id } = await api.startCall({ flow: "flow:Lookup" });
    expect(await api.endCall({ call: id })).toEqual({ call: id });
    expect(await refusalOf(api.act({ call: id, words: "1" }))).toMatchObject({ status: 404, code: "VIEW114" });
    expect(await refusalOf(api.endCall({ call: id }))).toMatchObject({ status: 404, code: "VIEW114" });
  });

  it("end with the oldest when there are many", async () => {
    const { api } = await openView(callCenter);
    const calls = [];
    for (let at = 0; at < 51; at += 1) calls.push(await api.startCall({ flow: "flow:Lookup" }));
    const [oldest, second] = calls.map(({ id }) => id);
    expect((await refusalOf(api.act({ call: oldest ?? "", words: "fails" }))).code).toBe("VIEW114");
    expect((await api.act({ call: second ?? "", words: "fails" })).isOver).toBe(true);
  });

  it("do not begin in a module, nor at a time that is none", async () => {
    const { api } = await openView(callCenter);
    expect(await refusalOf(api.startCall({ flow: "flowModule:Greet" }))).toMatchObject({
      status: 400,
      code: "VIEW115",
    });
    expect(await refusalOf(api.startCall({ flow: "flow:Main", at: "teatime" }))).toMatchObject({
      status: 400,
      code: "VIEW118",
      message: expect.stringContaining("teatime"),
    });
  });
});
