import type { JsonObject } from "@flowc/connect-model";
import {
  failed,
  filled,
  given,
  type ModuleConversion,
  noMatch,
  onEqual,
  onError,
  plainOutcomes,
} from "./conversion.js";
import type { ModuleReader } from "./module-reader.js";

/** Text, SSML or a recorded prompt, as the module holds it. */
function promptOf(reader: ModuleReader): JsonObject {
  const isSsml = reader.text("TextToSpeechType") === "ssml";
  const text = reader.text("Text");
  const prompt = reader.text("AudioPrompt");
  return given({ [isSsml ? "SSML" : "Text"]: text, PromptId: prompt });
}

export const playPrompt: ModuleConversion = {
  type: "PlayPrompt",
  grade: "exports",
  convert: (reader) => ({ type: "MessageParticipant", parameters: promptOf(reader), outcomes: plainOutcomes }),
};

export const loopPrompts: ModuleConversion = {
  type: "LoopPrompts",
  grade: "exports",
  convert(reader) {
    const parts = reader.module.parameters.filter(({ name }) => name === "Text" || name === "AudioPrompt");
    for (const name of ["Text", "AudioPrompt"]) reader.all(name);
    const messages = parts.map((part): JsonObject => {
      const value = reader.valueOf(part);
      return given({ [part.name === "AudioPrompt" ? "PromptId" : part.key === "ssml" ? "SSML" : "Text"]: value });
    });
    return {
      type: "MessageParticipantIteratively",
      parameters: given({ Messages: messages, InterruptFrequencySeconds: reader.text("InterruptSeconds") }),
      outcomes: { Timeout: onEqual("MessagesInterrupted"), Error: failed },
    };
  },
};

const asking = { Timeout: onError("InputTimeLimitExceeded"), NoMatch: noMatch, Error: failed };

export const menu: ModuleConversion = {
  type: "GetUserInput",
  target: "Digits",
  grade: "exports",
  convert(reader) {
    // A menu takes one key, whatever the module says.
    reader.all("MaxDigits");
    return {
      type: "GetParticipantInput",
      parameters: {
        ...promptOf(reader),
        StoreInput: "False",
        ...given({ InputTimeLimitSeconds: reader.text("Timeout") }),
      },
      outcomes: asking,
    };
  },
};

export const lex: ModuleConversion = {
  type: "GetUserInput",
  target: "Lex",
  grade: "exports",
  convert(reader) {
    const alias = reader.text("BotAliasArn");
    reader.all("LexVersion");
    const v1 = given({
      Name: reader.text("BotName"),
      Region: reader.text("BotRegion"),
      Alias: reader.text("BotAlias"),
    });
    return {
      type: "ConnectParticipantWithLexBot",
      parameters: given({
        ...promptOf(reader),
        LexV2Bot: alias === undefined ? undefined : { AliasArn: alias },
        LexBot: filled(v1),
        LexSessionAttributes: filled(reader.keyed("Parameter")),
      }),
      outcomes: asking,
    };
  },
};

export const storeInput: ModuleConversion = {
  type: "StoreUserInput",
  grade: "exports",
  convert(reader) {
    const isPhoneNumber = reader.text("CustomerInputType") === "PhoneNumber";
    return {
      type: "GetParticipantInput",
      parameters: given({
        ...promptOf(reader),
        StoreInput: "True",
        InputTimeLimitSeconds: reader.text("Timeout"),
        InputValidation: isPhoneNumber ? phoneNumber(reader) : digits(reader),
        DTMFConfiguration: filled(keys(reader)),
        InputEncryption: encryption(reader),
      }),
      outcomes: { ...plainOutcomes, InvalidNumber: onError("InvalidPhoneNumber") },
    };
  },
};

function phoneNumber(reader: ModuleReader): JsonObject {
  const format = reader.text("PhoneNumberFormat");
  return { PhoneNumberValidation: given({ NumberFormat: format, CountryCode: reader.text("CountryCode") }) };
}

function digits(reader: ModuleReader): JsonObject {
  // The console stores up to 20 digits unless told otherwise.
  return { CustomValidation: { MaximumLength: reader.text("MaxDigits") ?? "20" } };
}

function keys(reader: ModuleReader): JsonObject {
  const isOff = reader.text("DisableCancel")?.toLowerCase() === "true";
  return given({
    InputTerminationSequence: reader.text("TerminatorDigits"),
    DisableCancelKey: isOff ? "True" : undefined,
  });
}

function encryption(reader: ModuleReader): JsonObject | undefined {
  if (reader.text("EncryptEntry")?.toLowerCase() !== "true") return undefined;
  return given({ EncryptionKeyId: reader.text("EncryptionKeyId"), Key: reader.text("EncryptionKey") });
}
