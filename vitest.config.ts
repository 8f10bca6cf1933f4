import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

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
    setupFiles: ["./scripts/test/property-seed.ts"],
    testTimeout: 30_000,
    maxWorkers: "100%",
    // Files of one worker share their modules, which halves the time of a run: a test leaves nothing behind.
    isolate: false,
    // A loaded project runs as it was compiled: a second compilation would shift the places of its lines.
    server: { deps: { external: [/\/\.flowc\/load-[^/]+\.mjs$/] } },
  },
});
