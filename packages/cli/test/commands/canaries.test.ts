import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { startFakeS3 } from "@flowc/provisioner/testing";
import { describe, expect, it, onTestFinished } from "vitest";
import { flowc } from "../helpers/run-flowc.js";
import { shopProject } from "../helpers/shop.js";

/** Texts that no file and no output may show, except where the author keeps them. */
const canaries = {
  password: "Canary-1-password",
  weak: "canary-2-weak",
  accessKeySecret: "canary3secretaccesskey",
  sessionToken: "canary4sessiontoken",
};

const environment = {
  JANE_PASSWORD: canaries.password,
  AWS_ACCESS_KEY_ID: "AKIAEXAMPLE",
  AWS_SECRET_ACCESS_KEY: canaries.accessKeySecret,
  AWS_SESSION_TOKEN: canaries.sessionToken,
  FLOWC_DEBUG: "1",
};

const resources = (
  variable: string,
  lastName = "Doe",
) => `import { existing, instance, secret, user } from "@flowc/provisioner";

export const shop = instance("shop");
export const jane = user("jane", {
  firstName: "Jane",
  lastName: "${lastName}",
  email: "jane@example.com",
  password: secret.environmentVariable("${variable}"),
  routingProfile: existing.routingProfile("Basic Routing Profile"),
  securityProfiles: [existing.securityProfile("Agent")],
});
`;

function project(files: Record<string, string>): string {
  return shopProject({
    "flows/main.flow.ts":
      'import { contactFlow } from "@flowc/flow-dsl";\nexport const main = contactFlow("Main", (f) => f.playPrompt("Hello.").disconnect());\n',
    ...files,
  });
}

/** Texts of all files below a folder, by path. */
function filesIn(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => [file, readFileSync(file, "utf8")]);
}

function sightings(texts: readonly (readonly [string, string])[]): string[] {
  return texts.flatMap(([where, text]) =>
    Object.entries(canaries).flatMap(([name, canary]) =>
      [canary, Buffer.from(canary).toString("base64")].some((form) => text.includes(form))
        ? [`${name} in ${where}`]
        : [],
    ),
  );
}

/** Runs commands one after the other and gives all that they wrote. */
async function outputsOf(folder: string, commands: readonly (readonly string[])[], more: NodeJS.ProcessEnv = {}) {
  const texts: [string, string][] = [];
  for (const words of commands) {
    const { stdout, stderr } = await flowc(folder, words, { environment: { ...environment, ...more } });
    texts.push([`stdout of ${words.join(" ")}`, stdout], [`stderr of ${words.join(" ")}`, stderr]);
  }
  return texts;
}

describe("no command shows a secret, and no file that one writes holds one", () => {
  it("when everything goes well", async () => {
    const folder = project({ "resources.ts": resources("JANE_PASSWORD") });
    const texts = await outputsOf(folder, [
      ["check"],
      ["plan", "--out", "plan.json"],
      ["deploy", "plan.json", "--yes", "--format", "json"],
      ["plan", "--format", "json"],
      ["outputs", "--format", "json"],
      ["state", "show", "user/jane"],
      ["state", "list", "--format", "json"],
    ]);
    expect(
      JSON.parse(texts.find(([where]) => where.startsWith("stdout of outputs"))?.[1] ?? "").outputs.user_ids,
    ).toEqual({
      jane: expect.any(String),
    });
    expect(sightings([...texts, ...filesIn(folder)])).toEqual([]);
  });

  it("when a variable is missing, and when Connect refuses a weak password", async () => {
    const folder = project({ "resources.ts": resources("NOT_SET") });
    const missing = await outputsOf(folder, [
      ["deploy", "--yes"],
      ["deploy", "--yes", "--format", "json"],
    ]);
    expect(missing.map(([, text]) => text).join("\n")).toContain("APPLY117");
    const weak = project({ "resources.ts": resources("JANE_PASSWORD") });
    const refused = await outputsOf(
      weak,
      [
        ["deploy", "--yes"],
        ["deploy", "--yes", "--format", "json"],
      ],
      {
        JANE_PASSWORD: canaries.weak,
      },
    );
    expect(refused.map(([, text]) => text).join("\n")).toContain("APPLY103");
    expect(sightings([...missing, ...refused, ...filesIn(folder), ...filesIn(weak)])).toEqual([]);
  });

  it("when the declaration itself gives the password as text", async () => {
    const text = resources("x").replace('secret.environmentVariable("x")', `"${canaries.password}" as never`);
    const folder = project({ "resources.ts": text });
    const texts = await outputsOf(folder, [
      ["check", "--format", "json"],
      ["deploy", "--yes", "--format", "json"],
    ]);
    expect(texts[0]?.[1]).toContain("PLAN129");
    expect(sightings(texts)).toEqual([]);
  });

  it("when the state is in a bucket", async () => {
    const s3 = await startFakeS3();
    onTestFinished(() => s3.close());
    const config = `import { defineConfig } from "flowc";
export default defineConfig({ environments: { local: { state: { s3: { bucket: "states", endpoint: "${s3.url}" } } } } });
`;
    const folder = project({ "resources.ts": resources("JANE_PASSWORD"), "flowc.config.ts": config });
    const texts = await outputsOf(folder, [["deploy", "--yes"]]);
    expect([...s3.objects.keys()]).toContain("flowc/local.json");
    expect(sightings([...texts, ...filesIn(folder), ...s3.objects])).toEqual([]);
  });
});
