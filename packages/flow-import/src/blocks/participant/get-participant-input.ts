import type { Block } from "@flowc/connect-model";
import { type Code, literal, type Member, object } from "../../program/code.js";
import type { BlockWriter, CallSketch, SketchContext } from "../call-sketch.js";
import { equalOperands, failure, matchOutcomes, onCondition, onErrorType } from "../outcomes.js";
import { literalOption, numericCode, option, ParameterReader } from "../parameters.js";
import { promptCode } from "../prompt.js";
import { sketchOf } from "../sketch.js";

const defaultTimeout = 5;
const isKey = /^[0-9*#]$/;

export const getParticipantInput: BlockWriter = {
  type: "GetParticipantInput",
  methods: ["getCustomerInput", "storeCustomerInput", "setTouchtoneBufferBehavior"],
  sketch(block, context) {
    const { StoreInput: stores } = block.parameters;
    if (stores === undefined) return buffer(block);
    if (stores === "False") return menu(block, context);
    return stores === "True" ? store(block, context) : undefined;
  },
};

function buffer(block: Block): CallSketch | undefined {
  const parameters = new ParameterReader(block.parameters);
  const isOn = parameters.word("EnableDTMFBuffer", { True: true, False: false });
  const matched = matchOutcomes(block, [failure()], "continues");
  if (isOn === undefined || matched === undefined || !parameters.isExact()) return undefined;
  return sketchOf("setTouchtoneBufferBehavior", matched, { positional: [literal(isOn)] });
}

function menu(block: Block, context: SketchContext): CallSketch | undefined {
  const parameters = new ParameterReader(block.parameters);
  parameters.take("StoreInput");
  const prompt = promptCode(parameters, context);
  const timeout = parameters.number("InputTimeLimitSeconds");
  const keys = equalOperands(block);
  if (prompt === undefined || timeout === undefined || !keys?.every((key) => isKey.test(key))) return undefined;
  const matched = matchOutcomes(
    block,
    [
      ...keys.map((key) => onCondition(key, [key], "required")),
      onErrorType("InputTimeLimitExceeded", ["timeout"], "continue"),
      onErrorType("NoMatchingCondition", ["noMatch"], "continue"),
      failure(),
    ],
    { copies: "NoMatchingCondition" },
  );
  if (matched === undefined || !parameters.isExact()) return undefined;
  return sketchOf("getCustomerInput", matched, {
    positional: [prompt],
    options: literalOption("timeoutSeconds", timeout, defaultTimeout),
  });
}

function store(block: Block, context: SketchContext): CallSketch | undefined {
  const parameters = new ParameterReader(block.parameters);
  parameters.take("StoreInput");
  const prompt = promptCode(parameters, context);
  const timeout = parameters.number("InputTimeLimitSeconds");
  const kind = inputKind(parameters, context);
  const keys = keyOptions(parameters, context);
  const encryption = encryptionCode(parameters, context);
  if (prompt === undefined || timeout === undefined || kind === undefined) return undefined;
  const slots = kind.isPhoneNumber ? [onErrorType("InvalidPhoneNumber", ["invalidNumber"]), failure()] : [failure()];
  const matched = matchOutcomes(block, slots, "continues");
  if (matched === undefined || !parameters.isExact()) return undefined;
  return sketchOf("storeCustomerInput", matched, {
    positional: [prompt],
    options: [
      ...kind.options,
      ...literalOption("timeoutSeconds", timeout, defaultTimeout),
      ...keys,
      ...option("encrypt", encryption),
    ],
    resultName: kind.isPhoneNumber ? "phoneNumber" : "digits",
  });
}

interface InputKind {
  readonly isPhoneNumber: boolean;
  readonly options: readonly Member[];
}

function inputKind(parameters: ParameterReader, context: SketchContext): InputKind | undefined {
  const validation = parameters.nested("InputValidation");
  const custom = validation?.nested("CustomValidation");
  if (custom !== undefined) {
    const most = custom.text("MaximumLength");
    const code = numericCode(most, context);
    if (code === undefined) return undefined;
    return { isPhoneNumber: false, options: most === "20" ? [] : [{ name: "maxDigits", value: code }] };
  }
  const phone = validation?.nested("PhoneNumberValidation");
  if (phone === undefined) return undefined;
  const isE164 = phone.word("NumberFormat", { E164: true, Local: false });
  const country = phone.text("CountryCode");
  if (isE164 === undefined || isE164 !== (country === undefined)) return undefined;
  const value = country === undefined ? literal("E164") : object([{ name: "country", value: literal(country) }]);
  return { isPhoneNumber: true, options: [{ name: "phoneNumber", value }] };
}

function keyOptions(parameters: ParameterReader, context: SketchContext): readonly Member[] {
  const keys = parameters.nested("DTMFConfiguration");
  if (keys === undefined) return [];
  const endKeys = keys.text("InputTerminationSequence");
  const isOff = keys.word("DisableCancelKey", { True: true, False: false });
  const between = keys.text("InterdigitTimeLimitSeconds");
  const betweenCode = numericCode(between, context);
  if (between !== undefined && betweenCode === undefined) parameters.refuse();
  const options = [
    ...literalOption("endKeys", endKeys),
    ...literalOption("disableCancelKey", isOff),
    ...option("betweenDigitsSeconds", betweenCode),
  ];
  // The builder writes no empty object.
  if (options.length === 0) parameters.refuse();
  return options;
}

function encryptionCode(parameters: ParameterReader, context: SketchContext): Code | undefined {
  const encryption = parameters.nested("InputEncryption");
  const keyId = encryption?.text("EncryptionKeyId");
  const key = encryption?.text("Key");
  if (encryption === undefined) return undefined;
  if (keyId === undefined || key === undefined) return parameters.refuse();
  return object([
    { name: "keyId", value: context.text(keyId) },
    { name: "publicKey", value: context.text(key) },
  ]);
}
