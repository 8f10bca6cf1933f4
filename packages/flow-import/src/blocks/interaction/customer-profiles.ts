import { type ActionEntry, type Block, findAction, type ParameterValue } from "@flowc/connect-model";
import { type Code, list, literal, type Member, object } from "../../program/code.js";
import type { BlockWriter, CallSketch, OutcomeSlot, SketchContext } from "../call-sketch.js";
import { failure, matchOutcomes, onErrorType } from "../outcomes.js";
import { isList, isMembers, ParameterReader, textMembers, textOption, textsOf } from "../parameters.js";
import { sketchOf } from "../sketch.js";

const noneFound = onErrorType("NoneFoundError", ["noneFound"]);
const multipleFound = onErrorType("MultipleFoundError", ["multipleFound"]);

/** The standard fields of a profile, as the catalogue knows them. */
const profileFields: ReadonlySet<string> = new Set(
  fieldsOf(findAction("CreateCustomerProfile")).filter((field) => field !== "Attributes"),
);

function fieldsOf(entry: ActionEntry | undefined): readonly string[] {
  const request = entry?.parameters.ProfileRequestData;
  return request?.value === "object" ? Object.keys(request.fields) : [];
}

export const getCustomerProfile: BlockWriter = {
  type: "GetCustomerProfile",
  methods: ["getCustomerProfile"],
  sketch(block, context) {
    const search = (request: ParameterReader) => searchCode(request, context);
    return profileSketch(block, "getCustomerProfile", search, [multipleFound, noneFound, failure()]);
  },
};

export const createCustomerProfile: BlockWriter = {
  type: "CreateCustomerProfile",
  methods: ["createCustomerProfile"],
  sketch(block, context) {
    return profileSketch(block, "createCustomerProfile", (request) => dataCode(request, context), [failure()]);
  },
};

export const updateCustomerProfile: BlockWriter = {
  type: "UpdateCustomerProfile",
  methods: ["updateCustomerProfile"],
  sketch(block, context) {
    return profileSketch(block, "updateCustomerProfile", (request) => dataCode(request, context), [failure()]);
  },
};

export const getCustomerProfileObject: BlockWriter = {
  type: "GetCustomerProfileObject",
  methods: ["getCustomerProfileObject"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const request = parameters.nested("ProfileRequestData");
    const profile = request?.text("ProfileId");
    const type = request?.text("ObjectType");
    const isLatest = request?.word("UseLatest", { true: true });
    const key = request?.text("IdentifierName");
    const value = request?.text("IdentifierValue");
    const reads = parameters.has("ProfileResponseData");
    const read = textsOf(parameters.take("ProfileResponseData"));
    const matched = matchOutcomes(block, [noneFound, failure()], "continues");
    if (profile === undefined || type === undefined || (isLatest === true) !== (key === undefined)) return undefined;
    if ((key === undefined) !== (value === undefined) || !reads || read === undefined) return undefined;
    if (matched === undefined || !parameters.isExact()) return undefined;
    const search = object([
      { name: "profileId", value: context.text(profile) },
      { name: "type", value: literal(type) },
      ...(key === undefined || value === undefined ? [] : [{ name: "by", value: keyCode(key, value, context) }]),
    ]);
    return sketchOf("getCustomerProfileObject", matched, {
      positional: [search, list(read.map((name) => literal(name)))],
      resultName: "profileObject",
    });
  },
};

const calculated = "CalculatedAttributes.";

export const getCalculatedAttributesForCustomerProfile: BlockWriter = {
  type: "GetCalculatedAttributesForCustomerProfile",
  methods: ["getCalculatedAttributes"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const profile = parameters.nested("ProfileRequestData")?.text("ProfileId");
    const read = textsOf(parameters.take("ProfileResponseData"));
    const matched = matchOutcomes(block, [noneFound, failure()], "continues");
    if (profile === undefined || matched === undefined || !parameters.isExact()) return undefined;
    if (!read?.every((name) => name.startsWith(calculated))) return undefined;
    const names = read.map((name) => literal(name.slice(calculated.length)));
    return sketchOf("getCalculatedAttributes", matched, {
      positional: [context.text(profile), list(names)],
      resultName: "calculated",
    });
  },
};

