import { defineDiagnostics, quotedList } from "@flowc/diagnostics";

interface AtBlock {
  readonly flow: string;
  readonly block: string;
}

/** Laws that calls and flows keep, and how they are broken. */
export const lawDiagnostics = defineDiagnostics({
  TEST140: {
    name: "no-stuck-call",
    severity: "error",
    message: (p: AtBlock & { readonly why: string }) => `The call is stuck at "${p.block}": ${p.why}.`,
    help: () => "Give the block a branch for it, or let it lead somewhere else.",
    source: "flowc",
  },
  TEST141: {
    name: "no-endless-call",
    severity: "error",
    message: (p: AtBlock & { readonly ran: number; readonly circle: readonly string[] }) =>
      p.circle.length > 0
        ? `The call goes round for ever: ${quotedList(p.circle)}.`
        : `The call has not ended after ${p.ran} blocks; it is at "${p.block}".`,
    help: () => "Count the rounds with a Loop, or let one of the branches end the call.",
    source: "flowc",
  },
  TEST142: {
    name: "no-unheard-error",
    severity: "error",
    message: (p: AtBlock & { readonly error: string }) =>
      `"${p.block}" failed (${p.error}), and the call ended without a word about it.`,
    help: () => "Say something on the way from its error branch to the end, or hand the customer on.",
    source: "flowc",
  },
  TEST143: {
    name: "no-lost-customer",
    severity: "error",
    message: (p: AtBlock) =>
      `"${p.block}" ended the call without a goodbye: the customer reached no queue and nobody, and heard nothing after the last question.`,
    help: () => "Say goodbye before the call ends, or lead to a queue.",
    source: "flowc",
  },
  TEST144: {
    name: "no-lossy-emit",
    severity: "error",
    message: (p: { readonly flow: string; readonly where: string }) =>
      `The flow "${p.flow}" is another one when it is emitted and read again: ${p.where}.`,
    help: () =>
      "This is a bug of flowc: the law holds for every flow that the checker accepts. Please report the flow.",
    source: "flowc",
  },
  TEST145: {
    name: "no-contradiction",
    severity: "error",
    message: (p: AtBlock & { readonly said: string; readonly saw: string }) =>
      `Checker and simulator disagree about "${p.block}": ${p.said}, but ${p.saw}.`,
    help: () => "One of them is wrong about the service. Please report the flow and the call.",
    source: "flowc",
  },
  TEST146: {
    name: "no-unforeseen-failure",
    severity: "error",
    message: (p: AtBlock & { readonly failure: string }) =>
      `The checker finds nothing wrong with the flow, but the call failed at "${p.block}": ${p.failure}`,
    help: () => "One of them is wrong about the service. Please report the flow and the call.",
    source: "flowc",
  },
  TEST147: {
    name: "no-slow-world",
    severity: "error",
    message: (p: { readonly waitsFor: string }) =>
      `The call waits for ${p.waitsFor}: what a law plays against must answer at once.`,
    help: () => "Give a fake that answers at once, or leave it out: then every possible answer is tried.",
    source: "flowc",
  },
});
