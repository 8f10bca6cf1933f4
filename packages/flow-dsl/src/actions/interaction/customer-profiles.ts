import type { ActionParameters } from "@flowc/connect-model";
import type { Branch, FallibleOptions, FlowGoesOn } from "../../recording/branch.js";
import type { CannotBe } from "../../recording/cannot-be.js";
import type { Place } from "../../recording/recorder.js";
import type { BlockStep, Outcome } from "../../recording/step.js";
import type { FreeHandles } from "../../values/handles.js";
import { type ParameterInput, parametersFrom, text } from "../../values/parameter.js";
import type { LooseText, Text, Value } from "../../values/value.js";

/** A standard field of a customer profile, spelled as Customer Profiles does, for example `FirstName`. */
export type ProfileField = Exclude<
  keyof ActionParameters["CreateCustomerProfile"]["ProfileRequestData"] & string,
  "Attributes"
>;

/** Values of a profile: standard fields, and your own under `Attributes`. At most 255 characters each. */
export type ProfileData = { readonly [K in ProfileField]?: Text } & {
  readonly Attributes?: Readonly<Record<string, Text>>;
};

/** What a profile can be read by: a standard field, or more. */
export type ReadableProfileField = ProfileField | "ProfileId" | "ProfileARN";

/** A key that profiles are searched by, for example `_phone`, `_email`, `_account` or one of your own. */
export interface ProfileKey {
  readonly key: Text;
  readonly value: Text;
}

/**
 * Which profile is looked for: by a key, by up to five keys of which all or any must fit, or by standard fields as
 * older flows do.
 */
export type ProfileSearch = OneKey | AllKeys | AnyKey | FieldSearch;

type OneSearch = "Search by one thing: key and value, allOf, anyOf or standard fields.";

/** By one key. */
export interface OneKey extends ProfileKey {
  readonly allOf?: CannotBe<OneSearch>;
  readonly anyOf?: CannotBe<OneSearch>;
}

/** By 1 to 5 keys that must all fit. */
export interface AllKeys {
  readonly allOf: readonly ProfileKey[];
  readonly anyOf?: CannotBe<OneSearch>;
  readonly key?: CannotBe<OneSearch>;
}

/** By 1 to 5 keys of which one must fit. */
export interface AnyKey {
  readonly anyOf: readonly ProfileKey[];
  readonly allOf?: CannotBe<OneSearch>;
  readonly key?: CannotBe<OneSearch>;
}

/** By standard fields. */
export type FieldSearch = { readonly [K in ProfileField]?: Text } & {
  readonly key?: CannotBe<OneSearch>;
  readonly allOf?: CannotBe<OneSearch>;
  readonly anyOf?: CannotBe<OneSearch>;
};

/** What can come of a search for one profile. */
export interface ProfileOutcomes<F> extends FallibleOptions<F> {
  /** No profile fits. Without it, the nearest `onError`. */
  readonly noneFound?: Branch<F>;
  /** More than one fits. Without it, the nearest `onError`. */
  readonly multipleFound?: Branch<F>;
}

/** What can come of reading something of a profile. */
export interface ProfileReadOutcomes<F> extends FallibleOptions<F> {
  /** There is none. Without it, the nearest `onError`. */
  readonly noneFound?: Branch<F>;
}

/** Which object of a profile: the latest of its type, or the one with a key. */
export interface ProfileObjectSearch {
  readonly profileId: Text;
  /** `_asset`, `_order`, `_case`, or a type of your own. */
  readonly type: string;
  /** The object with this key. Default: the latest. */
  readonly by?: ProfileKey;
}

/** Handles for what was read, by name. */
export type ProfileHandles<R extends string> = { readonly [K in R]: Value<LooseText> } & FlowGoesOn;

/** What was read of an object, by the kind of object. */
export interface ProfileObject extends FlowGoesOn {
  readonly Asset: FreeHandles;
  readonly Order: FreeHandles;
  readonly Case: FreeHandles;
  /** Of objects of your own. */
  readonly ObjectAttributes: FreeHandles;
}

/** What `associateContactToCustomerProfile` ties together. */
export interface ProfileContact {
  readonly profileId: Text;
  /** Default: this contact. */
  readonly contactId?: Text;
}

