import { expect, test } from "vitest";
import { fails, malformed, type WorldOptions } from "../../../src/index.js";
import { attributes, block, flow, hangingUp, path, run, setting } from "../../flows.js";

const ends = ["many", "few", "failed"].map(hangingUp);

function check(metric: string, words: string, queue: Readonly<Record<string, string>> = { QueueId: "Support" }) {
  const parameters = { MetricType: metric, ...queue };
  const ways = { next: "failed", [words]: "many", NoMatchingCondition: "few", NoMatchingError: "failed" };
  return flow("Main", [block("check", "CheckMetricData", parameters, ways), ...ends]);
}

const at = Date.parse("2026-11-19T10:00Z");
const last = (main: ReturnType<typeof check>, world: WorldOptions) => path(run([main], world, { at })).at(-1);

test("compares how many agents are there", () => {
  const agents = [
    ["09:00", 2],
    ["17:00", 0],
  ] as const;
  for (const metric of ["NumberOfAgentsAvailable", "NumberOfAgentsStaffed", "NumberOfAgentsOnline"]) {
    const main = check(metric, "NumberGreaterThan 0");
    expect(last(main, { queues: { Support: { agents } } })).toBe("many");
    expect(path(run([main], { queues: { Support: { agents } } }, { at: at + 8 * 3_600_000 })).at(-1)).toBe("few");
    expect(last(main, { queues: { Support: {} } })).toBe("few");
  }
  const busy = { Online: 3, Available: 0 };
  expect(last(check("NumberOfAgentsAvailable", "NumberGreaterThan 0"), { queues: { Support: { agents: busy } } })).toBe(
    "few",
  );
  expect(last(check("NumberOfAgentsOnline", "NumberGreaterThan 2"), { queues: { Support: { agents: busy } } })).toBe(
    "many",
  );
});

test("compares the contacts in a queue, and their age in milliseconds", () => {
  const queues = { Support: { size: 4, oldestSeconds: 300 } };
  expect(last(check("NumberOfContactsInQueue", "=4"), { queues })).toBe("many");
  expect(last(check("OldestContactInQueueAgeSeconds", "NumberGreaterOrEqualTo 300000"), { queues })).toBe("many");
  expect(last(check("OldestContactInQueueAgeSeconds", "NumberGreaterThan 300000"), { queues })).toBe("few");
});

test("asks for the queue of an agent, or the one that was set", () => {
  const agent = check("NumberOfContactsInQueue", "=1", { AgentId: "ann" });
  expect(last(agent, { queues: { ann: { size: 1 } } })).toBe("many");
  expect(last(check("NumberOfContactsInQueue", "=1", {}), { queues: { "*": { size: 1 } } })).toBe("failed");
});

test("takes the error branch when metrics fail or are none, and tells what nobody says", () => {
  const main = check("NumberOfContactsInQueue", "=1");
  expect(last(main, { metrics: { Support: fails() }, queues: { Support: {} } })).toBe("failed");
  expect(last(main, { metrics: { "*": malformed("many") } })).toBe("failed");
  expect(run([main], { queues: { Suport: {} } }).diagnostics[0]?.message).toContain('"Support"');
});

test("reads all metrics into $.Metrics", () => {
  const main = flow("Main", [
    block("get", "GetMetricData", { QueueId: "Support" }, { next: "note", NoMatchingError: "bye" }),
    setting(
      "note",
      {
        size: "$.Metrics.Queue.Size",
        age: "$.Metrics.Queue.OldestContactAge",
        wait: "$.Metrics.Queue.EstimatedWaitTime",
        free: "$.Metrics.Agents.Available.Count",
        missed: "$.Metrics.Agents.Missed.Count",
      },
      "bye",
    ),
    hangingUp("bye"),
  ]);
  const queues = {
    Support: { size: 4, oldestSeconds: 300, answersAfterSeconds: 90, agents: { Available: 2, Missed: 1 } },
  };
  expect(attributes(run([main], { queues }))).toEqual({ size: "4", age: "300", wait: "90", free: "2", missed: "1" });
});

test("tells which numbers of a queue are none", () => {
  const queues = {
    Support: { size: -1, agents: { Avaliable: 1 } as object, oldestSeconds: [["9:00", 1]] as [string, number][] },
  };
  const { diagnostics } = run([check("NumberOfContactsInQueue", "=1")], { queues });
  expect(diagnostics.map(({ code, data }) => `${code} ${(data as { property: string }).property}`)).toEqual([
    "SIM145 size",
    "SIM145 oldestSeconds",
    "SIM145 agents.Avaliable",
  ]);
});
