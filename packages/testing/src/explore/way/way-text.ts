import { printable } from "@flowc/diagnostics";
import { type Answer, formatStep } from "@flowc/simulator";
import type { Way, WayStep } from "./way.js";

function answerText(answer: Answer): string {
  switch (answer.kind) {
    case "value":
      return JSON.stringify(answer.value);
    case "error":
      return `error ${answer.error}`;
    case "timeout":
      return "no answer in time";
    case "unknown":
      return "nothing";
  }
}

function stepText(step: WayStep): string {
  return step.kind === "staysSilent" ? "stays silent" : formatStep(step);
}

function startText({ start }: Way): string[] {
  const { channel = "VOICE", attributes = {}, data = {} } = start;
  return [
    ...(channel === "VOICE" ? [] : [`on ${channel}`]),
    ...Object.entries(attributes).map(([name, value]) => `attribute ${name} is ${JSON.stringify(value)}`),
    ...Object.entries(data).map(([name, value]) => `$.${name} is ${JSON.stringify(value)}`),
  ];
}

/** A way in words, one thing per entry: how it begins, what the world answers, what fails, then what people do. */
export function wayText(way: Way): string[] {
  return [
    ...startText(way),
    ...Object.entries(way.answers).map(
      ([place, answers]) => `${place} gets ${answers.map(answerText).join(", then ")}`,
    ),
    ...Object.entries(way.failures).map(
      ([place, errors]) => `${place} fails with ${errors.map((error) => error ?? "nothing").join(", then ")}`,
    ),
    ...way.steps.map(stepText),
  ].map((line) => printable(line));
}
