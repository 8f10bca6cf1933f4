import type { JsonObject, JsonValue } from "@flowc/connect-model";
import { nearest } from "@flowc/diagnostics";
import type { CheckReport } from "../../declaration/check-report.js";
import type { LiveResource } from "../../driver/live-resource.js";
import type { PropertySpec } from "../../driver/property-spec.js";
import { instanceIdOf } from "../../driver/scope.js";
import {
  DriverFailure,
  type EarlierAnswer,
  type Reader,
  type Target,
  type WriteCall,
} from "../../driver/write-call.js";
import { canonicalJson } from "../../plan/canonical-json.js";

/** A numbered copy of a module, with the description that it was made with. */
type Version = { readonly number: number; readonly description: string | null };

/** The aliases of a module as they are: with the versions that they can name. */
export type LiveAliases = {
  readonly byName: Readonly<Record<string, { readonly id: string; readonly number: number }>>;
  /** The newest first. */
  readonly versions: readonly Version[];
};

/** Aliases as they are declared: the number of a version, or its description. */
type WantedAliases = Readonly<Record<string, string | number>>;

export const aliasesSpec: PropertySpec = {
  label: "aliases",
  ownRead: true,
  late: "costs-a-call",
  dropped: {},
  agrees: (wanted, live) => canonicalJson(wanted) === canonicalJson(live) || agree(wanted, live),
  impact: "Flows that call an alias get the version that it names.",
  words: inWords,
};

function agree(wanted: JsonValue, live: JsonValue): boolean {
  const { byName = {}, versions = [] } = live as Partial<LiveAliases>;
  const declared = Object.entries(wanted as WantedAliases);
  if (declared.length !== Object.keys(byName).length) return false;
  return declared.every(([name, version]) => byName[name]?.number === numberOf(version, versions));
}

function numberOf(version: string | number, versions: readonly Version[]): number | undefined {
  return typeof version === "number" ? version : versions.find(({ description }) => description === version)?.number;
}

function inWords(value: JsonValue): string {
  const { byName, versions } = value as Partial<LiveAliases>;
  const live = Object.entries(byName ?? {}).map(([name, { number }]): [string, string | number] => [
    name,
    versions?.find((version) => version.number === number)?.description ?? number,
  ]);
  const named = byName === undefined ? Object.entries(value as WantedAliases) : live;
  return named.length === 0 ? "none" : named.map(([name, version]) => `${name}: ${version}`).join(", ");
}

/** Says which aliases name a version that the module neither has nor gets. */
export function checkAliasVersions({ aliases, version }: JsonObject, live: LiveResource, report: CheckReport): void {
  const { versions } = (live.properties.aliases ?? {}) as Partial<LiveAliases>;
  if (versions === undefined) return;
  const made = version === undefined || versions[0]?.description === version ? [] : [(versions[0]?.number ?? 0) + 1];
  const numbers = [...made, ...versions.map(({ number }) => number)];
  const names = [version, ...versions.map(({ description }) => description)].filter((name) => typeof name === "string");
  for (const [alias, wanted] of Object.entries((aliases ?? {}) as WantedAliases)) {
    if (typeof wanted === "number" ? numbers.includes(wanted) : names.includes(wanted)) continue;
    const known = typeof wanted === "number" ? numbers.map(String) : [...new Set(names)];
    const parameters = { alias, wanted: String(wanted), known, nearest: nearest(String(wanted), names) };
    report.add("PLAN302", { resource: report.resource, ...parameters }, `/aliases/${alias}`);
  }
}

interface WireVersion {
  readonly Version?: number;
  readonly VersionDescription?: string;
}

interface WireAlias {
  readonly AliasId?: string;
  readonly AliasName?: string;
  readonly Version?: number;
}

/** The versions of a module, the newest first, and its aliases where they are asked for: one call each. */
export async function readVersions(reader: Reader, id: string, properties: readonly string[]): Promise<JsonObject> {
  const hasAliases = properties.includes("aliases");
  if (!hasAliases && !properties.includes("version")) return {};
  const input = { InstanceId: instanceIdOf(reader.scope), ContactFlowModuleId: id, MaxResults: 1000 };
  const summaries = "ContactFlowModuleVersionSummaryList";
  const found = (await reader.pages("ListContactFlowModuleVersions", input, summaries)) as readonly WireVersion[];
  const versions = found
    .map(
      ({ Version = 0, VersionDescription }): Version => ({ number: Version, description: VersionDescription ?? null }),
    )
    .toSorted((one, other) => other.number - one.number);
  const version = versions[0]?.description ?? null;
  if (!hasAliases) return { version };
  const list = "ContactFlowModuleAliasSummaryList";
  const aliases = (await reader.pages("ListContactFlowModuleAliases", input, list)) as readonly WireAlias[];
  const byName = Object.fromEntries(
    aliases.map(({ AliasName = "", AliasId = "", Version = 0 }) => [AliasName, { id: AliasId, number: Version }]),
  );
  return { version, aliases: { byName, versions } satisfies LiveAliases as unknown as JsonValue };
}

/** The calls that make the declared version and lead the aliases to their versions. */
export function versionCalls(
  target: Target,
  properties: JsonObject,
  changed: readonly string[],
  before: JsonObject,
): readonly WriteCall[] {
  const makesVersion = changed.includes("version") && typeof properties.version === "string";
  const made = makesVersion
    ? [write("CreateContactFlowModuleVersion", target, { Description: properties.version })]
    : [];
  return changed.includes("aliases") ? [...made, ...aliasCalls(target, properties, before)] : made;
}

function aliasCalls(target: Target, { aliases, version }: JsonObject, before: JsonObject): readonly WriteCall[] {
  const { byName = {}, versions = [] } = (before.aliases ?? {}) as Partial<LiveAliases>;
  const wanted = (aliases ?? {}) as WantedAliases;
  const written = Object.entries(wanted).flatMap(([name, given]): WriteCall[] => {
    const known = byName[name];
    if (known !== undefined && known.number === numberOf(given, versions) && given !== version) return [];
    const complete = (answers: readonly EarlierAnswer[]) => ({
      ContactFlowModuleVersion: versionFor(given, version, versions, answers),
    });
    const call =
      known === undefined
        ? write("CreateContactFlowModuleAlias", target, { AliasName: name })
        : write("UpdateContactFlowModuleAlias", target, { AliasId: known.id });
    return [{ ...call, complete }];
  });
  const gone = Object.entries(byName).filter(([name]) => !(name in wanted));
  return [...written, ...gone.map(([, { id }]) => write("DeleteContactFlowModuleAlias", target, { AliasId: id }))];
}

/** The number that an alias shall have: that of the version that was just made, or of one that was there. */
function versionFor(
  given: string | number,
  version: JsonValue | undefined,
  versions: readonly Version[],
  answers: readonly EarlierAnswer[],
): number {
  const made = answers.findLast(({ operation }) => operation === "CreateContactFlowModuleVersion");
  const number = made !== undefined && given === version ? Number(made.output.Version) : numberOf(given, versions);
  if (number === undefined) throw new DriverFailure("failed", `the module has no version "${given}"`);
  return number;
}

function write(operation: string, { id, scope }: Target, input: Readonly<Record<string, unknown>>): WriteCall {
  return { operation, input: { InstanceId: instanceIdOf(scope), ContactFlowModuleId: id, ...input } };
}
