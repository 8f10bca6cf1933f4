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
  /quit               leaves the call as it is`;

const standstillHelp = "Nothing happens by itself. /agent accepts, /waits and /hangs up are among what /help tells.";

function wantsToLeave(words: string | undefined): boolean {
  return words === undefined || /^\/(?:quit|exit|q)$/i.test(words.trim());
}

/** A call with somebody who types: what is said is shown while it happens. */
export class Conversation {
  readonly #invocation: SimulateInvocation;
  readonly #lines: Lines;
  #isGreeted = false;

  constructor(invocation: SimulateInvocation, lines: Lines) {
    this.#invocation = invocation;
    this.#lines = lines;
  }

  /** Asks what nobody has described, until the words are an answer. */
  readonly ask = async (request: Request, call: LiveCall): Promise<Answer> => {
    this.#show(call);
    this.#note(`${requestText(request)} is asked, and nobody says what it answers.`);
    if (request.kind === "lambda") this.#note(JSON.stringify(parametersOf(request), null, 2));
    while (true) {
      const words = await this.#lines.next(`  answer (${answerForms(request)}): `);
      if (words === undefined || wantsToLeave(words)) return { kind: "unknown" };
      const answer = words.trim().startsWith("/") ? undefined : typedAnswer(request, words);
      if (answer !== undefined) return answer;
      this.#note(`That is no answer. It can be ${answerForms(request)}; /quit leaves it without one.`);
    }
  };

  /** Lets somebody call: line by line until the call is over, they leave, or nothing more is typed. */
  async hold(call: LiveCall): Promise<void> {
    const shown = this.#textOf(call);
    await call.hearOut();
    while (true) {
      this.#show(call);
      if (call.isOver) return;
      const words = await this.#lines.next(shown.prompt(call.standing()));
      if (words === undefined || wantsToLeave(words)) return;
      const note = await answerTo(words.trim(), call, shown);
      if (typeof note === "string") this.#note(note);
      else if (note !== undefined) {
        const { directory, terminal } = this.#invocation;
        terminal.note(diagnosticsText([note], { directory, color: terminal.color.note }));
      }
    }
  }

  /** Tells what has happened since, unless the result is for machines. */
  #show(call: LiveCall): void {
    const { terminal, options } = this.#invocation;
    if (terminal.isInteractive && !this.#isGreeted) this.#greet(call);
    this.#isGreeted = true;
    if (options.format === "text") terminal.result(this.#textOf(call).lines(call.news()));
  }

  /** It is the time that opening hours depend on: somebody who calls in the evening should know why nobody is there. */
  #greet(call: LiveCall): void {
    const other = this.#invocation.options.at === undefined ? "; --at says when else" : "";
    this.#note(`The call comes on ${this.#textOf(call).arrival()}${other}.`);
    this.#note("Type keys or words. /help tells what else there is.");
  }

  #textOf(call: LiveCall): CallText {
    const { terminal, directory } = this.#invocation;
    return new CallText(call, directory, terminal.color.result);
  }

  #note(text: string): void {
    this.#invocation.terminal.note(`${text}\n`);
  }
}

function parametersOf({ event }: Extract<Request, { kind: "lambda" }>): unknown {
  return (event.Details as { readonly Parameters?: unknown } | undefined)?.Parameters ?? {};
}

/** Does what was typed; gives what there is to say about it. */
async function answerTo(words: string, call: LiveCall, shown: CallText) {
  switch (words.toLowerCase()) {
    case "":
      return (await call.letTimePass()) ? undefined : standstillHelp;
    case "/help":
    case "/?":
      return help;
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
