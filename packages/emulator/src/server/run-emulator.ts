import { randomUUID } from "node:crypto";
import type { EmulatorOptions, RunningEmulator } from "../emulator.js";
import { FaultPlan } from "../faults/fault-plan.js";
import { RateLimit } from "../faults/rate-limit.js";
import { Visibility } from "../faults/visibility.js";
import { loadServiceModel } from "../model/service-model.js";
import { Store } from "../store/store.js";
import { CallLog } from "./call-log.js";
import { type DirectoryLock, lockDirectory } from "./data-directory.js";
import { listen, usualLargestBodyBytes } from "./http-server.js";
import { Service } from "./service.js";
import { type Clock, createSettings } from "./settings.js";

const systemClock: Clock = { now: () => Date.now() };

/** The part of `startEmulator` that needs the SDK. */
export async function runEmulator(options: EmulatorOptions): Promise<RunningEmulator> {
  const token = randomUUID();
  const model = await loadServiceModel();
  const { dataDirectory } = options;
  const lock = dataDirectory === undefined ? undefined : await lockDirectory(dataDirectory, token);
  try {
    const store = dataDirectory === undefined ? Store.inMemory() : Store.inDirectory(dataDirectory);
    return await serve(options, token, lock, store, model);
  } catch (error) {
    lock?.release();
    throw error;
  }
}

async function serve(
  options: EmulatorOptions,
  token: string,
  lock: DirectoryLock | undefined,
  store: Store,
  model: Awaited<ReturnType<typeof loadServiceModel>>,
): Promise<RunningEmulator> {
  const { host = "127.0.0.1", port = 0, clock = systemClock, rateLimit = false } = options;
  const faults = new FaultPlan(options.faults);
  const calls = new CallLog();
  const service = new Service({
    model,
    store,
    settings: createSettings(options),
    clock,
    newId: options.newId,
    faults,
    rateLimit: rateLimit === false ? undefined : new RateLimit(clock, rateLimit === true ? undefined : rateLimit),
    visibility: new Visibility(options.consistency),
    calls,
    credentials: options.credentials,
    accounts: options.accounts,
  });
  let resolveCrashed: () => void = () => undefined;
  const crashed = new Promise<void>((resolve) => {
    resolveCrashed = resolve;
  });
  let stopped = false;
  const onCrash = () => {
    if (stopped) return;
    stopped = true;
    // What a killed process leaves behind: no answer, no tidying up, its lock and server.json still there.
    void server.close();
    store.abandon();
    lock?.abandon();
    resolveCrashed();
  };
  const identity = { emulator: "flowc", token, pid: process.pid };
  const server = await listen({
    host,
    port,
    identity,
    deliver: (request) => service.deliver(request),
    authorise: (request) => service.authorise(request),
    largestBodyBytes: options.largestBodyBytes ?? usualLargestBodyBytes,
    onCrash,
  });
  const { url } = server;
  lock?.publish({ url, port: server.port, pid: process.pid, isPrivate: options.isPrivate ?? false });
  return {
    url,
    port: server.port,
    faults,
    calls,
    crashed,
    async close() {
      if (stopped) return;
      stopped = true;
      lock?.withdraw();
      await server.close();
      store.close();
      lock?.release();
    },
  };
}
