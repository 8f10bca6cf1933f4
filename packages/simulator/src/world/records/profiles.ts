import { isJsonObject, type JsonObject, type JsonValue, memberOf } from "@flowc/connect-model";
import { asText } from "../../engine/data.js";
import type { Answer, RecordQuestion } from "../../request/request.js";
import { recordId } from "./record-id.js";

export interface ProfileOptions {
  /**
   * Customer profiles, each by its fields: `PhoneNumber`, `FirstName`, `Attributes`, ... `ProfileId` is made up where it is
   * missing. `CalculatedAttributes` by name; `Objects` by type (`_order`), the latest first; `Segments`: the names of those
   * that it belongs to. Blocks find, make and change them while the simulation runs.
   *
   * Answer: `value` is the list of profiles or objects that were found; the one that was made or changed; calculated
   * attributes by name; whether it belongs to a segment.
   *
   * @example
   * { profiles: [{ PhoneNumber: "+15550100001", FirstName: "Ada", Attributes: { tier: "gold" }, Segments: ["vip"] }] }
   */
  readonly profiles?: readonly JsonObject[];
}

/** The fields that a search identifier of the service looks at. */
const identifiers: ReadonlyMap<string, readonly string[]> = new Map([
  ["_account", ["AccountNumber"]],
  ["_email", ["EmailAddress", "BusinessEmailAddress", "PersonalEmailAddress"]],
  ["_phone", ["PhoneNumber", "MobilePhoneNumber", "HomePhoneNumber", "BusinessPhoneNumber"]],
  ["_profileId", ["ProfileId"]],
]);

function ownAttributes({ Attributes }: JsonObject): JsonObject {
  return isJsonObject(Attributes) ? Attributes : {};
}

function fits(profile: JsonObject, name: JsonValue | undefined, value: JsonValue | undefined): boolean {
  const identifier = asText(name);
  if (identifier === "_fullName") return `${asText(profile.FirstName)} ${asText(profile.LastName)}` === value;
  const fields = identifiers.get(identifier) ?? [identifier, identifier.replace(/^_/, "")];
  const own = ownAttributes(profile);
  return fields.some((field) => memberOf(profile, field) === value || memberOf(own, field) === value);
}

type Criterion = readonly [name: JsonValue | undefined, value: JsonValue | undefined];

function criteriaOf({ IdentifierName, IdentifierValue, SearchCriteria, ...fields }: JsonObject): readonly Criterion[] {
  if (Array.isArray(SearchCriteria)) {
    return SearchCriteria.filter(isJsonObject).map((each) => [each.IdentifierName, each.IdentifierValue]);
  }
  if (IdentifierName !== undefined) return [[IdentifierName, IdentifierValue]];
  return Object.entries(fields).filter(([name]) => name !== "LogicalOperator");
}

function find(profiles: readonly JsonObject[], request: JsonObject): readonly JsonObject[] {
  const criteria = criteriaOf(request);
  const holds = (profile: JsonObject) => (criterion: Criterion) => fits(profile, ...criterion);
  return profiles.filter((profile) =>
    request.LogicalOperator === "OR" ? criteria.some(holds(profile)) : criteria.every(holds(profile)),
  );
}

function objectsOf(profile: JsonObject | undefined, request: JsonObject): readonly JsonValue[] {
  const objects = isJsonObject(profile?.Objects) ? memberOf(profile.Objects, asText(request.ObjectType)) : undefined;
  const list = Array.isArray(objects) ? objects.filter(isJsonObject) : [];
  if (asText(request.UseLatest) === "true") return list.slice(0, 1);
  return list.filter((object) => fits(object, request.IdentifierName, request.IdentifierValue));
}

const done: Answer = { kind: "value", value: null };

/** Answers what profile blocks ask, from profiles that it keeps for one simulation. */
export function answerProfiles(known: readonly JsonObject[]): (question: RecordQuestion & { id: number }) => Answer {
  const profiles = known.map(
    (profile, index): JsonObject => ({ ProfileId: recordId("profile", index + 1), ...profile }),
  );
  const named = (id: JsonValue | undefined) => profiles.findIndex(({ ProfileId }) => ProfileId === id);
  const missing: Answer = { kind: "error", error: "NoMatchingError" };

  function change(index: number, request: JsonObject): Answer {
    const before = profiles[index];
    if (before === undefined) return missing;
    const own = { ...ownAttributes(before), ...ownAttributes(request) };
    const after = { ...before, ...request, ...(Object.keys(own).length > 0 && { Attributes: own }) };
    profiles[index] = after;
    return { kind: "value", value: after };
  }

  return ({ operation, parameters, id }) => {
    const request = isJsonObject(parameters.ProfileRequestData) ? parameters.ProfileRequestData : {};
    const profile = profiles[named(request.ProfileId)];
    switch (operation) {
      case "GetCustomerProfile":
        return { kind: "value", value: find(profiles, request) };
      case "CreateCustomerProfile":
        profiles.push({ ProfileId: recordId("profile", 1000 + id) });
        return change(profiles.length - 1, request);
      case "UpdateCustomerProfile":
        return change(named(parameters.ProfileId), request);
      case "GetCustomerProfileObject":
        return { kind: "value", value: objectsOf(profile, request) };
      case "GetCalculatedAttributesForCustomerProfile":
        return { kind: "value", value: profile?.CalculatedAttributes ?? {} };
      case "CheckSegmentMembershipForCustomerProfile": {
        const segments = profile?.Segments;
        return { kind: "value", value: Array.isArray(segments) && segments.includes(request.SegmentName ?? "") };
      }
      default:
        return profile === undefined ? missing : done;
    }
  };
}
