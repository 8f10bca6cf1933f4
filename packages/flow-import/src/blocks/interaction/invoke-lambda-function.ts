import type { ParameterValue } from "@flowc/connect-model";
import { object } from "../../program/code.js";
import type { BlockWriter, SketchContext } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import { isMembers, literalOption, ParameterReader, valueCode } from "../parameters.js";
import { sketchOf } from "../sketch.js";

/** Seconds that the builder gives when nothing is said. */
const defaults = { invokeLambda: 3, invokeLambdaAsynchronously: 60 };

export const invokeLambdaFunction: BlockWriter = {
  type: "InvokeLambdaFunction",
  methods: ["invokeLambda", "invokeLambdaAsynchronously"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const arn = parameters.take("LambdaFunctionARN") ?? null;
    const response = parameters
      .nested("ResponseValidation")
      ?.word("ResponseType", { STRING_MAP: "STRING_MAP", JSON: "JSON" } as const);
    const method =
      parameters.word("InvocationType", { ASYNCHRONOUS: "invokeLambdaAsynchronously" } as const) ?? "invokeLambda";
    const timeout = parameters.number("InvocationTimeLimitSeconds");
    const input = parameters.take("LambdaInvocationAttributes");
    const matched = matchOutcomes(block, [failure()], "continues");
    if (response === undefined || timeout === undefined || matched === undefined) return undefined;
    if (!isInput(input) || !parameters.isExact()) return undefined;
    const lambda = lambdaCode(arn, response, context);
    if (lambda === undefined) return undefined;
    return sketchOf(method, matched, {
      positional: [lambda, input === undefined ? object([]) : valueCode(input, context)],
      options: literalOption("timeoutSeconds", timeout, defaults[method]),
      ...(input === undefined && { omittable: 1 }),
      resultName: "answer",
    });
  },
};

/** No input at all, or at least one member: the builder writes no empty object. */
function isInput(input: ParameterValue | undefined): input is Readonly<Record<string, ParameterValue>> | undefined {
  return input === undefined || (isMembers(input) && Object.keys(input).length > 0);
}

function lambdaCode(arn: ParameterValue, response: "STRING_MAP" | "JSON", context: SketchContext) {
  const found = context.reference("lambdaFunction", arn, { response });
  if (found === undefined || found.qualifier !== undefined) return undefined;
  return found.isDeclared || response === "STRING_MAP" ? found.code : undefined;
}
