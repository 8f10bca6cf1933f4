import type { JsonObject, JsonValue } from "@flowc/connect-model";
import { defined } from "../../declaration/property-checks.js";
import type { LiveResource } from "../../driver/live-resource.js";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import {
  probeOf,
  type Reader,
  type Target,
  type Wanted,
  type WriteCall,
  type Writer,
} from "../../driver/write-call.js";
import { readWire } from "../wire.js";
import type { TrafficDistributionGroupDeclaration } from "./declaration.js";
import {
  distributionProperties,
  normaliseTrafficDistributionGroup,
  trafficDistributionGroupTable,
} from "./properties.js";

interface WireGroup {
  readonly Id?: string;
  readonly Arn?: string;
  readonly Name?: string;
  readonly Description?: string;
  readonly Status?: string;
  readonly IsDefault?: boolean;
  readonly Tags?: Readonly<Record<string, string>>;
}

interface WireShares {
  readonly Distributions?: readonly {
    readonly Region: string;
    readonly Percentage?: number;
    readonly Enabled?: boolean;
  }[];
}

/** Creations and updates end within a minute as a rule; this is assumed, 2026-11-20. */
const mostSeconds = 5 * 60;

/**
 * Traffic distribution groups: made, changed and deleted with a wait after each. A list of ten at a time gives the
 * names, so each declared group costs one call for the rest, and one for the distribution when it is declared.
 */
export const trafficDistributionGroupDriver: ResourceDriver<TrafficDistributionGroupDeclaration> = {
  kind: "trafficDistributionGroup",
  noun: "traffic distribution group",
  plural: "traffic distribution groups",
  level: "instance",
  properties: trafficDistributionGroupTable,
  taggable: true,
  renamable: false,
  deletion: "delete",
  builtIn: new Set(),
  normalise: normaliseTrafficDistributionGroup,
  declarationOf({ name, properties, attributes }) {
    if (attributes.isDefault === true) return undefined;
    const { description, telephony, agents } = properties;
    return {
      factory: "trafficDistributionGroup",
      name,
      properties: defined({
        description: description ?? undefined,
        telephony: declaredShares(telephony),
        agents: declaredShares(agents),
      }),
    };
  },

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 10 };
    const found = await reader.pages("ListTrafficDistributionGroups", input, "TrafficDistributionGroupSummaryList");
    return (found as readonly WireGroup[]).map((wire) => {
      // A list says nothing of descriptions: an absent one is no answer here.
      const { description: _untold, ...rest } = liveGroup(wire).properties;
      return { ...liveGroup(wire), properties: rest, partial: true, hidesTags: true };
    });
  },
  async read(reader, id, properties) {
    const live = await readGroup(reader, id);
    if (live === undefined || !distributionProperties.some((property) => properties.includes(property))) return live;
    const output = await reader.call("GetTrafficDistribution", { Id: id });
    const shares = {
      telephony: liveShares(output.TelephonyConfig as WireShares),
      agents: liveShares(output.AgentConfig as WireShares),
      signIn: liveShares(output.SignInConfig as WireShares),
    };
    return { ...live, properties: { ...live.properties, ...shares } };
  },
  wait: (writer, id) => awaitActive(writer, id),

  create: {
    operations({ properties }) {
      return ["CreateTrafficDistributionGroup", ...(hasDistribution(properties) ? ["UpdateTrafficDistribution"] : [])];
    },
    async run(writer, wanted) {
      const output = await writer.write({
        operation: "CreateTrafficDistributionGroup",
        input: creation(writer, wanted),
      });
      const identity = { id: String(output.Id), arn: String(output.Arn) };
      await writer.made({ ...identity, isPending: true });
      await awaitActive(writer, identity.id);
      await writer.made(identity);
      if (hasDistribution(wanted.properties)) {
        await writer.write(distributionCall({ ...identity, scope: writer.scope }, wanted.properties));
      }
    },
  },
  update: (target, { properties }, changed) => {
    const written = Object.fromEntries(Object.entries(properties).filter(([property]) => changed.includes(property)));
    return hasDistribution(written) ? [distributionCall(target, written)] : [];
  },
  destroy: ({ id }) => [
    {
      operation: "DeleteTrafficDistributionGroup",
      input: { TrafficDistributionGroupId: id },
      settle: (writer) => awaitGone(writer, id),
    },
  ],
};

