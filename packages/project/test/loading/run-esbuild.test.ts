import * as esbuild from "esbuild";
import { expect, it } from "vitest";
import { type Esbuild, runEsbuild } from "../../src/loading/run-esbuild.js";

const real: Esbuild = esbuild;
const options = { stdin: { contents: "export const a = 1;" }, write: false, logLevel: "silent" } as const;

/** esbuild that fails with these words before it works. */
function failing(words: string[]): Esbuild & { readonly stops: number } {
  let stops = 0;
  return {
    build: async (given) => {
      const word = words.shift();
      if (word !== undefined) throw new Error(word);
      return real.build(given);
    },
    stop: async () => {
      stops += 1;
    },
    get stops() {
      return stops;
    },
  };
}

it("starts esbuild again when it was ended together with other processes", async () => {
  const ended = failing(["The service was stopped: write EPIPE", "The service is no longer running"]);
  const { outputFiles } = await runEsbuild(options, ended);
  expect(outputFiles[0]?.text).toContain("a = 1");
  expect(ended.stops).toBe(2);
});

it("gives up when esbuild ends again and again", async () => {
  const ended = failing(Array<string>(9).fill("The service was stopped"));
  await expect(runEsbuild(options, ended)).rejects.toThrow("The service was stopped");
});

it("hands on what esbuild says about the files", async () => {
  const broken = { ...options, stdin: { contents: "const = 1" } };
  await expect(runEsbuild(broken)).rejects.toMatchObject({ errors: [{ text: 'Expected identifier but found "="' }] });
});
