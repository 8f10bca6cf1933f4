import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { describeCode, explainedCodes } from "../../src/pages/code-pages.js";
import { flowc } from "../helpers/run-flowc.js";
import { temporaryProject } from "../helpers/temporary-project.js";

const pages = fileURLToPath(new URL("../../../../docs/diagnostics/", import.meta.url));

it("brings the pages of the documentation, each with a name and something to say first", () => {
  expect(explainedCodes().length).toBeGreaterThan(200);
  for (const code of explainedCodes()) {
    expect(describeCode(code)).toMatchObject({
      page: expect.stringMatching(new RegExp(`^# ${code} `)),
      name: expect.stringMatching(/^[a-z0-9-]+$/),
      summary: expect.stringMatching(/\w/),
    });
  }
});

it("prints the page of a code for people, wrapped, with its examples", async () => {
  const { stdout, stderr, exitCode } = await flowc(temporaryProject(), ["explain", "cli106"]);
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(stdout).toMatchInlineSnapshot(`
    "CLI106 no-unknown-environment

    What it means

    \`--env\` names an environment that the configuration does not have. \`local\`, the built-in Connect, is
    always there.

    Why it matters

    Falling back to another environment could change a contact centre that takes calls.

    Example

      | flowc deploy --env prd

    Fixed

      | flowc deploy --env prod

    Source

    flowc's own rule, 2026-11-20.
    "
  `);
});

it("gives the page as Markdown in JSON, with what is known about the rule", async () => {
  const { stdout } = await flowc(temporaryProject(), ["explain", "FLOW102", "--format", "json"]);
  expect(JSON.parse(stdout)).toEqual({
    code: "FLOW102",
    name: "no-dangling-target",
    severity: "error",
    evidence: "service",
    summary: expect.stringContaining("A branch names a block"),
    page: readFileSync(join(pages, "FLOW102.md"), "utf8"),
    diagnostics: [],
  });
});

it("offers the nearest code for one that does not exist", async () => {
  const { stdout, stderr, exitCode } = await flowc(temporaryProject(), ["explain", "FLOW1O2"]);
  expect([exitCode, stdout]).toEqual([1, ""]);
  expect(stderr).toContain('error[CLI149] There is no code "FLOW1O2".\n  help: Did you mean "FLOW102"?');
});

it("never reads a file by what it is asked for", async () => {
  const { exitCode, stdout } = await flowc(temporaryProject(), ["explain", "../package"]);
  expect([exitCode, stdout]).toEqual([1, ""]);
});

const rule = (page: string) => `import { defineRule } from "@flowc/flow-compiler";

const noShouting = defineRule(
  {
    code: "ACME001", name: "no-shouting", severity: "warning", grade: "assumed", source: "ACME", checked: "2026-11-20",
    message: () => "Loud.", ${page}
  },
  () => ({}),
);

export default { checks: { rules: [noShouting] } };
`;

it("explains rules of the configuration by the page that they bring, else by what they say about themselves", async () => {
  const withPage = temporaryProject({
    "flowc.config.ts": rule('page: "# ACME001 no-shouting\\n\\nWe do not **shout**.\\n",'),
  });
  expect((await flowc(withPage, ["explain", "ACME001"])).stdout).toBe("ACME001 no-shouting\n\nWe do not shout.\n");
  const without = temporaryProject({ "flowc.config.ts": rule('docs: "https://acme.example/1",') });
  expect((await flowc(without, ["explain", "ACME001"])).stdout).toMatchInlineSnapshot(`
    "ACME001 no-shouting

    A rule of the configuration. It brings no page of its own.

    - severity: warning
    - how well it is known: assumed

    More: https://acme.example/1
    "
  `);
});

it("ends with 2 without a code", async () => {
  expect((await flowc(temporaryProject(), ["explain"])).exitCode).toBe(2);
});
