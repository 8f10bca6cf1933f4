import { channels } from "@flowc/connect-model";
import type { Participant } from "../state/simulation-state.js";
import type { ScriptAct, ScriptExpectation, ScriptStart } from "./caller-script.js";
import { instantOf, type ScriptLine, secondsOf } from "./script-line.js";

/** What one line says: something about the start, or a step. A text says what the line lacks. */
export type LineReading =
  | { readonly start: ScriptStart }
  | { readonly step: ScriptAct | ScriptExpectation }
  | { readonly expected: string };

type Reader = (line: ScriptLine) => LineReading;

function start(given: ScriptStart): LineReading {
  return { start: given };
}

function step(done: ScriptAct | ScriptExpectation): LineReading {
  return { step: done };
}

/** How the contact begins, by the word that its line begins with. */
export const startReaders: Readonly<Record<string, Reader>> = {
  at: (line) => {
    const at = instantOf(line.rest);
    return at === undefined ? { expected: "a time such as 2026-11-20T10:00Z" } : start({ at });
  },
  channel: (line) => {
    const channel = channels.find((known) => known === line.rest.toUpperCase());
    return channel === undefined ? { expected: `one of ${channels.join(", ")}` } : start({ channel });
  },
  from: (line) => {
    const from = line.text();
    return from === undefined ? { expected: "the customer's number or address" } : start({ from });
  },
  to: (line) => {
    const to = line.text();
    return to === undefined ? { expected: "your number or address" } : start({ to });
  },
  attribute: (line) => {
    const [name, value] = [line.word(), line.text()];
    if (name === undefined || value === undefined) return { expected: "a name and a value" };
    return start({ attributes: { [name]: value } });
  },
};

function by(participant: Participant): { readonly participant?: Participant } {
  return participant === "customer" ? {} : { participant };
}

function says(line: ScriptLine, participant: Participant): LineReading {
  const text = line.text();
  return text === undefined ? { expected: "words" } : step({ kind: "says", text, ...by(participant) });
}

/** What customers and agents do and hear, by the words that the line begins with. */
export const participantReaders: Readonly<Record<string, (line: ScriptLine, participant: Participant) => LineReading>> =
  {
    presses: (line, participant) => {
      const [given = "", ahead] = line.rest.split(/\s+at once$/i);
      const keys = given.replace(/[\s,]+/g, "");
      if (!/^[0-9*#]+$/.test(keys)) return { expected: "keys: digits, * and #" };
      return step({ kind: "presses", keys, ...(ahead !== undefined && { atOnce: true }), ...by(participant) });
    },
    says,
    // Customers of chats send what callers say.
    sends: says,
    clicks: (line, participant) => {
      const [action, data] = [line.word(), line.object()];
      if (action === undefined || data === undefined) return { expected: "an action and perhaps its data, as JSON" };
      return step({ kind: "clicks", action, data, ...by(participant) });
    },
    hears: (line, participant) => {
      const words = line.words();
      if (words === undefined) return { expected: "words, or a pattern such as /press [12]/i" };
      return step({ kind: "hears", words, ...by(participant) });
    },
    "hangs up": (_line, participant) => step({ kind: "hangsUp", ...by(participant) }),
  };

/** What only agents do. */
export const agentReaders: Readonly<Record<string, Reader>> = {
  accepts: (line) => step({ kind: "agentAccepts", agent: line.text() ?? "agent" }),
  holds: () => step({ kind: "agentHolds" }),
  resumes: () => step({ kind: "agentResumes" }),
  "transfers to": (line) => {
    const kind = (["queue", "agent", "flow"] as const).find((known) => line.takes(known));
    const name = line.word();
    if (kind === undefined || name === undefined) return { expected: "queue, agent or flow, and a name" };
    const flow = line.takes("through") ? line.word() : undefined;
    if (line.rest !== "") return { expected: "a name in quotes, and perhaps: through, and the transfer flow" };
    return step({ kind: "agentTransfers", to: { kind, name }, ...(flow !== undefined && { flow }) });
  },
};

/** What happens without anybody, and what should have come of it. */
export const callReaders: Readonly<Record<string, Reader>> = {
  waits: (line) => {
    const seconds = secondsOf(line.rest);
    return seconds === undefined ? { expected: "a time such as 30 seconds" } : step({ kind: "waits", seconds });
  },
  "reaches queue": (line) => {
    const queue = line.text();
    return queue === undefined ? { expected: "the name of a queue" } : step({ kind: "reachesQueue", queue });
  },
  "has attribute": (line) => {
    const [name, value] = [line.word(), line.text()];
    if (name === undefined || value === undefined) return { expected: "a name and a value" };
    return step({ kind: "hasAttribute", name, value });
  },
  ends: (line) => {
    const reason = line.text();
    return step(reason === undefined ? { kind: "ends" } : { kind: "ends", reason });
  },
};
