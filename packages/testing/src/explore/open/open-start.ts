import { type Channel, type GraphType, isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import { type ContactStart, livesWithContact } from "@flowc/simulator";
import type { ExploredProgram } from "../explored-program.js";
import { conditionsOf } from "./compared.js";
import { openObject, openValue } from "./open-value.js";
import { namesIn, type PathRead, pathsUnder } from "./program-reads.js";

const origin = "start";

/** Roots that every contact comes with, and of which no exploration need ask what they are. */
const given = new Set([
  "Attributes",
  "Channel",
  "ContactId",
  "InitialContactId",
  "PreviousContactId",
  "InstanceARN",
  "AwsRegion",
]);

/** Roots that every contact comes with: they are only open where a condition looks at them. */
const alwaysThere = new Set([
  "CustomerEndpoint",
  "SystemEndpoint",
  "InitiationMethod",
  "LanguageCode",
  "TextToSpeechVoiceId",
]);

/** Roots that are filled while the contact lives: by flows, queues and agents. */
const filledLater = new Set(["Agent", "Queue", "Case", "Customer", "Wisdom", "AgenticCX", "Email", "Metrics", "Task"]);

/** What is known by the time that contacts come to a flow which is not the first of their life. */
const knownBefore = new Set(["Agent", "Queue"]);

const channelNames: readonly Channel[] = ["VOICE", "CHAT", "TASK", "EMAIL"];

/** Names of contact attributes that blocks of the program set. */
function attributesSet({ program }: ExploredProgram): Set<string> {
  const names = [...program.flows.values()].flatMap(({ blocks }) =>
    [...blocks.values()].flatMap(({ block }) => {
      const { Attributes } = block.parameters;
      const isSet = block.type === "UpdateContactAttributes" && typeof Attributes === "object" && Attributes !== null;
      return isSet ? Object.keys(Attributes) : [];
    }),
  );
  return new Set(names);
}

/** Whether a contact can go another way when the path leads elsewhere, or nowhere. */
function matters({ decides, isNeeded, path }: PathRead): boolean {
  return decides || (isNeeded && !alwaysThere.has(path.root));
}

/** Roots that make a difference and that come with the contact. */
function rootsFromOutside({ reads }: ExploredProgram, type: GraphType): string[] {
  const roots = reads.filter((read) => matters(read) && livesWithContact(read.path.root)).map(({ path }) => path.root);
  const isFirst = type === "CONTACT_FLOW" || type === "MODULE" || type === "CAMPAIGN";
  const isOpen = (root: string) => !filledLater.has(root) || (!isFirst && knownBefore.has(root));
  return [...new Set(roots)].filter((root) => !given.has(root) && isOpen(root));
}

function openRoot({ reads }: ExploredProgram, root: string): JsonValue {
  const paths = pathsUnder(reads, root);
  return paths.some((path) => path.length === 0)
    ? openValue(`${origin}: ${root}`)
    : openObject(`${origin}: ${root}`, paths);
}

/** Channels that conditions ask about; a call when none does. */
function channelsOf({ program }: ExploredProgram): Channel[] {
  const asked = [...program.flows.values()].flatMap(({ blocks }) =>
    [...blocks.values()]
      .filter(({ block }) => block.type === "Compare" && block.parameters.ComparisonValue === "$.Channel")
      .flatMap((blockProgram) => conditionsOf(blockProgram).flatMap(({ operands }) => operands)),
  );
  return channelNames.filter((channel) => channel === "VOICE" || asked.includes(channel));
}

/** Whether the address of an end of the line is looked at. */
function opens(data: JsonObject, root: string): boolean {
  const value = data[root];
  return isJsonObject(value) && value.Address !== undefined;
}

/**
 * How contacts can begin, the usual way first: on each channel that conditions ask about, with what whoever starts the
 * contact gives left open. Contact attributes that blocks of the program set begin empty, as they do for callers.
 */
export function openStarts(explored: ExploredProgram, type: GraphType, start: ContactStart): ContactStart[] {
  const set = attributesSet(explored);
  const outside = explored.reads
    .filter((read) => matters(read) && read.path.root === "Attributes")
    .flatMap(({ path }) => namesIn(path).slice(0, 1))
    .filter((name) => !set.has(name));
  const open = openObject(
    `${origin}: Attributes`,
    [...new Set(outside)].map((name) => [name]),
  );
  const data: JsonObject = Object.fromEntries(
    rootsFromOutside(explored, type).map((root) => [root, openRoot(explored, root)]),
  );
  const attributes = { ...(open as Record<string, string>), ...start.attributes };
  const addresses = {
    ...(opens(data, "CustomerEndpoint") && { from: openValue(`${origin}: from`) }),
    ...(opens(data, "SystemEndpoint") && { to: openValue(`${origin}: to`) }),
  };
  const { CustomerEndpoint: _customer, SystemEndpoint: _system, ...others } = data;
  const channels = start.channel === undefined ? channelsOf(explored) : [start.channel];
  return channels.map((channel) => ({
    ...addresses,
    ...start,
    channel,
    attributes,
    data: { ...others, ...start.data },
  }));
}
