import { join } from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";

it("does not load the SDK when the package is merely imported", async () => {
  const { metafile } = await build({
    entryPoints: [join(import.meta.dirname, "..", "src", "index.ts")],
    bundle: true,
    splitting: true,
    write: false,
    outdir: "out",
    format: "esm",
    platform: "node",
    packages: "external",
    metafile: true,
  });
  const files = Object.entries(metafile.outputs);
  const entry = files.find(([, output]) => output.entryPoint?.endsWith("src/index.ts"));
  const reached = new Set(entry ? [entry[0]] : []);
  const packages = new Set<string>();
  for (const file of reached) {
    for (const { path, kind, external } of metafile.outputs[file]?.imports ?? []) {
      if (kind !== "import-statement") continue;
      if (external) packages.add(path);
      else reached.add(path);
    }
  }
  expect([...packages].filter((name) => !name.startsWith("node:"))).toEqual(["@flowc/diagnostics", "@flowc/loopback"]);
});
