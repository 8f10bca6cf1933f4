import { performance } from "node:perf_hooks";
import { startEmulator } from "../../packages/emulator/dist/index.js";
import { createAwsConnectApi } from "../../packages/provisioner/dist/aws/index.js";
import { applyPlan, collectDesired, createPlan, instance, planIsEmpty } from "../../packages/provisioner/dist/index.js";
import { memoryStateStore, virtualClock } from "../../packages/provisioner/dist/testing/index.js";
import { passwordVariable } from "./contact-center.mjs";

const region = "eu-west-2";
const environment = { name: "bench", region, createInstance: true };
const most = 10_000;
const kinds = [
  "hoursOfOperation",
  "queues",
  "flows",
  "flowModules",
  "hierarchyGroups",
  "quickConnects",
  "routingProfiles",
];
const quotas = Object.fromEntries([...kinds, "securityProfiles", "users"].map((kind) => [kind, most]));
const secrets = { environmentVariables: { [passwordVariable]: "Passw0rd-of-the-bench" } };
const restSeconds = 120;

/** A Connect of its own that throttles as the service does, on a clock that nobody waits for. */
export async function openCenter() {
  const clock = virtualClock();
  const now = () => 1_800_000_000_000 + clock.now();
  const emulator = await startEmulator({ rateLimit: true, quotas, clock: { now } });
  const credentials = { accessKeyId: "bench", secretAccessKey: "bench" };
  const raw = createAwsConnectApi({ region, endpoint: emulator.url, credentials, hasRateLimits: true });
  const api = clock.watch(raw);
  const store = memoryStateStore();
  const root = instance("bench");
  return {
    /** Plans and deploys, and says what it took. The buckets of the service are full before. */
    async deploy(declarations) {
      const { desired } = collectDesired([root, ...declarations]);
      await clock.sleep(restSeconds * 1000);
      const { state } = await store.read();
      if (state === undefined) throw new Error("the state cannot be read");
      const startedAt = performance.now();
      const { plan, diagnostics } = await createPlan({ desired, api, state, environment, clock });
      if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
      const planned = performance.now() - startedAt;
      const { outcome, diagnostics: found } = await applyPlan({
        plan,
        desired,
        environment,
        api,
        store,
        clock,
        secrets,
      });
      if (outcome.status !== "done") throw new Error(found.map(({ message }) => message).join("\n"));
      return {
        isEmpty: planIsEmpty(plan),
        reads: plan.cost.readCalls,
        calls: plan.cost.readCalls + outcome.calls,
        seconds: outcome.seconds,
        leastSeconds: plan.cost.leastSeconds,
        planMilliseconds: planned,
      };
    },
    counts: () => emulator.calls.counts(),
    throttled: () => emulator.calls.list().filter(({ status }) => status === 429).length,
    async close() {
      raw.close();
      await emulator.close();
    },
  };
}
