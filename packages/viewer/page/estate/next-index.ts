/**
 * Where an arrow key leads in a list; -1 is the field before it.
 * @returns undefined for other keys, and where the list ends
 */
export function nextIndex(key: string, at: number, count: number): number | undefined {
  if (key === "ArrowDown") return at + 1 < count ? at + 1 : undefined;
  if (key === "ArrowUp") return at >= 0 ? at - 1 : undefined;
  if (at < 0) return undefined;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
