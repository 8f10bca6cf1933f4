import type { Block } from "@flowc/connect-model";
import { type Code, list, literal, type Member, object } from "../../program/code.js";
import type { BlockWriter, OutcomeSlot, SketchContext } from "../call-sketch.js";
import { failure, matchOutcomes, onErrorType } from "../outcomes.js";
import { literalOption, option, ParameterReader, textOption, textsOf } from "../parameters.js";
import { sketchOf } from "../sketch.js";

const wrongChannel = onErrorType("ChannelMismatch", ["wrongChannel"]);
const redactionFailed = onErrorType("InFlightRedactionConfigurationFailed", ["redactionFailed"]);

export const updateContactRecordingAndAnalyticsBehavior: BlockWriter = {
  type: "UpdateContactRecordingAndAnalyticsBehavior",
  methods: ["setRecordingAndAnalyticsBehavior"],
  sketch(block, context) {
    const [name, ...others] = Object.keys(block.parameters);
    const read = name !== undefined && Object.hasOwn(readers, name) ? readers[name] : undefined;
    return read && others.length === 0 ? read(block, context) : undefined;
  },
};

type Reader = (block: Block, context: SketchContext) => ReturnType<typeof behaviorSketch>;

const readers: Readonly<Record<string, Reader>> = {
  ScreenRecordingBehavior: (block) => {
    const parameters = new ParameterReader(block.parameters);
    const screen = parameters.nested("ScreenRecordingBehavior");
    const recorded = screen?.words("ScreenRecordedParticipants", { Agent: true });
    const code = recorded && recorded.length < 2 ? literal(recorded.length > 0) : undefined;
    return behaviorSketch(block, parameters, { name: "screen", value: code }, [wrongChannel, failure()]);
  },
  VoiceBehavior: (block, context) => {
    const parameters = new ParameterReader(block.parameters);
    const voice = parameters.nested("VoiceBehavior");
    const code = voice && voiceCode(voice, context);
    return behaviorSketch(block, parameters, { name: "voice", value: code }, [wrongChannel, failure()]);
  },
  ChatBehavior: (block, context) => {
    const parameters = new ParameterReader(block.parameters);
    const chat = parameters.nested("ChatBehavior")?.nested("ChatAnalyticsBehavior");
    const analytics = chat && chatCode(chat, context);
    const code = analytics && object([{ name: "analytics", value: analytics }]);
    const slots = [wrongChannel, redactionFailed, failure()];
    return behaviorSketch(block, parameters, { name: "chat", value: code }, slots);
  },
};

interface OpenMember {
  readonly name: string;
  readonly value: Code | undefined;
}

function behaviorSketch(
  block: Block,
  parameters: ParameterReader,
  { name, value }: OpenMember,
  slots: readonly OutcomeSlot[],
) {
  const matched = matchOutcomes(block, slots, "continues");
  if (value === undefined || matched === undefined || !parameters.isExact()) return undefined;
  return sketchOf("setRecordingAndAnalyticsBehavior", matched, { positional: [object([{ name, value }])] });
}

function voiceCode(voice: ParameterReader, context: SketchContext): Code | undefined {
  const recording = voice.nested("VoiceRecordingBehavior");
  const record = recording?.words("RecordedParticipants", { Agent: "agent", Customer: "customer" });
  const automated = recording?.word("IVRRecordingBehavior", { Enabled: true, Disabled: false });
  const analytics = voice.nested("VoiceAnalyticsBehavior");
  if (recording !== undefined && record === undefined) return undefined;
  const analysed = analytics && voiceAnalytics(analytics, context);
  if (analytics !== undefined && analysed === undefined) return undefined;
  return object([
    ...option("record", record && list(record.map(literal))),
    ...literalOption("automatedInteraction", automated),
    ...option("analytics", analysed),
  ]);
}

const modes = { RealTime: "RealTime", PostContact: "PostContact", AutomatedInteraction: "AutomatedInteraction" };

function voiceAnalytics(analytics: ParameterReader, context: SketchContext): Code | undefined {
  if (!isOn(analytics)) return literal(false);
  const chosen = analytics.words("AnalyticsModes", modes);
  const members = contactAnalytics(analytics, context);
  return chosen && members && object([{ name: "modes", value: list(chosen.map(literal)) }, ...members]);
}

function chatCode(analytics: ParameterReader, context: SketchContext): Code | undefined {
  if (!isOn(analytics)) return literal(false);
  const chosen = analytics.words("AnalyticsModes", { ContactLens: true });
  const members = contactAnalytics(analytics, context);
  const inFlight = analytics.nested("InFlightChatRedactionConfiguration");
  if (chosen?.length !== 1 || members === undefined) return undefined;
  const redaction = inFlight && redactionMembers(inFlight);
  if (inFlight !== undefined && redaction === undefined) return undefined;
  const delivers = inFlight?.word("DeliverUnprocessedMessages", { True: true, False: false });
  const code = redaction && object([...redaction, ...literalOption("deliverUnprocessed", delivers)]);
  return object([...members, ...option("inFlightRedaction", code)]);
}

function isOn(analytics: ParameterReader): boolean {
  return analytics.word("Enabled", { True: true, False: false }) ?? analytics.refuse() ?? false;
}

function contactAnalytics(analytics: ParameterReader, context: SketchContext): readonly Member[] | undefined {
  const language = analytics.text("AnalyticsLanguage");
  const sentiment = analytics.nested("SentimentConfiguration")?.word("Enabled", { True: true, False: false });
  const summary = analytics
    .nested("SummaryConfiguration")
    ?.words("SummaryModes", { PostContact: "PostContact", AutomatedInteraction: "AutomatedInteraction" });
  const redaction = analytics.nested("ConversationalAnalyticsRedactionConfiguration");
  const redacted = redaction && redactionCode(redaction);
  if (redaction !== undefined && redacted === undefined) return undefined;
  return [
    ...textOption("language", language, context),
    ...literalOption("sentiment", sentiment),
    ...option("summary", summary && list(summary.map(literal))),
    ...option("redaction", redacted),
  ];
}

function redactionCode(redaction: ParameterReader): Code | undefined {
  const results = redaction.word("RedactionResults", {
    RedactedAndOriginal: "RedactedAndOriginal",
    RedactedOnly: "RedactedOnly",
  });
  const isRedacted = redaction.word("Enabled", { True: true, False: false });
  if (isRedacted === false && results === undefined) return literal(false);
  const members = isRedacted ? namedRedaction(redaction) : undefined;
  return members && object([...literalOption("results", results), ...members]);
}

function redactionMembers(redaction: ParameterReader): readonly Member[] | undefined {
  return redaction.word("Enabled", { True: true }) ? namedRedaction(redaction) : undefined;
}

function namedRedaction(redaction: ParameterReader): readonly Member[] | undefined {
  const hasEntities = redaction.has("RedactionEntities");
  const entities = textsOf(redaction.take("RedactionEntities"));
  const maskMode = redaction.word("RedactionMaskMode", { EntityType: "EntityType", PII: "PII" });
  if (hasEntities !== (entities !== undefined)) return undefined;
  return [
    ...option("entities", entities && list(entities.map((entity) => literal(entity)))),
    ...literalOption("maskMode", maskMode),
  ];
}
