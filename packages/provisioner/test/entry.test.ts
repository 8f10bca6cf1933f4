import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";

/** Modules that an entry loads, its own packages followed through, other packages by name. */
async function loadedBy(entry: string): Promise<readonly string[]> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(`../src/${entry}`, import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
  const outputs = Object.values(result.metafile?.outputs ?? {});
  return outputs.flatMap(({ imports }) => imports.map(({ path }) => path));
}

it("importing a declaration does not load the AWS SDK", async () => {
  const loaded = await loadedBy("index.ts");
  expect(loaded).toContain("@flowc/connect-model");
  expect(loaded.filter((path) => path.startsWith("@aws-sdk"))).toEqual([]);
});

it("only the AWS entry loads it", async () => {
  expect(await loadedBy("aws/index.ts")).toContain("@aws-sdk/client-connect");
});
