import type { BlockWriter } from "../call-sketch.js";
import { failure, matchOutcomes, onCondition, onErrorType } from "../outcomes.js";
import { numericCode, ParameterReader, textOption } from "../parameters.js";
import { sketchOf } from "../sketch.js";

const slots = [
  onCondition("OptedOut", ["optedOut"], "required"),
  onErrorType("TimeLimitExceeded", ["timeout"]),
  failure(),
];

export const authenticateParticipant: BlockWriter = {
  type: "AuthenticateParticipant",
  methods: ["authenticateCustomer"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const pool = parameters.nested("CognitoConfiguration");
    const userPool = pool?.text("UserPoolArn");
    const client = pool?.text("AppClientId");
    const type = parameters.nested("CustomerProfilesConfiguration")?.text("ObjectTypeName");
    const limit = parameters.text("TimeLimitMinutes");
    const minutes = numericCode(limit, context);
    const matched = matchOutcomes(block, slots, "continues");
    if (userPool === undefined || client === undefined || type === undefined || minutes === undefined) return undefined;
    if (matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf("authenticateCustomer", matched, {
      options: [
        { name: "userPoolArn", value: context.text(userPool) },
        { name: "appClientId", value: context.text(client) },
        ...textOption("profileObjectType", type === "Cognito-attributes" ? undefined : type, context),
        ...(limit === "3" ? [] : [{ name: "timeLimitMinutes", value: minutes }]),
      ],
    });
  },
};
