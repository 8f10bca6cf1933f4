import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type RunningProvider,
  startProvider,
  terraformFolder,
  terraformMissing,
} from "../../../../scripts/terraform/terraform.mjs";
import { flowc } from "../helpers/run-flowc.js";

const folder = fileURLToPath(new URL("../../../../examples/", import.meta.url));
const examples = readdirSync(folder).filter((name) => existsSync(join(folder, name, "flowc.config.ts")));
/** What an export may be refused for: what the other engine cannot do at all. */
const refusals = ["PLAN341", "PLAN343"];

const missing = terraformMissing();
if (missing !== undefined) console.warn(`Exports of the examples are not given to Terraform itself: ${missing}.`);

async function exported(example: string, to: string) {
  const out = mkdtempSync(join(tmpdir(), "flowc-export-"));
  try {
    const { stdout } = await flowc(join(folder, example), ["export", "--to", to, "--out", out, "--format", "json"]);
    const { files, diagnostics } = JSON.parse(stdout) as {
      files: string[];
      diagnostics: { code: string; severity: string }[];
    };
    const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
    return { errors, texts: files.map((file) => readFileSync(join(out, file), "utf8")) };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

it("finds the examples", () => {
  expect(examples).toEqual(expect.arrayContaining(["hello-flow", "full-contact-center"]));
});

it.each(examples)("says %s for CloudFormation, or why it cannot be said", async (example) => {
  const { errors, texts } = await exported(example, "cloudformation");
  expect(errors.filter((code) => !refusals.includes(code))).toEqual([]);
  expect(texts.length + errors.length).toBeGreaterThan(0);
});

describe.skipIf(missing !== undefined)("Terraform itself", () => {
  let provider: RunningProvider;
  beforeAll(async () => {
    provider = await startProvider();
  });
  afterAll(() => provider.stop());

  it("finds the exports of the examples valid", async () => {
    const folder = terraformFolder(provider);
    try {
      for (const example of examples) {
        const { errors, texts } = await exported(example, "terraform");
        expect(errors.filter((code) => !refusals.includes(code))).toEqual([]);
        for (const [at, text] of texts.entries()) {
          mkdirSync(join(folder.path, `${example}-${at}`));
          writeFileSync(join(folder.path, `${example}-${at}`, "main.tf.json"), validatable(text));
        }
      }
      // One run for all of them: what Terraform finds names the module.
      const names = readdirSync(folder.path);
      expect(names).toContain("basic-instance-0");
      folder.configure({ module: Object.fromEntries(names.map((name) => [name, { source: `./${name}` }])) });
      const { exitCode, output } = await folder.run("validate");
      expect([exitCode, output]).toEqual([0, expect.stringContaining("valid")]);
    } finally {
      folder.remove();
    }
  });
});

/** An export without what only provider 6 has: the one on this machine is older. */
function validatable(text: string): string {
  const configuration = JSON.parse(text);
  delete configuration.resource?.aws_connect_phone_number_contact_flow_association;
  return JSON.stringify(configuration);
}
