import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { flowc } from "../helpers/run-flowc.js";
import { helloDocument, temporaryProject } from "../helpers/temporary-project.js";

function flows(greeting: string): string {
  return `import { contactFlow, existing, flowModule } from "@flowc/flow-dsl";

export const greet = flowModule("Greet", {}, (f) => f.playPrompt(${JSON.stringify(greeting)}).returnFromModule());

export const main = contactFlow("Main", (f) => {
  f.invokeModule(greet, {});
  f.setWorkingQueue(existing.queue("Support"));
  f.transferToQueue({});
  f.transferToFlow(spare);
});

export const spare = contactFlow("Spare", (f) => f.disconnect());
`;
}

const config = 'import { defineConfig } from "@flowc/project/config";\n\nexport default defineConfig({});\n';

function project(more: Readonly<Record<string, string>> = {}): string {
  return temporaryProject({ "flowc.config.ts": config, "flows/main.flow.ts": flows("Hello."), ...more });
}

/** Coverage of the flow Spare, which was run twice. */
const coverage = JSON.stringify({
  version: 1,
  flows: [
    {
      name: "Spare",
      type: "CONTACT_FLOW",
      blocks: [{ block: "disconnect", type: "DisconnectParticipant", hits: 2, branches: [] }],
    },
  ],
});