export interface CustomerProfiles {
  /**
   * Looks for the profile of the customer and reads fields of it.
   *
   * Console block: Customer profiles, get profile (`GetCustomerProfile`). The instance needs a Customer Profiles
   * domain: without one the service calls the action itself invalid. So do all blocks of Customer Profiles.
   * Source: Amazon Connect developer guide, public conformance probes and exports, 2026-11-20.
   * @param read names of the fields to read
   * @returns a handle for each field that is read, `$.Customer.FirstName`
   *
   * @example
   * ```ts
   * const profile = f.getCustomerProfile({ key: "_phone", value: f.system.customerEndpoint.address }, ["FirstName"], {
   *   noneFound: (f) => f.createCustomerProfile({ PhoneNumber: f.system.customerEndpoint.address }),
   * });
   * f.playPrompt(`Hello ${profile.FirstName}.`);
   * ```
   */
  getCustomerProfile<const R extends ReadableProfileField = never>(
    search: ProfileSearch,
    read?: readonly R[],
    outcomes?: ProfileOutcomes<this>,
  ): ProfileHandles<R>;

  /**
   * Creates a profile.
   *
   * Console block: Customer profiles, create profile (`CreateCustomerProfile`).
   * Source: Amazon Connect developer guide and public exports, 2026-11-20.
   */
  createCustomerProfile<const R extends ReadableProfileField = never>(
    data: ProfileData,
    read?: readonly R[],
    options?: FallibleOptions<this>,
  ): ProfileHandles<R>;

  /**
   * Changes the profile that was found or created before.
   *
   * Console block: Customer profiles, update profile (`UpdateCustomerProfile`).
   * Source: Amazon Connect developer guide and public exports, 2026-11-20.
   */
  updateCustomerProfile<const R extends ReadableProfileField = never>(
    data: ProfileData,
    read?: readonly R[],
    options?: FallibleOptions<this>,
  ): ProfileHandles<R>;

  /**
   * Reads an object of a profile: an asset, an order, a case or one of your own.
   *
   * Console block: Customer profiles, get profile object (`GetCustomerProfileObject`).
   * Source: Amazon Connect developer guide and public conformance probes, 2026-11-20.
   * @param read names as the page of the block lists them, for example `Asset.Name`
   * @returns handles below `$.Customer`
   *
   * @example
   * ```ts
   * const latest = f.getCustomerProfileObject({ profileId: f.attributes("profileId"), type: "_asset" }, ["Asset.Name"]);
   * f.playPrompt(`Is it about your ${latest.Asset.Name}?`);
   * ```
   */
  getCustomerProfileObject(
    search: ProfileObjectSearch,
    read?: readonly string[],
    outcomes?: ProfileReadOutcomes<this>,
  ): ProfileObject;

  /**
   * Reads calculated attributes of a profile, for example `_most_frequent_channel`.
   *
   * Console block: Customer profiles, get calculated attributes (`GetCalculatedAttributesForCustomerProfile`).
   * Source: Amazon Connect developer guide, 2026-11-20; that both errors are needed is inferred from its siblings.
   * @returns a handle for each, `$.Customer.CalculatedAttributes.<name>`
   *
   * @example
   * ```ts
   * const calculated = f.getCalculatedAttributes(f.attributes("profileId"), ["_most_frequent_channel"]);
   * f.setContactAttributes({ likes: calculated._most_frequent_channel });
   * ```
   */
  getCalculatedAttributes<const R extends string>(
    profileId: Text,
    read: readonly R[],
    outcomes?: ProfileReadOutcomes<this>,
  ): ProfileHandles<R>;

  /**
   * Ties a contact to a profile.
   *
   * Console block: Customer profiles, associate contact to profile (`AssociateContactToCustomerProfile`).
   * Source: public conformance probes, 2026-11-20.
   */
  associateContactToCustomerProfile(contact: ProfileContact, options?: FallibleOptions<this>): this;
}

/** What all options of these blocks can hold. */
interface AnyProfileOutcomes extends FallibleOptions<never> {
  readonly noneFound?: Branch<never>;
  readonly multipleFound?: Branch<never>;
}

