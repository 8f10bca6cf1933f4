import type { Block } from "@flowc/connect-model";
import { list, literal, object } from "../../program/code.js";
import type { BlockWriter, OutcomeSlot, SketchContext } from "../call-sketch.js";
import { failure, matchOutcomes, onErrorType } from "../outcomes.js";
import { literalOption, option, ParameterReader, textMembers, textOption, textsOf } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const createCase: BlockWriter = {
  type: "CreateCase",
  methods: ["createCase"],
  sketch(block, context) {
    const { parameters, isLinked, matched } = open(block);
    const template = parameters.text("CaseTemplateId");
    const fields = textMembers(parameters.take("CaseRequestFields"), context);
    const contact = parameters.word("ContactToLink", { Current: "Current", Related: "Related" });
    if (template === undefined || fields === undefined || matched === undefined || !parameters.isExact())
      return undefined;
    return sketchOf("createCase", matched, {
      positional: [context.text(template), fields],
      options: [...literalOption("linkContact", isLinked, true), ...literalOption("contact", contact)],
      resultName: "newCase",
    });
  },
};

export const getCase: BlockWriter = {
  type: "GetCase",
  methods: ["getCase"],
  sketch(block, context) {
    const found = [onErrorType("MultipleFound", ["multipleFound"]), onErrorType("NoneFound", ["noneFound"])];
    const { parameters, isLinked, matched } = open(block, found);
    const search = searchCode(parameters, context);
    if (search === undefined || matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf("getCase", matched, {
      positional: [search],
      options: literalOption("linkContact", isLinked, true),
      resultName: "foundCase",
    });
  },
};

export const updateCase: BlockWriter = {
  type: "UpdateCase",
  methods: ["updateCase"],
  sketch(block, context) {
    const { parameters, isLinked, matched } = open(block);
    const id = parameters.text("CaseId");
    const fields = textMembers(parameters.take("CaseRequestFields"), context);
    if (id === undefined || fields === undefined || matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf("updateCase", matched, {
      positional: [context.text(id), fields],
      options: literalOption("linkContact", isLinked, true),
    });
  },
};

/** What all blocks of Cases have: whether the contact is linked, and the error of that. */
function open(block: Block, found: readonly OutcomeSlot[] = []) {
  const parameters = new ParameterReader(block.parameters);
  const isLinked = parameters.word("LinkContactToCase", { true: true, false: false });
  if (isLinked === undefined) parameters.refuse();
  const linking = isLinked ? [onErrorType("ContactNotLinked", ["notLinked"])] : [];
  return { parameters, isLinked, matched: matchOutcomes(block, [...linking, ...found, failure()], "continues") };
}

function searchCode(parameters: ParameterReader, context: SketchContext) {
  const isLast = parameters.word("GetLastUpdatedCase", { true: true, false: false });
  const customerId = parameters.text("CustomerId");
  const hasFields = parameters.has("CaseRequestFields");
  const fields = textMembers(parameters.take("CaseRequestFields"), context);
  const reads = parameters.has("CaseResponseFields");
  const read = textsOf(parameters.take("CaseResponseFields"));
  if (isLast === undefined || hasFields !== (fields !== undefined) || reads !== (read !== undefined)) return undefined;
  return object([
    ...option("fields", fields),
    ...textOption("customerId", customerId, context),
    ...literalOption("lastUpdated", isLast, false),
    ...option("read", read && list(read.map((name) => literal(name)))),
  ]);
}
