import { defineDiagnostics, quotedList } from "@flowc/diagnostics";

interface AtMoment {
  /** Where the call stands: one sentence. */
  readonly standing: string;
}

interface UnknownName {
  readonly what: string;
  readonly name: string;
  readonly nearest?: string;
  readonly known: readonly string[];
}

/** What there is, as far as it can be read at a glance. */
function known({ known: names }: UnknownName): string {
  if (names.length === 0) return "";
  return ` There is ${quotedList(names.slice(0, 8))}${names.length > 8 ? " and more" : ""}.`;
}

/** What makes a scenario fail, or what is wrong with how it is written. */
export const scenarioDiagnostics = defineDiagnostics({
  TEST101: {
    name: "no-unheard-message",
    severity: "error",
    message: (p: AtMoment & { readonly who: string; readonly words: string; readonly nearest?: string }) =>
      `The ${p.who} did not hear ${p.words}. ${p.standing}${
        p.nearest === undefined ? "" : ` The nearest to it was "${p.nearest}".`
      }`,
    help: () => "Compare with what was said. `hears` goes on after the message that the last `hears` found.",
    source: "flowc",
  },
  TEST102: {
    name: "no-unheard-input",
    severity: "error",
    message: (p: AtMoment & { readonly who: string; readonly does: string }) =>
      `The ${p.who} ${p.does}, and nobody listens. ${p.standing}`,
    help: () =>
      "Act when the flow asks for something. `pressesAhead` presses keys whether somebody listens or not, and `waits` lets time pass.",
    source: "flowc",
  },
  TEST103: {
    name: "no-wrong-fake-answer",
    severity: "error",
    message: (p: { readonly lambda: string; readonly issues: readonly string[] }) =>
      `What stands in for the Lambda function "${p.lambda}" gave an answer that its output schema refuses: ${p.issues.join("; ")}.`,
    help: () => "Answer as the function does. To try a wrong answer on purpose, answer with `malformed(...)`.",
    source: "flowc",
  },
  TEST104: {
    name: "no-wrong-lambda-input",
    severity: "error",
    message: (p: { readonly lambda: string; readonly issues: readonly string[] }) =>
      `The flow calls the Lambda function "${p.lambda}" with an input that its schema refuses: ${p.issues.join("; ")}.`,
    help: () => "Mend what the flow passes, or the schema of the function.",
    source: "flowc",
  },
  TEST105: {
    name: "no-early-expectation",
    severity: "error",
    message: (p: { readonly waitsFor: string }) => `The call is not as far yet: it waits for ${p.waitsFor}.`,
    help: () => "Something real takes its time here. Write `await call.settled()` before you look at the call.",
    source: "flowc",
  },
  TEST106: {
    name: "no-wrong-keys",
    severity: "error",
    message: (p: { readonly keys: string; readonly wrong: string }) =>
      `presses("${p.keys}"): a telephone has no key "${p.wrong}".`,
    help: () => "The keys are 0 to 9, * and #. For words use `says`.",
    source: "flowc",
  },
  TEST107: {
    name: "no-wrong-time",
    severity: "error",
    message: (p: { readonly what: string; readonly given: string; readonly allowed: string }) =>
      `${p.what} is ${p.given}: ${p.allowed} is wanted.`,
    help: () => 'For example at: "2026-11-20T10:00", with timeZone: "Europe/London", or waits(30).',
    source: "flowc",
  },
  TEST108: {
    name: "no-endless-call",
    severity: "error",
    message: (p: { readonly flow: string; readonly blocks: readonly string[] }) =>
      `The call goes round for ever in "${p.flow}", and nobody is asked: ${quotedList(p.blocks)}.`,
    help: () => "Give the circle a way out, or a block that waits for the customer.",
    source: "flowc",
  },
  TEST109: {
    name: "no-absent-participant",
    severity: "error",
    message: (p: AtMoment & { readonly who: string; readonly does: string }) =>
      `The ${p.who} ${p.does}, and cannot. ${p.standing}`,
    help: () =>
      "An agent accepts a contact that waits in a queue, and acts while it is on it. Who is not on the line cannot leave it.",
    source: "flowc",
  },
  TEST110: {
    name: "no-missed-expectation",
    severity: "error",
    message: (p: AtMoment & { readonly expected: string; readonly found: string }) =>
      `Expected the call ${p.expected}, but ${p.found}. ${p.standing}`,
    help: () => "Compare with what happened.",
    source: "flowc",
  },
  TEST111: {
    name: "no-unbuildable-flow",
    severity: "error",
    message: (p: { readonly flow: string; readonly found: string }) => `"${p.flow}" cannot be played: ${p.found}`,
    help: () => "`flowc check` shows everything that is wrong with it.",
    source: "flowc",
  },
  TEST112: {
    name: "no-unknown-name",
    severity: "error",
    message: (p: UnknownName) =>
      `There is no ${p.what} "${p.name}" in the flows of this call.${
        p.nearest === undefined ? known(p) : ` Did you mean "${p.nearest}"?`
      }`,
    help: () =>
      "What cannot be there would always hold or never happen. Flows that no flow names by its declaration are given as `flows`.",
    source: "flowc",
  },
  TEST113: {
    name: "no-absent-contact",
    severity: "error",
    message: (p: AtMoment & { readonly kind: string; readonly number: number; readonly made: readonly string[] }) =>
      `The call has made no ${p.number === 1 ? p.kind : `${p.kind} number ${p.number}`}. ${
        p.made.length === 0 ? "It has made no other contact" : `It has made: ${p.made.join(", ")}`
      }. ${p.standing}`,
    help: () => "Play the call up to the block that makes it; a transfer is made when an agent transfers.",
    source: "flowc",
  },
  TEST114: {
    name: "no-endless-answer",
    severity: "error",
    message: (p: { readonly waitsFor: string; readonly seconds: number }) =>
      `The call waits for ${p.waitsFor}, which has not answered within ${p.seconds} seconds of real time.`,
    help: () =>
      "Does every way through the handler return, or call back? One that needs longer gets it with `patienceSeconds`.",
    source: "flowc",
  },
  TEST115: {
    name: "no-unplayable-quick-connect",
    severity: "error",
    message: (p: { readonly quickConnect: string; readonly phoneNumber?: string }) =>
      `The quick connect "${p.quickConnect}" leads to ${
        p.phoneNumber === undefined
          ? "nothing"
          : `the phone number ${p.phoneNumber}, which is outside of what is played`
      }.`,
    help: () => "Let the agent transfer to a queue, a flow or another agent.",
    source: "flowc",
  },
  TEST116: {
    name: "no-wrong-argument",
    severity: "error",
    message: (p: { readonly what: string; readonly given: string; readonly allowed: string }) =>
      `${p.what} is ${p.given}: ${p.allowed} is wanted.`,
    help: () =>
      "What is undefined may not be exported under that name, or the files import each other and it is not there yet.",
    source: "flowc",
  },
  TEST117: {
    name: "no-stray-name",
    severity: "warning",
    message: (p: { readonly option: string; readonly name: string; readonly nearest: string }) =>
      `No flow of this call names "${p.name}", of which \`${p.option}\` says something. Did you mean "${p.nearest}"?`,
    help: () => "Nothing comes of what is said under a name that no flow has.",
    source: "flowc",
  },
  TEST118: {
    name: "no-thrown-error",
    severity: "warning",
    message: (p: { readonly lambda: string; readonly thrown: string }) =>
      `What stands in for the Lambda function "${p.lambda}" threw ${p.thrown}.`,
    help: () => "For the flow the function has failed. To let one fail on purpose, answer with `fails()`.",
    source: "flowc",
  },
});
