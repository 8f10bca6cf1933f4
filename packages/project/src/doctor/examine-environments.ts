import { relative } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Diagnostic, nearest } from "@flowc/diagnostics";
import { findRunningEmulator } from "@flowc/emulator";
import type { ProjectEnvironment } from "../environment/project-environment.js";
import { stateStoreOf } from "../environment/state-store.js";
import { projectDiagnostics } from "../project-diagnostics.js";
import { findCredentials, type Variables } from "./credentials.js";
import { amiss, fine, type Line } from "./line.js";

/** How long a state elsewhere may take to answer, in milliseconds. */
const stateLimitMs = 10_000;

/** Whether there are credentials for an environment, and whether its state can be read and is free. */
export async function examineEnvironment(
  environment: ProjectEnvironment,
  variables: Variables,
  root: string,
): Promise<readonly Line[]> {
  const credentials = credentialsLine(environment, variables);
  const isFarAway = !("file" in environment.state);
  // Without credentials the SDK would look for the role of a machine in AWS, for seconds.
  if (isFarAway && credentials?.status === "warning") return [credentials];
  return [...(credentials === undefined ? [] : [credentials]), await stateLine(environment, root)];
}

function credentialsLine(
  { target: { name, region }, localData, endpoint }: ProjectEnvironment,
  variables: Variables,
): Line | undefined {
  if (localData !== undefined) return undefined;
  if (endpoint !== undefined && /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]?/.test(endpoint)) {
    return fine("credentials", `"${name}" is at ${endpoint}, which takes any`);
  }
  const found = findCredentials(variables);
  if (found.from !== undefined)
    return fine("credentials", `"${name}" (${region}): from ${found.from}; they were not tried`);
  const similar = found.profile === undefined ? undefined : nearest(found.profile, found.profiles);
  return amiss(
    "credentials",
    projectDiagnostics.create("CLI315", { environment: name, reason: found.reason, similar }),
  );
}

async function stateLine(environment: ProjectEnvironment, root: string): Promise<Line> {
  const { name } = environment.target;
  const store = await stateStoreOf(environment);
  const location =
    "file" in environment.state ? relative(root, environment.state.file) || store.location : store.location;
  const isOver = new AbortController();
  const late = setTimeout(stateLimitMs, undefined, { signal: isOver.signal, ref: false }).catch(() => undefined);
  const reading = Promise.all([store.read(), store.heldLock()]);
  const answer = await Promise.race([reading, late]).finally(() => isOver.abort());
  if (answer === undefined)
    return fine("state", `"${name}": ${location} did not answer within ${stateLimitMs / 1000} s`);
  const [{ state, diagnostics }, { held, diagnostics: unknown }] = answer;
  const [worst] = [...diagnostics, ...unknown].sort(bySeverity);
  if (worst !== undefined) return amiss("state", worst);
  if (held !== undefined) {
    const { holder, life } = held;
    const who = holder && `${holder.command} of ${holder.user} on ${holder.host}, since ${holder.since}`;
    return amiss("state", projectDiagnostics.create("CLI316", { environment: name, location, holder: who, life }));
  }
  const count = Object.keys(state?.resources ?? {}).length;
  const what = count === 0 ? "nothing was deployed yet" : `${count} resources`;
  return fine("state", `"${name}": ${what} (${location}); nobody holds it`);
}

function bySeverity(a: Diagnostic, b: Diagnostic): number {
  const order = ["error", "warning", "info"];
  return order.indexOf(a.severity) - order.indexOf(b.severity);
}

/** Whether the built-in Connect runs on its data. */
export async function examineConnect({ localData }: ProjectEnvironment): Promise<readonly Line[]> {
  if (localData === undefined) return [];
  const running = await findRunningEmulator(localData);
  const message =
    running === undefined
      ? "the built-in Connect is started when it is needed"
      : `the built-in Connect runs at ${running.url}`;
  return [fine("connect", message)];
}
