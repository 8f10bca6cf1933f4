import type { Change, Plan } from "@flowc/provisioner";

/** A change of a plan for tests of how plans are shown. */
export function change(
  kind: Change["kind"],
  name: string,
  action: Change["action"],
  more: Partial<Change> = {},
): Change {
  const reason = { code: "source-changed", words: "the declaration changed" } as const;
  return { address: `${kind}/${name}`, kind, name, noun: kind, action, reason, differences: [], calls: [], ...more };
}

export function planOf(changes: readonly Change[], environment = "prod"): Plan {
  return {
    format: 1,
    environment: { name: environment, region: "eu-west-2" },
    state: { lineage: "a", serial: 1, digest: "b" },
    inputs: "digest",
    changes,
    steps: [],
    external: {},
    builtIn: [],
    recovered: {},
    cost: { calls: 1, byOperation: [], leastSeconds: 0, readCalls: 3 },
  };
}
