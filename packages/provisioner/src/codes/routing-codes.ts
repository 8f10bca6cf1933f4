import { capital, guide, listed, model, own } from "./phrasing.js";

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
  PLAN235: {
    name: "no-date-that-does-not-exist",
    severity: "error",
    message: (p: { resource: string; property: string; value: string }) =>
      `The ${p.property} of the ${p.resource} is "${p.value}", which is no date.`,
    help: () => 'Write year, month and day of a day that exists, for example "2026-12-25".',
    source: model,
  },
  PLAN236: {
    name: "no-override-ending-before-it-starts",
    severity: "error",
    message: (p: { resource: string; from: string; till: string }) =>
      `The ${p.resource} ends on ${p.till}, before it starts on ${p.from}.`,
    help: () => "Put the last day on or after the first, or leave it out for a single day.",
    source: "assumed, 2026-11-20",
  },
  PLAN237: {
    name: "no-illegal-recurrence",
    severity: "error",
    message: (p: { resource: string; problem: string }) => `The ${p.resource} ${p.problem}.`,
    help: (p: { allowed: string }) => `Write ${p.allowed}.`,
    source: model,
  },
  PLAN238: {
    name: "no-hours-above-themselves",
    severity: "error",
    message: (p: { circle: readonly string[] }) =>
      p.circle.length === 1
        ? `The hours of operation "${p.circle[0]}" are their own parent.`
        : `These hours of operation are parents of each other in a circle: ${listed(p.circle)}.`,
    help: () => "Take one of them out of the parents of another.",
    source: "assumed, 2026-11-20",
  },
  PLAN239: {
    name: "no-opening-without-times",
    severity: "error",
    message: (p: { resource: string }) => `The ${p.resource} is of type OPEN, but says no open times.`,
    help: () => 'Add them, for example everyDay: [["10:00", "14:00"]], or make it CLOSED.',
    source: "assumed, 2026-11-20",
  },
  PLAN240: {
    name: "no-attribute-of-the-service",
    severity: "error",
    message: (p: { name: string }) =>
      `The predefined attribute "${p.name}" is the service's own: names that start with connect: are.`,
    help: () => "Refer to it by its name where you need it, or give yours another name.",
    source: guide,
  },
  PLAN241: {
    name: "no-number-from-two-sources",
    severity: "error",
    message: (p: { resource: string; ways: readonly string[] }) =>
      `${capital(p.resource)} says in ${p.ways.length} ways where it is from: ${p.ways.join(", ")}.`,
    help: () =>
      "Give country and type to claim one, importedFrom to import one, or number for one that is there: one of them.",
    source: own,
  },
  PLAN242: {
    name: "no-illegal-import",
    severity: "error",
    message: (p: { resource: string; value: string; problem: string }) =>
      `The source "${p.value}" of ${p.resource} ${p.problem}.`,
    help: () =>
      "Give the ARN of a phone number of the instance's region: arn:aws:sms-voice:<region>:<account>:phone-number/<id>.",
    source: "Amazon Connect API reference, ImportPhoneNumber, checked 2026-11-20; the forms of the ARNs are assumed",
  },
  PLAN243: {
    name: "no-number-that-is-not-there",
    severity: "error",
    message: (p: { resource: string; number: string }) =>
      `${capital(p.resource)} is ${p.number}, which the instance does not have.`,
    help: () =>
      "Check the digits. A number is only taken over by them: to claim a new one, give country and type instead.",
    source: own,
  },
  PLAN244: {
    name: "no-blanks-at-the-ends",
    severity: "error",
    message: (p: { resource: string; property: string }) =>
      `The ${p.property} of ${p.resource} begins or ends with blanks.`,
    help: () => "Take them away.",
    source: "CloudFormation schema of Amazon Connect, checked 2026-11-20",
  },
  PLAN245: {
    name: "no-address-of-another-instance",
    severity: "error",
    message: (p: { resource: string; other: string; own: string }) =>
      `${capital(p.resource)} is of the domain of the instance "${p.other}"; this one is "${p.own}".`,
    help: (p: { own: string }) =>
      `Use ${p.own}.email.connect.aws, or a domain of your own that is an SES identity of this instance.`,
    source: guide,
  },
  PLAN246: {
    name: "no-alias-of-itself",
    severity: "error",
    message: (p: { resource: string }) => `${capital(p.resource)} is its own alias.`,
    help: () => "Name another address, or leave the alias out.",
    source: "assumed, 2026-11-20",
  },
  PLAN247: {
    name: "no-illegal-traffic",
    severity: "error",
    message: (p: { resource: string; property: string; problem: string }) =>
      `The ${p.property} of ${p.resource} ${p.problem}.`,
    help: () =>
      'Write regions with whole percentages that add up to 100, for example { "eu-west-2": 90, "eu-central-1": 10 }; for signIn true or false.',
    source: guide,
  },
} as const;
