/** What a stream reports whose reader is gone, or whose terminal was closed. */
const goneCodes: ReadonlySet<string | undefined> = new Set(["EPIPE", "EIO"]);

/**
 * Ends quietly when the reader of stdout is gone (`flowc check | head`), and goes on when that of stderr is: nobody
 * misses progress that nobody reads, and a deploy writes down what it did.
 */
export function endOnBrokenPipe(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (!goneCodes.has(error.code)) throw error;
    process.exit();
  });
  process.stderr.on("error", (error: NodeJS.ErrnoException) => {
    if (!goneCodes.has(error.code)) throw error;
  });
}
