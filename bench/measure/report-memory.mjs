// Loaded before a measured program: when it ends, it leaves the most memory that it held, in megabytes.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.FLOWC_BENCH_MEMORY;
if (folder !== undefined) {
  process.on("exit", () => {
    writeFileSync(join(folder, String(process.pid)), String(process.resourceUsage().maxRSS / 1024));
  });
}
