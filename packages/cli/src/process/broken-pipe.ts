/**
 * Ends quietly when the reader of stdout is gone (`flowc check | head`), and goes on when that of stderr is: nobody
 * misses progress that nobody reads.
 */
export function endOnBrokenPipe(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  process.stderr.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
