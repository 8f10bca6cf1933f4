import { readFileSync } from "node:fs";
import { type FlowDefinition, isFlowDefinition } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import * as flowDsl from "@flowc/flow-dsl";
import { transformSync } from "esbuild";
import { describe, expect, test } from "vitest";
import {
  createProgram,
  createSimulator,
  createWorld,
  openSession,
  parseScript,
  playScript,
  readFlowLog,
  recordedContacts,
  replayContact,
  traceDiagnostics,
} from "../../src/index.js";

const read = (code: string) =>
  readFileSync(new URL(`../../../../docs/diagnostics/${code}.md`, import.meta.url), "utf8");

/** The fenced text of a language in a section; undefined when it has none. */
function fenced(page: string, section: string, language: string): string | undefined {
  const body = page.split(/^## /m).find((part) => part.startsWith(`${section}\n`)) ?? "";
  return new RegExp(`^\`\`\`${language}\\n(.*?)\\n\`\`\``, "ms").exec(body)?.[1];
}

/** Runs the module of an example and gives the flow that it declares. */
function flowOf(source: string): FlowDefinition {
  const { code } = transformSync(source, { loader: "ts", format: "cjs" });
  const module = { exports: {} as Record<string, unknown> };
  new Function("module", "exports", "require", code)(module, module.exports, () => flowDsl);
  const flow = Object.values(module.exports).find(isFlowDefinition);
  if (flow === undefined) throw new Error("the example has no flow");
  return flow;
}

async function replayed(text: string, flow: FlowDefinition): Promise<readonly Diagnostic[]> {
  const [contact] = recordedContacts(readFlowLog(text).entries);
  if (contact === undefined) throw new Error("the example has no contact");
  return (await replayContact(createProgram([flow.build()]), contact)).diagnostics;
}

async function played(text: string, flow: FlowDefinition): Promise<readonly Diagnostic[]> {
  const simulator = createSimulator(createProgram([flow.build()]));
  const session = openSession(simulator, createWorld(), simulator.start(flow.name, 0));
  return (await playScript(session, parseScript(text).script)).diagnostics;
}

/** What an example leads to: a log or a script alone is read, with a flow it is played. */
async function findings(page: string, section: string): Promise<readonly string[]> {
  const source = fenced(page, section, "ts");
  const text = fenced(page, section, "text") ?? "";
  const isLog = text.includes("{");
  const found =
    source === undefined
      ? (isLog ? readFlowLog(text) : parseScript(text)).diagnostics
      : await (isLog ? replayed : played)(text, flowOf(source));
  return [...new Set(found.map(({ code }) => code))];
}

describe.each(traceDiagnostics.codes)("the page of %s", (code) => {
  test("has the name of the code and every section", () => {
    const page = read(code);
    expect(page.split("\n")[0]).toBe(`# ${code} ${traceDiagnostics.definitions[code].name}`);
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(["What it means", "Why it matters", "Example", "Fixed", "Source"]);
  });

  test("shows what is reported, and what is not", async () => {
    expect(await findings(read(code), "Example")).toEqual([code]);
    expect(await findings(read(code), "Fixed")).toEqual([]);
  });
});
