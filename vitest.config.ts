import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./scripts/test/longest-first.js";

const packages = fileURLToPath(new URL("./packages", import.meta.url));

/** Tests run against the sources, so that a test never sees a stale build. */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@flowc\/([^/]+)$/, replacement: `${packages}/$1/src/index.ts` },
      { find: /^@flowc\/([^/]+)\/([^/.]+)$/, replacement: `${packages}/$1/src/$2/index.ts` },
      { find: /^flowc$/, replacement: `${packages}/cli/src/index.ts` },
    ],
  },
  test: {
    include: ["packages/*/test/**/*.test.ts", "examples/*/test/**/*.test.ts", "{scripts,bench,site}/test/**/*.test.ts"],
    globalSetup: ["./scripts/test/scratch-folder.ts"],
    setupFiles: ["./scripts/test/property-seed.ts"],
    // A warning of the AWS SDK that the command leaves out, too.
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" },
    // Only for what hangs: on a machine with other work the first test of a worker, which loads what all need, takes a minute.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: "100%",
    // Files of one worker share their modules, which halves the time of a run: a test leaves nothing behind.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // A loaded project runs as it was compiled: a second compilation would shift the places of its lines.
    server: { deps: { external: [/\/\.flowc\/load-[^/]+\.mjs$/] } },
  },
});
