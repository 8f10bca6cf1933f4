import { type Code, object } from "../program/code.js";
import type { SketchContext } from "./call-sketch.js";
import type { ParameterReader } from "./parameters.js";

const carriers = ["Text", "SSML", "PromptId", "Media"] as const;

/** Whether there is a prompt among the parameters. */
export function hasPrompt(parameters: ParameterReader): boolean {
  return carriers.some((name) => parameters.has(name));
}

/** The prompt of a block, which must have exactly one, as the builder takes it. */
export function promptCode(parameters: ParameterReader, context: SketchContext): Code | undefined {
  const [carrier, ...more] = carriers.filter((name) => parameters.has(name));
  if (carrier === undefined || more.length > 0) return parameters.refuse();
  if (carrier === "PromptId") return libraryPrompt(parameters, context);
  if (carrier === "Media") return mediaPrompt(parameters, context);
  const text = parameters.text(carrier);
  if (text === undefined) return undefined;
  return carrier === "Text" ? context.text(text) : object([{ name: "ssml", value: context.text(text) }]);
}

function libraryPrompt(parameters: ParameterReader, context: SketchContext): Code | undefined {
  const prompt = context.reference("prompt", parameters.take("PromptId") ?? null);
  if (prompt === undefined || prompt.qualifier !== undefined) return parameters.refuse();
  return prompt.isDeclared ? prompt.code : object([{ name: "prompt", value: prompt.code }]);
}

function mediaPrompt(parameters: ParameterReader, context: SketchContext): Code | undefined {
  const media = parameters.nested("Media");
  const address = media?.text("Uri");
  media?.word("SourceType", { S3: true });
  media?.word("MediaType", { Audio: true });
  if (address === undefined) return parameters.refuse();
  return object([{ name: "s3", value: context.text(address) }]);
}