export function getCustomerProfile(
  place: Place,
  search: ProfileSearch,
  read: readonly string[] = [],
  outcomes: AnyProfileOutcomes = {},
): ProfileHandles<string> {
  const found = [
    place.error("MultipleFoundError", "multipleFound", outcomes.multipleFound),
    place.error("NoneFoundError", "noneFound", outcomes.noneFound),
  ];
  return place.result(
    "$.Customer",
    record(place, "GetCustomerProfile", { request: searchData(search), read }, outcomes, found),
  );
}

export function createCustomerProfile(
  place: Place,
  data: ProfileData,
  read: readonly string[] = [],
  options?: FallibleOptions<never>,
): ProfileHandles<string> {
  return place.result("$.Customer", record(place, "CreateCustomerProfile", { request: data, read }, options));
}

export function updateCustomerProfile(
  place: Place,
  data: ProfileData,
  read: readonly string[] = [],
  options?: FallibleOptions<never>,
): ProfileHandles<string> {
  return place.result("$.Customer", record(place, "UpdateCustomerProfile", { request: data, read }, options));
}

export function getCustomerProfileObject(
  place: Place,
  { profileId, type, by }: ProfileObjectSearch,
  read: readonly string[] = [],
  outcomes: AnyProfileOutcomes = {},
): ProfileObject {
  const request = {
    ...(by ? { IdentifierName: by.key, IdentifierValue: by.value } : { UseLatest: "true" }),
    ProfileId: profileId,
    ObjectType: type,
  };
  const none = place.error("NoneFoundError", "noneFound", outcomes.noneFound);
  return place.result("$.Customer", record(place, "GetCustomerProfileObject", { request, read }, outcomes, [none]));
}

export function getCalculatedAttributes(
  place: Place,
  profileId: Text,
  read: readonly string[],
  outcomes: AnyProfileOutcomes = {},
): ProfileHandles<string> {
  const none = place.error("NoneFoundError", "noneFound", outcomes.noneFound);
  const names = read.map((name) => `CalculatedAttributes.${name}`);
  const type = "GetCalculatedAttributesForCustomerProfile";
  return place.result(
    "$.Customer.CalculatedAttributes",
    record(place, type, { request: { ProfileId: profileId }, read: names }, outcomes, [none]),
  );
}

export function associateContactToCustomerProfile(
  place: Place,
  { profileId, contactId = "$.ContactId" }: ProfileContact,
  options?: FallibleOptions<never>,
): void {
  const request = { ProfileId: profileId, ContactId: contactId };
  record(place, "AssociateContactToCustomerProfile", { request }, options);
}

function searchData(search: ProfileSearch): Readonly<Record<string, ParameterInput>> {
  if (isOneKey(search)) return { IdentifierName: search.key, IdentifierValue: search.value };
  if (isAllKeys(search)) return { SearchCriteria: search.allOf.map(keyData), LogicalOperator: "AND" };
  if (isAnyKey(search)) return { SearchCriteria: search.anyOf.map(keyData), LogicalOperator: "OR" };
  return search as Readonly<Record<string, Text>>;
}

function isOneKey(search: ProfileSearch): search is OneKey {
  return search.key !== undefined;
}

function isAllKeys(search: ProfileSearch): search is AllKeys {
  return search.allOf !== undefined;
}

function isAnyKey(search: ProfileSearch): search is AnyKey {
  return search.anyOf !== undefined;
}

function keyData({ key, value }: ProfileKey): ParameterInput {
  return { IdentifierName: key, IdentifierValue: value };
}

function record(
  place: Place,
  type: string,
  { request, read }: { readonly request: Readonly<Record<string, ParameterInput>>; readonly read?: readonly string[] },
  options: FallibleOptions<never> = {},
  found: readonly Outcome[] = [],
): BlockStep {
  const words = Object.values(request).flatMap((value) => (typeof value === "string" ? [text(value)] : []));
  return place.block(
    {
      type,
      parameters: parametersFrom({ ProfileRequestData: request, ProfileResponseData: read }),
      about: words.join(" ") || Object.keys(request).join(" "),
      outcomes: [...found, place.failure()],
    },
    options,
  );
}
