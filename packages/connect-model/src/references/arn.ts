import type { ReferenceKind } from "./reference.js";

/** AWS partitions that have Connect. */
export const partitions = ["aws", "aws-us-gov", "aws-cn"] as const;

/** Kinds of things with an ARN that no flow refers to by name. */
export type UnnamedKind =
  | "agentQueue"
  | "hierarchyLevel"
  | "rule"
  | "vocabulary"
  | "dataTable"
  | "workspace"
  | "metric"
  | "extractionDefinition"
  | "notification"
  | "authenticationProfile"
  | "integrationAssociation"
  | "useCase"
  | "file"
  | "contact"
  | "testCase";

export type ArnKind = ReferenceKind | UnnamedKind;

/** An ARN of Connect, Lambda or Lex, taken apart. */
export interface ResourceArn {
  readonly kind: ArnKind;
  readonly partition: string;
  readonly region: string;
  /** 12 digits; `aws` for views that AWS provides. */
  readonly account: string;
  /** Absent on what does not belong to an instance: phone numbers, Lambda functions, Lex aliases, views of AWS. */
  readonly instanceId?: string;
  /** The instance's own id for an instance; the function name; `<bot id>/<alias id>` for Lex. */
  readonly id: string;
  /** What follows the id after a colon: a version, an alias, `$LATEST`, `$SAVED`. */
  readonly qualifier?: string;
}

/** Where a kind stands: its service, what comes before the id, and whether it is inside an instance. */
interface ArnForm {
  readonly service: "connect" | "lambda" | "lex";
  readonly prefix: string;
  readonly inInstance: "always" | "never" | "optional";
  readonly qualified?: boolean;
}

function inInstance(prefix: string, qualified = false): ArnForm {
  return { service: "connect", prefix, inInstance: "always", ...(qualified ? { qualified } : {}) };
}

/** ARN forms (Amazon Connect service authorization reference, 2026-11-20). `queue/agent` stands before `queue`. */
const arnForms: Readonly<Record<ArnKind, ArnForm>> = {
  agentQueue: inInstance("queue/agent/"),
  queue: inInstance("queue/"),
  flow: inInstance("contact-flow/", true),
  flowModule: inInstance("flow-module/", true),
  hoursOfOperation: inInstance("operating-hours/"),
  prompt: inInstance("prompt/"),
  quickConnect: inInstance("transfer-destination/"),
  routingProfile: inInstance("routing-profile/"),
  securityProfile: inInstance("security-profile/"),
  user: inInstance("agent/"),
  agentStatus: inInstance("agent-state/"),
  hierarchyGroup: inInstance("agent-group/"),
  hierarchyLevel: inInstance("agent-group-level/"),
  taskTemplate: inInstance("task-template/"),
  emailAddress: inInstance("email-address/"),
  evaluationForm: inInstance("evaluation-form/"),
  rule: inInstance("rule/"),
  testCase: inInstance("test-case/"),
  vocabulary: inInstance("vocabulary/"),
  dataTable: inInstance("data-table/"),
  workspace: inInstance("workspace/"),
  metric: inInstance("metric/"),
  extractionDefinition: inInstance("extraction-definition/"),
  notification: inInstance("notification/"),
  authenticationProfile: inInstance("authentication-profile/"),
  integrationAssociation: inInstance("integration-association/"),
  useCase: inInstance("use-case/"),
  file: inInstance("file/"),
  contact: inInstance("contact/"),
  view: { service: "connect", prefix: "view/", inInstance: "optional", qualified: true },
  phoneNumber: { service: "connect", prefix: "phone-number/", inInstance: "optional" },
  trafficDistributionGroup: { service: "connect", prefix: "traffic-distribution-group/", inInstance: "never" },
  instance: { service: "connect", prefix: "instance/", inInstance: "never" },
  lambdaFunction: { service: "lambda", prefix: "function:", inInstance: "never", qualified: true },
  lexBot: { service: "lex", prefix: "bot-alias/", inInstance: "never" },
};

const forms = Object.entries(arnForms) as [ArnKind, ArnForm][];
const arnShape = /^arn:([^:]+):(connect|lambda|lex):([^:]*):([^:]*):(.+)$/;
const instancePrefix = /^instance\/([^/:]+)\/(?=.)/;

function readId(kind: ArnKind, form: ArnForm, rest: string): { id: string; qualifier?: string } | undefined {
  const colon = form.qualified ? rest.indexOf(":") : -1;
  const id = colon === -1 ? rest : rest.slice(0, colon);
  const slashes = id.split("/").length - 1;
  if (id === "" || id.includes(":") || slashes !== (kind === "lexBot" ? 1 : 0)) return undefined;
  if (colon === -1) return { id };
  const qualifier = rest.slice(colon + 1);
  return qualifier === "" || /[:/]/.test(qualifier) ? undefined : { id, qualifier };
}

/**
 * Takes an ARN of Connect, Lambda or a Lex V2 alias apart. Undefined when the text is no such ARN. Account and region
 * are not judged, so that ARNs with placeholders can be recognised; `arnPattern` is strict.
 */
export function parseArn(text: string): ResourceArn | undefined {
  const whole = arnShape.exec(text);
  if (whole === null) return undefined;
  const [, partition = "", service, region = "", account = "", resource = ""] = whole;
  const instanceId = service === "connect" ? instancePrefix.exec(resource)?.[1] : undefined;
  const place = instanceId === undefined ? resource : resource.slice(`instance/${instanceId}/`.length);
  for (const [kind, form] of forms) {
    if (form.service !== service || !place.startsWith(form.prefix)) continue;
    if (form.inInstance !== "optional" && (form.inInstance === "always") !== (instanceId !== undefined)) continue;
    const named = readId(kind, form, place.slice(form.prefix.length));
    if (named === undefined) continue;
    return { kind, partition, region, account, ...(instanceId === undefined ? {} : { instanceId }), ...named };
  }
  return undefined;
}

/** Writes an ARN. `parseArn` gives the same parts back. */
export function formatArn(arn: ResourceArn): string {
  const { service, prefix } = arnForms[arn.kind];
  const instance = arn.instanceId === undefined ? "" : `instance/${arn.instanceId}/`;
  const qualifier = arn.qualifier === undefined ? "" : `:${arn.qualifier}`;
  return `arn:${arn.partition}:${service}:${arn.region}:${arn.account}:${instance}${prefix}${arn.id}${qualifier}`;
}

function patternOf(kind: ArnKind, form: ArnForm): RegExp {
  const account = kind === "view" ? "(?:\\d{12}|aws)" : "\\d{12}";
  const instance = { always: "instance/[^/:]+/", never: "", optional: "(?:instance/[^/:]+/)?" }[form.inInstance];
  const id = kind === "lexBot" ? "[0-9A-Z]{10}/[0-9A-Z]{10}" : "[^/:]+";
  const qualifier = form.qualified ? "(?::[^:/]+)?" : "";
  return new RegExp(
    `^arn:(?:${partitions.join("|")}):${form.service}:[a-z]{2}(?:-[a-z]+)+-\\d:${account}:${instance}${form.prefix}${id}${qualifier}$`,
  );
}

const patterns = new Map(forms.map(([kind, form]) => [kind, patternOf(kind, form)]));

/** The regular expression of a complete ARN of a kind: partition, region and account must be real ones. */
export function arnPattern(kind: ArnKind): RegExp {
  return patterns.get(kind) as RegExp;
}
