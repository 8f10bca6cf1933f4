import type { CallerScript, ScriptAct, ScriptExpectation, ScriptStart, Words } from "./caller-script.js";

/** Text as a script writes it: quoted, so that blanks and signs stay as they are. */
function quote(text: string): string {
  return JSON.stringify(text);
}

/** One word, in quotes where it needs them. */
function word(text: string): string {
  return /^[\p{L}\p{N}_.:@+-]+$/u.test(text) ? text : quote(text);
}

function wordsText(words: Words): string {
  return words.kind === "part" ? quote(words.text) : `/${words.source}/${words.flags}`;
}

function startLines({ at, channel, from, to, attributes = {} }: ScriptStart): string[] {
  return [
    ...(at === undefined ? [] : [`at ${new Date(at).toISOString()}`]),
    ...(channel === undefined ? [] : [`channel ${channel.toLowerCase()}`]),
    ...(from === undefined ? [] : [`from ${quote(from)}`]),
    ...(to === undefined ? [] : [`to ${quote(to)}`]),
    ...Object.entries(attributes).map(([name, value]) => `attribute ${word(name)} ${quote(value)}`),
  ];
}

/** One step in the words of a script. */
export function formatStep(step: ScriptAct | ScriptExpectation): string {
  const prefix = "participant" in step && step.participant === "agent" ? "agent " : "";
  switch (step.kind) {
    case "presses":
      return `${prefix}presses ${step.keys}${step.atOnce ? " at once" : ""}`;
    case "says":
      return `${prefix}says ${quote(step.text)}`;
    case "clicks": {
      const data = Object.keys(step.data).length === 0 ? "" : ` ${JSON.stringify(step.data)}`;
      return `${prefix}clicks ${word(step.action)}${data}`;
    }
    case "hears":
      return `${prefix}hears ${wordsText(step.words)}`;
    case "hangsUp":
      return `${prefix}hangs up`;
    case "waits":
      return `waits ${step.seconds} seconds`;
    case "agentAccepts":
      return `agent accepts ${quote(step.agent)}`;
    case "agentHolds":
      return "agent holds";
    case "agentResumes":
      return "agent resumes";
    case "agentTransfers": {
      const through = step.flow === undefined ? "" : ` through ${quote(step.flow)}`;
      return `agent transfers to ${step.to.kind} ${quote(step.to.name)}${through}`;
    }
    case "reachesQueue":
      return `reaches queue ${quote(step.queue)}`;
    case "hasAttribute":
      return `has attribute ${word(step.name)} ${quote(step.value)}`;
    case "ends":
      return step.reason === undefined ? "ends" : `ends ${step.reason}`;
  }
}

/** A script as text, one thing per line. `parseScript` reads the same script back. */
export function formatScript({ start, steps }: CallerScript): string {
  return [...startLines(start), ...steps.map(formatStep), ""].join("\n");
}
