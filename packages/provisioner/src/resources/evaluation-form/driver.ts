import { isJsonObject, type JsonObject, type JsonValue, limits } from "@flowc/connect-model";
import type { LiveResource } from "../../driver/live-resource.js";
import { bareId } from "../../driver/resolve.js";
import type { Refer, ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall, type Target, type Wanted, type WriteCall } from "../../driver/write-call.js";
import { stampOf } from "../flow/content.js";
import { readWire } from "../wire.js";
import type { EvaluationFormDeclaration } from "./declaration.js";
import { declaredItems } from "./declared-items.js";
import { evaluationFormTable, normaliseEvaluationForm } from "./properties.js";

interface WireSummary {
  readonly EvaluationFormId?: string;
  readonly EvaluationFormArn?: string;
  readonly Title?: string;
  readonly Description?: string;
  readonly LatestVersion?: number;
  readonly ActiveVersion?: number;
  readonly AutoEvaluationEnabled?: boolean;
  readonly EvaluationFormLanguage?: string;
  readonly ContactInteractionType?: string;
  readonly LastModifiedTime?: Date;
  readonly Tags?: Readonly<Record<string, string>>;
}

interface WireForm extends Omit<WireSummary, "LatestVersion" | "ActiveVersion"> {
  readonly EvaluationFormVersion?: number;
  readonly Status?: string;
  readonly Locked?: boolean;
  readonly Items?: JsonValue;
  readonly ScoringStrategy?: { readonly Mode?: string; readonly Status?: string };
  readonly AutoEvaluationConfiguration?: { readonly Enabled?: boolean };
  readonly LanguageConfiguration?: { readonly FormLanguage?: string };
  readonly TargetConfiguration?: { readonly ContactInteractionType?: string };
  readonly ReviewConfiguration?: WireReview;
}

interface WireReview {
  readonly ReviewNotificationRecipients?: readonly { readonly Value?: { readonly UserId?: string } }[];
  readonly EligibilityDays?: number;
}

/** Everything that a version consists of: an update writes all of it. */
const content = ["name", "description", "items", "scoring", "autoEvaluation", "interaction", "language", "review"];

/**
 * Evaluation forms: a creation makes a draft that a second call activates; a change of what evaluators have makes the
 * next version. A search tells all but items, scoring and reviews, which take a describe per form whose time of the
 * last change is another one.
 */
export const evaluationFormDriver: ResourceDriver<EvaluationFormDeclaration> = {
  kind: "evaluationForm",
  noun: "evaluation form",
  plural: "evaluation forms",
  level: "instance",
  properties: evaluationFormTable,
  taggable: true,
  renamable: true,
  deletion: "delete",
  builtIn: new Set(),
  quota: limits.instance.evaluationForms.value,
  normalise: normaliseEvaluationForm,
  declarationOf: (live, refer) => ({
    factory: "evaluationForm",
    name: live.name,
    properties: declaredProperties(live.properties, refer),
  }),

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 100 };
    const found = await reader.pages("SearchEvaluationForms", input, "EvaluationFormSearchSummaryList");
    return found.map((item) => ({ ...foundForm(item as WireSummary), partial: true }));
  },
  async find(reader, { name }) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 100 };
    const found = await reader.pages("ListEvaluationForms", input, "EvaluationFormSummaryList");
    const id = (found as readonly WireSummary[]).find(({ Title }) => Title === name)?.EvaluationFormId;
    return id === undefined ? undefined : this.read(reader, id, []);
  },
  read(reader, id) {
    const input = { InstanceId: instanceIdOf(reader.scope), EvaluationFormId: id };
    return readWire(reader, "DescribeEvaluationForm", input, (output) => liveForm(output.EvaluationForm as WireForm));
  },

  create: createByCall({
    call: (wanted, scope) => ({
      operation: "CreateEvaluationForm",
      input: { InstanceId: instanceIdOf(scope), ...wireContent(wanted), Tags: wanted.tags },
    }),
    identity: (output) => ({
      id: String(output.EvaluationFormId),
      arn: String(output.EvaluationFormArn),
      attributes: { latestVersion: 1 },
    }),
    afterwards: (target, { properties }) =>
      properties.status === "ACTIVE" ? [write("ActivateEvaluationForm", target, { EvaluationFormVersion: 1 })] : [],
  }),
  update(target, wanted, changed) {
    const calls: WriteCall[] = [];
    const { latestVersion: latest, isFixed } = versionsOf(target);
    const hasContent = changed.some((property) => content.includes(property));
    if (hasContent) {
      const next = isFixed && { CreateNewVersion: true };
      calls.push(
        write("UpdateEvaluationForm", target, { EvaluationFormVersion: latest, ...next, ...wireContent(wanted) }),
      );
    }
    // Versions are numbered one by one; if that were not so, the next plan would activate the right one.
    const written = hasContent && isFixed ? latest + 1 : latest;
    const isWanted = wanted.properties.status === "ACTIVE";
    if (isWanted && (hasContent || changed.includes("status")))
      calls.push(write("ActivateEvaluationForm", target, { EvaluationFormVersion: written }));
    if (!isWanted && !hasContent && changed.includes("status"))
      calls.push(write("DeactivateEvaluationForm", target, { EvaluationFormVersion: latest }));
    return calls;
  },
  destroy(target) {
    const { activeVersion } = versionsOf(target);
    const off =
      activeVersion === undefined
        ? []
        : [write("DeactivateEvaluationForm", target, { EvaluationFormVersion: activeVersion })];
    return [...off, write("DeleteEvaluationForm", target)];
  },
};

