import type { BuildOptions, BuildResult } from "esbuild";

/** The parts of esbuild that are used. */
export interface Esbuild {
  build<O extends BuildOptions>(options: O): Promise<BuildResult<O>>;
  stop(): Promise<void>;
}

/** Often enough for whoever else starts it anew at the same time. */
const retries = 3;

/**
 * Bundles with esbuild, which is a process of its own. Ctrl-C in a terminal and whoever ends a group of processes end that
 * one, too, while flowc still has to come to an end itself: then it is started again.
 * @throws what esbuild says about the files, a `BuildFailure`
 */
export async function runEsbuild<O extends BuildOptions>(options: O, esbuild?: Esbuild): Promise<BuildResult<O>> {
  const { build, stop } = esbuild ?? (await import("esbuild"));
  for (let retry = 0; ; retry += 1) {
    try {
      return await build(options);
    } catch (error) {
      if (retry === retries || !isGone(error)) throw error;
      await stop();
    }
  }
}

/** Whether the process of esbuild ended, as esbuild 0.28 says it: its errors have no codes. */
function isGone(error: unknown): boolean {
  return error instanceof Error && /^The service (?:was stopped|is no longer running)/.test(error.message);
}
