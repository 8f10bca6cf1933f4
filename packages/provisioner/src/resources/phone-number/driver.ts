import { limits } from "@flowc/connect-model";
import { defined } from "../../declaration/property-checks.js";
import type { LiveResource } from "../../driver/live-resource.js";
import { keyTag, ownerTag } from "../../driver/ownership.js";
import { bareId } from "../../driver/resolve.js";
import type { ResourceDriver, Sought } from "../../driver/resource-driver.js";
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
import { claimProcedure, targetArn } from "./claim.js";
import type { PhoneNumberDeclaration } from "./declaration.js";
import { checkNewNumber, normalisePhoneNumber, phoneNumberTable } from "./properties.js";

interface WireNumber {
  readonly PhoneNumberId?: string;
  readonly PhoneNumberArn?: string;
  readonly PhoneNumber?: string;
  readonly PhoneNumberCountryCode?: string;
  readonly PhoneNumberType?: string;
  readonly PhoneNumberDescription?: string;
  readonly PhoneNumberStatus?: { readonly Status?: string; readonly Message?: string };
  readonly TargetArn?: string;
  readonly SourcePhoneNumberArn?: string;
  readonly Tags?: Readonly<Record<string, string>>;
}

interface WireAssociation {
  readonly ResourceId?: string;
  readonly FlowId?: string;
}

/**
 * Phone numbers. They have no name in Connect: which declaration a number belongs to is on its tags, unless it is named
 * by its digits or by where it was imported from. One list gives all but tags and flows, another the flows; tags cost a
 * call per declared number, so that somebody's change of them is seen. Claims never run at the same time.
 */
export const phoneNumberDriver: ResourceDriver<PhoneNumberDeclaration> = {
  kind: "phoneNumber",
  noun: "phone number",
  plural: "phone numbers",
  level: "instance",
  properties: phoneNumberTable,
  taggable: true,
  renamable: false,
  deletion: "on-request",
  requestedBy: "phone-numbers",
  builtIn: new Set(),
  quota: limits.instance.phoneNumbers.value,
  serial: true,
  normalise: normalisePhoneNumber,
  checkCreation: checkNewNumber,
  extraTags: (name) => ({ [keyTag]: name }),
  declarationOf({ name, tags, properties }, refer) {
    const { description, flow, trafficDistributionGroup: group } = properties;
    return {
      factory: "phoneNumber",
      name: tags?.[keyTag] ?? name,
      properties: defined({
        number: name,
        description: description ?? undefined,
        trafficDistributionGroup:
          typeof group === "string" ? (refer("trafficDistributionGroup", group) ?? undefined) : undefined,
        flow: typeof flow === "string" ? (refer("flow", flow) ?? undefined) : undefined,
      }),
    };
  },

  async list(reader) {
    const InstanceId = instanceIdOf(reader.scope);
    const [numbers, flows] = await Promise.all([
      reader.pages("ListPhoneNumbersV2", { InstanceId, MaxResults: 1000 }, "ListPhoneNumbersSummaryList"),
      flowsByNumber(reader),
    ]);
    return numbers.map((item) => ({ ...liveNumber(item as WireNumber, flows), partial: true, hidesTags: true }));
  },
  matches({ id, name, tags, properties }, sought) {
    if (tags?.[keyTag] === sought.name && tags[ownerTag] === sought.lineage) return true;
    if (sought.taken.has(id)) return false;
    const { number, importedFrom } = sought.properties;
    if (typeof importedFrom === "string") return properties.importedFrom === importedFrom;
    return name === (typeof number === "string" ? number : digitsIn(sought));
  },
  async find(reader, sought) {
    for (const listed of [...(await this.list(reader)), ...(await numbersOfGroups(reader))]) {
      if (sought.taken.has(listed.id)) continue;
      const live = await this.read(reader, listed.id, []);
      if (live !== undefined && this.matches?.(live, sought)) return live;
    }
    return undefined;
  },
  async read(reader, id) {
    const flows = await flowsByNumber(reader);
    return readWire(reader, "DescribePhoneNumber", { PhoneNumberId: id }, (output) =>
      liveNumber(output.ClaimedPhoneNumberSummary as WireNumber, flows),
    );
  },
  wait: async (writer, id) => {
    await awaitClaim(writer, id, 5 * 60);
  },

  create: claimProcedure(awaitClaim, (target, wanted) => {
    const { importedFrom, trafficDistributionGroup, flow } = wanted.properties;
    // A claim names its group; an import goes to the instance first.
    const isMoved = importedFrom !== undefined && typeof trafficDistributionGroup === "string";
    return [
      ...(isMoved ? [moveCall(target, wanted)] : []),
      ...(typeof flow === "string" ? [setFlow(target, wanted)] : []),
    ];
  }),
  update(target, wanted, properties) {
    const { id } = target;
    const calls: WriteCall[] = [];
    if (properties.includes("description")) {
      const PhoneNumberDescription = wanted.properties.description ?? "";
      calls.push({ operation: "UpdatePhoneNumberMetadata", input: { PhoneNumberId: id, PhoneNumberDescription } });
    }
    if (properties.includes("trafficDistributionGroup")) calls.push(moveCall(target, wanted));
    if (properties.includes("flow")) {
      calls.push(wanted.properties.flow === null ? dropFlow(target) : setFlow(target, wanted));
    }
    return calls;
  },
  detach: (target, applied) => (applied.flow ? [dropFlow(target)] : []),
  destroy: ({ id }) => [{ operation: "ReleasePhoneNumber", input: { PhoneNumberId: id } }],
};

