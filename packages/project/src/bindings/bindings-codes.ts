/** What can be wrong with where a build gets its ARNs from. */
export const bindingsCodes = {
  CLI200: {
    name: "no-missing-bindings-file",
    severity: "error",
    message: (p: { environment: string; path: string }) =>
      `The bindings file of "${p.environment}" is not there: ${p.path}.`,
    help: (p: { environment: string }) =>
      `Make it from the live instance: flowc bind --env ${p.environment}. Then commit it.`,
  },
} as const;
