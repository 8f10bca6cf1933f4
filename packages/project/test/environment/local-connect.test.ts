import { startEmulator } from "@flowc/emulator";
import { virtualClock } from "@flowc/provisioner/testing";
import { expect, it, onTestFinished } from "vitest";
import { reachLocalConnect } from "../../src/environment/local-connect.js";
import type { ProjectEvent } from "../../src/index.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const region = "eu-west-2";

/** A Connect of another action on a folder, which it ends after so many times that somebody waited. */
async function heldFor(dataDirectory: string, waits: number) {
  const other = await startEmulator({ dataDirectory, isPrivate: true });
  onTestFinished(() => other.close());
  const clock = virtualClock();
  let left = waits;
  const sleep = async (milliseconds: number, signal?: AbortSignal) => {
    left -= 1;
    if (left === 0) await other.close();
    await clock.sleep(milliseconds, signal);
  };
  return { other, clock: { now: clock.now, sleep } };
}

it("waits while another action has the data, says so once, and then starts its own", async () => {
  const dataDirectory = temporaryFolder();
  const { other, clock } = await heldFor(dataDirectory, 3);
  const events: ProjectEvent[] = [];
  const onEvent = (event: ProjectEvent) => void events.push(event);
  const { connect, diagnostics } = await reachLocalConnect({ dataDirectory, region }, { clock, onEvent });
  onTestFinished(async () => connect?.close());
  expect(diagnostics).toEqual([]);
  expect(connect?.url).not.toBe(other.url);
  expect(events).toEqual([
    { type: "local-connect-starting" },
    { type: "local-connect-awaited", pid: process.pid },
    { type: "local-connect-ready", url: connect?.url, wasRunning: false },
  ]);
  expect((await fetch(`${connect?.url}/instance`)).status).toBe(403);
});

it("gives up after ten seconds and says who has the data", async () => {
  const dataDirectory = temporaryFolder();
  const { other, clock } = await heldFor(dataDirectory, Number.POSITIVE_INFINITY);
  const { connect, diagnostics } = await reachLocalConnect({ dataDirectory, region }, { clock });
  expect(connect).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: "EMU102", data: { url: other.url, pid: process.pid } }]);
  expect(clock.now()).toBe(10_000);
});

it("stops waiting when it is told to", async () => {
  const dataDirectory = temporaryFolder();
  const { clock } = await heldFor(dataDirectory, Number.POSITIVE_INFINITY);
  const controller = new AbortController();
  const onEvent = ({ type }: ProjectEvent) => type === "local-connect-awaited" && controller.abort();
  const { signal } = controller;
  const error = await reachLocalConnect({ dataDirectory, region }, { clock, onEvent, signal }).catch(
    (reason) => reason,
  );
  expect(signal.aborted).toBe(true);
  expect(error).toBe(signal.reason);
});

it("takes the one that runs for everybody, and leaves it running", async () => {
  const dataDirectory = temporaryFolder();
  const running = await startEmulator({ dataDirectory });
  onTestFinished(() => running.close());
  const { connect } = await reachLocalConnect({ dataDirectory, region }, {});
  expect(connect?.url).toBe(running.url);
  await connect?.close();
  expect((await fetch(`${running.url}/instance`)).status).toBe(403);
});