function write(operation: string, { id, scope }: Target, input: Readonly<Record<string, unknown>> = {}): WriteCall {
  return { operation, input: { InstanceId: instanceIdOf(scope), EvaluationFormId: id, ...input } };
}

function versionsOf({ attributes = {} }: Target) {
  const { latestVersion, activeVersion, isLocked } = attributes;
  const latest = typeof latestVersion === "number" ? latestVersion : 1;
  const active = typeof activeVersion === "number" ? activeVersion : undefined;
  return { latestVersion: latest, activeVersion: active, isFixed: active === latest || isLocked === true };
}

function wireContent({ name, properties }: Wanted): Readonly<Record<string, unknown>> {
  const { description, items, scoring, autoEvaluation, interaction, language, review } = properties;
  return {
    Title: name,
    ...(typeof description === "string" && { Description: description }),
    Items: items,
    ...(isJsonObject(scoring) && {
      ScoringStrategy: { Mode: scoring.mode, Status: scoring.enabled === false ? "DISABLED" : "ENABLED" },
    }),
    AutoEvaluationConfiguration: { Enabled: autoEvaluation },
    ...(typeof interaction === "string" && { TargetConfiguration: { ContactInteractionType: interaction } }),
    ...(typeof language === "string" && { LanguageConfiguration: { FormLanguage: language } }),
    ...(isJsonObject(review) && { ReviewConfiguration: wireReview(review) }),
  };
}

function wireReview({ recipients, eligibilityDays }: JsonObject) {
  const people = (recipients ?? []) as readonly string[];
  return {
    ReviewNotificationRecipients: people.map((UserId) => ({ Type: "USER_ID", Value: { UserId } })),
    ...(typeof eligibilityDays === "number" && { EligibilityDays: eligibilityDays }),
  };
}

function foundForm(wire: WireSummary): LiveResource {
  const stamp = stampOf(wire.LastModifiedTime);
  const { LatestVersion = 1, ActiveVersion } = wire;
  return {
    id: wire.EvaluationFormId ?? "",
    arn: wire.EvaluationFormArn ?? "",
    name: wire.Title ?? "",
    properties: {
      name: wire.Title ?? "",
      description: wire.Description || null,
      autoEvaluation: wire.AutoEvaluationEnabled ?? false,
      interaction: wire.ContactInteractionType ?? null,
      language: wire.EvaluationFormLanguage ?? null,
      status: ActiveVersion === LatestVersion ? "ACTIVE" : "DRAFT",
    },
    ...(wire.Tags && { tags: wire.Tags }),
    ...(stamp !== undefined && { stamp }),
    attributes: { latestVersion: LatestVersion, activeVersion: ActiveVersion ?? null },
  };
}

/** The newest version. Of an older one that is active only list and search tell. */
function liveForm(wire: WireForm): LiveResource {
  const { EvaluationFormVersion: latest = 1, Status } = wire;
  const { ScoringStrategy: scoring, ReviewConfiguration: review } = wire;
  const found = foundForm({ ...wire, LatestVersion: latest, ...(Status === "ACTIVE" && { ActiveVersion: latest }) });
  return {
    ...found,
    properties: {
      ...found.properties,
      items: wire.Items ?? [],
      scoring: scoring === undefined ? null : { mode: scoring.Mode ?? "", enabled: scoring.Status !== "DISABLED" },
      autoEvaluation: wire.AutoEvaluationConfiguration?.Enabled ?? false,
      interaction: wire.TargetConfiguration?.ContactInteractionType ?? null,
      language: wire.LanguageConfiguration?.FormLanguage ?? null,
      review: review === undefined ? null : liveReview(review),
    },
    attributes: { ...found.attributes, ...(wire.Locked === true && { isLocked: true }) },
  };
}

function liveReview({ ReviewNotificationRecipients = [], EligibilityDays }: WireReview): JsonObject {
  const recipients = ReviewNotificationRecipients.flatMap(({ Value }) => (Value?.UserId ? [bareId(Value.UserId)] : []));
  return { recipients, eligibilityDays: EligibilityDays ?? null };
}

function declaredProperties(properties: JsonObject, refer: Refer): JsonObject {
  const { description, items, scoring, autoEvaluation, interaction, language, review, status } = properties;
  return {
    ...(typeof description === "string" && { description }),
    items: declaredItems(items),
    ...(isJsonObject(scoring) && { scoring: scoring.enabled === false ? scoring : { mode: scoring.mode ?? "" } }),
    ...(autoEvaluation === true && { autoEvaluation }),
    ...(typeof interaction === "string" && { interaction }),
    ...(typeof language === "string" && { language }),
    ...(isJsonObject(review) && { review: declaredReview(review, refer) }),
    ...(status === "DRAFT" && { status }),
  };
}

function declaredReview({ recipients, eligibilityDays }: JsonObject, refer: Refer): JsonObject {
  return {
    recipients: ((recipients ?? []) as readonly string[]).map((id) => refer("user", id)),
    ...(typeof eligibilityDays === "number" && { eligibilityDays }),
  };
}
