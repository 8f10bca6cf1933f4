import { type Code, literal, type Member, object } from "../../program/code.js";
import type { BlockWriter, SketchContext } from "../call-sketch.js";
import { failure, matchOutcomes, onCondition, onErrorType } from "../outcomes.js";
import { isMembers, literalOption, option, ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";

const slots = [
  onCondition("Escalation", ["escalation"]),
  onErrorType("NoMatchingCondition", ["noMatch"], "continue"),
  onErrorType("InputTimeLimitExceeded", ["timeout"]),
  failure(),
];

export const connectParticipantWithAgenticCx: BlockWriter = {
  type: "ConnectParticipantWithAgenticCX",
  methods: ["agenticCx"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const agent = agentCode(parameters.nested("AgentConfiguration"), context);
    const recognition = parameters
      .nested("SpeechRecognitionConfiguration")
      ?.word("SpeechRecognitionEngine", { AMAZON_AGENTIC_VOICE: "AMAZON_AGENTIC_VOICE" });
    const filler = fillerCode(parameters);
    const matched = matchOutcomes(block, slots, "continues");
    if (agent === undefined || matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf("agenticCx", matched, {
      positional: [agent.code],
      options: [
        ...option("context", agent.context),
        ...literalOption("speechRecognition", recognition),
        ...option("audioFiller", filler),
      ],
      resultName: "talk",
    });
  },
};

function agentCode(
  agent: ParameterReader | undefined,
  context: SketchContext,
): { code: Code; context?: Code } | undefined {
  const workspace = agent?.text("WorkspaceId");
  const application = agent?.text("ApplicationId");
  const alias = agent?.text("Alias");
  const variables = agent?.take("ContextVariables");
  if (workspace === undefined || application === undefined || alias === undefined) return undefined;
  const code = object([
    { name: "workspaceId", value: context.text(workspace) },
    { name: "applicationId", value: context.text(application) },
    { name: "alias", value: context.text(alias) },
  ]);
  if (variables === undefined) return { code };
  if (!isMembers(variables)) return undefined;
  const handles = Object.entries(variables).flatMap(([name, path]): Member[] => {
    const handle = typeof path === "string" ? context.handle(path) : undefined;
    return handle === undefined ? [] : [{ name, value: handle.code }];
  });
  return handles.length === Object.keys(variables).length ? { code, context: object(handles) } : undefined;
}

const delays = {
  StartDelayInMilliseconds: "startDelayMilliseconds",
  MinimumPlayDurationInMilliseconds: "minimumPlayMilliseconds",
  ResponseDeliveryDelayInMilliseconds: "responseDelayMilliseconds",
} as const;

function fillerCode(parameters: ParameterReader): Code | undefined {
  const filler = parameters.nested("AudioFillerConfiguration");
  if (filler === undefined) return undefined;
  const isOn = filler.take("Enabled");
  if (isOn === false) return literal(false);
  const audio = filler.word("AudioType", { MELODY_CHIPPER_CHIME: "MELODY_CHIPPER_CHIME" });
  const times = Object.entries(delays).flatMap(([name, said]): Member[] => {
    const time = filler.take(name);
    if (time === undefined) return [];
    if (typeof time !== "number") filler.refuse();
    return [{ name: said, value: literal(time as number) }];
  });
  if (isOn !== true) filler.refuse();
  return object([...literalOption("audio", audio), ...times]);
}
