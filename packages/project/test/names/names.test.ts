import { mkdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { environmentNames, flowNames } from "../../src/names/index.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

function namesIn(config: string): readonly string[] {
  return environmentNames(temporaryFolder({ "flowc.config.ts": config }));
}

it("finds the environments of a configuration from any folder of the project", () => {
  const folder = temporaryFolder({
    "flowc.config.ts": `import { defineConfig } from "flowc";
// environments: { commented: {} }
/* environments: { commented: {} } */
export default defineConfig({
  outDir: "environments: {",
  environments: {
    local: { region: "eu-west-1" }, // the built-in one
    "pre-prod": { region: "eu-west-2", tags: { Environment: "no", inner: "no" } },
    prod: { region: regions["eu"], lexBots: { "A:b": \`x}\` }, state: { s3: { bucket: "b" } } },
  },
  flows: ["flows/*.flow.ts"],
});`,
  });
  mkdirSync(join(folder, "deep"));
  expect(environmentNames(join(folder, "deep"))).toEqual(["local", "pre-prod", "prod"]);
});

it("has the built-in Connect where nothing else is written", () => {
  expect(namesIn("export default { environments: made };")).toEqual(["local"]);
  expect(namesIn("export default {};")).toEqual(["local"]);
  expect(environmentNames(temporaryFolder())).toEqual(["local"]);
});

it("finds the flows that files declare, by the name that stands in the call, and no modules", () => {
  const folder = temporaryFolder({
    "flowc.config.ts": "",
    "flows/a.flow.ts": `export const a = contactFlow("Main", (f) => f);
export const b = customerQueueFlow(
  'It\\'s "me"',
  (f) => f,
);
export const c = flowModule("Module", (f) => f);
export const d = contactFlow(\`\${made}\`, (f) => f);
export const e = agentWhisperFlow(\`Whisper\`, (f) => f);`,
    "flows/deep/b.flow.ts": `contactFlow("Deep", (f) => f); contactFlow("Main", (f) => f);`,
    "flows/c.ts": `contactFlow("No flow file");`,
    "node_modules/x/d.flow.ts": `contactFlow("Package");`,
    ".flowc/e.flow.ts": `contactFlow("Hidden");`,
  });
  expect(flowNames(join(folder, "flows"))).toEqual(["Deep", `It's "me"`, "Main", "Whisper"]);
});

it("suggests no name that does not fit in a line", () => {
  expect(namesIn(`export default { environments: { "a\\tb": {}, good: {} } };`)).not.toContain("a\tb");
  const folder = temporaryFolder({ "a.flow.ts": `contactFlow("a\tb"); contactFlow("good");` });
  expect(flowNames(folder)).toEqual(["good"]);
});

it("reads whatever a configuration holds", () => {
  const piece = fc.constantFrom(
    "environments",
    ":",
    "{",
    "}",
    '"',
    "'",
    "`",
    "//",
    "/*",
    "*/",
    "\\",
    "prod",
    ",",
    "\n",
    "[",
    ")",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const names = namesIn(pieces.join(" "));
      expect(names[0]).toBe("local");
      expect(new Set(names).size).toBe(names.length);
    }),
    { numRuns: 100 },
  );
});
