import { expect, test } from "vitest";
import { CallSession } from "../../page/call/call-session.js";
import { createSampleView } from "../sample/sample-view.js";

async function called(...words: readonly string[]): Promise<CallSession> {
  const session = new CallSession(createSampleView().api);
  await session.start({ flow: "flow:Main" }, 1);
  for (const one of words) await session.type(one);
  return session;
}

test("remembers what was done", async () => {
  const session = await called("2");
  expect(session.state.get()).toMatchObject({ moves: [{ kind: "words", words: "2" }], isBusy: false, version: 1 });
  expect(session.state.get().call?.script).toBe("presses 2\n");
});

test("takes the last thing back by doing all the others again", async () => {
  const session = await called();
  const before = session.state.get().call;
  await session.wait();
  await session.takeBack();
  const { call, moves } = session.state.get();
  expect(moves).toEqual([]);
  expect({ ...call, id: "" }).toEqual({ ...before, id: "" });
});

test("does the same call again with other sources", async () => {
  const session = await called("2");
  const { call } = session.state.get();
  await session.again(2);
  expect(session.state.get()).toMatchObject({ version: 2, moves: [{ words: "2" }] });
  expect(session.state.get().call?.lines).toEqual(call?.lines);
});

test("looks at a step of the way, and at its end again once something happens", async () => {
  const session = await called();
  session.look(1);
  expect(session.state.get().step).toBe(1);
  session.look(-5);
  expect(session.state.get().step).toBe(0);
  session.look(999);
  expect(session.state.get().step).toBeUndefined();
  session.look(1);
  await session.type("1");
  expect(session.state.get().step).toBeUndefined();
});

test("says what went wrong, and goes on with the call that it has", async () => {
  const { api } = createSampleView();
  const session = new CallSession({ ...api, act: () => Promise.reject(new TypeError("fetch failed")) });
  await session.start({ flow: "flow:Main" }, 1);
  await session.type("1");
  expect(session.state.get()).toMatchObject({ isBusy: false, moves: [], problem: { code: "unreachable" } });
  await session.wait();
  expect(session.state.get().problem).toBeUndefined();
});

test("ends a call that is put away, also at the server", async () => {
  const { api } = createSampleView();
  const ended: string[] = [];
  const session = new CallSession({
    ...api,
    endCall: (request) => {
      ended.push(request.call);
      return api.endCall(request);
    },
  });
  await session.start({ flow: "flow:Main" }, 1);
  await session.close();
  expect(ended).toEqual(["call-1"]);
  expect(session.state.get()).toEqual({ moves: [], isBusy: false });
});