/** The digits by which something refers to a number that is not declared. */
function digitsIn({ name, properties }: Sought): string | undefined {
  return name.startsWith("+") && Object.keys(properties).length === 0 ? name : undefined;
}

/** Numbers of traffic distribution groups: a list of the instance leaves them out. */
async function numbersOfGroups(reader: Reader): Promise<readonly LiveResource[]> {
  const found = await reader.pages("ListPhoneNumbersV2", { MaxResults: 1000 }, "ListPhoneNumbersSummaryList");
  return (found as readonly WireNumber[])
    .map((wire) => liveNumber(wire, new Map()))
    .filter(({ properties }) => {
      return properties.trafficDistributionGroup !== null;
    });
}

/** Moving a number takes as long as a claim, and nothing else can be done with it meanwhile. */
function moveCall({ id, scope }: Target, { properties }: Wanted): WriteCall {
  return {
    operation: "UpdatePhoneNumber",
    input: { PhoneNumberId: id, TargetArn: targetArn(scope, properties) },
    settle: async (writer) => {
      await awaitClaim(writer, id, 5 * 60);
    },
  };
}

async function flowsByNumber(reader: Reader): Promise<ReadonlyMap<string, string>> {
  const input = { InstanceId: instanceIdOf(reader.scope), ResourceType: "VOICE_PHONE_NUMBER", MaxResults: 1000 };
  const found = await reader.pages("ListFlowAssociations", input, "FlowAssociationSummaryList");
  return new Map(
    (found as readonly WireAssociation[]).map(({ ResourceId = "", FlowId = "" }) => [
      bareId(ResourceId),
      bareId(FlowId),
    ]),
  );
}

async function awaitClaim(writer: Writer, id: string, seconds: number): Promise<string> {
  const live = await writer.waitUntil(async () => {
    const found = await readWire(writer, "DescribePhoneNumber", { PhoneNumberId: id }, (output) =>
      liveNumber(output.ClaimedPhoneNumberSummary as WireNumber, new Map()),
    );
    return probeOf(found, "the number to be claimed");
  }, seconds);
  return live.name;
}

function setFlow({ id, scope }: Target, wanted: Wanted): WriteCall {
  const input = { PhoneNumberId: id, InstanceId: instanceIdOf(scope), ContactFlowId: wanted.properties.flow };
  return { operation: "AssociatePhoneNumberContactFlow", input };
}

function dropFlow({ id, scope }: Target): WriteCall {
  const input = { PhoneNumberId: id, InstanceId: instanceIdOf(scope) };
  return { operation: "DisassociatePhoneNumberContactFlow", input };
}

function liveNumber(wire: WireNumber, flows: ReadonlyMap<string, string>): LiveResource {
  const id = wire.PhoneNumberId ?? "";
  const digits = wire.PhoneNumber ?? "";
  const condition = conditionOf(wire);
  return {
    id,
    arn: wire.PhoneNumberArn ?? "",
    name: digits,
    properties: {
      country: wire.PhoneNumberCountryCode ?? null,
      type: wire.PhoneNumberType ?? null,
      prefix: digits,
      importedFrom: wire.SourcePhoneNumberArn ?? null,
      number: digits,
      trafficDistributionGroup: wire.TargetArn?.includes(":traffic-distribution-group/")
        ? bareId(wire.TargetArn)
        : null,
      description: wire.PhoneNumberDescription || null,
      flow: flows.get(id) ?? null,
    },
    ...(wire.Tags && { tags: wire.Tags }),
    attributes: { phoneNumber: digits },
    ...(condition && { condition }),
  };
}

function conditionOf({ PhoneNumberStatus }: WireNumber): LiveResource["condition"] {
  if (PhoneNumberStatus?.Status === "IN_PROGRESS") return { is: "pending", words: "it is being claimed" };
  if (PhoneNumberStatus?.Status !== "FAILED") return undefined;
  return { is: "failed", words: PhoneNumberStatus.Message ?? "the claim failed" };
}
