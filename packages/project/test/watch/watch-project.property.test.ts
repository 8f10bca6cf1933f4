import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildProject, type CheckResult, checkProject, loadProject } from "../../src/index.js";
import { describedFlow } from "../helpers/flows.js";
import { watchedFolder } from "../helpers/watched-folder.js";

const flowNames = ["Main", "Sales", "Support"] as const;
const textNames = ["hello", "closed"] as const;

/** A flow that may import a text, name a resource and another flow, suppress a finding, and be broken in many ways. */
const arbFlowText = fc
  .record({
    name: fc.constantFrom(...flowNames),
    text: fc.constantFrom("", "Hello.", "$.Attributes.tier", "Good day."),
    imported: fc.option(fc.constantFrom(...textNames), { nil: undefined }),
    other: fc.option(fc.constantFrom(...flowNames), { nil: undefined }),
    asModule: fc.boolean(),
    queue: fc.boolean(),
    ignored: fc.boolean(),
    broken: fc.option(fc.constantFrom("export const x = ;", 'throw new Error("no");', 'import "./gone.js";'), {
      nil: undefined,
      freq: 6,
    }),
  })
  .map(({ name, text, imported, other, asModule, queue, ignored, broken }) => {
    const lines = [
      'import { contactFlow, existing, flowModule } from "@flowc/flow-dsl";',
      ...(imported === undefined ? [] : [`import { ${imported} } from "../texts/${imported}.js";`]),
      ...(queue ? ['import { support } from "../resources.js";'] : []),
      ...(broken === undefined ? [] : [broken]),
      `export const made = ${asModule ? "flowModule" : "contactFlow"}(${JSON.stringify(name)}, (f) => {`,
      ...(ignored ? ["  // flowc-ignore FLOW611: set by the API call"] : []),
      `  f.playPrompt(${imported ?? JSON.stringify(text)});`,
      ...(queue && !asModule ? ["  f.setWorkingQueue(support);"] : []),
      ...(other !== undefined && !asModule ? [`  f.transferToFlow(existing.flow(${JSON.stringify(other)}));`] : []),
      ...(other === undefined && !asModule ? ["  f.disconnect();"] : []),
      "});",
    ];
    return `${lines.join("\n")}\n`;
  });

const arbTextFile = fc.constantFrom(
  ...textNames.flatMap((name) => [
    `export const ${name} = "One.";\n`,
    `export const ${name} = "Two.";\n`,
    `export const other = "Three.";\n`,
    `import { hello } from "./hello.js";\nexport const closed = hello + "!";\n`,
  ]),
  "export const = 1;\n",
);

const arbResources = fc.constantFrom(
  'import { hoursOfOperation, queue } from "@flowc/provisioner";\nconst hours = hoursOfOperation("Hours", { timeZone: "Europe/London", open: "always" });\nexport const support = queue("Support", { hours });\n',
  'import { hoursOfOperation, queue } from "@flowc/provisioner";\nexport const hours = hoursOfOperation("Hours", { timeZone: "Europe/Paris", open: "always" });\nexport const support = queue("Support", { hours, maxContacts: 5 });\n',
  "export const support = 1;\n",
);

const arbConfig = fc.constantFrom(
  "export default {};\n",
  'export default { checks: { severities: { FLOW611: "off" } } };\n',
  'export default { flows: ["flows/*.flow.ts"] };\n',
  "export default { flows: 1 };\n",
);

/** A change of one file: its new text, that it is taken away, or the name that it gets. */
type Edit = readonly [file: string, text: string | undefined | { readonly to: string }];

const arbFlowFile = fc.constantFrom("flows/a.flow.ts", "flows/b.flow.ts", "flows/c.flow.ts", "flows/.#a.flow.ts");

const arbEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(arbFlowFile, fc.option(arbFlowText, { nil: undefined, freq: 6 })),
  },
  { weight: 2, arbitrary: fc.tuple(arbFlowFile, fc.record({ to: arbFlowFile })) },
  {
    weight: 3,
    arbitrary: fc.tuple(
      fc.constantFrom(...textNames).map((name) => `texts/${name}.ts`),
      fc.option(arbTextFile, { nil: undefined, freq: 6 }),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constant("resources.ts"), fc.option(arbResources, { nil: undefined, freq: 4 })) },
  { weight: 1, arbitrary: fc.tuple(fc.constant("flowc.config.ts"), arbConfig) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant("flows/read.json"),
      fc.constantFrom(describedFlow("Read"), describedFlow("Main"), "{", undefined),
    ),
  },
);

/** Several changes at a time, as a checkout of another branch makes them. */
const arbEdits = fc.array(fc.array(arbEdit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });

const start = {
  "flows/a.flow.ts":
    'import { contactFlow } from "@flowc/flow-dsl";\nexport const made = contactFlow("Main", (f) => { f.playPrompt("Hello."); });\n',
  "texts/hello.ts": 'export const hello = "One.";\n',
  "texts/closed.ts": 'export const closed = "Closed.";\n',
};

test("after any changes a watched project is what checking and building the same files anew gives", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(arbEdits, async (edits) => {
      const { folder, change, rename, settled, watched } = await watchedFolder(start, { build: {} });
      // One folder is kept up to date by the watching; what it has to hold is built beside it.
      let expected: Readonly<Record<string, string>> = contents(join(folder, "build"));
      for (const together of edits) {
        for (const [file, text] of together) {
          if (typeof text !== "object") change({ [file]: text });
          else if (existsSync(join(folder, file))) rename(file, text.to);
        }
        const state = await settled();
        const { project, diagnostics } = await loadProject(folder);
        expect(state.project?.config).toEqual(project?.config);
        if (project === undefined) {
          expect(state.checked.diagnostics).toEqual(diagnostics);
          continue;
        }
        const checked = await checkProject(project);
        expect(plain(state.checked)).toEqual(plain(checked));
        const fresh = await buildProject({ checked, folder: join(folder, ".fresh") });
        expect(state.built?.diagnostics).toEqual(fresh.diagnostics);
        expect(state.built?.manifest).toEqual(fresh.manifest);
        if (fresh.manifest !== undefined) expected = contents(join(folder, ".fresh"));
        expect(contents(join(folder, "build"))).toEqual(expected);
      }
      await watched.close();
    }),
  );
});

/** What a check says, as plain data: functions and places that are only looked up are left out. */
function plain({ units, flows, resources, desired, ...rest }: CheckResult) {
  return {
    ...rest,
    units: units.map(({ graph, spans, diagnostics, form, contract }) => ({
      graph,
      diagnostics,
      form,
      contract,
      places: ["", ...graph.blocks.map(({ identifier }) => identifier)].map((block) => spans.find(block)),
    })),
    flows: flows.map(({ kind, name, span }) => ({ kind, name, span })),
    resources: JSON.parse(JSON.stringify(resources)) as unknown,
    desired: JSON.parse(JSON.stringify(desired?.resources ?? [])) as unknown,
  };
}

function contents(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}
