import { printable } from "@flowc/diagnostics";
import { type HeldLock, nounOf, type State, type StateEntry } from "@flowc/provisioner";
import { meant } from "./looks.js";
import { padded, widthOf } from "./text-width.js";

/** What a state remembers, one address a line, with the ids. */
export function stateListText({ resources }: State, color: boolean): string {
  const paint = meant(color);
  const entries = Object.entries(resources).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return "Nothing was deployed yet.";
  const width = Math.max(...entries.map(([address]) => widthOf(printable(address))));
  return entries
    .map(([address, { id, origin }]) => {
      const more = origin === "adopted" ? "  (was there before)" : "";
      return `${padded(printable(address), width)}  ${paint("quiet", printable(`${id}${more}`))}`;
    })
    .join("\n");
}

/** What is remembered of one resource. */
export function stateEntryText(address: string, entry: StateEntry, color: boolean): string {
  const { kind, id, arn, origin, isPending, applied, attributes, references } = entry;
  const rows: (readonly [string, string])[] = [
    ["kind", nounOf(kind)],
    ["id", id],
    ["arn", arn],
    ["origin", origin === "adopted" ? "was there before and was taken over" : "made here"],
    ...(isPending === true ? [["state", "begun, not seen to be ready yet"] as const] : []),
    ...Object.entries(attributes).map(([name, value]) => [name, plain(value)] as const),
    ...references.map((other, index) => [index === 0 ? "refers to" : "", other] as const),
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  const written = Object.entries(applied).map(([name, value]) => `    ${name}: ${plain(value)}`);
  return [
    meant(color)("heading", printable(address)),
    ...rows.map(([label, value]) => `  ${label.padEnd(width)}  ${printable(value)}`),
    ...(written.length > 0 ? ["  last written", ...written.map((line) => printable(line))] : []),
  ].join("\n");
}

/** What a rebuild would add. */
export function addedText({ lineage }: State, added: readonly string[]): string {
  return [`Found with the ownership tag of ${lineage}:`, ...added.map((address) => `  ${printable(address)}`)].join(
    "\n",
  );
}

/** How a rebuild ended. */
export function rebuiltText(added: readonly string[]): string {
  if (added.length === 0) return "Nothing to rebuild: the state has everything that carries its tag.";
  return `Took ${added.length} ${added.length === 1 ? "resource" : "resources"} into the state. Run flowc plan to see what is left to do.`;
}

/** Who holds a lock. */
export function heldLockText({ location, holder, life }: HeldLock): string {
  if (holder === undefined) return `The lock ${printable(location)} does not say whose it is.`;
  const { command, user, host, pid, since } = holder;
  const who = printable(`${command} of ${user} on ${host} (process ${pid}, since ${since})`);
  const words = life === "ended" ? "That process has ended." : "Whether it still runs cannot be seen from here.";
  return `Locked by ${who}. ${words}`;
}

function plain(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
