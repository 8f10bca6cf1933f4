import { answerForms, type LiveCall, typedAnswer } from "@flowc/project/calls";
import { type Answer, formatScript, type Request, requestText } from "@flowc/simulator";
import { CallText } from "../../ui/call-text.js";
import { diagnosticsText } from "../../ui/diagnostics.js";
import type { Lines } from "../../ui/lines.js";
import type { SimulateInvocation } from "./invocation.js";

const help = `What you type is pressed (digits, * and #) or said (anything else).
  (nothing)           time passes to the next thing that happens by itself
  /waits 30 seconds   time passes
  /hangs up           /agent accepts Jo   /agent hangs up   /says 1   and any other line of a script
  /attributes         what the contact carries
  /where              when and where the call stands
  /script             what was done so far, as a script
  /quit               leaves the call as it is
`;

/** Asks whoever follows the call what nobody has described. */
export function ask({ terminal }: SimulateInvocation, lines: Lines): (request: Request) => Promise<Answer> {
  return async (request) => {
    terminal.note(`${requestText(request)} is asked, and nobody says what it answers.\n`);
    if (request.kind === "lambda") terminal.note(`${JSON.stringify(parametersOf(request), null, 2)}\n`);
    const words = await lines.next(`  answer (${answerForms(request)}): `);
    return words === undefined ? { kind: "unknown" } : typedAnswer(request, words);
  };
}

function parametersOf({ event }: Extract<Request, { kind: "lambda" }>): unknown {
  return (event.Details as { readonly Parameters?: unknown } | undefined)?.Parameters ?? {};
}

/** Lets somebody call: line by line until the call is over, they leave, or nothing more is typed. */
export async function converse(
  { terminal, directory }: SimulateInvocation,
  call: LiveCall,
  lines: Lines,
  isShown: boolean,
): Promise<void> {
  const shown = new CallText(call, directory, terminal.color.result);
  if (terminal.isInteractive) terminal.note("Type keys or words. /help tells what else there is.\n");
  await call.hearOut();
  while (true) {
    if (isShown) terminal.result(shown.lines(call.news()));
    if (call.isOver) return;
    const words = await lines.next(`${shown.standing(call.standing())} > `);
    if (words === undefined || /^\/(quit|exit|q)$/i.test(words.trim())) return;
    const note = await answerTo(words.trim(), call, shown);
    if (typeof note === "string") terminal.note(`${note}\n`);
    else if (note !== undefined) terminal.note(diagnosticsText([note], { directory, color: terminal.color.note }));
  }
}

/** Does what was typed; gives what there is to say about it. */
async function answerTo(words: string, call: LiveCall, shown: CallText) {
  switch (words.toLowerCase()) {
    case "":
      return (await call.letTimePass()) ? undefined : "Nothing happens by itself.";
    case "/help":
    case "/?":
      return help.trimEnd();
    case "/attributes":
      return shown.attributes(call.standing());
    case "/where":
      return shown.standing(call.standing());
    case "/script":
      return formatScript(call.script()).trimEnd();
    default:
      return call.type(words);
  }
}
