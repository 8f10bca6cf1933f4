import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type FlowDefinition, identifierProblems } from "@flowc/connect-model";
import { describe, expect, test, vi } from "vitest";

const folder = fileURLToPath(new URL("golden", import.meta.url));

async function load(name: string): Promise<FlowDefinition> {
  const module = (await import(`./golden/${name}/flow.ts`)) as { default: FlowDefinition };
  return module.default;
}

describe.each(readdirSync(folder))("%s", (name) => {
  test("gives this graph", async () => {
    const { graph } = (await load(name)).build();
    await expect(`${JSON.stringify(graph, null, 2)}\n`).toMatchFileSnapshot(`${folder}/${name}/expected.json`);
  });

  test("gives the same graph when its source is loaded again, without findings", async () => {
    const first = await load(name);
    vi.resetModules();
    const second = await load(name);
    expect(second).not.toBe(first);
    expect(second.build().graph).toEqual(first.build().graph);
    expect(first.build().diagnostics).toEqual([]);
  });

  test("has legal identifiers and targets that exist", async () => {
    const { blocks, entry } = (await load(name)).build().graph;
    const identifiers = blocks.map(({ identifier }) => identifier);
    expect(identifiers.flatMap(identifierProblems)).toEqual([]);
    expect(new Set(identifiers).size).toBe(identifiers.length);
    const targets = blocks.flatMap(({ branches }) => branches.map(({ target }) => target));
    expect([entry, ...targets].filter((target) => !identifiers.includes(target))).toEqual([]);
  });
});
