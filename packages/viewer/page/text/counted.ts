/** A number with its noun: `1 block`, `12 blocks`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? noun : plural}`;
}

/** A share in whole percent, which is 100 only when nothing is missing and 0 only when nothing is there. */
export function percent(taken: number, total: number): number {
  if (total === 0 || taken === total) return 100;
  return taken === 0 ? 0 : Math.min(99, Math.max(1, Math.round((100 * taken) / total)));
}