export const associateContactToCustomerProfile: BlockWriter = {
  type: "AssociateContactToCustomerProfile",
  methods: ["associateContactToCustomerProfile"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const request = parameters.nested("ProfileRequestData");
    const profile = request?.text("ProfileId");
    const contact = request?.text("ContactId");
    const matched = matchOutcomes(block, [failure()], "continues");
    if (profile === undefined || contact === undefined || matched === undefined || !parameters.isExact())
      return undefined;
    const tied = object([
      { name: "profileId", value: context.text(profile) },
      ...textOption("contactId", contact === "$.ContactId" ? undefined : contact, context),
    ]);
    return sketchOf("associateContactToCustomerProfile", matched, { positional: [tied] });
  },
};

function profileSketch(
  block: Block,
  method: string,
  write: (request: ParameterReader) => Code | undefined,
  slots: readonly OutcomeSlot[],
): CallSketch | undefined {
  const parameters = new ParameterReader(block.parameters);
  const request = parameters.nested("ProfileRequestData");
  const said = request && write(request);
  const read = textsOf(parameters.take("ProfileResponseData"));
  const matched = matchOutcomes(block, slots, "continues");
  if (said === undefined || read === undefined || matched === undefined || !parameters.isExact()) return undefined;
  if (!read.every(isReadable)) return undefined;
  return sketchOf(method, matched, {
    positional: [said, list(read.map((name) => literal(name)))],
    ...(read.length === 0 && { omittable: 1 }),
    resultName: "profile",
  });
}

function isReadable(name: string): boolean {
  return profileFields.has(name) || name === "ProfileId" || name === "ProfileARN";
}

function searchCode(request: ParameterReader, context: SketchContext): Code | undefined {
  if (request.has("SearchCriteria")) return criteriaCode(request, context);
  const key = request.text("IdentifierName");
  const value = request.text("IdentifierValue");
  if (key !== undefined && value !== undefined) return keyCode(key, value, context);
  return key === undefined && value === undefined ? object(standardFields(request, context)) : undefined;
}

function keyCode(key: string, value: string, context: SketchContext): Code {
  return object([
    { name: "key", value: context.text(key) },
    { name: "value", value: context.text(value) },
  ]);
}

function criteriaCode(request: ParameterReader, context: SketchContext): Code | undefined {
  const criteria = request.take("SearchCriteria") ?? null;
  const kind = request.word("LogicalOperator", { AND: "allOf", OR: "anyOf" });
  const keys = isList(criteria) ? criteria.flatMap((item) => criterionCode(item, context) ?? []) : [];
  if (kind === undefined || !isList(criteria) || keys.length !== criteria.length) return undefined;
  return object([{ name: kind, value: list(keys) }]);
}

function criterionCode(item: ParameterValue, context: SketchContext): Code | undefined {
  if (!isMembers(item)) return undefined;
  const reader = new ParameterReader(item);
  const key = reader.text("IdentifierName");
  const value = reader.text("IdentifierValue");
  return key !== undefined && value !== undefined && reader.isExact() ? keyCode(key, value, context) : undefined;
}

function dataCode(request: ParameterReader, context: SketchContext): Code | undefined {
  const own = request.take("Attributes");
  const attributes = own === undefined ? undefined : textMembers(own, context);
  if (own !== undefined && attributes === undefined) return undefined;
  const more = attributes === undefined ? [] : [{ name: "Attributes", value: attributes }];
  return object([...standardFields(request, context), ...more]);
}

/** What is left of a request when it is nothing but standard fields. */
function standardFields(request: ParameterReader, context: SketchContext): Member[] {
  return request.names.flatMap((name): Member[] => {
    const text = profileFields.has(name) ? request.text(name) : undefined;
    return text === undefined ? [] : [{ name, value: context.text(text) }];
  });
}
