import { join } from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";

/** What importing a module loads at once, by package; what it loads on demand is left out. */
async function loadedBy(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [join(import.meta.dirname, "..", "..", "src", entry)],
    bundle: true,
    splitting: true,
    write: false,
    outdir: "out",
    format: "esm",
    platform: "node",
    packages: "external",
    metafile: true,
  });
  const outputs = Object.entries(metafile.outputs);
  const start = outputs.find(([, { entryPoint }]) => entryPoint?.endsWith(`src/${entry}`));
  const reached = new Set(start ? [start[0]] : []);
  const packages = new Set<string>();
  for (const file of reached) {
    for (const { path, kind, external } of metafile.outputs[file]?.imports ?? []) {
      if (kind !== "import-statement") continue;
      if (external) packages.add(path);
      else reached.add(path);
    }
  }
  return [...packages].filter((name) => name.startsWith("@aws-sdk/"));
}

it.each(["index.ts", "aws/index.ts"])(
  "loads nothing of the SDK with %s: each service comes with its first call",
  async (entry) => {
    expect(await loadedBy(entry)).toEqual([]);
  },
);