describe("a flow", () => {
  it("is drawn to stdout as SVG", async () => {
    const { stdout, stderr, exitCode } = await flowc(project(), ["graph", "Main"]);
    expect(stdout).toMatch(/^<svg [^>]*aria-label="Main"/);
    expect(stdout).toContain(">Invoke module</text>");
    expect([stderr, exitCode]).toEqual(["", 0]);
  });

  it("may be a module, an exported name, or a document", async () => {
    const folder = project({ "hello.json": helloDocument });
    expect((await flowc(folder, ["graph", "Greet"])).stdout).toContain("“Hello.”");
    expect((await flowc(folder, ["graph", "spare"])).stdout).toContain('aria-label="Spare"');
    expect((await flowc(folder, ["graph", "hello.json"])).stdout).toContain("<svg");
    expect((await flowc(folder, ["graph", "flows/main.flow.ts#spare"])).stdout).toContain('aria-label="Spare"');
  });

  it("that is not there is a finding with the nearest name", async () => {
    const { stderr, exitCode } = await flowc(project(), ["graph", "Mian"]);
    expect(stderr).toContain('"Mian" is neither a file nor a flow of this project.');
    expect(stderr).toContain('Did you mean "Main"?');
    expect(exitCode).toBe(1);
  });

  it("is written in the form that the file's name asks for", async () => {
    const folder = project();
    expect((await flowc(folder, ["graph", "Spare", "--out", "out/spare.mmd"])).stdout).toBe("Wrote out/spare.mmd\n");
    expect(readFileSync(join(folder, "out/spare.mmd"), "utf8")).toMatch(/^flowchart LR\n/);
    await flowc(folder, ["graph", "Spare", "--out", "spare.txt", "--to", "dot"]);
    expect(readFileSync(join(folder, "spare.txt"), "utf8")).toMatch(/^digraph "Spare" \{\n/);
  });

  it("is data with the place of every block with --to json", async () => {
    const { stdout } = await flowc(project(), ["graph", "Spare", "--to", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      name: "Spare",
      blocks: [{ title: "Disconnect", x: expect.any(Number) }],
    });
  });

  it("is told with its findings in one JSON object with --format json", async () => {
    const { stdout } = await flowc(project(), ["graph", "Spare", "--to", "mermaid", "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      to: "mermaid",
      pictures: [{ name: "Spare", text: expect.stringContaining("flowchart") }],
      diagnostics: [],
    });
  });
});

describe("what the tests ran", () => {
  it("is shown from a coverage file", async () => {
    const folder = project({ "coverage.json": coverage });
    const { stdout } = await flowc(folder, ["graph", "Spare", "--coverage", "coverage.json"]);
    expect(stdout).toContain('aria-label="Coverage of Spare"');
    expect(stdout).toContain("run 2 times");
  });

  it("is a finding where the file does not know the flow, or is none", async () => {
    const folder = project({ "coverage.json": coverage, "broken.json": "{}" });
    const unknown = await flowc(folder, ["graph", "Main", "--coverage", "coverage.json"]);
    expect(unknown.stderr).toContain("CLI340");
    expect(unknown.stderr).toContain('It has "Spare".');
    expect((await flowc(folder, ["graph", "Main", "--coverage", "broken.json"])).stderr).toContain("TEST121");
    expect((await flowc(folder, ["graph", "Main", "--coverage", "gone.json"])).stderr).toContain("CLI111");
    expect(unknown.exitCode).toBe(1);
  });
});

describe("what differs", () => {
  it("is shown beside what was there", async () => {
    const folder = project({ "old/main.flow.ts": flows("Good day.") });
    const { stdout } = await flowc(folder, ["graph", "Greet", "--diff", "old"]);
    expect(stdout).toContain('aria-label="Changes of Greet"');
    expect(stdout).toContain("was “Good day.”");
    expect((await flowc(folder, ["graph", "Spare", "--diff", "old"])).stdout).not.toContain('class="block changed');
  });

  it("is a finding where none of several flows has the name", async () => {
    const folder = project({ "old/main.flow.ts": flows("Good day.").replaceAll('"Main"', '"Mian"') });
    const { stderr, exitCode } = await flowc(folder, ["graph", "Main", "--diff", "old"]);
    expect(stderr).toContain("CLI341");
    expect(stderr).toContain('Did you mean "Mian"?');
    expect(exitCode).toBe(1);
  });
});

describe("a project", () => {
  it("is drawn as flows that lead to flows, modules and queues", async () => {
    const { stdout } = await flowc(project(), ["graph", "--to", "mermaid"]);
    const boxes = [...stdout.matchAll(/ {2}(b\d)\(?\["(.*?)"/g)].map(([, id, text]) => [text, id]);
    const id = Object.fromEntries(boxes);
    expect(stdout).toContain(`${id["Main<br/>flow"]} -->|"module"| ${id["Greet<br/>module"]}\n`);
    expect(stdout).toContain(`${id["Main<br/>flow"]} -->|"queue"| ${id["Support<br/>queue"]}\n`);
    expect(stdout).toContain(`${id["Main<br/>flow"]} -->|"transfer"| ${id["Spare<br/>flow"]}\n`);
  });

  it("has a picture of each flow with --all", async () => {
    const folder = project();
    const { stdout } = await flowc(folder, ["graph", "--all"]);
    expect(stdout).toBe("Wrote 3 pictures to pictures\n");
    expect(readdirSync(join(folder, "pictures")).sort()).toEqual(["greet.svg", "main.svg", "spare.svg"]);
  });

  it("is not drawn when a flow could not be read", async () => {
    const folder = project({ "flows/broken.json": "{" });
    const { stderr, exitCode } = await flowc(folder, ["graph", "--all", "--out", "out"]);
    expect(stderr).toContain("FLOW80");
    expect(exitCode).toBe(1);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  it("is needed where no flow is named", async () => {
    const { stderr, exitCode } = await flowc(temporaryProject({}), ["graph"]);
    expect(stderr).toContain("CLI101");
    expect(exitCode).toBe(1);
  });
});

it.each([
  [["Main", "--all"], "Main and --all"],
  [["Main", "--coverage", "a", "--diff", "b"], "--coverage and --diff"],
  [["--coverage", "a"], "--coverage and a picture of the whole project"],
])("says which of %j do not go together", async (words, options) => {
  const { stderr, exitCode } = await flowc(project(), ["graph", ...words]);
  expect(stderr).toContain(`${options} do not go together`);
  expect(exitCode).toBe(2);
});

it("warns of more lines than Mermaid draws", async () => {
  const steps = Array.from(
    { length: 260 },
    (_, at) => `  f.setContactAttributes({ step: "${at}" }, { error: (f) => f });`,
  );
  const long = `import { contactFlow } from "@flowc/flow-dsl";

export const long = contactFlow("Long", (f) => {
${steps.join("\n")}
  f.disconnect();
});
`;
  const { stderr, exitCode } = await flowc(project({ "flows/long.flow.ts": long }), [
    "graph",
    "Long",
    "--to",
    "mermaid",
  ]);
  expect(stderr).toContain('warning[CLI342] The picture of "Long" has 521 lines; Mermaid draws 500 at most.');
  expect(exitCode).toBe(0);
});
