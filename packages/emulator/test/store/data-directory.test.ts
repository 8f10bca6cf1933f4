import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CreateHoursOfOperationCommand,
  CreateInstanceCommand,
  ListHoursOfOperationsCommand,
  ListInstancesCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it, onTestFinished } from "vitest";
import { findRunningEmulator, startEmulator } from "../../src/index.js";
import { startEmulatorProcess } from "../harness/emulator-process.js";
import { clientOf, startTestEmulator, startTestInstance } from "../harness/test-emulator.js";

function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "emulator-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Ids of the instances that an emulator on the directory knows. */
async function instancesIn(dataDirectory: string): Promise<string[]> {
  const emulator = await startEmulator({ dataDirectory });
  const connect = clientOf(emulator);
  try {
    const { InstanceSummaryList = [] } = await connect.send(new ListInstancesCommand({}));
    return InstanceSummaryList.map((instance) => instance.Id ?? "");
  } finally {
    connect.destroy();
    await emulator.close();
  }
}

describe("the data directory", () => {
  it("keeps everything between a close and a start", async () => {
    const dataDirectory = newDirectory();
    const { emulator, InstanceId } = await startTestInstance({ dataDirectory });
    await emulator.close();
    expect(await instancesIn(dataDirectory)).toEqual([InstanceId]);
  });

  it("drops a last line that a kill cut short, and nothing else", async () => {
    const dataDirectory = newDirectory();
    const { emulator, connect, InstanceId } = await startTestInstance({ dataDirectory });
    emulator.faults.add({ kind: "crash", when: "beforeEffect" });
    await expect(connect.send(new ListInstancesCommand({}))).rejects.toBeDefined();
    const journal = join(dataDirectory, "journal.ndjson");
    appendFileSync(
      journal,
      Buffer.from('0123456789abcdef {"serial":99,"changes":[{"table":"caf\u00e9').subarray(0, -1),
    );
    expect(await instancesIn(dataDirectory)).toEqual([InstanceId]);
    expect(await instancesIn(dataDirectory)).toEqual([InstanceId]);
  });

  it("is refused when a line in the middle is damaged", async () => {
    const dataDirectory = newDirectory();
    await instancesIn(dataDirectory);
    writeFileSync(join(dataDirectory, "journal.ndjson"), 'ffffffffffffffff {"serial":1,"changes":[]}\n');
    await expect(startEmulator({ dataDirectory })).rejects.toMatchObject({
      diagnostic: { code: "EMU105", data: { reason: "line 1 does not match its checksum" } },
    });
  });

  it.each([
    ["a newer version wrote it", "data.json", JSON.stringify({ format: 99, serial: 0, tables: {} }), 99],
    ["an older version wrote it", "data.json", JSON.stringify({ format: 1, serial: 0, tables: {} }), 1],
    ["an older version was killed early", "journal.ndjson", "0123456789abcdef {}\n", 1],
  ])("is refused when %s", async (_, file, text, found) => {
    const dataDirectory = newDirectory();
    writeFileSync(join(dataDirectory, file), text);
    await expect(startEmulator({ dataDirectory })).rejects.toMatchObject({
      diagnostic: { code: "EMU103", data: { found } },
    });
  });

  it("can be used when a start was killed before anything was kept", async () => {
    const dataDirectory = newDirectory();
    writeFileSync(join(dataDirectory, "journal.ndjson"), "");
    expect(await instancesIn(dataDirectory)).toEqual([]);
  });

  it("belongs to one emulator at a time, and is free again after it", async () => {
    const dataDirectory = newDirectory();
    const { emulator } = await startTestEmulator({ dataDirectory });
    await expect(startEmulator({ dataDirectory })).rejects.toMatchObject({
      diagnostic: { code: "EMU102", data: { url: emulator.url, pid: process.pid } },
    });
    await emulator.close();
    await expect(instancesIn(dataDirectory)).resolves.toEqual([]);
  });

  it("survives kill -9 with every change that was answered", async () => {
    const dataDirectory = newDirectory();
    const { url, kill } = await startEmulatorProcess(dataDirectory);
    const connect = clientOf({ url });
    const { Id: InstanceId } = await connect.send(
      new CreateInstanceCommand({
        IdentityManagementType: "CONNECT_MANAGED",
        InstanceAlias: "sturdy",
        InboundCallsEnabled: true,
        OutboundCallsEnabled: true,
      }),
    );
    const names = ["A", "B", "C"];
    for (const Name of names) {
      await connect.send(new CreateHoursOfOperationCommand({ InstanceId, Name, TimeZone: "UTC", Config: [] }));
    }
    connect.destroy();
    await kill();
    expect(await findRunningEmulator(dataDirectory)).toBeUndefined();
    const { connect: next } = await startTestEmulator({ dataDirectory, clock: { now: () => Date.now() } });
    const { HoursOfOperationSummaryList = [] } = await next.send(new ListHoursOfOperationsCommand({ InstanceId }));
    expect(HoursOfOperationSummaryList.map((hours) => hours.Name)).toEqual(["Basic Hours", ...names]);
  });
});

