import { type Block, findAction, isJsonObject, type ParameterValue, valuesAt } from "@flowc/connect-model";
import { nameInWords } from "./name-in-words.js";
import type { NamesShown } from "./names-shown.js";

/** Longest summary, in characters: enough to recognise a prompt by. What is longer is cut. */
const longest = 160;

/** What a block does, in a few words; undefined when its name says it all. One line, however the parameters are written. */
export function blockSummary(block: Block, names: NamesShown): string | undefined {
  const told = summaries.get(block.type) ?? anything;
  const words = told(new Own(block, names))?.replaceAll(/\s+/gu, " ").trim();
  if (words === undefined || words === "") return undefined;
  const letters = Array.from(words);
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : words;
}

/** The parameters of one block, in words. */
class Own {
  readonly block: Block;
  readonly #names: NamesShown;

  constructor(block: Block, names: NamesShown) {
    this.block = block;
    this.#names = names;
  }

  /** What stands at a path of parameter names. */
  value(path: string): ParameterValue | undefined {
    return valuesAt(this.block.parameters, path)[0] as ParameterValue | undefined;
  }

  /** The same in words: the name of a thing, `tier` for `$.Attributes.tier`, other text as it is. */
  words(path: string): string | undefined {
    return this.said(this.value(path));
  }

  said(value: ParameterValue | undefined): string | undefined {
    if (value === undefined || value === null) return undefined;
    const name = this.#names.of(value);
    if (name !== undefined) return name;
    if (Array.isArray(value)) return value.flatMap((one) => this.said(one) ?? []).join(", ");
    if (typeof value === "object") return this.pairs(value as { readonly [name: string]: ParameterValue });
    return typeof value === "string" ? pathInWords(value) : String(value);
  }

  /** `tier = gold, language = en`. */
  pairs(value: ParameterValue | undefined): string | undefined {
    if (!isJsonObject(value)) return undefined;
    const pairs = Object.entries(value).map(
      ([name, held]) => `${pathInWords(name)} = ${this.said(held as ParameterValue) ?? ""}`,
    );
    return pairs.length === 0 ? undefined : pairs.join(", ");
  }

  /** What is heard or read: the text in quotes, or the name of the recording. */
  speech(at = ""): string | undefined {
    const [text, ssml] = [this.value(`${at}Text`), this.value(`${at}SSML`)];
    if (typeof text === "string") return quoted(text);
    if (typeof ssml === "string") return quoted(ssml.replaceAll(/<[^>]*>/g, " "));
    return this.words(`${at}PromptId`) ?? this.words(`${at}Media.Uri`);
  }
}

function quoted(text: string): string | undefined {
  const line = pathInWords(text.replaceAll(/\s+/gu, " ").trim());
  // What is there only so that the service takes the block: a space without width.
  return /^\p{Cf}*$/u.test(line) ? undefined : `“${line}”`;
}

/** A JSONPath as people call what stands there; other text as it is. */
function pathInWords(text: string): string {
  return text.replaceAll(/\$\.((?:Attributes|FlowAttributes)\.)?([A-Za-z]\w*(?:\.\w+)*)/g, "$2");
}

function duration(seconds: string | undefined): string | undefined {
  if (seconds === undefined || !/^-?\d+$/.test(seconds)) return seconds;
  const count = Number(seconds);
  if (count !== 0 && count % 3600 === 0) return `${count / 3600} h`;
  return count !== 0 && count % 60 === 0 ? `${count / 60} min` : `${count} s`;
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter((part) => part !== undefined && part !== "");
  return said.length === 0 ? undefined : said.join(", ");
}

function prefixed(prefix: string, words: string | undefined): string | undefined {
  return words === undefined ? undefined : `${prefix} ${words}`;
}

type Told = (own: Own) => string | undefined;

const queueOf: Told = (own) => own.words("QueueId") ?? prefixed("queue of", own.words("AgentId"));
const recorded: (path: string) => Told = (path) => (own) => {
  const people = own.value(path);
  return Array.isArray(people) && people.length === 0 ? "nobody" : own.words(path);
};

