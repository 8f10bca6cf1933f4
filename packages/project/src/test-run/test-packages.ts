import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "@flowc/diagnostics";
import { projectDiagnostics } from "../project-diagnostics.js";

/** Where a project has the packages that its tests need. */
export interface TestPackages {
  /** Address of `vitest/node`. */
  readonly vitest: string;
  /** Path of `@flowc/testing/vitest`, which test files load first. */
  readonly setup: string;
}

/** Finds the packages from the project, not from here: the test files must get the same ones. Reports CLI280. */
export function findTestPackages(root: string): {
  readonly packages?: TestPackages;
  readonly diagnostics: Diagnostic[];
} {
  const { resolve } = createRequire(join(root, "package.json"));
  const find = (name: string): string | undefined => {
    try {
      return resolve(name);
    } catch {
      return undefined;
    }
  };
  const vitest = find("vitest/node");
  const setup = find("@flowc/testing/vitest");
  if (vitest !== undefined && setup !== undefined) {
    return { packages: { vitest: pathToFileURL(vitest).href, setup }, diagnostics: [] };
  }
  const missing = vitest === undefined ? "vitest" : "@flowc/testing";
  return { diagnostics: [projectDiagnostics.create("CLI280", { package: missing, root })] };
}
