import { contactFlow, existing, flowModule } from "../../packages/flow-dsl/dist/index.js";
import {
  hierarchyGroup,
  hierarchyStructure,
  hoursOfOperation,
  queue,
  quickConnect,
  routingProfile,
  secret,
  securityProfile,
  user,
} from "../../packages/provisioner/dist/index.js";

/** How many of each kind there are in 500 objects: kinds that Terraform's provider has too. */
const shares = {
  hoursOfOperation: 10,
  queue: 80,
  flow: 100,
  flowModule: 20,
  quickConnect: 60,
  routingProfile: 30,
  securityProfile: 10,
  user: 170,
  hierarchyGroup: 19,
  hierarchyStructure: 1,
};

/** Name of the variable that holds the password of new users. */
export const passwordVariable = "FLOWC_BENCH_PASSWORD";

/**
 * A contact centre of so many objects besides its instance. Things refer to each other as in real ones: flows to queues,
 * modules and the flow after them, queues to quick connects, those to queues and users, users to their profiles.
 * @param {number} objects at least 10
 * @param {{ maxContacts?: number }} [change] what is declared otherwise, of the first queue
 */
export function contactCenter(objects, { maxContacts = 10 } = {}) {
  const counts = countsOf(objects);
  const hours = many(counts.hoursOfOperation, (index) =>
    hoursOfOperation(`Hours ${index}`, { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]] }),
  );
  const queues = many(counts.queue, (index) =>
    queue(`Queue ${index}`, {
      hours: at(hours, index),
      maxContacts: index === 0 ? maxContacts : 10,
      ...(index < counts.quickConnect && { quickConnects: [existing.quickConnect(`Quick ${index}`)] }),
    }),
  );
  const modules = many(counts.flowModule, (index) =>
    flowModule(`Module ${index}`, { onError: (f) => f.returnFromModule() }, (f) => f.playPrompt(`Welcome ${index}.`)),
  );
  const flows = many(counts.flow, (index) => flowOf(index, counts.flow, modules, queues));
  const levels = hierarchyStructure(["Region", "Site"]);
  const regions = many(Math.ceil(counts.hierarchyGroup / 5), (index) => hierarchyGroup(`Region ${index}`));
  const sites = many(counts.hierarchyGroup - regions.length, (index) =>
    hierarchyGroup(`Site ${index}`, { parent: at(regions, index) }),
  );
  const security = many(counts.securityProfile, (index) =>
    securityProfile(`Security ${index}`, { permissions: ["BasicAgentAccess"] }),
  );
  const routing = many(counts.routingProfile, (index) =>
    routingProfile(`Routing ${index}`, {
      description: `Team ${index}`,
      concurrency: { VOICE: 1 },
      defaultOutboundQueue: at(queues, index),
      queues: [{ queue: at(queues, index), channel: "VOICE" }],
    }),
  );
  const people = many(counts.user, (index) =>
    user(`user${index}`, {
      firstName: "Agent",
      lastName: String(index),
      email: `user${index}@example.com`,
      password: secret.environmentVariable(passwordVariable),
      routingProfile: at(routing, index),
      securityProfiles: [at(security, index)],
      hierarchyGroup: at(sites.length > 0 ? sites : regions, index),
    }),
  );
  const quick = many(counts.quickConnect, (index) =>
    quickConnect(`Quick ${index}`, index % 2 === 0 ? { queue: at(queues, index + 1) } : { user: at(people, index) }),
  );
  const all = [hours, queues, modules, flows, [levels], regions, sites, security, routing, people, quick];
  return { counts, declarations: all.flat() };
}

function flowOf(index, count, modules, queues) {
  return contactFlow(`Flow ${index}`, {}, (f) => {
    f.invokeModule(at(modules, index));
    f.playPrompt(`You have reached line ${index}.`);
    f.transferToQueue(at(queues, index), {
      atCapacity: (f) => f.transferToFlow(existing.flow(`Flow ${(index + 1) % count}`)),
    });
  });
}

/** The shares of so many objects; every kind has one at least, and what is left over is flows. */
function countsOf(objects) {
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0);
  const shareOf = (share) => Math.max(1, Math.round((share * objects) / total));
  const counts = {
    hoursOfOperation: shareOf(shares.hoursOfOperation),
    queue: shareOf(shares.queue),
    flowModule: shareOf(shares.flowModule),
    quickConnect: shareOf(shares.quickConnect),
    routingProfile: shareOf(shares.routingProfile),
    securityProfile: shareOf(shares.securityProfile),
    user: shareOf(shares.user),
    hierarchyGroup: shareOf(shares.hierarchyGroup),
    hierarchyStructure: 1,
  };
  const others = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { ...counts, flow: objects - others };
}

function many(length, make) {
  return Array.from({ length }, (_, index) => make(index));
}

function at(list, index) {
  return list[index % list.length];
}
