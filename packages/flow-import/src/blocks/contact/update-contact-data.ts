import { type Member, object } from "../../program/code.js";
import type { BlockWriter } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import { literalOption, ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";
import { voiceIdSketch } from "./voice-id-settings.js";

const fields = {
  Name: "name",
  Description: "description",
  LanguageCode: "languageCode",
  CustomerId: "customerId",
  WisdomSessionArn: "wisdomSessionArn",
} as const;

export const updateContactData: BlockWriter = {
  type: "UpdateContactData",
  methods: ["setContactData", "setVoiceId"],
  sketch(block, context) {
    if (Object.hasOwn(block.parameters, "IsVoiceIdStreamingEnabled")) return voiceIdSketch(block, context);
    const parameters = new ParameterReader(block.parameters);
    const data = Object.entries(fields).flatMap(([field, name]): Member[] => {
      const text = parameters.text(field);
      return text === undefined ? [] : [{ name, value: context.text(text) }];
    });
    const target = parameters.word("TargetContact", { Current: "Current", Related: "Related" } as const);
    const matched = matchOutcomes(block, [failure()], "continues");
    if (data.length === 0 || matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf("setContactData", matched, {
      positional: [object(data)],
      options: literalOption("target", target),
    });
  },
};
