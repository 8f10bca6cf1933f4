import { existing } from "@flowc/connect-model";
import { contactFlow, customerQueueFlow, flowModule, outboundWhisperFlow } from "@flowc/flow-dsl";
import {
  agentStatus,
  collectDesired,
  hierarchyGroup,
  hierarchyStructure,
  hoursOfOperation,
  instance,
  phoneNumber,
  queue,
  quickConnect,
  routingProfile,
  secret,
  securityProfile,
  user,
} from "../../src/index.js";
import type {
  CenterData,
  FlowData,
  ModuleData,
  QueueData,
  QuickConnectData,
  RoutingProfileData,
  SecurityProfileData,
  UserData,
} from "./center-data.js";

/** The declarations of a centre; references to what is absent are left out, as an author would. */
export function declarationsOf(center: CenterData) {
  const { hours, queues, flows, modules, numbers, quickConnects, groups, statuses } = center;
  const each = <T, R>(parts: Readonly<Record<string, T>>, make: (name: string, data: T, center: CenterData) => R) =>
    Object.entries(parts).map(([name, data]) => make(name, data, center));
  return [
    instance("centre"),
    ...each(hours, (name, { timeZone, tag }) =>
      hoursOfOperation(name, { timeZone, everyDay: "all-day", tags: tag === undefined ? {} : { tag } }),
    ),
    ...(Object.values(queues).some(({ whisper }) => whisper)
      ? [outboundWhisperFlow("Whisper", {}, (f) => f.playPrompt("Outbound call."))]
      : []),
    ...each(queues, queueOf),
    ...each(flows, flowOf),
    ...each(modules, moduleOf),
    ...each(numbers, (name, { flow }) =>
      phoneNumber(name, {
        country: "GB",
        type: "DID",
        ...(isInbound(flow, center) && { flow: existing.flow(flow) }),
      }),
    ),
    ...each(quickConnects, quickConnectOf),
    ...(Object.keys(groups).length > 0 ? [hierarchyStructure(["Region", "Site"])] : []),
    ...each(groups, (name, { parent }) =>
      hierarchyGroup(
        name,
        parent !== undefined && parent in groups && parent !== name ? { parent: existing.hierarchyGroup(parent) } : {},
      ),
    ),
    ...each(statuses, (name, { disabled, description }) =>
      agentStatus(name, {
        state: disabled ? "DISABLED" : "ENABLED",
        ...(description !== undefined && { description }),
      }),
    ),
    ...each(center.securityProfiles, securityProfileOf),
    ...each(center.routingProfiles, routingProfileOf),
    ...each(center.users, userOf),
  ];
}

function isInbound(flow: string | undefined, { flows }: CenterData): flow is string {
  return flow !== undefined && flows[flow]?.waits === false;
}

function queueOf(name: string, data: QueueData, { hours, numbers, quickConnects }: CenterData) {
  const { maxContacts, disabled, number, whisper } = data;
  const open = data.hours in hours ? data.hours : "Basic Hours";
  const hasNumber = number !== undefined && number in numbers;
  const picked = data.quickConnects?.filter((one) => one in quickConnects);
  return queue(name, {
    hours: existing.hoursOfOperation(open),
    status: disabled ? "DISABLED" : "ENABLED",
    ...(maxContacts !== undefined && { maxContacts }),
    ...((hasNumber || whisper) && {
      outboundCallerId: {
        ...(hasNumber && { number: existing.phoneNumber(number) }),
        ...(whisper && { flow: existing.flow("Whisper") }),
      },
    }),
    ...(picked && { quickConnects: picked.map((one) => existing.quickConnect(one)) }),
  });
}

function flowOf(name: string, { waits, says, module, queue: target, next }: FlowData, center: CenterData) {
  if (waits) return customerQueueFlow(name, {}, (f) => f.playPrompt(says).endFlow());
  return contactFlow(name, {}, (f) => {
    f.playPrompt(says);
    if (module !== undefined && module in center.modules) f.invokeModule(existing.flowModule(module));
    if (target !== undefined && (target === "BasicQueue" || target in center.queues)) {
      f.transferToQueue(existing.queue(target), { atCapacity: (f) => f.disconnect() });
    } else if (isInbound(next, center)) {
      f.transferToFlow(existing.flow(next));
    } else {
      f.disconnect();
    }
  });
}

function moduleOf(name: string, { says, next }: ModuleData, { modules }: CenterData) {
  return flowModule(name, { onError: (f) => f.returnFromModule() }, (f) => {
    f.playPrompt(says);
    if (next !== undefined && next in modules) f.invokeModule(existing.flowModule(next));
  });
}

function quickConnectOf(name: string, { to, name: target }: QuickConnectData, center: CenterData) {
  if (to === "queue" && target in center.queues) return quickConnect(name, { queue: existing.queue(target) });
  if (to === "user" && target in center.users) return quickConnect(name, { user: existing.user(target) });
  if (to === "flow" && isInbound(target, center)) return quickConnect(name, { flow: existing.flow(target) });
  return quickConnect(name, { phoneNumber: "+442079460000" });
}

function securityProfileOf(name: string, { permissions, group }: SecurityProfileData, { groups }: CenterData) {
  return securityProfile(name, {
    permissions,
    ...(group !== undefined &&
      group in groups && { hierarchyAccess: { group: existing.hierarchyGroup(group), resources: ["User"] } }),
  });
}

function routingProfileOf(name: string, { outbound, queues: routed }: RoutingProfileData, { queues }: CenterData) {
  return routingProfile(name, {
    description: name,
    concurrency: { VOICE: 1 },
    defaultOutboundQueue: existing.queue(outbound in queues ? outbound : "BasicQueue"),
    queues: routed
      .filter(({ queue: one }) => one in queues)
      .map(({ queue: one, priority }) => ({ queue: existing.queue(one), channel: "VOICE", priority })),
  });
}

/** Its text is in the environment of the tests: any deploy may have to make a user. */
const password = secret.environmentVariable("FLOWC_TEST_PASSWORD");
process.env.FLOWC_TEST_PASSWORD ??= "Passw0rd-of-tests";

function userOf(
  name: string,
  { routingProfile: routing, securityProfile: may, group, deskPhone }: UserData,
  center: CenterData,
) {
  const routes = routing in center.routingProfiles ? routing : "Basic Routing Profile";
  return user(name, {
    firstName: name,
    lastName: "Doe",
    email: `${name}@example.com`,
    password,
    phone: deskPhone ? { type: "DESK_PHONE", number: "+442079460000" } : { type: "SOFT_PHONE" },
    routingProfile: existing.routingProfile(routes),
    securityProfiles: [existing.securityProfile(may in center.securityProfiles ? may : "Agent")],
    ...(group !== undefined && group in center.groups && { hierarchyGroup: existing.hierarchyGroup(group) }),
  });
}

/** What a centre adds to the names in an instance. */
export function namesOf(center: CenterData): readonly string[] {
  const names = collectDesired(declarationsOf(center)).desired.resources.flatMap(({ kind, name }) => {
    if (kind === "instance" || kind === "hierarchyStructure") return [];
    return kind === "agentStatus" && center.statuses[name]?.disabled === true ? [] : [`${kind} ${name}`];
  });
  return names.toSorted();
}
