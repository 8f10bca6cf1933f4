import type { BlockWriter } from "../call-sketch.js";
import { equalOperands, failure, matchOutcomes, onCondition, onErrorType } from "../outcomes.js";
import { isMembers, literalOption, ParameterReader, valueCode } from "../parameters.js";
import { sketchOf } from "../sketch.js";

const defaultTimeout = 300;

export const showView: BlockWriter = {
  type: "ShowView",
  methods: ["showView"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const resource = parameters.nested("ViewResource");
    const view = context.reference("view", resource?.take("Id") ?? null);
    const latest = resource?.word("Version", { Latest: "Latest" });
    const timeout = parameters.number("InvocationTimeLimitSeconds");
    const data = parameters.take("ViewData");
    const sensitive = parameters.nested("SensitiveDataConfiguration");
    const hidden = sensitive?.words("HideResponseOn", { TRANSCRIPT: true });
    const actions = equalOperands(block);
    if (view === undefined || timeout === undefined || actions === undefined) return undefined;
    if (latest !== undefined && view.qualifier !== undefined) return undefined;
    if (data === undefined || !isMembers(data) || (sensitive !== undefined && hidden?.length !== 1)) return undefined;
    const matched = matchOutcomes(
      block,
      [
        ...actions.map((action) => onCondition(action, ["actions", action], "required")),
        onErrorType("NoMatchingCondition", ["otherwise"], "continue"),
        failure(),
        onErrorType("TimeLimitExceeded", ["timeout"], "continue"),
      ],
      { copies: "NoMatchingError" },
    );
    if (matched === undefined || !parameters.isExact()) return undefined;
    const shown = valueCode(data, context);
    return sketchOf("showView", matched, {
      positional: [view.code],
      options: [
        ...literalOption("version", latest ?? view.qualifier),
        ...(Object.keys(data).length > 0 ? [{ name: "data", value: shown }] : []),
        ...literalOption("timeoutSeconds", timeout, defaultTimeout),
        ...literalOption("isSensitive", sensitive ? true : undefined),
      ],
      resultName: "shown",
    });
  },
};