describe("finding a running emulator", () => {
  it("gives its address while it runs and nothing afterwards", async () => {
    const dataDirectory = newDirectory();
    const { emulator } = await startTestEmulator({ dataDirectory });
    expect(await findRunningEmulator(dataDirectory)).toEqual({
      url: emulator.url,
      port: emulator.port,
      pid: process.pid,
    });
    await emulator.close();
    expect(await findRunningEmulator(dataDirectory)).toBeUndefined();
  });

  it("tells nobody of a private one, whose directory is in use all the same", async () => {
    const dataDirectory = newDirectory();
    const { emulator } = await startTestEmulator({ dataDirectory, isPrivate: true });
    expect(await findRunningEmulator(dataDirectory)).toBeUndefined();
    await expect(startEmulator({ dataDirectory })).rejects.toMatchObject({
      diagnostic: { code: "EMU102", data: { url: emulator.url } },
    });
  });

  it("keeps the directory of one that is stopping until everything is written", async () => {
    const dataDirectory = newDirectory();
    const { emulator } = await startTestEmulator({ dataDirectory });
    const stopped = emulator.close();
    await expect(startEmulator({ dataDirectory })).rejects.toMatchObject({
      diagnostic: { code: "EMU102", data: { url: "starting or stopping", pid: process.pid } },
    });
    await stopped;
    await expect(instancesIn(dataDirectory)).resolves.toEqual([]);
  });

  it("refuses a second start of this process while the first is under way", async () => {
    const dataDirectory = newDirectory();
    const starts = await Promise.allSettled([startEmulator({ dataDirectory }), startEmulator({ dataDirectory })]);
    const started = starts.flatMap((start) => (start.status === "fulfilled" ? [start.value] : []));
    onTestFinished(async () => void (await Promise.all(started.map((emulator) => emulator.close()))));
    expect(started).toHaveLength(1);
  });

  it("finds nothing in a folder that is not there", async () => {
    expect(await findRunningEmulator(join(newDirectory(), "missing"))).toBeUndefined();
  });

  it("recognises a file that a killed emulator left, also when another server has its port", async () => {
    const dataDirectory = newDirectory();
    const other = createServer((_request, response) => response.end("{}"));
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", () => resolve()));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const left = { url: `http://127.0.0.1:${port}`, port, pid: process.pid, token: "of-the-dead" };
    writeFileSync(join(dataDirectory, "server.json"), JSON.stringify(left));
    writeFileSync(join(dataDirectory, "lock"), JSON.stringify({ pid: left.pid, token: left.token }));
    expect(await findRunningEmulator(dataDirectory)).toBeUndefined();
    const emulator = await startEmulator({ dataDirectory });
    onTestFinished(() => emulator.close());
    expect(JSON.parse(readFileSync(join(dataDirectory, "server.json"), "utf8")).url).toBe(emulator.url);
  });
});

describe("starting", () => {
  it("plays the account that it is told, and the region for which requests are signed", async () => {
    const { connect, InstanceId } = await startTestInstance({ region: "us-east-1", accountId: "210987654321" });
    const { InstanceSummaryList } = await connect.send(new ListInstancesCommand({}));
    expect(InstanceSummaryList?.[0]?.Arn).toBe(`arn:aws:connect:eu-west-2:210987654321:instance/${InstanceId}`);
  });

  it("says which port cannot be used", async () => {
    const { emulator } = await startTestEmulator();
    await expect(startEmulator({ port: emulator.port })).rejects.toMatchObject({
      name: "EmulatorStartError",
      diagnostic: { code: "EMU104", data: { port: emulator.port } },
    });
  });
});