function creation({ scope }: Writer, { name, properties, tags }: Wanted) {
  return {
    InstanceId: instanceIdOf(scope),
    Name: name,
    ...(typeof properties.description === "string" && { Description: properties.description }),
    Tags: tags,
  };
}

function hasDistribution(properties: JsonObject): boolean {
  return distributionProperties.some((property) => properties[property] !== undefined);
}

/** What is left out stays as it is. */
function distributionCall({ id }: Target, { telephony, agents, signIn }: JsonObject): WriteCall {
  const input = {
    Id: id,
    ...(telephony !== undefined && { TelephonyConfig: wireShares(telephony) }),
    ...(agents !== undefined && { AgentConfig: wireShares(agents) }),
    ...(signIn !== undefined && { SignInConfig: wireShares(signIn) }),
  };
  return { operation: "UpdateTrafficDistribution", input, settle: (writer) => awaitActive(writer, id) };
}

function wireShares(value: JsonValue): WireShares {
  const shares = value as unknown as readonly { region: string; percentage?: number; enabled?: boolean }[];
  return {
    Distributions: shares.map(({ region, percentage, enabled }) => ({
      Region: region,
      ...(percentage !== undefined && { Percentage: percentage }),
      ...(enabled !== undefined && { Enabled: enabled }),
    })),
  };
}

function liveShares({ Distributions = [] }: WireShares = {}): JsonValue {
  return Distributions.map(({ Region, Percentage, Enabled }) =>
    defined({ region: Region, percentage: Percentage, enabled: Enabled }),
  );
}

/** Shares as an author writes them; undefined when all is in one region, as it is at first. */
function declaredShares(value: JsonValue | undefined): JsonValue | undefined {
  const shares = (Array.isArray(value) ? value : []) as readonly JsonObject[];
  if (shares.filter(({ percentage }) => percentage !== 0).length < 2) return undefined;
  return Object.fromEntries(shares.map(({ region, percentage = 0 }) => [String(region), percentage]));
}

function readGroup(reader: Reader, id: string): Promise<LiveResource | undefined> {
  return readWire(reader, "DescribeTrafficDistributionGroup", { TrafficDistributionGroupId: id }, (output) =>
    liveGroup(output.TrafficDistributionGroup as WireGroup),
  );
}

async function awaitActive(writer: Writer, id: string): Promise<void> {
  await writer.waitUntil(async () => probeOf(await readGroup(writer, id), "the group to be active"), mostSeconds);
}

async function awaitGone(writer: Writer, id: string): Promise<void> {
  await writer.waitUntil(async () => {
    const live = await readGroup(writer, id);
    return live === undefined ? { done: true } : { pending: "the group to be gone" };
  }, mostSeconds);
}

function liveGroup(wire: WireGroup): LiveResource {
  const condition = conditionOf(wire);
  return {
    id: wire.Id ?? "",
    arn: wire.Arn ?? "",
    name: wire.Name ?? "",
    properties: { description: wire.Description || null },
    ...(wire.Tags && { tags: wire.Tags }),
    attributes: { isDefault: wire.IsDefault === true },
    ...(condition && { condition }),
  };
}

function conditionOf({ Status = "ACTIVE" }: WireGroup): LiveResource["condition"] {
  if (Status === "CREATION_FAILED") return { is: "failed", words: "its creation failed" };
  return Status === "ACTIVE" || Status === "DELETION_FAILED" ? undefined : { is: "pending", words: `it is ${Status}` };
}
