import { contactFlow } from "../../packages/flow-dsl/dist/index.js";
import {
  hoursOfOperation,
  queue,
  quickConnect,
  routingProfile,
  secret,
  securityProfile,
  user,
} from "../../packages/provisioner/dist/index.js";
import { passwordVariable } from "./contact-center.mjs";

/**
 * A contact centre that every engine can make: nothing in it goes round in a circle.
 * @param {import("./shares.mjs").Shares} shares
 * @param {{ note: string }} changing what the first queue says
 */
export function plainCenter(shares, { note }) {
  const hours = many(shares.hours, (index) =>
    hoursOfOperation(`Hours ${index}`, { timeZone: "Europe/London", monday: [["09:00", "17:00"]] }),
  );
  const quickConnects = many(shares.quickConnects, (index) =>
    quickConnect(`Quick connect ${index}`, { phoneNumber: "+442071838750" }),
  );
  const queues = many(shares.queues, (index) =>
    queue(`Queue ${index}`, {
      description: index === 0 ? note : "bench",
      hours: at(hours, index),
      quickConnects: [at(quickConnects, index)],
    }),
  );
  const routingProfiles = many(shares.routingProfiles, (index) =>
    routingProfile(`Routing ${index}`, {
      description: "bench",
      concurrency: { VOICE: 1 },
      defaultOutboundQueue: at(queues, 0),
      queues: [{ queue: at(queues, index), channel: "VOICE" }],
    }),
  );
  const securityProfiles = many(shares.securityProfiles, (index) =>
    securityProfile(`Security ${index}`, { permissions: ["BasicAgentAccess"] }),
  );
  const users = many(shares.users, (index) =>
    user(`user.${index}`, {
      firstName: "Agent",
      lastName: String(index),
      email: `agent${index}@example.com`,
      password: secret.environmentVariable(passwordVariable),
      routingProfile: at(routingProfiles, index),
      securityProfiles: [at(securityProfiles, index)],
    }),
  );
  const flows = many(shares.flows, (index) => contactFlow(`Flow ${index}`, (f) => f.disconnect()));
  return [...hours, ...quickConnects, ...queues, ...routingProfiles, ...securityProfiles, ...users, ...flows];
}

/**
 * @template T
 * @param {number} length
 * @param {(index: number) => T} make
 */
function many(length, make) {
  return Array.from({ length }, (_, index) => make(index));
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {number} index
 */
function at(list, index) {
  return list[index % list.length];
}
