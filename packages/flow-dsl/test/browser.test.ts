import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import example from "./golden/architecture-example/flow.js";

const packages = fileURLToPath(new URL("../..", import.meta.url));

/** The package and a flow as a browser would load them: one script, none of Node's modules. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${packages}flow-dsl/test/golden/architecture-example/flow.ts`],
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    globalName: "bundled",
    logLevel: "error",
    alias: Object.fromEntries(
      ["flow-dsl", "connect-model", "diagnostics"].map((name) => [`@flowc/${name}`, `${packages}${name}/src/index.ts`]),
    ),
  });
  return outputFiles[0]?.text ?? "";
}

let script = "";
beforeAll(async () => {
  script = await bundle();
});

test("builds the same graph in a world without Node", () => {
  const world = createContext({});
  runInContext(script, world, { filename: "bundle.js" });
  const graph: string = runInContext("JSON.stringify(bundled.default.build().graph)", world);
  expect(JSON.parse(graph)).toEqual(JSON.parse(JSON.stringify(example.build().graph)));
});

test("builds without V8's stack frames", () => {
  const world = createContext({});
  runInContext("delete Error.captureStackTrace", world);
  runInContext(script, world, { filename: "bundle.js" });
  expect(runInContext("String(bundled.default.span) + bundled.default.build().diagnostics.length", world)).toBe(
    "undefined0",
  );
});
