import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** A folder for what is made once and used by many tests; it goes when the run is over. */
    readonly scratchFolder: string;
  }
}

const folder = realpathSync(mkdtempSync(join(tmpdir(), "flowc-tests-")));

/** Before the first test. */
export function setup({ provide }: TestProject): void {
  provide("scratchFolder", folder);
}

/** After the last one. */
export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
