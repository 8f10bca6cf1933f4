import { fileURLToPath } from "node:url";
import { defineConfig, mergeConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

/** Tests in a real browser: a step of CI of its own, as not every machine has one (docs/decisions/0186). */
export default mergeConfig(
  { ...shared, test: { ...shared.test, include: [] } },
  defineConfig({
    root: fileURLToPath(new URL("../..", import.meta.url)),
    test: {
      include: ["packages/viewer/test/browser/**/*.browser.ts"],
      testTimeout: 60_000,
      hookTimeout: 60_000,
      // Two browsers at once would slow each other down, and what is measured with them.
      maxWorkers: 1,
    },
  }),
);
