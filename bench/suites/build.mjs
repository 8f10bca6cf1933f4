import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { writeCompiledFlows } from "../flows/compiled-flows.mjs";
import { writeProject } from "../flows/project.mjs";
import { growthExponent } from "../measure/growth.mjs";
import { processCase } from "../measure/process.mjs";
import { peersMissing } from "../peers/install.mjs";

const programs = join(import.meta.dirname, "..", "programs");
const peers = join(import.meta.dirname, "..", "peers");

/** Marks: from TypeScript, 100 flows in 0.5 s and 1,000 in 2.5 s; without loading TypeScript within 4 times the floor. */
const marks = new Map([
  [100, { fromTypeScript: { median: 500 } }],
  [1_000, { fromTypeScript: { median: 2_500 }, compiled: { ratio: 4 } }],
]);

/** What a team waits for, beside the AWS CDK with the same flows as L1 constructs, and beside the floor. */
export const build = {
  name: "build",
  title: "flows of 30 blocks to files, whole processes (baseline: the floor)",
  rounds: 5,
  /** @param {{ root: string, workshop: string, large: boolean }} context */
  groups: (context) => {
    const missing = peersMissing();
    if (missing !== undefined) console.log(`\nThe AWS CDK is left out: ${missing}`);
    const sizes = [1, 100, 1_000, ...(context.large ? [10_000] : [])];
    return sizes.map((flows) => ({
      title: flows.toLocaleString("en"),
      rounds: flows > 1_000 ? 1 : 5,
      cases: () => casesOf(flows, context, missing === undefined),
      amount: flows,
    }));
  },
  /**
   * What growing costs, case by case: from 100 flows on, since below that the start of a process is all.
   * @param {readonly { amount: number, results: readonly import("../measure/rounds.mjs").Measured[] }[]} groups
   */
  growth: (groups) => {
    const large = groups.filter(({ amount }) => amount >= 100);
    return (large[0]?.results ?? []).map(({ name }, index) => ({
      "": name,
      "growth exponent": growthExponent(
        large.map(({ amount, results }) => ({ amount, milliseconds: results[index].milliseconds.median })),
      ).toFixed(2),
    }));
  },
};

/**
 * @param {number} count
 * @param {{ root: string, workshop: string }} context
 * @param {boolean} withPeers
 */
async function casesOf(count, { root, workshop }, withPeers) {
  const { flows, objects } = await writeCompiledFlows(workshop, count);
  const project = writeProject(join(workshop, `project-${count}`), count);
  const flowc = join(root, "packages", "cli", "bin", "flowc.js");
  const { fromTypeScript, compiled } = marks.get(count) ?? {};
  return [
    processCase("floor: finished objects, one ajv pass, stringify, write", [
      join(programs, "floor.mjs"),
      objects,
      join(workshop, `out-floor-${count}`),
    ]),
    processCase(
      "flowc without loading: build, check, bind, emit",
      [join(programs, "compile.mjs"), flows, join(workshop, `out-compile-${count}`)],
      { mark: compiled },
    ),
    processCase("flowc build, from TypeScript", [flowc, "build"], { cwd: project, mark: fromTypeScript }),
    ...(withPeers ? cdkCases(workshop, objects, count) : []),
  ];
}

function cdkCases(workshop, objects, count) {
  const folder = join(workshop, `cdk-${count}`);
  mkdirSync(folder);
  const app = join(peers, "cdk-app.mjs");
  const cdk = join(peers, "node_modules", "aws-cdk", "bin", "cdk");
  const command = [process.execPath, app, objects].join(" ");
  const quiet = ["--quiet", "--no-notices", "--no-version-reporting", "--no-path-metadata", "--no-asset-metadata"];
  return [
    processCase("AWS CDK, the app alone", [app, objects], { cwd: folder, isPeer: true }),
    processCase("AWS CDK, cdk synth", [cdk, "synth", "--app", command, ...quiet], { cwd: folder, isPeer: true }),
  ];
}
