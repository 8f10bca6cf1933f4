import type { FlowKey } from "@flowc/viewer";

/** What the panel beside a graph shows. */
export type Panel = "block" | "findings" | "call" | "outline";

/** What the list of flows is narrowed to. */
export interface FlowFilter {
  readonly words: string;
  readonly kind?: "flow" | "flowModule";
  /** Flows with findings of this severity or a worse one. */
  readonly findings?: "error" | "warning" | "info";
}

/** What is open: one screen with all that a reload has to bring back. */
export type Address =
  | { readonly screen: "flows"; readonly filter: FlowFilter }
  | {
      readonly screen: "flow";
      readonly key: FlowKey;
      readonly block?: string;
      readonly panel: Panel;
      readonly coverage: boolean;
    }
  | { readonly screen: "resources"; readonly words: string }
  | { readonly screen: "plan"; readonly environment?: string; readonly subject?: string }
  | { readonly screen: "deployed" };

export type FlowAddress = Extract<Address, { screen: "flow" }>;

const panels: ReadonlySet<string> = new Set(["block", "findings", "call", "outline"]);
const kinds: ReadonlySet<string> = new Set(["flow", "flowModule"]);
const severities: ReadonlySet<string> = new Set(["error", "warning", "info"]);

export const listOfFlows: Address = { screen: "flows", filter: { words: "" } };

/** The address of a flow, with what is usual where nothing else is said. */
export function flowAddress(key: FlowKey, more: Partial<Omit<FlowAddress, "screen" | "key">> = {}): FlowAddress {
  return { screen: "flow", key, panel: "block", coverage: false, ...more };
}

/** Reads the part of a location after `#`; whatever it does not understand leads to the list of flows. */
export function parseAddress(hash: string): Address {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?", 2);
  const [screen = "", ...rest] = path
    .split("/")
    .filter((part) => part !== "")
    .map(decoded);
  const asked = new URLSearchParams(query);
  const name = rest.join("/");
  if (screen === "flows" && name !== "") return parseFlow(name, asked);
  if (screen === "resources") return { screen, words: asked.get("q") ?? "" };
  if (screen === "deployed") return { screen };
  if (screen === "plan") {
    const subject = asked.get("change");
    return { screen, ...(name !== "" && { environment: name }), ...(subject !== null && { subject }) };
  }
  return { screen: "flows", filter: parseFilter(asked) };
}

function parseFlow(key: FlowKey, asked: URLSearchParams): Address {
  const block = asked.get("block");
  const panel = asked.get("panel") ?? "";
  return {
    screen: "flow",
    key,
    ...(block !== null && { block }),
    panel: panels.has(panel) ? (panel as Panel) : "block",
    coverage: asked.get("overlay") === "coverage",
  };
}

function parseFilter(asked: URLSearchParams): FlowFilter {
  const kind = asked.get("kind") ?? "";
  const findings = asked.get("findings") ?? "";
  return {
    words: asked.get("q") ?? "",
    ...(kinds.has(kind) && { kind: kind as NonNullable<FlowFilter["kind"]> }),
    ...(severities.has(findings) && { findings: findings as NonNullable<FlowFilter["findings"]> }),
  };
}

/** Writes an address as the part of a location from `#` on; `parseAddress` reads it again. */
export function formatAddress(address: Address): string {
  switch (address.screen) {
    case "flows": {
      const { words, kind, findings } = address.filter;
      return `#/flows${queryOf({ q: words, kind, findings })}`;
    }
    case "flow": {
      const { key, block, panel, coverage } = address;
      const query = { block, panel: panel === "block" ? undefined : panel, overlay: coverage ? "coverage" : undefined };
      return `#/flows/${encodeURIComponent(key)}${queryOf(query)}`;
    }
    case "resources":
      return `#/resources${queryOf({ q: address.words })}`;
    case "plan": {
      const { environment, subject } = address;
      return `#/plan${environment === undefined ? "" : `/${encodeURIComponent(environment)}`}${queryOf({ change: subject })}`;
    }
    case "deployed":
      return "#/deployed";
  }
}

function queryOf(values: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined && value !== "") query.set(name, value);
  return query.size === 0 ? "" : `?${query}`;
}

/** A part of a path; one that nobody encoded well is taken as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
