import { capital, listed, model } from "./phrasing.js";

/** What can be wrong with quick connects, queues, hours, predefined attributes, numbers, traffic and e-mail addresses. */
export const routingCodes = {
  PLAN230: {
    name: "no-quick-connect-but-to-one-place",
    severity: "error",
    message: (p: { resource: string; given: readonly string[] }) =>
      p.given.length === 0
        ? `${capital(p.resource)} leads nowhere.`
        : `${capital(p.resource)} leads to ${p.given.length} places: ${listed(p.given)}.`,
    help: () => "Give exactly one of queue, user, phoneNumber and flow.",
    source: model,
  },
  PLAN231: {
    name: "no-transfer-flow-without-transfer",
    severity: "error",
    message: (p: { resource: string; destination: string }) =>
      `${capital(p.resource)} has a transfer flow, but it leads to a ${p.destination === "flow" ? "flow" : "phone number"}.`,
    help: (p: { destination: string }) =>
      p.destination === "flow"
        ? "Only quick connects to a queue or a user have one: the flow itself is enough here."
        : "Only quick connects to a queue or a user have one: leave it out.",
    source: model,
  },
  PLAN232: {
    name: "no-number-that-cannot-be-called",
    severity: "error",
    message: (p: { resource: string; property: string; value: string }) =>
      `The ${p.property} of ${p.resource} is "${p.value}", which is no phone number.`,
    help: () =>
      'Write it in E.164 form: a plus sign, the code of the country and the number, 15 digits at most, for example "+442079460000".',
    source: model,
  },
} as const;
