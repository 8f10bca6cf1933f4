import type { ParameterValue } from "@flowc/connect-model";
import { type Code, list, literal, type Member, object } from "../../program/code.js";
import type { BlockWriter, SketchContext } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import { isList, isMembers, option, ParameterReader, targetCode } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const updateContactRoutingCriteria: BlockWriter = {
  type: "UpdateContactRoutingCriteria",
  methods: ["setRoutingCriteria"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const criteria = parameters.take("RoutingCriteria") ?? null;
    const steps = typeof criteria === "string" ? context.handle(criteria)?.code : stepsCode(criteria, context);
    const matched = matchOutcomes(block, [failure()], "continues");
    if (steps === undefined || matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf("setRoutingCriteria", matched, { positional: [steps] });
  },
};

function stepsCode(criteria: ParameterValue, context: SketchContext): Code | undefined {
  if (!isMembers(criteria)) return undefined;
  const reader = new ParameterReader(criteria);
  const steps = reader.take("Steps");
  if (steps === undefined || !reader.isExact()) return undefined;
  const written = codesOf(steps, (step) => stepCode(step, context));
  return written && list(written);
}

/** Every item as code; nothing when one cannot be said. */
function codesOf(items: ParameterValue, write: (item: ParameterValue) => Code | undefined): Code[] | undefined {
  if (!isList(items)) return undefined;
  const codes = items.flatMap((item) => write(item) ?? []);
  return codes.length === items.length ? codes : undefined;
}

function stepCode(step: ParameterValue, context: SketchContext): Code | undefined {
  if (!isMembers(step)) return undefined;
  const reader = new ParameterReader(step);
  const need = needCode(reader.take("Expression") ?? null, context);
  const seconds = reader.nested("Expiry")?.take("DurationInSeconds");
  if (need === undefined || !reader.isExact() || (seconds !== undefined && typeof seconds !== "number"))
    return undefined;
  return object([
    { name: "need", value: need },
    ...option("forSeconds", seconds === undefined ? undefined : literal(seconds)),
  ]);
}

function needCode(expression: ParameterValue, context: SketchContext): Code | undefined {
  if (!isMembers(expression)) return undefined;
  const reader = new ParameterReader(expression);
  if (reader.has("AndExpression")) {
    const all = codesOf(reader.take("AndExpression") ?? null, (item) => conditionCode(item, context));
    return all && reader.isExact() ? object([{ name: "allOf", value: list(all) }]) : undefined;
  }
  if (reader.has("OrExpression")) {
    const any = codesOf(reader.take("OrExpression") ?? null, (item) => needCode(item, context));
    return any && reader.isExact() ? object([{ name: "anyOf", value: list(any) }]) : undefined;
  }
  return conditionCode(expression, context);
}

function conditionCode(expression: ParameterValue, context: SketchContext): Code | undefined {
  if (!isMembers(expression)) return undefined;
  const reader = new ParameterReader(expression);
  const condition = reader.nested("AttributeCondition");
  const operator = condition?.text("ComparisonOperator");
  const members =
    condition && (operator === "Match" ? agentMembers(condition, context) : proficiencyMembers(condition, context));
  if (members === undefined || !reader.isExact()) return undefined;
  return operator === "Match" || operator === "NumberGreaterOrEqualTo" ? object(members) : undefined;
}

function agentMembers(condition: ParameterReader, context: SketchContext): Member[] | undefined {
  const ids = condition.nested("MatchCriteria")?.nested("AgentsCriteria")?.take("AgentIds");
  const agents = ids === undefined ? undefined : codesOf(ids, (id) => targetCode("user", id, context));
  return agents && [{ name: "agents", value: list(agents) }];
}

function proficiencyMembers(condition: ParameterReader, context: SketchContext): Member[] | undefined {
  const name = condition.text("Name");
  const value = condition.text("Value");
  const level = condition.take("ProficiencyLevel");
  const least =
    typeof level === "number" ? literal(level) : typeof level === "string" ? context.handle(level)?.code : undefined;
  if (name === undefined || value === undefined || least === undefined) return undefined;
  return [
    { name: "proficiency", value: context.text(name) },
    { name: "value", value: context.text(value) },
    { name: "atLeast", value: least },
  ];
}
