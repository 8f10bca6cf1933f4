import { type Code, list, literal, type Member, object } from "../../program/code.js";
import type { BlockWriter, SketchContext } from "../call-sketch.js";
import { matchOutcomes } from "../outcomes.js";
import { isList, literalOption, option, ParameterReader, valueCode } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const updateContactRecordingBehavior: BlockWriter = {
  type: "UpdateContactRecordingBehavior",
  methods: ["setRecordingBehavior"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const recording = parameters.nested("RecordingBehavior");
    const record = recording?.words("RecordedParticipants", { Agent: "agent", Customer: "customer" });
    const screen = recording?.words("ScreenRecordedParticipants", { Agent: "agent" });
    const automated = recording?.word("IVRRecordingBehavior", { Enabled: true, Disabled: false });
    const analytics = analyticsCode(parameters, context);
    const matched = matchOutcomes(block, [], "continues");
    if (record === undefined || matched === undefined || (screen?.length ?? 0) > 1) return undefined;
    if (!parameters.isExact()) return undefined;
    return sketchOf("setRecordingBehavior", matched, {
      positional: [
        object([
          { name: "record", value: list(record.map(literal)) },
          ...literalOption("screen", screen && screen.length > 0),
          ...literalOption("automatedInteraction", automated),
          ...option("analytics", analytics),
        ]),
      ],
    });
  },
};

function analyticsCode(parameters: ParameterReader, context: SketchContext): Code | undefined {
  const analytics = parameters.nested("AnalyticsBehavior");
  if (analytics === undefined) return undefined;
  const isOn = analytics.word("Enabled", { True: true });
  const language = analytics.text("AnalyticsLanguage");
  const redaction = redactionCode(analytics, context);
  const channels = analytics.nested("ChannelConfiguration");
  const chat = channels?.nested("Chat")?.words("AnalyticsModes", { ContactLens: true });
  const voice = channels?.nested("Voice")?.words("AnalyticsModes", {
    RealTime: "RealTime",
    PostContact: "PostContact",
    AutomatedInteraction: "AutomatedInteraction",
  });
  const summary = analytics
    .nested("SummaryConfiguration")
    ?.words("SummaryModes", { PostContact: "PostContact", AutomatedInteraction: "AutomatedInteraction" });
  const sentiment = analytics.nested("SentimentConfiguration")?.word("Enabled", { True: true, False: false });
  if (isOn === undefined || chat === undefined || voice === undefined || chat.length > 1) return parameters.refuse();
  return object([
    ...option("language", language === undefined ? undefined : context.text(language)),
    ...(voice.length > 0 ? [{ name: "voice", value: list(voice.map(literal)) }] : []),
    ...literalOption("chat", chat.length > 0 ? true : undefined),
    ...literalOption("sentiment", sentiment),
    ...(summary ? [{ name: "summary", value: list(summary.map(literal)) }] : []),
    ...redaction,
  ]);
}

function redactionCode(analytics: ParameterReader, context: SketchContext): readonly Member[] {
  const isRedacted = analytics.word("AnalyticsRedactionBehavior", { Enabled: true, Disabled: false });
  if (isRedacted === undefined) analytics.refuse();
  if (isRedacted !== true) return [];
  const results = analytics.word("AnalyticsRedactionResults", {
    RedactedAndOriginal: "RedactedAndOriginal",
    RedactedOnly: "RedactedOnly",
  });
  const maskMode = analytics.word("AnalyticsRedactionMaskMode", { EntityType: "EntityType", PII: "PII" });
  const entities = analytics.take("AnalyticsRedactionEntities");
  if (results === undefined || (entities !== undefined && !isList(entities))) analytics.refuse();
  const value = object([
    ...literalOption("results", results, "RedactedAndOriginal"),
    ...option("entities", entities === undefined ? undefined : valueCode(entities, context)),
    ...literalOption("maskMode", maskMode),
  ]);
  return [{ name: "redaction", value }];
}
