import { expect } from "vitest";
import { applyPlan, type ConnectApi, collectDesired, planIsEmpty } from "../../src/index.js";
import { dyingProcess, isWriteCall, type Moment } from "./crash.js";
import { instanceContents } from "./instance-contents.js";
import { startWorld, type World } from "./world.js";

type Declarations = Parameters<typeof collectDesired>[0];

/** One way to die: at which call, counted from 1, and when. */
export interface CrashPoint {
  readonly at: number;
  readonly moment: Moment;
}

export interface Sweep {
  /** What is there before. */
  readonly first?: Declarations;
  /** What is deployed by the process that dies, and then by one that does not. */
  readonly next: Declarations;
}

const moments: readonly Moment[] = ["before-call", "lost-response", "before-remembering"];

/**
 * Every point at which a deploy can die: before each of its calls and, for calls that change something, also after the
 * effect but before the response, and after the response but before it is written down.
 */
export async function crashPoints(sweep: Sweep): Promise<readonly CrashPoint[]> {
  const world = await startBefore(sweep);
  const calls: string[] = [];
  const { api } = world;
  const noting: ConnectApi = {
    ...api,
    send(operation, input) {
      calls.push(operation);
      return api.send(operation, input);
    },
  };
  const { plan, desired } = await planned(world, sweep.next);
  const { environment, clock, store } = world;
  await applyPlan({ plan, desired, environment, api: noting, store, clock });
  await world.close();
  return calls.flatMap((operation, index) => {
    const possible = isWriteCall(operation) ? moments : moments.slice(0, 1);
    return possible.map((moment): CrashPoint => ({ at: index + 1, moment }));
  });
}

/** What an undisturbed deploy leaves in the instance. */
export async function undisturbed(sweep: Sweep): Promise<readonly string[]> {
  const world = await startBefore(sweep);
  const { outcome, diagnostics } = await world.deploy(sweep.next);
  expect({ status: outcome.status, diagnostics }).toEqual({ status: "done", diagnostics: [] });
  const contents = await instanceContents(world);
  await world.close();
  return contents;
}

/** Dies at a point, deploys again, and expects what an undisturbed deploy leaves: nothing missing, nothing twice. */
export async function surviveCrash(sweep: Sweep, point: CrashPoint, contents: readonly string[]): Promise<void> {
  const world = await startBefore(sweep);
  const { plan, desired } = await planned(world, sweep.next);
  const { api, store, death } = dyingProcess(world.api, world.store, point.at, point.moment, () => true);
  const { environment, clock } = world;
  await Promise.race([death, applyPlan({ plan, desired, environment, api, store, clock })]);
  const { outcome, diagnostics } = await world.deploy(sweep.next);
  expect({ ...point, status: outcome.status, diagnostics }).toEqual({ ...point, status: "done", diagnostics: [] });
  expect({ ...point, contents: await instanceContents(world) }).toEqual({ ...point, contents });
  const again = (await world.plan(sweep.next)).plan;
  expect({ ...point, empty: again && planIsEmpty(again) }).toEqual({ ...point, empty: true });
  await world.close();
}

async function startBefore({ first = [] }: Sweep): Promise<World> {
  const world = await startWorld();
  if (first.length > 0) await world.deploy(first);
  return world;
}

async function planned(world: World, declarations: Declarations) {
  const { plan, diagnostics } = await world.plan(declarations);
  if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return { plan, desired: collectDesired(declarations).desired };
}
