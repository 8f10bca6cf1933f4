import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const packages = fileURLToPath(new URL("../../..", import.meta.url));
const sources = join(packages, "flow-dsl", "src");
const tsc = join(createRequire(import.meta.url).resolve("typescript/package.json"), "..", "bin", "tsc");
const folder = mkdtempSync(join(tmpdir(), "flowc-examples-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the examples take for granted. */
const prelude = `
import * as dsl from "@flowc/flow-dsl";
import type { ContactFlow } from "@flowc/flow-dsl";
import { setCallSiteMapper } from "@flowc/flow-dsl/node";
const { contactAttributes, contactFlow, customerQueueFlow, existing, flowModule, is, knownModule, lambda, lexBot, messages, not, oneOf, placeholder, segmentAttributes, shared, valueAt, valuesOf, view } = dsl;
const [sales, support] = [existing.queue("Sales"), existing.queue("Support")];
const [overflow, premium] = [existing.queue("Overflow"), existing.queue("Premium")];
const [music, musicOnHold, newMenu] = [existing.prompt("Music"), existing.flow("Hold"), existing.flow("New menu")];
const queueFirst = (f: dsl.ContactFlow) => f.changeRoutingPriority({ priority: 1 });
`;

/** Declarations that examples of other places make. */
const declared: Readonly<Record<string, string>> = {
  customerLookup: `const customerLookup = lambda<{ phone: string }, { id: string; tier: "gold" | "standard"; firstName: string }>("customer-lookup");`,
  cardOnFile: `const cardOnFile = lambda<{ phone: string }, { last4: string }>("card-on-file");`,
  orders: `const orders = lexBot<{ OrderStatus: { orderNumber: string }; Cancel: object }>("OrderBot:prod");`,
  survey: `const survey = view<{ output: { score: number }; actions: "Submit" | "Skip" }>("Survey");`,
  verifyCaller: `const verifyCaller = flowModule("V", { input: { phone: "string" }, output: { customerId: "string" }, branches: ["verified", "unknown"], onError: (f) => f.returnFromModule() }, (f) => f);`,
  bundleMap: "declare const bundleMap: { originalPlace(site: { line: number }): undefined };",
};

interface Example {
  readonly name: string;
  readonly text: string;
}

function examples(): Example[] {
  const files = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.flatMap((file) => {
    const blocks = readFileSync(join(sources, file), "utf8").matchAll(/\* ```ts\n([\s\S]*?)\* ```/g);
    return Array.from(blocks, ([, block = ""], i) => ({
      name: `${file.replace(/\W+/g, "-")}-${i + 1}.ts`,
      text: block.replace(/^ *\* ?/gm, ""),
    }));
  });
}

/** The example as a module: declarations as they are, statements inside the flow that has their blocks. */
function moduleOf(text: string): string {
  const needed = Object.entries(declared).filter(
    ([name]) => new RegExp(`\\b${name}\\b`).test(text) && !new RegExp(`const ${name}\\b`).test(text),
  );
  const start = [prelude, ...needed.map(([, declaration]) => declaration)].join("\n");
  if (/^(export |const \w+ = (lambda|lexBot|view|knownModule|setCall))/m.test(text)) return `${start}\n${text}`;
  const values = `const customer = f.invokeLambda(lambda<{}, { id: string; tier: "gold" | "standard"; firstName: string }>("x"), {});`;
  const own = /const customer\b/.test(text) || !/\bcustomer\b/.test(text) ? "" : values;
  if (text.includes("f.returnFromModule")) {
    const contract = `{ output: { customerId: "string" }, branches: ["verified"], onError: (f) => f.returnFromModule() }`;
    return `${start}\nflowModule("Example", ${contract}, (f) => {\n${own}\n${text}\n});`;
  }
  const maker = text.includes("f.loopPrompts") ? "customerQueueFlow" : "contactFlow";
  return `${start}\n${maker}("Example", (f) => {\n${own}\n${text}\n});`;
}

test("every example of a doc comment compiles", () => {
  const found = examples();
  expect(found.length).toBeGreaterThan(15);
  for (const { name, text } of found) writeFileSync(join(folder, name), moduleOf(text));
  const options = {
    extends: join(packages, "..", "tsconfig.base.json"),
    compilerOptions: {
      noEmit: true,
      composite: false,
      declaration: false,
      declarationMap: false,
      noUnusedLocals: false,
      types: ["node"],
      typeRoots: [join(packages, "..", "node_modules", "@types")],
      paths: {
        "@flowc/flow-dsl/node": [join(sources, "node/index.ts")],
        "@flowc/*": [join(packages, "*/src/index.ts")],
      },
    },
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(options));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", folder, "--pretty", "false"], { encoding: "utf8" });
  expect(stdout).toBe("");
});
