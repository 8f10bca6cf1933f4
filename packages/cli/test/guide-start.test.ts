import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { installPackages } from "../../../scripts/test/install-packages.js";
import { flowc } from "./helpers/run-flowc.js";
import { temporaryProject } from "./helpers/temporary-project.js";

const guide = readFileSync(new URL("../../../docs/guide/start.md", import.meta.url), "utf8");

/** A file to write or a command to run. */
type GuideStep = { readonly file: string; readonly text: string } | { readonly command: readonly string[] };

/** What the guide lets its reader do before an AWS account is needed, in order. */
const steps = [
  ...(guide.split("## Deploy it to AWS")[0] ?? "").matchAll(/^```(sh|ts)(?: (\S+))?\n([\s\S]*?)^```$/gm),
].flatMap(([, language, file = "", text = ""]): GuideStep[] =>
  language === "ts"
    ? [{ file, text }]
    : [...text.matchAll(/^npx flowc ([^#\n]+)/gm)].map(([, words = ""]) => ({ command: words.trim().split(/ +/) })),
);

/** What only a person can do, or what needs a registry of packages. */
const byHand = new Set(["init", "simulate"]);

it("leads from an empty folder to a deployed contact centre, as it is written", async () => {
  const root = temporaryProject();
  expect(await flowc(root, ["init", "contact-center"])).toMatchObject({ exitCode: 0 });
  const folder = join(root, "contact-center");
  installPackages(folder);
  const ran: string[] = [];
  for (const step of steps) {
    if ("file" in step) {
      const isShown = ["resources.ts", "flows/waiting.flow.ts"].includes(step.file);
      if (isShown) expect(readFileSync(join(folder, step.file), "utf8")).toBe(step.text);
      writeFileSync(join(folder, step.file), step.text);
      continue;
    }
    const [name = ""] = step.command;
    if (byHand.has(name)) continue;
    const { exitCode, stderr } = await flowc(folder, step.command);
    expect([step.command, exitCode, stderr.includes("error")]).toEqual([step.command, 0, false]);
    ran.push(name);
  }
  expect(ran).toEqual(["check", "test", "check", "test", "plan", "deploy", "plan", "outputs"]);
  const { stdout } = await flowc(folder, ["plan"]);
  expect(stdout).toContain("Nothing to do");
}, 300_000);

it("shows the front door of a new project, with one key more", async () => {
  const root = temporaryProject();
  await flowc(root, ["init", "contact-center"]);
  const made = readFileSync(join(root, "contact-center", "flows", "main.flow.ts"), "utf8");
  const shown = steps.find((step) => "file" in step && step.file === "flows/main.flow.ts");
  const text = shown !== undefined && "file" in shown ? shown.text : "";
  const added = text.split("\n").filter((line) => !made.includes(line));
  expect(added.map((line) => line.trim().slice(0, 20))).toEqual(['f.getCustomerInput("', "3: (f) => f.playProm"]);
});
