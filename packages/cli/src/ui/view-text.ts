import type { RunningView } from "@flowc/project/view";

/** Where the page is, and what it shows. */
export function viewText({ url, project, flows, isCurrent }: Omit<RunningView, "close">): string {
  const count = `${flows} ${flows === 1 ? "flow" : "flows"}`;
  const shown = isCurrent ? count : `${count}; some files cannot be loaded, and the page says why`;
  return `${project} is at ${url}\nIt shows ${shown}. It follows the files as they change. Ctrl-C stops it.`;
}
