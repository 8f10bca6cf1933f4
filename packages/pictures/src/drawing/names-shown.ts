import {
  type FlowGraph,
  isJsonObject,
  isReferenceValue,
  type JsonObject,
  type JsonValue,
  type ParameterValue,
  parseArn,
  referenceMember,
} from "@flowc/connect-model";

/** What the things that a flow refers to are called. */
export interface NamesShown {
  /** Name of what a value refers to; undefined for a value that is no reference, ARN or mark of one. */
  of(value: ParameterValue | undefined): string | undefined;
}

/**
 * Names of what a flow refers to: those of references and of the marks that an unbound build leaves; for ARNs the name
 * that the editor keeps in the metadata, else the name or id in the ARN.
 */
export function namesShown({ blocks, metadata }: FlowGraph): NamesShown {
  const kept = new Map<string, string>();
  for (const { identifier, parameters } of blocks) {
    const shown = member(member(metadata, "ActionMetadata"), identifier);
    keepTexts(shown, kept);
    keepDisplayNames(parameters, member(shown, "parameters"), kept);
  }
  return {
    of(value) {
      if (isReferenceValue(value)) return nameOf(value[referenceMember].name, value[referenceMember].qualifier);
      if (typeof value !== "string") return undefined;
      const open = /^\{\{[A-Za-z]+:(.+)\}\}$/s.exec(value)?.[1];
      if (open !== undefined) return open;
      if (!value.startsWith("arn:")) return undefined;
      const arn = parseArn(value);
      return kept.get(value) ?? (arn === undefined ? value : nameOf(shortId(arn.id), arn.qualifier));
    },
  };
}

/** The beginning of a UUID, which nobody reads to its end; any other id as it is. */
function shortId(id: string): string {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(id) ? `${id.slice(0, 8)}…` : id;
}

function nameOf(name: string, qualifier: string | undefined): string {
  return qualifier === undefined ? name : `${name}:${qualifier}`;
}

function member(value: JsonValue | JsonObject | undefined, name: string): JsonValue | undefined {
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Older exports hold `{ "id": "arn:…", "text": "Support" }` for a thing that a block names, below various members. */
function keepTexts(about: JsonValue | undefined, kept: Map<string, string>): void {
  if (!isJsonObject(about)) return;
  for (const held of Object.values(about).flat()) {
    const [id, text] = [member(held, "id"), member(held, "text")];
    if (typeof id === "string" && typeof text === "string" && text !== "") kept.set(id, text);
  }
}

/** Newer exports hold `{ "displayName": "Support" }` where the parameter holds the ARN. */
function keepDisplayNames(
  value: ParameterValue | undefined,
  shown: JsonValue | undefined,
  kept: Map<string, string>,
): void {
  if (typeof value === "string") {
    const name = member(shown, "displayName");
    if (value.startsWith("arn:") && typeof name === "string" && name !== "") kept.set(value, name);
    return;
  }
  if (typeof value !== "object" || value === null || shown === undefined) return;
  for (const [name, inner] of Object.entries(value)) {
    const at = Array.isArray(shown) ? shown[Number(name)] : member(shown, name);
    keepDisplayNames(inner, at, kept);
  }
}
