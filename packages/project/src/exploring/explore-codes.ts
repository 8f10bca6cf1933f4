/** What can be wrong with what an exploration is asked to write. */
export const exploreCodes = {
  CLI290: {
    name: "no-tests-without-export",
    severity: "error",
    message: (p: { readonly flow: string }) =>
      `Tests cannot be written for "${p.flow}": no TypeScript file exports it, so that a test could not name it.`,
    help: () => "Export the flow, or make TypeScript of a document with `flowc import`.",
    source: "flowc",
  },
  CLI291: {
    name: "no-overwritten-tests",
    severity: "error",
    message: (p: { readonly path: string }) => `"${p.path}" is there already, and may hold tests that somebody wrote.`,
    help: () => "Name another file, or say --force to replace it.",
    source: "flowc",
  },
} as const;