/** What the blocks say that people know best; any other says what it refers to or what it was given. */
const summaries: ReadonlyMap<string, Told> = new Map(
  Object.entries<Told>({
    MessageParticipant: (own) => own.speech(),
    MessageParticipantIteratively: (own) => {
      const messages = own.value("Messages");
      const more = Array.isArray(messages) && messages.length > 1 ? `and ${messages.length - 1} more` : undefined;
      return joined(own.speech("Messages[]."), more);
    },
    GetParticipantInput: (own) => own.speech() ?? prefixed("buffer", switched(own.words("EnableDTMFBuffer"))),
    ConnectParticipantWithLexBot: (own) =>
      joined(own.words("LexV2Bot.AliasArn") ?? own.words("LexBot.Name"), own.speech()),
    Loop: (own) => {
      const count = own.words("LoopCount");
      return count === "1" ? "once" : count && `${count} times`;
    },
    Compare: (own) => own.words("ComparisonValue"),
    CheckHoursOfOperation: (own) => own.words("HoursOfOperationId") ?? "hours of the queue",
    CheckMetricData: (own) => joined(metric(own), queueOf(own)),
    GetMetricData: (own) => joined(queueOf(own), own.words("QueueChannel")),
    UpdateContactAttributes: (own) => own.pairs(own.value("Attributes")),
    UpdateFlowAttributes: (own) => {
      const attributes = own.value("FlowAttributes");
      if (!isJsonObject(attributes)) return undefined;
      const values = Object.entries(attributes).map(([name, set]) => [name, isJsonObject(set) ? set.Value : set]);
      return own.pairs(Object.fromEntries(values) as { readonly [name: string]: ParameterValue });
    },
    UpdateContactTargetQueue: queueOf,
    DequeueContactAndTransferToQueue: queueOf,
    CreateCallbackContact: (own) => joined("callback", queueOf(own)),
    InvokeLambdaFunction: (own) => own.words("LambdaFunctionARN"),
    TransferToFlow: (own) => own.words("ContactFlowId"),
    InvokeFlowModule: (own) => own.words("FlowModuleId"),
    TransferParticipantToThirdParty: (own) => own.words("ThirdPartyPhoneNumber"),
    UpdateContactTextToSpeechVoice: (own) =>
      joined(own.words("TextToSpeechVoice"), own.words("TextToSpeechEngine")?.toLowerCase()),
    UpdateFlowLoggingBehavior: (own) => switched(own.words("FlowLoggingBehavior")),
    UpdateContactRecordingBehavior: recorded("RecordingBehavior.RecordedParticipants"),
    UpdateContactRecordingAndAnalyticsBehavior: recorded("VoiceBehavior.VoiceRecordingBehavior.RecordedParticipants"),
    UpdateContactEventHooks: (own) => {
      const hooks = own.value("EventHooks");
      const [hook] = isJsonObject(hooks) ? Object.entries(hooks) : [];
      return hook && `${nameInWords(hook[0])}: ${own.said(hook[1] as ParameterValue) ?? ""}`;
    },
    UpdateContactRoutingBehavior: (own) =>
      joined(prefixed("priority", own.words("QueuePriority")), duration(own.words("QueueTimeAdjustmentSeconds"))),
    Wait: (own) => duration(own.words("TimeLimitSeconds")),
    ShowView: (own) => own.words("ViewResource.Id"),
    CreateTask: (own) => own.words("Name"),
    EndFlowModuleExecution: (own) => own.words("Result"),
    TagContact: (own) => own.pairs(own.value("Tags")),
    UpdateContactCallbackNumber: (own) => own.words("CallbackNumber"),
  }),
);

/** For every other block: the things that it refers to, else the first two values that it was given. */
function anything(own: Own): string | undefined {
  const { type, parameters } = own.block;
  const specs = Object.entries(findAction(type)?.parameters ?? {});
  const referring = specs.flatMap(([name, spec]) => ("refers" in spec && spec.refers !== undefined ? [name] : []));
  const things = referring.flatMap((name) => own.words(name) ?? []);
  if (things.length > 0) return things.join(", ");
  const given = Object.entries(parameters).filter(([, value]) => typeof value !== "object" && value !== "");
  return joined(...given.slice(0, 2).map(([name, value]) => `${nameInWords(name)}: ${own.said(value)}`));
}

function switched(word: string | undefined): string | undefined {
  return word && ({ Enabled: "on", Disabled: "off", True: "on", False: "off" }[word] ?? word);
}

function metric(own: Own): string | undefined {
  const name = own.words("MetricType");
  return name && nameInWords(name);
}
