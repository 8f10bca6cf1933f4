import type { CheckReport } from "../declaration/check-report.js";
import type { Scope } from "../driver/scope.js";

/** A kind of thing of another service that declarations name: by its name when it is the instance's neighbour, else by ARN. */
export interface NeighbourKind {
  /** Field words with an article: `a Kinesis stream`. */
  readonly noun: string;
  readonly service: string;
  /** What stands before the name in the ARN: `stream/`. */
  readonly prefix: string;
  /** The name alone. */
  readonly name: RegExp;
  /** What a name looks like, in words. */
  readonly allowed: string;
}

/** Keys of KMS (API reference, checked 2026-11-20): the id, never an alias, which Connect refuses. */
export const kmsKeys: NeighbourKind = {
  noun: "a KMS key",
  service: "kms",
  prefix: "key/",
  name: /^(?:mrk-[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
  allowed: "the id of a key (32 hexadecimal digits in five groups), or its full ARN",
};

export const dataStreams: NeighbourKind = {
  noun: "a Kinesis data stream",
  service: "kinesis",
  prefix: "stream/",
  name: /^[a-zA-Z0-9_.-]{1,128}$/,
  allowed: "the name of a data stream, or its full ARN",
};

export const deliveryStreams: NeighbourKind = {
  noun: "a Firehose stream",
  service: "firehose",
  prefix: "deliverystream/",
  name: /^[a-zA-Z0-9_.-]{1,64}$/,
  allowed: "the name of a Firehose stream, or its full ARN",
};

/** A text that is the ARN of a kind, taken apart; undefined for everything else. */
function partsOfArn({ service, prefix, name }: NeighbourKind, text: string) {
  const [arn, partition, itsService, region = "", account = "", ...rest] = text.split(":");
  const resource = rest.join(":");
  const isWhole = arn === "arn" && partition?.startsWith("aws") && itsService === service && /^\d{12}$/.test(account);
  if (!isWhole || !/^[a-z]{2}(-[a-z]+)+-\d$/.test(region) || !resource.startsWith(prefix)) return undefined;
  const id = resource.slice(prefix.length);
  return name.test(id) ? { region, account, id } : undefined;
}

/** Checks a name or ARN. */
export function checkNeighbour(
  kind: NeighbourKind,
  value: string,
  property: string,
  report: CheckReport,
  pointer: string,
): void {
  const { resource } = report;
  if (kind === kmsKeys && /(?:^|:)alias\//.test(value)) report.add("PLAN268", { resource, property, value }, pointer);
  else if (!kind.name.test(value) && partsOfArn(kind, value) === undefined) {
    report.add("PLAN269", { resource, property, value, noun: kind.noun, allowed: kind.allowed }, pointer);
  }
}

/** Says so when an ARN is of another region than the instance. */
export function checkNeighbourRegion(
  kind: NeighbourKind,
  value: string,
  scope: Scope,
  report: CheckReport,
  pointer: string,
): void {
  const found = partsOfArn(kind, value)?.region;
  if (found === undefined || found === scope.region) return;
  const { resource } = report;
  report.add("PLAN265", { resource, noun: kind.noun, found, region: scope.region }, pointer);
}

/** The form in which it is compared and shown: the name when it is of the instance's account and region, else the ARN. */
export function shortForm(kind: NeighbourKind, text: string, { region, accountId }: Scope): string {
  const parts = partsOfArn(kind, text);
  return parts !== undefined && parts.region === region && parts.account === accountId ? parts.id : text;
}

/** The ARN that goes into a call. */
export function arnForm({ service, prefix }: NeighbourKind, text: string, scope: Scope): string {
  if (text.startsWith("arn:")) return text;
  return `arn:${scope.partition}:${service}:${scope.region}:${scope.accountId ?? ""}:${prefix}${text}`;
}
