import { didYouMean } from "@flowc/diagnostics";
import { capital, guide, model, type PropertyPlace } from "./phrasing.js";

/** What can be wrong with users, profiles, the hierarchy, agent statuses and evaluation forms. */
export const peopleCodes = {
  PLAN200: {
    name: "no-illegal-hierarchy-level",
    severity: "error",
    message: (p: { resource: string; level: number; problem: string }) =>
      `Level ${p.level} of the ${p.resource} ${p.problem}.`,
    help: () => "Name one to five levels from the top down, each with another name of 1 to 50 characters.",
    source: `${guide}; the length is that of public clients, assumed`,
  },
  PLAN201: {
    name: "no-group-below-the-last-level",
    severity: "error",
    message: (p: { resource: string; level: number; most: number; path: readonly string[] }) =>
      `${capital(p.resource)} is on level ${p.level} (${p.path.join(" > ")}), but there ${p.most === 1 ? "is one level" : `are ${p.most} levels`}.`,
    help: (p: { isDeclared: boolean }) =>
      p.isDeclared
        ? "Give the hierarchy structure another level, or give the group a parent further up."
        : "A hierarchy has at most five levels: give the group a parent further up.",
    source: guide,
  },
  PLAN202: {
    name: "no-disabling-of-what-agents-need",
    severity: "error",
    message: (p: { resource: string }) => `${capital(p.resource)} cannot be disabled: every agent needs it.`,
    help: () => "Leave its state out, or say ENABLED.",
    source: guide,
  },
  PLAN203: {
    name: "no-repeated-entry",
    severity: "error",
    message: (p: PropertyPlace & { entry: string }) =>
      `The ${p.property} of ${p.resource} ${/s$/.test(p.property) ? "have" : "has"} ${p.entry} more than once.`,
    help: () => "Leave one of them.",
    source: model,
  },
  PLAN204: {
    name: "no-list-of-wrong-size",
    severity: "error",
    message: (p: PropertyPlace & { count: number; min: number; max: number }) =>
      `${capital(p.resource)} has ${p.count} ${p.property}; ${p.min === 0 ? `at most ${p.max}` : `${p.min} to ${p.max}`} are allowed.`,
    source: model,
  },
  PLAN205: {
    name: "no-unheard-of-permission",
    severity: "warning",
    message: (p: { resource: string; permission: string }) =>
      `${capital(p.resource)} has the permission "${p.permission}", which nobody has heard of yet.`,
    help: (p: { nearest?: string | undefined }) =>
      `${didYouMean(p.nearest)}If AWS has added it lately, ignore this. Connect refuses names that do not exist.`,
    source: "Permissions in public exports of Admin profiles, checked 2026-11-20; they become more every month",
  },
  PLAN206: {
    name: "no-illegal-concurrency",
    severity: "error",
    message: (p: { resource: string; channel: string; contacts: number; most: number }) =>
      `${capital(p.resource)} gives an agent ${p.contacts} ${p.channel} contacts at once; ${p.most === 1 ? "1 is" : `1 to ${p.most} are`} allowed.`,
    help: (p: { most: number }) =>
      p.most === 1 ? "An agent takes one call at a time." : "Leave the channel out if agents shall not take it.",
    source: model,
  },
  PLAN207: {
    name: "no-queue-of-a-channel-that-is-off",
    severity: "warning",
    message: (p: { resource: string; queue: string; channel: string }) =>
      `${capital(p.resource)} has the queue "${p.queue}" for ${p.channel}, but its agents take no ${p.channel} contacts.`,
    help: (p: { channel: string }) =>
      `Add ${p.channel} to the concurrency, or take the channel from the queue: agents would never get those contacts.`,
    source: guide,
  },
  PLAN208: {
    name: "no-illegal-user-name",
    severity: "error",
    message: (p: { resource: string; problem: string }) => `The name of ${p.resource} ${p.problem}.`,
    help: (p: { most: number }) =>
      `Use 1 to ${p.most} letters, digits and _ - . with no blanks, or an e-mail address; @ stands only in those.`,
    source: guide,
  },
  PLAN209: {
    name: "no-illegal-phone-number",
    severity: "error",
    message: (p: PropertyPlace & { value: string }) =>
      `The ${p.property} of ${p.resource} is "${p.value}", which is no phone number.`,
    help: () => 'Write it in E.164 form: a plus sign, the country\'s code and the number, for example "+442079460000".',
    source: model,
  },
  PLAN210: {
    name: "no-illegal-email-address",
    severity: "error",
    message: (p: PropertyPlace & { value: string }) =>
      `The ${p.property} of ${p.resource} is "${p.value}", which is no e-mail address.`,
    source: model,
  },
  PLAN211: {
    name: "no-user-that-cannot-be-made",
    severity: "error",
    message: (p: { resource: string; problem: string }) => `${capital(p.resource)} ${p.problem}.`,
    help: (p: { advice: string }) => p.advice,
    source: guide,
  },
  PLAN212: {
    name: "no-two-kinds-of-phone-settings",
    severity: "error",
    message: (p: { resource: string }) => `${capital(p.resource)} has phone settings for all channels and per channel.`,
    help: () => "Connect takes one kind: use phone, or channels.",
    source: guide,
  },
  PLAN213: {
    name: "no-illegal-evaluation-form",
    severity: "error",
    message: (p: { resource: string; item: string; problem: string }) => `${p.item} in ${p.resource} ${p.problem}.`,
    source: model,
  },
  PLAN214: {
    name: "no-more-queues-than-quota",
    severity: "warning",
    message: (p: PropertyPlace & { count: number; quota: number }) =>
      `${capital(p.resource)} has ${p.count} ${p.property}, counted per channel; ${p.quota} are allowed unless AWS has raised the quota.`,
    help: () => "If it was raised for this instance, ignore this. If not, ask for it before you deploy.",
    source: "Amazon Connect service quotas, checked 2026-11-20",
  },
} as const;
