import { defineDiagnostics } from "@flowc/diagnostics";

interface Undeployed {
  readonly kind: string;
  readonly name: string;
  readonly nearest: string | undefined;
}

/** What a call has that the service's own test cases cannot say. */
export const nativeDiagnostics = defineDiagnostics({
  TEST160: {
    name: "no-inexpressible-step",
    severity: "warning",
    message: (p: { readonly what: string }) => `The service's test cases cannot say ${p.what}: it is left out.`,
    help: () => "The call is tested here as it stands. In the service that part depends on what is really there.",
    source: "Amazon Connect developer guide, Connect testing language (2026-11-21)",
  },
  TEST161: {
    name: "no-inexpressible-channel",
    severity: "warning",
    message: (p: { readonly channel: string }) =>
      `The service's test cases are calls and chats: a contact of the channel ${p.channel} cannot become one.`,
    help: () => "Test it here; there is nothing to emit.",
    source: "Amazon Connect API reference, TestCaseEntryPoint (2026-11-21)",
  },
  TEST163: {
    name: "no-inexpressible-failure",
    severity: "warning",
    message: (p: { readonly block: string }) =>
      `The scenario makes "${p.block}" fail, which the service's test cases cannot: the call is not run there.`,
    help: () => "Let what the block asks for fail instead, where it asks a function, a bot, hours or a queue.",
    source: "Amazon Connect developer guide, Connect testing language (2026-11-21)",
  },
  TEST162: {
    name: "no-undeployed-resource",
    severity: "error",
    message: (p: Undeployed) => `The test case needs the ${p.kind} "${p.name}", which that environment does not have.`,
    help: ({ nearest }: Undeployed) =>
      nearest === undefined
        ? "Deploy it there first, or name it in the bindings of the environment."
        : `Did you mean "${nearest}"? Else deploy it there first.`,
    source: "flowc",
  },
});
