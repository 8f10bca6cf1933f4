import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
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
const minute = 60_000;

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

it.each(examples)("says %s for CloudFormation, or why it cannot be said", { timeout: minute }, async (example) => {
  const { errors, texts } = await exported(example, "cloudformation");
  expect(errors.filter((code) => !refusals.includes(code))).toEqual([]);
  expect(texts.length + errors.length).toBeGreaterThan(0);
});

describe.skipIf(missing !== undefined)("Terraform itself", () => {
  let provider: RunningProvider;
  beforeAll(async () => {
    provider = await startProvider();
  }, minute);
  afterAll(() => provider.stop());

  it.each(examples)("finds the export of %s valid", { timeout: 2 * minute }, async (example) => {
    const { errors, texts } = await exported(example, "terraform");
    expect(errors.filter((code) => !refusals.includes(code))).toEqual([]);
    for (const text of texts) expect(await validated(text, provider)).toEqual([0, expect.stringContaining("valid")]);
  });
});

async function validated(text: string, provider: RunningProvider): Promise<readonly [number, string]> {
  const configuration = JSON.parse(text);
  // Only provider 6 has it; the one on this machine is older.
  delete configuration.resource?.aws_connect_phone_number_contact_flow_association;
  const place = terraformFolder(provider);
  try {
    place.configure(configuration);
    const { exitCode, output } = await place.run("validate");
    return [exitCode, output];
  } finally {
    place.remove();
  }
}
