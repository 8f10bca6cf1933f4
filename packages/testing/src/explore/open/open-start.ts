import type { Channel, JsonObject, JsonValue } from "@flowc/connect-model";
import { type ContactStart, livesWithContact } from "@flowc/simulator";
import type { ExploredProgram } from "../explored-program.js";
import { conditionsOf } from "./compared.js";
import { openObject, openValue } from "./open-value.js";
import { namesIn, pathsUnder } from "./program-reads.js";

const origin = "start";

/** Roots that a contact always has, and that no exploration need ask about. */
const given = new Set([
  "Attributes",
  "Channel",
  "ContactId",
  "InitialContactId",
  "PreviousContactId",
  "InstanceARN",
  "AwsRegion",
]);

/** Roots that are filled while the contact lives: by flows, queues and agents. */
const filledLater = new Set(["Agent", "Queue", "Case", "Customer", "Wisdom", "AgenticCX", "Email", "Metrics", "Task"]);

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

/** Roots that blocks read to decide something and that come with the contact. */
function rootsFromOutside({ reads }: ExploredProgram): string[] {
  const roots = reads
    .filter(({ decides, path }) => decides && livesWithContact(path.root))
    .map(({ path }) => path.root);
  return [...new Set(roots)].filter((root) => !given.has(root) && !filledLater.has(root));
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

/**
 * How contacts can begin, the usual way first: on each channel that conditions ask about, with what whoever starts the
 * contact gives left open. Contact attributes that blocks of the program set begin empty, as they do for callers.
 */
export function openStarts(explored: ExploredProgram, start: ContactStart): ContactStart[] {
  const set = attributesSet(explored);
  const outside = explored.reads
    .filter(({ decides, path }) => decides && path.root === "Attributes")
    .flatMap(({ path }) => namesIn(path).slice(0, 1))
    .filter((name) => !set.has(name));
  const open = openObject(
    `${origin}: Attributes`,
    [...new Set(outside)].map((name) => [name]),
  );
  const data: JsonObject = Object.fromEntries(
    rootsFromOutside(explored).map((root) => [root, openRoot(explored, root)]),
  );
  const attributes = { ...(open as Record<string, string>), ...start.attributes };
  const channels = start.channel === undefined ? channelsOf(explored) : [start.channel];
  return channels.map((channel) => ({ ...start, channel, attributes, data: { ...data, ...start.data } }));
}
