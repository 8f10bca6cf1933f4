import type { Branch, FallibleOptions, FlowGoesOn } from "../../recording/branch.js";
import type { CannotBe } from "../../recording/cannot-be.js";
import type { Place } from "../../recording/recorder.js";
import type { BlockStep, Outcome } from "../../recording/step.js";
import { type ParameterInput, parametersFrom, text } from "../../values/parameter.js";
import type { LooseText, Text, Value } from "../../values/value.js";

/**
 * Fields of a case by id: of the system (`title`, `status`, `customer_id`, `case_reason`, `summary`, ...) or your own
 * (a UUID).
 */
export type CaseFields = Readonly<Record<string, Text>>;

/** The contact is linked to the case. */
export interface LinkedCase<F> extends FallibleOptions<F> {
  /** Default true. */
  readonly linkContact?: true;
  /** It cannot be linked. Without it, the nearest `onError`. */
  readonly notLinked?: Branch<F>;
}

/** The contact is not linked to the case. */
export interface UnlinkedCase<F> extends FallibleOptions<F> {
  readonly linkContact: false;
  readonly notLinked?: CannotBe<"Nothing is linked with linkContact: false.">;
}

export type CaseOutcomes<F> = LinkedCase<F> | UnlinkedCase<F>;

/** Which contact a new case is linked to. */
export type CreateCaseOutcomes<F> = CaseOutcomes<F> & {
  /** `Related`: the contact this one belongs to. Seen in exports only. */
  readonly contact?: "Current" | "Related";
};

/** What can come of a search. */
export type GetCaseOutcomes<F> = CaseOutcomes<F> & {
  /** No case fits. Without it, the nearest `onError`. */
  readonly noneFound?: Branch<F>;
  /** More than one fits; never with `lastUpdated`. Without it, the nearest `onError`. */
  readonly multipleFound?: Branch<F>;
};

/** What case is looked for and what is read of it. */
export interface CaseSearch<R extends string> {
  /** Fields that it must have, for example `customer_id` or `case_id`. */
  readonly fields?: CaseFields;
  /** ARN of the customer profile. Exports put it into `fields` as `customer_id`. */
  readonly customerId?: Text;
  /** Takes the one that changed last when several fit. */
  readonly lastUpdated?: boolean;
  /** Ids of the fields to read, at most 10. */
  readonly read?: readonly R[];
}

/** Fields of the case by id. */
export type CaseHandles<R extends string> = { readonly [K in R]: Value<LooseText> } & FlowGoesOn;

export interface Cases {
  /**
   * Opens a case. Which fields are needed says the template; `customer_id`, `status` and `title` as a rule.
   *
   * Console block: Cases, create case (`CreateCase`). The instance needs Cases.
   * Source: Amazon Connect developer guide and public exports, 2026-11-20.
   * @param template id of the template (a UUID)
   * @returns the id of the case, `$.Case.case_id`
   *
   * @example
   * ```ts
   * const profile = f.getCustomerProfile({ PhoneNumber: f.system.customerEndpoint.address }, ["ProfileARN"]);
   * const opened = f.createCase("9cdd12c6-4a2a-48de-8302-c31e77ea117a", {
   *   customer_id: profile.ProfileARN,
   *   status: "open",
   *   title: "Lost card",
   * });
   * f.updateCase(opened.case_id, { summary: "The caller lost the card." });
   * ```
   */
  createCase(template: Text, fields: CaseFields, outcomes?: CreateCaseOutcomes<this>): CaseHandles<"case_id">;

  /**
   * Looks for a case and reads fields of it.
   *
   * Console block: Cases, get case (`GetCase`). Its Get Case ID has no known form in the Flow language.
   * Source: Amazon Connect developer guide and public exports, 2026-11-20.
   * @returns a handle for each field that is read
   *
   * @example
   * ```ts
   * const found = f.getCase(
   *   { fields: { customer_id: f.attributes("profile") }, lastUpdated: true, read: ["status", "title"] },
   *   { noneFound: (f) => f.playPrompt("There is no case yet.") },
   * );
   * f.playPrompt(`Your case ${found.title} is ${found.status}.`);
   * ```
   */
  getCase<const R extends string = never>(search: CaseSearch<R>, outcomes?: GetCaseOutcomes<this>): CaseHandles<R>;

  /**
   * Changes fields of a case.
   *
   * Console block: Cases, update case (`UpdateCase`). Source: Amazon Connect developer guide and public exports, 2026-11-20.
   * @param caseId usually the handle of `createCase` or `getCase`
   */
  updateCase(caseId: Text, fields: CaseFields, outcomes?: CaseOutcomes<this>): this;
}

interface AnyCaseOutcomes extends FallibleOptions<never> {
  readonly linkContact?: boolean;
  readonly notLinked?: Branch<never>;
  readonly contact?: "Current" | "Related";
  readonly noneFound?: Branch<never>;
  readonly multipleFound?: Branch<never>;
}

export function createCase(
  place: Place,
  template: Text,
  fields: CaseFields,
  outcomes: AnyCaseOutcomes = {},
): CaseHandles<"case_id"> {
  const parameters = { CaseTemplateId: template, CaseRequestFields: fields, ContactToLink: outcomes.contact };
  return place.result("$.Case", record(place, "CreateCase", text(fields.title ?? template), parameters, outcomes));
}

export function getCase(place: Place, search: CaseSearch<string>, outcomes: AnyCaseOutcomes = {}): CaseHandles<string> {
  const { fields = {}, customerId, lastUpdated = false, read } = search;
  const parameters = {
    GetLastUpdatedCase: String(lastUpdated),
    CustomerId: customerId,
    CaseRequestFields: search.fields,
    CaseResponseFields: read,
  };
  const about = Object.values(fields).map(text).join(" ");
  const found = [
    place.error("MultipleFound", "multipleFound", outcomes.multipleFound),
    place.error("NoneFound", "noneFound", outcomes.noneFound),
  ];
  return place.result("$.Case", record(place, "GetCase", about, parameters, outcomes, found));
}

export function updateCase(place: Place, caseId: Text, fields: CaseFields, outcomes: AnyCaseOutcomes = {}): void {
  const parameters = { CaseId: caseId, CaseRequestFields: fields };
  record(place, "UpdateCase", Object.keys(fields).join(" "), parameters, outcomes);
}

function record(
  place: Place,
  type: string,
  about: string,
  parameters: Readonly<Record<string, ParameterInput | undefined>>,
  outcomes: AnyCaseOutcomes,
  found: readonly Outcome[] = [],
): BlockStep {
  const { linkContact = true, notLinked } = outcomes;
  return place.block(
    {
      type,
      // Cases spells its booleans in lower case.
      parameters: parametersFrom({ LinkContactToCase: String(linkContact), ...parameters }),
      about,
      outcomes: [
        ...(linkContact ? [place.error("ContactNotLinked", "notLinked", notLinked)] : []),
        ...found,
        place.failure(),
      ],
    },
    outcomes,
  );
}
