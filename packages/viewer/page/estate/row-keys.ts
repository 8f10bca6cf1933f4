import type { KeyboardEvent } from "react";
import { nextIndex } from "./next-index.js";

/** Lets arrow keys go from row to row, beginning in the search field above them. */
export function goThroughRows(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row]")];
  const next = nextIndex(event.key, rows.indexOf(event.target as HTMLElement), rows.length);
  if (next === undefined) return;
  event.preventDefault();
  if (next < 0) event.currentTarget.querySelector<HTMLInputElement>("input[type=search]")?.focus();
  else rows[next]?.focus();
}
