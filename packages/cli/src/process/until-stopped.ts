/**
 * Waits for work that changes nothing, unless the command is stopped before: then the work is left as it is, since the
 * process ends.
 * @throws the reason of the signal, or what the work throws
 */
export async function untilStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const stopped = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, stopped]);
}
