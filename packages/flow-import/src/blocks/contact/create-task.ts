import type { ParameterValue } from "@flowc/connect-model";
import { type Code, literal, type Member, object } from "../../program/code.js";
import type { BlockWriter, SketchContext } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import {
  isMembers,
  numericCode,
  option,
  ParameterReader,
  targetCode,
  textMembers,
  textOption,
  valueCode,
} from "../parameters.js";
import { sketchOf } from "../sketch.js";

const referenceTypes = {
  STRING: "STRING",
  EMAIL: "EMAIL",
  URL: "URL",
  NUMBER: "NUMBER",
  DATE: "DATE",
  ATTACHMENT: "ATTACHMENT",
};

export const createTask: BlockWriter = {
  type: "CreateTask",
  methods: ["createTask"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const flow = resource("flow", "ContactFlowId", parameters, context);
    const template = resource("taskTemplate", "TaskTemplateId", parameters, context);
    const name = parameters.text("Name");
    const description = parameters.text("Description");
    const attributes = members("Attributes", parameters, (value) => textMembers(value, context));
    const references = members("References", parameters, (value) => referencesCode(value, context));
    const segment = members("SegmentAttributes", parameters, (value) =>
      isMembers(value) ? valueCode(value, context) : undefined,
    );
    const start = startCode(parameters, context);
    const matched = matchOutcomes(block, [failure()], "continues");
    if (name === undefined || matched === undefined || !parameters.isExact()) return undefined;
    if (flow === undefined && template === undefined) return undefined;
    const task = object([
      { name: "name", value: context.text(name) },
      ...textOption("description", description, context),
      ...option("flow", flow),
      ...option("template", template),
      ...attributes,
      ...references,
      ...segment,
      ...option("start", start),
    ]);
    return sketchOf("createTask", matched, { positional: [task], resultName: "task" });
  },
};

function resource(kind: "flow" | "taskTemplate", name: string, parameters: ParameterReader, context: SketchContext) {
  if (!parameters.has(name)) return undefined;
  return targetCode(kind, parameters.take(name) ?? null, context) ?? parameters.refuse();
}

function members(
  name: string,
  parameters: ParameterReader,
  write: (value: ParameterValue) => Code | undefined,
): Member[] {
  const value = parameters.take(name);
  if (value === undefined) return [];
  const code = write(value);
  if (code === undefined) parameters.refuse();
  return option(name.charAt(0).toLowerCase() + name.slice(1), code);
}

function referencesCode(value: ParameterValue, context: SketchContext): Code | undefined {
  if (!isMembers(value)) return undefined;
  const found = Object.entries(value).flatMap(([name, held]): Member[] => {
    const reader = new ParameterReader(isMembers(held) ? held : { held });
    const type = reader.word("Type", referenceTypes);
    const text = reader.text("Value");
    if (type === undefined || text === undefined || !reader.isExact()) return [];
    const reference = object([
      { name: "type", value: literal(type) },
      { name: "value", value: context.text(text) },
    ]);
    return [{ name, value: reference }];
  });
  return found.length === Object.keys(value).length ? object(found) : undefined;
}

function startCode(parameters: ParameterReader, context: SketchContext): Code | undefined {
  const delay = parameters.text("DelaySeconds");
  const time = parameters.text("ScheduledTime");
  if (delay !== undefined && time !== undefined) return parameters.refuse();
  if (time !== undefined) return object([{ name: "at", value: context.text(time) }]);
  if (delay === undefined) return undefined;
  const seconds = numericCode(delay, context);
  return seconds === undefined ? parameters.refuse() : object([{ name: "afterSeconds", value: seconds }]);
}
